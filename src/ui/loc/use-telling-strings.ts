/** The words about who was told in Teams, loaded with the acts of the approval page. */
import { useStrings } from './language';
import type { Language } from './strings';
import type { TellingStrings } from './telling-strings';
import { TELLING_WORDS_EN } from './telling-words-en';
import { TELLING_WORDS_VI } from './telling-words-vi';

/** The words of a language. */
export function tellingStringsOf(language: Language): TellingStrings {
  switch (language) {
    case 'vi':
      return TELLING_WORDS_VI;
    case 'en':
      return TELLING_WORDS_EN;
  }
}

/** The words of the screen's language. */
export function useTellingStrings(): TellingStrings {
  return tellingStringsOf(useStrings().language);
}
