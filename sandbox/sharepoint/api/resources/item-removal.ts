/**
 * Deleting and recycling items, files and folders.
 */
import type { Api } from '../context.ts';
import { requireMatch } from '../protocol/body.ts';
import { accessDenied } from '../protocol/errors.ts';
import { Permission } from '../security/mask.ts';
import { writableByListRule } from '../security/visibility.ts';
import type { Guid } from '../store/ids.ts';
import { isFolder, pathOf, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import type { RecycledItem } from '../store/recycle-bin.ts';
import { removeRow } from '../store/row-writing.ts';
import { itemEtag } from './item-entity.ts';
import { requireFree } from './occupied.ts';

/** Removes an item, with all that is in it. @throws SharePointError 403, 412, 423 */
export function deleteRow(api: Api, list: ListRecord, row: ItemRow, etag = itemEtag(row)): void {
  requireDelete(api, list, row);
  requireMatch(api.request.condition, etag);
  removeRow(api.store, list, row, api.now);
}

/** Removes an item and keeps it in the recycle bin; gives the id there. @throws SharePointError 403, 412, 423 */
export function recycleRow(api: Api, list: ListRecord, row: ItemRow, etag = itemEtag(row)): Guid {
  const rows = requireDelete(api, list, row);
  requireMatch(api.request.condition, etag);
  const items = rows.map((each) => recycledItem(api, list, each));
  const id = api.store.recycled.keep(
    {
      kind: kindOf(list, row),
      listId: list.id,
      leaf: list.isLibrary || isFolder(row) ? row.leaf : String(row.values.get('Title') ?? row.leaf),
      dir: row.dir,
      size: rows.reduce((sum, each) => sum + (each.content?.length ?? 0), 0),
      author: row.author,
      content: { of: 'items', items }
    },
    ...[api.user.id, api.now]
  );
  removeRow(api.store, list, row, api.now);
  return id;
}

function kindOf(list: ListRecord, row: ItemRow): 'folder' | 'file' | 'item' {
  if (isFolder(row)) return 'folder';
  return list.isLibrary ? 'file' : 'item';
}

function recycledItem({ store }: Api, list: ListRecord, row: ItemRow): RecycledItem {
  return {
    forms: store.items.forms(list, row.id),
    versions: store.items.versions(list, row.id).map((version) => version.row),
    attachments: store.attachments.of(list.id, row.id),
    ...(row.ownScope ? { assignments: store.roles.assignments(row.scope) } : {})
  };
}

/** The rows that go with a row, itself last. @throws SharePointError 403, 423 */
export function requireDelete(api: Api, list: ListRecord, row: ItemRow): readonly ItemRow[] {
  const below = isFolder(row) ? api.store.items.below(list, pathOf(row)) : [];
  const rows = [...below, row];
  for (const victim of rows) {
    api.access.require(victim.scope, Permission.deleteListItems);
    if (!writableByListRule(api.access, list, victim)) throw accessDenied();
  }
  for (const victim of rows) requireFree(api, list, victim);
  return rows;
}
