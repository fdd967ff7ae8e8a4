/** `insertText`, `clear` and `delete` of the objects that have text. */
import { RichError } from '../host/rich-error.ts';
import { make } from '../ooxml/dom.ts';
import type { Place } from './editing.ts';
import {
  endOf,
  insideEnd,
  insideStart,
  placeAt,
  putText,
  removeBlock,
  removeSpan,
  removeText,
  startOf
} from './editing.ts';
import type { Range, Span, Textual } from './objects.ts';
import { Body, ContentControl, Paragraph } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { empty, enterPlaceholder, leavePlaceholder } from './placeholder.ts';
import {
  behind,
  blocksOf,
  container,
  contentOf,
  controlAround,
  isCollapsed,
  isInline,
  paragraphsBelow,
  spanOf
} from './reading.ts';

export const TEXT_LOCATIONS = ['Replace', 'Start', 'End', 'Before', 'After'] as const;
export type TextLocation = (typeof TEXT_LOCATIONS)[number];

const notThere = (object: Textual, location: string): RichError =>
  new RichError('InvalidArgument', `${object.typeName} does not take text at "${location}".`);

/** The element at which a change of the object starts; locks above it are asked. */
export function anchorOf(object: Textual): Element {
  return 'span' in object ? (controlAround(object) ?? object.span.start.paragraph) : object.element;
}

/** @returns the range of the new text. */
export function insertText(document: OpenDocument, object: Textual, text: string, location: TextLocation): Range {
  document.guard(anchorOf(object));
  const span = write(document, object, text, location);
  return document.range(span);
}

function write(document: OpenDocument, object: Textual, text: string, location: TextLocation): Span {
  if (object instanceof Paragraph) {
    return inParagraph(document, object.element, text, location, object);
  }
  if (object instanceof ContentControl && isInline(object.element)) {
    return inInlineControl(document, object, text, location);
  }
  if (object instanceof Body || object instanceof ContentControl) {
    return inBlocks(document, object, text, location);
  }
  return inRange(document, object, text, location);
}

function inParagraph(
  document: OpenDocument,
  paragraph: Element,
  text: string,
  location: TextLocation,
  object: Textual
): Span {
  switch (location) {
    case 'Start':
      return putText(document, startOf(paragraph), text);
    case 'End':
      return putText(document, endOf(paragraph), text);
    case 'Replace': {
      leavePlaceholder(paragraph);
      const place = startOf(paragraph);
      removeText(document, paragraph, 0, behind(paragraph));
      return putText(document, place, text);
    }
    case 'Before':
    case 'After':
      throw notThere(object, location);
  }
}

function inInlineControl(document: OpenDocument, control: ContentControl, text: string, location: TextLocation): Span {
  const content = contentOf(control.element);
  const { format } = insideStart(content);
  const replacing = location === 'Replace';
  leavePlaceholder(control.element);
  if (replacing) {
    const span = spanOf(control);
    empty(control.element);
    if (span !== undefined) {
      document.textChanged(span.start.paragraph, span.start.offset, span.end.offset - span.start.offset, 0);
    }
  }
  switch (location) {
    case 'Replace':
    case 'End':
      return closeControl(document, control, putText(document, { ...insideEnd(content), format }, text));
    case 'Start':
      return closeControl(document, control, putText(document, insideStart(content), text));
    case 'Before':
    case 'After':
      throw notThere(control, location);
  }
}

/** A control that was left empty shows its placeholder again. */
function closeControl(document: OpenDocument, control: ContentControl, span: Span): Span {
  enterPlaceholder(document, control.element);
  document.changed();
  return span;
}

function inBlocks(document: OpenDocument, object: Body | ContentControl, text: string, location: TextLocation): Span {
  if (location === 'Before' || location === 'After') {
    throw notThere(object, location);
  }
  if (object instanceof ContentControl) {
    leavePlaceholder(object.element);
  }
  const blocks = blocksOf(document, object);
  const root = container(object);
  const first = paragraphsBelow(root)[0] ?? addParagraph(root);
  if (location === 'Start') {
    return inParagraph(document, first, text, 'Start', object);
  }
  if (location === 'End') {
    return inParagraph(document, paragraphsBelow(root).at(-1) ?? first, text, 'End', object);
  }
  const kept = blocks.find((block) => block === first) ?? replaceBlocks(root, blocks);
  for (const block of blocks) {
    if (block !== kept) {
      block.remove();
    }
  }
  const span = inParagraph(document, kept, text, 'Replace', object);
  return object instanceof ContentControl ? closeControl(document, object, span) : span;
}

function addParagraph(root: Element): Element {
  const paragraph = make(root.ownerDocument, 'p');
  root.prepend(paragraph);
  return paragraph;
}

/** When the first block is a table or a control, its place is taken by a new paragraph. */
function replaceBlocks(root: Element, blocks: readonly Element[]): Element {
  const paragraph = make(root.ownerDocument, 'p');
  root.insertBefore(paragraph, blocks[0] ?? null);
  return paragraph;
}

function inRange(document: OpenDocument, range: Range, text: string, location: TextLocation): Span {
  const { start, end } = range.span;
  const atEnd: Place = placeAt({ paragraph: end.paragraph, offset: Math.min(end.offset, behind(end.paragraph) - 1) });
  switch (location) {
    case 'Before':
    case 'Start': {
      const span = putText(document, placeAt(start, isCollapsed(range.span) ? 'left' : 'right'), text);
      if (location === 'Start') {
        range.span = { start: span.start, end: range.span.end };
      }
      return span;
    }
    case 'After':
    case 'End': {
      const span = putText(document, atEnd, text);
      if (location === 'End') {
        range.span = { start: range.span.start, end: span.end };
      }
      return span;
    }
    case 'Replace': {
      const place = placeAt(start, isCollapsed(range.span) ? 'left' : 'right');
      const marker = document.tree.createComment('');
      place.parent.insertBefore(marker, place.before);
      removeSpan(document, range.span, false);
      const span = putText(document, { parent: place.parent, before: marker, format: place.format }, text);
      marker.remove();
      range.span = span;
      return span;
    }
  }
}

/** Empties an object; a content control with a placeholder shows it again. */
export function clear(document: OpenDocument, object: Textual): void {
  insertText(document, object, '', 'Replace');
}

/** `delete` of a paragraph or a range. */
export function remove(document: OpenDocument, object: Paragraph | Range): void {
  document.guard(anchorOf(object));
  if (object instanceof Paragraph) {
    removeBlock(document, object.element);
  } else {
    removeSpan(document, object.span, true);
  }
}
