/** Numbers as Vietnamese documents write them: 1.234.567,89 and 12,5%. */

/** A number in text. */
export interface WrittenNumber {
  readonly value: number;
  readonly isPercent: boolean;
  /** Written without a fraction. */
  readonly isWhole: boolean;
}

const GROUPED = /^[+-]?\d{1,3}(?:[.\s\u00a0\u202f]\d{3})+(?:,\d+)?$/u;
const PLAIN = /^[+-]?\d+(?:,\d+)?$/u;
/** "1.5" can only be one and a half: three digits after the dot would be thousands. */
const DOTTED = /^[+-]?\d+\.(?:\d{1,2}|\d{4,})$/u;

/**
 * Reads a whole text as a number.
 * @param text e.g. "1.234.567,89", "12,5 %", "1 250"; a minus sign may be a hyphen or "−".
 */
export function readNumber(text: string): WrittenNumber | undefined {
  const trimmed = text.replace(/[−–]/gu, '-').trim();
  const isPercent = trimmed.endsWith('%');
  const digits = (isPercent ? trimmed.slice(0, -1) : trimmed).trim();
  if (GROUPED.test(digits) || PLAIN.test(digits)) {
    const value = Number(digits.replace(/[.\s\u00a0\u202f]/gu, '').replace(',', '.'));
    return { value, isPercent, isWhole: !digits.includes(',') };
  }
  return DOTTED.test(digits) ? { value: Number(digits), isPercent, isWhole: false } : undefined;
}

/** How documents write a value: groups of three with a dot, a comma before the fraction. */
export function writeNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
