/** The words of the tracking list's commands. */
import { useStrings } from './language';
import type { OutputsStrings } from './outputs-strings';
import { OUTPUTS_WORDS_EN } from './outputs-words-en';
import { OUTPUTS_WORDS_VI } from './outputs-words-vi';
import type { Language } from './strings';

/** The words of a language. */
export function outputsStringsOf(language: Language): OutputsStrings {
  switch (language) {
    case 'vi':
      return OUTPUTS_WORDS_VI;
    case 'en':
      return OUTPUTS_WORDS_EN;
  }
}

/** The words of the screen's language. */
export function useOutputsStrings(): OutputsStrings {
  return outputsStringsOf(useStrings().language);
}
