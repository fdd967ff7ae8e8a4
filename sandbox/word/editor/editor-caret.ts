/** What is selected in the editor: as places of the tree, put there for an add-in, and told to it when it moves. */
import type { DocxEditorRef } from '@eigenpal/docx-editor-react';
import type { Span } from '../model/objects.ts';
import type { OpenDocument } from '../model/open-document.ts';
import type { EditorState } from './changed-blocks.ts';
import { controlsAround, toPosition, toSpan } from './positions.ts';

/** The caret has come to rest: add-ins are told of moves in bundles, as Word does. */
const SETTLE_MS = 100;

export interface CaretOptions {
  readonly editor: DocxEditorRef;
  readonly document: () => OpenDocument;
  /** While another document comes into the editor nothing is told. */
  readonly isLoading: () => boolean;
  /** @param from content controls around the caret before, by id; @param to those around it now. */
  readonly moved: (from: ReadonlySet<number>, to: ReadonlySet<number>) => void;
}

export interface Caret {
  selection(): Span | undefined;
  select(span: Span, scroll: boolean): void;
  /** Tells where the caret is, unless that was told. */
  tell(): void;
}

/** Tells of each move of the caret from now on, once it rests. */
export function watchCaret({ editor, document, isLoading, moved }: CaretOptions): Caret {
  const state = (): EditorState | null => editor.getEditorRef()?.getState() ?? null;
  let around: ReadonlySet<number> = new Set();
  /** Where the caret was when its last move was told. */
  let told: EditorState | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(resting);
    const now = state();
    if (now !== null && !isLoading() && !(told?.doc === now.doc && told.selection.eq(now.selection))) {
      told = now;
      const before = around;
      around = controlsAround(now.selection.$head);
      moved(before, around);
    }
  };
  editor.onSelectionChange(() => {
    clearTimeout(resting);
    resting = setTimeout(tell, SETTLE_MS);
  });
  return {
    tell,
    selection() {
      const now = state();
      return now === null ? undefined : toSpan(document(), now.doc, now.selection.$from, now.selection.$to);
    },
    select(span, scroll) {
      const now = state();
      const from = now === null ? undefined : toPosition(document(), now.doc, span.start);
      const to = now === null ? undefined : toPosition(document(), now.doc, span.end);
      if (from !== undefined && to !== undefined) {
        editor.getEditorRef()?.setSelection(from, to);
        if (scroll) {
          editor.scrollToPosition(from);
        }
      }
    }
  };
}
