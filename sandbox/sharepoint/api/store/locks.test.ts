import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from './database.ts';
import { asPrincipalId, newGuid } from './ids.ts';
import { LOCK_MINUTES, openLocks, type LockStore } from './locks.ts';
import { createSiteTables } from './schema.ts';

const MINUTE = 60_000;
const file = newGuid();
const lock = (id: string) => ({ id, holder: asPrincipalId(7), kind: 'shared' }) as const;

let folder: string;
let database: Database;
let now: number;
let locks: LockStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tong-ket-locks-'));
  database = openDatabase(join(folder, 'locks.sqlite'));
  createSiteTables(database);
  now = 1_700_000_000_000;
  locks = openLocks(database, () => now);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a lock ends by itself when it is not renewed, and lives on when it is', () => {
  locks.put(file, lock('one'));
  locks.put(file, lock('two'));
  now += (LOCK_MINUTES - 1) * MINUTE;
  locks.put(file, lock('two'));
  expect(locks.on(file).map(({ id }) => id)).toEqual(['one', 'two']);
  now += MINUTE;
  expect(locks.on(file).map(({ id }) => id)).toEqual(['two']);
  now += LOCK_MINUTES * MINUTE;
  expect(locks.on(file)).toEqual([]);
});

it('a lock is given up once, and leaves those of other windows and files alone', () => {
  locks.put(file, lock('one'));
  locks.put(file, lock('two'));
  locks.put(newGuid(), lock('one'));
  expect(locks.release(file, 'one')).toBe(true);
  expect(locks.release(file, 'one')).toBe(false);
  expect(locks.on(file)).toMatchObject([{ id: 'two', holder: 7, kind: 'shared', until: now + LOCK_MINUTES * MINUTE }]);
});

it('a lock outlives a restart of the server', () => {
  locks.put(file, lock('one'));
  expect(openLocks(database, () => now).on(file)).toHaveLength(1);
});
