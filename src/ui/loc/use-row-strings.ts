/** The words of the panel of one row, loaded with it. */
import { useStrings } from './language';
import type { RowStrings } from './row-strings';
import { ROW_WORDS_EN } from './row-words-en';
import { ROW_WORDS_VI } from './row-words-vi';
import type { Language } from './strings';

/** The words of a language. */
export function rowStringsOf(language: Language): RowStrings {
  switch (language) {
    case 'vi':
      return ROW_WORDS_VI;
    case 'en':
      return ROW_WORDS_EN;
  }
}

/** The words of the screen's language. */
export function useRowStrings(): RowStrings {
  return rowStringsOf(useStrings().language);
}
