/** Reads the launched plan for the screen. */
import * as React from 'react';
import { openPlan } from '../../actions/open-plan';
import type { PlanView } from '../../actions/open-plan';
import { useActing } from '../frame/acting-context';
import { useReading } from '../reading/use-reading';
import type { Reading } from '../reading/use-reading';

export function useOpenPlan(): Reading<PlanView | undefined> {
  const acting = useActing();
  return useReading(React.useCallback(() => openPlan(acting), [acting]));
}
