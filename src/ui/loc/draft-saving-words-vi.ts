/** Vietnamese words about the draft of a plan on the site. */
import type { DraftSavingStrings } from './draft-saving-strings';

export const DRAFT_SAVING_WORDS_VI: DraftSavingStrings = {
  saved: (when) => `Đã lưu trên trang lúc ${when}; đồng nghiệp quản trị trang mở được để làm tiếp.`,
  saving: 'Đang lưu lên trang…',
  waiting: 'Có thay đổi chưa lưu lên trang; đang giữ trong trình duyệt này.',
  onlyHere: 'Trang chưa có chỗ lưu bản đang lập (chưa cấp phát lại); bản này chỉ giữ trong trình duyệt.',
  failed: {
    what: 'Chưa lưu được bản đang lập lên trang.',
    advice: 'Bản đang lập vẫn giữ trong trình duyệt này và sẽ tự lưu lại.'
  },
  retry: 'Lưu ngay',
  overtaken: {
    what: (who, when) => `${who} đã lưu bản đang lập này lúc ${when}, khác bản ở đây.`,
    advice: 'Chọn bản để làm tiếp. Chưa có gì bị ghi đè.'
  },
  takeTheirs: 'Làm tiếp bản trên trang',
  keepMine: 'Ghi bản ở đây lên trang',
  downloadMine: 'Tải bản ở đây về',
  gone: {
    what: 'Bản đang lập trên trang không còn: đã được phát hành hoặc bỏ đi.',
    advice: 'Bản ở đây vẫn còn nguyên.'
  },
  saveAgain: 'Lưu bản ở đây thành bản mới',
  dropMine: 'Bỏ bản ở đây',
  newer: (who, when) => `Đã mở bản mới hơn do ${who} lưu lúc ${when}.`,
  onSite: 'Kế hoạch đang lập trên trang',
  onSiteHint: 'Các bản mà những người quản trị trang đang lập, chưa phát hành.',
  untitled: 'Chưa đặt tên',
  savedBy: (who, when) => `${who} lưu lúc ${when}`,
  resume: (title) => `Lập tiếp: ${title}`,
  opening: 'Đang mở bản đang lập…',
  unreadable: {
    what: 'Bản này do phiên bản mới hơn của ứng dụng lưu.',
    advice: 'Tải lại trang để dùng phiên bản mới rồi mở lại.'
  },
  vanished: { what: 'Bản này không còn trên trang.', advice: 'Có thể nó đã được phát hành hoặc bỏ đi.' }
};
