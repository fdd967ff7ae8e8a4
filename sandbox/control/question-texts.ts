/** What each open question asks, where the doubt comes from, and what its answer changes; Vietnamese, and English beside. */
import type { OpenQuestion } from '../sharepoint/api/open-questions.ts';

export interface QuestionText {
  readonly vi: string;
  readonly en: string;
  /** Where the doubt comes from. */
  readonly source: string;
}

export const QUESTION_TEXTS: Readonly<Record<OpenQuestion, QuestionText>> = {
  newFoldersArePending: {
    vi: 'Thư mục mới trong thư viện có phê duyệt nội dung phải chờ duyệt, ai tạo cũng vậy.',
    en: 'A new folder under content approval is pending, whoever made it.',
    source: 'Known from use only; not documented.'
  },
  approversItemsArePending: {
    vi: 'Mục do người có quyền duyệt thêm vào vẫn phải chờ duyệt.',
    en: 'What an approver adds is pending too.',
    source: 'Undocumented; classic SharePoint approved such items at once in lists.'
  },
  editorsMayForgeSystemColumns: {
    vi: 'Người có quyền sửa ghi lại được Người tạo, Người sửa và thời điểm qua validateUpdateListItem.',
    en: 'Editors may rewrite Author, Editor, Created and Modified by validateUpdateListItem.',
    source: 'pnp/pnpjs #3265 and #1408 say that it works; the permission that it needs is undocumented.'
  },
  approveOnlyPending: {
    vi: 'Chỉ duyệt hoặc từ chối được tệp đang chờ duyệt.',
    en: 'approve() and deny() take pending files only.',
    source: 'Known from use only.'
  },
  mergeEnforcesRequired: {
    vi: 'MERGE và POST đòi cột bắt buộc như biểu mẫu.',
    en: 'MERGE and POST enforce Required and validation formulas as forms do.',
    source: 'Known from use: plain REST may skip them.'
  },
  approveItemsSuffices: {
    vi: 'Quyền ApproveItems, không kèm ManageLists, đủ để đổi trạng thái phê duyệt.',
    en: 'ApproveItems without ManageLists sets the approval status.',
    source:
      'The permission model says so; support.microsoft.com cd0761c4 speaks of at least the Manage Lists permission.'
  },
  manageListsSuffices: {
    vi: 'Quyền ManageLists, không kèm ApproveItems, đủ để đổi trạng thái phê duyệt.',
    en: 'ManageLists without ApproveItems sets the approval status.',
    source: 'support.microsoft.com cd0761c4, against the permission model.'
  },
  manageListsMayEndApproval: {
    vi: 'Người có quyền ManageLists (mức Edit) tắt được phê duyệt nội dung của danh sách.',
    en: 'ManageLists (the level Edit) may switch content approval off; otherwise it takes ManageWeb.',
    source: 'List settings are what ManageLists governs; to be confirmed on a tenant.'
  },
  managersEscapeItemSecurity: {
    vi: 'ReadSecurity và WriteSecurity không ràng buộc người có quyền ManageLists.',
    en: 'ReadSecurity and WriteSecurity do not bind those who manage the list.',
    source: 'Known from use only.'
  },
  readOnlyEnforcedHolds: {
    vi: 'Cột có ReadOnlyEnforced="TRUE" không ghi được qua REST.',
    en: 'ReadOnlyEnforced="TRUE" keeps REST from writing a column.',
    source: 'Secondary source only; unknown for app-only access too.'
  },
  existingFileStatus: {
    vi: 'Mã trả lời khi tên tệp đã có.',
    en: 'The status of a file name that is taken.',
    source: 'The code -2130575257 is sure, the status is not; Graph answers 409.'
  },
  checkedOutStatus: {
    vi: 'Mã trả lời khi tệp đang được người khác lấy ra (check out).',
    en: 'The status of a file that somebody else has checked out.',
    source: 'The code -2130575306 is sure, the status is not.'
  },
  sortedPageToken: {
    vi: 'Dạng của $skiptoken khi có sắp xếp: có tên cột, hoặc không đọc được.',
    en: 'The form of $skiptoken in a sorted query: values by name, or opaque.',
    source: 'Recorded for unsorted queries only.'
  }
};
