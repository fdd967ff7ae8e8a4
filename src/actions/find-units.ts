/** The units that a new plan can take: those of the register on a day, or those of the plan launched last. */
import type { LocalDate } from '../domain/local-date';
import type { Unit } from '../domain/unit';
import type { Acting } from './acting';
import { attempt } from './attempt';
import type { Outcome } from './outcome';

export interface FoundUnits {
  readonly units: readonly Unit[];
  readonly from: 'register' | 'lastPlan' | 'nowhere';
}

/** In one request, or two on a site without a register. Writes nothing. */
export async function findUnits({ store }: Acting, on: LocalDate): Promise<Outcome<FoundUnits>> {
  return attempt(async () => {
    const register = await store.unitRegister.read();
    if (register.units.length > 0) {
      return { units: register.snapshot(on), from: 'register' };
    }
    const last = await store.plans.latestRow();
    const units = last === undefined ? [] : await store.units.ofPlan(last.plan.id);
    return { units, from: units.length > 0 ? 'lastPlan' : 'nowhere' };
  });
}
