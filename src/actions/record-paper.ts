/** Nộp ngoài hệ thống: the receiving office records that a report came on paper. A day only, never any of its content. */
import type { ObligationId } from '../domain/code';
import { dayOf } from '../domain/local-date';
import type { LocalDate } from '../domain/local-date';
import type { Acting } from './acting';
import { Refused } from './attempt';
import type { Outcome } from './outcome';
import { actRepeatably } from './repeatable-act';

/** Refused with `dateInvalid` for a day to come. Safe to repeat. */
export async function recordPaper(acting: Acting, id: ObligationId, receivedOn: LocalDate): Promise<Outcome<void>> {
  return actRepeatably(acting, id, 'recordedOnPaper', ({ plan }, key) => {
    if (receivedOn > dayOf(acting.now(), plan.timeZone)) {
      throw new Refused({ code: 'dateInvalid' });
    }
    return { act: 'recordedOnPaper', key, obligation: id, receivedOn };
  });
}
