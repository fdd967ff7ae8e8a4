/** Vietnamese words of the Word window. */
import type { WindowTexts } from './texts.ts';

export const VIETNAMESE_TEXTS: WindowTexts = {
  newDocument: 'Tài liệu mới',
  home: 'Trang đầu',
  save: 'Lưu',
  saved: 'Đã lưu',
  saving: 'Đang lưu…',
  waiting: 'Chưa lưu',
  notPlaced: 'Chưa lưu vào thư viện',
  readOnly: 'Chỉ đọc',
  lockedOut: 'Chỉ đọc: tài liệu đang bị người khác khóa',
  failed: (why) => `Không lưu được: ${why}`,
  opening: 'Đang mở tài liệu…',
  noAddIn: 'Chưa có bổ trợ: hãy dựng ngăn Word (npm run build).',
  addIns: 'Bổ trợ',
  playedWord: 'Word đang đóng vai',
  profiles: {
    web: 'Word trên web',
    m365: 'Word Microsoft 365 (máy tính)',
    ltsc2024: 'Word LTSC 2024',
    ltsc2021: 'Word LTSC 2021'
  },
  language: 'Ngôn ngữ',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  theme: 'Giao diện',
  themes: { light: 'Sáng', dark: 'Tối' },
  faults: 'Sự cố giả lập',
  faultNames: {
    accessDenied: 'Từ chối mọi thay đổi của bổ trợ',
    readOnly: 'Mở chỉ để đọc',
    offline: 'Mất kết nối khi lưu',
    staleSettings: 'Thiết lập của bổ trợ đã bị bản khác sửa'
  },
  faultsOn: (count) => `${count} sự cố đang bật`,
  latency: 'Trả lời bổ trợ chậm',
  milliseconds: (count) => `${count.toLocaleString('vi-VN')} ms`,
  missingPage: 'Các thành phần Word chưa có',
  closePane: 'Đóng ngăn tác vụ',
  resizePane: 'Kéo để đổi độ rộng ngăn tác vụ',
  missing: (count) => `${count} thành phần Word chưa có`,
  missingTitle: 'Thành phần mà bổ trợ gọi nhưng Word cục bộ chưa có',
  saveTitle: 'Lưu vào thư viện',
  fileName: 'Tên tệp',
  folder: 'Thư viện',
  cancel: 'Hủy',
  toHome: 'Về trang đầu',
  closed: 'Tài liệu chưa được lưu vào thư viện.',
  nameMissing: 'Hãy ghi tên tệp.',
  nameForbidden: 'Tên tệp không được có các ký tự " * : < > ? / \\ |',
  brokenFile: 'Tệp này không phải tài liệu Word đọc được.',
  troubles: {
    missing: 'Không tìm thấy tài liệu này: có thể nó đã bị xóa hoặc chuyển đi.',
    forbidden: 'Bạn không có quyền đối với tài liệu này.',
    locked: 'Tài liệu đang bị người khác khóa.',
    'signed-out': 'Phiên đăng nhập đã hết: hãy đăng nhập lại.',
    exists: 'Thư viện đã có tệp cùng tên.',
    stale: 'Tài liệu đã được lưu ở nơi khác: hãy tải lại trang để lấy bản mới.',
    offline: 'Không kết nối được máy chủ.',
    other: 'Máy chủ báo lỗi.'
  }
};
