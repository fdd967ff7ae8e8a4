/** Runs one act on a report and tells the desk when the server has recorded it. */
import * as React from 'react';
import type { Acting } from '../../actions/acting';
import type { Outcome } from '../../actions/outcome';
import { useActing } from '../frame/acting-context';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';

export interface ReportAct<T> {
  readonly state: ActState<T>;
  /** It runs, or it is done and the report was not read again yet: its form stays closed. */
  readonly isClosed: boolean;
  readonly run: (act: (acting: Acting) => Promise<Outcome<T>>) => void;
}

/** @param onDone called once the act is done. @param onRefused called when it was refused, e.g. to read again. */
export function useReportAct<T>(onDone: () => void, onRefused?: () => void): ReportAct<T> {
  const acting = useActing();
  const { state, start } = useAct<T>();
  const run = React.useCallback(
    (act: (acting: Acting) => Promise<Outcome<T>>) => {
      start(() => act(acting))
        .then((outcome) => {
          if (outcome?.kind === 'done') {
            onDone();
          } else if (outcome?.kind === 'refused') {
            onRefused?.();
          }
        })
        .catch(() => undefined); // every failure arrives through `state`
    },
    [acting, onDone, onRefused, start]
  );
  return { state, isClosed: state.kind === 'running' || state.kind === 'done', run };
}
