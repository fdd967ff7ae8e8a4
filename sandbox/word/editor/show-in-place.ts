/**
 * Puts what an add-in wrote into the editor as one step of its history. Only changes of the text can be shown so: a new
 * picture of headers, notes or comments needs the whole document opened anew, which forgets what can be undone.
 */
import { parseDocx } from '@eigenpal/docx-editor-core';
import { toProseDoc } from '@eigenpal/docx-editor-core/prosemirror';
import type { DocxEditorRef } from '@eigenpal/docx-editor-react';
import { applyChanges, changesInto } from './changed-blocks.ts';
import type { EditorDocument, EditorState } from './changed-blocks.ts';
import { editorParagraphs } from './positions.ts';

type ParsedDocument = NonNullable<ReturnType<DocxEditorRef['getDocument']>>;
/** How one change moved places, as a transaction tells. */
export interface Moves {
  map(place: number, side?: number): number;
}

/** The editor's history takes no two steps together across this mark. */
const OWN_STEP = 'closeHistory$';

export interface InPlace {
  readonly editor: DocxEditorRef;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The editor's document as the add-in knew it. */
  readonly known: EditorDocument;
  /** What the person typed since. */
  readonly typed: () => readonly Moves[];
}

/** Calls for each change that does not come from an add-in. Call it again when the editor has opened another document. */
export function watchTransactions(editor: DocxEditorRef, changed: (moves: Moves) => void): void {
  const view = editor.getEditorRef()?.getView();
  const dispatch = view?.props.dispatchTransaction;
  if (view === null || view === undefined || watched.has(view)) {
    return;
  }
  watched.add(view);
  view.setProps({
    dispatchTransaction(transaction) {
      dispatch?.call(view, transaction);
      if (transaction.docChanged && transaction.getMeta(FROM_ADD_IN) !== true) {
        changed(transaction.mapping);
      }
    }
  });
}

const watched = new WeakSet<object>();
const FROM_ADD_IN = 'from add-in';

/** @returns the document without what was typed since; undefined when it must be opened anew. */
export async function showInPlace({ editor, bytes, known, typed }: InPlace): Promise<EditorDocument | undefined> {
  const parsed = await parseDocx(bytes.buffer);
  const shown = editor.getDocument();
  const pages = editor.getEditorRef();
  const state = pages?.getState();
  if (shown === null || pages === null || state === null || state === undefined) {
    return undefined;
  }
  const next = toProseDoc(parsed, parsed.package.styles === undefined ? {} : { styles: parsed.package.styles });
  if (!next.sameMarkup(known) || !samePages(shown, parsed)) {
    return undefined;
  }
  const moves = typed();
  const transaction = state.tr;
  applyChanges(transaction, changesInto(known, next), (place, side) =>
    moves.reduce((moved, one) => one.map(moved, side), place)
  );
  if (moves.length === 0 && !transaction.doc.eq(next)) {
    return undefined;
  }
  takeDefinitions(shown, parsed);
  if (transaction.docChanged) {
    const caret = caretOf(state);
    pages.dispatch(transaction.setMeta(OWN_STEP, true).setMeta(FROM_ADD_IN, true));
    const after = pages.getState();
    const place = after === null || caret === undefined ? undefined : placeOf(after, caret);
    if (place !== undefined) {
      pages.setSelection(place);
    }
  }
  const now = pages.getState()?.doc;
  return moves.length === 0 && now !== undefined && now.eq(next) ? now : next;
}

/** Paper, margins and what stands on each page are kept beside the text. */
const samePages = (shown: ParsedDocument, next: ParsedDocument): boolean => pagesOf(shown) === pagesOf(next);

/** The editor does not write the space between columns where there is one column. */
function pagesOf(document: ParsedDocument): string {
  const { columnSpace, ...pages } = document.package.document.finalSectionProperties ?? {};
  return JSON.stringify((pages.columnCount ?? 1) > 1 ? { ...pages, columnSpace } : pages);
}

/** Styles, lists, links and pictures that came with the text: the editor holds on to these very objects. */
function takeDefinitions(shown: ParsedDocument, next: ParsedDocument): void {
  const { styles, numbering, relationships, media } = next.package;
  const into = (old: object | undefined, fresh: object | undefined): void => {
    if (old instanceof Map && fresh instanceof Map) {
      fresh.forEach((value: unknown, key: unknown) => old.set(key, value));
    } else if (old !== undefined && fresh !== undefined) {
      Object.assign(old, fresh);
    }
  };
  into(shown.package.styles, styles);
  into(shown.package.numbering, numbering);
  into(shown.package.relationships, relationships);
  into(shown.package.media, media);
}

interface Caret {
  readonly paragraph: string;
  readonly offset: number;
}

function caretOf({ selection }: EditorState): Caret | undefined {
  const { parent, parentOffset } = selection.$head;
  const id: unknown = parent.attrs['paraId'];
  return selection.empty && typeof id === 'string' && id !== '' ? { paragraph: id, offset: parentOffset } : undefined;
}

/** Where the caret was, when its paragraph was written anew and it was pushed out of it. */
function placeOf(state: EditorState, { paragraph, offset }: Caret): number | undefined {
  if (caretOf(state)?.paragraph === paragraph) {
    return undefined;
  }
  const same = editorParagraphs(state.doc).find(({ id }) => id === paragraph);
  return same === undefined ? undefined : same.at + 1 + Math.min(offset, same.node.nodeSize - 2);
}
