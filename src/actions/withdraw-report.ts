/** Rút lại: the drafter takes back a submission that was not passed yet. */
import type { ObligationId } from '../domain/code';
import type { Acting } from './acting';
import type { Outcome } from './outcome';
import { actOnSubmission } from './submission-acts';

/** Safe to repeat. The submitted file stays in the reports library, as everything that was ever submitted. */
export async function withdrawReport(acting: Acting, id: ObligationId, reason: string): Promise<Outcome<void>> {
  return actOnSubmission(acting, id, 'withdrawn', () => ({ reason: reason.trim() }));
}
