/** Miễn báo cáo, and its end: the offices decide that a unit need not report, or has to after all. */
import type { ObligationId } from '../domain/code';
import type { Acting } from './acting';
import type { Outcome } from './outcome';
import { actRepeatably } from './repeatable-act';

/** The unit need not report; what was there before comes back when the exemption ends. Safe to repeat. */
export async function exemptReport(acting: Acting, id: ObligationId, reason: string): Promise<Outcome<void>> {
  return actRepeatably(acting, id, 'exempted', (_loaded, key) => ({
    act: 'exempted',
    key,
    obligation: id,
    reason: reason.trim()
  }));
}

/** The unit has to report after all. Safe to repeat. */
export async function endExemption(acting: Acting, id: ObligationId, reason: string): Promise<Outcome<void>> {
  return actRepeatably(acting, id, 'exemptionEnded', (_loaded, key) => ({
    act: 'exemptionEnded',
    key,
    obligation: id,
    reason: reason.trim()
  }));
}
