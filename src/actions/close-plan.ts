/** Kết thúc kế hoạch, and its reopening: while a plan is closed nothing more is done to its reports. */
import type { PlanId } from '../domain/code';
import type { PlanStatus } from '../store/plans';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import type { Outcome } from './outcome';

async function setStatus({ store, now }: Acting, id: PlanId, status: PlanStatus): Promise<Outcome<void>> {
  return attempt(async () => {
    const row = await store.plans.row(id);
    if (row === undefined) {
      throw new Refused({ code: 'unknownPlan' });
    }
    if (row.status !== status) {
      await store.plans.writeStatus(row, status, now());
    }
  });
}

/** The server lets only owners write the list of plans. Safe to repeat. */
export async function closePlan(acting: Acting, id: PlanId): Promise<Outcome<void>> {
  return setStatus(acting, id, 'closed');
}

/** Safe to repeat. */
export async function reopenPlan(acting: Acting, id: PlanId): Promise<Outcome<void>> {
  return setStatus(acting, id, 'open');
}
