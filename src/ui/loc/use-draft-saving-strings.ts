/** The words about the draft of a plan on the site, loaded with the screen of plans. */
import type { DraftSavingStrings } from './draft-saving-strings';
import { DRAFT_SAVING_WORDS_EN } from './draft-saving-words-en';
import { DRAFT_SAVING_WORDS_VI } from './draft-saving-words-vi';
import { useStrings } from './language';
import type { Language } from './strings';

/** The words of a language. */
export function draftSavingStringsOf(language: Language): DraftSavingStrings {
  switch (language) {
    case 'vi':
      return DRAFT_SAVING_WORDS_VI;
    case 'en':
      return DRAFT_SAVING_WORDS_EN;
  }
}

/** The words of the screen's language. */
export function useDraftSavingStrings(): DraftSavingStrings {
  return draftSavingStringsOf(useStrings().language);
}
