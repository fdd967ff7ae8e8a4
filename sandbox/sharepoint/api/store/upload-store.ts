/**
 * Chunked uploads in progress: the bytes grow in one temporary file per upload, the row knows how many are sure.
 */
import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync
} from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import type { Guid, PrincipalId } from './ids.ts';
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
  start(id: Guid, fileId: Guid, userId: PrincipalId): void;
  find(id: Guid): Upload | undefined;
  /** Adds bytes at the end and gives the new length. */
  append(upload: Upload, bytes: Uint8Array): number;
  /** The bytes so far. */
  read(upload: Upload): Uint8Array;
  /** Forgets the upload. */
  remove(id: Guid): void;
}

/** Opens (and makes) the folder of uploads. */
export function openUploadStore(database: Database, folder: string): UploadStore {
  mkdirSync(folder, { recursive: true });
  sweep(database, folder);
  const pathOf = (id: Guid): string => join(folder, `${id}.part`);
  return {
    start(id, fileId, userId) {
      database.run('DELETE FROM upload WHERE id = ?', id);
      rmSync(pathOf(id), { force: true });
      database.run('INSERT INTO upload (id, unique_id, user_id, length) VALUES (?, ?, ?, 0)', id, fileId, userId);
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
    read: (upload) =>
      upload.length === 0 ? new Uint8Array() : readFileSync(pathOf(upload.id)).subarray(0, upload.length),
    remove(id) {
      // The bytes stay until the next start of the server: this transaction may still roll back.
      database.run('DELETE FROM upload WHERE id = ?', id);
    }
  };
}

function sweep(database: Database, folder: string): void {
  for (const name of readdirSync(folder)) {
    const known = database.first('SELECT 1 AS known FROM upload WHERE id = ?', name.replace(/\.part$/, ''));
    if (known === undefined) rmSync(join(folder, name), { force: true });
  }
}
