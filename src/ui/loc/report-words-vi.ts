/** Vietnamese words for what is true of a report, what is done to it, by whom, and why not. */
import type { ReportStrings } from './report-strings';

const past = (days: number): string => (days === 0 ? 'quá giờ' : `quá hạn ${days} ngày`);
const late = (days: number): string => (days === 0 ? 'chậm giờ' : `chậm ${days} ngày`);

export const REPORT_WORDS_VI: ReportStrings = {
  state: {
    states: {
      notSubmitted: 'Chưa trình',
      submitted: 'Đã trình, chờ thông qua',
      returnedInside: 'Lãnh đạo trả lại để sửa',
      approved: 'Đã thông qua',
      numbered: 'Đã cấp số, chờ gửi',
      sent: 'Đã gửi, chờ tiếp nhận',
      received: 'Đã tiếp nhận',
      accepted: 'Đã chấp nhận',
      returned: 'Trả lại bổ sung',
      exempt: 'Được miễn báo cáo',
      onPaper: 'Nộp ngoài hệ thống',
      superseded: 'Đơn vị kế thừa báo cáo'
    },
    overdue: (days) => (days === 0 ? 'Quá giờ' : `Quá hạn ${days} ngày`),
    andOverdue: (state, days) => `${state}, ${past(days)}`,
    andLate: (state, days) => `${state}, gửi ${late(days)}`,
    daysLeft: (days) => `còn ${days} ngày`,
    lastDayToday: 'hôm nay là ngày cuối',
    daysOverdue: past,
    daysLate: late,
    inTime: 'đúng hạn',
    noDate: 'chưa định ngày',
    notOwed: 'không phải nộp'
  },
  acts: {
    submitted: 'Trình lãnh đạo',
    withdrawn: 'Rút lại bản trình',
    returnedInside: 'Lãnh đạo trả lại để sửa',
    approved: 'Thông qua',
    numbered: 'Cấp số',
    sent: 'Gửi cấp trên',
    received: 'Tiếp nhận',
    accepted: 'Chấp nhận',
    returned: 'Trả lại bổ sung',
    extended: 'Gia hạn',
    exempted: 'Cho miễn báo cáo',
    exemptionEnded: 'Thôi miễn báo cáo',
    recordedOnPaper: 'Ghi nhận nộp ngoài hệ thống',
    imported: 'Nhập báo cáo cũ',
    superseded: 'Chuyển cho đơn vị kế thừa',
    urged: 'Đôn đốc'
  },
  roles: {
    drafter: { name: 'Soạn thảo', sentence: 'Soạn dự thảo báo cáo của đơn vị và trình lãnh đạo.' },
    approver: { name: 'Lãnh đạo duyệt', sentence: 'Ghi nhận tập thể thông qua báo cáo, hoặc trả lại để sửa.' },
    clerk: { name: 'Văn thư', sentence: 'Cấp số báo cáo đã thông qua và gửi lên cấp trên.' },
    receiver: { name: 'Đầu mối theo dõi', sentence: 'Tiếp nhận, chấp nhận hoặc trả lại báo cáo; gia hạn và đôn đốc.' },
    reader: { name: 'Lãnh đạo xem', sentence: 'Xem tiến độ và báo cáo, không sửa gì.' },
    administrator: { name: 'Quản trị', sentence: 'Phát hành kế hoạch, giao vai trò, nhập báo cáo cũ.' }
  },
  refusals: {
    needsDrafter: 'Chỉ người soạn của đơn vị mới trình được.',
    needsApprover: 'Chỉ người duyệt của đơn vị mới thông qua được.',
    needsClerk: 'Chỉ văn thư của đơn vị mới cấp số và gửi được.',
    needsReceiver: 'Chỉ đầu mối tiếp nhận báo cáo này mới làm được.',
    needsFollower: 'Chỉ đầu mối tiếp nhận hoặc cơ quan theo dõi kế hoạch mới làm được.',
    needsAdministrator: 'Chỉ người quản trị kế hoạch mới làm được.',
    nothingSubmitted: 'Đơn vị chưa trình báo cáo.',
    notApproved: 'Tập thể lãnh đạo chưa thông qua báo cáo này.',
    notNumbered: 'Báo cáo chưa được cấp số.',
    notSent: 'Đơn vị chưa gửi báo cáo.',
    notReceived: 'Báo cáo chưa được tiếp nhận.',
    notExempt: 'Đơn vị không được miễn báo cáo này.',
    waitsForAnswer: 'Báo cáo đã trả lại, đơn vị chưa trình lại.',
    alreadySubmitted: 'Đơn vị đã trình báo cáo này.',
    alreadyApproved: 'Báo cáo này đã được thông qua.',
    alreadyNumbered: 'Báo cáo này đã được cấp số.',
    alreadySent: 'Báo cáo này đã gửi cấp trên.',
    alreadyReceived: 'Báo cáo này đã được tiếp nhận.',
    alreadyAccepted: 'Báo cáo này đã được chấp nhận.',
    isExempt: 'Đơn vị được miễn báo cáo này.',
    isOnPaper: 'Báo cáo này đã nộp ngoài hệ thống.',
    isSuperseded: 'Báo cáo này đã chuyển cho đơn vị kế thừa.',
    otherSubmission: 'Đơn vị đã trình bản khác; hãy tải lại để xem bản mới.',
    noReason: 'Phải nêu lý do.',
    notLater: 'Ngày gia hạn phải sau thời hạn hiện nay.',
    ownSuccessor: 'Đơn vị không thể kế thừa chính mình.',
    repeatedKey: 'Việc này đã được ghi, hoặc mã ghi thuộc việc khác.'
  }
};
