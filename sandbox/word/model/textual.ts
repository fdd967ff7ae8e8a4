/** What bodies, paragraphs, ranges and content controls have in common in the Word API. */
import { itemNotFound } from '../host/rich-error.ts';
import type { Members, Method, Navigation, Scalar } from '../host/type-table.ts';
import { paragraphText } from '../ooxml/runs.ts';
import { ancestor } from '../ooxml/dom.ts';
import { commentMethods } from './comment.ts';
import { filterControls, insertControlOfType } from './control-kinds.ts';
import { fieldNavigations } from './field.ts';
import { insertHtml, toHtml } from './html.ts';
import { BLOCK_LOCATIONS, insertParagraph, insertTable } from './insert-blocks.ts';
import { BREAK_TYPES, insertBreak } from './insert-break.ts';
import { hyperlinkScalar, linkMethods } from './links.ts';
import { listsOf } from './list.ts';
import { noteMembers } from './note-item.ts';
import { insertPicture, listPictures } from './picture.ts';
import { endingMarks, textRanges } from './text-ranges.ts';
import { trackedMethods } from './tracked-changes.ts';
import { TEXT_LOCATIONS, anchorOf, clear, insertText } from './insert-text.ts';
import type { Range, Span, Textual } from './objects.ts';
import { Collection, Font } from './objects.ts';
import { getOoxml, insertFile, insertOoxml } from './ooxml-exchange.ts';
import type { OpenDocument } from './open-document.ts';
import { controlAround, controlsWithin, paragraphsOf, spanOf, storyOf, tablesWithin, textOf } from './reading.ts';
import { search } from './search.ts';
import { styleScalars } from './style.ts';

/** Collections of an object. */
export const listParagraphs = (document: OpenDocument, object: Textual): Collection =>
  new Collection('ParagraphCollection', () =>
    paragraphsOf(document, object).map((element) => document.paragraph(element))
  );

export const listControls = (document: OpenDocument, object: Textual): Collection =>
  new Collection('ContentControlCollection', () =>
    controlsWithin(document, object).map((element) => document.contentControl(element))
  );

export const listTables = (document: OpenDocument, object: Textual): Collection =>
  new Collection('TableCollection', () => tablesWithin(document, object).map((element) => document.table(element)));

/** @throws RichError ItemNotFound for an object that reaches nowhere. */
export function demandSpan(object: Textual): Span {
  const span = spanOf(object);
  if (span === undefined) {
    throw itemNotFound('The object holds no paragraph.');
  }
  return span;
}

/** `getRange(location)`. */
export function getRange(
  document: OpenDocument,
  object: Textual,
  location: 'Whole' | 'Content' | 'Start' | 'End' | 'Before' | 'After'
): Range {
  const { start, end } = demandSpan(object);
  const contentEnd = { paragraph: end.paragraph, offset: Math.min(end.offset, paragraphText(end.paragraph).length) };
  switch (location) {
    case 'Whole':
      return document.range({ start, end });
    case 'Content':
      return document.range({ start, end: contentEnd });
    case 'Start':
    case 'Before':
      return document.range({ start, end: start });
    case 'End':
      return document.range({ start: contentEnd, end: contentEnd });
    case 'After':
      return document.range({ start: end, end });
  }
}

/** Selects, or puts the caret before or behind. */
export function select(document: OpenDocument, object: Textual, mode: 'Select' | 'Start' | 'End'): void {
  const range = getRange(document, object, mode === 'Select' ? 'Content' : mode);
  document.surface.select(range.span);
}

export function textualMembers<T extends Textual>(
  document: OpenDocument
): Required<Pick<Members<T>, 'scalars' | 'navigations' | 'methods'>> {
  const around: Navigation<T> = (object) => {
    const control = controlAround(object);
    return control === undefined ? undefined : document.contentControl(control);
  };
  const scalars: Record<string, Scalar<T>> = {
    Text: { get: (object) => textOf(document, object) },
    Hyperlink: { ...hyperlinkScalar<T>(document), onlyByName: true },
    ...styleScalars<T>(document)
  };
  const navigations: Record<string, Navigation<T>> = {
    Font: (object) => new Font(object),
    Paragraphs: (object) => listParagraphs(document, object),
    ContentControls: (object) => listControls(document, object),
    Tables: (object) => listTables(document, object),
    ParentContentControl: around,
    ParentTable: (object) => {
      const table = ancestor(anchorOf(object), 'tbl');
      return table === undefined ? undefined : document.table(table);
    },
    ParentTableCell: (object) => {
      const cell = ancestor(anchorOf(object), 'tc');
      return cell === undefined ? undefined : document.cell(cell);
    },
    Lists: (object) => listsOf(document, object),
    InlinePictures: (object) => listPictures(document, object),
    ...noteMembers<T>(document).navigations,
    ...fieldNavigations<T>(document),
    ParentBody: (object) => document.body(storyOf(anchorOf(object)))
  };
  const methods: Record<string, Method<T>> = {
    ...noteMembers<T>(document).methods,
    ...commentMethods<T>(document),
    ...trackedMethods<T>(document),
    ...linkMethods<T>(document),
    GetContentControls: (object, args) => filterControls(listControls(document, object), args.raw(0)),
    GetHtml: (object) => toHtml(document, object),
    InsertHtml: (object, args) => insertHtml(document, object, args.text(0), args.oneOf(1, BLOCK_LOCATIONS)),
    InsertInlinePictureFromBase64: (object, args) =>
      insertPicture(document, object, args.text(0), args.oneOf(1, BLOCK_LOCATIONS)),
    GetTextRanges: (object, args) => textRanges(document, object, endingMarks(args.raw(0)), args.flag(1, false)),
    InsertText: (object, args) => insertText(document, object, args.text(0), args.oneOf(1, TEXT_LOCATIONS)),
    InsertParagraph: (object, args) => insertParagraph(document, object, args.text(0), args.oneOf(1, BLOCK_LOCATIONS)),
    InsertTable: (object, args) =>
      insertTable(
        document,
        object,
        args.number(0),
        args.number(1),
        args.oneOf(2, BLOCK_LOCATIONS),
        args.cells(3) ?? []
      ),
    InsertBreak: (object, args) =>
      insertBreak(document, object, args.oneOf(0, BREAK_TYPES), args.oneOf(1, BLOCK_LOCATIONS)),
    InsertContentControl: (object, args) =>
      insertControlOfType(document, object, args.has(0) ? args.text(0) : 'RichText'),
    InsertOoxml: (object, args) => insertOoxml(document, object, args.text(0), args.oneOf(1, BLOCK_LOCATIONS)),
    InsertFileFromBase64: (object, args) => insertFile(document, object, args.text(0), args.oneOf(1, BLOCK_LOCATIONS)),
    GetOoxml: (object) => getOoxml(document, object),
    GetRange: (object, args) =>
      getRange(document, object, args.oneOf(0, ['Whole', 'Content', 'Start', 'End', 'Before', 'After'], 'Whole')),
    Search: (object, args) => search(document, object, args.text(0), args.object(1)),
    Select: (object, args) => select(document, object, args.oneOf(0, ['Select', 'Start', 'End'], 'Select')),
    Clear: (object) => clear(document, object)
  };
  return { scalars, navigations, methods };
}
