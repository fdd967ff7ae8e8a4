/** The few changes of text that everything else is made of. Each one keeps the ends of live ranges right. */
import { child, children, isElement, isW, make } from '../ooxml/dom.ts';
import { markDeleted, markInserted, markParagraph } from '../ooxml/revisions.ts';
import {
  isolateRuns,
  makeRun,
  paragraphOf,
  paragraphText,
  placedRuns,
  removeInline,
  runText,
  runsOf,
  splitRunAt
} from '../ooxml/runs.ts';
import type { Point, Span } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { leavePlaceholder } from './placeholder.ts';
import { pieces } from './reading.ts';

/** Where new runs go. */
export interface Place {
  readonly parent: Element;
  readonly before: Node | null;
  /** Character formatting of what stands there. */
  readonly format: Element | undefined;
}

const formatOf = (run: Element | undefined): Element | undefined => {
  const format = child(run, 'rPr')?.cloneNode(true);
  if (!isElement(format)) {
    return undefined;
  }
  child(format, 'rStyle')?.remove();
  return format;
};

export function startOf(paragraph: Element): Place {
  const properties = child(paragraph, 'pPr');
  return {
    parent: paragraph,
    before: properties === undefined ? paragraph.firstChild : properties.nextSibling,
    format: formatOf(runsOf(paragraph)[0]) ?? formatOf(properties)
  };
}

export function endOf(paragraph: Element): Place {
  return {
    parent: paragraph,
    before: null,
    format: formatOf(runsOf(paragraph).at(-1)) ?? formatOf(child(paragraph, 'pPr'))
  };
}

/** Inside an inline control or another inline wrapper. */
export function insideStart(wrapper: Element): Place {
  return { parent: wrapper, before: wrapper.firstChild, format: formatOf(child(wrapper, 'r')) };
}

export function insideEnd(wrapper: Element): Place {
  return { parent: wrapper, before: null, format: formatOf(children(wrapper, 'r').at(-1)) };
}

/** At a point: behind the run that ends there, so that text typed on goes on in its format and wrapper. */
export function placeAt({ paragraph, offset }: Point, side: 'left' | 'right' = 'left'): Place {
  splitRunAt(paragraph, offset);
  const runs = placedRuns(paragraph).filter(({ start, end }) => start < end);
  const left = runs.find(({ end }) => end === offset)?.run;
  const right = runs.find(({ start }) => start === offset)?.run;
  const beside = side === 'left' ? (left ?? right) : (right ?? left);
  const parent = beside?.parentNode;
  if (beside === undefined || !isElement(parent)) {
    return endOf(paragraph);
  }
  return { parent, before: beside === left ? left.nextSibling : beside, format: formatOf(beside) };
}

/**
 * Puts text at a place. A line end starts a new paragraph where that is possible (directly in a paragraph), else a new line.
 * @returns where the text stands now.
 */
export function putText(document: OpenDocument, place: Place, text: string): Span {
  leavePlaceholder(place.parent);
  const parent = place.parent;
  const before = place.before !== null && place.before.parentNode === parent ? place.before : null;
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const canSplit = isW(parent, 'p');
  const first = insertRun(document, parent, before, canSplit ? (lines[0] ?? '') : lines.join('\n'), place.format);
  if (!canSplit || lines.length === 1) {
    return first;
  }
  let at = first.end;
  for (const line of lines.slice(1)) {
    const next = splitParagraph(document, at);
    at = insertRun(document, next, startOf(next).before, line, place.format).end;
  }
  return { start: first.start, end: at };
}

function insertRun(
  document: OpenDocument,
  parent: Element,
  before: Node | null,
  text: string,
  format: Element | undefined
): Span {
  const paragraph = paragraphOf(parent);
  if (paragraph === undefined) {
    throw new Error('Text can only be put inside a paragraph.');
  }
  const run = makeRun(parent.ownerDocument, text, format);
  parent.insertBefore(run, before);
  const start = placedRuns(paragraph).find((placed) => placed.run === run)?.start ?? 0;
  const length = runText(run).length;
  const reviser = text === '' ? undefined : document.reviser();
  if (text === '') {
    run.remove();
  } else if (reviser !== undefined) {
    markInserted(run, reviser);
  }
  document.textChanged(paragraph, start, 0, length);
  document.changed();
  return { start: { paragraph, offset: start }, end: { paragraph, offset: start + length } };
}

/** Splits a paragraph in two; what follows the point moves to the new one. Wrappers are never cut. @returns the new one. */
export function splitParagraph(document: OpenDocument, { paragraph, offset }: Point): Element {
  splitRunAt(paragraph, offset);
  const next = make(paragraph.ownerDocument, 'p');
  const format = child(paragraph, 'pPr')?.cloneNode(true);
  if (isElement(format)) {
    child(format, 'sectPr')?.remove();
    next.append(format);
  }
  const behind = new Set(
    placedRuns(paragraph)
      .filter(({ start, end }) => start >= offset && end > offset)
      .map(({ run }) => topOf(run, paragraph))
  );
  const moved = children(paragraph).filter((part) => behind.has(part));
  paragraph.after(next);
  next.append(...moved);
  document.stamp();
  document.changed();
  return next;
}

function topOf(run: Element, paragraph: Element): Element {
  let top: Element = run;
  while (top.parentNode !== paragraph && isElement(top.parentNode)) {
    top = top.parentNode;
  }
  return top;
}

/** Removes text of one paragraph; the paragraph and the content controls in it stay. */
export function removeText(document: OpenDocument, paragraph: Element, start: number, end: number): void {
  const from = Math.max(0, start);
  const to = Math.min(end, paragraphText(paragraph).length);
  if (to > from) {
    for (const run of isolateRuns(paragraph, from, to)) {
      const reviser = document.reviser();
      if (reviser === undefined) {
        removeInline(run);
      } else {
        markDeleted(run, reviser);
      }
    }
    document.textChanged(paragraph, from, to - from, 0);
  }
  document.changed();
}

/** Removes a block; the last one of its container is emptied instead, because a container without blocks is damaged. */
export function removeBlock(document: OpenDocument, block: Element): void {
  const siblings = isElement(block.parentNode) ? children(block.parentNode, 'p', 'tbl', 'sdt') : [];
  const reviser = document.reviser();
  if (isW(block, 'p') && (siblings.length <= 1 || reviser !== undefined)) {
    removeText(document, block, 0, paragraphText(block).length);
    if (reviser !== undefined && siblings.length > 1) {
      markParagraph(block, 'del', reviser);
    }
  } else {
    block.remove();
  }
  document.changed();
}

/** Removes what a span covers. With `marks`, whole paragraphs go with their marks. */
export function removeSpan(document: OpenDocument, span: Span, marks: boolean): void {
  const parts = pieces(document, span);
  const first = parts[0];
  for (const { paragraph, start, end, whole } of parts) {
    removeText(document, paragraph, start, end);
    if (first !== undefined && paragraph !== first.paragraph) {
      if (!whole) {
        first.paragraph.append(...children(paragraph).filter((part) => !isW(part, 'pPr')));
      }
      removeBlock(document, paragraph);
    }
  }
  if (marks && first?.whole === true) {
    removeBlock(document, first.paragraph);
  }
}
