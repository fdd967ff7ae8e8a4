/**
 * SharePoint's throttle for one user: 3,000 requests in five minutes, calls that were refused counted too
 * (learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online).
 * Off unless switched on, as a test of anything else should not meet it.
 */
import type { Clock } from '../server/call.ts';

export const USER_LIMIT = 3000;
const WINDOW_MS = 5 * 60 * 1000;

export interface ThrottleState {
  readonly on: boolean;
  readonly limit: number;
}

export interface Throttle {
  state(): ThrottleState;
  set(state: ThrottleState): void;
  /** Counts one request. @returns seconds to wait when it is one too many. */
  count(upn: string): number | undefined;
}

/** @param clock moves the window, so that a test need not wait for it. */
export function createThrottle(clock: Clock): Throttle {
  const windows = new Map<string, { start: number; used: number }>();
  let state: ThrottleState = { on: false, limit: USER_LIMIT };
  return {
    state: () => state,
    set(wanted) {
      state = wanted;
      windows.clear();
    },
    count(upn) {
      if (!state.on) return undefined;
      const now = clock.now().getTime();
      let window = windows.get(upn);
      if (window === undefined || now < window.start || now - window.start >= WINDOW_MS) {
        window = { start: now, used: 0 };
        windows.set(upn, window);
      }
      window.used += 1;
      return window.used > state.limit ? Math.ceil((window.start + WINDOW_MS - now) / 1000) : undefined;
    }
  };
}
