/** Tiếp nhận: the receiving office takes a sent report in. */
import type { ObligationId } from '../domain/code';
import type { Acting } from './acting';
import type { Outcome } from './outcome';
import { actOnSubmission, noteOf } from './submission-acts';

/** @param note may be empty. Safe to repeat. */
export async function receiveReport(acting: Acting, id: ObligationId, note: string = ''): Promise<Outcome<void>> {
  return actOnSubmission(acting, id, 'received', () => noteOf(note));
}
