/**
 * One SQLite table per list, with a real column per field, and a real index where a column is indexed: then "not indexed"
 * is a property of the data, and the list view threshold can be held to it.
 *
 * An item has one row, or two while a draft stands over a published version: the current one, and the published one that
 * readers without a right to drafts go on seeing. A file that is checked out has one more, its holder's working copy.
 */
import { systemColumn } from './built-in-fields.ts';
import type { Database } from './database.ts';
import type { FieldRecord } from './field-schema.ts';
import { tableOf, type ListRecord } from './lists.ts';
import { textKey } from './text-key.ts';

/** Where queries find a field. */
export interface FieldColumn {
  /** Expression for the value. */
  readonly sql: string;
  /** Expression for comparing and sorting: the folded key for text. */
  readonly keySql: string;
  readonly folded: boolean;
}

/** The column names of every list's table, besides those of its fields. */
export const ROW_COLUMNS = [
  ...['id', 'is_current', 'is_published', 'unique_id', 'guid', 'object_type', 'dir', 'dir_key', 'leaf', 'leaf_key'],
  ...['path_key', 'scope_id', 'own_scope', 'row_version', 'ui_version', 'level', 'moderation', 'moderation_comments'],
  ...['created', 'modified', 'author', 'editor', 'content_type_id', 'blob', 'length', 'content_version'],
  ...['check_in_comment', 'checked_out_by']
] as const;

/** The name of the column that keeps a field's value. */
export const valueColumn = (field: FieldRecord): string => `"v_${field.internalName}"`;
/** The name of the column that keeps a text field's folded key. */
export const keyColumn = (field: FieldRecord): string => `"k_${field.internalName}"`;

/** Whether the field has columns of its own in the table. */
export const isStored = (field: FieldRecord): boolean =>
  field.facts.storage !== 'none' &&
  field.primaryId === null &&
  systemColumn(field.internalName) === undefined &&
  !UNSTORED.has(field.internalName);

/** Built-in fields that this server always answers empty. */
const UNSTORED: ReadonlySet<string> = new Set(['File_x0020_Type', 'ComplianceAssetId', '_CopySource', 'CheckoutUser']);

/** Where queries find the field; undefined for one that has no value to compare. */
export function columnOf(field: FieldRecord): FieldColumn | undefined {
  const system = systemColumn(field.internalName);
  if (system !== undefined) {
    return { sql: system.sql, keySql: system.keySql ?? system.sql, folded: system.keySql !== undefined };
  }
  if (!isStored(field)) return undefined;
  const folded = field.facts.folded;
  return { sql: valueColumn(field), keySql: folded ? keyColumn(field) : valueColumn(field), folded };
}

/** The comparable form of a value in a field's key column. */
export const keyOfValue = (value: string | number | null): string | null =>
  value === null ? null : textKey(String(value));

/** Makes the table of a new list with the columns of its first fields. */
export function createListTable(database: Database, list: ListRecord, fields: readonly FieldRecord[]): void {
  const table = tableOf(list);
  database.execute(`
CREATE TABLE ${table} (
  id                  INTEGER NOT NULL,
  is_current          INTEGER NOT NULL,
  is_published        INTEGER NOT NULL,
  unique_id           TEXT NOT NULL,
  guid                TEXT NOT NULL,
  object_type         INTEGER NOT NULL,
  dir                 TEXT NOT NULL,
  dir_key             TEXT NOT NULL,
  leaf                TEXT NOT NULL,
  leaf_key            TEXT NOT NULL,
  path_key            TEXT NOT NULL,
  scope_id            INTEGER NOT NULL,
  own_scope           INTEGER NOT NULL,
  row_version         INTEGER NOT NULL,
  ui_version          INTEGER NOT NULL,
  level               INTEGER NOT NULL,
  moderation          INTEGER NOT NULL,
  moderation_comments TEXT,
  created             TEXT NOT NULL,
  modified            TEXT NOT NULL,
  author              INTEGER NOT NULL,
  editor              INTEGER NOT NULL,
  content_type_id     TEXT NOT NULL,
  blob                TEXT,
  length              INTEGER,
  content_version     INTEGER NOT NULL,
  check_in_comment    TEXT NOT NULL,
  checked_out_by      INTEGER,
  PRIMARY KEY (id, is_current)
) STRICT;
CREATE UNIQUE INDEX ${table}_path ON ${table} (path_key) WHERE is_current = 1;
CREATE INDEX ${table}_unique ON ${table} (unique_id);
CREATE INDEX ${table}_dir ON ${table} (dir_key);
CREATE INDEX ${table}_scope ON ${table} (scope_id);
`);
  for (const field of fields) addFieldColumns(database, list, field);
}

/** Drops the table of a list. */
export function dropListTable(database: Database, list: ListRecord): void {
  database.execute(`DROP TABLE ${tableOf(list)}`);
}

/** Adds the columns of a new field; instant in SQLite, whatever the number of rows. */
export function addFieldColumns(database: Database, list: ListRecord, field: FieldRecord): void {
  if (!isStored(field)) return;
  const table = tableOf(list);
  database.execute(`ALTER TABLE ${table} ADD COLUMN ${valueColumn(field)} ${field.facts.storage}`);
  if (field.facts.folded) database.execute(`ALTER TABLE ${table} ADD COLUMN ${keyColumn(field)} TEXT`);
  if (field.indexed || field.unique) setIndex(database, list, field);
}

/** Drops the columns of a field that was deleted. */
export function dropFieldColumns(database: Database, list: ListRecord, field: FieldRecord): void {
  if (!isStored(field)) return;
  dropIndex(database, list, field);
  database.execute(`ALTER TABLE ${tableOf(list)} DROP COLUMN ${valueColumn(field)}`);
  if (field.facts.folded) database.execute(`ALTER TABLE ${tableOf(list)} DROP COLUMN ${keyColumn(field)}`);
}

/** Makes the index that the field's settings ask for. A unique one holds for current rows only. Throws SQLite's UNIQUE. */
export function setIndex(database: Database, list: ListRecord, field: FieldRecord): void {
  const column = columnOf(field);
  if (column === undefined) return;
  dropIndex(database, list, field);
  if (!field.indexed && !field.unique) return;
  const table = tableOf(list);
  database.execute(
    field.unique
      ? `CREATE UNIQUE INDEX ${indexName(list, field)} ON ${table} (${column.keySql}) WHERE is_current = 1`
      : `CREATE INDEX ${indexName(list, field)} ON ${table} (${column.keySql}, id)`
  );
}

function dropIndex(database: Database, list: ListRecord, field: FieldRecord): void {
  database.execute(`DROP INDEX IF EXISTS ${indexName(list, field)}`);
}

const indexName = (list: ListRecord, field: FieldRecord): string => `"${tableOf(list)}_f_${field.internalName}"`;

/** The field whose unique index SQLite names in its refusal. */
export function fieldOfViolation(error: Error, fields: readonly FieldRecord[]): FieldRecord | undefined {
  return fields.find((field) => {
    const value = `.v_${field.internalName}`;
    const key = `.k_${field.internalName}`;
    return error.message.endsWith(value) || error.message.endsWith(key);
  });
}
