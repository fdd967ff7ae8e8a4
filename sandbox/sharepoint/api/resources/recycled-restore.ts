/**
 * Giving back what was recycled, where it was: with its number, its versions, its attachments and its own permissions.
 */
import type { Api } from '../context.ts';
import { listNotFound } from '../protocol/errors.ts';
import { scopeOfFolder } from '../security/inheritance.ts';
import { Permission } from '../security/mask.ts';
import { webUrl } from '../site.ts';
import { ChangeType } from '../store/changes.ts';
import { asItemId, newGuid, type ItemId, type ScopeId } from '../store/ids.ts';
import { Level, Moderation, ObjectType, pathOf, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { defaultTypeId } from '../store/new-list.ts';
import type { RecycledEntry, RecycledItem } from '../store/recycle-bin.ts';
import { changeKindOf } from '../store/row-writing.ts';
import { guarded } from './item-writing.ts';
import { restoreCollision } from './refusals.ts';

/**
 * Restores an entry and takes it out of the bin. A folder that is gone is made again.
 * @throws SharePointError 403 without the right to add there, 400 where something of that name stands, 404 without the list
 */
export function restoreEntry(api: Api, entry: RecycledEntry): void {
  const list = api.store.lists.byId(entry.listId);
  const content = api.store.recycled.content(entry.id);
  if (list === undefined || content === undefined) throw listNotFound(entry.leaf, webUrl(api.site));
  switch (content.of) {
    case 'items':
      restoreItems(api, list, entry, content.items);
      break;
    case 'version':
      restoreVersion(api, list, entry, content.version);
      break;
    case 'attachment': {
      const { attachment, itemId } = content;
      const row = existing(api, list, entry, itemId);
      if (api.store.attachments.find(list.id, row.id, attachment.name) !== undefined) {
        throw restoreCollision(entry.leaf);
      }
      api.store.attachments.put(list.id, row.id, attachment);
      break;
    }
  }
  api.store.recycled.remove(entry.id);
}

/** The item that a version or an attachment belongs to. @throws SharePointError 400 when it is gone, 403 */
function existing(api: Api, list: ListRecord, entry: RecycledEntry, id: number): ItemRow {
  const row = api.store.items.current(list, id);
  if (row === undefined) throw restoreCollision(entry.leaf);
  api.access.require(row.scope, Permission.editListItems);
  return row;
}

function restoreVersion(api: Api, list: ListRecord, entry: RecycledEntry, version: ItemRow): void {
  const row = existing(api, list, entry, version.id);
  const taken = [row.uiVersion, ...api.store.items.versionNumbers(list, row.id)];
  if (taken.includes(version.uiVersion)) throw restoreCollision(entry.leaf);
  api.store.items.addVersion(list, version);
}

function restoreItems(api: Api, list: ListRecord, entry: RecycledEntry, items: readonly RecycledItem[]): void {
  const { store, now } = api;
  const dir = folderAgain(api, list, entry.dir);
  api.access.require(scopeOfFolder(store, list, dir), Permission.addListItems);
  // The folder itself comes last in an entry, and first in a restore.
  for (const item of items.toReversed()) {
    const [first] = item.forms;
    if (first === undefined) continue;
    if (store.items.currentByPath(list, pathOf(first)) !== undefined) throw restoreCollision(first.leaf);
    const own = item.assignments === undefined ? undefined : scopeAgain(api, list, first.id, item);
    const place = { scope: own ?? scopeOfFolder(store, list, first.dir), ownScope: own !== undefined };
    guarded(() => {
      for (const form of item.forms) {
        store.items.insert(list, { ...form, ...place, rowVersion: form.rowVersion + 1 });
      }
    });
    for (const version of item.versions) store.items.addVersion(list, version);
    for (const attachment of item.attachments) store.attachments.put(list.id, first.id, attachment);
    logRestore(api, list, first);
  }
  store.lists.touch(list.id, 'modified', now);
}

function scopeAgain(api: Api, list: ListRecord, id: ItemId, item: RecycledItem): ScopeId {
  const scope = api.store.roles.addScope(list.id, id);
  for (const { principalId, roleIds } of item.assignments ?? []) {
    if (api.store.principals.byId(principalId) === undefined) continue;
    for (const role of roleIds) api.store.roles.assign(scope, principalId, role);
  }
  return scope;
}

function logRestore(api: Api, list: ListRecord, row: ItemRow): void {
  const change = {
    type: ChangeType.restore,
    listId: list.id,
    itemId: row.id,
    uniqueId: row.uniqueId,
    detail: pathOf(row)
  };
  api.store.changes.add({ ...change, kind: 'item' }, api.now);
  const kind = changeKindOf(list, row);
  if (kind !== 'item') api.store.changes.add({ ...change, kind }, api.now);
}

/** The folder at an address, made anew where it is gone, with all above it. @returns its address */
function folderAgain(api: Api, list: ListRecord, dir: string): string {
  const { store, now, user } = api;
  if (dir.length <= list.url.length || store.items.currentByPath(list, dir) !== undefined) return dir;
  const cut = dir.lastIndexOf('/');
  const above = folderAgain(api, list, dir.slice(0, cut));
  const scope = scopeOfFolder(store, list, above);
  api.access.require(scope, Permission.addListItems);
  const folder: ItemRow = {
    id: asItemId(store.lists.takeItemId(list.id)),
    isCurrent: true,
    isPublished: true,
    isWorkingCopy: false,
    checkedOutBy: null,
    uniqueId: newGuid(),
    guid: newGuid(),
    objectType: ObjectType.folder,
    dir: above,
    leaf: dir.slice(cut + 1),
    scope,
    ownScope: false,
    rowVersion: 1,
    uiVersion: 512,
    level: Level.published,
    moderation: Moderation.approved,
    moderationComments: null,
    created: now,
    modified: now,
    author: user.id,
    editor: user.id,
    contentTypeId: defaultTypeId(store, list, true),
    content: undefined,
    contentVersion: 1,
    checkInComment: '',
    values: new Map()
  };
  store.items.insert(list, folder);
  logRestore(api, list, folder);
  return dir;
}
