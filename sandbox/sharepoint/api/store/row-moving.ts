/**
 * Renames a file or a folder where it lies; what is below a folder goes along.
 */
import { ChangeType } from './changes.ts';
import { isFolder, pathOf, type ItemRow } from './item-row.ts';
import type { ListRecord } from './lists.ts';
import { changeKindOf } from './row-writing.ts';
import type { Store } from './store.ts';

/** Gives every form of an item another name. The caller has made sure that the name is free. */
export function renameRow(store: Store, list: ListRecord, row: ItemRow, leaf: string, now: string): ItemRow {
  const from = pathOf(row);
  const to = `${row.dir}/${leaf}`;
  if (isFolder(row)) {
    for (const below of store.items.below(list, from)) {
      for (const form of store.items.forms(list, below.id)) {
        store.items.replace(list, { ...form, dir: to + form.dir.slice(from.length) });
      }
    }
  }
  for (const form of store.items.forms(list, row.id)) store.items.replace(list, { ...form, leaf });
  const change = { listId: list.id, itemId: row.id, uniqueId: row.uniqueId, type: ChangeType.rename, detail: to };
  store.changes.add({ ...change, kind: 'item' }, now);
  if (list.isLibrary) store.changes.add({ ...change, kind: changeKindOf(list, row) }, now);
  return { ...row, leaf };
}
