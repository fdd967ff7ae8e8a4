/** Vietnamese words of what is made from the tracking list. */
import type { OutputsStrings } from './outputs-strings';

export const OUTPUTS_WORDS_VI: OutputsStrings = {
  commandsLabel: 'Kết xuất và đôn đốc',
  workbook: 'Xuất Excel',
  progress: 'Báo cáo tiến độ',
  urge: (count) => (count === 0 ? 'Đôn đốc' : `Đôn đốc (${count})`),
  urgeForOffices: 'Chỉ cơ quan đầu mối và cơ quan theo dõi kế hoạch đôn đốc được.',
  making: 'Đang tạo tệp…',
  made: (name) => `Đã tạo ${name}.`,
  notMade: { what: 'Chưa tạo được tệp.', advice: 'Thử lại; nếu vẫn lỗi, tải lại trang.' }
};
