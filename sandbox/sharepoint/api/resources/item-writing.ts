/**
 * Adding, changing and removing items, whatever they are reached through: permissions, versions, approval, the log.
 */
import type { Api } from '../context.ts';
import { OPEN_QUESTIONS } from '../open-questions.ts';
import { requireMatch } from '../protocol/body.ts';
import {
  accessDenied,
  duplicateValues,
  fileExists,
  invalidFileName,
  itemNotFound,
  pathTooLong
} from '../protocol/errors.ts';
import { scopeOfFolder } from '../security/inheritance.ts';
import { Permission } from '../security/mask.ts';
import { writableByListRule } from '../security/visibility.ts';
import { asItemId, newGuid, type Guid } from '../store/ids.ts';
import {
  isFolder,
  Moderation,
  ObjectType,
  pathOf,
  type FileContent,
  type ItemRow,
  type StoredValue
} from '../store/item-row.ts';
import { isStored } from '../store/list-table.ts';
import type { ListRecord } from '../store/lists.ts';
import { defaultTypeId } from '../store/new-list.ts';
import { keepRecycled } from '../store/recycle-bin.ts';
import { renameRow } from '../store/row-moving.ts';
import { advanceRow, DuplicateValue, insertRow, removeRow, type Step } from '../store/row-writing.ts';
import {
  approvedVersion,
  editedVersion,
  firstVersion,
  publishedVersion,
  withheldVersion,
  type VersionState
} from '../store/versioning.ts';
import { defaultValue } from '../values/default-value.ts';
import type { ItemChange } from '../values/json-value.ts';
import { itemEtag } from './item-entity.ts';
import { noMinorVersions, notPending, refused } from './refusals.ts';

/** What is to be added. */
export interface Addition {
  /** Server-relative address of the folder. */
  readonly dir: string;
  /** The name; items of lists get theirs from their id. */
  readonly leaf?: string;
  readonly folder: boolean;
  readonly content?: FileContent;
  readonly change: ItemChange;
  /** What a form may claim of the past. */
  readonly claims?: Claims;
}

/** System columns that a form may rewrite (an open question of the service). */
export interface Claims {
  readonly author?: ItemRow['author'];
  readonly editor?: ItemRow['editor'];
  readonly created?: string;
  readonly modified?: string;
}

const MAX_PATH = 400;
const FORBIDDEN = /["*:<>?/\\|]/;

/** @throws SharePointError 400 for a name that SharePoint does not take */
export function requireName(leaf: string, dir: string): void {
  if (leaf === '' || FORBIDDEN.test(leaf) || leaf !== leaf.trim()) throw invalidFileName(leaf);
  if (/[\u0000-\u001f]/.test(leaf)) throw invalidFileName(leaf);
  if (`${dir}/${leaf}`.length > MAX_PATH) throw pathTooLong();
}

/** Turns the store's refusal of a second equal value into the service's. */
function guarded<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof DuplicateValue) throw duplicateValues([error.field?.title ?? 'Name']);
    throw error;
  }
}

/**
 * Adds an item, a folder or a file.
 * @throws SharePointError 403, 400 for a name that is taken, 500 for a value that must be unique
 */
export function addRow(api: Api, list: ListRecord, addition: Addition): ItemRow {
  return guarded(() => addRowRaw(api, list, addition));
}

/** As `addRow`, but a duplicate value leaves as `DuplicateValue`, for forms that answer it field by field. */
export function addRowRaw(api: Api, list: ListRecord, addition: Addition): ItemRow {
  const { store, now, user } = api;
  const scope = scopeOfFolder(store, list, addition.dir);
  api.access.require(scope, Permission.addListItems);
  if (addition.leaf !== undefined) {
    requireName(addition.leaf, addition.dir);
    requireFreePath(api, list, addition.dir, addition.leaf);
  }
  const id = asItemId(store.lists.takeItemId(list.id));
  const { claims = {} } = addition;
  const row: ItemRow = {
    id,
    isCurrent: true,
    uniqueId: newGuid(),
    guid: newGuid(),
    objectType: addition.folder ? ObjectType.folder : ObjectType.file,
    dir: addition.dir,
    leaf: addition.leaf ?? `${id}_.000`,
    scope,
    ownScope: false,
    rowVersion: 1,
    ...firstVersion(list, addition.folder, OPEN_QUESTIONS.newFoldersArePending),
    moderationComments: null,
    created: claims.created ?? now,
    modified: claims.modified ?? claims.created ?? now,
    author: claims.author ?? user.id,
    editor: claims.editor ?? claims.author ?? user.id,
    contentTypeId: typeIdOf(api, list, addition),
    content: addition.content,
    contentVersion: 1,
    checkInComment: '',
    values: withDefaults(api, list, addition)
  };
  insertRow(store, list, row, now);
  const { moderation } = addition.change;
  return moderation === undefined ? row : setStatus(api, list, row, moderation, addition.change.moderationComments);
}

function requireFreePath(api: Api, list: ListRecord, dir: string, leaf: string): void {
  const there = api.store.items.currentByPath(list, `${dir}/${leaf}`);
  if (there !== undefined) throw alreadyThere(api, there);
}

/** The refusal of a name that is taken. */
export function alreadyThere(api: Api, row: ItemRow): Error {
  const editor = api.store.principals.userById(row.editor);
  return fileExists(pathOf(row), editor?.login ?? '', row.modified);
}

function typeIdOf(api: Api, list: ListRecord, addition: Addition): string {
  const wanted = addition.change.contentTypeId;
  if (wanted === undefined || wanted === '') return defaultTypeId(api.store, list, addition.folder);
  return knownType(api, list, wanted);
}

/** A content type of the list, or the list's child of one of the web. @throws SharePointError 400 */
function knownType(api: Api, list: ListRecord, wanted: string): string {
  const types = api.store.contentTypes.of(list.id);
  const key = wanted.toLowerCase();
  const found =
    types.find((type) => type.id.toLowerCase() === key) ?? types.find((type) => type.id.toLowerCase().startsWith(key));
  if (found === undefined) throw refused(`The content type '${wanted}' does not exist in this list.`);
  return found.id;
}

function withDefaults(api: Api, list: ListRecord, addition: Addition): ReadonlyMap<string, StoredValue> {
  const values = new Map<string, StoredValue>();
  for (const field of api.store.fields.of(list.id)) {
    if (!isStored(field)) continue;
    const given = addition.change.values.get(field.internalName);
    const value = given === undefined && !addition.folder ? defaultValue(field, api.now, api.user.id) : (given ?? null);
    values.set(field.internalName, value);
  }
  return values;
}

/** The newest form of an item, whoever sees it. @throws SharePointError 404 */
export function currentRow(api: Api, list: ListRecord, id: number): ItemRow {
  const row = api.store.items.current(list, id);
  if (row === undefined) throw itemNotFound();
  return row;
}

/** @throws SharePointError 403 for those who may not edit the item */
export function requireEdit(api: Api, list: ListRecord, row: ItemRow): void {
  api.access.require(row.scope, Permission.editListItems);
  if (!writableByListRule(api.access, list, row)) throw accessDenied();
}

/** What an edit brings besides the columns. */
export interface Edit {
  readonly change: ItemChange;
  readonly content?: FileContent;
  readonly claims?: Claims;
  /** A form that completes an upload belongs to the version of the upload. */
  readonly sameVersion?: boolean;
  /** The etag that `If-Match` is held to, when it is not the item's: files have their own. */
  readonly etag?: string;
}

/** Changes an item. @throws SharePointError 403, 412, 500 */
export function editRow(api: Api, list: ListRecord, row: ItemRow, edit: Edit): ItemRow {
  return guarded(() => editRowRaw(api, list, row, edit));
}

/** As `editRow`, but a duplicate value leaves as `DuplicateValue`. */
export function editRowRaw(api: Api, list: ListRecord, row: ItemRow, edit: Edit): ItemRow {
  requireEdit(api, list, row);
  requireMatch(api.request.condition, edit.etag ?? itemEtag(row));
  const { change, claims = {} } = edit;
  const touches =
    change.values.size > 0 ||
    change.leaf !== undefined ||
    change.contentTypeId !== undefined ||
    edit.content !== undefined;
  let next = change.leaf === undefined || change.leaf === row.leaf ? row : rename(api, list, row, change.leaf);
  if (touches || Object.keys(claims).length > 0) {
    const version = edit.sameVersion === true ? versionOf(row) : editedVersion(list, row);
    const before = next;
    next = {
      ...before,
      ...version,
      rowVersion: row.rowVersion + 1,
      modified: claims.modified ?? api.now,
      editor: claims.editor ?? api.user.id,
      created: claims.created ?? row.created,
      author: claims.author ?? row.author,
      contentTypeId:
        change.contentTypeId === undefined ? row.contentTypeId : knownType(api, list, change.contentTypeId),
      content: edit.content ?? row.content,
      contentVersion: row.contentVersion + (edit.content === undefined ? 0 : 1),
      values: new Map([...row.values, ...change.values])
    };
    advanceRow(api.store, list, before, next, 'edit', api.now);
  }
  if (change.moderation === undefined) return next;
  return setStatus(api, list, next, change.moderation, change.moderationComments);
}

/** A new name, in libraries and for folders; items of lists have none of their own. */
function rename(api: Api, list: ListRecord, row: ItemRow, leaf: string): ItemRow {
  if (!list.isLibrary && !isFolder(row)) throw refused('Items of a list have no name that could be changed.');
  requireName(leaf, row.dir);
  const there = api.store.items.currentByPath(list, `${row.dir}/${leaf}`);
  if (there !== undefined && there.id !== row.id) throw alreadyThere(api, there);
  return renameRow(api.store, list, row, leaf, api.now);
}

const versionOf = (row: ItemRow): VersionState => ({
  uiVersion: row.uiVersion,
  level: row.level,
  moderation: row.moderation,
  isPublished: row.isPublished
});

/** Puts a row into another state of its life without an edit: Modified moves, Modified By stays. */
function step(
  api: Api,
  list: ListRecord,
  row: ItemRow,
  version: VersionState,
  comment: Partial<ItemRow>,
  kind: Step
): ItemRow {
  const next = { ...row, ...version, ...comment, rowVersion: row.rowVersion + 1, modified: api.now };
  guarded(() => advanceRow(api.store, list, row, next, kind, api.now));
  return next;
}

/**
 * Sets the approval status. Approving and denying need ApproveItems; handing in or taking back is the editor's.
 * @throws SharePointError 403
 */
export function setStatus(api: Api, list: ListRecord, row: ItemRow, status: number, comments?: string): ItemRow {
  if (!list.enableModeration) throw refused('Content approval is not enabled for this list.');
  const moderationComments = comments ?? row.moderationComments;
  switch (status) {
    case Moderation.approved:
      api.access.require(row.scope, Permission.approveItems);
      return step(api, list, row, approvedVersion(row), { moderationComments }, 'status');
    case Moderation.denied:
      api.access.require(row.scope, Permission.approveItems);
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
  api.access.require(row.scope, Permission.approveItems);
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

/** Removes an item, with all that is in it. @throws SharePointError 403, 412 */
export function deleteRow(api: Api, list: ListRecord, row: ItemRow, etag = itemEtag(row)): void {
  requireMatch(api.request.condition, etag);
  requireDelete(api, list, row);
  removeRow(api.store, list, row, api.now);
}

/** Removes an item and keeps it in the recycle bin; gives the id there. */
export function recycleRow(api: Api, list: ListRecord, row: ItemRow, etag = itemEtag(row)): Guid {
  requireMatch(api.request.condition, etag);
  const rows = requireDelete(api, list, row);
  const id = keepRecycled(api.store.database, api.store.items, list, rows, api.user.id, api.now);
  removeRow(api.store, list, row, api.now);
  return id;
}

function requireDelete(api: Api, list: ListRecord, row: ItemRow): readonly ItemRow[] {
  const below = isFolder(row) ? api.store.items.below(list, pathOf(row)) : [];
  for (const victim of [...below, row]) {
    api.access.require(victim.scope, Permission.deleteListItems);
    if (!writableByListRule(api.access, list, victim)) throw accessDenied();
  }
  return [...below, row];
}
