/**
 * The life of a version between draft and approval: publishing, taking back, approving, denying.
 */
import type { Api } from '../context.ts';
import { OPEN_QUESTIONS } from '../open-questions.ts';
import { requireDecision } from '../security/approval-rights.ts';
import { isCheckedOutForm, Moderation, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { advanceRow, type Step } from '../store/row-writing.ts';
import {
  approvedVersion,
  publishedVersion,
  unpublishedVersion,
  withheldVersion,
  type VersionState
} from '../store/versioning.ts';
import { guarded, requireEdit } from './item-writing.ts';
import { requireFree } from './occupied.ts';
import { checkInFirst, noMinorVersions, notPending, nothingToUnpublish, refused } from './refusals.ts';

/** Puts a row into another state of its life without an edit: Modified moves, Modified By stays. */
function step(
  api: Api,
  list: ListRecord,
  row: ItemRow,
  version: VersionState,
  comment: Partial<ItemRow>,
  kind: Step
): ItemRow {
  requireFree(api, list, row);
  if (isCheckedOutForm(row)) throw checkInFirst();
  const next = { ...row, ...version, ...comment, rowVersion: row.rowVersion + 1, modified: api.now };
  return guarded(() => advanceRow(api.store, list, row, next, kind, api.now));
}

/**
 * Sets the approval status. Approving and denying are the approvers'; handing in or taking back is the editor's.
 * @throws SharePointError 403
 */
export function setStatus(api: Api, list: ListRecord, row: ItemRow, status: number, comments?: string): ItemRow {
  if (!list.enableModeration) throw refused('Content approval is not enabled for this list.');
  const moderationComments = comments ?? row.moderationComments;
  switch (status) {
    case Moderation.approved:
      requireDecision(api.access, row.scope);
      return step(api, list, row, approvedVersion(row), { moderationComments }, 'status');
    case Moderation.denied:
      requireDecision(api.access, row.scope);
      return step(api, list, row, withheldVersion(row, status), { moderationComments }, 'status');
    case Moderation.pending:
    case Moderation.draft:
      return step(api, list, row, withheldVersion(row, status), { moderationComments }, 'status');
    default:
      throw refused('The value of the approval status is not valid.');
  }
}

/** `approve` and `deny` of a file. */
export function decide(api: Api, list: ListRecord, row: ItemRow, status: 0 | 1, comment: string): ItemRow {
  requireDecision(api.access, row.scope);
  if (OPEN_QUESTIONS.approveOnlyPending && row.moderation !== Moderation.pending) throw notPending();
  return setStatus(api, list, row, status, comment);
}

/** `publish` of a file: everybody's at once, or handed in for approval. */
export function publish(api: Api, list: ListRecord, row: ItemRow, comment: string): ItemRow {
  requireEdit(api, list, row);
  if (!list.enableMinorVersions) throw noMinorVersions();
  if (row.isPublished) return row;
  return step(api, list, row, publishedVersion(list, row), { checkInComment: comment }, 'status');
}

/**
 * `unpublish` of a file: takes a pending version back from approval, or makes the published version a draft again. Then
 * nothing is published, not even an earlier major version.
 */
export function unpublish(api: Api, list: ListRecord, row: ItemRow, comment: string): ItemRow {
  requireEdit(api, list, row);
  if (!list.enableMinorVersions) throw noMinorVersions();
  if (row.moderation === Moderation.pending) {
    return step(api, list, row, withheldVersion(row, Moderation.draft), { checkInComment: comment }, 'status');
  }
  if (!row.isPublished) throw nothingToUnpublish();
  const [newest] = api.store.items.versions(list, row.id);
  const version = unpublishedVersion(list, newest?.row.uiVersion ?? 0);
  return step(api, list, row, version, { checkInComment: comment }, 'unpublish');
}
