/**
 * What the add-in says of itself, once: both manifests (add-in-only XML, which every Word takes, and the unified JSON of
 * newer Microsoft 365 builds) are written from this. Vietnamese is the default, English stands beside it.
 */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export const ADD_IN = {
  /** Of the add-in-only manifest. */
  id: '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2175',
  /** Of the unified manifest, which hides the add-in-only one where both are deployed. */
  unifiedId: '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2177',
  provider: 'Tổng Kết',
  name: { vi: 'Tổng Kết', en: 'Tổng Kết' },
  fullName: { vi: 'Tổng Kết: soạn báo cáo trong Word', en: 'Tổng Kết: reports in Word' },
  /** At most 80 characters. */
  summary: {
    vi: 'Soạn báo cáo theo đề cương, xem mục còn thiếu và trình lãnh đạo.',
    en: 'Draft a report against its outline, see what is missing and submit it.'
  },
  description: {
    vi: 'Soạn báo cáo trong Word theo đề cương của kế hoạch: tạo dự thảo đúng thể thức, theo dõi từng mục, kiểm tra trước khi trình và trình lãnh đạo đơn vị. Văn bản và tiến độ lưu trong SharePoint của cơ quan.',
    en: 'Draft reports in Word against the outline of a plan: start a draft in the right form, follow each section, check before submitting and submit to the unit’s leadership. Documents and progress stay in your own SharePoint.'
  },
  /** The lowest set that the pane works with; whatever is newer is asked for at run time. */
  requires: { set: 'WordApi', minVersion: '1.3' },
  iconSizes: [16, 32, 80],
  group: { vi: 'Báo cáo', en: 'Reports' },
  button: { vi: 'Tổng Kết', en: 'Tổng Kết' },
  buttonTip: {
    vi: 'Mở ngăn Tổng Kết: việc của tôi, đề cương, gửi báo cáo.',
    en: 'Open the Tổng Kết pane: my work, outline, submit.'
  },
  startTitle: { vi: 'Tổng Kết đã sẵn sàng', en: 'Tổng Kết is ready' },
  startText: {
    vi: 'Bấm Tổng Kết trên thẻ Trang đầu để mở ngăn tác vụ.',
    en: 'Choose Tổng Kết on the Home tab to open the pane.'
  },
  accentColor: '#8A1538'
} as const;

export type AddIn = typeof ADD_IN;
