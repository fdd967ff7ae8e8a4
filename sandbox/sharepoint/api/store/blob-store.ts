/**
 * File bytes by their SHA-256. Written beside, flushed and renamed, so that a name is either absent or complete.
 * A blob is on the disk before the transaction that names it commits: a crash leaves at most an orphan, never a hole.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The SHA-256 of some bytes, in hexadecimal. */
export type BlobHash = string & { readonly brand: 'BlobHash' };

/** The bytes of the site's files. */
export interface BlobStore {
  /** Keeps the bytes durably and gives their name. */
  put(bytes: Uint8Array): BlobHash;
  /** The bytes of a name that `put` gave. */
  get(hash: BlobHash): Uint8Array;
}

/** Trusts a hash that this program stored. */
export const asBlobHash = (text: string): BlobHash => text as BlobHash;

/** Opens (and makes) the folder of blobs. */
export function openBlobStore(folder: string): BlobStore {
  mkdirSync(folder, { recursive: true });
  const pathOf = (hash: BlobHash): string => join(folder, hash.slice(0, 2), hash);
  return {
    put(bytes) {
      const hash = asBlobHash(createHash('sha256').update(bytes).digest('hex'));
      const target = pathOf(hash);
      if (existsSync(target)) return hash;
      const shelf = join(folder, hash.slice(0, 2));
      mkdirSync(shelf, { recursive: true });
      const temporary = join(shelf, `${hash}.${process.pid}.${Date.now()}.part`);
      writeDurably(temporary, bytes);
      renameSync(temporary, target);
      flushFolder(shelf);
      return hash;
    },
    get: (hash) => readFileSync(pathOf(hash))
  };
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'wx');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The rename itself is durable only when the folder is flushed; Windows cannot open a folder and needs no flush. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
