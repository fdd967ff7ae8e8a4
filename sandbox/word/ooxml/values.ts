/** Values of properties as the file writes them and as the Word API names them. */

/** `w:jc`; the first name of each is the one that is written. */
export const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: 'Left',
  start: 'Left',
  center: 'Centered',
  right: 'Right',
  end: 'Right',
  both: 'Justified'
};

const COLORS: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  lime: '00FF00',
  blue: '0000FF',
  yellow: 'FFFF00',
  orange: 'FFA500',
  purple: '800080',
  gray: '808080',
  grey: '808080',
  pink: 'FFC0CB',
  navy: '000080',
  teal: '008080',
  maroon: '800000',
  aqua: '00FFFF',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  silver: 'C0C0C0',
  olive: '808000'
};

/** `#FF0000`, `FF0000` or a name of HTML as six digits; anything else is `auto`. */
export function hexColor(value: string): string {
  const plain = value.replace('#', '');
  return COLORS[plain.toLowerCase()] ?? (/^[0-9a-f]{6}$/i.test(plain) ? plain.toUpperCase() : 'auto');
}

/** The sixteen colours of `w:highlight` (ECMA-376 Part 1, 17.18.40), by their colours in the API. */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  '#FFFF00': 'yellow',
  '#00FF00': 'green',
  '#00FFFF': 'cyan',
  '#FF00FF': 'magenta',
  '#0000FF': 'blue',
  '#FF0000': 'red',
  '#000080': 'darkBlue',
  '#008080': 'darkCyan',
  '#008000': 'darkGreen',
  '#800080': 'darkMagenta',
  '#800000': 'darkRed',
  '#808000': 'darkYellow',
  '#808080': 'darkGray',
  '#C0C0C0': 'lightGray',
  '#000000': 'black',
  '#FFFFFF': 'white'
};

/** @returns undefined for a colour that no highlight has. */
export function highlightName(value: string): string | undefined {
  const known = Object.values(HIGHLIGHTS).find((name) => name.toLowerCase() === value.toLowerCase());
  return known ?? HIGHLIGHTS[`#${hexColor(value)}`];
}

export const highlightColor = (name: string | undefined): string | null =>
  Object.entries(HIGHLIGHTS).find(([, one]) => one === name)?.[0] ?? null;
