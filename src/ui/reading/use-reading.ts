/** One way to read for a screen: loading, failed with a retry, or ready with a reload. */
import * as React from 'react';
import { failureOf } from '../../actions/outcome';
import type { Failure } from '../../actions/outcome';

export type Reading<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | {
      readonly kind: 'ready';
      readonly value: T;
      readonly reload: () => void;
      /** A newer value is on its way; the old one stays on screen. */
      readonly reloading: boolean;
      /** The last reload failed; the value is the one read before. */
      readonly stale: Failure | undefined;
    };

interface Held<T> {
  readonly of: () => Promise<T>;
  readonly value?: { readonly read: T };
  readonly failure?: Failure;
  readonly busy: boolean;
}

/**
 * Calls `read` at once and again whenever it changes. Answers to a `read` that was replaced, or that come after the
 * screen is gone, are dropped.
 * @param read must keep its identity between renders (`useCallback`).
 */
export function useReading<T>(read: () => Promise<T>): Reading<T> {
  const [held, setHeld] = React.useState<Held<T>>({ of: read, busy: true });
  const [turn, setTurn] = React.useState(0);

  React.useEffect(() => {
    let current = true;
    setHeld((before) => (before.of === read ? { ...before, busy: true } : { of: read, busy: true }));
    read().then(
      (value) => current && setHeld({ of: read, value: { read: value }, busy: false }),
      (error: unknown) =>
        current &&
        setHeld((before) => ({
          of: read,
          ...(before.of === read && before.value !== undefined ? { value: before.value } : {}),
          failure: failureOf(error),
          busy: false
        }))
    );
    return () => {
      current = false;
    };
  }, [read, turn]);

  const again = React.useCallback(() => setTurn((before) => before + 1), []);
  if (held.of !== read) {
    return { kind: 'loading' };
  }
  if (held.value !== undefined) {
    return { kind: 'ready', value: held.value.read, reload: again, reloading: held.busy, stale: held.failure };
  }
  return held.failure === undefined || held.busy
    ? { kind: 'loading' }
    : { kind: 'failed', failure: held.failure, retry: again };
}
