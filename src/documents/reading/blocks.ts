/** What a document says, without how it looks: paragraphs, tables and content controls in their final state. */
import { plainText } from '../words';

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
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Rows of cells of blocks. */
  readonly rows: readonly (readonly (readonly Block[])[])[];
}

export interface ControlBlock {
  readonly kind: 'control';
  readonly tag: string;
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

/** Text to show: a line for each paragraph, a line for each table row with its cells joined by a tab; blank ones left out. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  const lines = blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [plainText(block.text), ...linesOf(block.boxes)];
      case 'table':
        return block.rows.map((cells) => cells.map((cell) => linesOf(cell).join(' ')).join('\t'));
      case 'control':
        return block.showsPrompt ? [] : linesOf(block.blocks);
    }
  });
  return lines.filter((line) => line.trim() !== '');
}

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
