/** Lời cho những điều chưa đọc được của kế hoạch: thiếu gì, sửa thế nào. "{about}" là luồng báo cáo hoặc câu được nói đến. */
import type { ProblemWords } from '../../outline/loc/vi';
import type { PlanProblemCode } from '../proposal';

export const PLAN_PROBLEMS: Readonly<Record<PlanProblemCode, ProblemWords>> = {
  noTitle: { what: 'Không tìm thấy tên kế hoạch.', mend: 'Nhập trích yếu của kế hoạch bằng tay.' },
  noStreams: {
    what: 'Không tìm thấy đơn vị nào được yêu cầu gửi báo cáo.',
    mend: 'Kiểm tra có đúng tệp kế hoạch không; hoặc thêm luồng báo cáo bằng tay.'
  },
  noFollowingOffice: {
    what: 'Kế hoạch không nói cơ quan nào theo dõi, đôn đốc.',
    mend: 'Chọn cơ quan theo dõi.'
  },
  noPeriod: {
    what: 'Không tìm thấy mốc thời gian của số liệu.',
    mend: 'Nhập ngày đầu và ngày cuối của kỳ tổng kết.'
  },
  streamWithoutDeadline: {
    what: 'Luồng “{about}” chưa có thời hạn.',
    mend: 'Nhập thời hạn, hoặc chọn để cấp trên trực tiếp ấn định.'
  },
  streamWithoutAddressee: {
    what: 'Không rõ luồng “{about}” gửi báo cáo cho ai.',
    mend: 'Chọn nơi nhận báo cáo.'
  },
  reportersUnclear: {
    what: 'Không chắc ai phải báo cáo: “{about}”.',
    mend: 'Đối chiếu với câu trong kế hoạch và chọn các loại đơn vị.'
  },
  deadlineUnread: {
    what: 'Thời hạn của luồng “{about}” không nêu ngày.',
    mend: 'Nhập ngày cuối cùng được tính là đúng hạn.'
  },
  recurringDeadline: {
    what: 'Luồng “{about}” báo cáo định kỳ.',
    mend: 'Phát động mỗi kỳ một kế hoạch, với ngày cụ thể của kỳ đó.'
  }
};
