/** Chấp nhận: the receiving office finds the report good. */
import type { ObligationId } from '../domain/code';
import type { Acting } from './acting';
import type { Outcome } from './outcome';
import { actOnSubmission } from './submission-acts';

/** @param note may be empty. Safe to repeat. */
export async function acceptReport(acting: Acting, id: ObligationId, note: string = ''): Promise<Outcome<void>> {
  return actOnSubmission(acting, id, 'accepted', () => ({ note: note.trim() }));
}
