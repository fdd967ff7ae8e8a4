/** The shape of the words of an office's decision about a report, in the panel of a row and for many from the plan. */
export interface DecisionStrings {
  readonly lastDay: string;
  readonly lastDayHint: string;
  readonly receivedOn: string;
  readonly dateHint: string;
  readonly dateWrong: string;
  readonly phrase: string;
  readonly phraseHint: string;
  readonly phraseMade: (phrase: string) => string;
  readonly reason: string;
  readonly reasonNeeded: string;
}
