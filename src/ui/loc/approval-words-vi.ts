/** Vietnamese words of the approval page. */
import type { ApprovalStrings } from './approval-strings';
import { wholeVi } from './numbers';

const words = (added: number, removed: number): string =>
  [...(added > 0 ? [`thêm ${wholeVi(added)} từ`] : []), ...(removed > 0 ? [`bỏ ${wholeVi(removed)} từ`] : [])].join(
    ', '
  );

export const APPROVAL_WORDS_VI: ApprovalStrings = {
  title: 'Phê duyệt báo cáo',
  queue: {
    label: 'Hàng chờ phê duyệt',
    title: (count) => `Chờ tôi (${count})`,
    places: {
      toApprove: 'Chờ thông qua',
      toNumber: 'Chờ cấp số',
      toSend: 'Chờ gửi',
      toReceive: 'Chờ tiếp nhận',
      toDecide: 'Chờ chấp nhận hoặc trả lại',
      toSubmit: 'Chờ trình',
      withOthers: 'Đang ở người khác',
      finished: 'Đã xong'
    },
    nothingWaiting: {
      what: 'Không có báo cáo nào chờ bạn.',
      advice: 'Báo cáo hiện ở đây khi đến lượt bạn.'
    },
    nothingOfMine: {
      what: 'Bạn chưa được giao vai trò nào trong việc phê duyệt báo cáo.',
      advice: 'Nếu cần, đề nghị người quản trị kế hoạch giao vai trò.'
    },
    search: 'Tìm trong hàng chờ',
    searchHint: 'Tìm không cần dấu: ham thuan…',
    nothingFound: { what: 'Không có báo cáo nào khớp.', advice: 'Sửa hoặc xóa ô tìm.' },
    found: (count) => `${count} báo cáo khớp`,
    submittedOn: (when) => `trình ${when}`,
    round: (number) => `lần ${number}`,
    sections: (done, total) => (done === total ? `đủ ${done}/${total} mục` : `${done}/${total} mục`),
    clean: 'sạch',
    warnings: (count) => `${count} lưu ý`,
    errors: (count) => `${count} lỗi`,
    turn: {
      drafter: 'đang ở người soạn',
      approver: 'đang ở lãnh đạo duyệt',
      clerk: 'đang ở văn thư',
      receiver: 'đang ở đầu mối tiếp nhận'
    },
    back: 'Về hàng chờ',
    otherUnits: (count) => `và ${count} đơn vị khác`,
    many: 'Tiếp nhận, chấp nhận nhiều báo cáo…'
  },
  desk: {
    choose: 'Chọn một báo cáo trong hàng chờ để đọc.',
    notMine: 'Bạn không có vai trò với báo cáo này, hoặc kế hoạch không có báo cáo này.',
    submittedBy: (who, when) => `${who} trình lúc ${when}`,
    addressee: 'Kính gửi',
    deadline: 'Hạn',
    openInWord: 'Mở trong Word',
    reportLabel: (unit) => `Báo cáo của ${unit}`,
    changedSince: {
      what: 'Nội dung tệp không còn là bản đã trình.',
      advice: 'Đề nghị người soạn trình lại trước khi thông qua.'
    },
    emptySection: 'Mục này chưa có nội dung.',
    notSubmitted: {
      what: 'Đơn vị chưa trình báo cáo này.',
      advice: 'Người soạn viết trong Word rồi trình, hoặc nộp tệp .docx ở trang này.'
    },
    outside: {
      what: 'Báo cáo này không có bản trình trong hệ thống.',
      advice: 'Xem lịch sử của báo cáo ở trang Theo dõi.'
    },
    checks: 'Kiểm tra',
    noFindings: 'Không có lỗi hay lưu ý nào.',
    goTo: 'xem chỗ này',
    toActs: 'Đến phần xử lý',
    annexes: 'Phụ lục số liệu',
    annexMissing: 'Báo cáo không có bảng này.',
    total: 'Cộng',
    annexEmpty: 'Bảng chưa có số liệu.',
    annexClean: 'Số liệu của bảng khớp.',
    before: (value) => `lần trước: ${value}`,
    emptyCell: 'trống'
  },
  compare: {
    toggle: (round) => `So với lần ${round}`,
    first: 'Đây là lần trình đầu tiên.',
    comparing: 'Đang so hai bản…',
    why: {
      acted: (round, when) => `So với lần ${round}, bản bạn đã xử lý lúc ${when}.`,
      opened: (round, when) => `So với lần ${round}, bản bạn đã đọc lúc ${when}.`,
      previous: (round, when) => `So với lần ${round}, bản trình trước (${when}); bạn chưa đọc bản nào trước bản này.`
    },
    total: (added, removed) => `Cả báo cáo: ${words(added, removed)}.`,
    cells: (count) => `${count} số liệu phụ lục thay đổi.`,
    nothing: 'Nội dung không thay đổi.',
    words,
    addedStart: 'thêm:',
    removedStart: 'bỏ:',
    end: 'hết',
    missing: {
      what: 'Không mở được bản của lần trước.',
      advice: 'Máy chủ không cho bạn xem bản đó, hoặc tệp không còn.'
    },
    changedSections: 'Các mục thay đổi'
  },
  lastReturn: {
    title: 'Lần trước trả lại',
    by: {
      inside: (who, when) => `${who} trả lại để sửa lúc ${when}`,
      above: (who, when) => `${who} trả lại bổ sung lúc ${when}`
    },
    whole: 'Cả báo cáo',
    answerBy: (date) => `Hạn trả lời: hết ngày ${date}`,
    beside: (reason) => `Lần trước trả lại: ${reason}`,
    since: (added, removed) => `Từ đó: ${words(added, removed)}.`,
    nothingSince: 'Từ đó chưa sửa gì.'
  },
  meeting: {
    title: 'Thông qua tập thể',
    body: 'Tập thể',
    bodyHint: 'Ví dụ: Ban Chấp hành Đảng bộ xã',
    bodies: ['Ban Chấp hành Đảng bộ', 'Ban Thường vụ', 'Tập thể lãnh đạo cơ quan'],
    meetingDate: 'Ngày họp',
    dateHint: 'ngày/tháng/năm',
    present: 'Có mặt',
    summoned: 'Triệu tập',
    outcome: 'Kết quả',
    outcomes: { passed: 'Thông qua', passedWithChanges: 'Thông qua, có sửa đổi' },
    minutes: 'Số biên bản',
    minutesHint: 'Ví dụ: 21-BB/ĐU; để trống nếu không đánh số',
    approve: 'Thông qua',
    approving: 'Đang ghi thông qua…',
    fillIn: 'Ghi đủ biên bản cuộc họp rồi bấm Thông qua.',
    attendance: (present, summoned) => `có mặt ${present}/${summoned}`,
    approvedOn: (when) => `Ghi nhận lúc ${when}`,
    problems: {
      bodyMissing: 'Ghi tên tập thể đã họp.',
      dateMissing: 'Ghi ngày họp.',
      dateUnreadable: 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/10/2023.',
      dateInFuture: 'Ngày họp không thể sau hôm nay.',
      presentMissing: 'Ghi số người có mặt.',
      summonedMissing: 'Ghi số người được triệu tập.',
      presentTooMany: 'Số có mặt không thể nhiều hơn số triệu tập.',
      outcomeMissing: 'Chọn kết quả cuộc họp.'
    }
  },
  number: {
    title: 'Cấp số',
    reading: 'Đang mở sổ cấp số…',
    lastUsed: (number, date, what) => `Số cuối đã cấp: ${number}, ngày ${date}, ${what}.`,
    noneUsed: (period) => `Sổ kỳ ${period} chưa cấp số nào.`,
    number: 'Số',
    symbol: 'Ký hiệu',
    issuedOn: 'Ngày ban hành',
    give: (number) => `Cấp số ${number}`,
    giving: 'Đang cấp số…',
    taken: (number, date, what) => `Số ${number} đã cấp ngày ${date}, ${what}.`,
    reserved: (number) => `Số ${number} đã giữ cho báo cáo này ở lần cấp trước bị gián đoạn; bấm để cấp tiếp.`,
    belowLast: 'Số này nhỏ hơn số cuối đã cấp; chỉ dùng khi sổ giấy để trống số đó.',
    given: (number, date) => `Đã cấp số ${number}, ngày ${date}.`,
    thisPlan: (unit) => `cho báo cáo của ${unit} trong kế hoạch này`,
    otherReport: (id) => `cho báo cáo ${id}`,
    letter: 'công văn đôn đốc',
    problems: {
      numberWrong: 'Số phải là số nguyên từ 1 trở lên.',
      dateUnreadable: 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/10/2023.',
      dateInFuture: 'Ngày ban hành không thể sau hôm nay.'
    }
  },
  return: {
    inside: 'Trả lại để sửa',
    above: 'Trả lại bổ sung',
    open: 'Trả lại…',
    section: 'Mục',
    whole: 'Cả báo cáo',
    reason: 'Lý do',
    reasonHint: 'Cần sửa hoặc bổ sung gì',
    add: 'Thêm mục cần sửa',
    remove: (number) => `Bỏ lý do ${number}`,
    newDate: 'Hạn trả lời (nếu có)',
    newDateHint: 'ngày/tháng/năm',
    preview: 'Đơn vị sẽ đọc',
    previewEmpty: 'Chưa có lý do nào.',
    problems: {
      noReason: 'Ghi ít nhất một lý do; mục đã chọn phải có lý do.',
      dateUnreadable: 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 20/10/2023.',
      datePast: 'Hạn trả lời không thể trước hôm nay.'
    },
    returning: 'Đang trả lại…',
    confirm: 'Trả lại đơn vị'
  },
  acts: {
    label: 'Việc với báo cáo này',
    done: {
      submitted: { what: 'Đã trình lãnh đạo đơn vị.', advice: 'Lãnh đạo duyệt thấy báo cáo trên trang này.' },
      withdrawn: { what: 'Đã rút lại.', advice: 'Sửa dự thảo rồi trình lại khi xong.' },
      approved: {
        what: 'Đã ghi thông qua.',
        advice: 'Báo cáo đã được duyệt trong thư viện; văn thư cấp số rồi gửi.'
      },
      returnedInside: { what: 'Đã trả lại để sửa.', advice: 'Người soạn thấy lý do bên từng mục trong Word.' },
      numbered: { what: 'Đã cấp số.', advice: 'Bây giờ có thể gửi cấp trên.' },
      sent: { what: 'Đã gửi cấp trên.', advice: 'Đầu mối tiếp nhận thấy báo cáo trên trang này.' },
      received: { what: 'Đã tiếp nhận.', advice: 'Đọc rồi chấp nhận hoặc trả lại bổ sung.' },
      accepted: { what: 'Đã chấp nhận.', advice: 'Báo cáo đã xong và được tổng hợp.' },
      returned: { what: 'Đã trả lại bổ sung.', advice: 'Đơn vị thấy lý do bên từng mục.' }
    },
    refused: 'Máy chủ không nhận',
    cannot: {
      submitted: (why) => `Chưa trình được: ${why}`,
      withdrawn: (why) => `Chưa rút lại được: ${why}`,
      approved: (why) => `Chưa thông qua được: ${why}`,
      returnedInside: (why) => `Chưa trả lại để sửa được: ${why}`,
      numbered: (why) => `Chưa cấp số được: ${why}`,
      sent: (why) => `Chưa gửi được: ${why}`,
      received: (why) => `Chưa tiếp nhận được: ${why}`,
      accepted: (why) => `Chưa chấp nhận được: ${why}`,
      returned: (why) => `Chưa trả lại bổ sung được: ${why}`
    },
    names: {
      submitted: 'Trình lãnh đạo',
      withdrawn: 'Rút lại',
      approved: 'Thông qua',
      returnedInside: 'Trả lại để sửa',
      numbered: 'Cấp số',
      sent: 'Gửi cấp trên',
      received: 'Tiếp nhận',
      accepted: 'Chấp nhận',
      returned: 'Trả lại bổ sung'
    },
    needs: {
      needsDrafter: 'Chỉ người soạn của đơn vị mới làm được.',
      needsApprover: 'Chỉ người duyệt của đơn vị mới làm được.',
      needsClerk: 'Chỉ văn thư của đơn vị mới làm được.',
      needsReceiver: 'Chỉ đầu mối tiếp nhận mới làm được.'
    },
    later: 'Chưa làm được',
    leftOver: {
      title: (act) => `Đã nhập cho việc “${act}”, chưa ghi`,
      why: 'Báo cáo vừa chuyển bước nên việc này không còn làm được. Phần đã nhập giữ ở đây để chép lại.',
      discard: 'Bỏ phần đã nhập'
    },
    yes: 'Đồng ý',
    note: (who, note) => `${who}: ${note}`,
    simple: {
      sent: {
        title: 'Gửi cấp trên',
        intro: 'Báo cáo được tính là đã gửi vào giờ của máy chủ khi bấm gửi.',
        note: 'Ghi chú cho đầu mối tiếp nhận (nếu có)',
        act: 'Gửi cấp trên',
        acting: 'Đang gửi…',
        confirm: {
          what: 'Gửi báo cáo lên cấp trên?',
          advice: 'Gửi rồi thì không rút lại được, chỉ nơi nhận mới trả lại.'
        }
      },
      received: {
        title: 'Tiếp nhận',
        intro: 'Ghi nhận đã nhận báo cáo. Chấp nhận hoặc trả lại là việc sau.',
        note: 'Ghi chú (nếu có)',
        act: 'Tiếp nhận',
        acting: 'Đang tiếp nhận…'
      },
      accepted: {
        title: 'Chấp nhận',
        intro: 'Báo cáo đạt yêu cầu và được đưa vào tổng hợp.',
        note: 'Nhận xét (nếu có)',
        act: 'Chấp nhận',
        acting: 'Đang chấp nhận…',
        confirm: { what: 'Chấp nhận báo cáo này?', advice: 'Chấp nhận rồi thì không trả lại được nữa.' }
      }
    }
  },
  bulk: {
    title: 'Tiếp nhận, chấp nhận nhiều báo cáo',
    act: 'Việc cần làm',
    acts: { received: 'Tiếp nhận', accepted: 'Chấp nhận' },
    all: 'Chọn tất cả',
    keys: 'Phím mũi tên lên, xuống để đi trong danh sách, phím cách để chọn.',
    pick: (unit) => `Chọn ${unit}`,
    none: 'Không có báo cáo nào chờ tiếp nhận hoặc chấp nhận.',
    willDo: {
      received: (count) => `Sẽ tiếp nhận ${count} báo cáo.`,
      accepted: (count) => `Sẽ chấp nhận ${count} báo cáo.`
    },
    wontDo: (count) => `${count} báo cáo đã chọn chưa làm được, lý do ghi ở từng dòng.`,
    note: 'Ghi chú cho mọi báo cáo (nếu có)',
    run: {
      received: (count) => `Tiếp nhận ${count} báo cáo`,
      accepted: (count) => `Chấp nhận ${count} báo cáo`
    },
    progress: (done, all) => `Đã xong ${done}/${all}`,
    stop: 'Dừng',
    finished: (done, notDone) =>
      notDone === 0 ? `Xong cả ${done} báo cáo.` : `Xong ${done} báo cáo, ${notDone} báo cáo chưa xong.`,
    results: {
      waiting: 'đang chờ',
      running: 'đang làm',
      done: 'xong',
      refused: 'không được',
      failed: 'lỗi'
    },
    retry: (count) => `Thử lại ${count} báo cáo chưa xong`,
    close: 'Đóng',
    confirm: { what: 'Chấp nhận các báo cáo đã chọn?', advice: 'Chấp nhận rồi thì không trả lại được nữa.' }
  },
  plain: {
    title: 'Nộp tệp Word (.docx)',
    intro:
      'Dành cho người không dùng ngăn Tổng Kết trong Word. Tệp chỉ được đọc trên máy này cho đến khi bấm Lưu và trình.',
    drop: 'Kéo tệp .docx vào đây',
    choose: 'Chọn tệp',
    another: 'Chọn tệp khác',
    reading: 'Đang đọc tệp…',
    file: (name, size) => `${name} (${size})`,
    notUploaded: { what: 'Không nhận tệp này.', advice: 'Tệp chưa được tải lên máy chủ.' },
    onlyOne: 'Chỉ nộp một tệp mỗi lần.',
    sections: 'Các mục tìm thấy',
    foundBy: {
      tag: 'theo khung mục',
      customXml: 'theo vị trí khung mục',
      heading: 'theo đề mục',
      missing: 'không thấy'
    },
    renamed: (heading) => `đề mục trong tệp: “${heading}”`,
    words: (count) => `${wholeVi(count)} từ`,
    findings: 'Lưu ý',
    clean: 'Không có lỗi hay lưu ý nào.',
    blocked: 'Phải sửa trong Word rồi chọn lại tệp:',
    replaces: (version, when) => `Thay dự thảo đang có (bản ${version}, lưu ${when}) bằng tệp này`,
    replacesHint: 'Bản cũ vẫn còn trong lịch sử phiên bản.',
    replaceFirst: 'Đồng ý thay dự thảo đang có thì mới trình được.',
    submit: 'Lưu và trình',
    submitting: 'Đang trình…',
    steps: {
      savingDraft: 'Lưu tệp vào thư viện Dự thảo',
      reading: 'Đọc bản đã lưu',
      checking: 'Kiểm tra',
      uploading: 'Chép vào thư viện Báo cáo',
      describing: 'Ghi thông tin báo cáo',
      publishing: 'Chuyển chờ thông qua',
      recording: 'Ghi nhật ký'
    }
  }
};
