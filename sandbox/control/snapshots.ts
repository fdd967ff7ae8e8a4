/**
 * Named copies of the data, and the way back to one. Bytes of files never change once they are written, so a snapshot
 * shares them; everything else is copied. Both happen while nothing else does.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import path from 'node:path';
import { CLOCK_FILE } from '../clock/clock.ts';

const FOLDER = 'snapshots';
const DATABASE = 'sharepoint.sqlite';
const FILES = [DATABASE, 'pages.json', CLOCK_FILE] as const;
const SHARED = 'blobs';
const COPIED = 'uploads';
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
/** Written last: a snapshot without it was never finished. */
const MARK = 'complete';

export interface Snapshot {
  readonly name: string;
  /** ISO instant of real time. */
  readonly made: string;
}

/** Whether a name may be a folder's. */
export const isSnapshotName = (name: string): boolean => NAME.test(name);

function copyTree(from: string, to: string, share: boolean): void {
  mkdirSync(to, { recursive: true });
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target, share);
    else if (!existsSync(target)) copyFile(source, target, share);
  }
}

function copyFile(from: string, to: string, share: boolean): void {
  if (share) {
    try {
      linkSync(from, to);
      return;
    } catch {
      // Another disk, or a file system without links: a copy is as good.
    }
  }
  copyFileSync(from, to);
}

/** @param dataDir data folder of the sandbox. */
export function openSnapshots(dataDir: string) {
  const folderOf = (name: string): string => path.join(dataDir, FOLDER, name);
  const isWhole = (name: string): boolean => existsSync(path.join(folderOf(name), MARK));
  return {
    list(): readonly Snapshot[] {
      const folder = path.join(dataDir, FOLDER);
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((name) => isSnapshotName(name) && isWhole(name))
        .map((name) => ({ name, made: statSync(path.join(folderOf(name), MARK)).mtime.toISOString() }))
        .sort((one, other) => (one.made < other.made ? -1 : 1));
    },
    has: isWhole,
    /** Copies the data. The database has to be checkpointed, and nothing may write meanwhile. */
    make(name: string): void {
      const next = `${folderOf(name)}.next`;
      rmSync(next, { recursive: true, force: true });
      mkdirSync(next, { recursive: true });
      for (const file of FILES) {
        const source = path.join(dataDir, file);
        if (existsSync(source)) copyFileSync(source, path.join(next, file));
      }
      copyTree(path.join(dataDir, SHARED), path.join(next, SHARED), true);
      copyTree(path.join(dataDir, COPIED), path.join(next, COPIED), false);
      writeFileSync(path.join(next, MARK), '');
      rmSync(folderOf(name), { recursive: true, force: true });
      renameSync(next, folderOf(name));
    },
    /** Puts a snapshot in the place of the data. The database has to be closed. */
    restore(name: string): void {
      const from = folderOf(name);
      // Bytes first: the database names them, and bytes that nothing names do no harm.
      copyTree(path.join(from, SHARED), path.join(dataDir, SHARED), true);
      rmSync(path.join(dataDir, COPIED), { recursive: true, force: true });
      copyTree(path.join(from, COPIED), path.join(dataDir, COPIED), false);
      for (const suffix of ['-wal', '-shm']) rmSync(path.join(dataDir, DATABASE + suffix), { force: true });
      for (const file of FILES) {
        const [source, target] = [path.join(from, file), path.join(dataDir, file)];
        if (!existsSync(source)) rmSync(target, { force: true });
        else {
          copyFileSync(source, `${target}.next`);
          renameSync(`${target}.next`, target);
        }
      }
    },
    remove(name: string): void {
      rmSync(folderOf(name), { recursive: true, force: true });
    }
  };
}

export type Snapshots = ReturnType<typeof openSnapshots>;
