/** Vietnamese words of the screens. */
import { FINDING_NOTES_VI, FINDING_WORDS_VI } from './finding-words-vi';
import { REPORT_WORDS_VI } from './report-words-vi';
import type { Strings } from './strings';
import { wholeVi } from './numbers';

export const vi: Strings = {
  language: 'vi',
  locale: 'vi-VN',
  general: {
    product: 'Tổng Kết',
    loading: 'Đang tải…',
    retry: 'Thử lại',
    reload: 'Tải lại',
    cancel: 'Thôi',
    details: 'Chi tiết',
    brokenScreen: { what: 'Màn hình này gặp lỗi.', advice: 'Tải lại trang; nếu còn lỗi, báo cho người quản trị.' },
    noPlan: {
      what: 'Trang này chưa có kế hoạch nào được phát hành.',
      advice: 'Khi người quản trị phát hành kế hoạch, các báo cáo phải nộp sẽ hiện ở đây.'
    },
    opensInNewWindow: 'mở cửa sổ mới',
    openInBrowser: 'Mở trong trình duyệt',
    completeness: (done, total) => `${done}/${total} mục`
  },
  state: REPORT_WORDS_VI.state,
  acts: REPORT_WORDS_VI.acts,
  roles: REPORT_WORDS_VI.roles,
  plan: {
    lastDay: (date) => `hết ngày ${date}`
  },
  pane: {
    tabs: { myWork: 'Việc của tôi', outline: 'Đề cương', checks: 'Kiểm tra', annex: 'Số liệu', submit: 'Gửi' },
    tabsLabel: 'Phần của ngăn Tổng Kết',
    starting: 'Đang mở Tổng Kết…',
    noSite: {
      what: 'Ngăn này chưa được nối với trang SharePoint nào.',
      advice: 'Đề nghị người quản trị cài lại Tổng Kết với địa chỉ trang.'
    },
    notInWord: { what: 'Trang này chạy trong Word.', advice: 'Mở Word, bấm Tổng Kết trên thẻ Trang đầu.' },
    readOnly: {
      what: 'Tài liệu đang mở chỉ để đọc.',
      advice: 'Mở để chỉnh sửa thì mới viết được; Gửi trình bản đã lưu.'
    },
    blankDocument: {
      what: 'Tài liệu đang mở chưa lưu vào thư viện nào.',
      advice: 'Ở Việc của tôi, chọn báo cáo để soạn theo đề cương, hoặc dùng chính tài liệu này làm dự thảo.'
    },
    foreignDocument: {
      what: 'Tài liệu đang mở không phải dự thảo của kế hoạch này.',
      advice: 'Ở Việc của tôi, mở dự thảo của bạn, hoặc dùng chính tài liệu này làm dự thảo.'
    },
    signIn: {
      what: 'Cần đăng nhập Microsoft 365.',
      advice: 'Tổng Kết dùng tài khoản của bạn để đọc và ghi trên trang SharePoint, với đúng quyền của bạn.'
    },
    signInButton: 'Đăng nhập',
    toMyWork: 'Đến Việc của tôi'
  },
  myWork: {
    greeting: (name) => name,
    nothing: {
      what: 'Bạn chưa được giao báo cáo nào.',
      advice: 'Người quản trị kế hoạch giao vai trò cho từng đơn vị.'
    },
    addressee: (name) => `Kính gửi ${name}`,
    startDraft: 'Soạn dự thảo',
    startingDraft: 'Đang tạo dự thảo…',
    openDraft: 'Mở dự thảo',
    draftReady: { what: 'Dự thảo đã sẵn sàng.', advice: 'Bấm Mở dự thảo để viết trong Word.' },
    here: 'đang mở ở đây',
    draftSaved: (when) => `Dự thảo lưu ${when}`,
    readReport: 'Đọc bản đã trình',
    toApproval: 'Ghi thông qua trên trang Phê duyệt trong SharePoint.'
  },
  outline: {
    listLabel: 'Các mục của đề cương',
    missing: 'Không thấy mục này trong tài liệu.',
    empty: (minimum) => (minimum > 0 ? `Trống. Tối thiểu ${minimum} từ.` : 'Trống.'),
    belowMinimum: (words, minimum) => `${wholeVi(words)}/${wholeVi(minimum)} từ`,
    done: (words) => `${wholeVi(words)} từ`,
    states: { missing: 'không thấy', empty: 'trống', belowMinimum: 'dưới mức', done: 'đạt' },
    summary: (done, total, below, empty) =>
      [
        `${done}/${total} mục đạt`,
        ...(below > 0 ? [`${below} dưới mức`] : []),
        ...(empty > 0 ? [`${empty} trống`] : [])
      ].join(' · '),
    goToNext: 'Đến mục chưa đạt kế tiếp',
    allWritten: 'Các mục đều đạt. Sang thẻ Gửi để trình.',
    guidance: 'Yêu cầu của mục',
    cannotGo: 'Không tìm thấy mục này trong tài liệu.'
  },
  submit: {
    intro:
      'Bản đã lưu của dự thảo sẽ được chép vào thư viện Báo cáo để lãnh đạo đơn vị thông qua. Dự thảo vẫn còn để sửa.',
    check: 'Lưu và kiểm tra',
    checking: 'Đang kiểm tra bản đã lưu…',
    version: (label, when) => `Bản ${label}, lưu ${when}`,
    findings: 'Lưu ý trước khi trình',
    clean: 'Không có lưu ý nào.',
    blocked: 'Chưa trình được, cần sửa trước:',
    submit: 'Trình lãnh đạo',
    submitAnyway: 'Vẫn trình lãnh đạo',
    again: 'Kiểm tra lại',
    submitting: 'Đang trình…',
    steps: {
      saving: 'Lưu tài liệu',
      reading: 'Đọc bản đã lưu',
      checking: 'Kiểm tra',
      uploading: 'Chép vào thư viện Báo cáo',
      describing: 'Ghi thông tin báo cáo',
      publishing: 'Chuyển chờ thông qua',
      recording: 'Ghi nhật ký'
    },
    done: {
      what: 'Đã trình lãnh đạo đơn vị.',
      advice: 'Người duyệt thấy báo cáo trên trang Phê duyệt trong SharePoint.'
    },
    read: 'Đọc bản đã trình',
    alreadySubmitted: (when) => `Đã trình ${when}. Trình lại sẽ thay bản đang chờ.`,
    cannotSave: 'Word chưa lưu được tài liệu. Kiểm tra bản đã lưu gần nhất.',
    refused: 'Chưa trình được'
  },
  sectionActs: {
    insert: 'Chèn mục này',
    inserting: 'Đang chèn…',
    tag: 'Nhận đoạn này là mục',
    foundByHeading: 'Có đề mục này, chưa gắn với đề cương.',
    returned: (reason, from) => (from === 'above' ? `Cấp trên trả lại: ${reason}` : `Lãnh đạo trả lại: ${reason}`),
    returnedWhole: 'Yêu cầu khi trả lại',
    answerBy: (date) => `Hạn trả lời: hết ngày ${date}`,
    failed: 'Tài liệu vừa thay đổi, hãy thử lại.'
  },
  quiet: {
    otherSite: {
      what: 'Tài liệu đang mở nằm ở trang khác.',
      advice: 'Ở Việc của tôi, mở dự thảo của bạn, hoặc dùng chính tài liệu này làm dự thảo.'
    },
    secrecy: {
      what: (mark) => `Tài liệu mang dấu “${mark}” nên không được gửi qua hệ thống.`,
      advice: 'Gửi theo đường văn bản mật. Nếu dấu ghi nhầm thì xóa rồi kiểm tra lại.'
    }
  },
  failures: {
    offline: { what: 'Không kết nối được với SharePoint.', advice: 'Kiểm tra mạng rồi thử lại.' },
    accessDenied: {
      what: 'Máy chủ không cho phép việc này.',
      advice: 'Bạn chưa được giao quyền; đề nghị người quản trị kế hoạch.'
    },
    throttled: { what: 'SharePoint đang bận.', advice: 'Chờ ít phút rồi thử lại.' },
    locked: {
      what: 'Tệp đang bị khóa vì có người đang mở.',
      advice: 'Đóng tệp ở nơi khác, hoặc chờ ít phút rồi thử lại.'
    },
    notFound: {
      what: 'Không tìm thấy dữ liệu cần dùng.',
      advice: 'Có thể tệp đã bị chuyển đi, hoặc trang chưa được cài Tổng Kết.'
    },
    signInExpired: { what: 'Phiên đăng nhập đã hết hạn.', advice: 'Đăng nhập lại rồi thử lại.' },
    conflict: { what: 'Có người vừa thay đổi trước bạn.', advice: 'Tải lại rồi thử lại.' },
    unexpected: {
      what: 'Có lỗi ngoài dự kiến.',
      advice: 'Thử lại; nếu còn lỗi, báo cho người quản trị kèm phần chi tiết.'
    }
  },
  refusals: {
    ...REPORT_WORDS_VI.refusals,
    ...FINDING_WORDS_VI.refusals,
    unknownObligation: 'Kế hoạch không có báo cáo này.',
    noDraft: 'Chưa có dự thảo.',
    reportMissing: 'Không thấy tệp báo cáo đã trình.',
    reportChanged: 'Tệp báo cáo không còn là bản đã trình.',
    meetingInvalid: 'Biên bản cuộc họp chưa đúng.',
    planClosed: 'Kế hoạch đã kết thúc.',
    termUnknown: 'Chưa biết nhiệm kỳ của đơn vị vào ngày ban hành nên không cấp số được.',
    numberTaken: 'Số này đã cấp cho báo cáo khác.',
    numberInvalid: 'Số phải là số nguyên từ 1 trở lên.',
    draftExists: 'Đơn vị đã có dự thảo: cần xác nhận thay bằng tài liệu này.',
    dateInvalid: 'Ngày ghi chưa đúng.',
    unknownUnit: 'Kế hoạch không có đơn vị này.',
    unknownPlan: 'Không có kế hoạch này.',
    alreadyOwed: 'Đơn vị đã có báo cáo này trong kế hoạch.',
    stopped: 'Đã dừng theo yêu cầu: phần đã làm được giữ lại, làm tiếp lúc nào cũng được.',
    notZip: 'Tệp không phải tài liệu Word (.docx): mở bằng Word rồi lưu thành .docx.',
    oldFormat: 'Tệp ở dạng .doc cũ: lưu lại thành .docx.',
    encrypted: 'Tệp có mật khẩu hoặc bị hạn chế quyền: bỏ bảo vệ rồi thử lại.',
    tooLarge: 'Tệp quá lớn: nén ảnh, bỏ đối tượng nhúng hoặc tách phụ lục rồi thử lại.',
    damaged: 'Tệp hỏng, không đọc được: mở bằng Word, lưu thành tệp mới rồi thử lại.',
    unsafe: 'Tệp có phần không an toàn nên không nhận: chép nội dung sang dự thảo mới rồi thử lại.',
    macros: 'Tệp có chứa macro: lưu lại thành .docx không macro.',
    notWord: 'Tệp không phải tài liệu Word: chọn lại tệp .docx của báo cáo.'
  },
  findings: FINDING_WORDS_VI.findings,
  findingNotes: FINDING_NOTES_VI
};
