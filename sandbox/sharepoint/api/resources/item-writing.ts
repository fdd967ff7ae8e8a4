/**
 * Adding and changing items, whatever they are reached through: permissions, versions, the log.
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
import { asItemId, newGuid } from '../store/ids.ts';
import {
  isCheckedOutForm,
  isFolder,
  Level,
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
import { renameRow } from '../store/row-moving.ts';
import { advanceRow, DuplicateValue, insertRow } from '../store/row-writing.ts';
import { editedVersion, firstVersion, minorVersionsUsedUp, type VersionState } from '../store/versioning.ts';
import { takeIn, writeBack, type Surroundings } from '../promotion/carry-properties.ts';
import { defaultValue } from '../values/default-value.ts';
import type { ItemChange } from '../values/json-value.ts';
import { itemEtag } from './item-entity.ts';
import { requireRoomBelow } from './move-copy.ts';
import { requireColumns } from './column-rules.ts';
import { setStatus } from './approval.ts';
import { requireFree, requireWritable } from './occupied.ts';
import { refused, tooManyMinorVersions } from './refusals.ts';

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
  /** Holds the finished row to the columns' rules in another way than MERGE and POST do: forms answer column by column. */
  readonly judge?: (row: ItemRow) => void;
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
export function guarded<T>(write: () => T): T {
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
  const wanted: ItemRow = {
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
    ...stateOfNew(api, list, addition, scope),
    moderationComments: null,
    created: claims.created ?? now,
    modified: claims.modified ?? claims.created ?? now,
    author: claims.author ?? user.id,
    editor: claims.editor ?? claims.author ?? user.id,
    contentTypeId: typeIdOf(api, list, addition),
    content: addition.content,
    contentVersion: 1,
    checkInComment: '',
    checkedOutBy: null,
    isWorkingCopy: false,
    values: withDefaults(api, list, addition),
    ...heldByMaker(api, list, addition)
  };
  requireValid(api, list, wanted, addition);
  const carried = addition.content === undefined ? wanted : takeIn(propertiesOf(api, list), list, wanted);
  const row = insertRow(store, list, carried, now);
  const { moderation } = addition.change;
  return moderation === undefined ? row : setStatus(api, list, row, moderation, addition.change.moderationComments);
}

/** Where a library asks for check-out, a new file stays checked out to whoever puts it there. */
function heldByMaker(api: Api, list: ListRecord, addition: Addition): Partial<ItemRow> {
  if (!list.isLibrary || !list.forceCheckout || addition.folder) return {};
  return { level: Level.checkedOut, isPublished: false, checkedOutBy: api.user.id };
}

/** What the properties inside Office files are carried over with. */
const propertiesOf = (api: Api, list: ListRecord): Surroundings => ({
  blobs: api.store.blobs,
  fields: api.store.fields.of(list.id)
});

/** The bytes that go with an edit: new ones are read for what they say of the columns, old ones are told of new columns. */
function withProperties(api: Api, list: ListRecord, before: ItemRow, next: ItemRow, edit: Edit): ItemRow {
  const around = propertiesOf(api, list);
  const row = edit.content === undefined ? writeBack(around, list, next) : takeIn(around, list, next);
  const sameBytes = row.content?.hash === before.content?.hash && edit.content === undefined;
  return { ...row, contentVersion: before.contentVersion + (sameBytes ? 0 : 1) };
}

/** Everything new waits for approval where a list asks for it; whether what approvers add does is an open question. */
function stateOfNew(api: Api, list: ListRecord, addition: Addition, scope: ItemRow['scope']): VersionState {
  const first = firstVersion(list, addition.folder, OPEN_QUESTIONS.newFoldersArePending);
  if (OPEN_QUESTIONS.approversItemsArePending || first.moderation !== Moderation.pending || addition.folder)
    return first;
  return api.access.can(scope, Permission.approveItems)
    ? { ...first, level: Level.published, moderation: Moderation.approved, isPublished: true }
    : first;
}

/** Bytes are taken without columns: a file may be uploaded before anybody fills them in. */
function requireValid(api: Api, list: ListRecord, row: ItemRow, from: Addition | Edit): void {
  if (isFolder(row)) return;
  const hasValues = from.content === undefined && (from.change.values.size > 0 || !list.isLibrary);
  if (from.judge !== undefined) from.judge(row);
  else if (hasValues) requireColumns(api, list, row);
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

/** The newest form of an item, or the caller's working copy of it, whoever sees it. @throws SharePointError 404 */
export function currentRow(api: Api, list: ListRecord, id: number): ItemRow {
  const [first, second] = api.store.items.forms(list, id);
  const row = first?.isWorkingCopy === true && first.checkedOutBy !== api.user.id ? second : first;
  if (row === undefined) throw itemNotFound();
  return row;
}

/** @throws SharePointError 403 for those who may not edit the item, 423 while somebody else has the file */
export function requireEdit(api: Api, list: ListRecord, row: ItemRow): void {
  api.access.require(row.scope, Permission.editListItems);
  if (!writableByListRule(api.access, list, row)) throw accessDenied();
  requireFree(api, list, row);
}

/** What an edit brings besides the columns. */
export interface Edit {
  readonly change: ItemChange;
  readonly content?: FileContent;
  readonly claims?: Claims;
  /** A form that completes an upload belongs to the version of the upload. */
  readonly sameVersion?: boolean;
  /** Holds the finished row to the columns' rules in another way than MERGE and POST do: forms answer column by column. */
  readonly judge?: (row: ItemRow) => void;
  /** The etag that `If-Match` is held to, when it is not the item's: files have their own. */
  readonly etag?: string;
  /** Something beside columns and bytes changed: an attachment. */
  readonly touched?: boolean;
}

/** Changes an item. @throws SharePointError 403, 412, 423, 500 */
export function editRow(api: Api, list: ListRecord, row: ItemRow, edit: Edit): ItemRow {
  return guarded(() => editRowRaw(api, list, row, edit));
}

/** As `editRow`, but a duplicate value leaves as `DuplicateValue`. */
export function editRowRaw(api: Api, list: ListRecord, row: ItemRow, edit: Edit): ItemRow {
  requireEdit(api, list, row);
  requireWritable(api, list, row);
  requireMatch(api.request.condition, edit.etag ?? itemEtag(row));
  const { change, claims = {} } = edit;
  const touches =
    change.values.size > 0 ||
    change.leaf !== undefined ||
    change.contentTypeId !== undefined ||
    edit.content !== undefined ||
    edit.touched === true;
  let next = change.leaf === undefined || change.leaf === row.leaf ? row : rename(api, list, row, change.leaf);
  if (touches || Object.keys(claims).length > 0) {
    const staysVersion = edit.sameVersion === true || isCheckedOutForm(row);
    if (!staysVersion && minorVersionsUsedUp(list, row)) throw tooManyMinorVersions();
    const version = staysVersion ? versionOf(row) : editedVersion(list, row);
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
      values: new Map([...row.values, ...change.values])
    };
    requireValid(api, list, next, edit);
    next = withProperties(api, list, before, next, edit);
    next = advanceRow(api.store, list, before, next, 'edit', api.now);
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
  const below = isFolder(row) ? api.store.items.below(list, pathOf(row)) : [];
  for (const each of below) requireFree(api, list, each);
  requireRoomBelow(below, pathOf(row), `${row.dir}/${leaf}`);
  return renameRow(api.store, list, row, leaf, api.now);
}

const versionOf = (row: ItemRow): VersionState => ({
  uiVersion: row.uiVersion,
  level: row.level,
  moderation: row.moderation,
  isPublished: row.isPublished
});
