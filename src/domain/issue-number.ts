/** Numbers of issued documents (số, ký hiệu): the register's data, and both written forms. */
import { InvalidInput } from './code';
import type { UnitCode } from './code';
import type { LocalDate } from './local-date';
import type { Term } from './unit';
import { cleanText } from './vietnamese-text';

/** Whose rules a document is written by: the Party's or the government's. */
export type FormatFamily = 'party' | 'government';

/** When a body's numbers begin again at 1: with each term of its committee, or each calendar year. */
export type NumberingRestarts = 'term' | 'year';

/** The number that an issued document bears. */
export interface IssueNumber {
  readonly number: number;
  /** What follows the number: "BC/HU" (Party), "BC-UBND" (government). */
  readonly symbol: string;
  /** Abbreviation of the document's type, e.g. "BC"; each type has its own sequence. */
  readonly type: string;
  /** The register's period that the sequence runs in: a term's label (Party) or the year (government). */
  readonly period: string;
  readonly issuedOn: LocalDate;
}

/** A number as it is written on a document. */
export interface WrittenNumber {
  readonly family: FormatFamily;
  readonly number: number;
  readonly type: string;
  readonly symbol: string;
}

/** "Số 12-BC/HU": no colon, a hyphen after the number, a slash inside the symbol (Hướng dẫn 36-HD/VPTW). */
const PARTY = /^(?:số\s*)?(\d{1,6})\s*[-–]\s*((\p{L}+)\/\p{L}[\p{L}\d-]*)$/iu;
/** "Số: 05/BC-UBND": a colon, a slash after the number, a hyphen inside (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const GOVERNMENT = /^(?:số\s*:?\s*)?(\d{1,6})\s*\/\s*((\p{L}+)[-–]\p{L}[\p{L}\d.-]*)$/iu;

/**
 * Reads a number as documents write it, "Số" left out or not.
 * @returns undefined for a text in neither form, or the number 0.
 */
export function readIssueNumber(text: string): WrittenNumber | undefined {
  const clean = cleanText(text);
  for (const [family, form] of [
    ['party', PARTY],
    ['government', GOVERNMENT]
  ] as const) {
    const [, digits, symbol, type] = form.exec(clean) ?? [];
    if (digits !== undefined && symbol !== undefined && type !== undefined && Number(digits) > 0) {
      return { family, number: Number(digits), type, symbol: symbol.replace('–', '-') };
    }
  }
  return undefined;
}

/**
 * The period whose sequence a document of a day belongs to.
 * @returns undefined for a Party unit whose term on that day is not known: its number cannot be told.
 */
export function numberingPeriod(
  restarts: NumberingRestarts,
  unit: { readonly terms?: readonly Term[] },
  issuedOn: LocalDate
): string | undefined {
  switch (restarts) {
    case 'year':
      return issuedOn.slice(0, 4);
    case 'term': {
      const begun = (unit.terms ?? []).filter(({ from }) => from <= issuedOn);
      return begun.reduce<Term | undefined>(
        (last, term) => (last === undefined || last.from < term.from ? term : last),
        undefined
      )?.label;
    }
  }
}

/**
 * What makes a number the only one of its kind: the register's unique column holds it.
 * @throws InvalidInput when the number is not whole and above 0.
 */
export function numberKey(unit: UnitCode, type: string, period: string, n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) {
    throw new InvalidInput('number', n, 'must be whole and above 0');
  }
  return `${unit}|${type.normalize('NFC').toUpperCase()}|${period}|${n}`;
}

/** The number after the highest one used in a register; gaps stay gaps, since a number is never given later than its follower. */
export function nextNumber(used: Iterable<number>): number {
  let highest = 0;
  for (const n of used) {
    highest = Math.max(highest, n);
  }
  return highest + 1;
}
