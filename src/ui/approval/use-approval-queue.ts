/** Reads what waits for me, in whatever role. */
import * as React from 'react';
import { openApprovalQueue } from '../../actions/open-approval-queue';
import type { ApprovalQueue } from '../../actions/open-approval-queue';
import { useActing } from '../frame/acting-context';
import { useReading } from '../reading/use-reading';
import type { Reading } from '../reading/use-reading';

export function useApprovalQueue(): Reading<ApprovalQueue> {
  const acting = useActing();
  return useReading(React.useCallback(() => openApprovalQueue(acting), [acting]));
}
