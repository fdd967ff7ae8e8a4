/** Holds the lock on the file that a window edits: taken as it opens, renewed while it is open, given up as it closes. */
import type { Library } from './library.ts';
import { LibraryError } from './library.ts';

export interface FileLock {
  /**
   * Takes the lock and keeps it.
   * @throws LibraryError when it cannot be had: `locked`, `forbidden`, `missing` ...
   */
  hold(id: string): Promise<void>;
  /** The lock's name, while it is held. */
  id(): string | undefined;
  release(): void;
}

export interface FileLockOptions {
  readonly library: Pick<Library, 'lock' | 'unlock'>;
  readonly renewEvery?: number;
}

/** A lock lives three minutes without renewal: two renewals may fail. */
const RENEW_EVERY_MS = 60_000;

export function createFileLock({ library, renewEvery = RENEW_EVERY_MS }: FileLockOptions): FileLock {
  const name = crypto.randomUUID();
  let held: string | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const release = (): void => {
    clearInterval(timer);
    if (held !== undefined) {
      library.unlock(held, name);
    }
    held = undefined;
  };
  const renew = (id: string): void => {
    library.lock(id, name).catch((error: unknown) => {
      // Somebody else has it now: the next save says so. A server that is away is asked again.
      if (error instanceof LibraryError && error.trouble === 'locked' && held === id) {
        clearInterval(timer);
        held = undefined;
      }
    });
  };
  return {
    async hold(id) {
      await library.lock(id, name);
      if (held !== id) {
        release();
      }
      clearInterval(timer);
      held = id;
      timer = setInterval(() => renew(id), renewEvery);
    },
    id: () => (held === undefined ? undefined : name),
    release
  };
}
