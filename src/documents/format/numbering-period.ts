/** Which sequence of its register a body's number belongs to on a day. */
import { numberingPeriod } from '../../domain/issue-number';
import type { FormatFamily } from '../../domain/issue-number';
import type { LocalDate } from '../../domain/local-date';
import type { Unit } from '../../domain/unit';
import { packOfBody } from './pack-of-body';

/**
 * @param family form of the stream, for bodies that have none of their own.
 * @returns undefined where the term on that day is not known, or no format pack covers it.
 */
export function numberingPeriodOf(
  unit: Pick<Unit, 'name' | 'terms'>,
  family: FormatFamily,
  issuedOn: LocalDate
): string | undefined {
  const pack = packOfBody(unit.name, family, issuedOn);
  return pack === undefined ? undefined : numberingPeriod(pack.number.value.restarts, unit, issuedOn);
}
