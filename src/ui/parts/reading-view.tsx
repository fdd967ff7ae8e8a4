/** The three faces of reading: loading, failed, ready. */
import * as React from 'react';
import type { Reading } from '../reading/use-reading';
import { FailureNotice } from './failure-notice';
import { Loading } from './loading';

export interface ReadingViewProps<T> {
  readonly reading: Reading<T>;
  readonly label?: string;
  readonly children: (value: T) => React.ReactNode;
}

export function ReadingView<T>({ reading, label, children }: ReadingViewProps<T>): React.ReactElement {
  switch (reading.kind) {
    case 'loading':
      return label === undefined ? <Loading /> : <Loading label={label} />;
    case 'failed':
      return <FailureNotice failure={reading.failure} onRetry={reading.retry} />;
    case 'ready':
      return (
        <>
          {reading.stale !== undefined && <FailureNotice failure={reading.stale} onRetry={reading.reload} />}
          {children(reading.value)}
        </>
      );
  }
}
