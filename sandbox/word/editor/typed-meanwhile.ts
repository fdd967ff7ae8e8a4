/**
 * What the person types while an add-in's change is on its way into the editor. The editor takes a whole new document then,
 * so keys are held back while it loads, and what was typed between the add-in's reading and its writing is put in again.
 */
import type { DocxEditorRef } from '@eigenpal/docx-editor-react';
import { editorParagraphs } from './positions.ts';

type EditorState = NonNullable<ReturnType<NonNullable<ReturnType<DocxEditorRef['getEditorRef']>>['getState']>>;
type EditorDocument = EditorState['doc'];
type Transaction = EditorState['tr'];

/** A change of text inside one paragraph. */
export interface TypedText {
  readonly paragraph: { readonly id: string | undefined; readonly number: number };
  readonly offset: number;
  readonly removed: number;
  readonly text: string;
}

/** @returns what differs as a change inside one paragraph; undefined when nothing does, or paragraphs came or went. */
export function typedSince(before: EditorDocument, now: EditorDocument): TypedText | undefined {
  const from = before.content.findDiffStart(now.content);
  const ends = before.content.findDiffEnd(now.content);
  if (from === null || ends === null) {
    return undefined;
  }
  // The two ends meet inside a repeated letter: they must not lie before the start.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const [endBefore, endNow] = [ends.a + overlap, ends.b + overlap];
  const paragraphs = editorParagraphs(before);
  const number = paragraphs.findIndex(({ at, node }) => at < from && endBefore < at + node.nodeSize);
  const place = paragraphs[number];
  const same = editorParagraphs(now)[number];
  return place === undefined || same === undefined || endNow >= same.at + same.node.nodeSize
    ? undefined
    : {
        paragraph: { id: place.id, number },
        offset: from - place.at - 1,
        removed: endBefore - from,
        text: now.textBetween(from, endNow, '\n')
      };
}

/** Puts such a change into the document that was loaded since; the caret goes behind it. */
export function typeAgain(state: EditorState, typed: TypedText): Transaction | undefined {
  const paragraphs = editorParagraphs(state.doc);
  const place =
    paragraphs.find(({ id }) => id !== undefined && id === typed.paragraph.id) ?? paragraphs[typed.paragraph.number];
  if (place === undefined) {
    return undefined;
  }
  const end = place.at + place.node.nodeSize - 1;
  const from = Math.min(place.at + 1 + typed.offset, end);
  return state.tr.insertText(typed.text, from, Math.min(from + typed.removed, end));
}

export interface HeldKeys {
  /** From now on keys are kept. */
  hold(): void;
  /** The keys that were kept, in order; later ones go to the editor again. */
  release(): readonly string[];
}

/** Keeps printable keys, Enter and Backspace that are meant for the editor. */
export function holdKeys(page: Document, isForEditor: (target: EventTarget | null) => boolean): HeldKeys {
  let kept: string[] | undefined;
  page.addEventListener(
    'keydown',
    (event) => {
      const isText = event.key.length === 1 || event.key === 'Enter' || event.key === 'Backspace';
      if (
        kept !== undefined &&
        isText &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        isForEditor(event.target)
      ) {
        kept.push(event.key);
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { capture: true }
  );
  return {
    hold: () => void (kept ??= []),
    release() {
      const keys = kept ?? [];
      kept = undefined;
      return keys;
    }
  };
}

/** One held key as a change of the document. */
export function playKey(state: EditorState, key: string): Transaction {
  const { from, to, empty } = state.selection;
  switch (key) {
    case 'Enter':
      return state.tr.split(from);
    case 'Backspace':
      return empty && state.selection.$from.parentOffset > 0
        ? state.tr.delete(from - 1, from)
        : state.tr.delete(from, to);
    default:
      return state.tr.insertText(key);
  }
}
