/** `insertParagraph`, `insertTable` and `insertContentControl`. */
import { RichError } from '../host/rich-error.ts';
import { child, isElement, isW, make } from '../ooxml/dom.ts';
import { markInserted, markParagraph } from '../ooxml/revisions.ts';
import { isolateRuns, makeRun, runsOf } from '../ooxml/runs.ts';
import { rowsOf } from '../ooxml/table-properties.ts';
import { freshControlId } from '../ooxml/control-ids.ts';
import { placeAt } from './editing.ts';
import { anchorOf } from './insert-text.ts';
import type { ContentControl, Table, Textual } from './objects.ts';
import type { Paragraph } from './objects.ts';
import { Body, ContentControl as Control } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { leavePlaceholder, setPlaceholderText } from './placeholder.ts';
import { blocksOf, container, contentOf, isCollapsed, isInline, paragraphsOf, pieces } from './reading.ts';

export const BLOCK_LOCATIONS = ['Before', 'After', 'Start', 'End', 'Replace'] as const;
export type BlockLocation = (typeof BLOCK_LOCATIONS)[number];

/** What Word shows in a new empty control. */
const EMPTY_CONTROL = 'Bấm hoặc gõ nhẹ vào đây để nhập văn bản.';

/**
 * Puts blocks beside or into an object.
 * @throws RichError InvalidArgument where Word's object takes nothing at that location.
 */
export function putBlocks(
  document: OpenDocument,
  object: Textual,
  blocks: readonly Element[],
  location: BlockLocation
): void {
  document.guard(anchorOf(object));
  const beside = besideBlocks(document, object);
  if (location === 'Before' || location === 'After') {
    const anchor = location === 'Before' ? beside[0] : beside.at(-1);
    if (anchor === undefined || object instanceof Body) {
      throw new RichError('InvalidArgument', `${object.typeName} takes nothing at "${location}".`);
    }
    if (location === 'Before') {
      anchor.before(...blocks);
    } else {
      anchor.after(...blocks);
    }
  } else {
    putInside(document, object, blocks, location);
  }
  document.stamp();
  document.changed();
}

function besideBlocks(document: OpenDocument, object: Textual): Element[] {
  if (object instanceof Control && !isInline(object.element)) {
    return [object.element];
  }
  return object instanceof Body ? [] : paragraphsOf(document, object);
}

function putInside(
  document: OpenDocument,
  object: Textual,
  blocks: readonly Element[],
  location: 'Start' | 'End' | 'Replace'
): void {
  if (!(object instanceof Body) && !(object instanceof Control && !isInline(object.element))) {
    if (location !== 'Replace') {
      throw new RichError('InvalidArgument', `${object.typeName} takes no paragraph at "${location}".`);
    }
    const old = blocksOf(document, object);
    old.at(-1)?.after(...blocks);
    old.forEach((block) => block.remove());
    return;
  }
  if (object instanceof Control) {
    leavePlaceholder(object.element);
  }
  const root = container(object);
  const old = blocksOf(document, object);
  if (location === 'Start') {
    root.insertBefore(wrapAll(document, blocks), old[0] ?? root.firstChild);
    return;
  }
  const section = child(root, 'sectPr') ?? null;
  root.insertBefore(wrapAll(document, blocks), section);
  if (location === 'Replace') {
    old.forEach((block) => block.remove());
  }
}

function wrapAll(document: OpenDocument, blocks: readonly Element[]): DocumentFragment {
  const fragment = document.tree.createDocumentFragment();
  fragment.append(...blocks);
  return fragment;
}

/** A new paragraph goes on in the format of the paragraph that it follows. */
export function insertParagraph(
  document: OpenDocument,
  object: Textual,
  text: string,
  location: BlockLocation
): Paragraph {
  if (location === 'Replace') {
    throw new RichError('InvalidArgument', 'A paragraph cannot be inserted at "Replace".');
  }
  const own = paragraphsOf(document, object);
  const like = location === 'Before' || location === 'Start' ? own[0] : own.at(-1);
  const paragraph = make(document.tree, 'p');
  const format = like === undefined ? undefined : child(like, 'pPr')?.cloneNode(true);
  if (isElement(format)) {
    child(format, 'sectPr')?.remove();
    paragraph.append(format);
  }
  const runFormat = like === undefined ? undefined : child(runsOf(like).at(-1), 'rPr')?.cloneNode(true);
  if (isElement(runFormat)) {
    child(runFormat, 'rStyle')?.remove();
  }
  const reviser = document.reviser();
  if (text !== '') {
    const run = makeRun(document.tree, text, isElement(runFormat) ? runFormat : undefined);
    paragraph.append(run);
    if (reviser !== undefined) {
      markInserted(run, reviser);
    }
  }
  if (reviser !== undefined) {
    markParagraph(paragraph, 'ins', reviser);
  }
  putBlocks(document, object, [paragraph], location);
  return document.paragraph(paragraph);
}

/** A grid with single borders, as "Table Grid" has. */
export function makeTable(
  tree: Document,
  rows: number,
  columns: number,
  values: readonly (readonly string[])[]
): Element {
  const side = (name: string): Element => make(tree, name, { val: 'single', sz: '4', space: '0', color: 'auto' });
  const table = make(
    tree,
    'tbl',
    {},
    make(
      tree,
      'tblPr',
      {},
      make(tree, 'tblW', { w: '5000', type: 'pct' }),
      make(tree, 'tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side))
    ),
    make(
      tree,
      'tblGrid',
      {},
      ...Array.from({ length: columns }, () => make(tree, 'gridCol', { w: String(Math.floor(9000 / columns)) }))
    )
  );
  for (let row = 0; row < rows; row++) {
    const cells = Array.from({ length: columns }, (_, column) => makeCell(tree, values[row]?.[column] ?? ''));
    table.append(make(tree, 'tr', {}, ...cells));
  }
  return table;
}

export function makeCell(tree: Document, text: string): Element {
  return make(tree, 'tc', {}, make(tree, 'p', {}, text === '' ? undefined : makeRun(tree, text)));
}

export function insertTable(
  document: OpenDocument,
  object: Textual,
  rows: number,
  columns: number,
  location: BlockLocation,
  values: readonly (readonly string[])[]
): Table {
  if (rows < 1 || columns < 1 || rows * columns > 10_000) {
    throw new RichError('InvalidArgument', 'A table needs 1 to 10,000 cells.');
  }
  const table = makeTable(document.tree, rows, columns, values);
  putBlocks(document, object, [table], location);
  if (!isW(table.nextElementSibling, 'p', 'tbl', 'sdt')) {
    // Word keeps a paragraph behind a table that would end the text, a control or a cell.
    table.after(make(document.tree, 'p'));
    document.changed();
  }
  return document.table(table);
}

/** Wraps an object in a new rich text control: inline inside a paragraph, around blocks otherwise. */
export function insertContentControl(document: OpenDocument, object: Textual): ContentControl {
  document.guard(anchorOf(object));
  const inline = inlineNodes(document, object);
  if (inline === undefined) {
    return controlAround(
      document,
      object instanceof Control ? [object.element] : withTable(blocksOf(document, object))
    );
  }
  const control = newControl(document);
  inline.parent.insertBefore(control, inline.nodes[0] ?? inline.before);
  contentOf(control).append(...inline.nodes);
  return madeControl(document, control);
}

/** Wraps blocks that stand side by side, such as a whole table; whoever calls has asked whether they may be changed. */
export function controlAround(document: OpenDocument, blocks: readonly Element[]): ContentControl {
  const control = newControl(document);
  blocks[0]?.before(control);
  contentOf(control).append(...blocks);
  return madeControl(document, control);
}

function newControl({ tree }: OpenDocument): Element {
  const id = make(tree, 'id', { val: String(freshControlId(tree)) });
  return make(tree, 'sdt', {}, make(tree, 'sdtPr', {}, id), make(tree, 'sdtContent'));
}

function madeControl(document: OpenDocument, control: Element): ContentControl {
  const made = document.contentControl(control);
  setPlaceholderText(document, control, EMPTY_CONTROL);
  document.changed();
  return made;
}

/** The rows of a whole table are wrapped as the table, as Word does it. */
function withTable(blocks: readonly Element[]): readonly Element[] {
  const table = blocks[0]?.parentElement;
  return isW(table, 'tbl') && rowsOf(table).length === blocks.length ? [table] : blocks;
}

interface InlineNodes {
  readonly parent: Element;
  readonly before: Node | null;
  readonly nodes: readonly Element[];
}

function inlineNodes(document: OpenDocument, object: Textual): InlineNodes | undefined {
  if (object instanceof Control && isInline(object.element)) {
    const parent = object.element.parentNode;
    return isElement(parent) ? { parent, before: null, nodes: [object.element] } : undefined;
  }
  if (!('span' in object)) {
    return undefined;
  }
  const parts = pieces(document, object.span);
  const only = parts[0];
  if (parts.length !== 1 || only === undefined || only.whole) {
    return undefined;
  }
  const place = placeAt(object.span.start, isCollapsed(object.span) ? 'left' : 'right');
  const runs = isolateRuns(only.paragraph, only.start, only.end);
  const parent = runs[0]?.parentNode ?? place.parent;
  if (!isElement(parent) || runs.some((run) => run.parentNode !== parent)) {
    throw new RichError('InvalidArgument', 'The range begins and ends in different content controls.');
  }
  return { parent, before: place.before, nodes: runs };
}
