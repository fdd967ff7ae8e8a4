/** Trả lại bổ sung: the receiving office gives the report back, with a reason for each section concerned. */
import type { ObligationId } from '../domain/code';
import type { ReturnReason } from '../domain/event';
import type { LocalDate } from '../domain/local-date';
import { dayOf } from '../domain/local-date';
import type { Acting } from './acting';
import { Refused } from './attempt';
import type { Outcome } from './outcome';
import { cleanReasons } from './return-inside';
import { actOnSubmission } from './submission-acts';

/** What a return says. */
export interface Return {
  /** At least one; a reason without a section concerns the whole report. */
  readonly reasons: readonly ReturnReason[];
  /** Last day for the answer, when one is set. It does not replace the deadline. */
  readonly newDate?: LocalDate;
}

/** Begins a new round. Refused with `dateInvalid` when the new date is past. Safe to repeat. */
export async function returnReport(
  acting: Acting,
  id: ObligationId,
  { reasons, newDate }: Return
): Promise<Outcome<void>> {
  return actOnSubmission(acting, id, 'returned', ({ plan }) => {
    if (newDate !== undefined && newDate < dayOf(acting.now(), plan.timeZone)) {
      throw new Refused({ code: 'dateInvalid' });
    }
    return { reasons: cleanReasons(reasons), ...(newDate === undefined ? {} : { newDate }) };
  });
}
