/** Ctrl+F6 goes round the window: the document, the task pane, the ribbon; backwards with Shift. Escape in the pane goes to the document. */
import { useCallback, useEffect } from 'react';
import type { KeyExit } from '../host/key-exits.ts';
import type { WordWindow } from './word-window.ts';

type Region = 'document' | 'pane' | 'ribbon';
const ROUND: readonly Region[] = ['document', 'pane', 'ribbon'];

function enter(word: WordWindow, region: Region, step: 1 | -1): void {
  switch (region) {
    case 'document':
      word.editor()?.focus();
      break;
    case 'pane':
      if (!word.enterPane()) {
        enter(word, after('pane', step), step);
      }
      break;
    case 'ribbon':
      document.querySelector<HTMLElement>('.word-ribbon button:not(:disabled)')?.focus();
      break;
  }
}

const after = (region: Region, step: 1 | -1): Region =>
  ROUND[(ROUND.indexOf(region) + step + ROUND.length) % ROUND.length] ?? 'document';

const regionOf = (target: EventTarget | null): Region =>
  target instanceof Element && target.closest('.word-title, .word-ribbon') !== null
    ? 'ribbon'
    : target instanceof Element && target.closest('.word-pane') !== null
      ? 'pane'
      : 'document';

/** @returns what to do when the keyboard wants out of the add-in's frame, which hears its own keys. */
export function useRegionKeys(word: WordWindow): (exit: KeyExit) => void {
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (event.key === 'F6' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        event.stopPropagation();
        const step = event.shiftKey ? -1 : 1;
        enter(word, after(regionOf(event.target), step), step);
      }
    };
    addEventListener('keydown', keys, { capture: true });
    return () => removeEventListener('keydown', keys, { capture: true });
  }, [word]);
  return useCallback(
    (exit) => {
      switch (exit) {
        case 'document':
          enter(word, 'document', 1);
          break;
        case 'nextRegion':
          enter(word, after('pane', 1), 1);
          break;
        case 'previousRegion':
          enter(word, after('pane', -1), -1);
          break;
        case 'next':
        case 'previous':
          // Tab goes round the task pane; its own button stands before the frame and after it.
          document.querySelector<HTMLElement>('.word-pane header button')?.focus();
          break;
      }
    },
    [word]
  );
}
