/** The office in whose name a letter or report goes out. */
import type { PlanId, UnitCode } from '../domain/code';
import type { Obligation } from '../domain/obligation';
import type { Unit } from '../domain/unit';
import type { Acting } from './acting';

export type IssuingOffice = Pick<Unit, 'name' | 'letterhead' | 'numberSymbol'>;

/**
 * The office's letterhead; its name alone when the plan's units do not have it.
 * @param obligations that name the office they go to.
 */
export async function issuerUnit(
  acting: Acting,
  plan: PlanId,
  office: UnitCode,
  obligations: readonly Obligation[]
): Promise<IssuingOffice> {
  const unit = await acting.store.units.get(plan, office);
  if (unit !== undefined) {
    return unit;
  }
  const name = obligations.find(({ receivingOffice }) => receivingOffice === office)?.receivingOfficeName ?? office;
  return { name, letterhead: { superior: '', issuer: name.toLocaleUpperCase('vi'), place: '' }, numberSymbol: '' };
}
