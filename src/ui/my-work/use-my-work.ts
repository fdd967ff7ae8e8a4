/** Reads what my units owe. */
import * as React from 'react';
import { openMyWork } from '../../actions/open-my-work';
import type { MyWork } from '../../actions/open-my-work';
import { useActing } from '../frame/acting-context';
import { useReading } from '../reading/use-reading';
import type { Reading } from '../reading/use-reading';

const notYet = (): Promise<never> => new Promise(() => undefined);

/** @param isWanted nothing is asked before; once wanted, it stays. */
export function useMyWork(isWanted: boolean): Reading<MyWork> {
  const acting = useActing();
  const wanted = React.useRef(isWanted);
  wanted.current ||= isWanted;
  const read = React.useCallback(() => openMyWork(acting), [acting]);
  return useReading(wanted.current ? read : notYet);
}
