/** The words of the approval page: loaded with it, not with the first script. */
import type { ApprovalStrings } from './approval-strings';
import { APPROVAL_WORDS_EN } from './approval-words-en';
import { APPROVAL_WORDS_VI } from './approval-words-vi';
import { useStrings } from './language';
import type { Language } from './strings';

/** The words of a language. */
export function approvalStringsOf(language: Language): ApprovalStrings {
  switch (language) {
    case 'vi':
      return APPROVAL_WORDS_VI;
    case 'en':
      return APPROVAL_WORDS_EN;
  }
}

/** The words of the screen's language. */
export function useApprovalStrings(): ApprovalStrings {
  return approvalStringsOf(useStrings().language);
}
