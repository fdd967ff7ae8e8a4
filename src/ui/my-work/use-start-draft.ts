/** Makes the working document of an obligation. What builds documents is loaded only when it is asked for. */
import * as React from 'react';
import type { DraftFile } from '../../actions/open-my-work';
import type { Outcome } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import { useActing } from '../frame/acting-context';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';

export interface StartDraft {
  readonly state: ActState<DraftFile>;
  readonly start: (id: ObligationId) => Promise<Outcome<DraftFile> | undefined>;
}

export function useStartDraft(): StartDraft {
  const acting = useActing();
  const { state, start } = useAct<DraftFile>();
  const startOne = React.useCallback(
    (id: ObligationId) =>
      start(async () => {
        const { startDraft } = await import(/* webpackChunkName: 'start-draft' */ '../../actions/start-draft');
        return startDraft(acting, id);
      }),
    [acting, start]
  );
  return { state, start: startOne };
}
