/** How Word writes the number of a list level (`w:numFmt`), and the letters of the Vietnamese alphabet that it cannot. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
];

/** Points of Vietnamese documents: no f, j, w, z; đ after d; no letters with other marks. */
export const VIETNAMESE_LETTERS = 'abcdđeghiklmnopqrstuvxy';
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

export function lowerRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

/** After the last letter Word doubles: aa, bb. */
function lettered(value: number, letters: string): string {
  const index = (value - 1) % letters.length;
  return (letters[index] ?? '').repeat(Math.floor((value - 1) / letters.length) + 1);
}

/** a, b, c, d, đ, e, g, h ... as Vietnamese documents count their points; `value` from 1. */
export function vietnameseLetter(value: number): string {
  return value < 1 ? String(value) : lettered(value, VIETNAMESE_LETTERS);
}

/** Numbers in words up to 99, as `vietnameseCounting` spells them. */
function spelled(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const digit = (index: number): string => DIGITS[index] ?? '';
  if (value > 99) {
    return String(value);
  }
  if (tens === 0) {
    return digit(ones);
  }
  const last = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : digit(ones);
  return `${tens === 1 ? 'mười' : `${digit(tens)} mươi`}${ones === 0 ? '' : ` ${last}`}`;
}

/**
 * The text of one number.
 * @param format `w:numFmt`, e.g. `upperRoman`. Formats of other scripts are written as decimal digits.
 */
export function formatNumber(value: number, format: string): string {
  if (value < 1 && format !== 'decimal' && format !== 'decimalZero') {
    return format === 'none' || format === 'bullet' ? '' : String(value);
  }
  switch (format) {
    case 'upperRoman':
      return lowerRoman(value).toUpperCase();
    case 'lowerRoman':
      return lowerRoman(value);
    case 'upperLetter':
      return lettered(value, LATIN_LETTERS).toUpperCase();
    case 'lowerLetter':
      return lettered(value, LATIN_LETTERS);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'vietnameseCounting':
      return spelled(value);
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(value);
  }
}
