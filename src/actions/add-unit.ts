/** Thêm đơn vị: a unit that came into being, or was forgotten, joins a launched plan. */
import type { PlanId } from '../domain/code';
import { obligationsOf } from '../domain/obligation';
import type { Unit } from '../domain/unit';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { launchPlan } from './launch-plan';
import type { Launched, OnLaunchStep } from './launch-plan';
import type { Outcome } from './outcome';

/**
 * Adds the unit to the plan's snapshot and makes what it needs: its rows by the plan's rules, its folders, its scopes.
 * Its people are assigned afterwards. Safe to repeat: it adds what lacks.
 * Refused with `unknownUnit` when none of the plan's streams asks a report of its kind.
 */
export async function addUnit(
  acting: Acting,
  id: PlanId,
  unit: Unit,
  onStep: OnLaunchStep = () => undefined
): Promise<Outcome<Launched>> {
  return attempt(async () => {
    const { store } = acting;
    const row = await store.plans.row(id);
    if (row === undefined) {
      throw new Refused({ code: 'unknownPlan' });
    }
    if (row.status === 'closed') {
      throw new Refused({ code: 'planClosed' });
    }
    const units = await store.units.ofPlan(id);
    const others = units.filter(({ code }) => code !== unit.code);
    const plan = { ...row.plan, units: [...others, unit] };
    if (!obligationsOf(plan).some((obligation) => obligation.unit === unit.code)) {
      throw new Refused({ code: 'unknownUnit' });
    }
    const outcome = await launchPlan(acting, plan, onStep);
    if (outcome.kind === 'refused') {
      throw new Refused(...outcome.refusals);
    }
    if (outcome.kind === 'failed') {
      throw new Error(outcome.failure.message);
    }
    return outcome.value;
  });
}
