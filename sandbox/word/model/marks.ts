/** Marks in the text that have no text of their own (starts and ends of comments and bookmarks, note references): where they stand. */
import { ancestors, children, descendants, isElement, isW } from '../ooxml/dom.ts';
import { RELATIONSHIP } from '../ooxml/names.ts';
import { paragraphOf, paragraphText, placedRuns } from '../ooxml/runs.ts';
import { placeAt } from './editing.ts';
import type { Point, Span, Textual } from './objects.ts';
import { Paragraph } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { container, isBefore, isInline, paragraphsBelow, pieces, spanOf, storyOf, wholeParagraphs } from './reading.ts';

const FOLLOWING = 4;

/** Where a node of a paragraph stands in its text. A mark between paragraphs stands at the start of the next one. */
export function pointOf(mark: Element): Point | undefined {
  const paragraph = paragraphOf(mark);
  if (paragraph !== undefined) {
    const before = placedRuns(paragraph).filter(
      ({ run }) => !run.contains(mark) && (run.compareDocumentPosition(mark) & FOLLOWING) !== 0
    );
    return { paragraph, offset: before.at(-1)?.end ?? 0 };
  }
  const all = paragraphsBelow(storyOf(mark));
  const next = all.find((one) => (mark.compareDocumentPosition(one) & FOLLOWING) !== 0);
  const last = all.at(-1);
  if (next !== undefined) {
    return { paragraph: next, offset: 0 };
  }
  return last === undefined ? undefined : { paragraph: last, offset: paragraphText(last).length };
}

/** From a start mark to an end mark. */
export function spanBetween(start: Element, end: Element): Span | undefined {
  const from = pointOf(start);
  const to = pointOf(end);
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}

/** Where an element's own text reaches. */
export function spanOfElement(element: Element): Span | undefined {
  if (!isW(element, 'p') && paragraphOf(element) === undefined) {
    return wholeParagraphs(paragraphsBelow(element));
  }
  const start = pointOf(element);
  if (start === undefined) {
    return undefined;
  }
  const inside = placedRuns(start.paragraph).filter(({ run }) => element === run || element.contains(run));
  return {
    start: inside[0] === undefined ? start : { paragraph: start.paragraph, offset: inside[0].start },
    end: { paragraph: start.paragraph, offset: inside.at(-1)?.end ?? start.offset }
  };
}

/** Elements of these names that stand in an object, in document order. */
export function elementsWithin(document: OpenDocument, object: Textual, ...names: readonly string[]): Element[] {
  const below = (root: Element): Element[] =>
    Array.from(root.getElementsByTagName('*')).filter((element) => isW(element, ...names));
  if (object instanceof Paragraph) {
    return below(object.element);
  }
  if (!('span' in object)) {
    return below('element' in object && isControlInline(object) ? object.element : container(object));
  }
  const { start, end } = object.span;
  return pieces(document, { start, end }).flatMap(({ paragraph }) =>
    below(paragraph).filter((element) => {
      const at = pointOf(element);
      return at !== undefined && !isBefore(at, start) && !isBefore(end, at);
    })
  );
}

const isControlInline = (object: { readonly element: Element }): boolean =>
  isW(object.element, 'sdt') && isInline(object.element);

/** Puts a mark at a point, before what stands to the right of it or behind what stands to the left. */
export function putMark(point: Point, mark: Element, side: 'left' | 'right'): void {
  const length = paragraphText(point.paragraph).length;
  const place = placeAt({ paragraph: point.paragraph, offset: Math.min(point.offset, length) }, side);
  place.parent.insertBefore(mark, place.before);
}

/** Puts marks around an object. @returns its span. */
export function putAround(object: Textual, start: Element, end: Element): Span | undefined {
  const span = spanOf(object);
  if (span !== undefined) {
    putMark(span.end, end, 'left');
    putMark(span.start, start, 'right');
  }
  return span;
}

/** Puts the content of a wrapper in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...Array.from(element.childNodes));
}

/** The nearest wrapper of that name around a node, inside its paragraph. */
export function wrapperOf(node: Element, name: string): Element | undefined {
  for (const parent of ancestors(node)) {
    if (isW(parent, name)) {
      return parent;
    }
    if (isW(parent, 'p')) {
      return undefined;
    }
  }
  return undefined;
}

export const relationId = (element: Element): string | undefined =>
  element.getAttributeNS(RELATIONSHIP, 'id') ?? undefined;

export function setRelationId(element: Element, id: string): void {
  element.setAttributeNS(RELATIONSHIP, 'r:id', id);
}

/** The highest number that an attribute of elements has, and one more. */
export function freshId(roots: readonly (Document | Element)[], names: readonly string[]): string {
  const used = roots
    .flatMap((root) => names.flatMap((name) => descendants(root, name)))
    .map((element) => Number(element.getAttributeNS(element.namespaceURI, 'id') ?? 0));
  return String(Math.max(0, ...used) + 1);
}

/** Takes runs away that a removed mark leaves without content. */
export function dropEmptyRun(run: Element | null): void {
  if (isElement(run) && isW(run, 'r') && children(run).every((part) => isW(part, 'rPr'))) {
    run.remove();
  }
}
