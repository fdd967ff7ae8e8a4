/** Makes what searches go through while nobody waits, so that the first letter typed finds it made. */
import * as React from 'react';
import type { TrackingRow } from '../../actions/open-tracking';
import { inSlices, mapSteps } from '../../documents/steps';
import type { Pacing } from '../../documents/steps';
import { whenIdle } from '../parts/when-idle';
import { searchKeyOf } from './tracking-filter';

/** A slice at a time, each when the browser has nothing else to do. */
const IDLY: Pacing = {
  now: () => performance.now(),
  rest: () =>
    new Promise((resolve) => {
      whenIdle(resolve);
    }),
  slice: 6
};

export function useSearchKeys(rows: readonly TrackingRow[], isComplete: boolean): void {
  React.useEffect(() => {
    if (!isComplete) {
      return undefined;
    }
    const gone = new AbortController();
    const work = async (): Promise<void> => {
      await IDLY.rest();
      await inSlices(mapSteps(rows, searchKeyOf), IDLY, gone.signal);
    };
    work().catch(() => undefined);
    return () => gone.abort();
  }, [rows, isComplete]);
}
