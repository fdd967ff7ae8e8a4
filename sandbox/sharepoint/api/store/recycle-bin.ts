/**
 * What was recycled, with all its forms and versions, so that it can be given back.
 */
import type { Database } from './database.ts';
import { newGuid, type Guid, type PrincipalId } from './ids.ts';
import { snapshotOf, type ItemStore } from './items.ts';
import type { ItemRow } from './item-row.ts';
import type { ListRecord } from './lists.ts';

/** Keeps what is about to be removed and gives the id of the entry. */
export function keepRecycled(
  database: Database,
  items: ItemStore,
  list: ListRecord,
  rows: readonly ItemRow[],
  user: PrincipalId,
  now: string
): Guid {
  const id = newGuid();
  const content = rows.map((row) => ({
    forms: items.forms(list, row.id).map(snapshotOf),
    versions: items.versions(list, row.id).map((version) => snapshotOf(version.row))
  }));
  const [top] = rows.slice(-1);
  database.run(
    'INSERT INTO recycled (id, time, user_id, list_id, title, dir, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[id, now, user, list.id, top?.leaf ?? '', top?.dir ?? '', JSON.stringify(content)]
  );
  return id;
}
