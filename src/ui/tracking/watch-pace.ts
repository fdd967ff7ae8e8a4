/** How long to wait before the lists are looked at again: soon while people work, seldom while nothing happens. Pure. */
import type { Watched } from '../../actions/watch-tracking';

/** After a change, and at the beginning. */
export const SOON_MS = 30_000;
const SELDOM_MS = 120_000;
const GIVE_WAY_MS = 60_000;
const LONGEST_MS = 600_000;

/** @param waited before the look that gave the outcome. */
export function nextWait(waited: number, outcome: Watched): number {
  switch (outcome.kind) {
    case 'changed':
    case 'unknown':
      return SOON_MS;
    case 'same':
      return Math.min(waited * 1.5, SELDOM_MS);
    case 'busy':
      // Never sooner than the server asked for, and longer each time.
      return Math.max(outcome.waitMs ?? 0, Math.min(Math.max(waited * 2, GIVE_WAY_MS), LONGEST_MS));
  }
}
