/**
 * Marks that Vietnamese documents number their headings with: "Phần thứ nhất", "Chương II", "A.", "I-", "1.", "1.1-",
 * "a)", "-". A mark may be read in several ways ("I." is the first Roman number and the ninth letter): the sequence that
 * it stands in decides.
 */
import { cleanText } from '../../domain/vietnamese-text';
import { VIETNAMESE_LETTERS } from '../numbering/number-format';

/** Kinds of marks. */
export type MarkerClass =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'annex'
  | 'form'
  | 'upperLetter'
  | 'roman'
  | 'romanDecimal'
  | 'decimal'
  | 'decimal2'
  | 'decimal3'
  | 'decimal4'
  | 'lowerRoman'
  | 'lowerLetter'
  | 'bullet';

/** One way to read a mark. */
export interface Marker {
  readonly kind: MarkerClass;
  /** `(1)` and `1)` count apart from `1.`, `1-` and `1/`; a bullet is its sign. */
  readonly style: string;
  /** Possible places in the sequence; letters have one in the Latin and one in the Vietnamese alphabet. */
  readonly ordinals: readonly number[];
  /** Numbers of `2.3.1` above the last one: [2, 3]. */
  readonly path: readonly number[];
  /** As written, without the space after it, e.g. `I-`. */
  readonly text: string;
  /** Length of the mark with the space after it. */
  readonly length: number;
}

const ORDINAL_WORDS: readonly (readonly string[])[] = [
  ['nhất', 'một'],
  ['hai', 'nhì'],
  ['ba'],
  ['tư', 'bốn'],
  ['năm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
  ['mười']
];
const WORD_CLASSES: ReadonlyMap<string, MarkerClass> = new Map([
  ['phần', 'part'],
  ['chương', 'chapter'],
  ['mục', 'section'],
  ['tiểu mục', 'subsection'],
  ['điều', 'article'],
  ['phụ lục', 'annex'],
  ['biểu', 'form'],
  ['biểu số', 'form'],
  ['biểu mẫu', 'form'],
  ['mẫu số', 'form'],
  ['bảng', 'form']
]);

const WORD_MARK =
  /^(phần|chương|tiểu\s+mục|mục|điều|phụ\s+lục|biểu\s+số|biểu\s+mẫu|mẫu\s+số|biểu|bảng)\s+(?:(thứ)\s+(nhất|nhì|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười)|(?:số\s+)?(\d{1,3}|[ivxlc]{1,6}|[a-hđ]|một|hai|ba|bốn|năm))(?=$|[\s.:,/)*–—-])(\s*[.:/*–—-])?\s*/iu;
const PATH_MARK = /^(\d{1,2}(?:\.\d{1,2}){1,3})(\s*[./)–—-]+)?(?=\s|\p{L}|$)\s*/u;
const ROMAN_PATH_MARK = /^([IVXLC]{1,6})\.(\d{1,2})(\s*[./)–—-]+)?(?=\s|\p{L}|$)\s*/u;
const OPEN_MARK = /^\(\s*(\d{1,2}|[ivx]{1,5}|[a-zđ]|[IVX]{1,5})\s*\)\s*/u;
const CLOSED_MARK = /^(\d{1,2}|[IVXLC]{1,6}|[ivxlc]{1,6}|[A-ZĐ]|[a-zđ])(\s*[./)–—-]|\s?:)(?!\d)\s*/u;
const BULLET_MARK = /^([-–—+*•●○▪■◆⁃\uf02d\uf0b7\uf0a7\uf0d8])(?:\s+|(?=\p{L}))/u;

function romanValue(text: string): number | undefined {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const values = Array.from(text.toLowerCase(), (letter) => worth[letter] ?? 0);
  if (!/^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text.toLowerCase()) || values.includes(0)) {
    return undefined;
  }
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function letterOrdinals(letter: string): readonly number[] {
  const lower = letter.toLowerCase();
  const latin = lower === 'đ' ? [] : [lower.charCodeAt(0) - 96];
  const vietnamese = VIETNAMESE_LETTERS.indexOf(lower) + 1;
  return vietnamese > 0 && !latin.includes(vietnamese) ? [...latin, vietnamese] : latin;
}

const styleOf = (closing: string): string => (closing.includes(')') ? ')' : '');

function marker(kind: MarkerClass, ordinals: readonly number[], matched: string, style = ''): Marker {
  return { kind, style, ordinals, path: [], text: cleanText(matched), length: matched.length };
}

function wordMarker(text: string): Marker | undefined {
  const match = WORD_MARK.exec(text);
  if (match === null) {
    return undefined;
  }
  const [whole, word = '', , ordinalWord, short = '', closing = ''] = match;
  const kind = WORD_CLASSES.get(cleanText(word).toLowerCase());
  const spoken = (ordinalWord ?? short).toLowerCase();
  const inWords = ORDINAL_WORDS.findIndex((words) => words.includes(spoken)) + 1;
  const ordinals =
    inWords > 0
      ? [inWords]
      : /^\d+$/.test(spoken)
        ? [Number(spoken)]
        : [
            ...[romanValue(spoken)].flatMap((value) => value ?? []),
            ...(spoken.length === 1 ? letterOrdinals(spoken) : [])
          ];
  // "Mục tiêu", "Phần i": words go on in small letters where a number in letters would be a capital.
  const isNumber = ordinalWord !== undefined || inWords > 0 || /^\d/.test(short) || short === short.toUpperCase();
  // "Bảng 1 cho thấy", "Điều 5 của Luật": a sentence goes on in small letters, a title begins anew or after a sign.
  const goesOn =
    closing === '' && /^\p{Ll}/u.test(text.slice(whole.length)) && !text.slice(0, whole.length).includes('\n');
  if (kind === undefined || ordinals.length === 0 || !isNumber || goesOn) {
    return undefined;
  }
  return { ...marker(kind, ordinals, whole), text: cleanText(whole).replace(/[\s.:/*–—-]+$/u, '') };
}

function pathMarker(text: string): Marker | undefined {
  const match = PATH_MARK.exec(text);
  if (match !== null) {
    const [whole, numbers = '', closing = ''] = match;
    const path = numbers.split('.').map(Number);
    const kind: MarkerClass = path.length === 2 ? 'decimal2' : path.length === 3 ? 'decimal3' : 'decimal4';
    return { ...marker(kind, path.slice(-1), whole, styleOf(closing)), path: path.slice(0, -1) };
  }
  const mixed = ROMAN_PATH_MARK.exec(text);
  if (mixed === null) {
    return undefined;
  }
  const above = romanValue(mixed[1] ?? '');
  return above === undefined
    ? undefined
    : { ...marker('romanDecimal', [Number(mixed[2])], mixed[0], styleOf(mixed[3] ?? '')), path: [above] };
}

function readings(sign: string, matched: string, style: string): readonly Marker[] {
  if (/^\d/.test(sign)) {
    return [marker('decimal', [Number(sign)], matched, style)];
  }
  const isUpper = sign === sign.toUpperCase();
  const roman = romanValue(sign);
  return [
    ...(roman === undefined ? [] : [marker(isUpper ? 'roman' : 'lowerRoman', [roman], matched, style)]),
    ...(sign.length === 1
      ? [marker(isUpper ? 'upperLetter' : 'lowerLetter', letterOrdinals(sign), matched, style)]
      : [])
  ];
}

function shortMarkers(text: string): readonly Marker[] {
  const open = OPEN_MARK.exec(text);
  if (open !== null) {
    return readings(open[1] ?? '', open[0], '()');
  }
  const closed = CLOSED_MARK.exec(text);
  const sign = closed?.[1] ?? '';
  // "v.v.", "T.Hùng", "N.V.A": a letter glued by a dot to one word or another letter is an abbreviation.
  const rest = closed === null ? '' : text.slice(closed[0].length);
  const isGlued = closed !== null && /^\p{L}$/u.test(sign) && closed[0] === `${sign}.`;
  // "T/M", "K/T" are authorities.
  const isAuthority = closed !== null && closed[0] === `${sign}/` && /^\p{Lu}(?!\p{L})/u.test(rest);
  if (closed === null || isAuthority || (isGlued && /^\p{L}+[.,;]?$|^\p{L}\./u.test(rest))) {
    return [];
  }
  return readings(sign, closed[0], styleOf(closed[2] ?? ''));
}

/**
 * The ways to read the mark at the beginning of a text; none when it begins with no mark.
 * @param text NFC, without white space before it.
 */
export function readMarkers(text: string): readonly Marker[] {
  const word = wordMarker(text);
  if (word !== undefined) {
    return [word];
  }
  const path = pathMarker(text);
  if (path !== undefined) {
    return [path];
  }
  const short = shortMarkers(text);
  if (short.length > 0) {
    return short;
  }
  const bullet = BULLET_MARK.exec(text);
  return bullet === null ? [] : [marker('bullet', [], bullet[0], bullet[1] ?? '')];
}

const NAMED: ReadonlySet<MarkerClass> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'annex',
  'form'
]);

/** Marks in words: "Phần thứ nhất", "Phụ lục 2". Their titles often stand in a line or paragraph below. */
export const isWordMarker = ({ kind }: Marker): boolean => NAMED.has(kind);

const sameOrdinal = (a: Marker, b: Marker): boolean => a.ordinals.some((each) => b.ordinals.includes(each));

/** Whether two marks can mean the same place of the same sequence. */
export function sameMark(a: readonly Marker[], b: readonly Marker[]): boolean {
  return a.some((one) => b.some((other) => one.kind === other.kind && sameOrdinal(one, other)));
}

/** Whether two marks can have the same place, whatever they are written with. */
export function samePosition(a: readonly Marker[], b: readonly Marker[]): boolean {
  return a.some((one) => b.some((other) => sameOrdinal(one, other)));
}
