/**
 * File bytes by their SHA-256. Written beside, flushed and renamed, so that a name is either absent or complete.
 * A blob is on the disk before the transaction that names it commits: a crash leaves at most an orphan, never a hole.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeSync
} from 'node:fs';
import { join } from 'node:path';

/** The SHA-256 of some bytes, in hexadecimal. */
export type BlobHash = string & { readonly brand: 'BlobHash' };

/** The bytes of a file. */
export interface FileContent {
  readonly hash: BlobHash;
  readonly length: number;
}

/** The bytes of the site's files. */
export interface BlobStore {
  /** Keeps the bytes durably and gives their name. */
  put(bytes: Uint8Array): BlobHash;
  /** Keeps the bytes of a file that stays where it is, without reading it as a whole. */
  putFile(path: string): FileContent;
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
    putFile(path) {
      const content = hashOfFile(path);
      const target = pathOf(content.hash);
      if (existsSync(target)) return content;
      const shelf = join(folder, content.hash.slice(0, 2));
      mkdirSync(shelf, { recursive: true });
      const temporary = join(shelf, `${content.hash}.${process.pid}.${Date.now()}.part`);
      copyFileSync(path, temporary);
      flush(temporary, 'r+');
      renameSync(temporary, target);
      flushFolder(shelf);
      return content;
    },
    get: (hash) => readFileSync(pathOf(hash))
  };
}

const SLICE = 1024 * 1024;

function hashOfFile(path: string): FileContent {
  const sum = createHash('sha256');
  const slice = new Uint8Array(SLICE);
  const handle = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const read = readSync(handle, slice, 0, SLICE, length);
      if (read === 0) return { hash: asBlobHash(sum.digest('hex')), length };
      sum.update(slice.subarray(0, read));
      length += read;
    }
  } finally {
    closeSync(handle);
  }
}

function flush(path: string, mode: 'r' | 'r+'): void {
  const handle = openSync(path, mode);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
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
  flush(folder, 'r');
}
