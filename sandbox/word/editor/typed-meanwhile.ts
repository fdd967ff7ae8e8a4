/**
 * What the person types while an add-in's change is on its way into the editor. The editor takes a whole new document then,
 * so what comes while it loads is held back, and what was typed between the add-in's reading and its writing is put in again.
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

/** What was typed while the editor had no field to type into. */
export interface HeldTyping {
  /** How many times what stands before the caret was erased. */
  readonly erased: number;
  readonly text: string;
}

export interface TypingCatcher {
  /**
   * Waits until no word is being composed: it would be torn apart. Not for long, since people leave words open.
   */
  rest(): Promise<void>;
  /** From now on a field of our own takes what is typed. */
  hold(): void;
  /** What came; later typing goes to the editor again. */
  release(): HeldTyping;
}

const COMPOSED_WITHIN_MS = 1000;
const HIDDEN = 'position:fixed;inset:0 auto auto 0;width:1em;height:1em;border:0;opacity:0;pointer-events:none';

/**
 * Keeps what is typed while the editor loads, by giving the keyboard to a hidden field: input methods hand over text without
 * keys, compose words in place and take back letters, all of which only a field understands.
 */
export function catchTyping(page: Document): TypingCatcher {
  let isComposing = false;
  page.addEventListener('compositionstart', () => (isComposing = true), { capture: true });
  page.addEventListener('compositionend', () => (isComposing = false), { capture: true });
  let field: HTMLTextAreaElement | undefined;
  let erased = 0;
  const keyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (isPlain && event.key === 'Backspace' && field?.selectionEnd === 0) {
      erased++;
    } else if (event.key === 'Tab') {
      event.preventDefault(); // the next place is not there yet
    }
  };
  return {
    async rest() {
      const until = performance.now() + COMPOSED_WITHIN_MS;
      while (isComposing && performance.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    hold() {
      erased = 0;
      field = page.createElement('textarea');
      field.style.cssText = HIDDEN;
      field.tabIndex = -1;
      field.addEventListener('keydown', keyDown);
      page.body.append(field);
      field.focus({ preventScroll: true });
    },
    release() {
      // A word that is still being composed is handed over as it is.
      field?.blur();
      const text = field?.value ?? '';
      field?.remove();
      field = undefined;
      isComposing = false;
      return { erased, text };
    }
  };
}

/** What was held as a change of the document, where the caret is. */
export function playTyping(state: EditorState, { erased, text }: HeldTyping): Transaction {
  const change = state.tr;
  for (let times = 0; times < erased; times++) {
    const { from, to, empty, $from } = change.selection;
    if (!empty || $from.parentOffset > 0) {
      change.delete(empty ? from - 1 : from, to);
    }
  }
  text.split('\n').forEach((line, index) => {
    if (index > 0) {
      change.split(change.selection.from);
    }
    if (line !== '') {
      change.insertText(line);
    }
  });
  return change;
}
