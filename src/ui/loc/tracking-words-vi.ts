/** Vietnamese words of the tracking list. */
import type { TrackingStrings } from './tracking-strings';

export const TRACKING_WORDS_VI: TrackingStrings = {
  title: 'Theo dõi báo cáo',
  counts: {
    owed: 'Phải nộp',
    submitted: 'Đã trình',
    approved: 'Đã thông qua',
    sent: 'Đã gửi',
    accepted: 'Đã chấp nhận',
    overdue: 'Quá hạn',
    notDue: 'Chưa đến hạn'
  },
  countsLabel: 'Số báo cáo, bấm để lọc',
  search: 'Tìm đơn vị',
  searchHint: 'Tìm không cần dấu: ham thuan…',
  clearSearch: 'Xóa ô tìm',
  nextDeadline: (phrase, left, count) => `Hạn gần nhất: ${phrase} (${left}), ${count} báo cáo chưa thông qua`,
  shown: (shown, all) => `Hiện ${shown}/${all} báo cáo`,
  group: (count, submitted, overdue) =>
    [`${count} báo cáo`, `${submitted} đã trình`, ...(overdue > 0 ? [`${overdue} quá hạn`] : [])].join(' · '),
  noParent: 'Trực thuộc tỉnh',
  columns: {
    unit: 'Đơn vị',
    office: 'Nơi nhận',
    deadline: 'Thời hạn',
    state: 'Trạng thái',
    submitted: 'Trình lúc',
    approved: 'Thông qua lúc',
    outline: 'Đề cương',
    meeting: 'Cuộc họp',
    report: 'Báo cáo'
  },
  select: (unit) => `Chọn ${unit}`,
  selectGroup: (name) => `Chọn tất cả của ${name}`,
  selectShown: 'Chọn tất cả đang hiện',
  openReport: (unit) => `Mở báo cáo của ${unit}`,
  openShort: 'Mở',
  none: 'chưa có',
  nothingFound: { what: 'Không có báo cáo nào khớp.', advice: 'Bỏ bớt điều kiện lọc hoặc sửa ô tìm.' },
  clearFilters: 'Bỏ lọc',
  writingBack: 'Đang cập nhật danh sách theo dõi…',
  writtenBack: (rows) => `Đã cập nhật ${rows} dòng của danh sách theo dõi.`,
  writeBackFailed: 'Số liệu trên màn hình đúng; danh sách theo dõi sẽ được cập nhật lần sau.'
};
