/**
 * The product's permission levels. The built-in Edit and Contribute may delete reports and their history, and no
 * built-in level approves without managing lists, so the levels are our own. Masks: what SharePoint Online records
 * for Contribute and Read, with single permissions taken away or added.
 */

const VIEW = 0x1;
const ADD = 0x2;
const EDIT = 0x4;
const DELETE_ITEMS = 0x8;
const APPROVE = 0x10;
const DELETE_VERSIONS = 0x80;

const CONTRIBUTE = { High: 432, Low: 1011028719 };
const READ = { High: 176, Low: 138612833 };

export type LevelName = 'Submitter' | 'Approver' | 'Receiver' | 'LogWriter';

/** A permission level; `Low` and `High` are the two halves of SharePoint's 64 bit mask. */
export interface Level {
  readonly name: LevelName;
  /** Name of the role definition on the site. */
  readonly siteName: string;
  readonly description: string;
  readonly High: number;
  readonly Low: number;
}

const SUBMIT_LOW = CONTRIBUTE.Low & ~(DELETE_ITEMS | DELETE_VERSIONS);

export const LEVELS: readonly Level[] = [
  {
    name: 'Submitter',
    siteName: 'TongKet Submitter',
    description: 'Soạn và trình: thêm, sửa; không xóa tệp, không xóa phiên bản.',
    High: CONTRIBUTE.High,
    Low: SUBMIT_LOW
  },
  {
    name: 'Approver',
    siteName: 'TongKet Approver',
    description: 'Duyệt: như người trình, thêm quyền duyệt.',
    High: CONTRIBUTE.High,
    Low: SUBMIT_LOW | APPROVE
  },
  {
    name: 'Receiver',
    siteName: 'TongKet Receiver',
    description: 'Đầu mối tiếp nhận: xem, thêm và sửa dòng theo dõi.',
    High: READ.High,
    Low: READ.Low | VIEW | ADD | EDIT
  },
  {
    name: 'LogWriter',
    siteName: 'TongKet LogWriter',
    description: 'Ghi nhật ký: xem và thêm; không sửa, không xóa.',
    High: READ.High,
    Low: READ.Low | VIEW | ADD
  }
];

/** Kinds of SharePoint's own levels, which keep their kind when a site's language renames them. */
export const RoleTypeKind = { limitedAccess: 1, reader: 2, administrator: 5 } as const;
