/** The words of an office's decision about a report, loaded with its form. */
import type { DecisionStrings } from './decision-strings';
import { DECISION_WORDS_EN } from './decision-words-en';
import { DECISION_WORDS_VI } from './decision-words-vi';
import { useStrings } from './language';
import type { Language } from './strings';

/** The words of a language. */
export function decisionStringsOf(language: Language): DecisionStrings {
  switch (language) {
    case 'vi':
      return DECISION_WORDS_VI;
    case 'en':
      return DECISION_WORDS_EN;
  }
}

/** The words of the screen's language. */
export function useDecisionStrings(): DecisionStrings {
  return decisionStringsOf(useStrings().language);
}
