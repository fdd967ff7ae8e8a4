/**
 * Writes the next form of an item: keeps the version before it, keeps the published form while a draft stands over it,
 * and logs the change. No permission is asked here.
 */
import { withCalculated } from '../formula/column-formula.ts';
import { isUniqueViolation } from './database.ts';
import type { FieldRecord } from './field-schema.ts';
import { isCheckedOutForm, isFolder, pathOf, type ItemRow } from './item-row.ts';
import { fieldOfViolation } from './list-table.ts';
import type { ListRecord } from './lists.ts';
import { ChangeType, type ChangeKind } from './changes.ts';
import type { Store } from './store.ts';
import { versionsBeyond } from './versioning.ts';

/** A value that a unique column already holds. */
export class DuplicateValue extends Error {
  override readonly name = 'DuplicateValue';
  readonly field: FieldRecord | undefined;

  constructor(field: FieldRecord | undefined) {
    super(`Duplicate value in ${field?.internalName ?? 'the path'}`);
    this.field = field;
  }
}

function guarded(store: Store, list: ListRecord, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DuplicateValue(fieldOfViolation(error, store.fields.of(list.id)));
    throw error;
  }
}

/** What the change log calls a row. */
export function changeKindOf(list: ListRecord, row: ItemRow): ChangeKind {
  if (isFolder(row)) return 'folder';
  return list.isLibrary ? 'file' : 'item';
}

function log(store: Store, list: ListRecord, row: ItemRow, type: number, now: string): void {
  store.changes.add(
    // The service logs a change of the item for files and folders too: that is what `getchanges` of a list asks for.
    { kind: 'item', type, listId: list.id, itemId: row.id, uniqueId: row.uniqueId, detail: pathOf(row) },
    now
  );
  const kind = changeKindOf(list, row);
  if (kind !== 'item') {
    store.changes.add(
      { kind, type, listId: list.id, itemId: row.id, uniqueId: row.uniqueId, detail: pathOf(row) },
      now
    );
  }
}

/** Adds a new item and gives it with its calculated columns. @throws DuplicateValue */
export function insertRow(store: Store, list: ListRecord, given: ItemRow, now: string): ItemRow {
  const row = withCalculated(store.fields.of(list.id), given);
  guarded(store, list, () => store.items.insert(list, row));
  store.lists.touch(list.id, 'modified', now);
  log(store, list, row, ChangeType.add, now);
  return row;
}

/**
 * What brings the next form about. After an edit or a check-in a published form stays for readers; a mere status change
 * leaves none, and taking a publication back gives its version another number.
 */
export type Step = 'edit' | 'checkIn' | 'status' | 'unpublish';

/**
 * Puts `wanted` in the place of the current row `before`, and gives it with its calculated columns.
 * @throws DuplicateValue
 */
export function advanceRow(
  store: Store,
  list: ListRecord,
  before: ItemRow,
  wanted: ItemRow,
  step: Step,
  now: string
): ItemRow {
  const next = withCalculated(store.fields.of(list.id), wanted);
  if (isCheckedOutForm(before) && isCheckedOutForm(next)) {
    guarded(store, list, () => store.items.replace(list, next));
    store.lists.touch(list.id, 'modified', now);
    log(store, list, next, ChangeType.update, now);
    return next;
  }
  const isNewVersion = next.uiVersion !== before.uiVersion;
  const publishes = isNewVersion && next.isPublished && before.uiVersion % 512 !== 0;
  const renumbered = step === 'unpublish' || (publishes && step !== 'checkIn');
  const staysPublished = before.isPublished && (step === 'edit' || step === 'checkIn');
  guarded(store, list, () => {
    const published = store.items.forms(list, before.id).find((form) => form.isPublished && !form.isCurrent);
    if (next.isPublished) {
      if (published !== undefined) store.items.removeForm(list, published);
      store.items.replace(list, next);
    } else {
      store.items.replace(list, next);
      if (staysPublished) store.items.insert(list, { ...before, isCurrent: false });
    }
  });
  // A minor version that is published becomes the major one; it does not stay behind as a version of its own.
  // A working copy that was never checked in has no version before it.
  if (isNewVersion && !renumbered && list.enableVersioning && !isCheckedOutForm(before)) {
    store.items.addVersion(list, before);
    const earlier = store.items.versionNumbers(list, next.id);
    for (const number of versionsBeyond(list, next.uiVersion, earlier))
      store.items.removeVersion(list, next.id, number);
  }
  store.lists.touch(list.id, 'modified', now);
  log(store, list, next, ChangeType.update, now);
  return next;
}

/** Removes an item, and everything below it when it is a folder. */
export function removeRow(store: Store, list: ListRecord, row: ItemRow, now: string): void {
  const below = isFolder(row) ? store.items.below(list, pathOf(row)) : [];
  for (const victim of [...below, row]) {
    store.items.remove(list, victim.id);
    if (victim.ownScope) store.roles.removeScope(victim.scope);
    log(store, list, victim, ChangeType.delete, now);
  }
  store.lists.touch(list.id, 'deleted', now);
}
