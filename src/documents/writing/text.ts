/** Paragraphs and runs of a new document, each with the ids that Word wants to be unique within the file. */
import { element } from '../xml/tree';
import type { XmlElement, XmlNode } from '../xml/tree';

/** Counts ids, so that the same document always has the same ones. */
export class DocumentIds {
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

/** Characters that XML 1.0 cannot hold at all (whoever pasted them never saw them), and whole surrogate pairs. */
const FORBIDDEN_OR_PAIR =
  /[\ud800-\udbff][\udc00-\udfff]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g;

/** NFC text without what a part of a document cannot hold. */
export const writable = (text: string): string =>
  text.normalize('NFC').replace(FORBIDDEN_OR_PAIR, (found) => (found.length === 2 ? found : ''));

/** Word keeps white space at the ends and in rows only where it is told to. */
const NEEDS_PRESERVING = /^\s|\s$|\s\s/;

function wordsAndTabs(line: string): readonly XmlElement[] {
  return line
    .split('\t')
    .flatMap((words, index) => [
      ...(index > 0 ? [element('w:tab')] : []),
      element('w:t', { 'xml:space': NEEDS_PRESERVING.test(words) ? 'preserve' : undefined }, words)
    ]);
}

/** A run of text. Line ends in the text become line breaks, tabs tabs. @param properties in the order of the schema (CT_RPr). */
export function run(text: string, ...properties: readonly XmlElement[]): XmlElement {
  const lines = writable(text).split(/\r\n|\r|\n/);
  return element(
    'w:r',
    {},
    properties.length > 0 ? element('w:rPr', {}, ...properties) : undefined,
    ...lines.flatMap((line, index) => [index > 0 ? element('w:br') : undefined, ...wordsAndTabs(line)])
  );
}

/** A paragraph in a style. */
export function paragraph(ids: DocumentIds, style: string, ...content: readonly XmlNode[]): XmlElement {
  return shapedParagraph(ids, style, [], ...content);
}

/** A paragraph with properties of its own. @param properties those after `w:pStyle`, in the order of the schema (CT_PPr). */
export function shapedParagraph(
  ids: DocumentIds,
  style: string,
  properties: readonly XmlElement[],
  ...content: readonly XmlNode[]
): XmlElement {
  return element(
    'w:p',
    { 'w14:paraId': ids.paragraph(), 'w14:textId': '77777777' },
    element('w:pPr', {}, element('w:pStyle', { 'w:val': style }), ...properties),
    ...content
  );
}
