/**
 * What has to be replaced to get from one state of the editor's document to another, as little as possible: so that what an
 * add-in writes comes into the editor as one step that can be undone, with the caret where it was.
 */
import type { DocxEditorRef } from '@eigenpal/docx-editor-react';

export type EditorState = NonNullable<ReturnType<NonNullable<ReturnType<DocxEditorRef['getEditorRef']>>['getState']>>;
export type EditorDocument = EditorState['doc'];
export type EditorTransaction = EditorState['tr'];
type EditorContent = EditorDocument['content'];

/** Places are those of the document before. They come in the order of the document. */
export type EditorChange =
  | {
      readonly kind: 'content';
      readonly from: number;
      readonly to: number;
      readonly content: EditorContent | EditorDocument;
    }
  | { readonly kind: 'attributes'; readonly at: number; readonly attributes: EditorDocument['attrs'] };

export function changesInto(before: EditorDocument, after: EditorDocument): readonly EditorChange[] {
  const changes: EditorChange[] = [];
  compareChildren(before, after, 0, changes);
  return changes;
}

/** @param map a place of the document before, as it is now; `side` says which side of an insertion it stays on. */
export function applyChanges(
  transaction: EditorTransaction,
  changes: readonly EditorChange[],
  map: (place: number, side: -1 | 1) => number = (place) => place
): void {
  // From the end, so that places before a change stay right.
  for (const change of Array.from(changes).reverse()) {
    if (change.kind === 'attributes') {
      transaction.setNodeMarkup(map(change.at, 1), undefined, change.attributes);
    } else {
      const from = map(change.from, 1);
      transaction.replaceWith(from, Math.max(from, map(change.to, -1)), change.content);
    }
  }
}

/** @param start place of the first child. */
function compareChildren(before: EditorDocument, after: EditorDocument, start: number, changes: EditorChange[]): void {
  const shorter = Math.min(before.childCount, after.childCount);
  let first = 0;
  let from = start;
  while (first < shorter && before.child(first).eq(after.child(first))) {
    from += before.child(first).nodeSize;
    first++;
  }
  let last = 0;
  while (
    last < shorter - first &&
    before.child(before.childCount - 1 - last).eq(after.child(after.childCount - 1 - last))
  ) {
    last++;
  }
  const [ends, newEnds] = [before.childCount - last, after.childCount - last];
  if (ends === first && newEnds === first) {
    return;
  }
  if (ends === newEnds && pairsUp(before, after, first, ends)) {
    for (let index = first, place = from; index < ends; index++) {
      compareNodes(before.child(index), after.child(index), place, changes);
      place += before.child(index).nodeSize;
    }
    return;
  }
  const size = (of: EditorDocument, begin: number, end: number): number => {
    let sum = 0;
    for (let index = begin; index < end; index++) {
      sum += of.child(index).nodeSize;
    }
    return sum;
  };
  const newStart = size(after, 0, first);
  changes.push({
    kind: 'content',
    from,
    to: from + size(before, first, ends),
    content: after.content.cut(newStart, newStart + size(after, first, newEnds))
  });
}

function pairsUp(before: EditorDocument, after: EditorDocument, begin: number, end: number): boolean {
  for (let index = begin; index < end; index++) {
    if (before.child(index).type !== after.child(index).type) {
      return false;
    }
  }
  return true;
}

function compareNodes(before: EditorDocument, after: EditorDocument, place: number, changes: EditorChange[]): void {
  if (before.eq(after)) {
    return;
  }
  const isWhole = before.isText || before.isLeaf || before.marks.length > 0 || after.marks.length > 0;
  if (isWhole) {
    changes.push({ kind: 'content', from: place, to: place + before.nodeSize, content: after });
    return;
  }
  if (!before.sameMarkup(after)) {
    changes.push({ kind: 'attributes', at: place, attributes: after.attrs });
  }
  if (before.isTextblock && isFlat(before) && isFlat(after)) {
    compareText(before, after, place + 1, changes);
  } else {
    compareChildren(before, after, place + 1, changes);
  }
}

const isFlat = (block: EditorDocument): boolean => {
  let flat = true;
  block.forEach((inner) => (flat &&= inner.isLeaf));
  return flat;
};

/** @param start place of the first character. */
function compareText(before: EditorDocument, after: EditorDocument, start: number, changes: EditorChange[]): void {
  const from = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (from === null || ends === null) {
    return;
  }
  // The two ends meet inside a repeated letter: they must not lie before the start.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  changes.push({
    kind: 'content',
    from: start + from,
    to: start + ends.a + overlap,
    content: after.content.cut(from, ends.b + overlap)
  });
}
