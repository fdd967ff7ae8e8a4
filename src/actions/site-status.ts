/** What is on a site: for the administrator's look before and after a launch. */
import { STATE_KINDS } from '../domain/state';
import type { StateKind } from '../domain/state';
import type { Acting } from './acting';
import { attempt } from './attempt';
import type { Person, PlanHead } from './open-my-work';
import { openTracking } from './open-tracking';
import type { TrackingCount } from './open-tracking';
import type { Outcome } from './outcome';

export interface SiteStatus {
  readonly site: string;
  readonly person: Person;
  readonly plan: PlanHead | undefined;
  readonly counts: Readonly<Record<TrackingCount, number>>;
  readonly states: Readonly<Record<StateKind, number>>;
  /** Rows whose stored state lags behind their events. */
  readonly behind: number;
}

export async function siteStatus(acting: Acting): Promise<Outcome<SiteStatus>> {
  return attempt(async () => {
    const { person, plan, rows, counts, stale } = await openTracking(acting);
    const states = STATE_KINDS.map((kind) => [kind, rows.filter((row) => row.state === kind).length] as const);
    return {
      site: acting.store.webUrl,
      person,
      plan,
      counts,
      // Every kind was counted right above.
      states: Object.fromEntries(states) as Record<StateKind, number>,
      behind: stale.length
    };
  });
}
