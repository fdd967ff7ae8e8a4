/** Vietnamese words of the workbook and of urging, loaded with them. */
import type { UrgingPartStrings } from './urging-strings';

export const URGING_WORDS_VI: UrgingPartStrings = {
  sheet: {
    fileName: 'Theo dõi báo cáo',
    rows: 'Danh sách báo cáo',
    offices: 'Theo cơ quan đầu mối',
    columns: {
      unit: 'Đơn vị',
      code: 'Mã đơn vị',
      parent: 'Trực thuộc',
      office: 'Nơi nhận',
      deadline: 'Thời hạn theo kế hoạch',
      lastDay: 'Ngày cuối',
      extendedTo: 'Gia hạn đến',
      state: 'Trạng thái',
      timeliness: 'Đúng hạn',
      days: 'Số ngày chậm',
      submitted: 'Trình lúc',
      approved: 'Thông qua lúc',
      meeting: 'Cuộc họp thông qua',
      number: 'Số, ký hiệu',
      sent: 'Gửi lúc',
      received: 'Tiếp nhận lúc',
      accepted: 'Chấp nhận lúc',
      round: 'Số lần trình',
      reasons: 'Số nội dung phải bổ sung',
      answerBy: 'Hạn bổ sung',
      exempt: 'Lý do miễn',
      sectionsDone: 'Số mục đạt',
      sectionsTotal: 'Tổng số mục',
      report: 'Báo cáo'
    },
    figures: {
      office: 'Cơ quan đầu mối',
      owed: 'Phải gửi',
      sent: 'Đã gửi',
      rate: 'Tỉ lệ',
      onTime: 'Đúng hạn',
      late: 'Gửi chậm',
      overdue: 'Quá hạn chưa gửi',
      notDue: 'Chưa đến hạn',
      accepted: 'Chấp nhận',
      returned: 'Trả lại bổ sung'
    },
    total: 'Cộng',
    open: 'Mở'
  },
  urging: {
    title: 'Đôn đốc gửi báo cáo',
    close: 'Đóng',
    intro: (units) => `${units} đơn vị. Bỏ chọn đơn vị không cần nhắc.`,
    nothingDue: {
      what: 'Hôm nay không có đơn vị nào cần nhắc.',
      advice: 'Đánh dấu đơn vị trong danh sách nếu vẫn muốn đôn đốc.'
    },
    reasons: {
      soon: 'Sắp đến hạn',
      lastDay: 'Hôm nay là ngày cuối',
      overdue: 'Quá hạn, chưa đôn đốc',
      again: 'Quá cả thời hạn của công văn lần 1'
    },
    group: (reason, units) => `${reason} (${units})`,
    notDue: 'Được chọn trong danh sách',
    chosen: (chosen, all) => `Đã chọn ${chosen}/${all}`,
    select: (unit) => `Chọn ${unit}`,
    people: (count, names) => `Gửi ${count} người: ${names}`,
    nobody: 'Chưa có người soạn, người duyệt nào để gửi',
    nobodyWarning: (units) =>
      `${units} đơn vị không có ai nhận được thư. Gửi văn bản giấy, rồi dùng “Chỉ ghi vào nhật ký”.`,
    before: (count, last) => `Đã nhắc ${count} lần, gần nhất ${last}`,
    days: (daysLeft) =>
      daysLeft > 0 ? `còn ${daysLeft} ngày` : daysLeft === 0 ? 'hôm nay là ngày cuối' : `chậm ${-daysLeft} ngày`,
    noDate: 'chưa định ngày',
    notAllowed: 'Không đôn đốc được',
    level: 'Mức',
    levels: ['Nhắc trước hạn', 'Đôn đốc lần 1', 'Đôn đốc lần 2'],
    newDate: 'Yêu cầu gửi chậm nhất ngày',
    newDateHint: 'Ghi ngày/tháng/năm, ví dụ 05/11/2023.',
    newDateWrong: 'Ghi một ngày, ví dụ 05/11/2023.',
    newDatePast: 'Ngày này đã qua.',
    letterNumber: 'Số, ký hiệu công văn',
    letterNumberHint: 'Để trống nếu chỉ nhắc, không có công văn. Cùng một số không gửi hai lần cho một đơn vị.',
    letterReading: 'Đang xem sổ cấp số…',
    letterLast: (number, date) => `Số cuối đã cấp: ${number}, ngày ${date}.`,
    letterNone: (period) => `Sổ cấp số chưa có công văn nào của kỳ ${period}.`,
    letterStored:
      'Công văn lấy số này và được lưu vào thư viện Công văn khi gửi hoặc ghi nhật ký. Để trống nếu chỉ nhắc.',
    letterByHand: 'Không xem được sổ cấp số nên phải tự ghi số, và công văn không được lưu vào thư viện.',
    letterProblems: {
      numberWrong: 'Ghi số, ví dụ 15 hoặc 15-CV/BDVTU.',
      numberTaken: 'Số này đã cấp cho công văn khác.'
    },
    issuing: 'Đang cấp số và lưu công văn…',
    notIssued: {
      what: 'Chưa cấp số và lưu được công văn nên chưa gửi gì.',
      advice: 'Thử lại, hoặc xóa ô số để gửi mà không có công văn.'
    },
    reference: 'Căn cứ (sau chữ “Thực hiện”)',
    contact: 'Người liên hệ, điện thoại',
    escalatesTo: 'Báo cáo cấp trên nếu vẫn không gửi',
    channels: 'Cách gửi',
    byMail: 'Thư điện tử',
    byTeams: 'Thông báo trong Teams',
    withLetter: 'Kèm công văn (.docx)',
    noGraph: {
      what: 'Không gửi thư từ đây được.',
      advice:
        'Trong Teams, ứng dụng chỉ dùng phiên làm việc SharePoint. Mở trang này trong trình duyệt để gửi, hoặc chỉ ghi vào nhật ký.'
    },
    openInBrowser: 'Mở trong trình duyệt',
    preview: 'Nội dung thư',
    previewOf: (unit) => `Thư gửi ${unit}`,
    downloadLetter: 'Tải công văn (.docx)',
    send: (units) => `Gửi cho ${units} đơn vị`,
    sending: (done, total) => `Đang gửi… ${done}/${total} đơn vị`,
    recordOnly: 'Chỉ ghi vào nhật ký',
    recordOnlyHint: 'Dùng khi công văn đã gửi bằng đường văn thư.',
    chooseUnits: 'Chọn ít nhất một đơn vị.',
    chooseChannel: 'Chọn cách gửi.',
    results: (told, all) => `Đã đôn đốc ${told}/${all} đơn vị.`,
    result: {
      mailed: (people) => `Đã gửi thư cho ${people} người`,
      noticed: (people) => `Đã thông báo trong Teams cho ${people} người`,
      recorded: 'đã ghi nhật ký',
      mailFailed: 'Chưa gửi được thư',
      mailUnsure: 'Không rõ thư đã đi chưa',
      teamsFailed: 'Chưa thông báo được trong Teams',
      nobody: 'Không có người nhận',
      notRecorded: 'Chưa ghi được nhật ký'
    },
    retry: (units) => `Thử lại ${units} đơn vị chưa được`,
    sendUnsure: 'Gửi lại cả thư không rõ đã đi chưa',
    unsureHint: 'Xem mục Đã gửi trong hộp thư của bạn trước khi gửi lại.',
    linkWords: 'Mở báo cáo trong trang theo dõi',
    leave: 'Đang gửi, chưa đóng được.'
  }
};
