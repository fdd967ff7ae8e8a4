/**
 * Locks on files that are open somewhere: who holds one, of which kind, until when. Several shared ones may stand on a
 * file (co-authors), an exclusive one stands alone. A lock ends by itself some minutes after its last renewal.
 *
 * Their time is real time and not the sandbox clock: windows renew them from timers of real time, and a clock that is
 * frozen or moved by days must neither keep a lock for ever nor take it from a window that is open.
 */
import type { Database, SqlRow } from './database.ts';
import { asPrincipalId, type Guid, type PrincipalId } from './ids.ts';
import { numberOf, textOf } from './row.ts';

/** What a lock lets others do: join it (shared), or only read (exclusive). */
export type LockKind = 'exclusive' | 'shared';

/** One lock. */
export interface FileLock {
  /** The holder's own name for it. */
  readonly id: string;
  readonly holder: PrincipalId;
  readonly kind: LockKind;
  /** Milliseconds of the epoch, real time. */
  readonly until: number;
}

/** The locks of the site's files. */
export interface LockStore {
  /** The locks that stand on a file now, the oldest renewal first. */
  on(file: Guid): readonly FileLock[];
  /** Takes or renews a lock. */
  put(file: Guid, lock: Omit<FileLock, 'until'>): FileLock;
  /** Gives a lock up. @returns whether there was one */
  release(file: Guid, id: string): boolean;
}

/** How long a lock lives without a renewal. */
export const LOCK_MINUTES = 3;

/**
 * The locks in this database.
 * @param now real time, in milliseconds of the epoch
 */
export function openLocks(database: Database, now: () => number = Date.now): LockStore {
  const toLock = (row: SqlRow): FileLock => ({
    id: textOf(row, 'id'),
    holder: asPrincipalId(numberOf(row, 'user_id')),
    kind: textOf(row, 'kind') === 'exclusive' ? 'exclusive' : 'shared',
    until: numberOf(row, 'until')
  });
  return {
    on: (file) =>
      database.all('SELECT * FROM file_lock WHERE unique_id = ? AND until > ? ORDER BY until', file, now()).map(toLock),
    put(file, lock) {
      const until = now() + LOCK_MINUTES * 60_000;
      database.run('DELETE FROM file_lock WHERE until <= ?', now());
      database.run(
        'INSERT OR REPLACE INTO file_lock (unique_id, id, user_id, kind, until) VALUES (?, ?, ?, ?, ?)',
        ...[file, lock.id, lock.holder, lock.kind, until]
      );
      return { ...lock, until };
    },
    release: (file, id) => database.run('DELETE FROM file_lock WHERE unique_id = ? AND id = ?', file, id) > 0
  };
}
