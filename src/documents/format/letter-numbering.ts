/** How an office numbers its letters (công văn) on a day: the symbol, and the sequence of its register. */
import { numberingPeriod } from '../../domain/issue-number';
import type { FormatFamily } from '../../domain/issue-number';
import type { LocalDate } from '../../domain/local-date';
import type { Unit } from '../../domain/unit';
import { letterSymbol } from './number-line';
import { packOfBody } from './pack-of-body';

export interface LetterNumbering {
  /** "CV/BDVTU" of a Party body, "UBND" of a government one. */
  readonly symbol: string;
  readonly period: string;
}

/**
 * @param family form of bodies that have none of their own.
 * @returns undefined where the term on that day is not known, or no format pack covers it.
 */
export function letterNumbering(
  unit: Pick<Unit, 'name' | 'terms' | 'numberSymbol'>,
  family: FormatFamily,
  issuedOn: LocalDate
): LetterNumbering | undefined {
  const pack = packOfBody(unit.name, family, issuedOn);
  const period = pack === undefined ? undefined : numberingPeriod(pack.number.value.restarts, unit, issuedOn);
  return pack === undefined || period === undefined
    ? undefined
    : { symbol: letterSymbol(pack, unit.numberSymbol), period };
}
