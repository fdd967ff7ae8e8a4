/**
 * Brings a database that an earlier version of this server made to the tables of today: `CREATE TABLE IF NOT EXISTS` adds
 * no column to a table that is there.
 */
import type { Database } from './database.ts';
import { numberOf, textOf } from './row.ts';

/** Columns that came after their tables, with how they are declared. */
const LATER_COLUMNS: readonly (readonly [table: string, column: string, declaration: string])[] = [
  ['upload', 'started', "TEXT NOT NULL DEFAULT ''"],
  ['recycled', 'stage', 'INTEGER NOT NULL DEFAULT 1'],
  ['recycled', 'kind', "TEXT NOT NULL DEFAULT 'file'"],
  ['recycled', 'size', 'INTEGER NOT NULL DEFAULT 0'],
  ['recycled', 'author', 'INTEGER NOT NULL DEFAULT 0'],
  ['list', 'parser_disabled', 'INTEGER NOT NULL DEFAULT 0'],
  ['list', 'validation_formula', "TEXT NOT NULL DEFAULT ''"],
  ['list', 'validation_message', "TEXT NOT NULL DEFAULT ''"],
  ['list', 'extras', "TEXT NOT NULL DEFAULT '{}'"],
  ['content_type', 'extras', "TEXT NOT NULL DEFAULT '{}'"],
  ['view', 'extras', "TEXT NOT NULL DEFAULT '{}'"]
];

/** The same for the table of every list. */
const LATER_ROW_COLUMNS: readonly (readonly [column: string, declaration: string])[] = [['checked_out_by', 'INTEGER']];

/**
 * Adds the columns that are missing.
 * @param makeTables makes the site's tables that are not there
 */
export function upgradeTables(database: Database, makeTables: (database: Database) => void): void {
  widenChanges(database, makeTables);
  for (const [table, column, declaration] of LATER_COLUMNS) ensureColumn(database, table, column, declaration);
  for (const row of database.all('SELECT number FROM list')) {
    for (const [column, declaration] of LATER_ROW_COLUMNS) {
      ensureColumn(database, `list_${numberOf(row, 'number')}`, column, declaration);
    }
  }
}

/** The kinds of change are a condition of their table, which only a new table can widen. */
function widenChanges(database: Database, makeTables: (database: Database) => void): void {
  const made = database.first("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'change'");
  if (made === undefined || textOf(made, 'sql').includes("'content-type'")) return;
  database.execute('ALTER TABLE change RENAME TO change_before; DROP INDEX IF EXISTS change_list;');
  makeTables(database);
  database.execute('INSERT INTO change SELECT * FROM change_before; DROP TABLE change_before;');
}

function ensureColumn(database: Database, table: string, column: string, declaration: string): void {
  const known = database.all('SELECT name FROM pragma_table_info(?)', table);
  if (known.some((each) => textOf(each, 'name') === column)) return;
  database.execute(`ALTER TABLE ${table} ADD COLUMN ${column} ${declaration}`);
}
