/** The last paragraph of a text, and the space before recipients and signature. */
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { run, shapedParagraph } from './text';
import type { DocumentIds } from './text';

/**
 * Stays on one page with the signature: a page that holds nothing but a signature proves nothing about the text before it.
 * @param text ends with the closing mark.
 */
export function closing(ids: DocumentIds, text: string): readonly XmlElement[] {
  return [
    shapedParagraph(ids, 'BodyText', [element('w:keepNext'), element('w:keepLines')], run(text)),
    shapedParagraph(ids, 'Normal', [element('w:keepNext')])
  ];
}
