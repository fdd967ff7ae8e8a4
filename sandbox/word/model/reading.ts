/** Reading the text of live objects: where they reach, which paragraphs and content controls they hold, what they say. */
import { ancestors, child, children, descendants, isW } from '../ooxml/dom.ts';
import { paragraphOf, paragraphText, placedRuns, runText, runsBelow } from '../ooxml/runs.ts';
import { STORIES, TreeIndex } from '../ooxml/tree-index.ts';
import type { Story } from '../ooxml/tree-index.ts';
import type { Point, Span, Textual } from './objects.ts';
import { Body, ContentControl, Paragraph } from './objects.ts';
import type { OpenDocument } from './open-document.ts';

/** Office.js joins the paragraphs of a text with this. */
export const PARAGRAPH_BREAK = '\n';

/** The story that a place of a living tree is in, with what is kept of it. */
const storyAround = (place: Element): Story | undefined => TreeIndex.around(place)?.storyAround(place);

/** Paragraphs of the story, in order; those of text boxes are not part of it. */
export function paragraphsBelow(root: Element): readonly Element[] {
  return isW(root, 'p')
    ? [root]
    : (storyAround(root)?.paragraphsIn(root) ??
        descendants(root, 'p').filter((paragraph) => !inTextBox(paragraph, root)));
}

/** The paragraph behind (1) or before (-1) another one of its story. */
export function paragraphBeside(paragraph: Element, step: 1 | -1): Element | undefined {
  const story = storyAround(paragraph);
  const place = story?.placeOf(paragraph);
  return place === undefined ? undefined : story?.paragraphs[place + step];
}

function inTextBox(node: Element, root: Element): boolean {
  for (const parent of ancestors(node)) {
    if (parent === root) {
      return false;
    }
    if (isW(parent, 'txbxContent')) {
      return true;
    }
  }
  return false;
}

/** The story that a place belongs to: the main text, a header, a note. @throws Error outside of any. */
export function storyOf(place: Element): Element {
  for (const parent of [place, ...ancestors(place)]) {
    if (isW(parent, ...STORIES)) {
      return parent;
    }
  }
  throw new Error('The place is in no story of the document.');
}

export function isInline(control: Element): boolean {
  return paragraphOf(control) !== undefined;
}

/** The `w:sdtContent`. @throws Error when the file is broken there. */
export function contentOf(control: Element): Element {
  const content = child(control, 'sdtContent');
  if (content === undefined) {
    throw new Error('A content control of this document has no content element.');
  }
  return content;
}

/** What holds the paragraphs of an object: the body, the cell, the content of a block control. */
export function container(object: Body | ContentControl): Element {
  return object instanceof Body ? object.element : contentOf(object.element);
}

/** Behind the paragraph mark. */
export const behind = (paragraph: Element): number => paragraphText(paragraph).length + 1;

export function wholeParagraphs(paragraphs: readonly Element[]): Span | undefined {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  return first === undefined || last === undefined
    ? undefined
    : { start: { paragraph: first, offset: 0 }, end: { paragraph: last, offset: behind(last) } };
}

/** Where an object reaches; undefined when it holds no paragraph at all. */
export function spanOf(object: Textual): Span | undefined {
  if (object instanceof Paragraph) {
    return wholeParagraphs([object.element]);
  }
  if (object instanceof Body) {
    return wholeParagraphs(paragraphsBelow(object.element));
  }
  if (object instanceof ContentControl) {
    const content = contentOf(object.element);
    const paragraph = paragraphOf(object.element);
    return paragraph === undefined ? wholeParagraphs(paragraphsBelow(content)) : inlineSpan(paragraph, content);
  }
  return object.span;
}

function inlineSpan(paragraph: Element, content: Element): Span {
  const runs = placedRuns(paragraph);
  const inside = runs.filter(({ run }) => content.contains(run));
  const before = runs.filter(({ run }) => run.compareDocumentPosition(content) & 4).at(-1)?.end ?? 0;
  return {
    start: { paragraph, offset: inside[0]?.start ?? before },
    end: { paragraph, offset: inside.at(-1)?.end ?? before }
  };
}

export const isCollapsed = ({ start, end }: Span): boolean =>
  start.paragraph === end.paragraph && start.offset === end.offset;

/** A part of one paragraph. */
export interface Piece {
  readonly paragraph: Element;
  readonly start: number;
  /** Never behind the text. */
  readonly end: number;
  /** Whether the paragraph mark belongs to it. */
  readonly whole: boolean;
}

/** A span, paragraph by paragraph. */
export function pieces(_document: OpenDocument, { start, end }: Span): Piece[] {
  const between =
    start.paragraph === end.paragraph
      ? [start.paragraph]
      : (storyAround(start.paragraph)?.between(start.paragraph, end.paragraph) ?? [start.paragraph]);
  return between.map((paragraph) => {
    const length = paragraphText(paragraph).length;
    const from = paragraph === start.paragraph ? start.offset : 0;
    const to = paragraph === end.paragraph ? end.offset : length + 1;
    return { paragraph, start: Math.min(from, length), end: Math.min(to, length), whole: from === 0 && to > length };
  });
}

export function paragraphsOf(document: OpenDocument, object: Textual): Element[] {
  const span = spanOf(object);
  return span === undefined ? [] : pieces(document, span).map(({ paragraph }) => paragraph);
}

export function textOfSpan(document: OpenDocument, span: Span): string {
  return pieces(document, span)
    .map(({ paragraph, start, end }) => paragraphText(paragraph).slice(start, end))
    .join(PARAGRAPH_BREAK);
}

/** A control that shows its placeholder answers with the placeholder's text, as Word does. */
export function textOf(document: OpenDocument, object: Textual): string {
  if (object instanceof Paragraph) {
    return paragraphText(object.element);
  }
  const read = (): string => {
    if (object instanceof ContentControl && isInline(object.element)) {
      return runsBelow(contentOf(object.element)).map(runText).join('');
    }
    const span = spanOf(object);
    return span === undefined ? '' : textOfSpan(document, span);
  };
  return object instanceof ContentControl
    ? (TreeIndex.around(object.element)?.text(object.element, read) ?? read())
    : read();
}

/** Runs of an object, whole runs only (a range that starts inside a run takes that run). */
export function runsWithin(document: OpenDocument, object: Textual): Element[] {
  const span = spanOf(object);
  if (object instanceof ContentControl && isInline(object.element)) {
    return runsBelow(contentOf(object.element));
  }
  return span === undefined
    ? []
    : pieces(document, span).flatMap(({ paragraph, start, end }) =>
        placedRuns(paragraph)
          .filter((placed) => placed.start < end && placed.end > start)
          .map(({ run }) => run)
      );
}

/** Whether a control lies wholly inside a span. */
function holds(document: OpenDocument, span: Span, control: Element): boolean {
  const inner = spanOf(document.contentControl(control));
  return inner !== undefined && !isBefore(inner.start, span.start) && !isBefore(span.end, inner.end);
}

export function isBefore(a: Point, b: Point): boolean {
  if (a.paragraph === b.paragraph) {
    return a.offset < b.offset;
  }
  const story = storyAround(a.paragraph);
  const [first, second] = [story?.placeOf(a.paragraph), story?.placeOf(b.paragraph)];
  return first === undefined || second === undefined
    ? (a.paragraph.compareDocumentPosition(b.paragraph) & 4) !== 0
    : first < second;
}

/** The element below which an object's parts are looked for. */
const rootOf = (object: Textual): Element =>
  object instanceof ContentControl
    ? contentOf(object.element)
    : 'element' in object
      ? object.element
      : storyOf(object.span.start.paragraph);

/** Content controls inside an object, in document order; those of text boxes are not found, as in Word. */
export function controlsWithin(document: OpenDocument, object: Textual): Element[] {
  const root = rootOf(object);
  const below =
    storyAround(root)?.controlsIn(root) ?? descendants(root, 'sdt').filter((control) => !inTextBox(control, root));
  const all = below.filter((control) => child(control, 'sdtContent') !== undefined);
  return 'span' in object ? all.filter((control) => holds(document, object.span, control)) : all;
}

/** The content control around an object. */
export function controlAround(object: Textual): Element | undefined {
  const place = 'span' in object ? deepestAt(object.span) : object.element;
  for (const parent of ancestors(place)) {
    if (isW(parent, 'sdt')) {
      return parent;
    }
  }
  return undefined;
}

/** The element that a span starts in: a run when its text starts there, so that an inline control around it is seen. */
function deepestAt({ start, end }: Span): Element {
  const collapsed = start.paragraph === end.paragraph && start.offset === end.offset;
  const placed = placedRuns(start.paragraph).find((one) =>
    collapsed
      ? one.start <= start.offset && start.offset <= one.end
      : one.start <= start.offset && start.offset < one.end
  );
  return placed === undefined ? start.paragraph : (placed.run.firstElementChild ?? placed.run);
}

/** Tables below an object. */
export function tablesWithin(document: OpenDocument, object: Textual): Element[] {
  const root = rootOf(object);
  const all = descendants(root, 'tbl');
  if (!('span' in object)) {
    return all;
  }
  const within = new Set(paragraphsOf(document, object));
  return all.filter((table) => paragraphsBelow(table).some((paragraph) => within.has(paragraph)));
}

/** The blocks (paragraphs, tables, controls) that an object is made of, all of one parent. */
export function blocksOf(document: OpenDocument, object: Textual): Element[] {
  if (object instanceof Body || (object instanceof ContentControl && !isInline(object.element))) {
    return children(container(object)).filter((block) => !isW(block, 'sectPr', 'tcPr'));
  }
  const paragraphs = paragraphsOf(document, object);
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) {
    return [];
  }
  for (const parent of ancestors(first)) {
    if (parent.contains(last)) {
      const all = children(parent).filter((block) => block.contains(first) || block.contains(last));
      const from = all[0];
      const to = all.at(-1);
      const siblings = children(parent);
      return from === undefined || to === undefined
        ? []
        : siblings.slice(siblings.indexOf(from), siblings.indexOf(to) + 1);
    }
  }
  return [];
}
