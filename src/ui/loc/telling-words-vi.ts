import type { TellingStrings } from './telling-strings';

export const TELLING_WORDS_VI: TellingStrings = {
  telling: 'Đang báo qua Teams cho người làm tiếp…',
  told: (people) => `Đã báo qua Teams cho ${people} người.`,
  partly: (people, of) => `Mới báo được qua Teams cho ${people}/${of} người.`,
  failed: 'Chưa báo được qua Teams.',
  notAllowed: 'Quản trị viên chưa cho phép gửi, hoặc người nhận chưa cài ứng dụng Tổng Kết trong Teams.',
  noAccess:
    'Không báo qua Teams từ đây được, vì trong Teams ứng dụng chỉ dùng phiên làm việc SharePoint. Người làm tiếp thấy báo cáo trên trang Phê duyệt.',
  nobody: 'Không có người nào khác để báo qua Teams.',
  again: 'Báo lại'
};
