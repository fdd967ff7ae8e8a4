/** The words of the workbook and of urging, loaded with them. */
import { useStrings } from './language';
import type { UrgingPartStrings } from './urging-strings';
import { URGING_WORDS_EN } from './urging-words-en';
import { URGING_WORDS_VI } from './urging-words-vi';
import type { Language } from './strings';

/** The words of a language. */
export function urgingStringsOf(language: Language): UrgingPartStrings {
  switch (language) {
    case 'vi':
      return URGING_WORDS_VI;
    case 'en':
      return URGING_WORDS_EN;
  }
}

/** The words of the screen's language. */
export function useUrgingStrings(): UrgingPartStrings {
  return urgingStringsOf(useStrings().language);
}
