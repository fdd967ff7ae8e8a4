/** What every act needs: the store it works on and the clock. The person is who the server says it is. */
import type { Login, PlanId } from '../domain/code';
import type { ReportEvent } from '../domain/event';
import type { Obligation } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import type { RoleBook } from '../domain/role';
import type { Store } from '../store/open-store';

/** What an act has just put on record, with what was known when it did. */
export interface NewlyRecorded {
  readonly event: ReportEvent;
  readonly obligation: Obligation;
  readonly plan: Plan;
  /** Who did it. */
  readonly person: Login;
  /** The roles of the unit, and of every receiving office. */
  readonly roles: RoleBook;
}

export interface Acting {
  readonly store: Store;
  /** The plan that the host is set to or sent to; the one launched last when it is neither. */
  readonly plan?: PlanId;
  /**
   * Called once the server has an event of mine that it did not have before. A repeated act that finds itself recorded
   * calls nobody, so whoever tells others of the act tells them once.
   */
  readonly onRecorded?: (recorded: NewlyRecorded) => void;
  now(): Date;
}

/** Clocks of people's machines may be so far from the server's, whose alone counts once something is recorded. */
const CLOCKS_MAY_DIFFER_MS = 5 * 60_000;

/**
 * The instant to ask at whether somebody holds a role now: a role that the server recorded a moment ago must not look
 * as if it began in the future.
 */
export function roleInstant({ now }: Acting): Date {
  return new Date(now().getTime() + CLOCKS_MAY_DIFFER_MS);
}
