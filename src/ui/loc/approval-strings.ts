/** The shape of the words of the approval page, which come with the page and not with the first script. */
import type { BulkAct } from '../../actions/act-on-many';
import type { QueuePlace } from '../../actions/open-approval-queue';
import type { PlainStep } from '../../actions/plain-report';
import type { MeetingOutcome } from '../../domain/event';
import type { Explanation } from './strings';

/** Left: what waits for whom. */
export interface QueueStrings {
  readonly label: string;
  readonly title: (count: number) => string;
  readonly places: Readonly<Record<QueuePlace, string>>;
  readonly nothingWaiting: Explanation;
  readonly nothingOfMine: Explanation;
  readonly search: string;
  readonly searchHint: string;
  readonly nothingFound: Explanation;
  readonly found: (count: number) => string;
  readonly submittedOn: (when: string) => string;
  readonly round: (number: number) => string;
  readonly sections: (done: number, total: number) => string;
  readonly clean: string;
  readonly warnings: (count: number) => string;
  readonly errors: (count: number) => string;
  readonly turn: Readonly<Record<'drafter' | 'approver' | 'clerk' | 'receiver', string>>;
  readonly back: string;
  readonly otherUnits: (count: number) => string;
  readonly many: string;
}

/** Middle: the report. */
export interface DeskStrings {
  readonly choose: string;
  readonly notMine: string;
  readonly submittedBy: (who: string, when: string) => string;
  readonly addressee: string;
  readonly deadline: string;
  readonly openInWord: string;
  readonly reportLabel: (unit: string) => string;
  readonly changedSince: Explanation;
  readonly emptySection: string;
  readonly notSubmitted: Explanation;
  readonly outside: Explanation;
  readonly checks: string;
  readonly noFindings: string;
  readonly goTo: string;
  readonly toActs: string;
  readonly annexes: string;
  readonly annexMissing: string;
  readonly total: string;
  readonly annexEmpty: string;
  readonly annexClean: string;
  readonly before: (value: string) => string;
  readonly emptyCell: string;
}

/** What changed since the version last seen. */
export interface CompareStrings {
  readonly toggle: (round: number) => string;
  readonly first: string;
  readonly comparing: string;
  readonly why: Readonly<Record<'acted' | 'opened' | 'previous', (round: number, when: string) => string>>;
  readonly total: (added: number, removed: number) => string;
  readonly cells: (count: number) => string;
  readonly nothing: string;
  readonly words: (added: number, removed: number) => string;
  readonly addedStart: string;
  readonly removedStart: string;
  readonly end: string;
  readonly missing: Explanation;
  readonly changedSections: string;
}

/** Why the version before came back. */
export interface LastReturnStrings {
  readonly title: string;
  readonly by: Readonly<Record<'inside' | 'above', (who: string, when: string) => string>>;
  readonly whole: string;
  readonly answerBy: (date: string) => string;
  readonly beside: (words: string) => string;
  readonly since: (added: number, removed: number) => string;
  readonly nothingSince: string;
}

/** The meeting's record. */
export interface MeetingStrings {
  readonly title: string;
  readonly body: string;
  readonly bodyHint: string;
  readonly bodies: readonly string[];
  readonly meetingDate: string;
  readonly dateHint: string;
  readonly present: string;
  readonly summoned: string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<MeetingOutcome, string>>;
  readonly minutes: string;
  readonly minutesHint: string;
  readonly approve: string;
  readonly approving: string;
  readonly fillIn: string;
  readonly attendance: (present: number, summoned: number) => string;
  readonly approvedOn: (when: string) => string;
  readonly problems: Readonly<
    Record<
      | 'bodyMissing'
      | 'dateMissing'
      | 'dateUnreadable'
      | 'dateInFuture'
      | 'presentMissing'
      | 'summonedMissing'
      | 'presentTooMany'
      | 'outcomeMissing',
      string
    >
  >;
}

/** Cấp số. */
export interface NumberStrings {
  readonly title: string;
  readonly reading: string;
  readonly lastUsed: (number: string, date: string, what: string) => string;
  readonly noneUsed: (period: string) => string;
  readonly number: string;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly give: (number: string) => string;
  readonly giving: string;
  readonly taken: (number: string, date: string, what: string) => string;
  readonly reserved: (number: string) => string;
  readonly belowLast: string;
  readonly given: (number: string, date: string) => string;
  readonly thisPlan: (unit: string) => string;
  readonly otherReport: (id: string) => string;
  readonly letter: string;
  readonly problems: Readonly<Record<'numberWrong' | 'dateUnreadable' | 'dateInFuture', string>>;
}

/** Trả lại. */
export interface ReturnStrings {
  readonly inside: string;
  readonly above: string;
  readonly open: string;
  readonly section: string;
  readonly whole: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly add: string;
  readonly remove: (number: number) => string;
  readonly newDate: string;
  readonly newDateHint: string;
  readonly preview: string;
  readonly previewEmpty: string;
  readonly problems: Readonly<Record<'noReason' | 'dateUnreadable' | 'datePast', string>>;
  readonly returning: string;
  readonly confirm: string;
}

/** Words of an act that needs nothing but a note and a confirmation. */
export interface SimpleActStrings {
  readonly title: string;
  readonly intro: string;
  readonly note: string;
  readonly act: string;
  readonly acting: string;
  /** Left out where the act can be answered by another and needs no second thought. */
  readonly confirm?: Explanation;
}

export interface ActsStrings {
  readonly label: string;
  readonly done: Readonly<Record<ShownAct, Explanation>>;
  readonly refused: string;
  readonly cannot: Readonly<Record<ShownAct, (why: string) => string>>;
  readonly names: Readonly<Record<ShownAct, string>>;
  /** Who may do a closed act, where the person lacks the role. */
  readonly needs: Readonly<Record<'needsDrafter' | 'needsApprover' | 'needsClerk' | 'needsReceiver', string>>;
  readonly later: string;
  /** Typed for an act that is closed now. */
  readonly leftOver: { readonly title: (act: string) => string; readonly why: string; readonly discard: string };
  readonly yes: string;
  readonly note: (who: string, note: string) => string;
  readonly simple: Readonly<Record<'sent' | 'received' | 'accepted', SimpleActStrings>>;
}

/** Acts that the page offers or shows as closed. */
export type ShownAct =
  | 'submitted'
  | 'withdrawn'
  | 'approved'
  | 'returnedInside'
  | 'numbered'
  | 'sent'
  | 'received'
  | 'accepted'
  | 'returned';

/** Tiếp nhận, chấp nhận nhiều báo cáo. */
export interface BulkStrings {
  readonly title: string;
  readonly act: string;
  readonly acts: Readonly<Record<BulkAct, string>>;
  readonly all: string;
  /** How the keyboard moves in the list, read aloud. */
  readonly keys: string;
  readonly pick: (unit: string) => string;
  readonly none: string;
  readonly willDo: Readonly<Record<BulkAct, (count: number) => string>>;
  readonly wontDo: (count: number) => string;
  readonly note: string;
  readonly run: Readonly<Record<BulkAct, (count: number) => string>>;
  readonly progress: (done: number, all: number) => string;
  readonly stop: string;
  readonly finished: (done: number, notDone: number) => string;
  readonly results: Readonly<Record<'waiting' | 'running' | 'done' | 'refused' | 'failed', string>>;
  readonly retry: (count: number) => string;
  readonly close: string;
  readonly confirm: Explanation;
}

/** Nộp tệp .docx thường. */
export interface PlainStrings {
  readonly title: string;
  readonly intro: string;
  readonly drop: string;
  readonly choose: string;
  readonly another: string;
  readonly reading: string;
  readonly file: (name: string, size: string) => string;
  readonly notUploaded: Explanation;
  readonly onlyOne: string;
  readonly sections: string;
  readonly foundBy: Readonly<Record<'tag' | 'customXml' | 'heading' | 'missing', string>>;
  readonly renamed: (heading: string) => string;
  readonly words: (count: number) => string;
  readonly findings: string;
  readonly clean: string;
  readonly blocked: string;
  readonly replaces: (version: string, when: string) => string;
  readonly replacesHint: string;
  readonly replaceFirst: string;
  readonly submit: string;
  readonly submitting: string;
  readonly steps: Readonly<Record<PlainStep, string>>;
}

export interface ApprovalStrings {
  readonly title: string;
  readonly queue: QueueStrings;
  readonly desk: DeskStrings;
  readonly compare: CompareStrings;
  readonly lastReturn: LastReturnStrings;
  readonly meeting: MeetingStrings;
  readonly number: NumberStrings;
  readonly return: ReturnStrings;
  readonly acts: ActsStrings;
  readonly bulk: BulkStrings;
  readonly plain: PlainStrings;
}
