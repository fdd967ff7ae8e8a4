/**
 * The ways in which a paragraph, or two that belong together, can be read as a heading: with or without its mark, all of it
 * or only its beginning (run-in headings: "1- Ưu điểm: Qua 10 năm ..."), number and title in one paragraph or in two.
 */
import { plainText } from '../words';
import type { ParagraphBlock } from './blocks';
import { isWordMarker, readMarkers } from './markers';
import type { Marker } from './markers';
import { titleParts } from './similarity';
import type { TitleParts } from './similarity';

export interface HeadingForm {
  /** Index of its first and of its last paragraph. */
  readonly first: number;
  readonly last: number;
  readonly markers: readonly Marker[];
  readonly title: TitleParts;
  /** Text of the last paragraph behind a run-in heading; empty when the heading is all of it. */
  readonly rest: string;
  readonly isRunIn: boolean;
  /** The whole heading is bold, centred, in capitals, or Word takes it for one. */
  readonly standsOut: boolean;
  /** It stands within quotation marks. */
  readonly isQuoted: boolean;
  /** What reads like a mark was taken for the first word of the title. */
  readonly keepsMark: boolean;
  /** Its number is Word's, not typed. */
  readonly isAutomatic: boolean;
}

/** Longer beginnings of paragraphs are prose. */
const LONGEST_HEADING = 320;

/** Text without white space before it; what is cut off the front moves the bold border. */
export interface HeadingText {
  readonly text: string;
  readonly boldLead: number;
}

export function headingText({ text, look }: ParagraphBlock): HeadingText {
  const start = /^[\s\u00a0\u00ad\u200b-\u200d\u2060\ufeff]*/u.exec(text)?.[0].length ?? 0;
  return { text: text.slice(start).trimEnd(), boldLead: Math.max(0, look.boldLead - start) };
}

/** The typed mark, or the one that Word's automatic numbering shows. */
export function markersOf(block: ParagraphBlock, text: string): readonly Marker[] {
  const typed = readMarkers(text);
  if (typed.length > 0 || block.look.number === '') {
    return typed;
  }
  return block.look.isBullet
    ? readMarkers('- x').map((each) => ({ ...each, text: block.look.number, length: 0 }))
    : readMarkers(`${block.look.number} x`).map((each) => ({ ...each, text: block.look.number, length: 0 }));
}

/** Whether a paragraph as a whole looks like a heading. */
export const looksLikeHeading = ({ look, text }: ParagraphBlock): boolean =>
  look.isBold ||
  look.outlineLevel !== undefined ||
  look.isCapitals ||
  (look.isCentred && text.length < LONGEST_HEADING);

const SENTENCE_END = /\p{L}[)”"’]?([:.])(?=\s+\S|$)/gu;

/** Positions at which a heading may end within its paragraph, with those where it looks ended. */
function endsOf(
  { text, boldLead }: HeadingText,
  from: number
): readonly { readonly end: number; readonly isBold: boolean }[] {
  const ends: { end: number; isBold: boolean }[] = [];
  const bold = boldLead > from && boldLead < text.length;
  if (bold) {
    ends.push({ end: boldLead, isBold: true });
  }
  const head = text.slice(0, LONGEST_HEADING);
  let signs = 0;
  for (const match of Array.from(head.matchAll(SENTENCE_END))) {
    const end = match.index + match[0].length;
    if (end > from && end < text.length && signs < 2) {
      signs++;
      ends.push({ end, isBold: bold && end <= boldLead + 1 });
    }
  }
  const line = head.indexOf('\n', from);
  if (line > from && line < text.length - 1) {
    ends.push({ end: line, isBold: bold && line <= boldLead });
  }
  return ends;
}

/** A line of a table of contents: leaders and a page number. */
const CONTENTS_LINE = /(?:[.…_·]{3,}\s*|\t\s*)\d{1,4}$/u;
export const isContentsLine = (block: ParagraphBlock, text: string): boolean =>
  block.look.style.startsWith('toc ') || CONTENTS_LINE.test(text);

const QUOTE = /^[“"„«‘]/u;
/** Forms of one paragraph. */
export function formsOf(block: ParagraphBlock, index: number): readonly HeadingForm[] {
  const cut = headingText(block);
  const { text } = cut;
  if (text === '' || isContentsLine(block, text)) {
    return [];
  }
  const markers = markersOf(block, text.slice(0, LONGEST_HEADING));
  const from = markers[0]?.length ?? 0;
  const isAutomatic = markers.length > 0 && from === 0 && !block.look.isBullet;
  const base = { first: index, last: index, markers, isQuoted: QUOTE.test(text), keepsMark: false, isAutomatic };
  const forms: HeadingForm[] = [];
  if (text.length <= LONGEST_HEADING) {
    const standsOut = looksLikeHeading(block);
    forms.push({ ...base, title: titleParts(text.slice(from)), rest: '', isRunIn: false, standsOut });
    if (from > 0 && markers[0]?.kind !== 'bullet') {
      // "Mục tiêu chung", "A Lưới": what reads like a mark may be the title's own first word.
      const title = titleParts(text);
      forms.push({ ...base, markers: [], title, rest: '', isRunIn: false, standsOut, keepsMark: true });
    }
  }
  for (const { end, isBold } of endsOf(cut, from)) {
    const rest = text.slice(end).replace(/^[\s:.–-]+/u, '');
    const head = text.slice(from, end);
    if (head.length <= LONGEST_HEADING && rest !== '') {
      forms.push({ ...base, title: titleParts(head), rest: plainText(rest), isRunIn: true, standsOut: isBold });
    }
  }
  return forms;
}

/** Number above and title below, or a title over two paragraphs that look alike. */
export function joinedForms(
  above: ParagraphBlock,
  below: ParagraphBlock,
  first: number,
  last: number
): readonly HeadingForm[] {
  const upper = headingText(above).text;
  const lower = headingText(below).text;
  if (upper === '' || lower === '' || upper.length + lower.length > LONGEST_HEADING) {
    return [];
  }
  const markers = markersOf(above, upper);
  const [marker] = markers;
  const isOnlyMark = marker !== undefined && marker.kind !== 'bullet' && upper.length <= marker.text.length + 2;
  const isTitle = looksLikeHeading(above) && looksLikeHeading(below) && readMarkers(lower).length === 0;
  if (!(isOnlyMark && (isWordMarker(marker) || looksLikeHeading(above) || looksLikeHeading(below))) && !isTitle) {
    return [];
  }
  const title = titleParts(`${upper.slice(marker?.length ?? 0)} ${lower}`);
  const standsOut = looksLikeHeading(above) && looksLikeHeading(below);
  return [
    {
      first,
      last,
      markers,
      title,
      rest: '',
      isRunIn: false,
      standsOut,
      isQuoted: QUOTE.test(upper),
      keepsMark: false,
      isAutomatic: false
    }
  ];
}
