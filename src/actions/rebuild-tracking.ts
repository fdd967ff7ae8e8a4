/** Builds every tracking row of a plan anew from its events, and writes those that differ. */
import type { PlanId } from '../domain/code';
import { eventsByObligation } from '../domain/events-by-obligation';
import type { Store } from '../store/open-store';
import { sameProjection } from '../store/projection';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { projected } from './fold-changes';
import type { Failure, Outcome } from './outcome';
import { rowsOfPlans } from './site-folders';
import { failureOf } from './outcome';

/** What a rebuild found and did. */
export interface Rebuilt {
  readonly rows: number;
  /** Rows that said something else than their events do. */
  readonly differing: readonly string[];
  readonly written: number;
  readonly failures: readonly Failure[];
  /** Entries of the event list that are no events. */
  readonly unreadable: number;
}

/**
 * Reads every event that the person may see, so that somebody who may see all should run it. Safe at any time: rows
 * that others write meanwhile are left to them.
 * @param write false only compares.
 */
export async function rebuildTracking(
  { store }: Acting,
  plan: PlanId,
  write: boolean,
  onProgress: (done: number, total: number) => void = () => undefined
): Promise<Outcome<Rebuilt>> {
  return attempt(async () => {
    const planRow = await store.plans.row(plan);
    if (planRow === undefined) {
      throw new Refused({ code: 'unknownPlan' });
    }
    const [rows, reading, roles] = await Promise.all([
      rowsOfPlans(store, [planRow]),
      store.events.since(plan, 0),
      store.people.allRoles()
    ]);
    const events = eventsByObligation(reading.events.map(({ event }) => event));
    const differing = rows.flatMap((row) => {
      const now = projected(planRow.plan, row, events.get(row.obligation.id) ?? [], roles, reading.lastSeen);
      return sameProjection(now, row.projection) ? [] : [{ row, now }];
    });
    const { timeZone } = planRow.plan;
    const parts = differing.map(
      ({ row, now }) =>
        (batched: Store): Promise<void> =>
          batched.obligations.write(row.itemId, row.etag, now, timeZone)
    );
    const results = write ? await store.inBatches(parts, (done) => onProgress(done, parts.length)) : [];
    const failures = results.flatMap((result) => (result.kind === 'failed' ? [failureOf(result.error)] : []));
    return {
      rows: rows.length,
      differing: differing.map(({ row }) => row.obligation.id),
      written: results.length - failures.length,
      failures,
      unreadable: reading.unreadable.length
    };
  });
}
