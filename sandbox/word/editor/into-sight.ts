/**
 * Scrolls to the caret in a document that was opened just now: the editor knows where a page is only once it has laid it out, which
 * takes it some frames, and it draws only the pages that are near.
 */
import type { DocxEditorRef } from '@eigenpal/docx-editor-react';

const TRY_EVERY_MS = 120;
const TRIES = 15;

/** Whether what is drawn of a place stands in the part of the page that is seen. */
function isInSight(element: HTMLElement, scroller: Element, position: number): boolean {
  const drawn = Array.from(element.querySelectorAll<HTMLElement>('[data-pm-start][data-pm-end]')).find(
    ({ dataset }) => Number(dataset['pmStart']) <= position && position <= Number(dataset['pmEnd'])
  );
  const place = drawn?.getBoundingClientRect();
  const { top, bottom } = scroller.getBoundingClientRect();
  return place !== undefined && place.bottom > top && place.top < bottom;
}

/** @param scroller what moves the pages. Ends when the caret is in sight, or somebody has moved it. */
export async function bringCaretIntoSight(
  editor: DocxEditorRef,
  element: HTMLElement,
  scroller: () => Element | undefined
): Promise<void> {
  const caret = (): number | undefined => editor.getEditorRef()?.getState()?.selection.from;
  const position = caret();
  for (let turn = 0; position !== undefined && turn < TRIES; turn++) {
    await new Promise((resolve) => setTimeout(resolve, TRY_EVERY_MS));
    const pages = scroller();
    if (caret() !== position || (pages !== undefined && isInSight(element, pages, position))) {
      return;
    }
    editor.scrollToPosition(position);
  }
}
