/** Reads the plan's page for the screen. */
import * as React from 'react';
import { openPlanRoom } from '../../actions/open-plan-room';
import type { PlanRoom } from '../../actions/open-plan-room';
import { useActing } from '../frame/acting-context';
import { useReading } from '../reading/use-reading';
import type { Reading } from '../reading/use-reading';

export function usePlanRoom(): Reading<PlanRoom> {
  const acting = useActing();
  return useReading(React.useCallback(() => openPlanRoom(acting), [acting]));
}
