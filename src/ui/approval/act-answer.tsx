/** What the server answered to an act that did not go through: why, with a retry where repeating may help. */
import * as React from 'react';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import type { ActState } from '../reading/use-act';
import type { NameOfSection } from '../words/finding-words';
import { refusalReasons } from '../words/refusal-words';

export interface ActAnswerProps {
  readonly state: ActState<unknown, unknown>;
  readonly onRetry?: () => void;
  readonly nameOf?: NameOfSection;
}

export function ActAnswer({ state, onRetry, nameOf }: ActAnswerProps): React.ReactElement | null {
  const strings = useStrings();
  const { acts } = useApprovalStrings();
  switch (state.kind) {
    case 'refused':
      return (
        <Notice
          tone="bad"
          explanation={{ what: acts.refused, advice: '' }}
          reasons={refusalReasons(state.refusals, strings, nameOf)}
        />
      );
    case 'failed':
      return <FailureNotice failure={state.failure} onRetry={onRetry} />;
    case 'idle':
    case 'running':
    case 'done':
      return null;
  }
}
