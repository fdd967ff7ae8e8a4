/** One way to do an act from a screen: idle, running (with its step), done, refused with reasons, or failed. */
import * as React from 'react';
import { failureOf } from '../../actions/outcome';
import type { Failure, Outcome, Refusal } from '../../actions/outcome';

export type ActState<T, Step = never> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly step: Step | undefined }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ActRun<T, Step = never> {
  readonly state: ActState<T, Step>;
  /** Starts the act; while one runs, a second start is ignored, so a double click acts once. */
  readonly start: (act: (onStep: (step: Step) => void) => Promise<Outcome<T>>) => Promise<Outcome<T> | undefined>;
  readonly reset: () => void;
}

export function useAct<T, Step = never>(): ActRun<T, Step> {
  const [state, setState] = React.useState<ActState<T, Step>>({ kind: 'idle' });
  const running = React.useRef(false);
  const present = React.useRef(true);
  React.useEffect(() => {
    present.current = true;
    return () => {
      present.current = false;
    };
  }, []);

  const start = React.useCallback<ActRun<T, Step>['start']>(async (act) => {
    if (running.current) {
      return undefined;
    }
    running.current = true;
    const show = (next: ActState<T, Step>): void => {
      if (present.current) {
        setState(next);
      }
    };
    show({ kind: 'running', step: undefined });
    let outcome: Outcome<T>;
    try {
      outcome = await act((step) => show({ kind: 'running', step }));
    } catch (error) {
      outcome = { kind: 'failed', failure: failureOf(error) };
    }
    running.current = false;
    show(outcome);
    return outcome;
  }, []);

  const reset = React.useCallback(() => {
    if (!running.current) {
      setState({ kind: 'idle' });
    }
  }, []);
  return { state, start, reset };
}
