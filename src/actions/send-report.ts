/** Gửi: the clerk sends the issued report to the superior, through the receiving office. */
import type { ObligationId } from '../domain/code';
import { approvalOf } from '../domain/state';
import type { Acting } from './acting';
import { Refused } from './attempt';
import type { Outcome } from './outcome';
import { actOnSubmission, noteOf } from './submission-acts';

/**
 * From then on the report counts as sent, on time or late by the server's clock. Refused with `reportMissing` when the
 * published file is not there. Safe to repeat.
 * @param note what the receiving office should know; may be empty.
 */
export async function sendReport(acting: Acting, id: ObligationId, note: string = ''): Promise<Outcome<void>> {
  return actOnSubmission(acting, id, 'sent', ({ report, folded }) => {
    const approved = approvalOf(folded.state)?.report;
    if (report === undefined && approved !== undefined) {
      throw new Refused({ code: 'reportMissing' });
    }
    // The version that the clerk sees is the published one.
    return {
      report: { uniqueId: report?.uniqueId ?? '', label: report?.versionLabel ?? approved?.label ?? '' },
      ...noteOf(note)
    };
  });
}
