/** Making a file from the tracking list and handing it to the person. */
import { documentName } from '../../actions/urging-letter';
import type { MadeDocument } from '../../actions/urging-letter';
import { makeProgressDocument } from '../../actions/progress-report';
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import { useActing } from '../frame/acting-context';
import { DEFAULT_TIME_ZONE } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useOutputsStrings } from '../loc/use-outputs-strings';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';
import { download } from './download';
import { trackingSheets } from './workbook-sheets';

export interface FileMaking {
  readonly state: ActState<MadeDocument>;
  makeWorkbook(shown: readonly TrackingRow[]): Promise<void>;
  makeProgress(): Promise<void>;
  reset(): void;
}

export function useFileMaking(tracking: Tracking): FileMaking {
  const acting = useActing();
  const strings = useStrings();
  const words = useOutputsStrings();
  const { state, start, reset } = useAct<MadeDocument>();
  const hand = (made: MadeDocument): MadeDocument => {
    download(made.name, made.bytes);
    return made;
  };
  return {
    state,
    reset,
    async makeWorkbook(shown) {
      await start(async () => {
        const { makeWorkbook } = await import(
          /* webpackChunkName: 'tong-ket-workbook' */ '../../documents/workbook/workbook'
        );
        const sheets = trackingSheets(
          shown,
          { sheet: words.sheet, state: strings.state },
          tracking.plan?.timeZone ?? DEFAULT_TIME_ZONE
        );
        const name = documentName(words.sheet.fileName, tracking.plan?.id ?? '', '', tracking.today, 'xlsx');
        return { kind: 'done', value: hand({ name, bytes: makeWorkbook(sheets) }) };
      });
    },
    async makeProgress() {
      await start(async () => {
        const outcome = await makeProgressDocument(acting, tracking);
        return outcome.kind === 'done' ? { kind: 'done', value: hand(outcome.value) } : outcome;
      });
    }
  };
}
