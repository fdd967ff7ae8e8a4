/** Writes the tracking rows that differ from their events, as far as the server lets. */
import { failureOf } from '../store/failure';
import type { Failure } from '../store/failure';
import type { Store } from '../store/open-store';
import type { Acting } from './acting';
import type { Tracking } from './open-tracking';

export interface WriteBack {
  readonly written: number;
  /** Rows that someone else brought up to date in the meantime. */
  readonly overtaken: number;
  readonly failures: readonly Failure[];
}

/** Never throws: the page is already right, only the stored rows may stay behind. */
export async function writeBackTracking(acting: Acting, tracking: Tracking): Promise<WriteBack> {
  const timeZone = tracking.plan?.timeZone ?? 'UTC';
  const parts = tracking.stale.map(
    ({ itemId, etag, projection }) =>
      (store: Store): Promise<void> =>
        store.obligations.write(itemId, etag, projection, timeZone)
  );
  try {
    const failures = (await acting.store.inBatches(parts)).flatMap((result) =>
      result.kind === 'failed' ? [result.failure] : []
    );
    const others = failures.filter((failure) => failure.kind !== 'conflict');
    return { written: parts.length - failures.length, overtaken: failures.length - others.length, failures: others };
  } catch (error) {
    return { written: 0, overtaken: 0, failures: [failureOf(error)] };
  }
}
