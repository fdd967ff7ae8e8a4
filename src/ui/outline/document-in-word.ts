/** What the screens ask of the document that is open in Word. The host's room implements it; screens name no Office. */
import type { SectionId } from '../../domain/code';

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

export interface DocumentInWord {
  readonly readOnly: boolean;
  /** Absolute address; empty while the document is not saved anywhere. */
  address(): Promise<string>;
  read(): Promise<DocumentReading>;
  /** Puts the cursor into a section. @returns false when the document has no such section. */
  goTo(section: SectionId): Promise<boolean>;
  /** Saves the document where it lies. */
  save(): Promise<void>;
  /** Calls back when the selection moves. @returns the way to stop. */
  onSelection(listener: () => void): () => void;
}
