/** Vietnamese words of the parts of the task pane that come after its first screen. */
import type { PanePartStrings } from './pane-strings';

export const PANE_WORDS_VI: PanePartStrings = {
  checks: {
    checking: 'Đang kiểm tra…',
    checkNow: 'Kiểm tra lại',
    none: 'Không có lỗi hay lưu ý nào.',
    blocks: (count) => `Phải sửa trước khi trình (${count})`,
    warns: (count) => `Lưu ý (${count})`,
    listLabel: 'Kết quả kiểm tra',
    goTo: (finding) => `Đến chỗ này: ${finding}`,
    fix: 'Sửa',
    fixAll: (count) => `Sửa ${count} chỗ sửa được`,
    fixing: 'Đang sửa…',
    fixed: (count) => `Đã sửa ${count} chỗ. Bấm Hoàn tác trong Word để lấy lại như cũ.`,
    moved: 'Tài liệu vừa thay đổi nên chưa sửa được. Kiểm tra lại rồi thử lại.',
    notFound: 'Không còn thấy chỗ này trong tài liệu. Hãy kiểm tra lại.',
    onSavedCopy: 'Không sửa được từ ngăn này: sửa trực tiếp trong Word.',
    newerWord: 'Bản Word này không cho ngăn làm việc đó: dùng thẻ Xem lại (Review) của Word.',
    checkedAt: (time) => `Kiểm tra lúc ${time}`
  },
  annexForm: {
    listLabel: 'Các phụ lục số liệu',
    cells: (filled, all) => `${filled}/${all} ô`,
    none: { what: 'Đề cương không có phụ lục số liệu.', advice: 'Kế hoạch này chỉ yêu cầu phần lời văn.' },
    choose: 'Phụ lục',
    read: 'Đọc lại từ tài liệu',
    write: 'Ghi vào bảng trong tài liệu',
    written: (cells) => `Đã ghi ${cells} ô.`,
    insert: 'Chèn bảng vào cuối tài liệu',
    missing: {
      what: 'Tài liệu chưa có bảng của phụ lục này.',
      advice: 'Điền số liệu dưới đây rồi chèn bảng, hoặc tạo dự thảo mới theo đề cương.'
    },
    changedShape: {
      what: 'Bảng trong tài liệu không còn đúng các cột hoặc dòng của phụ lục.',
      advice: 'Điền thẳng vào bảng trong Word, rồi xem thẻ Kiểm tra.'
    },
    goTo: 'Đến bảng',
    total: 'Cộng',
    computed: 'tự tính',
    addRow: 'Thêm dòng',
    rowName: 'Tên dòng',
    cell: (row, column) => `${row}, ${column}`,
    wrong: {
      text: 'Không đọc được.',
      integer: 'Ghi một số nguyên, ví dụ 1.250.',
      decimal: 'Ghi một số, ví dụ 12,5.',
      percent: 'Ghi tỉ lệ, ví dụ 12,5%.',
      date: 'Ghi ngày, ví dụ 05/10/2023.'
    },
    negative: 'Số liệu không được âm.',
    fillRight: (count) => `${count} ô chưa đúng, sửa rồi hãy ghi.`,
    notWritten: 'Số liệu vừa điền chưa ghi vào tài liệu.',
    quote: 'Dẫn số này vào lời văn',
    quoteHint: 'Bấm vào một ô, rồi đặt con trỏ trong lời văn để dẫn số. Số đã dẫn được cập nhật theo bảng.',
    update: 'Cập nhật số đã dẫn',
    updated: (changed, all) => `Đã cập nhật ${changed} trong ${all} số đã dẫn.`,
    lost: (count) => `${count} số đã dẫn không còn ô tương ứng trong bảng.`
  },
  withdrawal: {
    intro: 'Báo cáo đang chờ lãnh đạo thông qua. Cần sửa thêm thì rút lại.',
    reason: 'Lý do rút lại',
    withdraw: 'Rút lại bản đã trình',
    withdrawing: 'Đang rút lại…',
    done: { what: 'Đã rút lại.', advice: 'Sửa dự thảo rồi trình lại khi xong.' }
  },
  adoption: {
    adopt: 'Dùng tài liệu đang mở làm dự thảo',
    adopting: 'Đang lưu vào thư viện…',
    replaces: {
      what: 'Báo cáo này đã có dự thảo: tài liệu đang mở sẽ thành phiên bản mới của dự thảo.',
      advice: 'Bản hiện có vẫn còn trong lịch sử phiên bản của thư viện.'
    },
    replace: 'Lưu thành phiên bản mới',
    done: {
      what: 'Đã lưu tài liệu vào thư viện của đơn vị.',
      advice: 'Viết tiếp ở bản trong thư viện; tệp đang mở ở đây không còn là dự thảo.'
    },
    localIntro:
      'Tài liệu này không nằm trong thư viện của kế hoạch. Chọn báo cáo: tài liệu được lưu thành dự thảo, kiểm tra rồi trình.',
    choose: 'Gửi làm báo cáo của',
    saveAndCheck: 'Lưu vào thư viện và kiểm tra'
  },
  returns: {
    answered: (reason, on) => `Đã trình lại ngày ${on}: ${reason}`,
    answeredWhole: (on) => `Đã trình lại ngày ${on} để trả lời các yêu cầu khi trả lại.`,
    history: (count) => `Các lần trả lại (${count})`,
    round: (number, on) => `Lần trình ${number}, ngày ${on}`,
    by: {
      inside: (on) => `Lãnh đạo đơn vị trả lại ngày ${on}`,
      above: (on) => `Cấp trên trả lại ngày ${on}`
    },
    whole: 'Cả báo cáo'
  }
};
