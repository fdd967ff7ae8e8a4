/** Records the meeting that passed a report. */
import * as React from 'react';
import { approveReport } from '../../actions/approve-report';
import type { Outcome } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import type { CollectiveApproval } from '../../domain/event';
import { useActing } from '../frame/acting-context';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';

export interface Approve {
  readonly state: ActState<void>;
  readonly approve: (id: ObligationId, meeting: CollectiveApproval) => Promise<Outcome<void> | undefined>;
}

export function useApprove(): Approve {
  const acting = useActing();
  const { state, start } = useAct<void>();
  const approve = React.useCallback(
    (id: ObligationId, meeting: CollectiveApproval) => start(() => approveReport(acting, id, meeting)),
    [acting, start]
  );
  return { state, approve };
}
