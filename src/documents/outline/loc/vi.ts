/** Lời cho những chỗ chưa đọc được của đề cương: sai gì, sửa thế nào. "{about}" là mục, cột hoặc bảng được nói đến. */
import type { Doubt, OutlineProblemCode } from '../proposal';

export interface ProblemWords {
  readonly what: string;
  readonly mend: string;
}

export const OUTLINE_PROBLEMS: Readonly<Record<OutlineProblemCode, ProblemWords>> = {
  noSections: {
    what: 'Không tìm thấy mục nào trong văn bản.',
    mend: 'Đánh số các mục (Phần thứ nhất, I-, 1-, a) hoặc dùng kiểu Heading, rồi đọc lại; hoặc thêm mục bằng tay.'
  },
  noTitle: {
    what: 'Không tìm thấy dòng “ĐỀ CƯƠNG” và tên đề cương.',
    mend: 'Nhập tên đề cương bằng tay.'
  },
  sequenceBroken: {
    what: 'Số thứ tự của mục “{about}” không nối tiếp mục trước.',
    mend: 'Kiểm tra mục bị thiếu hoặc gõ nhầm số; nếu đây là hướng dẫn, gộp vào mục trên.'
  },
  tableWithoutTitle: {
    what: 'Bảng không có tên phía trên.',
    mend: 'Đặt dòng “Phụ lục …: tên bảng” ngay trên bảng, hoặc nhập tên bằng tay.'
  },
  tableTooSmall: {
    what: 'Bảng “{about}” không có đủ cột để làm phụ lục số liệu.',
    mend: 'Bảng cần một cột tên dòng và ít nhất một cột số liệu; nếu không phải bảng số liệu thì bỏ qua.'
  },
  columnWithoutTitle: {
    what: 'Có cột không có tên: {about}.',
    mend: 'Ghi tên cột ở dòng đầu bảng, hoặc nhập bằng tay.'
  },
  ratioNotRecognised: {
    what: 'Không rõ cột “{about}” là tỉ lệ của hai cột nào.',
    mend: 'Chọn cột tử số và cột mẫu số; nếu để trống, cột này không được tổng hợp.'
  },
  rateInRow: {
    what: 'Dòng “{about}” là tỉ lệ trong một bảng mà các cột cộng dồn.',
    mend: 'Đưa tỉ lệ thành một cột riêng, hoặc bỏ dòng này: tỉ lệ không cộng được.'
  },
  groupRow: {
    what: 'Dòng “{about}” trải hết bảng nên được coi là dòng tên nhóm.',
    mend: 'Nếu đây là dòng số liệu, bỏ gộp ô; nếu là tên nhóm thì không cần sửa.'
  },
  sameTitleTwice: {
    what: 'Có hai dòng cùng tên “{about}”.',
    mend: 'Đặt tên khác nhau để đơn vị điền đúng dòng.'
  }
};

export const DOUBTS: Readonly<Record<Doubt, string>> = {
  outOfSequence: 'Số thứ tự không nối tiếp.',
  onlyLook: 'Không có số thứ tự, chỉ nhận ra theo cách trình bày.',
  likeGuidance: 'Dài như một câu hướng dẫn.',
  levelGuessed: 'Cấp của mục là phỏng đoán.'
};
