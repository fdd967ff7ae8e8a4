/** Where something stands in a document, so that a finding can select it. */

export interface Place {
  /**
   * Position among the paragraphs of the body in reading order, from 0: those of tables and controls count, those of
   * text boxes, notes, headers and footers do not. It is the index in Word's own `body.paragraphs`.
   */
  readonly paragraph: number;
  /** `w14:paraId`, when the document has one; it stays when paragraphs above are added. */
  readonly paraId?: string;
}

/** The words of a document that a proposal was read from. */
export interface SourceWords {
  /** Position of the paragraph, as in `Place`. */
  readonly paragraph: number;
  /** Exactly as they stand in that paragraph's text. */
  readonly words: string;
}
