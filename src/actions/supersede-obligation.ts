/** Thay thế: a unit went into another one, whose report stands for its own. */
import type { ObligationId } from '../domain/code';
import type { Acting } from './acting';
import { Refused } from './attempt';
import type { Outcome } from './outcome';
import { actRepeatably } from './repeatable-act';

/** @param successor the obligation that stands for this one; it must be on the site. Safe to repeat. */
export async function supersedeObligation(
  acting: Acting,
  id: ObligationId,
  successor: ObligationId,
  reason: string
): Promise<Outcome<void>> {
  return actRepeatably(acting, id, 'superseded', async (_loaded, key) => {
    if ((await acting.store.obligations.get(successor)) === undefined) {
      throw new Refused({ code: 'unknownObligation' });
    }
    return { act: 'superseded', key, obligation: id, successor, reason: reason.trim() };
  });
}
