/** Events (nhật ký): append-only entries of what was done to an obligation, by whom, to which version. */
import type { EventKey, Login, ObligationId, SectionId } from './code';
import type { IssueNumber } from './issue-number';
import type { LocalDate } from './local-date';
import type { SectionStates } from './section-notes';

/** The exact file version that an act was done to. */
export interface FileVersion {
  /** The file's UniqueId in its library. */
  readonly uniqueId: string;
  /** Version label such as "0.3" or "1.0". */
  readonly label: string;
}

/** What the meeting decided: passed as it stood, or passed with changes to be made before it is issued. */
export type MeetingOutcome = 'passed' | 'passedWithChanges';

/** The collective approval (thông qua tập thể) that a meeting gave. It is a meeting's act, not a click. */
export interface CollectiveApproval {
  /** The body that met, e.g. "Ban Chấp hành Đảng bộ xã". */
  readonly body: string;
  readonly meetingDate: LocalDate;
  readonly present: number;
  readonly summoned: number;
  /** Number of the minutes, e.g. "21-BB/ĐU"; empty when they are not numbered. */
  readonly minutesNumber: string;
  /** Left out by records of before it was asked for, which were all of reports that passed as they stood. */
  readonly outcome?: MeetingOutcome;
}

/** How full a report was against its outline. */
export interface Completeness {
  readonly done: number;
  readonly total: number;
}

/** How many findings the checks had about what was submitted. */
export interface FindingCount {
  readonly blocks: number;
  readonly warns: number;
}

/** One reason for a return; without a section it concerns the whole report. */
export interface ReturnReason {
  readonly section?: SectionId;
  readonly words: string;
}

interface Written {
  readonly key: EventKey;
  readonly obligation: ObligationId;
}

/** An act that is done to one submission. Done to an older one it does not count. */
interface OfSubmission extends Written {
  /** Key of the submission. */
  readonly submission: EventKey;
}

/** A unit's drafter submitted a report to the unit's leadership (trình). */
export interface SubmittedEvent extends Written {
  readonly act: 'submitted';
  /** The draft version whose bytes were submitted. */
  readonly draft: FileVersion;
  readonly report: FileVersion;
  /** Server-relative URL of the report. */
  readonly reportUrl: string;
  /** Fingerprint of the report's normalised content. */
  readonly fingerprint: string;
  readonly completeness: Completeness;
  /** State of each section that the unit was asked for; left out by records of before it was kept. */
  readonly sections?: SectionStates;
  /** What the checks found then; left out by submissions of before it was kept. */
  readonly findings?: FindingCount;
}

/** The drafter took the submission back (rút lại) before it was passed. */
export interface WithdrawnEvent extends OfSubmission {
  readonly act: 'withdrawn';
  /** May be empty. */
  readonly reason: string;
}

/** The unit's own leadership gave the report back to the drafter (trả lại để sửa). */
export interface ReturnedInsideEvent extends OfSubmission {
  readonly act: 'returnedInside';
  readonly reasons: readonly ReturnReason[];
}

/** A unit's approver recorded that the collective passed the report (thông qua). */
export interface ApprovedEvent extends OfSubmission {
  readonly act: 'approved';
  readonly report: FileVersion;
  readonly meeting: CollectiveApproval;
}

/** The unit's clerk gave the report its number (cấp số). */
export interface NumberedEvent extends OfSubmission {
  readonly act: 'numbered';
  readonly number: IssueNumber;
}

/** The unit sent the issued report to its superior (gửi). */
export interface SentEvent extends OfSubmission {
  readonly act: 'sent';
  readonly report: FileVersion;
  /** What the clerk tells the receiving office; left out when there is nothing to tell. */
  readonly note?: string;
}

/** The receiving office took the report in (tiếp nhận). */
export interface ReceivedEvent extends OfSubmission {
  readonly act: 'received';
  /** Left out when there is nothing to note. */
  readonly note?: string;
}

/** The receiving office found the report good (chấp nhận). */
export interface AcceptedEvent extends OfSubmission {
  readonly act: 'accepted';
  /** May be empty. */
  readonly note: string;
}

/** The receiving office gave the report back to be completed (trả lại bổ sung). */
export interface ReturnedEvent extends OfSubmission {
  readonly act: 'returned';
  readonly reasons: readonly ReturnReason[];
  /** Last day for the answer; it does not replace the deadline. */
  readonly newDate?: LocalDate;
}

/** The unit was given more time (gia hạn). */
export interface ExtendedEvent extends Written {
  readonly act: 'extended';
  readonly lastDay: LocalDate;
  /** E.g. "trước ngày 01/11/2023". */
  readonly phrase: string;
  readonly reason: string;
}

/** The unit need not report (miễn báo cáo). */
export interface ExemptedEvent extends Written {
  readonly act: 'exempted';
  readonly reason: string;
}

/** The unit has to report after all. */
export interface ExemptionEndedEvent extends Written {
  readonly act: 'exemptionEnded';
  readonly reason: string;
}

/** The report came outside the system (nộp ngoài hệ thống): a date only, never any of its content. */
export interface RecordedOnPaperEvent extends Written {
  readonly act: 'recordedOnPaper';
  readonly receivedOn: LocalDate;
}

/** A report of before the system, taken over as accepted. */
export interface ImportedEvent extends Written {
  readonly act: 'imported';
  readonly report: FileVersion;
  readonly reportUrl: string;
  readonly sentOn: LocalDate;
  readonly acceptedOn: LocalDate;
}

/** The unit went into another one, whose report stands for its own. */
export interface SupersededEvent extends Written {
  readonly act: 'superseded';
  readonly successor: ObligationId;
  readonly reason: string;
}

/** 0: notice before the date (nhắc trước hạn); 1, 2: đôn đốc lần 1, lần 2. */
export type UrgingLevel = 0 | 1 | 2;

/** The office reminded the unit (đôn đốc). */
export interface UrgedEvent extends Written {
  readonly act: 'urged';
  readonly level: UrgingLevel;
  /** Number and symbol of the letter; empty for a reminder without one. */
  readonly letterNumber: string;
  readonly sentOn: LocalDate;
  /** The day that the letter asks for the report by; it does not replace the deadline. */
  readonly newDate?: LocalDate;
  /** Unique id of the letter's file in the library; left out when it was not stored. */
  readonly letter?: string;
}

/** What a person writes into the event list. */
export type ReportEvent =
  | SubmittedEvent
  | WithdrawnEvent
  | ReturnedInsideEvent
  | ApprovedEvent
  | NumberedEvent
  | SentEvent
  | ReceivedEvent
  | AcceptedEvent
  | ReturnedEvent
  | ExtendedEvent
  | ExemptedEvent
  | ExemptionEndedEvent
  | RecordedOnPaperEvent
  | ImportedEvent
  | SupersededEvent
  | UrgedEvent;

export type Act = ReportEvent['act'];

/** Every act, in the order of a report's life. */
export const ACTS: readonly Act[] = [
  'submitted',
  'withdrawn',
  'returnedInside',
  'approved',
  'numbered',
  'sent',
  'received',
  'accepted',
  'returned',
  'extended',
  'exempted',
  'exemptionEnded',
  'recordedOnPaper',
  'imported',
  'superseded',
  'urged'
];

/** What the server adds to an event: `order`, `at` and `by` are its own, not the writer's. */
export interface ServerRecord {
  /** The list item's id: the server's own order. */
  readonly order: number;
  readonly at: Date;
  readonly by: Login;
}

/** An event as the server recorded it. */
export type RecordedEvent = ReportEvent & ServerRecord;

/** The recorded event of one act, e.g. `RecordedAct<'sent'>`. */
export type RecordedAct<A extends Act> = Extract<ReportEvent, { readonly act: A }> & ServerRecord;

export { approvalKey, submissionKey } from './event-key';
