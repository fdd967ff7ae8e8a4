/**
 * Every word on the screens, as one shape that each language fills. Vietnamese comes first; a language that lacks a
 * word does not compile.
 */
import type { RefusalReason } from '../../actions/outcome';
import type { FailureKind } from '../../actions/outcome';
import type { SubmitStep } from '../../actions/submit-report';
import type { ReportStrings } from './report-strings';
import type { FindingStrings } from './finding-table';
import type { QuietStrings, SectionActStrings } from './pane-strings';

export type Language = 'vi' | 'en';

/** What happened and what the reader can do about it. */
export interface Explanation {
  readonly what: string;
  readonly advice: string;
}

/** Words that more than one screen says. */
export interface GeneralStrings {
  readonly product: string;
  readonly loading: string;
  readonly retry: string;
  readonly reload: string;
  readonly cancel: string;
  readonly details: string;
  readonly brokenScreen: Explanation;
  readonly noPlan: Explanation;
  readonly opensInNewWindow: string;
  readonly openInBrowser: string;
  readonly completeness: (done: number, total: number) => string;
}

/** Of a plan, what other screens say too; the rest is in the words of the plan’s own screen. */
export interface PlanStrings {
  readonly lastDay: (date: string) => string;
}

/** The task pane in Word. */
export interface PaneStrings {
  readonly tabs: Readonly<Record<'myWork' | 'outline' | 'checks' | 'annex' | 'submit', string>>;
  readonly tabsLabel: string;
  readonly starting: string;
  readonly noSite: Explanation;
  readonly notInWord: Explanation;
  readonly readOnly: Explanation;
  readonly blankDocument: Explanation;
  readonly foreignDocument: Explanation;
  readonly signIn: Explanation;
  readonly signInButton: string;
  readonly toMyWork: string;
}

export interface MyWorkStrings {
  readonly greeting: (name: string) => string;
  readonly nothing: Explanation;
  readonly addressee: (name: string) => string;
  readonly startDraft: string;
  readonly startingDraft: string;
  readonly openDraft: string;
  readonly draftReady: Explanation;
  readonly here: string;
  readonly draftSaved: (when: string) => string;
  readonly readReport: string;
  readonly toApproval: string;
}

export interface OutlineStrings {
  readonly listLabel: string;
  readonly missing: string;
  readonly empty: (minimum: number) => string;
  readonly belowMinimum: (words: number, minimum: number) => string;
  readonly done: (words: number) => string;
  readonly states: Readonly<Record<'missing' | 'empty' | 'belowMinimum' | 'done', string>>;
  readonly summary: (done: number, total: number, below: number, empty: number) => string;
  readonly goToNext: string;
  readonly allWritten: string;
  readonly guidance: string;
  readonly cannotGo: string;
}

export interface SubmitStrings {
  readonly intro: string;
  readonly check: string;
  readonly checking: string;
  readonly version: (label: string, when: string) => string;
  readonly findings: string;
  readonly clean: string;
  readonly blocked: string;
  readonly submit: string;
  readonly submitAnyway: string;
  readonly again: string;
  readonly submitting: string;
  readonly steps: Readonly<Record<SubmitStep | 'saving', string>>;
  readonly done: Explanation;
  readonly read: string;
  readonly alreadySubmitted: (when: string) => string;
  readonly cannotSave: string;
  readonly refused: string;
}

/** What is said beside a finding. */
export interface FindingNotes {
  readonly places: (count: number) => string;
  readonly unconfirmed: string;
  readonly row: (title: string) => string;
  readonly column: (title: string) => string;
  readonly sides: Readonly<Record<'top' | 'bottom' | 'left' | 'right', string>>;
}

export interface Strings {
  readonly language: Language;
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  readonly general: GeneralStrings;
  readonly state: ReportStrings['state'];
  readonly acts: ReportStrings['acts'];
  readonly roles: ReportStrings['roles'];
  readonly plan: PlanStrings;
  readonly pane: PaneStrings;
  readonly myWork: MyWorkStrings;
  readonly outline: OutlineStrings;
  readonly submit: SubmitStrings;
  readonly sectionActs: SectionActStrings;
  readonly quiet: QuietStrings;
  readonly failures: Readonly<Record<FailureKind, Explanation>>;
  readonly refusals: Readonly<Record<RefusalReason, string>>;
  readonly findings: FindingStrings['findings'];
  readonly findingNotes: FindingNotes;
}
