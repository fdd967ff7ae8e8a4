/** Writes what differs back to the tracking list, once for each reading and only after it is painted. */
import * as React from 'react';
import type { Tracking } from '../../actions/open-tracking';
import { writeBackTracking } from '../../actions/write-back-tracking';
import type { WriteBack } from '../../actions/write-back-tracking';
import { useActing } from '../frame/acting-context';

export type WriteBackState =
  { readonly kind: 'none' } | { readonly kind: 'writing' } | { readonly kind: 'written'; readonly result: WriteBack };

export function useWriteBack(tracking: Tracking): WriteBackState {
  const acting = useActing();
  const [state, setState] = React.useState<WriteBackState>({ kind: 'none' });
  React.useEffect(() => {
    if (!tracking.canWriteBack || tracking.stale.length === 0) {
      setState({ kind: 'none' });
      return undefined;
    }
    let current = true;
    const failedWhole = (error: unknown): WriteBack => ({
      written: 0,
      overtaken: 0,
      failures: [{ kind: 'unexpected', message: String(error), retryable: true }]
    });
    const timer = setTimeout(() => {
      setState({ kind: 'writing' });
      writeBackTracking(acting, tracking)
        .catch(failedWhole)
        .then((result) => {
          if (current) {
            setState({ kind: 'written', result });
          }
        })
        .catch(() => undefined);
    }, 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [acting, tracking]);
  return state;
}
