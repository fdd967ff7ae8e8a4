/**
 * The editing surface: the DOCX editor, put over one open document. The document's tree is the truth; the editor's text is
 * taken over before an add-in looks (`pull`), and what an add-in has written comes into the editor as one step that can be
 * undone (`push`), or, where the editor cannot show it otherwise, by opening the document anew.
 */
import { setGoogleFontsEnabled } from '@eigenpal/docx-editor-core';
import { DocxEditor } from '@eigenpal/docx-editor-react';
import type { DocxEditorRef } from '@eigenpal/docx-editor-react';
import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { HostObject } from '../host/type-table.ts';
import type { Span } from '../model/objects.ts';
import type { OpenDocument, Surface } from '../model/open-document.ts';
import type { TypedBlocks } from '../model/typed-blocks.ts';
import { blockChanges, writeBlocks } from './block-changes.ts';
import type { EditorDocument } from './changed-blocks.ts';
import { createPlaceholders } from './placeholder-selection.ts';
import { watchCaret } from './editor-caret.ts';
import { bringCaretIntoSight } from './into-sight.ts';
import { saveChanges } from './save-changes.ts';
import type { Moves } from './show-in-place.ts';
import { showInPlace, watchTransactions } from './show-in-place.ts';
import { canShowInPlace } from './shown-parts.ts';
import { catchTyping, playTyping, typeAgain, typedSince } from './typed-meanwhile.ts';
import { VIETNAMESE } from './vietnamese.ts';

// Before anything is drawn: no font is ever asked of the network.
setGoogleFontsEnabled(false);

export interface EditorEvents {
  /**
   * The person changed the text.
   * @param isSmall a pull takes only the blocks that changed, and no longer for a long document than for a short one.
   */
  readonly edited: (isSmall: boolean) => void;
  readonly selectionMoved: (from: ReadonlySet<number>, to: ReadonlySet<number>) => void;
}

export interface EditorTimes {
  readonly pulls: readonly number[];
  readonly pushes: readonly number[];
}

export interface EditorSurface extends Surface {
  pull(held: Iterable<HostObject>): Promise<void>;
  push(): Promise<void>;
  /** Gives the keyboard to the text. */
  focus(): void;
  /** Milliseconds of the last transfers, for measurements. */
  times(): EditorTimes;
}

/** What the person does with keyboard, mouse or clipboard; a change without any of them is the editor's own tidying. */
const INPUT_EVENTS = ['keydown', 'beforeinput', 'paste', 'cut', 'drop', 'compositionstart', 'pointerup'] as const;
/** Input that puts something in place of what is selected. */
const REPLACING_EVENTS = ['beforeinput', 'compositionstart', 'paste'] as const;
const READY_TIMEOUT_MS = 30_000;
const KEPT_TIMES = 50;
/** How far undoing finds the file as it was; beyond, the editor's own writing of it is taken. */
const KEPT_VERSIONS = 10;

/** Fonts of Vietnamese offices; texts in them are shown in the nearest font of the machine. */
const FONTS = ['Times New Roman', 'Arial', 'Calibri', 'Cambria', 'Tahoma', 'Verdana', 'Courier New'];

type EditorState = ReturnType<NonNullable<ReturnType<DocxEditorRef['getEditorRef']>>['getState']>;

export interface MountOptions {
  readonly element: HTMLElement;
  readonly document: () => OpenDocument;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly readOnly: boolean;
  readonly author: string;
  readonly look: { readonly language: 'vi' | 'en'; readonly theme: 'light' | 'dark' };
  readonly events: EditorEvents;
}

export async function mountEditor({
  element,
  document,
  bytes,
  readOnly,
  author,
  look,
  events
}: MountOptions): Promise<EditorSurface> {
  const ref = createRef<DocxEditorRef>();
  createRoot(element).render(
    <DocxEditor
      ref={ref}
      documentBuffer={bytes.buffer}
      mode={readOnly ? 'viewing' : 'editing'}
      readOnly={readOnly}
      author={author}
      colorMode={look.theme}
      {...(look.language === 'vi' ? { i18n: VIETNAMESE } : {})}
      fontFamilies={FONTS}
      showFileOpen={false}
      showHelpMenu={false}
      renderLogo={() => null}
      showOutlineButton={false}
      documentNameEditable={false}
      rulerUnit="cm"
    />
  );
  const editor = await whenReady(ref);
  const state = (): EditorState => editor.getEditorRef()?.getState() ?? null;
  const pulls: number[] = [];
  const pushes: number[] = [];
  /** The editor's document as the file has it. */
  let baseline = state()?.doc;
  /** The document as the editor was given it, and the file that it was made from: what is saved is what changed since. */
  let shown = baseline === undefined ? undefined : { doc: baseline, bytes };
  /** What the editor was given, the latest first: undoing may come back to one of them. */
  let versions = shown === undefined ? [] : [shown];
  let parts = document().file.stored();
  /** How the person's changes since the last pull moved places. */
  let typed: Moves[] = [];
  let touched = false;
  let loading = false;
  // The editor takes its input in a field that stands outside its own element.
  const page = element.ownerDocument;
  const placeholders = createPlaceholders();
  const learnPlaceholders = (): void => {
    const doc = state()?.doc;
    if (doc !== undefined) {
      placeholders.learn(doc);
    }
  };
  learnPlaceholders();

  /** Selects the whole prompt when the caret stands in one, so that what comes next takes its place. */
  const takePlaceholder = (): void => {
    const now = state();
    const range = now === null || !now.selection.empty ? undefined : placeholders.around(now.selection.$head);
    if (range !== undefined) {
      editor.getEditorRef()?.setSelection(range.from, range.to);
    }
  };
  if (!readOnly) {
    element.addEventListener('pointerup', () => requestAnimationFrame(takePlaceholder));
    for (const type of REPLACING_EVENTS) {
      page.addEventListener(type, takePlaceholder, { capture: true });
    }
  }

  for (const type of INPUT_EVENTS) {
    page.addEventListener(type, () => (touched = true), { capture: true });
  }
  const typing = catchTyping(page);
  const isDirty = (): boolean => {
    const doc = state()?.doc;
    if (!touched || loading || doc === undefined || baseline === undefined) {
      return false;
    }
    return doc !== baseline && !doc.eq(baseline);
  };
  /** A state of the document that the editor was given once: the file was as it is kept then. */
  const versionOf = (doc: EditorDocument): (typeof versions)[number] | undefined =>
    versions.find((one) => one.doc === doc || one.doc.eq(doc));
  /** What was typed since the last pull; undefined when the whole text has to be written anew for it. */
  const readTyped = (before: EditorDocument, now: EditorDocument): readonly TypedBlocks[] | undefined => {
    const changes = versionOf(now) === undefined ? blockChanges(before, now) : undefined;
    return changes === undefined ? undefined : writeBlocks(changes);
  };
  /** A key asks for it, and the pull that follows asks again about the same two states. */
  let read:
    | (Readonly<Record<'before' | 'now', EditorDocument>> & { readonly blocks: ReturnType<typeof readTyped> })
    | undefined;
  const typedBlocks = (now: EditorDocument): readonly TypedBlocks[] | undefined => {
    if (baseline !== undefined && (read?.before !== baseline || read.now !== now)) {
      read = { before: baseline, now, blocks: readTyped(baseline, now) };
    }
    return baseline === undefined ? undefined : read?.blocks;
  };
  const tellEdited = (): void => {
    const now = state()?.doc;
    events.edited(now !== undefined && typedBlocks(now) !== undefined);
  };
  /** The prompt's grey is its own: what took its place looks like the text around it. */
  const dropPromptLook = (): void => {
    const now = state();
    const range = now === null || loading ? undefined : placeholders.replaced(now.selection.$head);
    if (now !== null && range !== undefined) {
      editor.getEditorRef()?.dispatch(now.tr.removeMark(range.from, range.to).setStoredMarks([]));
    }
  };
  const given = (doc: EditorDocument, from: Uint8Array<ArrayBuffer>): void => {
    baseline = doc;
    shown = { doc, bytes: from };
    versions = [shown, ...versions].slice(0, KEPT_VERSIONS);
    learnPlaceholders();
  };
  const watch = (): void =>
    watchTransactions(editor, (moves) => {
      const doc = state()?.doc;
      if (loading || doc === undefined) {
        return;
      }
      if (!touched) {
        baseline = doc;
        shown = shown === undefined ? undefined : { doc, bytes: shown.bytes };
        return;
      }
      typed.push(moves);
      dropPromptLook();
      if (isDirty()) {
        tellEdited();
        // The caret went along: it is told with the text, not once more later.
        caret.tell();
      }
    });
  const caret = watchCaret({ editor, document, isLoading: () => loading, moved: events.selectionMoved });
  watch();

  const scroller = (): Element | undefined =>
    Array.from(element.querySelectorAll('*')).find((one) => {
      const { overflowY } = getComputedStyle(one);
      return (overflowY === 'auto' || overflowY === 'scroll') && one.scrollHeight > one.clientHeight + 1;
    });
  const pushAnew = async (from: Uint8Array<ArrayBuffer>): Promise<void> => {
    await typing.rest();
    const place = scroller();
    const top = place?.scrollTop ?? 0;
    const selected = caret.selection();
    const isTyping = editor.getEditorRef()?.getView()?.hasFocus() === true;
    const hadFocus = isTyping || element.contains(page.activeElement);
    // Typed since the add-in's batch took the text over: the document that comes does not have it.
    const now = state()?.doc;
    const missed = isDirty() && baseline !== undefined && now !== undefined ? typedSince(baseline, now) : undefined;
    loading = true;
    if (isTyping) {
      typing.hold();
    }
    try {
      await editor.loadDocumentBuffer(from.buffer.slice(0));
      await nextFrame();
      await typing.rest();
    } finally {
      loading = false;
      touched = false;
      typed = [];
      const doc = state()?.doc;
      if (doc !== undefined) {
        // What was done before cannot be undone any more.
        versions = [];
        given(doc, from);
      }
      watch();
    }
    if (selected !== undefined) {
      caret.select(selected, false);
    }
    const opened = state();
    const retyped = opened === null || missed === undefined ? undefined : typeAgain(opened, missed);
    const held = typing.release();
    if (retyped !== undefined) {
      touched = true;
      editor.getEditorRef()?.dispatch(retyped);
    }
    if (held.erased > 0 || held.text !== '') {
      touched = true;
      takePlaceholder();
      const here = state();
      if (here !== null) {
        editor.getEditorRef()?.dispatch(playTyping(here, held));
      }
    }
    if (touched) {
      tellEdited();
    }
    // Whoever went elsewhere meanwhile stays there.
    if (hadFocus && page.activeElement === page.body) {
      editor.focus();
    }
    const again = scroller();
    if (again !== undefined) {
      again.scrollTop = top;
    }
  };
  const pushInPlace = async (from: Uint8Array<ArrayBuffer>): Promise<boolean> => {
    const doc =
      baseline === undefined
        ? undefined
        : await showInPlace({ editor, bytes: from, known: baseline, typed: () => typed });
    if (doc !== undefined) {
      given(doc, from);
    }
    return doc !== undefined;
  };

  /** What an add-in has selected: it may have put it in just before, and the editor shows it only with the push. */
  let chosen: Span | undefined;
  const show = (span: Span): void => {
    caret.select(span, true);
    editor.focus();
    takePlaceholder();
  };
  return {
    selection: () => chosen ?? caret.selection(),
    select: (span) => {
      chosen = span;
      show(span);
    },
    async pull(held) {
      const before = state()?.doc;
      const isChanged = isDirty();
      typed = [];
      if (!isChanged || before === undefined || shown === undefined) {
        return;
      }
      const started = performance.now();
      const known = versionOf(before);
      const blocks = typedBlocks(before);
      if (blocks !== undefined && document().takeTyped(blocks, held)) {
        baseline = before;
      } else if (known !== undefined) {
        // Undone, or done again: the file is as it was then.
        document().takeFromEditor(known.bytes, held, true);
        shown = known;
        baseline = before;
      } else {
        const saved = await saveChanges(editor, shown.doc, shown.bytes.buffer.slice(0));
        if (saved !== undefined) {
          document().takeFromEditor(new Uint8Array(saved), held);
          baseline = before;
        }
      }
      parts = document().file.stored();
      keep(pulls, performance.now() - started);
    },
    async push() {
      const selected = chosen;
      chosen = undefined;
      if (!document().takeChanged()) {
        return;
      }
      const started = performance.now();
      const from = document().file.toBytes(true);
      const before = parts;
      parts = document().file.stored();
      if (!canShowInPlace(before, parts) || !(await pushInPlace(from))) {
        await pushAnew(from);
      }
      if (selected !== undefined) {
        show(selected);
        void bringCaretIntoSight(editor, element, scroller);
      }
      keep(pushes, performance.now() - started);
    },
    focus: () => editor.focus(),
    times: () => ({ pulls, pushes })
  };
}

function keep(times: number[], milliseconds: number): void {
  times.push(Math.round(milliseconds));
  times.splice(0, times.length - KEPT_TIMES);
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function whenReady(ref: React.RefObject<DocxEditorRef | null>): Promise<DocxEditorRef> {
  const until = performance.now() + READY_TIMEOUT_MS;
  while (performance.now() < until) {
    const editor = ref.current;
    if (
      editor !== null &&
      editor.getDocument() !== null &&
      editor.getEditorRef()?.getState() !== null &&
      editor.getEditorRef() !== null
    ) {
      await nextFrame();
      return editor;
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error('The editor did not open the document.');
}
