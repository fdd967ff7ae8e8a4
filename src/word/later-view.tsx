/** A view that comes as a script of its own: fetched ahead when there is time, and asked for again when it did not come. */
import * as React from 'react';
import { failureOf } from '../actions/outcome';
import type { Failure } from '../actions/outcome';
import { FailureNotice } from '../ui/parts/failure-notice';
import { Loading } from '../ui/parts/loading';

export interface LaterView<P extends object> {
  (props: P): React.ReactElement;
  /** Fetches the script now; what fails is told when the view is shown. */
  readonly prefetch: () => void;
}

export function laterView<P extends object>(load: () => Promise<React.ComponentType<P>>): LaterView<P> {
  let loading: Promise<React.ComponentType<P>> | undefined;
  let shown: React.ComponentType<P> | undefined;
  const fetched = (): Promise<React.ComponentType<P>> => {
    loading ??= load().then(
      (View) => (shown = View),
      (error: unknown) => {
        loading = undefined; // asked for afresh next time
        throw error;
      }
    );
    return loading;
  };
  function Later(props: P): React.ReactElement {
    const [View, setView] = React.useState(() => shown);
    const [failure, setFailure] = React.useState<Failure>();
    const [turn, setTurn] = React.useState(0);
    React.useEffect(() => {
      let present = true;
      setFailure(undefined);
      fetched().then(
        (came) => present && setView(() => came),
        (error: unknown) => present && setFailure({ ...failureOf(error), kind: 'offline' })
      );
      return () => {
        present = false;
      };
    }, [turn]);
    if (View !== undefined) {
      return React.createElement(View, props);
    }
    return failure === undefined ? (
      <Loading />
    ) : (
      <FailureNotice failure={failure} onRetry={() => setTurn((before) => before + 1)} />
    );
  }
  return Object.assign(Later, {
    prefetch: () => {
      fetched().catch(() => undefined);
    }
  });
}
