/** The shape of the words of the task pane's parts: sections put in, and what comes after the first screen. */
import type { CellType } from '../../domain/annex';
import type { Explanation } from './strings';

export interface ChecksStrings {
  readonly checking: string;
  readonly checkNow: string;
  readonly none: string;
  readonly blocks: (count: number) => string;
  readonly warns: (count: number) => string;
  readonly listLabel: string;
  readonly goTo: (finding: string) => string;
  readonly fix: string;
  readonly fixAll: (count: number) => string;
  readonly fixing: string;
  readonly fixed: (count: number) => string;
  readonly moved: string;
  readonly notFound: string;
  readonly onSavedCopy: string;
  readonly newerWord: string;
  readonly checkedAt: (time: string) => string;
}

export interface SectionActStrings {
  readonly insert: string;
  readonly inserting: string;
  readonly tag: string;
  readonly foundByHeading: string;
  readonly returned: (reason: string, from: 'inside' | 'above') => string;
  readonly returnedWhole: string;
  readonly answerBy: (date: string) => string;
  readonly failed: string;
}

export interface AnnexStrings {
  readonly listLabel: string;
  readonly cells: (filled: number, all: number) => string;
  readonly none: Explanation;
  readonly choose: string;
  readonly read: string;
  readonly write: string;
  readonly written: (cells: number) => string;
  readonly insert: string;
  readonly missing: Explanation;
  readonly changedShape: Explanation;
  readonly goTo: string;
  readonly total: string;
  readonly computed: string;
  readonly addRow: string;
  readonly rowName: string;
  readonly cell: (row: string, column: string) => string;
  readonly wrong: Readonly<Record<CellType, string>>;
  readonly negative: string;
  readonly fillRight: (count: number) => string;
  readonly notWritten: string;
  readonly quote: string;
  readonly quoteHint: string;
  readonly update: string;
  readonly updated: (changed: number, all: number) => string;
  readonly lost: (count: number) => string;
}

export interface WithdrawalStrings {
  readonly intro: string;
  readonly reason: string;
  readonly withdraw: string;
  readonly withdrawing: string;
  readonly done: Explanation;
}

export interface ReturnStrings {
  /** Beside a section. */
  readonly answered: (reason: string, on: string) => string;
  readonly answeredWhole: (on: string) => string;
  readonly history: (count: number) => string;
  readonly round: (number: number, on: string) => string;
  readonly by: Readonly<Record<'inside' | 'above', (on: string) => string>>;
  readonly whole: string;
}

export interface AdoptionStrings {
  readonly adopt: string;
  readonly adopting: string;
  readonly replaces: Explanation;
  readonly replace: string;
  readonly done: Explanation;
  readonly localIntro: string;
  readonly choose: string;
  readonly saveAndCheck: string;
}

export interface QuietStrings {
  readonly otherSite: Explanation;
  readonly secrecy: { readonly what: (mark: string) => string; readonly advice: string };
}

/** Words of the parts that come after the first screen, each with the language's other words of them. */
export interface PanePartStrings {
  readonly checks: ChecksStrings;
  readonly annexForm: AnnexStrings;
  readonly withdrawal: WithdrawalStrings;
  readonly adoption: AdoptionStrings;
  readonly returns: ReturnStrings;
}
