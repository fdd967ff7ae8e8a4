/** The words of the task pane's later parts: loaded with them, not with the first screen. */
import { useStrings } from './language';
import type { PanePartStrings } from './pane-strings';
import { PANE_WORDS_EN } from './pane-words-en';
import { PANE_WORDS_VI } from './pane-words-vi';
import type { Language } from './strings';

/** The words of a language. */
export function paneStringsOf(language: Language): PanePartStrings {
  switch (language) {
    case 'vi':
      return PANE_WORDS_VI;
    case 'en':
      return PANE_WORDS_EN;
  }
}

/** The words of the screen's language. */
export function usePaneStrings(): PanePartStrings {
  return paneStringsOf(useStrings().language);
}
