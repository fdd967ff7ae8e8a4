/** What a document says: paragraphs, tables and content controls in their final state. */
import { plainText } from '../words';
import type { Look } from './look';
import type { Place } from './place';

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** NFC; soft line breaks as line ends, prompts of controls left out. */
  readonly text: string;
  /** Ids of relationships to pictures, in order. */
  readonly pictures: readonly string[];
  /** Ids of foot- and endnotes, in order. */
  readonly notes: readonly NoteReference[];
  /** Text boxes anchored here. */
  readonly boxes: readonly Block[];
  /** Controls within the paragraph. */
  readonly controls: readonly ControlBlock[];
  /** Ids of comments that begin or are anchored here. */
  readonly comments: readonly string[];
  readonly look: Look;
  /** Undefined outside the body: in text boxes, notes, headers and footers. */
  readonly place?: Place;
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Rows of cells of blocks. */
  readonly rows: readonly (readonly (readonly Block[])[])[];
  /** How each cell lies in the grid, row by row as in `rows`. */
  readonly layout: readonly (readonly CellLayout[])[];
}

export interface CellLayout {
  /** Columns of the grid left of the first cell of its row. */
  readonly before: number;
  /** Columns of the grid that it takes up, 1 or more. */
  readonly span: number;
  /** It carries on the cell above it. */
  readonly isContinued: boolean;
}

export interface ControlBlock {
  readonly kind: 'control';
  readonly tag: string;
  /** What Word shows on its frame (`w:alias`); empty when it has none. */
  readonly title: string;
  /** It stands around paragraphs, not within one. */
  readonly isBlock: boolean;
  /** Shows its prompt instead of text that somebody wrote. */
  readonly showsPrompt: boolean;
  readonly blocks: readonly Block[];
}

export type Block = ParagraphBlock | TableBlock | ControlBlock;

/** Every paragraph within, in reading order, those of text boxes after the paragraph that anchors them. */
export function paragraphsIn(blocks: readonly Block[]): readonly ParagraphBlock[] {
  return blocks.flatMap((block): readonly ParagraphBlock[] => {
    switch (block.kind) {
      case 'paragraph':
        return [block, ...paragraphsIn(block.boxes)];
      case 'table':
        return block.rows.flatMap((cells) => cells.flatMap(paragraphsIn));
      case 'control':
        return block.showsPrompt ? [] : paragraphsIn(block.blocks);
    }
  });
}

/** A line of text to show. */
export interface Line {
  readonly text: string;
  /** Of a table row the place of its first paragraph. */
  readonly place?: Place;
}

const lineOf = (text: string, place: Place | undefined): Line => (place === undefined ? { text } : { text, place });

function rowLine(cells: readonly (readonly Block[])[]): Line {
  const lines = cells.map(linesIn);
  const [first] = cells.flatMap(paragraphsIn);
  return lineOf(lines.map((each) => each.map(({ text }) => text).join(' ')).join('\t'), first?.place);
}

/** Lines to show: one for each paragraph, one for each table row with its cells joined by a tab; blank ones left out. */
export function linesIn(blocks: readonly Block[]): readonly Line[] {
  const lines = blocks.flatMap((block): readonly Line[] => {
    switch (block.kind) {
      case 'paragraph': {
        const own = lineOf(plainText(block.text), block.place);
        return block.boxes.length === 0 ? [own] : [own, ...linesIn(block.boxes)];
      }
      case 'table':
        return block.rows.map(rowLine);
      case 'control':
        return block.showsPrompt ? [] : linesIn(block.blocks);
    }
  });
  return lines.filter(({ text }) => text.trim() !== '');
}

/** The texts of these lines. */
export const linesOf = (blocks: readonly Block[]): readonly string[] => linesIn(blocks).map(({ text }) => text);

/** Every control within, outermost first. */
export function controlsIn(blocks: readonly Block[]): readonly ControlBlock[] {
  return blocks.flatMap((block): readonly ControlBlock[] => {
    switch (block.kind) {
      case 'paragraph':
        return [...block.controls.flatMap((each) => controlsIn([each])), ...controlsIn(block.boxes)];
      case 'table':
        return block.rows.flatMap((cells) => cells.flatMap(controlsIn));
      case 'control':
        return [block, ...controlsIn(block.blocks)];
    }
  });
}
