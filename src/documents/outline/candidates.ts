/** Which paragraphs of an outline may be headings, with the points for and against each. */
import type { ParagraphBlock } from '../reading/blocks';
import { headingText, isContentsLine, looksLikeHeading, markersOf } from '../reading/heading-forms';
import type { Marker } from '../reading/markers';
import type { SourceWords } from '../reading/place';
import { plainText } from '../words';

/** A paragraph taken apart as if it were a heading. */
export interface Candidate {
  readonly paragraph: number;
  /** Of all its paragraphs. */
  readonly source: SourceWords;
  /** Ways to read its mark; none for a heading that only looks like one. */
  readonly markers: readonly Marker[];
  readonly mark: string;
  readonly title: string;
  /** What follows a run-in heading. */
  readonly rest: string;
  /** Points but for the sequence. */
  readonly points: number;
  /** 0 to 8 when Word says so. */
  readonly level: number | undefined;
  /** Headings without a mark are told apart by it. */
  readonly lookKey: string;
  readonly isLong: boolean;
}

/** Longer titles are rather guidance. */
const MOST_WORDS = 25;

const wordsOf = (text: string): number => (text === '' ? 0 : text.split(' ').length);

/** Brackets at the end that tell what to write: "(nêu rõ số liệu)". */
const BRACKETS =
  /\s*\(((?:nêu|ghi|gồm|bao gồm|đánh giá|trong đó|có số liệu|có phụ lục|kèm|theo|phân tích|cần|số liệu|tối thiểu|không quá|đối với|dành cho|cấp)\s[^()]*)\)\s*[.:;]?$/iu;

interface Cut {
  readonly title: string;
  readonly rest: string;
}

function cutBrackets(title: string, rest: string): Cut {
  const match = BRACKETS.exec(title);
  if (match === null) {
    return { title, rest };
  }
  return { title: title.slice(0, match.index), rest: [match[1] ?? '', rest].filter((each) => each !== '').join('\n') };
}

/** Where the title ends within its paragraph. */
function cut(body: string, boldLead: number, isBold: boolean): Cut {
  const at = (end: number): Cut => ({ title: body.slice(0, end), rest: body.slice(end).replace(/^[\s:.–-]+/u, '') });
  const lines = body.indexOf('\n');
  if (!isBold && boldLead > 2 && boldLead < body.length && /[\p{L}\p{N}]/u.test(body.slice(boldLead))) {
    return at(boldLead);
  }
  if (lines > 0 && !isBold && body.slice(0, lines) !== body.slice(0, lines).toUpperCase()) {
    return at(lines);
  }
  const colon = body.search(/:(?=\s+\S)/u);
  if (colon > 0 && wordsOf(plainText(body.slice(0, colon))) <= 16) {
    return at(colon);
  }
  const stop = body.search(/\p{L}\)?\.(?=\s+\p{Lu})/u);
  if (stop > 0 && wordsOf(plainText(body.slice(0, stop))) <= 12) {
    return at(body.indexOf('.', stop));
  }
  return { title: body, rest: '' };
}

const trimmed = (title: string): string => plainText(title).replace(/[\s.:;,*]+$/u, '');

const MARK_POINTS: Readonly<Partial<Record<Marker['kind'], number>>> = {
  part: 4,
  chapter: 4,
  section: 3.5,
  subsection: 3.5,
  article: 2.5,
  annex: 4,
  form: 2,
  upperLetter: 2,
  roman: 3,
  romanDecimal: 2.5,
  decimal: 1.5,
  decimal2: 2,
  decimal3: 2,
  decimal4: 2,
  lowerRoman: 1,
  lowerLetter: 1,
  bullet: -1.5
};

function pointsOf(block: ParagraphBlock, markers: readonly Marker[], title: string, isRunIn: boolean): number {
  const { look } = block;
  const [marker] = markers;
  let points = look.outlineLevel === undefined ? 0 : 5;
  points += marker === undefined ? 0 : (MARK_POINTS[marker.kind] ?? 0);
  points += look.isBold || (isRunIn && look.boldLead > 2) ? 2 : 0;
  points += look.isCentred ? 1 : 0;
  points += look.isCapitals ? 1.5 : 0;
  const words = wordsOf(title);
  points += words <= 12 ? 1 : words <= 25 ? 0 : words <= 40 ? -1.5 : -3;
  points -= !isRunIn && /;\s*$/u.test(block.text) ? 1.5 : 0;
  points -= !isRunIn && /\.\s*$/u.test(block.text) && words > 8 ? 0.7 : 0;
  points -= /^[“"„«‘(]/u.test(title) ? 4 : 0;
  return points;
}

function lookKeyOf({ look }: ParagraphBlock): string {
  return look.outlineLevel === undefined
    ? `look ${look.isCentred ? 'centred' : ''} ${look.isCapitals ? 'capitals' : ''} ${look.isBold ? 'bold' : ''}`
    : `style ${look.outlineLevel}`;
}

/**
 * A bare line before the first number of an outline ("Đặc điểm tình hình"): short and without a full stop it is a heading,
 * though nothing but its place says so.
 */
export function openingOf(block: ParagraphBlock): Candidate | undefined {
  const text = plainText(block.text);
  if (block.place === undefined || wordsOf(text) > 12 || !/^\p{Lu}/u.test(text) || /[.;:,!?]$/u.test(text)) {
    return undefined;
  }
  return {
    paragraph: block.place.paragraph,
    source: { paragraph: block.place.paragraph, words: text },
    markers: [],
    mark: '',
    title: text,
    rest: '',
    points: 3,
    level: undefined,
    lookKey: lookKeyOf(block),
    isLong: false
  };
}

/** A paragraph as a heading; undefined when nothing in it says that it might be one. */
export function candidateOf(block: ParagraphBlock): Candidate | undefined {
  const { text, boldLead } = headingText(block);
  if (text === '' || block.place === undefined || isContentsLine(block, text) || !/[\p{L}\p{N}]/u.test(text)) {
    return undefined;
  }
  const markers = markersOf(block, text);
  const [marker] = markers;
  if (marker === undefined && !looksLikeHeading(block)) {
    return undefined;
  }
  const length = marker?.length ?? 0;
  const parts = cut(text.slice(length), Math.max(0, boldLead - length), block.look.isBold);
  const { title, rest } = cutBrackets(trimmed(parts.title), plainText(parts.rest));
  if (title === '' && (marker === undefined || marker.kind === 'bullet')) {
    return undefined;
  }
  return {
    paragraph: block.place.paragraph,
    source: { paragraph: block.place.paragraph, words: plainText(text) },
    markers,
    mark: marker?.text ?? '',
    title: trimmed(title),
    rest,
    points: pointsOf(block, markers, title, rest !== ''),
    level: block.look.outlineLevel,
    lookKey: lookKeyOf(block),
    isLong: wordsOf(title) > MOST_WORDS
  };
}
