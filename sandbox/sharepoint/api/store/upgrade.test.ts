import { expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './database.ts';
import { numberOf, textOf } from './row.ts';
import { createSiteTables } from './schema.ts';
import { upgradeTables } from './upgrade.ts';

it('brings a data folder of the first version to today’s tables, with its rows, and leaves today’s alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tong-ket-upgrade-'));
  const database = openDatabase(join(folder, 'old.sqlite'));
  database.execute(`
CREATE TABLE recycled (id TEXT PRIMARY KEY, time TEXT NOT NULL, user_id INTEGER NOT NULL, list_id TEXT NOT NULL,
  title TEXT NOT NULL, dir TEXT NOT NULL, content TEXT NOT NULL) STRICT;
INSERT INTO recycled VALUES ('r', 't', 1, 'l', 'x.txt', '/d', '[]');
CREATE TABLE change (seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('list', 'item', 'folder', 'file', 'field')), type INTEGER NOT NULL,
  time TEXT NOT NULL, list_id TEXT NOT NULL, item_id INTEGER, unique_id TEXT, detail TEXT NOT NULL) STRICT;
CREATE INDEX change_list ON change (list_id, seq);
INSERT INTO change VALUES (41, 'item', 1, 't', 'l', 7, 'u', '/d/x.txt');`);
  for (let times = 0; times < 2; times += 1) {
    createSiteTables(database);
    upgradeTables(database, createSiteTables);
  }
  expect(database.first('SELECT stage, kind FROM recycled')).toMatchObject({ stage: 1, kind: 'file' });
  expect(numberOf(database.first('SELECT seq FROM change') ?? {}, 'seq')).toBe(41);
  database.run("INSERT INTO change (kind, type, time, list_id, detail) VALUES ('view', 1, 't', 'l', 'v')");
  expect(numberOf(database.first('SELECT max(seq) AS last FROM change') ?? {}, 'last')).toBe(42);
  const fresh = openDatabase(join(folder, 'new.sqlite'));
  createSiteTables(fresh);
  const columns = (of: typeof database, table: string): readonly string[] =>
    of.all('SELECT name FROM pragma_table_info(?) ORDER BY name', table).map((row) => textOf(row, 'name'));
  for (const row of fresh.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")) {
    const table = textOf(row, 'name');
    expect([table, columns(database, table)]).toEqual([table, columns(fresh, table)]);
  }
  database.close();
  fresh.close();
  rmSync(folder, { recursive: true, force: true });
});
