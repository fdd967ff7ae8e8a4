/** Reads the tracking list for the screen: what is there first, and the rest as it comes. */
import * as React from 'react';
import { openTracking } from '../../actions/open-tracking';
import type { Tracking } from '../../actions/open-tracking';
import { useActing } from '../frame/acting-context';
import { useReading } from '../reading/use-reading';
import type { Reading } from '../reading/use-reading';

/** At a first visit each page is shown as it comes; a list that is read again is shown when it is whole. */
export function useOpenTracking(): Reading<Tracking> {
  const acting = useActing();
  const [first, setFirst] = React.useState<Tracking>();
  const reading = useReading(React.useCallback(() => openTracking(acting, setFirst), [acting]));
  return reading.kind === 'loading' && first !== undefined
    ? { kind: 'ready', value: first, reload: () => undefined, reloading: true, stale: undefined }
    : reading;
}
