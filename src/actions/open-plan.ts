/** Kế hoạch: the launched plan with its units and every report owed under it. */
import type { Obligation } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import type { PlanStatus } from '../store/plans';
import type { Acting } from './acting';
import { rowsOfPlans } from './site-folders';

export interface PlanView {
  readonly plan: Plan;
  readonly status: PlanStatus;
  readonly obligations: readonly Obligation[];
}

/**
 * @returns the plan that the host is set to, else the one launched last; undefined on a site without.
 * @throws StoreError when SharePoint cannot be read; `failureOf` tells why.
 */
export async function openPlan(acting: Acting): Promise<PlanView | undefined> {
  const row = await acting.store.plans.latestRow(acting.plan);
  if (row === undefined) {
    return undefined;
  }
  const { plan } = row;
  const [units, rows] = await Promise.all([acting.store.units.ofPlan(plan.id), rowsOfPlans(acting.store, [row])]);
  return { plan: { ...plan, units }, status: row.status, obligations: rows.map(({ obligation }) => obligation) };
}
