/** Vietnamese texts of the editor's own buttons and menus, as Word has them. What is missing here is shown in English. */
import type { Translations } from '@eigenpal/docx-editor-i18n';

export const VIETNAMESE: Translations = {
  _lang: 'vi',
  common: { cancel: 'Hủy', insert: 'Chèn', apply: 'Áp dụng', close: 'Đóng', delete: 'Xóa', update: 'Cập nhật', save: 'Lưu', retry: 'Thử lại', edit: 'Sửa', comment: 'Chú thích', reply: 'Trả lời', accept: 'Chấp nhận', reject: 'Từ chối', closeDialog: 'Đóng hộp thoại' },
  toolbar: { ariaLabel: 'Thanh định dạng', file: 'Tệp', format: 'Định dạng', insert: 'Chèn', save: 'Lưu', print: 'In', pageSetup: 'Thiết lập trang', image: 'Hình ảnh', table: 'Bảng', break: 'Ngắt', pageBreak: 'Ngắt trang', sectionBreakNextPage: 'Ngắt phần (trang sau)', sectionBreakContinuous: 'Ngắt phần (liên tục)', tableOfContents: 'Mục lục', symbol: 'Ký hiệu', watermark: 'Hình mờ', leftToRight: 'Chữ trái sang phải', rightToLeft: 'Chữ phải sang trái' },
  formattingBar: {
    groups: { history: 'Hoàn tác', zoom: 'Thu phóng', styles: 'Kiểu', font: 'Phông chữ', textFormatting: 'Định dạng chữ', script: 'Chỉ số', alignment: 'Căn lề', listFormatting: 'Danh sách', image: 'Hình ảnh', table: 'Bảng' },
    undo: 'Hoàn tác', undoShortcut: 'Hoàn tác (Ctrl+Z)', redo: 'Làm lại', redoShortcut: 'Làm lại (Ctrl+Y)', bold: 'Đậm', boldShortcut: 'Đậm (Ctrl+B)', italic: 'Nghiêng', italicShortcut: 'Nghiêng (Ctrl+I)', underline: 'Gạch dưới', underlineShortcut: 'Gạch dưới (Ctrl+U)', strikethrough: 'Gạch ngang', fontColor: 'Màu chữ', highlightColor: 'Màu tô sáng', insertLink: 'Chèn liên kết', insertLinkShortcut: 'Chèn liên kết (Ctrl+K)', superscript: 'Chỉ số trên', superscriptShortcut: 'Chỉ số trên (Ctrl+Shift+=)', subscript: 'Chỉ số dưới', subscriptShortcut: 'Chỉ số dưới (Ctrl+=)', clearFormatting: 'Xóa định dạng', commentsAndChanges: 'Chú thích và thay đổi', moreItems: '{count, plural, other {# mục khác}}'
  },
  alignment: { alignLeft: 'Căn trái', center: 'Căn giữa', alignRight: 'Căn phải', justify: 'Căn đều' },
  lists: { ariaLabel: 'Danh sách', typeAriaLabel: 'Kiểu danh sách', indentationAriaLabel: 'Thụt lề danh sách', bulletList: 'Dấu đầu dòng', numberedList: 'Đánh số', decreaseIndent: 'Giảm thụt lề', increaseIndent: 'Tăng thụt lề' },
  lineSpacing: { label: 'Giãn dòng', single: 'Đơn', double: 'Đôi', lineSpacingTitle: 'Giãn dòng: {label}', paragraphSpacing: 'Giãn đoạn' },
  styles: { selectAriaLabel: 'Chọn kiểu đoạn', normalText: 'Bình thường', title: 'Tiêu đề', subtitle: 'Tiêu đề phụ', heading1: 'Đầu đề 1', heading2: 'Đầu đề 2', heading3: 'Đầu đề 3' },
  font: { selectAriaLabel: 'Chọn phông chữ', sansSerif: 'Không chân', serif: 'Có chân', monospace: 'Đơn cách', other: 'Khác', documentFonts: 'Phông của tài liệu' },
  fontSize: { decrease: 'Giảm cỡ chữ', increase: 'Tăng cỡ chữ', label: 'Cỡ chữ', listLabel: 'Các cỡ chữ' },
  zoom: { ariaLabel: 'Thu phóng: {label}', zoomOut: 'Thu nhỏ', zoomIn: 'Phóng to', zoomLevel: 'Mức thu phóng' },
  contextMenu: { textMenuAriaLabel: 'Trình đơn văn bản', cut: 'Cắt', copy: 'Sao chép', paste: 'Dán', pastePlainText: 'Dán văn bản thuần', delete: 'Xóa', selectAll: 'Chọn tất cả' },
  editor: { toggleCommentsSidebar: 'Ẩn hiện chú thích', showDocumentOutline: 'Hiện dàn ý', editing: 'Sửa', editingDescription: 'Sửa trực tiếp tài liệu', suggesting: 'Xem xét', suggestingDescription: 'Thay đổi thành đề xuất', viewing: 'Xem', viewingDescription: 'Chỉ đọc', failedToParse: 'Không đọc được tài liệu', linkRemoved: 'Đã gỡ liên kết', linkCopied: 'Đã chép liên kết', failedToSave: 'Không lưu được tài liệu' },
  errors: { loadingDocument: 'Đang mở tài liệu…', noDocumentLoaded: 'Chưa mở tài liệu nào', failedToLoad: 'Không mở được tài liệu', unableToParse: 'Không đọc được tài liệu', somethingWentWrong: 'Có lỗi', tryAgain: 'Thử lại' },
  table: { insertRowAbove: 'Chèn hàng trên', insertRowBelow: 'Chèn hàng dưới', insertColumnLeft: 'Chèn cột trái', insertColumnRight: 'Chèn cột phải', deleteRow: 'Xóa hàng', deleteColumn: 'Xóa cột', deleteTable: 'Xóa bảng', selectTable: 'Chọn cả bảng', mergeCells: 'Gộp ô', splitCell: 'Tách ô', editingTools: 'Công cụ bảng', label: 'Bảng:', moreOptions: 'Tùy chọn bảng khác' },
  titleBar: { untitled: 'Chưa đặt tên', documentNameAriaLabel: 'Tên tài liệu', menuBarAriaLabel: 'Thanh trình đơn' },
  viewer: { pageIndicator: '{current} / {total}' },
  headerFooter: { header: 'Đầu trang', footer: 'Chân trang', options: 'Tùy chọn', insertPageNumber: 'Chèn số trang', insertTotalPages: 'Chèn tổng số trang', remove: 'Xóa {label}', closeEditing: 'Đóng phần {label}' },
  loading: { label: 'Đang mở' }
};
