/** `insertBreak`: pages, lines and sections. */
import { child, descendants, isElement, isW, make } from '../ooxml/dom.ts';
import { properties, putProperty } from '../ooxml/order.ts';
import { placeAt } from './editing.ts';
import type { BlockLocation } from './insert-blocks.ts';
import { putBlocks } from './insert-blocks.ts';
import { anchorOf } from './insert-text.ts';
import type { Textual } from './objects.ts';
import { Body, Paragraph } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { spanOf } from './reading.ts';

const SECTIONS = {
  Next: 'nextPage',
  SectionNext: 'nextPage',
  SectionContinuous: 'continuous',
  SectionEven: 'evenPage',
  SectionOdd: 'oddPage'
} as const;

export const BREAK_TYPES = [
  'Page',
  'Line',
  'Next',
  'SectionNext',
  'SectionContinuous',
  'SectionEven',
  'SectionOdd'
] as const;
export type BreakType = (typeof BREAK_TYPES)[number];

export function insertBreak(document: OpenDocument, object: Textual, type: BreakType, location: BlockLocation): void {
  document.guard(anchorOf(object));
  const tree = document.tree;
  if (type !== 'Page' && type !== 'Line') {
    putBlocks(document, object, [sectionEnd(document, SECTIONS[type])], location);
    return;
  }
  const run = make(tree, 'r', {}, make(tree, 'br', type === 'Page' ? { type: 'page' } : {}));
  if (type === 'Page' || object instanceof Body || object instanceof Paragraph) {
    putBlocks(document, object, [make(tree, 'p', {}, run)], location);
    return;
  }
  const span = spanOf(object);
  if (span !== undefined) {
    const place = placeAt(location === 'Before' || location === 'Start' ? span.start : span.end);
    place.parent.insertBefore(run, place.before);
    document.changed();
  }
}

/**
 * The paragraph that ends a section carries the properties of the text before it, which are those of the section that is cut;
 * how the next one begins is said by the next one.
 */
function sectionEnd(document: OpenDocument, start: string): Element {
  const tree = document.tree;
  const last = descendants(document.root, 'sectPr').findLast((one) => isW(one.parentNode, 'body'));
  const paragraph = make(tree, 'p');
  const copy = last?.cloneNode(true);
  putProperty(properties(paragraph, 'pPr'), isElement(copy) ? copy : make(tree, 'sectPr'));
  if (last !== undefined) {
    child(last, 'type')?.remove();
    const next = Array.from(last.children).find(
      (one) => !isW(one, 'headerReference', 'footerReference', 'footnotePr', 'endnotePr')
    );
    last.insertBefore(make(tree, 'type', { val: start }), next ?? null);
  }
  return paragraph;
}
