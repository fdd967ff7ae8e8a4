/** Reads what my units owe. */
import * as React from 'react';
import { openMyWork } from '../../actions/open-my-work';
import type { MyWork } from '../../actions/open-my-work';
import { useActing } from '../frame/acting-context';
import { useReading } from '../reading/use-reading';
import type { Reading } from '../reading/use-reading';

export function useMyWork(): Reading<MyWork> {
  const acting = useActing();
  return useReading(React.useCallback(() => openMyWork(acting), [acting]));
}
