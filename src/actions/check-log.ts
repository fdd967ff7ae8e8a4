/** Soát nhật ký: entries of the log that count for nothing, so that somebody looks at them. */
import type { ObligationId } from '../domain/code';
import type { Act } from '../domain/event';
import { eventsByObligation } from '../domain/events-by-obligation';
import { foldEvents } from '../domain/state';
import { contextOf } from '../domain/transitions';
import type { RefusalCode } from '../domain/transitions';
import type { Acting } from './acting';
import { attempt } from './attempt';
import type { Outcome } from './outcome';
import { rowsOfPlans } from './site-folders';

/** An entry that is kept but does not count. */
export interface DeadEntry {
  readonly obligation: ObligationId;
  readonly act: Act;
  readonly reason: RefusalCode;
  /** As the server recorded them. */
  readonly by: string;
  readonly at: Date;
  /** Id of the list item. */
  readonly item: number;
}

/** What the log of one plan holds beside what counts. */
export interface LogCheck {
  readonly events: number;
  readonly dead: readonly DeadEntry[];
  /** Ids of items that are no events. */
  readonly unreadable: readonly number[];
}

/** Reads every event of every plan; somebody who may see all of them should run it. */
export async function checkLog({ store }: Acting): Promise<Outcome<LogCheck>> {
  return attempt(async () => {
    const plans = await store.plans.everything();
    const roles = await store.people.allRoles();
    const dead: DeadEntry[] = [];
    const unreadable = new Set<number>();
    let events = 0;
    for (const planRow of plans) {
      const [rows, reading] = await Promise.all([
        rowsOfPlans(store, [planRow]),
        store.events.since(planRow.plan.id, 0)
      ]);
      const groups = eventsByObligation(reading.events.map(({ event }) => event));
      events += reading.events.length;
      reading.unreadable.forEach((id) => unreadable.add(id));
      for (const { obligation } of rows) {
        const context = contextOf(obligation, planRow.plan.followingOffice);
        const { invalid } = foldEvents(groups.get(obligation.id) ?? [], roles, context);
        dead.push(
          ...invalid.map(({ event: { act, by, at, order }, reason }) => ({
            obligation: obligation.id,
            act,
            reason,
            by,
            at,
            item: order
          }))
        );
      }
    }
    return { events, dead, unreadable: [...unreadable] };
  });
}
