/**
 * Chunked uploads in progress: the bytes grow in one temporary file per upload, the row knows how many are sure.
 */
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { asGuid, type Guid, type PrincipalId } from './ids.ts';
import { numberOf, textOf } from './row.ts';

/** One upload in progress. */
export interface Upload {
  readonly id: Guid;
  /** The file that will get the bytes. */
  readonly fileId: string;
  readonly userId: number;
  readonly length: number;
}

/** Uploads in progress. */
export interface UploadStore {
  /** Begins an upload, and forgets those that were begun too long ago. */
  start(id: Guid, fileId: Guid, userId: PrincipalId, now: string): void;
  find(id: Guid): Upload | undefined;
  /** Adds bytes at the end and gives the new length. */
  append(upload: Upload, bytes: Uint8Array): number;
  /** Where the bytes so far are. */
  pathOf(upload: Upload): string;
  /** Forgets the upload. */
  remove(id: Guid): void;
}

/** Opens (and makes) the folder of uploads. */
export function openUploadStore(database: Database, folder: string): UploadStore {
  mkdirSync(folder, { recursive: true });
  sweep(database, folder);
  const pathOf = (id: Guid): string => join(folder, `${id}.part`);
  return {
    start(id, fileId, userId, now) {
      dropAbandoned(database, pathOf, now);
      database.run('DELETE FROM upload WHERE id = ?', id);
      rmSync(pathOf(id), { force: true });
      database.run(
        'INSERT INTO upload (id, unique_id, user_id, length, started) VALUES (?, ?, ?, 0, ?)',
        ...[id, fileId, userId, now]
      );
    },
    find(id) {
      const row = database.first('SELECT * FROM upload WHERE id = ?', id);
      if (row === undefined) return undefined;
      return {
        id,
        fileId: textOf(row, 'unique_id'),
        userId: numberOf(row, 'user_id'),
        length: numberOf(row, 'length')
      };
    },
    append(upload, bytes) {
      const handle = openSync(pathOf(upload.id), 'a+');
      try {
        // Bytes past the acknowledged length come from a part whose transaction never committed.
        ftruncateSync(handle, upload.length);
        let written = 0;
        while (written < bytes.length) written += writeSync(handle, bytes, written);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      const length = upload.length + bytes.length;
      database.run('UPDATE upload SET length = ? WHERE id = ?', length, upload.id);
      return length;
    },
    pathOf: (upload) => pathOf(upload.id),
    remove(id) {
      // The bytes stay until the next start of the server: this transaction may still roll back.
      database.run('DELETE FROM upload WHERE id = ?', id);
    }
  };
}

/** How long an upload may take. Its bytes go with the next upload that begins, or the next start of the server. */
const KEPT_HOURS = 24;

function dropAbandoned(database: Database, pathOf: (id: Guid) => string, now: string): void {
  const oldest = new Date(Date.parse(now) - KEPT_HOURS * 3_600_000).toISOString();
  for (const row of database.all('SELECT id FROM upload WHERE started < ?', oldest)) {
    const id = asGuid(textOf(row, 'id'));
    rmSync(pathOf(id), { force: true });
    database.run('DELETE FROM upload WHERE id = ?', id);
  }
}

function sweep(database: Database, folder: string): void {
  for (const name of readdirSync(folder)) {
    const known = database.first('SELECT 1 AS known FROM upload WHERE id = ?', name.replace(/\.part$/, ''));
    if (known === undefined) rmSync(join(folder, name), { force: true });
  }
}
