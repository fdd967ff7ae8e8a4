/**
 * How values of one kind stand for values of another: a blank is 0 or an empty text, a text of digits is a number.
 */
import { FormulaError, type FormulaValue } from './formula-node.ts';

/** An empty column, or the empty text: ISBLANK of SharePoint does not tell them apart in columns. */
export const isBlank = (value: FormulaValue): boolean => value.kind === 'blank';

/** @throws FormulaError for a text that is no number */
export function asNumber(value: FormulaValue): number {
  switch (value.kind) {
    case 'number':
    case 'date':
      return value.value;
    case 'boolean':
      return value.value ? 1 : 0;
    case 'blank':
      return 0;
    case 'text': {
      const trimmed = value.value.trim();
      const parsed = Number(trimmed);
      if (trimmed === '' || !Number.isFinite(parsed)) throw new FormulaError('#VALUE!');
      return parsed;
    }
  }
}

/** The text of a value; a date becomes its number, as in Excel. */
export function asText(value: FormulaValue): string {
  switch (value.kind) {
    case 'number':
    case 'date':
      return String(value.value);
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'blank':
      return '';
    case 'text':
      return value.value;
  }
}

/** @throws FormulaError for a text that is neither TRUE nor FALSE */
export function asBoolean(value: FormulaValue): boolean {
  switch (value.kind) {
    case 'boolean':
      return value.value;
    case 'number':
    case 'date':
      return value.value !== 0;
    case 'blank':
      return false;
    case 'text':
      if (/^true$/i.test(value.value)) return true;
      if (/^false$/i.test(value.value)) return false;
      throw new FormulaError('#VALUE!');
  }
}

/** Orders two values: numbers before texts before truth values; texts without regard to case. */
export function compareValues(left: FormulaValue, right: FormulaValue): number {
  const [one, other] = [against(left, right), against(right, left)];
  const ranks = rank(one) - rank(other);
  if (ranks !== 0) return ranks;
  if (one.kind === 'text' || other.kind === 'text') {
    const [a, b] = [asText(one).normalize('NFC').toLowerCase(), asText(other).normalize('NFC').toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return asNumber(one) - asNumber(other);
}

/** A blank takes the kind of what it is compared with. */
function against(value: FormulaValue, other: FormulaValue): FormulaValue {
  if (value.kind !== 'blank') return value;
  if (other.kind === 'text') return { kind: 'text', value: '' };
  return other.kind === 'boolean' ? { kind: 'boolean', value: false } : { kind: 'number', value: 0 };
}

function rank(value: FormulaValue): number {
  switch (value.kind) {
    case 'number':
    case 'date':
    case 'blank':
      return 0;
    case 'text':
      return 1;
    case 'boolean':
      return 2;
  }
}
