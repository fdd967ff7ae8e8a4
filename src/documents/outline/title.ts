/** Finds the title of an outline: "ĐỀ CƯƠNG" and the lines that go with it. */
import { searchKey } from '../../domain/vietnamese-text';
import type { ParagraphBlock } from '../reading/blocks';
import { readMarkers } from '../reading/markers';
import type { SourceWords } from '../reading/place';
import { plainText } from '../words';

export interface OutlineTitle {
  /** Empty when there is none. */
  readonly text: string;
  readonly source?: SourceWords;
  /** Index of the first paragraph behind it. */
  readonly next: number;
}

const FIRST_PARAGRAPHS = 30;
const MOST_LINES = 4;
/** What the second line of a title begins with, when it does not go on in small letters. */
const GOES_ON = /^(?:bao cao|tong ket|so ket|kiem diem|danh gia|ket qua|thuc hien|viec thuc hien|10 nam|\d+ nam)/u;
const RULE = /^[-–—_*=.\s]*$/u;

function goesOn(block: ParagraphBlock, head: ParagraphBlock): boolean {
  const text = plainText(block.text);
  if (readMarkers(text).length > 0 || text.startsWith('(')) {
    return false;
  }
  return (
    /^\p{Ll}/u.test(text) ||
    GOES_ON.test(searchKey(text)) ||
    (block.look.isCentred && head.look.isCentred && block.look.isBold)
  );
}

/** Sentence case for a head in capitals: "ĐỀ CƯƠNG" is "Đề cương". */
const sentenceCase = (text: string): string => `${text.slice(0, 1)}${text.slice(1).toLowerCase()}`;

export function readTitle(paragraphs: readonly ParagraphBlock[]): OutlineTitle {
  const at = paragraphs
    .slice(0, FIRST_PARAGRAPHS)
    .findIndex(({ text }) => /^(?:de cuong|noi dung de cuong|mau de cuong)/u.test(searchKey(text)));
  const head = paragraphs[at];
  if (head === undefined) {
    return { text: '', next: 0 };
  }
  const lines = [plainText(head.text)];
  let next = at + 1;
  for (; next < paragraphs.length && lines.length < MOST_LINES; next++) {
    const block = paragraphs[next];
    if (block === undefined) {
      break;
    }
    const text = plainText(block.text);
    if (text === '' || RULE.test(text)) {
      continue;
    }
    if (text.startsWith('(') && text.endsWith(')')) {
      // "(Kèm theo Kế hoạch số ...)" ends the title and is no part of it.
      next++;
      break;
    }
    if (!goesOn(block, head)) {
      break;
    }
    lines.push(text);
  }
  const [first = '', ...others] = lines;
  const opening = others.length > 0 && first === first.toUpperCase() ? sentenceCase(first) : first;
  const source =
    head.place === undefined ? {} : { source: { paragraph: head.place.paragraph, words: plainText(head.text) } };
  return { text: [opening, ...others].join(' '), ...source, next };
}
