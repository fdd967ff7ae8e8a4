/** So với lần trước: what changed in a report since an earlier version of it. */
import type { ReportChange } from '../documents/comparing/compare-readings';
import type { Round } from '../domain/state';
import { orHidden } from '../store/failure';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { documentRoom } from './document-room';
import type { ReportView } from './open-report';
import type { Outcome } from './outcome';

export type { CellChange, ReportChange, SectionChange, TextRun } from '../documents/comparing/compare-readings';

/** Refused with `reportMissing` when the server does not show the earlier file. */
export async function compareReport(
  { store }: Acting,
  { outline, reading }: Pick<ReportView, 'outline' | 'reading'>,
  { submission }: Round
): Promise<Outcome<ReportChange>> {
  return attempt(async () => {
    const [{ readReportInSlices }, { compareReadings }, bytes] = await Promise.all([
      documentRoom(),
      import(/* webpackChunkName: 'tong-ket-compare' */ '../documents/comparing/compare-readings'),
      orHidden<Uint8Array | undefined>(store.reports.bytes(submission.reportUrl), undefined)
    ]);
    if (bytes === undefined) {
      throw new Refused({ code: 'reportMissing' });
    }
    return compareReadings(outline, await readReportInSlices(bytes, outline), reading);
  });
}
