/** Paragraphs and runs of a draft, each with the ids that Word wants to be unique within the file. */
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

/** Counts ids, so that the same draft always has the same ones. */
export class DraftIds {
  private paragraphs = 0x10000000;
  private controls = 1_000_000;

  /** `w14:paraId`: eight hex digits, below 0x80000000 ([MS-DOCX] 2.6.2.3). */
  public paragraph(): string {
    this.paragraphs++;
    return this.paragraphs.toString(16).toUpperCase().padStart(8, '0');
  }

  /** `w:id` of a content control. Word gives a second control of the same id another one; nothing of ours relies on it. */
  public control(): number {
    return this.controls++;
  }
}

/** A run of text. Line ends in the text become line breaks. */
export function run(text: string, ...properties: readonly XmlElement[]): XmlElement {
  const lines = text.split('\n');
  return element(
    'w:r',
    {},
    properties.length > 0 ? element('w:rPr', {}, ...properties) : undefined,
    ...lines.flatMap((line, index) => [
      index > 0 ? element('w:br') : undefined,
      element('w:t', { 'xml:space': line === line.trim() ? undefined : 'preserve' }, line)
    ])
  );
}

/** A paragraph in a style. */
export function paragraph(ids: DraftIds, style: string, ...content: readonly XmlElement[]): XmlElement {
  return element(
    'w:p',
    { 'w14:paraId': ids.paragraph(), 'w14:textId': '77777777' },
    element('w:pPr', {}, element('w:pStyle', { 'w:val': style })),
    ...content
  );
}
