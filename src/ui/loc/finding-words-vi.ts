/** What checks find, in Vietnamese. */
import { findingStrings } from './finding-table';

const compare = (needed: number | string, actual: number | string): string => `cần “${needed}”, đang là “${actual}”`;
const needs = (needed: number | string): string => `cần “${needed}”`;
const found = (_needed: number | string, actual: number | string): string => `“${actual}”`;

export const FINDING_WORDS_VI = findingStrings(
  {
    sectionMissing: 'Tài liệu thiếu mục của đề cương',
    sectionEmpty: 'Còn mục trống',
    sectionPlaceholder: 'Còn mục để nguyên lời gợi ý',
    sectionBelowMinimum: 'Còn mục dưới mức tối thiểu',
    sectionDuplicated: ['Mục bị lặp lại trong tài liệu', (_needed, actual) => `${actual} lần`],
    sectionOutOfOrder: 'Mục đứng không đúng thứ tự của đề cương',
    sectionUntagged: 'Mục mất khung nội dung, chỉ còn nhận ra theo tiêu đề',
    nothingWritten: 'Dự thảo chưa viết gì',
    secrecyMark: 'Tài liệu mang dấu độ mật (Mật, Tối mật, Tuyệt mật): phải nộp ngoài hệ thống',
    revisionsLeft: 'Còn sửa đổi được theo dõi chưa chấp nhận',
    commentsLeft: 'Còn nhận xét trong tài liệu',
    hiddenText: 'Có chữ bị ẩn hoặc có màu trắng',
    remoteTemplate: ['Tài liệu gắn với mẫu ở nơi khác', found],
    externalContent: ['Tài liệu lấy nội dung từ nơi khác khi mở', found],
    embeddedObject: ['Có đối tượng nhúng (bảng tính, tệp), cần thay bằng bảng hoặc hình', found],
    dangerousField: ['Có trường chạy chương trình hoặc lấy tệp ngoài', found],
    unsafeLink: ['Liên kết không trỏ tới trang web hay thư điện tử', found],
    textDecomposed: 'Có chữ gõ tách dấu (Unicode tổ hợp), cần chuyển về dựng sẵn',
    legacyFont: [
      'Có chữ theo bảng mã cũ (TCVN3, VNI)',
      (needed, actual) => `phông “${actual}”, cần chuyển sang “${needed}”`
    ],
    paperWrong: ['Khổ giấy không đúng thể thức', compare],
    marginWrong: ['Lề trang không đúng thể thức', compare],
    pageNumberMissing: 'Thiếu số trang ở giữa lề trên',
    pageNumberOnFirst: 'Trang đầu không ghi số trang',
    fontWrong: ['Phông chữ không đúng thể thức', compare],
    bodySizeWrong: ['Cỡ chữ phần nội dung không đúng thể thức', compare],
    letterheadMissing: ['Thiếu dòng ở đầu văn bản', needs],
    issuerWrong: ['Tên cơ quan ban hành không khớp với đơn vị', needs],
    numberLineMissing: ['Thiếu số và ký hiệu văn bản', needs],
    numberLineWrong: ['Số và ký hiệu ghi không đúng thể thức', compare],
    symbolWrong: ['Ký hiệu không phải của đơn vị', compare],
    dateLineMissing: 'Thiếu địa danh và ngày, tháng, năm',
    dateLineWrong: ['Ngày, tháng ghi không đúng thể thức', compare],
    typeNameMissing: ['Thiếu tên loại văn bản', needs],
    summaryMissing: 'Thiếu trích yếu nội dung',
    headingMarkWrong: ['Số thứ tự đề mục không đúng thể thức', compare],
    authorityWrong: ['Thể thức đề ký không đúng', compare],
    recipientsMissing: ['Thiếu nơi nhận', needs],
    recipientsWrong: ['Nơi nhận ghi không đúng thể thức', compare],
    closingMissing: ['Hết văn bản thiếu dấu kết thúc', compare],
    annexMarkWrong: ['Số phụ lục không đúng thể thức', compare],
    dateNotReal: ['Ngày không có thật', found],
    dateInFuture: ['Ngày của văn bản sau hôm nay', found],
    dateBeforeMeeting: [
      'Ngày của văn bản trước ngày họp thông qua',
      (needed, actual) => `họp ngày ${needed}, văn bản ghi “${actual}”`
    ],
    unitNotInForce: ['Tên đơn vị không còn hoặc chưa có hiệu lực vào ngày của văn bản', found],
    annexMissing: ['Thiếu phụ lục số liệu', needs],
    annexColumnMissing: 'Phụ lục thiếu cột',
    annexRowMissing: 'Phụ lục thiếu dòng, hoặc có dòng không nhận ra',
    annexCellUnreadable: ['Ô số liệu không đọc được', found],
    annexCellNegative: 'Số liệu âm',
    annexPartAboveWhole: 'Số bộ phận lớn hơn số tổng',
    annexRatioWrong: ['Tỉ lệ không khớp với số liệu cùng dòng', compare],
    annexTotalWrong: ['Dòng cộng không khớp với các dòng', compare],
    annexTotalMissing: ['Dòng cộng còn trống', needs],
    figureDiffers: [
      'Số trong lời văn khác phụ lục',
      (needed, actual) => `phụ lục là “${needed}”, lời văn ghi “${actual}”`
    ]
  },
  {
    sectionMissing: (where) => `${where}: không thấy mục này`,
    sectionEmpty: (where) => `${where}: trống`,
    sectionPlaceholder: (where) => `${where}: còn nguyên lời gợi ý`,
    sectionBelowMinimum: (where, needed, actual) => `${where}: ${actual} từ, cần ${needed}`
  }
);

/** What is said beside a finding. */
export const FINDING_NOTES_VI = {
  places: (count: number): string => `${count} chỗ`,
  unconfirmed: 'thể thức này chưa đối chiếu bản gốc',
  row: (title: string): string => `dòng “${title}”`,
  column: (title: string): string => `cột “${title}”`,
  sides: { top: 'lề trên', bottom: 'lề dưới', left: 'lề trái', right: 'lề phải' }
};
