/** What the head of a document says about itself: who issues it, its number and symbol, its place and date. */
import type { LocalDate } from '../../domain/local-date';
import { plainText } from '../words';
import { readDate } from './annex-cells';
import { paragraphsIn } from './blocks';
import type { Block } from './blocks';
import type { Place } from './place';

export interface NumberLine {
  /** E.g. "Số 12-BC/HU". */
  readonly text: string;
  /** Undefined while the clerk has not given it. */
  readonly number?: number;
  /** E.g. "BC/HU". */
  readonly symbol: string;
  readonly at?: Place;
}

export interface DateLine {
  /** E.g. "Hàm Chính, ngày 05 tháng 10 năm 2023". */
  readonly text: string;
  readonly place: string;
  /** Undefined while it is blank, or when there is no such day. */
  readonly date?: LocalDate;
  readonly at?: Place;
}

export interface LetterheadReading {
  /** Bodies above the number, from the superior down to the issuer, e.g. ["ĐẢNG BỘ HUYỆN ...", "ĐẢNG ỦY XÃ ..."]. */
  readonly bodies: readonly string[];
  readonly numberLine?: NumberLine;
  readonly dateLine?: DateLine;
}

/** Heads stand in the first paragraphs; a number line further down is quoted. */
const FIRST_PARAGRAPHS = 40;
const NUMBER_LINE = /^Số\s*:?\s*(\d{0,5})[\s._…]*[-/]\s*(\p{Lu}[\p{Lu}\p{N}]*(?:\s?[-/.]\s?\p{L}[\p{L}\p{N}]*)*)$/u;
const DATE_LINE =
  /^(?:(\p{Lu}[^,\t]{0,60}),\s*)?(ngày[\s._…]*(\d{0,2})[\s._…]*tháng[\s._…]*(\d{0,2})[\s._…]*năm[\s._…]*(\d{0,4})[\s._…]*)$/iu;
const NATION = /^(?:đảng cộng sản việt nam|cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập)/iu;
/** Rules drawn with signs, and the asterisk under a Party body. */
const RULE = /^[-–—_*=.\s]*$/u;
/** Where the head ends: the name of the document's kind. */
const KIND = /^(?:báo cáo|kế hoạch|đề cương|công văn|thông báo|tờ trình|kính gửi)/iu;

interface Piece {
  readonly text: string;
  readonly at?: Place;
}

/** A body's name may go over two lines; number, date and rule in the same paragraph are lines of their own. */
function linesOfColumn(column: string): readonly string[] {
  const lines = column.split('\n').map(plainText);
  const isMixed = lines.some(
    (line) => NUMBER_LINE.test(line) || DATE_LINE.test(line) || NATION.test(line) || RULE.test(line)
  );
  return isMixed ? lines : [lines.join(' ')];
}

/** Lines of the head; heads without a table part their two columns by tabs or many spaces. */
function piecesOf(body: readonly Block[]): readonly Piece[] {
  return paragraphsIn(body.slice(0, FIRST_PARAGRAPHS))
    .slice(0, FIRST_PARAGRAPHS)
    .flatMap(({ text, place }) =>
      text
        .split(/\t+|[ \u00a0]{6,}(?!tháng|năm|-|\/)/u)
        .flatMap(linesOfColumn)
        .filter((piece) => piece !== '')
        .map((piece) => (place === undefined ? { text: piece } : { text: piece, at: place }))
    );
}

function numberLineOf({ text, at }: Piece): NumberLine | undefined {
  const match = NUMBER_LINE.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, number = '', symbol = ''] = match;
  return {
    text,
    ...(number === '' ? {} : { number: Number(number) }),
    symbol: symbol.replace(/\s/gu, ''),
    ...(at === undefined ? {} : { at })
  };
}

function dateLineOf({ text, at }: Piece): DateLine | undefined {
  const match = DATE_LINE.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, place = '', , day = '', month = '', year = ''] = match;
  const date = readDate(`${day}/${month}/${year}`);
  return { text, place, ...(date === undefined ? {} : { date }), ...(at === undefined ? {} : { at }) };
}

const isBody = (text: string): boolean =>
  /\p{Lu}/u.test(text) && text === text.toUpperCase() && text.length <= 120 && !NATION.test(text) && !RULE.test(text);

/** Reads the head; what is not there is left out. */
export function readLetterhead(body: readonly Block[]): LetterheadReading {
  const pieces = piecesOf(body);
  const end = pieces.findIndex(({ text }) => KIND.test(text));
  const head = end < 0 ? pieces : pieces.slice(0, end);
  const numberAt = head.findIndex((piece) => numberLineOf(piece) !== undefined);
  const numbered = head[numberAt];
  const numberLine = numbered === undefined ? undefined : numberLineOf(numbered);
  const dated = head.find((piece) => dateLineOf(piece) !== undefined);
  const dateLine = dated === undefined ? undefined : dateLineOf(dated);
  const above = numberAt < 0 ? (dateLine === undefined ? [] : head) : head.slice(0, numberAt);
  return {
    bodies: above.map(({ text }) => text).filter((text) => isBody(text) && dateLine?.text !== text),
    ...(numberLine === undefined ? {} : { numberLine }),
    ...(dateLine === undefined ? {} : { dateLine })
  };
}
