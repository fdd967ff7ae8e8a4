/** Notices what others change while the page is in sight; out of sight it asks nothing. */
import * as React from 'react';
import type { Tracking } from '../../actions/open-tracking';
import { watchTracking } from '../../actions/watch-tracking';
import { useActing } from '../frame/acting-context';
import { Watcher } from './watcher';

/**
 * @param tracking what is on screen; read anew, the count begins again.
 * @returns how many changes there are since it was read.
 */
export function useWatch({ tokens, isComplete, stale }: Tracking): number {
  const acting = useActing();
  const [changes, setChanges] = React.useState(0);
  React.useEffect(() => {
    setChanges(0);
    if (!isComplete || Object.keys(tokens).length === 0) {
      return undefined;
    }
    // Rows that this page brings up to date are no news to it.
    const own = new Set(stale.map(({ itemId }) => itemId));
    let from = tokens;
    const watcher = new Watcher({
      look: async () => {
        const outcome = await watchTracking(acting, from, own);
        from = 'tokens' in outcome ? outcome.tokens : from;
        return outcome;
      },
      isInSight: () => document.visibilityState !== 'hidden',
      onChange: (count) => setChanges((before) => before + count)
    });
    const onSight = (): void => watcher.sightChanged();
    document.addEventListener('visibilitychange', onSight);
    return () => {
      document.removeEventListener('visibilitychange', onSight);
      watcher.stop();
    };
  }, [acting, tokens, isComplete, stale]);
  return changes;
}
