/** Kế hoạch: the launched plan with its units and every report owed under it. */
import type { Obligation } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import type { Acting } from './acting';

export interface PlanView {
  readonly plan: Plan;
  readonly obligations: readonly Obligation[];
}

/**
 * @returns undefined on a site without a launched plan.
 * @throws StoreError when SharePoint cannot be read; `failureOf` tells why.
 */
export async function openPlan(acting: Acting): Promise<PlanView | undefined> {
  const plan = await acting.store.plans.latest();
  if (plan === undefined) {
    return undefined;
  }
  const [units, rows] = await acting.store.together((store) =>
    Promise.all([store.units.ofPlan(plan.id), store.obligations.ofPlan(plan.id)])
  );
  return { plan: { ...plan, units }, obligations: rows.map(({ obligation }) => obligation) };
}
