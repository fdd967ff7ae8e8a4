/**
 * Rows of a list's table, by id, by path, by unique id; with their earlier versions. No permission is asked here.
 */
import type { Database, SqlValue } from './database.ts';
import type { FieldRecord } from './field-schema.ts';
import type { FieldStore } from './fields.ts';
import { asItemId, type Guid, type ItemId, type PrincipalId, type ScopeId } from './ids.ts';
import { formOf, toColumns, toItemRow, type ItemRow, type StoredValue } from './item-row.ts';
import { isStored } from './list-table.ts';
import { tableOf, type ListRecord } from './lists.ts';
import { numberOf, textOf } from './row.ts';
import { textKey } from './text-key.ts';

/** A condition over a list's table, with its parameters. */
export interface SqlCondition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** What a query of rows asks for. */
export interface RowQuery {
  readonly where: SqlCondition;
  readonly orderBy: string;
  readonly limit: number;
}

/** An earlier version of an item: the whole row as it was. */
export interface VersionRecord {
  readonly row: ItemRow;
  /** When that version was made. */
  readonly created: string;
}

/** Reads and writes rows. */
export interface ItemStore {
  /** All forms of an item: a working copy first, then the current row, then a published one below it. */
  forms(list: ListRecord, id: number): readonly ItemRow[];
  current(list: ListRecord, id: number): ItemRow | undefined;
  currentByPath(list: ListRecord, path: string): ItemRow | undefined;
  currentByUniqueId(list: ListRecord, uniqueId: Guid): ItemRow | undefined;
  query(list: ListRecord, query: RowQuery): readonly ItemRow[];
  count(list: ListRecord, where?: SqlCondition, limit?: number): number;
  insert(list: ListRecord, row: ItemRow): void;
  /** Writes over the row of the same id and form. */
  replace(list: ListRecord, row: ItemRow): void;
  /** Removes one form of an item. */
  removeForm(list: ListRecord, row: ItemRow): void;
  /** Writes into every form of a file who has it checked out. */
  setHolder(list: ListRecord, id: ItemId, holder: PrincipalId | null): void;
  /** Removes an item, all its forms, versions and attachments. */
  remove(list: ListRecord, id: ItemId): void;
  /** Current rows anywhere below a folder. */
  below(list: ListRecord, path: string): readonly ItemRow[];
  /** Turns a scope into another one for all rows that have it, or only those below a folder. */
  moveScope(list: ListRecord, from: ScopeId, to: ScopeId, below?: string): void;

  addVersion(list: ListRecord, row: ItemRow): void;
  /** Newest first; the current row is not among them. */
  versions(list: ListRecord, id: number): readonly VersionRecord[];
  /** Their numbers, newest first. */
  versionNumbers(list: ListRecord, id: number): readonly number[];
  removeVersion(list: ListRecord, id: ItemId, uiVersion: number): void;
}

/** Escapes a text for LIKE with `\`. */
export const likePattern = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** The fields of a list that have columns of their own, worked out once for each reading of the fields. */
const storedFields = new WeakMap<readonly FieldRecord[], readonly FieldRecord[]>();

function storedOf(fields: readonly FieldRecord[]): readonly FieldRecord[] {
  const known = storedFields.get(fields);
  if (known !== undefined) return known;
  const found = fields.filter(isStored);
  storedFields.set(fields, found);
  return found;
}

/** The rows in this database. */
export function openItems(database: Database, fields: FieldStore): ItemStore {
  const stored = (list: ListRecord): readonly FieldRecord[] => storedOf(fields.of(list.id));
  const select = (list: ListRecord, condition: SqlCondition, tail = ''): readonly ItemRow[] =>
    database
      .all(`SELECT * FROM ${tableOf(list)} WHERE ${condition.sql} ${tail}`, ...condition.values)
      .map((row) => toItemRow(row, stored(list)));
  const current = (list: ListRecord, sql: string, value: SqlValue): ItemRow | undefined =>
    select(list, { sql: `${sql} AND is_current = 1`, values: [value] })[0];

  // Every query of a list asks whether it is a big one. The answer holds until the list's version moves.
  const sizes = new Map<string, { readonly version: number; readonly limit: number; readonly size: number }>();
  database.onRollback(() => sizes.clear());
  const atMost = (list: ListRecord, limit: number): number => {
    const known = sizes.get(list.id);
    if (known?.version === list.version && known.limit === limit) return known.size;
    const inner = `SELECT 1 FROM ${tableOf(list)} WHERE is_current = 1 LIMIT ${limit}`;
    const size = numberOf(database.first(`SELECT count(*) AS n FROM (${inner})`) ?? {}, 'n');
    sizes.set(list.id, { version: list.version, limit, size });
    return size;
  };

  return {
    forms: (list, id) => select(list, { sql: 'id = ?', values: [id] }, 'ORDER BY is_current DESC'),
    current: (list, id) => current(list, 'id = ?', id),
    currentByPath: (list, path) => current(list, 'path_key = ?', textKey(path)),
    currentByUniqueId: (list, uniqueId) => current(list, 'unique_id = ?', uniqueId),
    query: (list, query) => select(list, query.where, `ORDER BY ${query.orderBy} LIMIT ${query.limit}`),
    count(list, where, limit) {
      if (where === undefined && limit !== undefined) return atMost(list, limit);
      const table = tableOf(list);
      const condition = where ?? { sql: 'is_current = 1', values: [] };
      const inner = `SELECT 1 FROM ${table} WHERE ${condition.sql}${limit === undefined ? '' : ` LIMIT ${limit}`}`;
      return numberOf(database.first(`SELECT count(*) AS n FROM (${inner})`, ...condition.values) ?? {}, 'n');
    },
    insert(list, row) {
      const columns = toColumns(row, fields.of(list.id));
      const names = [...columns.keys()];
      database.run(
        `INSERT INTO ${tableOf(list)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        ...columns.values()
      );
    },
    replace(list, row) {
      const columns = toColumns(row, fields.of(list.id));
      const assignments = [...columns.keys()].map((name) => `${name} = ?`);
      database.run(
        `UPDATE ${tableOf(list)} SET ${assignments.join(', ')} WHERE id = ? AND is_current = ?`,
        ...columns.values(),
        ...[row.id, formOf(row)]
      );
    },
    removeForm(list, row) {
      database.run(`DELETE FROM ${tableOf(list)} WHERE id = ? AND is_current = ?`, row.id, formOf(row));
    },
    setHolder(list, id, holder) {
      database.run(`UPDATE ${tableOf(list)} SET checked_out_by = ? WHERE id = ?`, holder, id);
    },
    remove(list, id) {
      database.run(`DELETE FROM ${tableOf(list)} WHERE id = ?`, id);
      database.run('DELETE FROM item_version WHERE list_id = ? AND item_id = ?', list.id, id);
      database.run('DELETE FROM attachment WHERE list_id = ? AND item_id = ?', list.id, id);
    },
    below: (list, path) =>
      select(
        list,
        { sql: `is_current = 1 AND path_key LIKE ? ESCAPE '\\'`, values: [`${likePattern(textKey(path))}/%`] },
        'ORDER BY path_key'
      ),
    moveScope(list, from, to, below) {
      const narrowed = below === undefined ? '' : ` AND path_key LIKE ? ESCAPE '\\'`;
      const values = below === undefined ? [] : [`${likePattern(textKey(below))}/%`];
      database.run(
        `UPDATE ${tableOf(list)} SET scope_id = ? WHERE scope_id = ? AND own_scope = 0${narrowed}`,
        ...[to, from, ...values]
      );
    },
    addVersion(list, row) {
      database.run(
        'INSERT OR REPLACE INTO item_version (list_id, item_id, ui_version, created, snapshot) VALUES (?, ?, ?, ?, ?)',
        ...[list.id, row.id, row.uiVersion, row.modified, JSON.stringify(snapshotOf(row))]
      );
    },
    versions: (list, id) =>
      database
        .all(
          'SELECT created, snapshot FROM item_version WHERE list_id = ? AND item_id = ? ORDER BY ui_version DESC',
          ...[list.id, id]
        )
        .map((row) => ({ created: textOf(row, 'created'), row: rowOfSnapshot(textOf(row, 'snapshot')) })),
    versionNumbers: (list, id) =>
      database
        .all(
          'SELECT ui_version FROM item_version WHERE list_id = ? AND item_id = ? ORDER BY ui_version DESC',
          ...[list.id, id]
        )
        .map((row) => numberOf(row, 'ui_version')),
    removeVersion(list, id, uiVersion) {
      database.run(
        'DELETE FROM item_version WHERE list_id = ? AND item_id = ? AND ui_version = ?',
        ...[list.id, id, uiVersion]
      );
    }
  };
}

/** A row as JSON keeps it. */
export type Snapshot = Omit<ItemRow, 'values'> & { readonly values: readonly (readonly [string, StoredValue])[] };

/** A row as JSON; versions are never filtered, so they need no columns. */
export const snapshotOf = (row: ItemRow): Snapshot => ({ ...row, values: [...row.values] });

/** What snapshots say that were kept before files could be checked out. */
const NEVER_CHECKED_OUT = { checkedOutBy: null, isWorkingCopy: false } as const;

/** The row that a snapshot was made of. */
export function restoreSnapshot(snapshot: Snapshot): ItemRow {
  return { ...NEVER_CHECKED_OUT, ...snapshot, id: asItemId(snapshot.id), values: new Map(snapshot.values) };
}

// Written by snapshotOf above and by nothing else.
const rowOfSnapshot = (text: string): ItemRow => restoreSnapshot(JSON.parse(text) as Snapshot);
