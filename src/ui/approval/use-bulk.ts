/** Runs an act on many reports, a few at a time; what is not done yet can be stopped, what failed can be tried again. */
import * as React from 'react';
import { actOnMany } from '../../actions/act-on-many';
import type { BulkAct } from '../../actions/act-on-many';
import type { ObligationId } from '../../domain/code';
import { useActing } from '../frame/acting-context';
import type { BulkResult, BulkResults } from './bulk-selection';

export interface BulkRun {
  readonly running: boolean;
  /** Of the reports of the last run; those that were through before it left out. */
  readonly results: BulkResults;
  readonly run: (act: BulkAct, ids: readonly ObligationId[], note: string) => void;
  readonly stop: () => void;
  readonly forget: () => void;
}

/** @param onEnd called when a run is over, whatever became of its parts. */
export function useBulk(onEnd: () => void): BulkRun {
  const acting = useActing();
  const [results, setResults] = React.useState<BulkResults>(new Map());
  const [running, setRunning] = React.useState(false);
  const control = React.useRef<AbortController>();
  const present = React.useRef(true);
  React.useEffect(() => {
    present.current = true;
    return () => {
      present.current = false;
      control.current?.abort(); // what was begun is finished, nothing new is begun for a page that is gone
    };
  }, []);
  const run = React.useCallback(
    (act: BulkAct, ids: readonly ObligationId[], note: string) => {
      if (control.current !== undefined) {
        return;
      }
      const abort = new AbortController();
      control.current = abort;
      const set = (id: ObligationId, result: BulkResult): void => {
        if (present.current) {
          setResults((before) => new Map([...before, [id, result]]));
        }
      };
      setRunning(true);
      ids.forEach((id) => set(id, { kind: 'waiting' }));
      actOnMany(acting, act, ids, { note, onResult: set, signal: abort.signal })
        .catch(() => undefined) // each act gives its failure as its result
        .then(() => {
          control.current = undefined;
          if (present.current) {
            setRunning(false);
            onEnd();
          }
        })
        .catch(() => undefined);
    },
    [acting, onEnd]
  );
  const stop = React.useCallback(() => control.current?.abort(), []);
  const forget = React.useCallback(() => setResults(new Map()), []);
  return { running, results, run, stop, forget };
}
