/** What every act needs: the store it works on and the clock. The person is who the server says it is. */
import type { PlanId } from '../domain/code';
import type { Store } from '../store/open-store';

export interface Acting {
  readonly store: Store;
  /** The plan that the host is set to or sent to; the one launched last when it is neither. */
  readonly plan?: PlanId;
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
