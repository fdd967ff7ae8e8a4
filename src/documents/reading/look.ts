/** How a paragraph looks, as far as it tells a heading from prose: hand-made headings have nothing else. */
import { W } from '../xml/namespaces';
import { attributeOf, isElement } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { RunLook, StyleSheet } from './styles';

export interface Look {
  /** Name of the paragraph style, lower case, e.g. `heading 1`; empty when there is none. */
  readonly style: string;
  /** 0 to 8 for a paragraph that Word takes for a heading. */
  readonly outlineLevel?: number;
  readonly isCentred: boolean;
  /** Every letter is bold. */
  readonly isBold: boolean;
  /** Length of the text's beginning that is bold: of all of it, of a run-in heading, or 0. */
  readonly boldLead: number;
  /** Every letter is shown as a capital. */
  readonly isCapitals: boolean;
  /** Every letter is italic. */
  readonly isItalic: boolean;
  /** What Word's automatic numbering shows before the text, e.g. `II-`; empty when there is none. */
  readonly number: string;
  /** The automatic number is a sign. */
  readonly isBullet: boolean;
}

/** Of text that nobody formatted. */
export const PLAIN_LOOK: Look = {
  style: '',
  isCentred: false,
  isBold: false,
  boldLead: 0,
  isCapitals: false,
  isItalic: false,
  number: '',
  isBullet: false
};

/** How the runs of a paragraph look together. */
export type RunsLook = Pick<Look, 'isBold' | 'boldLead' | 'isCapitals' | 'isItalic'>;

const isOn = (property: XmlElement): boolean => !['0', 'false', 'off'].includes(attributeOf(property, W, 'val') ?? '');

/** A toggle that a paragraph style and a character style both switch on is off (ECMA-376 part 1, 17.7.3). */
const toggled = (paragraph: boolean | undefined, character: boolean | undefined): boolean =>
  character === true ? paragraph !== true : (paragraph ?? false);

/**
 * The look of one run: what it says itself, else its character style, else the paragraph's.
 * @param properties its `w:rPr`.
 */
export function lookOfRun(properties: XmlElement | undefined, paragraph: RunLook, styles: StyleSheet): RunLook {
  if (properties === undefined) {
    return paragraph;
  }
  let { bold, capitals, italic } = paragraph;
  let direct = 0;
  for (const child of properties.children) {
    if (!isElement(child) || child.namespace !== W) {
      continue;
    }
    if (child.local === 'rStyle') {
      const character = styles.character(attributeOf(child, W, 'val'));
      // What the run says itself stands after its style.
      bold = toggled(paragraph.bold, character.bold);
      capitals = toggled(paragraph.capitals, character.capitals);
      italic = toggled(paragraph.italic, character.italic);
      direct++;
    } else if (child.local === 'b') {
      bold = isOn(child);
      direct++;
    } else if (child.local === 'caps') {
      capitals = isOn(child);
      direct++;
    } else if (child.local === 'i') {
      italic = isOn(child);
      direct++;
    }
  }
  return direct === 0 ? paragraph : { bold, capitals, italic };
}

const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Adds up the runs of a paragraph. */
export class LookCollector {
  private letters = false;
  private bold = true;
  private capitals = true;
  private italic = true;
  private lead = '';
  private isLeading = true;

  public add(text: string, look: RunLook): void {
    if (this.isLeading) {
      if (look.bold === true || !LETTER_OR_DIGIT.test(text)) {
        this.lead += text;
      } else {
        this.isLeading = false;
      }
    }
    if (!LETTER.test(text)) {
      return;
    }
    this.letters = true;
    this.bold = this.bold && look.bold === true;
    this.italic = this.italic && look.italic === true;
    this.capitals = this.capitals && (look.capitals === true || text === text.toUpperCase());
  }

  /** Adds what another one has collected behind what is here. */
  public addAll(other: LookCollector): void {
    if (this.isLeading) {
      this.lead += other.lead;
      this.isLeading = other.isLeading;
    }
    if (other.letters) {
      this.letters = true;
      this.bold = this.bold && other.bold;
      this.capitals = this.capitals && other.capitals;
      this.italic = this.italic && other.italic;
    }
  }

  public look(): RunsLook {
    const has = this.letters;
    const lead = this.lead.normalize('NFC');
    return {
      isBold: has && this.bold,
      boldLead: LETTER_OR_DIGIT.test(lead) ? lead.length : 0,
      isCapitals: has && this.capitals,
      isItalic: has && this.italic
    };
  }
}
