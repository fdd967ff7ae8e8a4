/**
 * The question with which the tracking page opens. It needs nothing but the site and the plan, so a host may ask it while
 * the page's own script is still on its way.
 */
import type { ChangeTokens } from '../store/changes';
import type { RecentEvents } from '../store/events';
import type { StoredObligation } from '../store/obligations';
import type { SignedIn, UnitRole } from '../store/people';
import type { StoredPlan } from '../store/plans';
import type { Acting } from './acting';

/** Rows of the first request: more than a screenful, and all of most plans. */
const FIRST_ROWS = 500;

/** Rows that lag so many events behind are written even when they say nothing new, so that the next reader reads less. */
export const LAG = 500;

/** Who I am, what I may, the plan, and the first rows with what happened to them lately. */
export interface TrackingAnswer {
  readonly tokens: ChangeTokens;
  readonly me: SignedIn;
  readonly roles: readonly UnitRole[];
  /** Undefined on a site without a launched plan. */
  readonly plan: StoredPlan | undefined;
  readonly rows: readonly StoredObligation[];
  readonly recent: RecentEvents;
}

async function ask({ store, plan: setTo }: Acting): Promise<TrackingAnswer> {
  const [tokens, me, roles, plan, rows, recent] = await store.together((asked) =>
    Promise.all([
      // First: what changes while the rest is read is news.
      asked.changes.tokens(),
      asked.people.me(),
      asked.people.myRoles(),
      asked.plans.latestRow(setTo),
      asked.obligations.newest(FIRST_ROWS),
      // After the rows: of what is in them already it says nothing new.
      asked.events.recent(LAG)
    ])
  );
  return { tokens, me, roles, plan, rows, recent };
}

const AHEAD = new WeakMap<Acting, Promise<TrackingAnswer>>();

/** Asks for the page that is about to open with these acts. A failure is told to the page. */
export function askTrackingAhead(acting: Acting): void {
  const answer = ask(acting);
  answer.catch(() => undefined);
  AHEAD.set(acting, answer);
}

/** One request, unless it was asked ahead; an answer serves once. @throws StoreError as every reading does. */
export function askTracking(acting: Acting): Promise<TrackingAnswer> {
  const ahead = AHEAD.get(acting);
  AHEAD.delete(acting);
  return ahead ?? ask(acting);
}
