/** Making a file from the tracking list and handing it to the person. */
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import type { MadeDocument } from '../../actions/urging-letter';
import { useActing } from '../frame/acting-context';
import { useStrings } from '../loc/language';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';

export interface FileMaking {
  readonly state: ActState<MadeDocument>;
  makeWorkbook(shown: readonly TrackingRow[]): Promise<void>;
  makeProgress(): Promise<void>;
  reset(): void;
}

const files = (): Promise<typeof import('./make-files')> =>
  import(/* webpackChunkName: 'tong-ket-files' */ './make-files');

export function useFileMaking(tracking: Tracking): FileMaking {
  const acting = useActing();
  const { language, state: words } = useStrings();
  const { state, start, reset } = useAct<MadeDocument>();
  return {
    state,
    reset,
    async makeWorkbook(shown) {
      await start(async () => (await files()).handWorkbook(tracking, shown, language, words));
    },
    async makeProgress() {
      await start(async () => (await files()).handProgress(acting, tracking));
    }
  };
}
