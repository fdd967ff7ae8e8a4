/** Vietnamese words of the panel of one row. */
import type { RowStrings } from './row-strings';

export const ROW_WORDS_VI: RowStrings = {
  close: 'Đóng',
  loading: 'Đang đọc nhật ký…',
  tabsLabel: 'Chi tiết báo cáo',
  tabs: { history: 'Nhật ký', checks: 'Kiểm tra', versions: 'Phiên bản', preview: 'Xem trước', acts: 'Xử lý' },
  copyLink: 'Sao chép liên kết',
  copied: 'Đã sao chép liên kết.',
  notCopied: (address) => `Trình duyệt không cho sao chép. Liên kết: ${address}`,
  openReport: 'Mở báo cáo',
  openDraft: 'Mở dự thảo trong Word',
  receivedBy: (office, addressee) => `Gửi ${addressee}, nơi nhận: ${office}`,
  extendedTo: (date) => `gia hạn đến ${date}`,
  answerBy: (date) => `bổ sung chậm nhất ${date}`,
  number: (number) => `Số ${number}`,
  history: {
    none: {
      what: 'Chưa có gì trong nhật ký.',
      advice: 'Đơn vị chưa trình, cũng chưa bị nhắc; hoặc bạn không có quyền xem nhật ký của đơn vị này.'
    },
    acts: {
      submitted: 'Trình báo cáo',
      withdrawn: 'Rút lại bản trình',
      returnedInside: 'Lãnh đạo đơn vị trả lại để sửa',
      approved: 'Tập thể thông qua',
      numbered: 'Cấp số',
      sent: 'Gửi báo cáo',
      received: 'Tiếp nhận',
      accepted: 'Chấp nhận',
      returned: 'Trả lại bổ sung',
      extended: 'Gia hạn',
      exempted: 'Miễn báo cáo',
      exemptionEnded: 'Thôi miễn báo cáo',
      recordedOnPaper: 'Ghi nhận nộp ngoài hệ thống',
      imported: 'Nhập báo cáo đã có',
      superseded: 'Chuyển sang đơn vị khác',
      urged: 'Đôn đốc'
    },
    doneBy: (who, when) => `${who} · ${when}`,
    invalid: (reason) => `Không có giá trị: ${reason}`,
    version: (label) => `Phiên bản ${label}`,
    completeness: (done, total) => `Đạt ${done}/${total} mục bắt buộc`,
    reason: (words) => `Lý do: ${words}`,
    sectionReason: (section, words) => `${section}: ${words}`,
    wholeReport: 'Cả báo cáo',
    meeting: (body, date, present, summoned) => `${body} họp ngày ${date}, dự ${present}/${summoned}`,
    minutes: (number) => `Biên bản số ${number}`,
    outcomes: { passed: 'Thông qua', passedWithChanges: 'Thông qua, có chỉnh sửa' },
    number: (number, date) => `Số ${number}, ngày ${date}`,
    newDate: (date) => `Yêu cầu gửi chậm nhất ${date}`,
    lastDay: (date, phrase) => `Đến hết ngày ${date} (${phrase})`,
    receivedOn: (date) => `Nhận ngày ${date}`,
    sentOn: (date) => `Gửi ngày ${date}`,
    acceptedOn: (date) => `Chấp nhận ngày ${date}`,
    successor: (obligation) => `Thay bằng báo cáo ${obligation}`,
    levels: ['Nhắc trước hạn', 'Đôn đốc lần 1', 'Đôn đốc lần 2'],
    letter: (number, date) => `Công văn số ${number}, ngày ${date}`,
    openLetter: 'Mở công văn',
    note: (words) => `Ghi chú: ${words}`
  },
  checks: {
    ask: 'Kiểm tra bản đã trình',
    hint: 'Đọc tài liệu bằng quyền của bạn và kiểm tra theo đề cương, thể thức.',
    running: 'Đang đọc và kiểm tra…',
    none: 'Không có lỗi hay lưu ý nào.',
    summary: (blocks, warns) => `${blocks} lỗi phải sửa, ${warns} lưu ý`,
    changed: {
      what: 'Tài liệu không còn đúng như khi trình.',
      advice: 'Kết quả dưới đây là của bản đang có trong thư viện.'
    },
    hidden: {
      what: 'Đồng chí chưa được xem tài liệu này.',
      advice: 'Báo cáo chỉ mở cho nơi nhận sau khi tập thể thông qua.'
    },
    nothing: { what: 'Chưa có báo cáo để kiểm tra.', advice: 'Đơn vị chưa trình.' }
  },
  versions: {
    round: (number) => `Lần trình ${number}`,
    submitted: (who, when) => `${who} trình lúc ${when}`,
    fingerprint: (short) => `Dấu nội dung ${short}`,
    file: 'Mở bản này',
    gone: 'Đồng chí không xem được tệp này.',
    current: 'bản hiện hành',
    library: 'Các phiên bản của tệp trong thư viện',
    libraryHidden: 'Đồng chí không có quyền xem lịch sử phiên bản.',
    entry: (label, when, who) => `${label} · ${when}${who === '' ? '' : ` · ${who}`}`,
    now: 'đang dùng',
    ended: {
      submitted: 'Được thay bằng bản trình mới',
      withdrawn: 'Đã rút lại',
      returnedInside: 'Lãnh đạo đơn vị trả lại',
      returned: 'Nơi nhận trả lại bổ sung',
      accepted: 'Đã chấp nhận'
    },
    open: 'Đang xử lý',
    none: { what: 'Chưa có lần trình nào.', advice: 'Phiên bản xuất hiện khi đơn vị trình báo cáo.' }
  },
  preview: {
    label: (unit) => `Báo cáo của ${unit}`,
    loading: 'Đang dựng bản xem trước…',
    picture: 'Hình ảnh, xem trong Word',
    more: (shown, all) => `Đang hiện ${shown}/${all} đoạn…`,
    note: 'Bản xem trước chỉ để đọc; trình bày đầy đủ xem trong Word.',
    empty: 'Tài liệu không có nội dung.',
    refused: 'Không đọc được tài liệu này:'
  },
  office: {
    intro: 'Các việc của cơ quan đầu mối đối với báo cáo này.',
    extend: 'Gia hạn',
    extendHint: 'Cho đơn vị thêm thời gian. Gia hạn sau khi đã gửi không làm báo cáo chậm thành đúng hạn.',
    exempt: 'Miễn báo cáo',
    exemptHint: 'Đơn vị không phải nộp báo cáo này nữa.',
    endExemption: 'Thôi miễn báo cáo',
    paper: 'Ghi nộp ngoài hệ thống',
    paperHint: 'Chỉ ghi ngày nhận. Không tải văn bản mật lên hệ thống.',
    sure: (act, unit) => `${act} đối với ${unit}?`,
    cannotUndo: 'Việc này được ghi vào nhật ký và không xóa được.',
    confirm: 'Đồng ý',
    back: 'Thôi',
    doing: 'Đang ghi…',
    done: (act) => `Đã ghi: ${act}.`
  }
};
