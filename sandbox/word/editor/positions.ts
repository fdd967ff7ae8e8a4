/**
 * Places in the editor's document and in the tree, one against the other. Both name a paragraph by its id, or by its number
 * where the editor has just made it, and a place in it by the characters before it.
 */
import type { Point, Span } from '../model/objects.ts';
import type { OpenDocument } from '../model/open-document.ts';
import { paragraphsBelow } from '../model/reading.ts';
import { paragraphId } from '../ooxml/paragraph-ids.ts';
import { LINE_BREAK, paragraphText } from '../ooxml/runs.ts';
import { TreeIndex } from '../ooxml/tree-index.ts';

/** What is used of a node of the editor's document. */
export interface EditorNode {
  readonly type: { readonly name: string };
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly nodeSize: number;
  readonly isText: boolean;
  readonly isLeaf: boolean;
  readonly text?: string | undefined;
  descendants(visit: (node: EditorNode, at: number) => boolean | void): void;
  textBetween(from: number, to: number, blockSeparator: string, leafText: (node: EditorNode) => string): string;
}

/** A place in it, with the nodes around. */
export interface EditorPlace {
  readonly pos: number;
  readonly depth: number;
  node(depth: number): EditorNode;
}

interface PlacedParagraph {
  readonly node: EditorNode;
  readonly at: number;
  readonly id: string | undefined;
}

const leafText = (node: EditorNode): string =>
  node.type.name === 'tab' ? '\t' : node.type.name === 'hardBreak' ? LINE_BREAK : '';

/** The paragraphs of the states of the document that were asked for: a state never changes. */
const listed = new WeakMap<EditorNode, readonly PlacedParagraph[]>();

/** Paragraphs of the main text; those of text boxes are not part of it. */
export function editorParagraphs(doc: EditorNode): readonly PlacedParagraph[] {
  const known = listed.get(doc);
  if (known !== undefined) {
    return known;
  }
  const found: PlacedParagraph[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'paragraph') {
      const id: unknown = node.attrs['paraId'];
      found.push({ node, at, id: typeof id === 'string' && id !== '' ? id : undefined });
      return false;
    }
    return node.type.name !== 'textBox';
  });
  listed.set(doc, found);
  return found;
}

/** A point of the editor as a point of the tree; undefined where the tree has no such paragraph. */
export function toPoint(document: OpenDocument, doc: EditorNode, position: EditorPlace): Point | undefined {
  const all = editorParagraphs(doc);
  const number = all.findIndex(({ node, at }) => at < position.pos && position.pos <= at + node.nodeSize);
  const place = all[number];
  if (place === undefined) {
    return undefined;
  }
  const same = place.id === undefined || all.filter(({ id }) => id === place.id).length > 1 ? undefined : place.id;
  const paragraph =
    (same === undefined ? undefined : TreeIndex.of(document.tree).paragraph(same)) ??
    paragraphsBelow(document.root)[number];
  if (paragraph === undefined) {
    return undefined;
  }
  const inside = place.node.textBetween(0, Math.max(0, position.pos - place.at - 1), '', leafText).length;
  return { paragraph, offset: Math.min(inside, paragraphText(paragraph).length) };
}

/** A point of the tree as a position of the editor. */
export function toPosition(document: OpenDocument, doc: EditorNode, point: Point): number | undefined {
  const all = editorParagraphs(doc);
  const id = paragraphId(point.paragraph);
  const place =
    all.find((one) => id !== undefined && one.id === id) ??
    all[paragraphsBelow(document.root).indexOf(point.paragraph)];
  if (place === undefined) {
    return undefined;
  }
  let left = point.offset;
  let position = place.at + 1;
  let done = false;
  place.node.descendants((node, at) => {
    if (done) {
      return false;
    }
    const length = node.isText ? (node.text ?? '').length : node.isLeaf ? leafText(node).length : 0;
    const start = place.at + 1 + at;
    if (node.isText || node.isLeaf) {
      if (left <= length) {
        position = start + left;
        done = true;
      } else {
        left -= length;
        position = start + node.nodeSize;
      }
    } else if (left === 0) {
      // An inline control that starts here: the caret belongs inside it.
      position = start + 1;
    }
    return !done;
  });
  return Math.min(position, place.at + place.node.nodeSize - 1);
}

export function toSpan(document: OpenDocument, doc: EditorNode, from: EditorPlace, to: EditorPlace): Span | undefined {
  const start = toPoint(document, doc, from);
  const end = toPoint(document, doc, to);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Whether a node is a content control, around paragraphs or inside one. */
export const isControl = (node: EditorNode): boolean => node.type.name === 'blockSdt' || node.type.name === 'sdt';

/** Ids of the content controls around a place. */
export function controlsAround(position: EditorPlace): ReadonlySet<number> {
  const ids = new Set<number>();
  for (let depth = position.depth; depth > 0; depth--) {
    const node = position.node(depth);
    const id: unknown = node.attrs['id'];
    if (isControl(node) && typeof id === 'number') {
      ids.add(id | 0);
    }
  }
  return ids;
}
