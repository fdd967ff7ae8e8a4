/** Lời của trang Kế hoạch: kế hoạch đã phát hành ở đây, bàn lập kế hoạch trong tệp bên cạnh. */
import { PLAN_DESK_WORDS_VI } from './plan-desk-words-vi';

export const PLAN_WORDS_VI = {
  ...PLAN_DESK_WORDS_VI,
  launched: {
    issuer: 'Ban hành',
    owed: 'Báo cáo phải nộp',
    units: 'Đơn vị nộp',
    receivingOffices: 'Đầu mối tiếp nhận',
    withoutDate: 'Chưa định ngày',
    streams: 'Luồng báo cáo',
    stream: 'Luồng',
    whoOwes: 'Ai nộp',
    towards: 'Kính gửi / đầu mối',
    deadline: 'Thời hạn',
    sourceWords: 'Câu gốc trong kế hoạch',
    unitCount: (count: number) => `${count} đơn vị`,
    listUnits: 'Xem danh sách',
    eachParentCommittee: (count: number) => `Cấp ủy cấp trên của từng đơn vị (${count} nơi)`,
    through: (office: string) => `qua ${office}`,
    throughEachParent: (count: number) => `qua đầu mối của cấp trên (${count} đầu mối)`,
    lastDay: (date: string) => `hết ngày ${date}`,
    setByParents: (dated: number, all: number) => `cấp trên định: ${dated}/${all} đơn vị đã có ngày`,
    imprecise: 'chưa có ngày cụ thể',
    outline: 'Đề cương',
    minimum: (words: number) => `tối thiểu ${words} từ`,
    optional: 'không bắt buộc',
    closed: { what: 'Kế hoạch này đã kết thúc.', advice: 'Báo cáo chỉ còn để xem; người quản trị có thể mở lại.' },
    onlyOwners: 'Chỉ chủ sở hữu trang SharePoint làm được việc này.',
    file: 'Tệp kế hoạch',
    download: 'Tải tệp kế hoạch (JSON)'
  },
  owed: {
    title: 'Báo cáo phải nộp',
    count: (count: number) => `${count} báo cáo`,
    search: 'Tìm đơn vị, nơi nhận, đầu mối',
    shown: (shown: number, all: number) => `Đang hiện ${shown}/${all} báo cáo`,
    unit: 'Đơn vị',
    addressee: 'Kính gửi',
    deadline: 'Hạn cuối',
    state: 'Trạng thái',
    choose: 'Chọn',
    group: (stream: string, office: string, count: number) => `${stream} · ${office} (${count})`,
    chooseGroup: (stream: string, office: string) => `Chọn tất cả: ${stream}, ${office}`,
    chooseUnit: (unit: string, stream: string) => `Chọn ${unit}, ${stream}`,
    noDay: 'chưa định ngày',
    lastDay: (date: string) => `hết ngày ${date}`
  },
  later: {
    acts: { extended: 'Gia hạn', exempted: 'Miễn báo cáo', exemptionEnded: 'Bỏ miễn' },
    forms: {
      extended: (count: number) => `Gia hạn, định ngày cho ${count} báo cáo`,
      exempted: (count: number) => `Miễn ${count} báo cáo`,
      exemptionEnded: (count: number) => `Bỏ miễn ${count} báo cáo`
    },
    done: {
      extended: (count: number) => `Đã gia hạn, định ngày cho ${count} báo cáo.`,
      exempted: (count: number) => `Đã miễn ${count} báo cáo.`,
      exemptionEnded: (count: number) => `Đã bỏ miễn ${count} báo cáo.`
    },
    cancel: 'Thôi',
    undo: 'Hoàn tác',
    undoReason: 'Hoàn tác việc miễn báo cáo.',
    failed: (count: number) => `${count} báo cáo chưa làm được; vẫn đang được chọn để thử lại.`,
    onTheWire: 'không liên lạc được với SharePoint.',
    chooseFirst: 'Chọn báo cáo trong bảng trước.',
    dateUndated: (count: number) => `Định ngày cho ${count} báo cáo chưa có ngày`,
    running: (done: number, total: number, about: string) => `${done}/${total} · ${about}`,
    chosen: (count: number) => `đã chọn ${count}`
  },
  close: {
    title: 'Kết thúc kế hoạch',
    closed: 'Mở lại kế hoạch',
    closeHint: 'Sau khi kết thúc, không ai trình, gửi hay tiếp nhận báo cáo nữa; mọi thứ còn để xem.',
    reopenHint: 'Mở lại để các đơn vị làm tiếp báo cáo.',
    ask: 'Kết thúc kế hoạch này?',
    yes: 'Kết thúc',
    close: 'Kết thúc kế hoạch…',
    reopen: 'Mở lại kế hoạch',
    refused: { what: 'Chưa làm được.', advice: 'Xem lý do rồi thử lại.' }
  },
  rollForward: {
    title: 'Lập kế hoạch kế tiếp',
    hint: 'Lấy lại luồng báo cáo, đề cương và phụ lục với đúng mã để so sánh qua các kỳ; đơn vị lấy mới theo ngày.',
    open: 'Lập kế hoạch kế tiếp…',
    otherId: 'Mã chỉ gồm chữ cái không dấu, số, dấu "-", và khác mã kế hoạch này.',
    unitsOn: 'Lấy đơn vị có hiệu lực ngày',
    roll: 'Mở bàn lập kế hoạch',
    rolling: 'Đang lấy đơn vị…',
    refused: { what: 'Chưa lập được kế hoạch kế tiếp.', advice: 'Xem lý do rồi thử lại.' },
    became: (gone: number, come: number, unresolved: number) =>
      `So với kế hoạch trước: ${gone} đơn vị không còn, ${come} đơn vị mới, ${unresolved} đầu mối hoặc cấp trên phải chọn lại.`,
    unresolved: (count: number) => `Phải chọn lại (${count})`,
    gone: (count: number) => `Không còn (${count})`,
    come: (count: number) => `Mới có (${count})`,
    noSuccessor: (name: string) => `${name}: chưa rõ đơn vị kế thừa`,
    successor: (name: string, names: string) => `${name} → ${names}`
  },
  addUnit: {
    title: 'Thêm đơn vị',
    hint: 'Đơn vị mới thành lập hoặc bị sót nhận báo cáo phải nộp theo luồng của kế hoạch.',
    open: 'Thêm đơn vị…',
    code: 'Mã đơn vị',
    codeHint: 'Chữ cái không dấu, số và dấu "-"; chưa có trong kế hoạch, ví dụ DU-23098.',
    name: 'Tên đơn vị',
    kind: 'Loại đơn vị',
    parent: 'Cấp trên trực tiếp',
    superior: 'Dòng trên của tiêu đề văn bản',
    place: 'Địa danh',
    numberSymbol: 'Ký hiệu',
    symbolHint: 'Ví dụ BC/ĐU',
    notCovered: { what: 'Kế hoạch không có đầu mối hoặc nơi nhận cho đơn vị này.', advice: 'Chọn lại cấp trên.' },
    willOwe: (count: number) => `Đơn vị sẽ có ${count} báo cáo phải nộp.`,
    owes: (stream: string, addressee: string, office: string, day: string) =>
      `${stream}: kính gửi ${addressee}, qua ${office}, ${day}`,
    add: 'Thêm vào kế hoạch',
    added: (count: number) => `Đã thêm, với ${count} báo cáo phải nộp. Tiếp theo: phân công người của đơn vị.`,
    refused: { what: 'Chưa thêm được đơn vị.', advice: 'Xem lý do rồi thử lại.' }
  },
  begin: {
    onlyOwners: 'Chủ sở hữu trang SharePoint lập và phát hành kế hoạch tại đây.',
    fromFiles: 'Lập kế hoạch',
    fromFilesHint: 'từ văn bản kế hoạch và đề cương gửi kèm',
    otherwise: 'Cách khác',
    workFile: 'Mở tệp kế hoạch đang lập (JSON)',
    blank: 'Bắt đầu từ trang trắng',
    wrongFile: {
      what: 'Tệp này không phải tệp kế hoạch.',
      advice: 'Chọn tệp JSON đã tải về từ trang này hoặc tệp kế hoạch của lệnh tong-ket.'
    }
  },
  files: {
    plan: 'Văn bản kế hoạch',
    outline: 'Đề cương',
    dropHint: 'Kéo tệp .docx hoặc .txt vào đây',
    choose: { plan: 'Chọn tệp kế hoạch', outline: 'Chọn tệp đề cương' },
    reading: (name: string) => `Đang đọc ${name}…`,
    read: (name: string) => `Đã đọc ${name}.`,
    refused: (name: string) => `Không đọc được ${name}.`,
    filledIn: 'Đã điền những gì đọc được; hãy đối chiếu với câu gốc.'
  },
  desk: {
    screen: 'Kế hoạch',
    title: 'Lập kế hoạch',
    kept: 'Bản đang lập được giữ trong trình duyệt này; tải tệp về để làm tiếp ở máy khác.',
    notKept: 'Trình duyệt không giữ được bản đang lập.',
    keepByHand: {
      what: 'Trình duyệt không cho lưu, nên bản đang lập sẽ mất khi đóng trang.',
      advice: 'Bấm Tải tệp đang lập để giữ lại.'
    },
    toolbar: 'Việc với bản đang lập',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    undone: 'Đã hoàn tác.',
    download: 'Tải tệp đang lập',
    leave: 'Về kế hoạch đã phát hành',
    discard: 'Bỏ bản đang lập',
    discardAsk: 'Bỏ hẳn bản đang lập?',
    discardYes: 'Bỏ hẳn',
    partsLabel: 'Các phần của kế hoạch',
    withMissing: (part: string, count: number) => `${part} (thiếu ${count})`,
    next: (part: string) => `Tiếp: ${part}`,
    waiting: (title: string) => `Có kế hoạch đang lập dở: ${title}.`,
    goOn: 'Lập tiếp',
    unreadable: {
      what: 'Bản đang lập trong trình duyệt không mở được bằng phiên bản này.',
      advice: 'Tải về để giữ trước khi bỏ.'
    }
  }
};

export type PlanPartStrings = typeof PLAN_WORDS_VI;
