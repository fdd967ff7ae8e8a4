/**
 * Gives a file or a folder another place: within its list, with everything below it, or in another library, where it goes
 * on under a new number with its versions. The caller has asked the permissions and made sure that the name is free.
 */
import { ChangeType } from './changes.ts';
import type { ScopeId } from './ids.ts';
import { asItemId } from './ids.ts';
import { isFolder, Level, Moderation, pathOf, type ItemRow, type StoredValue } from './item-row.ts';
import { isStored } from './list-table.ts';
import type { ListRecord } from './lists.ts';
import { defaultTypeId } from './new-list.ts';
import { changeKindOf, removeRow } from './row-writing.ts';
import type { Store } from './store.ts';

/** Where something goes. */
export interface Destination {
  /** Server-relative address of the folder. */
  readonly dir: string;
  readonly leaf: string;
}

/** Gives every form of an item another name. */
export const renameRow = (store: Store, list: ListRecord, row: ItemRow, leaf: string, now: string): ItemRow =>
  moveRow(store, list, row, { dir: row.dir, leaf }, row.scope, now);

/**
 * Moves within a list.
 * @param scope what holds in the new folder, for everything that inherits
 */
export function moveRow(
  store: Store,
  list: ListRecord,
  row: ItemRow,
  to: Destination,
  scope: ScopeId,
  now: string
): ItemRow {
  const from = pathOf(row);
  const path = `${to.dir}/${to.leaf}`;
  const inherit = (form: ItemRow): Pick<ItemRow, 'scope'> => ({
    scope: row.ownScope || form.ownScope || form.scope !== row.scope ? form.scope : scope
  });
  if (isFolder(row)) {
    for (const below of store.items.below(list, from)) {
      for (const form of store.items.forms(list, below.id)) {
        store.items.replace(list, { ...form, ...inherit(form), dir: path + form.dir.slice(from.length) });
      }
    }
  }
  for (const form of store.items.forms(list, row.id)) {
    store.items.replace(list, { ...form, ...inherit(form), dir: to.dir, leaf: to.leaf });
  }
  const change = { listId: list.id, itemId: row.id, uniqueId: row.uniqueId, type: ChangeType.rename, detail: path };
  store.changes.add({ ...change, kind: 'item' }, now);
  if (list.isLibrary) store.changes.add({ ...change, kind: changeKindOf(list, row) }, now);
  return { ...row, ...inherit(row), dir: to.dir, leaf: to.leaf };
}

/** The columns of a row that another list has too, by internal name and type. */
export function sharedValues(
  store: Store,
  from: ListRecord,
  to: ListRecord,
  row: ItemRow
): ReadonlyMap<string, StoredValue> {
  const sources = new Map(store.fields.of(from.id).map((field) => [field.internalName, field.type]));
  const values = new Map<string, StoredValue>();
  for (const field of store.fields.of(to.id)) {
    if (!isStored(field) || sources.get(field.internalName) !== field.type) continue;
    values.set(field.internalName, row.values.get(field.internalName) ?? null);
  }
  return values;
}

/** The content type of that name in another list, or its default one. */
export function sharedType(store: Store, from: ListRecord, to: ListRecord, row: ItemRow): string {
  const name = store.contentTypes.of(from.id).find((type) => type.id === row.contentTypeId)?.name;
  const same = store.contentTypes.of(to.id).find((type) => type.name === name);
  return same?.id ?? defaultTypeId(store, to, isFolder(row));
}

/** Moves into another library, with everything below. Unique ids stay, numbers and scopes of their own do not. */
export function transferRow(
  store: Store,
  from: ListRecord,
  row: ItemRow,
  to: ListRecord,
  place: Destination,
  scope: ScopeId,
  now: string
): ItemRow {
  const path = pathOf(row);
  const below = isFolder(row) ? store.items.below(from, path) : [];
  const carried = [row, ...below].map((each) => ({
    row: each,
    place:
      each.id === row.id ? place : { dir: `${place.dir}/${place.leaf}${each.dir.slice(path.length)}`, leaf: each.leaf },
    forms: store.items.forms(from, each.id),
    versions: store.items.versions(from, each.id).map((version) => version.row)
  }));
  removeRow(store, from, row, now);
  const [moved] = carried.map((each) => {
    const id = asItemId(store.lists.takeItemId(to.id));
    const translated = (form: ItemRow): ItemRow => ({
      ...form,
      ...each.place,
      id,
      scope,
      ownScope: false,
      contentTypeId: sharedType(store, from, to, form),
      values: sharedValues(store, from, to, form)
    });
    const arrived = { ...translated(each.row), ...arrivalState(to, each.row) };
    store.items.insert(to, arrived);
    const published = each.forms.find((form) => form.isPublished && !form.isCurrent);
    const staysPublished = published !== undefined && !arrived.isPublished && !to.enableModeration;
    if (staysPublished) store.items.insert(to, translated(published));
    if (to.enableVersioning) for (const version of each.versions) store.items.addVersion(to, translated(version));
    const change = { listId: to.id, itemId: id, uniqueId: row.uniqueId, type: ChangeType.add, detail: pathOf(arrived) };
    store.changes.add({ ...change, kind: 'item' }, now);
    store.changes.add({ ...change, kind: changeKindOf(to, arrived) }, now);
    return arrived;
  });
  store.lists.touch(to.id, 'modified', now);
  if (moved === undefined) throw new Error('A move carried nothing');
  return moved;
}

/** What moves into a library waits for its approval; without minor versions a draft becomes a version of its own. */
function arrivalState(
  to: ListRecord,
  row: ItemRow
): Pick<ItemRow, 'uiVersion' | 'level' | 'moderation' | 'isPublished'> {
  const isMajor = row.uiVersion % 512 === 0;
  if (to.enableModeration) {
    const moderation = to.enableMinorVersions && !isFolder(row) ? Moderation.draft : Moderation.pending;
    return { uiVersion: row.uiVersion, level: Level.draft, moderation, isPublished: false };
  }
  const published = { level: Level.published, moderation: Moderation.approved, isPublished: true };
  if (isMajor) return { uiVersion: row.uiVersion, ...published };
  if (to.enableMinorVersions) {
    return { uiVersion: row.uiVersion, level: Level.draft, moderation: Moderation.approved, isPublished: false };
  }
  return { uiVersion: (Math.floor(row.uiVersion / 512) + 1) * 512, ...published };
}
