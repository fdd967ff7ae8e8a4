/** Reads the cells of an annex table by the type of their column. */
import type { CellType, CellValue } from '../../domain/annex';
import { InvalidInput } from '../../domain/code';
import { localDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import { plainText } from '../words';
import { readNumber } from './number-text';

/** A cell that says what its column cannot hold, or what can be read in two ways. */
export type CellReading = { readonly kind: 'read'; readonly value: CellValue } | { readonly kind: 'unreadable' };

/** "-", "…", "x": nothing to report. */
const EMPTY = /^(?:[-–—.…*\s]*|\/)$/u;
const SHORT_DATE = /^(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/iu;
const LONG_DATE = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu;
/** "12 cuộc": the unit after a number is often repeated in the cell. */
const WITH_UNIT = /^(\S+)\s+\p{L}[\p{L}\s]*$/u;

/** Reads "25/10/2023" or "ngày 25 tháng 10 năm 2023"; undefined for anything else, a day that does not exist too. */
export function readDate(text: string): LocalDate | undefined {
  const match = SHORT_DATE.exec(text) ?? LONG_DATE.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, day = '', month = '', year = ''] = match;
  try {
    return localDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  } catch (error) {
    // Date's own RangeError too: "45/13/2023" is no time at all.
    if (error instanceof InvalidInput || error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

const read = (value: CellValue): CellReading => ({ kind: 'read', value });
const UNREADABLE: CellReading = { kind: 'unreadable' };

function numberCell(text: string, type: 'integer' | 'decimal' | 'percent'): CellReading {
  const number = readNumber(text) ?? readNumber(WITH_UNIT.exec(text)?.[1] ?? '');
  if (number === undefined || (number.isPercent && type !== 'percent')) {
    return UNREADABLE;
  }
  // A count of 1,5 or "1,234" is a slip of the pen: which one is for the unit to say.
  return type === 'integer' && !number.isWhole ? UNREADABLE : read(number.value);
}

/** @param text of the whole cell. */
export function readCell(text: string, type: CellType): CellReading {
  const plain = plainText(text);
  if (EMPTY.test(plain)) {
    return read(undefined);
  }
  switch (type) {
    case 'text':
      return read(plain);
    case 'date': {
      const date = readDate(plain);
      return date === undefined ? UNREADABLE : read(date);
    }
    case 'integer':
    case 'decimal':
    case 'percent':
      return numberCell(plain, type);
  }
}
