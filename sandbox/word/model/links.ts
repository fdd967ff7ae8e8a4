/** Bookmarks and hyperlinks of ranges. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Method, Scalar } from '../host/type-table.ts';
import { wantText } from '../host/wire.ts';
import { attribute, isElement, isW, make } from '../ooxml/dom.ts';
import { findOrMakeStyle } from '../ooxml/built-in-styles.ts';
import { DOCUMENT_PART, RELATIONSHIP } from '../ooxml/names.ts';
import { properties, setValue } from '../ooxml/order.ts';
import { relate, relationships } from '../ooxml/relationships.ts';
import { isolateRuns } from '../ooxml/runs.ts';
import { anchorOf } from './insert-text.ts';
import {
  elementsWithin,
  freshId,
  putAround,
  relationId,
  setRelationId,
  spanBetween,
  spanOfElement,
  unwrap,
  wrapperOf
} from './marks.ts';
import type { Range, Textual } from './objects.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { pieces, runsWithin, spanOf } from './reading.ts';

const BOOKMARK = /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u;

const bookmarkMarks = (document: OpenDocument, name: string): Element[] => {
  const all = elementsWithin(document, document.body(), 'bookmarkStart', 'bookmarkEnd');
  const start = all.find(
    (one) => isW(one, 'bookmarkStart') && attribute(one, 'name')?.toLowerCase() === name.toLowerCase()
  );
  const id = attribute(start, 'id');
  return start === undefined
    ? []
    : [start, ...all.filter((one) => isW(one, 'bookmarkEnd') && attribute(one, 'id') === id)];
};

/** @throws RichError ItemNotFound when there is no such bookmark. */
export function bookmarkRange(document: OpenDocument, name: string): Range {
  const [start, end] = bookmarkMarks(document, name);
  const span = start === undefined || end === undefined ? undefined : spanBetween(start, end);
  if (span === undefined) {
    throw itemNotFound(`There is no bookmark "${name}".`);
  }
  return document.range(span);
}

export function deleteBookmark(document: OpenDocument, name: string): void {
  document.demandWritable();
  bookmarkMarks(document, name).forEach((mark) => mark.remove());
  document.changed();
}

function insertBookmark(document: OpenDocument, object: Textual, name: string): void {
  document.guard(anchorOf(object));
  if (!BOOKMARK.test(name)) {
    throw new RichError('InvalidArgument', 'A bookmark name has letters, digits and underscores, at most 40.');
  }
  bookmarkMarks(document, name).forEach((mark) => mark.remove());
  const id = freshId([document.tree], ['bookmarkStart']);
  putAround(object, make(document.tree, 'bookmarkStart', { id, name }), make(document.tree, 'bookmarkEnd', { id }));
  document.changed();
}

/** Where a hyperlink leads: its address with `#place`. */
function targetOf(document: OpenDocument, link: Element): string {
  const id = relationId(link);
  const address = relationships(document.file, DOCUMENT_PART).find((one) => one.id === id)?.target ?? '';
  const anchor = attribute(link, 'anchor');
  return anchor === undefined ? address : `${address}#${anchor}`;
}

function setHyperlink(document: OpenDocument, object: Textual, address: string): void {
  document.guard(anchorOf(object));
  const span = spanOf(object);
  for (const { paragraph, start, end } of span === undefined ? [] : pieces(document, span)) {
    const runs = isolateRuns(paragraph, start, end);
    for (const link of new Set(runs.map((run) => wrapperOf(run, 'hyperlink')).filter((one) => one !== undefined))) {
      unwrap(link);
    }
    const first = runs[0];
    const parent = first?.parentNode;
    if (address === '' || first === undefined || !isElement(parent)) {
      continue;
    }
    const [target = '', anchor] = address.split('#');
    const link = make(document.tree, 'hyperlink', anchor === undefined ? {} : { anchor });
    if (target !== '') {
      setRelationId(link, relate(document.file, DOCUMENT_PART, `${RELATIONSHIP}/hyperlink`, target, 'External'));
    }
    first.before(link);
    link.append(...runs.filter((run) => run.parentNode === parent));
    const style = findOrMakeStyle(document.file, 'Hyperlink')?.id ?? 'Hyperlink';
    runs.forEach((run) => setValue(properties(run, 'rPr'), 'rStyle', style));
  }
  document.changed();
}

export function hyperlinkScalar<T extends Textual>(document: OpenDocument): Scalar<T> {
  return {
    get: (object) => {
      const link = runsWithin(document, object)
        .map((run) => wrapperOf(run, 'hyperlink'))
        .find((one) => one !== undefined);
      return link === undefined ? '' : targetOf(document, link);
    },
    set: (object, value) => setHyperlink(document, object, wantText(value, 'hyperlink'))
  };
}

export function linkMethods<T extends Textual>(document: OpenDocument): Readonly<Record<string, Method<T>>> {
  return {
    InsertBookmark: (object, args) => insertBookmark(document, object, args.text(0)),
    GetBookmarks: (object, args) =>
      elementsWithin(document, object, 'bookmarkStart')
        .map((one) => attribute(one, 'name') ?? '')
        .filter((name) => args.flag(0, false) || !name.startsWith('_')),
    GetHyperlinkRanges: (object) =>
      new Collection('RangeCollection', () =>
        elementsWithin(document, object, 'hyperlink').flatMap((link) => {
          const span = spanOfElement(link);
          return span === undefined ? [] : [document.range(span)];
        })
      )
  };
}
