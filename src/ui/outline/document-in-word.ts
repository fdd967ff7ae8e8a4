/** What the screens ask of the document that is open in Word. The host's room implements it; screens name no Office. */
import type { AnnexId, SectionId } from '../../domain/code';
import type { WordChange } from '../../documents/word-changes/word-change';

/** The text of one content control. */
export interface ControlText {
  readonly text: string;
  /** The control's placeholder text; a control that shows it counts as empty. */
  readonly placeholder: string;
}

/** What is in the document now. */
export interface DocumentReading {
  /** By tag. The first of two controls with one tag counts, as it does when the report is read. */
  readonly controls: ReadonlyMap<string, ControlText>;
  /** Tag of the control that holds the selection. */
  readonly at: string | undefined;
}

/** What this Word can do beyond WordApi 1.3. */
export interface WordAbilities {
  /** WordApi 1.6. */
  readonly acceptRevisions: boolean;
  /** WordApi 1.4. */
  readonly removeComments: boolean;
  /** WordApi 1.6: Word tells of changed paragraphs, whoever changed them. */
  readonly tellsText: boolean;
}

/** A new text of one cell; rows and cells from 0, the head row too. */
export interface CellText {
  readonly row: number;
  readonly cell: number;
  readonly text: string;
}

/** What is written into the table of an annex. */
export interface TableWriting {
  readonly cells: readonly CellText[];
  /** Rows put in before row `before`, each with its cells' texts, ahead of writing `cells`. */
  readonly added?: { readonly before: number; readonly rows: readonly (readonly string[])[] };
}

/** A figure in the prose that stands for a cell of an annex. */
export interface QuotedFigureControl {
  readonly tag: string;
  readonly text: string;
}

export interface DocumentInWord {
  readonly readOnly: boolean;
  readonly abilities: WordAbilities;
  /** Absolute address; empty while the document is not saved anywhere. */
  address(): Promise<string>;
  read(): Promise<DocumentReading>;
  /** The document as it stands now, what is not saved yet included, as a .docx file. */
  bytes(): Promise<Uint8Array>;
  /** Puts the cursor into a section. @returns false when the document has no such section. */
  goTo(section: SectionId | AnnexId): Promise<boolean>;
  /** Selects a paragraph of the body by its position, as `Place` counts. @returns false when there is none. */
  goToParagraph(paragraph: number): Promise<boolean>;
  /** Changes the document so that Word's Undo takes it back. @returns false when it is no longer what the change was made for. */
  change(change: WordChange): Promise<boolean>;
  /** Texts of the first table in an annex's control, row by row; undefined when there is none. */
  readTable(annex: AnnexId): Promise<readonly (readonly string[])[] | undefined>;
  /** @returns false when the table is not there any more. */
  writeTable(annex: AnnexId, writing: TableWriting): Promise<boolean>;
  /** Puts a titled table at the end of the document, in a control that bears the annex's id. */
  insertTable(annex: AnnexId, title: string, rows: readonly (readonly string[])[]): Promise<void>;
  /** Writes a figure at the cursor, in a control with this tag. */
  quoteFigure(tag: string, text: string): Promise<void>;
  /** Writes the new texts of quoted figures by their tag. @returns every quoted figure as it stood before. */
  updateFigures(textOf: (tag: string) => string | undefined): Promise<readonly QuotedFigureControl[]>;
  /** Saves the document where it lies. */
  save(): Promise<void>;
  /** Calls back when the selection moves. @returns the way to stop. */
  onSelection(listener: () => void): () => void;
  /** Calls back when text changed, where this Word tells of it; elsewhere never. @returns the way to stop. */
  onText(listener: () => void): () => void;
}
