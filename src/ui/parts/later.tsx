/** Parts of a screen that are loaded after it: not in the script that the first paint waits for. */
import * as React from 'react';
import { failureOf } from '../../actions/outcome';
import type { Failure } from '../../actions/outcome';
import { FailureNotice } from './failure-notice';
import { whenIdle } from './when-idle';

type State<P> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly view: React.ComponentType<P> }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * @param load the part's own chunk; asked when the browser has nothing else to do once the part is put up, and again after
 * a failure.
 * @param meanwhile keeps the part's place until it is there.
 */
export function later<P extends object>(
  load: () => Promise<React.ComponentType<P>>,
  meanwhile: () => React.ReactElement | null = () => null
): (props: P) => React.ReactElement | null {
  const Meanwhile = meanwhile;
  return function Later(props: P): React.ReactElement | null {
    const [state, setState] = React.useState<State<P>>({ kind: 'loading' });
    const [turn, setTurn] = React.useState(0);
    React.useEffect(() => {
      let current = true;
      setState({ kind: 'loading' });
      const cancel = whenIdle(() => {
        load().then(
          (view) => current && setState({ kind: 'ready', view }),
          (error: unknown) => current && setState({ kind: 'failed', failure: failureOf(error) })
        );
      });
      return () => {
        current = false;
        cancel();
      };
    }, [turn]);
    switch (state.kind) {
      case 'loading':
        return <Meanwhile />;
      case 'failed':
        return <FailureNotice failure={state.failure} onRetry={() => setTurn(turn + 1)} />;
      case 'ready':
        return <state.view {...props} />;
    }
  };
}
