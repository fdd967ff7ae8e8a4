/** The number line and the date line of a document, in the form of a pack. */
import { officialDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import type { FormatPack } from './format-pack';

/** Room that the clerk writes in. */
const BLANK = '      ';

/**
 * A symbol as the pack writes it: "BC/HU" for the Party, "BC-UBND" for the government. Units keep one symbol, whoever's
 * form they report in.
 */
export function symbolInForm(pack: Pick<FormatPack, 'number'>, symbol: string): string {
  const within = pack.number.value.separator === '-' ? '/' : '-';
  return symbol.replace(/[-/]/, within);
}

/** "Số 12-BC/HU"; with room for the number while it has none. */
export function numberLine(pack: Pick<FormatPack, 'number'>, symbol: string, number?: number): string {
  const { before, separator, minimumDigits } = pack.number.value;
  const written = number === undefined ? BLANK : String(number).padStart(minimumDigits, '0');
  return `${before}${written}${separator}${symbolInForm(pack, symbol)}`;
}

/** "Hàm Chính, ngày 05 tháng 3 năm 2023"; with room for the date while it has none. */
export function placeAndDate(place: string, date?: LocalDate): string {
  const day = date === undefined ? `ngày${BLANK}tháng${BLANK}năm${BLANK}`.trimEnd() : officialDate(date);
  return place === '' ? day : `${place}, ${day}`;
}

/**
 * The symbol of a letter (công văn) from that of the unit's reports: "CV/BDVTU" for the Party; the government's letters
 * bear the body alone.
 */
export function letterSymbol(pack: FormatPack, reportSymbol: string): string {
  const body = reportSymbol.replace(/^[^-/]*[-/]/, '');
  return pack.number.value.separator === '-' ? `CV/${body}` : body;
}

/** "Công văn số 15-CV/BDVTU, ngày ...": a document named in a text, with room for what is not known yet. */
export function citedAs(pack: FormatPack, typeName: string, symbol: string, number?: number, date?: LocalDate): string {
  const { before } = pack.number.value;
  return `${typeName} số ${numberLine(pack, symbol, number).slice(before.length)}, ${placeAndDate('', date)}${date === undefined ? BLANK : ''}`;
}
