/** The files that are made from the tracking list, in one chunk that comes when the first of them is asked for. */
import { makeProgressDocument } from '../../actions/progress-report';
import type { Acting } from '../../actions/acting';
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import type { Outcome } from '../../actions/outcome';
import { documentName } from '../../actions/urging-letter';
import type { MadeDocument } from '../../actions/urging-letter';
import { makeWorkbook } from '../../documents/workbook/workbook';
import { DEFAULT_TIME_ZONE } from '../loc/dates';
import type { StateStrings } from '../loc/report-strings';
import type { Language } from '../loc/strings';
import { urgingStringsOf } from '../loc/use-urging-strings';
import { download } from './download';
import { trackingSheets } from './workbook-sheets';

function handed(outcome: Outcome<MadeDocument>): Outcome<MadeDocument> {
  if (outcome.kind === 'done') {
    download(outcome.value.name, outcome.value.bytes);
  }
  return outcome;
}

/** The workbook of the rows that are shown, in their order. */
export function handWorkbook(
  { plan, today }: Tracking,
  shown: readonly TrackingRow[],
  language: Language,
  state: StateStrings
): Outcome<MadeDocument> {
  const { sheet } = urgingStringsOf(language);
  const bytes = makeWorkbook(trackingSheets(shown, { sheet, state }, plan?.timeZone ?? DEFAULT_TIME_ZONE));
  return handed({
    kind: 'done',
    value: { name: documentName(sheet.fileName, plan?.id ?? '', '', today, 'xlsx'), bytes }
  });
}

/** The progress report of all rows. */
export async function handProgress(acting: Acting, tracking: Tracking): Promise<Outcome<MadeDocument>> {
  return handed(await makeProgressDocument(acting, tracking));
}
