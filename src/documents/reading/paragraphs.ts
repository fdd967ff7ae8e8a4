/** The paragraphs of a report's body with where they stand, and the figures that its prose quotes. */
import type { SectionId } from '../../domain/code';
import { plainText } from '../words';
import type { Block, ParagraphBlock } from './blocks';
import { figuresIn } from './figures';
import type { Figure } from './figures';
import type { Place } from './place';

export interface ParagraphReading {
  /** One line of NFC text. */
  readonly text: string;
  readonly place: Place;
  /** The prose section that it was read into. */
  readonly section?: SectionId;
  readonly isInTable: boolean;
  /** What Word's automatic numbering shows before it; empty when there is none. */
  readonly number: string;
}

/** A figure with where it stands. */
export interface QuotedFigure extends Figure {
  readonly place: Place;
  readonly section?: SectionId;
}

export interface ReadParagraphs {
  readonly paragraphs: readonly ParagraphReading[];
  /** Of prose only: what stands in tables is read as tables. `start` counts in the paragraph's `text`. */
  readonly figures: readonly QuotedFigure[];
}

/** @param sectionOf the section of each block that was read into one. */
export function readParagraphs(body: readonly Block[], sectionOf: ReadonlyMap<Block, SectionId>): ReadParagraphs {
  const paragraphs: ParagraphReading[] = [];
  const figures: QuotedFigure[] = [];
  // A run-in heading's section holds a copy of the paragraph with the text behind the heading.
  const byParagraph = new Map<number, SectionId>();
  sectionOf.forEach((section, block) => {
    if (block.kind === 'paragraph' && block.place !== undefined) {
      byParagraph.set(block.place.paragraph, section);
    }
  });

  const read = ({ text, place, look }: ParagraphBlock, within: SectionId | undefined, isInTable: boolean): void => {
    const plain = plainText(text);
    if (place === undefined || plain === '') {
      return;
    }
    const section = byParagraph.get(place.paragraph) ?? within;
    const of = section === undefined ? {} : { section };
    paragraphs.push({ text: plain, place, ...of, isInTable, number: look.number });
    if (!isInTable) {
      figuresIn(plain).forEach((figure) => figures.push({ ...figure, place, ...of }));
    }
  };
  const visit = (blocks: readonly Block[], within: SectionId | undefined, isInTable: boolean): void => {
    for (const block of blocks) {
      const section = sectionOf.get(block) ?? within;
      switch (block.kind) {
        case 'paragraph':
          read(block, section, isInTable);
          break;
        case 'table':
          block.rows.forEach((cells) => cells.forEach((cell) => visit(cell, section, true)));
          break;
        case 'control':
          if (!block.showsPrompt) {
            visit(block.blocks, section, isInTable);
          }
      }
    }
  };
  visit(body, undefined, false);
  return { paragraphs, figures };
}
