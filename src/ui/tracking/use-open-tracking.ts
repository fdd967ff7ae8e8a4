/** Reads the tracking list for the screen. */
import * as React from 'react';
import { openTracking } from '../../actions/open-tracking';
import type { Tracking } from '../../actions/open-tracking';
import { useActing } from '../frame/acting-context';
import { useReading } from '../reading/use-reading';
import type { Reading } from '../reading/use-reading';

export function useOpenTracking(): Reading<Tracking> {
  const acting = useActing();
  return useReading(React.useCallback(() => openTracking(acting), [acting]));
}
