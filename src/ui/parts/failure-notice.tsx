/** A failure of the wire in plain words, with a retry where repeating may help. */
import * as React from 'react';
import type { Failure } from '../../actions/outcome';
import { useStrings } from '../loc/language';
import { Button } from './button';
import { Notice } from './notice';

export interface FailureNoticeProps {
  readonly failure: Failure;
  readonly onRetry?: (() => void) | undefined;
}

export function FailureNotice({ failure, onRetry }: FailureNoticeProps): React.ReactElement {
  const { failures, general } = useStrings();
  return (
    <Notice tone="bad" explanation={failures[failure.kind]} details={failure.message}>
      {onRetry !== undefined && <Button onClick={onRetry}>{general.retry}</Button>}
    </Notice>
  );
}
