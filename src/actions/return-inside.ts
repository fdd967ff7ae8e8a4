/** Trả lại đơn vị sửa: the unit's own leadership gives the report back to the drafter, with reasons. */
import type { ObligationId } from '../domain/code';
import type { ReturnReason } from '../domain/event';
import type { Acting } from './acting';
import type { Outcome } from './outcome';
import { actOnSubmission } from './submission-acts';

/** Reasons without words do not count. */
export function cleanReasons(reasons: readonly ReturnReason[]): readonly ReturnReason[] {
  return reasons
    .map((reason) => ({ ...reason, words: reason.words.normalize('NFC').trim() }))
    .filter(({ words }) => words !== '');
}

/** Possible until the report has its number. Safe to repeat. */
export async function returnInside(
  acting: Acting,
  id: ObligationId,
  reasons: readonly ReturnReason[]
): Promise<Outcome<void>> {
  return actOnSubmission(acting, id, 'returnedInside', () => ({ reasons: cleanReasons(reasons) }));
}
