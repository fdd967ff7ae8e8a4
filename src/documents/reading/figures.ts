/**
 * Figures that prose quotes ("đã tổ chức 1.234 cuộc giám sát, đạt 98,5%"), with the words around them, so that they can be
 * held against the annex tables. Dates, numbers of documents and marks of headings are no figures.
 */
import { plainText } from '../words';
import { readMarkers } from './markers';
import { readNumber } from './number-text';

/** One figure within a text. */
export interface Figure {
  /** As written, e.g. "1.234", "98,5%", "2,5 triệu", "10/10". */
  readonly words: string;
  readonly value: number;
  readonly kind: 'number' | 'percent' | 'fraction';
  /** Of "9/10 huyện" the 10. */
  readonly of?: number;
  /** Position in the text. */
  readonly start: number;
  /** Up to five words after it within its clause, e.g. "cuộc giám sát": its unit comes first. */
  readonly after: string;
  /** Up to five words before it within its clause. */
  readonly before: string;
}

const NUMBER = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/gu;
/** What a number follows directly when it is a date, a document's number, a place in a law. */
const NOT_BEFORE =
  /(?:[\p{L}\p{N}][-/.:]|[/:]|(?:19|20)\d\d\s?[-–]\s?|(?:^|[^\p{L}])(?:ngày|tháng|năm|quý|thứ|khóa|khoá|kỳ|số|điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|bảng|quyển|tập|trang|đợt|lần|tiết|kèm|nhiệm kỳ|giai đoạn|từ năm|đến năm|tuần|giờ|thế kỷ|khối|lớp|quốc lộ|covid)\s*)$/iu;
/** "Tổng số 25 cuộc" counts; "Kế hoạch số 25" is a name. */
const TOTAL_BEFORE = /tổng\s+số\s*$/iu;
/** What follows directly when it is a date, a document's number, a time or a range of years. */
const NOT_AFTER = /^(?:\s?[-–]\s?(?:19|20)\d\d\b|-\p{L}|\/\p{L}|\/(?:19|20)\d\d|[:h]\d|\s?(?:giờ|năm\s+qua\b))/u;
const DATE_AFTER = /^\/\d{1,2}\/\d{2,4}|^-\d{1,2}-\d{2,4}|^\.\d{1,2}\.\d{4}/u;
const FRACTION = /^\/(\d{1,3}(?:\.\d{3})+|\d+)(?=\s+\p{L})/u;
const SCALE: ReadonlyMap<string, number> = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9]
]);
const CLAUSE_END = /[.,;:()“”"!?\n\t]|(?:^|\s)(?=\d)|\s[-–]\s/u;

/** Words of the clause on one side of a figure. */
function wordsAfter(text: string): string {
  const end = text.search(CLAUSE_END);
  return plainText(end < 0 ? text : text.slice(0, end))
    .split(' ')
    .slice(0, 5)
    .join(' ');
}

function wordsBefore(text: string): string {
  const clause = text.split(/[.,;:()“”"!?\n\t]\s|[\n\t;:()“”"]/u).pop() ?? '';
  return plainText(clause).split(' ').slice(-5).join(' ');
}

/** Where the text begins after the mark of a heading or point. */
const markLength = (text: string): number => {
  const space = /^\s*/u.exec(text)?.[0].length ?? 0;
  return space + (readMarkers(text.slice(space))[0]?.length ?? 0);
};

function figureAt(text: string, start: number, digits: string): { figure: Figure; end: number } | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const rest = text.slice(start + digits.length, start + digits.length + 120);
  const isNumbered = NOT_BEFORE.test(before) && !TOTAL_BEFORE.test(before);
  if (isNumbered || NOT_AFTER.test(rest) || DATE_AFTER.test(rest)) {
    return undefined;
  }
  const number = readNumber(digits);
  if (number === undefined) {
    return undefined;
  }
  const fraction = FRACTION.exec(rest);
  const percent = /^\s?%/u.exec(rest);
  const scaleWord = /^\s+(\p{L}+)/u.exec(rest);
  const scale = SCALE.get(scaleWord?.[1]?.toLowerCase() ?? '');
  const tail = fraction?.[0] ?? percent?.[0] ?? (scale === undefined ? '' : (scaleWord?.[0] ?? ''));
  // "10/2023" and "5/10" without a unit are dates.
  if (fraction === null && /^\/\d/u.test(rest)) {
    return undefined;
  }
  const of = fraction === null ? undefined : readNumber(fraction[1] ?? '')?.value;
  const figure: Figure = {
    words: digits + tail,
    value: number.value * (scale ?? 1),
    kind: fraction !== null ? 'fraction' : percent !== null ? 'percent' : 'number',
    ...(of === undefined ? {} : { of }),
    start,
    after: wordsAfter(rest.slice(tail.length)),
    before: wordsBefore(text.slice(Math.max(0, start - 80), start))
  };
  return { figure, end: start + digits.length + tail.length };
}

/** Figures of one paragraph, in order. */
export function figuresIn(text: string): readonly Figure[] {
  if (!/\d/.test(text)) {
    return [];
  }
  const figures: Figure[] = [];
  let from = markLength(text);
  for (const match of Array.from(text.matchAll(NUMBER))) {
    const found = match.index < from ? undefined : figureAt(text, match.index, match[0]);
    if (found !== undefined) {
      figures.push(found.figure);
      from = found.end;
    }
  }
  return figures;
}
