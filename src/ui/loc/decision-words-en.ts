/** English words of an office's decision about a report. */
import type { DecisionStrings } from './decision-strings';

export const DECISION_WORDS_EN: DecisionStrings = {
  lastDay: 'Last day that counts as in time',
  lastDayHint: 'Later than the one in force. A report without a date gets this one.',
  receivedOn: 'Received on',
  dateHint: 'Day/month/year, such as 05/11/2023',
  dateWrong: 'Enter a date, such as 05/11/2023.',
  phrase: 'Wording of the deadline',
  phraseHint: 'Left empty, it is worded from the day.',
  phraseMade: (phrase) => `Left empty, it reads: ${phrase}`,
  reason: 'Reason',
  reasonNeeded: 'Give a reason.'
};
