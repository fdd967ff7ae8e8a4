/** The shape of the words of the panel of one row, loaded with it. */
import type { Act, MeetingOutcome } from '../../domain/event';
import type { Explanation } from './strings';

export type RowTab = 'history' | 'checks' | 'versions' | 'preview' | 'acts';

export interface RowStrings {
  readonly close: string;
  readonly loading: string;
  readonly tabsLabel: string;
  readonly tabs: Readonly<Record<RowTab, string>>;
  readonly copyLink: string;
  readonly copied: string;
  readonly notCopied: (address: string) => string;
  readonly openReport: string;
  readonly openDraft: string;
  readonly receivedBy: (office: string, addressee: string) => string;
  readonly extendedTo: (date: string) => string;
  readonly answerBy: (date: string) => string;
  readonly number: (number: string) => string;
  readonly history: {
    readonly none: Explanation;
    readonly acts: Readonly<Record<Act, string>>;
    readonly doneBy: (who: string, when: string) => string;
    readonly invalid: (reason: string) => string;
    readonly version: (label: string) => string;
    readonly completeness: (done: number, total: number) => string;
    readonly reason: (words: string) => string;
    readonly sectionReason: (section: string, words: string) => string;
    readonly wholeReport: string;
    readonly meeting: (body: string, date: string, present: number, summoned: number) => string;
    readonly minutes: (number: string) => string;
    readonly outcomes: Readonly<Record<MeetingOutcome, string>>;
    readonly number: (number: string, date: string) => string;
    readonly newDate: (date: string) => string;
    readonly lastDay: (date: string, phrase: string) => string;
    readonly receivedOn: (date: string) => string;
    readonly sentOn: (date: string) => string;
    readonly acceptedOn: (date: string) => string;
    readonly successor: (obligation: string) => string;
    readonly levels: readonly [string, string, string];
    readonly letter: (number: string, date: string) => string;
    readonly openLetter: string;
    readonly note: (words: string) => string;
  };
  readonly checks: {
    readonly ask: string;
    readonly hint: string;
    readonly running: string;
    readonly none: string;
    readonly summary: (blocks: number, warns: number) => string;
    readonly changed: Explanation;
    readonly hidden: Explanation;
    readonly nothing: Explanation;
  };
  readonly versions: {
    readonly round: (number: number) => string;
    readonly submitted: (who: string, when: string) => string;
    readonly fingerprint: (short: string) => string;
    readonly file: string;
    readonly gone: string;
    readonly current: string;
    readonly library: string;
    readonly libraryHidden: string;
    readonly entry: (label: string, when: string, who: string) => string;
    readonly now: string;
    readonly ended: Readonly<Record<'submitted' | 'withdrawn' | 'returnedInside' | 'returned' | 'accepted', string>>;
    readonly open: string;
    readonly none: Explanation;
  };
  readonly preview: {
    readonly label: (unit: string) => string;
    readonly loading: string;
    readonly picture: string;
    readonly more: (shown: number, all: number) => string;
    readonly note: string;
    readonly empty: string;
    readonly refused: string;
  };
  readonly office: {
    readonly intro: string;
    readonly extend: string;
    readonly extendHint: string;
    readonly exempt: string;
    readonly exemptHint: string;
    readonly endExemption: string;
    readonly paper: string;
    readonly paperHint: string;
    readonly sure: (act: string, unit: string) => string;
    readonly cannotUndo: string;
    readonly confirm: string;
    readonly back: string;
    readonly doing: string;
    readonly done: (act: string) => string;
  };
}
