/** Events (nhật ký): append-only entries of what was done to an obligation, by whom, to which version. */
import { eventKey } from './code';
import type { EventKey, Login, ObligationId } from './code';
import type { LocalDate } from './local-date';

/** The exact file version that an act was done to. */
export interface FileVersion {
  /** The file's UniqueId in its library. */
  readonly uniqueId: string;
  /** Version label such as "0.3" or "1.0". */
  readonly label: string;
}

/** The collective approval (thông qua tập thể) that a meeting gave. It is a meeting's act, not a click. */
export interface CollectiveApproval {
  /** The body that met, e.g. "Ban Chấp hành Đảng bộ xã". */
  readonly body: string;
  readonly meetingDate: LocalDate;
  readonly present: number;
  readonly summoned: number;
  /** Number of the minutes, e.g. "21-BB/ĐU"; empty when they are not numbered. */
  readonly minutesNumber: string;
}

/** How full a report was against its outline. */
export interface Completeness {
  readonly done: number;
  readonly total: number;
}

interface Recorded {
  readonly key: EventKey;
  readonly obligation: ObligationId;
}

/** A unit's drafter submitted a report to the unit's leadership (trình). */
export interface SubmittedEvent extends Recorded {
  readonly act: 'submitted';
  /** The draft version whose bytes were submitted. */
  readonly draft: FileVersion;
  readonly report: FileVersion;
  /** Server-relative URL of the report. */
  readonly reportUrl: string;
  /** Fingerprint of the report's normalised content. */
  readonly fingerprint: string;
  readonly completeness: Completeness;
}

/** A unit's approver recorded that the collective passed the report (thông qua). */
export interface ApprovedEvent extends Recorded {
  readonly act: 'approved';
  /** Key of the submission that was approved; an approval of an older submission does not count. */
  readonly submission: EventKey;
  readonly report: FileVersion;
  readonly meeting: CollectiveApproval;
}

/** What a person writes into the event list. */
export type ReportEvent = SubmittedEvent | ApprovedEvent;
export type Act = ReportEvent['act'];

/** An event as the server recorded it: `order`, `at` and `by` are the server's, not the writer's. */
export type RecordedEvent = ReportEvent & {
  /** The list item's id: the server's own order. */
  readonly order: number;
  readonly at: Date;
  readonly by: Login;
};

/** Key of a submission: the same draft version submitted again is the same event. */
export function submissionKey(obligation: ObligationId, draft: FileVersion): EventKey {
  return eventKey(`${obligation}|submitted|${draft.uniqueId}@${draft.label}`);
}

/** Key of an approval: the same submitted content approved again is the same event. */
export function approvalKey(obligation: ObligationId, submission: EventKey): EventKey {
  return eventKey(`${obligation}|approved|${submission.slice(submission.lastIndexOf('|') + 1)}`);
}
