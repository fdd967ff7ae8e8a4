/** The words of the plan's screens: loaded with them, not with the first screen of a page. */
import { useStrings } from './language';
import type { Language } from './strings';
import { PLAN_WORDS_EN } from './plan-words-en';
import { PLAN_WORDS_VI } from './plan-words-vi';
import type { PlanPartStrings } from './plan-words-vi';

/** The words of a language. */
export function planStringsOf(language: Language): PlanPartStrings {
  switch (language) {
    case 'vi':
      return PLAN_WORDS_VI;
    case 'en':
      return PLAN_WORDS_EN;
  }
}

/** The words of the screen's language. */
export function usePlanStrings(): PlanPartStrings {
  return planStringsOf(useStrings().language);
}
