/** The text of a plan as its reader goes through it: paragraphs, their sentences, the heading above each. */
import { paragraphsIn } from '../reading/blocks';
import type { Block } from '../reading/blocks';
import { readMarkers } from '../reading/markers';
import type { SourceWords } from '../reading/place';
import type { Found } from './proposal';
import { plainText } from '../words';

export interface PlanParagraph {
  readonly paragraph: number;
  readonly text: string;
  /** Text behind its mark. */
  readonly body: string;
  /** Texts behind the marks of the headings that it stands under, the nearest first. */
  readonly above: readonly string[];
}

/** A sentence: `text` stands so in the paragraph. */
export interface Sentence {
  readonly of: PlanParagraph;
  readonly text: string;
  /** It is the first of its paragraph. */
  readonly isFirst: boolean;
}

/** Rough levels are enough to find the headings above a paragraph. */
const DEPTH: Readonly<Record<string, number>> = {
  part: 0,
  chapter: 1,
  upperLetter: 2,
  roman: 3,
  romanDecimal: 4,
  decimal: 5,
  decimal2: 6,
  decimal3: 7,
  decimal4: 8,
  lowerLetter: 9,
  bullet: 10
};

/** @param blocks of the whole document. */
export function planParagraphs(blocks: readonly Block[]): readonly PlanParagraph[] {
  const open: { depth: number; body: string }[] = [];
  return paragraphsIn(blocks).flatMap(({ text, place, look }): readonly PlanParagraph[] => {
    const plain = plainText(text);
    if (plain === '' || place === undefined) {
      return [];
    }
    const numbered = look.number === '' || look.isBullet ? plain : `${look.number} ${plain}`;
    const [marker] = readMarkers(numbered);
    const body = marker === undefined ? plain : plainText(numbered.slice(marker.length));
    const depth = marker === undefined ? 11 : (DEPTH[marker.kind] ?? 9) + (/^[+*]$/u.test(marker.style) ? 0.5 : 0);
    while (open.length > 0 && (open[open.length - 1]?.depth ?? 0) >= depth) {
      open.pop();
    }
    const above = open.map((each) => each.body).reverse();
    if (marker !== undefined) {
      open.push({ depth, body });
    }
    return [{ paragraph: place.paragraph, text: plain, body, above }];
  });
}

const SENTENCE_END = /(?<=[\p{L}\p{N})%"”]\.)\s+(?=[\p{Lu}“"-])/u;

export function sentencesOf(paragraph: PlanParagraph): readonly Sentence[] {
  return paragraph.body.split(SENTENCE_END).map((text, index) => ({ of: paragraph, text, isFirst: index === 0 }));
}

/** Words of a paragraph as a source. @throws Error when they do not stand there: nothing may be invented. */
export function sourceIn({ paragraph, text }: PlanParagraph, words: string): SourceWords {
  if (words === '' || !text.includes(words)) {
    throw new Error(`The words "${words}" do not stand in paragraph ${paragraph}.`);
  }
  return { paragraph, words };
}

export function found<T>(value: T, of: PlanParagraph, words: string, confidence: number): Found<T> {
  return { value, source: sourceIn(of, words), confidence };
}
