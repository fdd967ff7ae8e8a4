/**
 * What differs between two states of the editor's document, as the blocks that changed: so that what a person types is
 * written and taken over alone, however long the document is.
 */
import { serializeBlockContent } from '@eigenpal/docx-editor-core/docx/serializer';
import { proseDocToBlocks } from '@eigenpal/docx-editor-core/prosemirror/conversion';
import type { TypedBlocks } from '../model/typed-blocks.ts';
import type { EditorDocument } from './changed-blocks.ts';
import { editorParagraphs } from './positions.ts';

/** Some blocks of one container, and what stands there now. */
export interface BlockChange {
  readonly anchor: TypedBlocks['anchor'];
  /** How many blocks the container had. */
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** The container as it is, cut down to the blocks that come. */
  readonly now: EditorDocument;
}

/** Nodes whose children are blocks, and the blocks that are written as one element each. */
const CONTAINERS = new Set(['doc', 'blockSdt', 'tableCell', 'tableHeader']);
const BLOCKS = new Set(['paragraph', 'table', 'blockSdt']);

/** @returns the changes in the order of the document; undefined when they cannot be told block by block. */
export function blockChanges(before: EditorDocument, now: EditorDocument): readonly BlockChange[] | undefined {
  const found: Found = { changes: [], ids: idsOfOne(before) };
  return before.sameMarkup(now) && compare(before, now, found) ? found.changes : undefined;
}

interface Found {
  readonly changes: BlockChange[];
  /** Ids that one paragraph alone has: a paragraph that is split leaves its id to both halves. */
  readonly ids: ReadonlySet<string>;
}

function idsOfOne(doc: EditorDocument): ReadonlySet<string> {
  const once = new Set<string>();
  const more = new Set<string>();
  for (const { id } of editorParagraphs(doc)) {
    if (id !== undefined) {
      (once.has(id) ? more : once).add(id);
    }
  }
  more.forEach((id) => once.delete(id));
  return once;
}

/** @returns whether all that differs below two nodes is told. */
function compare(before: EditorDocument, now: EditorDocument, found: Found): boolean {
  const shorter = Math.min(before.childCount, now.childCount);
  let from = 0;
  while (from < shorter && before.child(from).eq(now.child(from))) {
    from++;
  }
  let same = 0;
  while (same < shorter - from && before.child(before.childCount - 1 - same).eq(now.child(now.childCount - 1 - same))) {
    same++;
  }
  const [to, end] = [before.childCount - same, now.childCount - same];
  if (to === end && pairsUp(before, now, from, to)) {
    for (let index = from; index < to; index++) {
      const [old, fresh] = [before.child(index), now.child(index)];
      if (old.eq(fresh)) {
        continue;
      }
      const isTold =
        old.type.name === 'paragraph'
          ? add(before, now, { from: index, to: index + 1, end: index + 1 }, found)
          : compare(old, fresh, found);
      if (!isTold) {
        return false;
      }
    }
    return true;
  }
  return add(before, now, { from, to, end }, found);
}

/** Whether the same blocks stand there, only with other content. */
function pairsUp(before: EditorDocument, now: EditorDocument, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const [old, fresh] = [before.child(index), now.child(index)];
    const isSame =
      old.type.name === 'paragraph'
        ? fresh.type === old.type && fresh.attrs['paraId'] === old.attrs['paraId']
        : old.sameMarkup(fresh);
    if (!isSame) {
      return false;
    }
  }
  return true;
}

function add(
  before: EditorDocument,
  now: EditorDocument,
  { from, to, end }: { readonly from: number; readonly to: number; readonly end: number },
  { changes, ids }: Found
): boolean {
  const anchor = anchorOf(before, from, ids);
  if (
    !CONTAINERS.has(before.type.name) ||
    anchor === undefined ||
    !isPlain(before, from, to) ||
    !isPlain(now, from, end)
  ) {
    return false;
  }
  let start = 0;
  let size = 0;
  for (let index = 0; index < end; index++) {
    if (index < from) {
      start += now.child(index).nodeSize;
    } else {
      size += now.child(index).nodeSize;
    }
  }
  changes.push({ anchor, count: before.childCount, from, to, now: now.cut(start, start + size) });
  return true;
}

/** A text box is written into the paragraph behind it. */
function isPlain(container: EditorDocument, from: number, to: number): boolean {
  for (let index = Math.max(0, from - 1); index < to; index++) {
    const name = container.child(index).type.name;
    if (index < from ? name === 'textBox' : !BLOCKS.has(name)) {
      return false;
    }
  }
  return true;
}

/** The paragraph with an id of its own that is nearest to a place. */
function anchorOf(
  container: EditorDocument,
  place: number,
  ids: ReadonlySet<string>
): BlockChange['anchor'] | undefined {
  for (let step = 0; step < container.childCount; step++) {
    for (const at of [place + step, place - step - 1]) {
      const node = at < 0 || at >= container.childCount ? undefined : container.child(at);
      const id: unknown = node?.type.name === 'paragraph' ? node.attrs['paraId'] : undefined;
      if (typeof id === 'string' && ids.has(id)) {
        return { paragraph: id, at };
      }
    }
  }
  return undefined;
}

/** @returns the changes as the file writes them; undefined when a new link or picture needs a part of its own. */
export function writeBlocks(changes: readonly BlockChange[]): readonly TypedBlocks[] | undefined {
  const written: TypedBlocks[] = [];
  for (const { anchor, count, from, to, now } of changes) {
    const blocks = proseDocToBlocks(now);
    if (blocks.some(needsPart)) {
      return undefined;
    }
    written.push({ anchor, count, from, to, xml: blocks.map(serializeBlockContent).join('') });
  }
  return written;
}

/** Whether something that will be written has no place in the file yet: a link's address, a picture's bytes. */
function needsPart(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { type, href, anchor, rId, src } = value as Readonly<Record<string, unknown>>;
  const isUnnamed = rId === undefined || rId === null || rId === '';
  return (
    (type === 'hyperlink' && typeof href === 'string' && href !== '' && isUnnamed && !anchor) ||
    (typeof src === 'string' && src.startsWith('data:') && isUnnamed) ||
    Object.values(value).some(needsPart)
  );
}
