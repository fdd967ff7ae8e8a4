/** The tracking row as a projection of an obligation's events: rebuilt at any time, never an opinion of its own. */
import type { Deadline } from '../domain/deadline';
import type { CollectiveApproval, Completeness } from '../domain/event';
import type { IssueNumber } from '../domain/issue-number';
import { dayOf, shortDate } from '../domain/local-date';
import type { LocalDate } from '../domain/local-date';
import { NO_NOTES, sectionNotes } from '../domain/section-notes';
import type { SectionNotes } from '../domain/section-notes';
import { approvalOf, numberingOf, submissionOf } from '../domain/state';
import type { FoldedObligation, Round, StateKind } from '../domain/state';
import { judge, timelinessFacts } from '../domain/timeliness';
import type { Timeliness, TimelinessFacts } from '../domain/timeliness';

export { readStateWords, stateWords } from './state-words';

/** Raised when the fold or the columns change their meaning, so that a rebuild shows which rows are of before. */
const COMPUTED_BY = 'v3';

export interface Projection {
  readonly state: StateKind;
  /** In force for the first sending; before it, in force now. */
  readonly inForce: Deadline | undefined;
  /** The last day of the latest extension. */
  readonly extendedTo: LocalDate | undefined;
  readonly submittedOn: Date | undefined;
  readonly approvedOn: Date | undefined;
  /** The first sending; only a day for what came on paper or was taken over. */
  readonly sentOn: Date | LocalDate | undefined;
  readonly receivedOn: Date | LocalDate | undefined;
  readonly acceptedOn: Date | LocalDate | undefined;
  readonly issueNumber: string;
  /** How many times something was submitted. */
  readonly round: number;
  readonly returnedReasons: number;
  readonly answerBy: LocalDate | undefined;
  readonly exemptReason: string;
  readonly completeness: Completeness | undefined;
  /** State of the sections of the submission that counts, and which are returned. */
  readonly sections: SectionNotes;
  /** Server-relative. */
  readonly reportUrl: string | undefined;
  readonly meetingNote: string;
  /** The event list was read up to this item. */
  readonly lastEvent: number;
  /** Version of the fold, then the obligation's own last event and how many count. */
  readonly computedFrom: string;
}

/** What a new obligation's row says. @param lastEvent newest item of the event list when the row was made. */
export function nothingYet(deadline: Deadline | undefined, lastEvent: number): Projection {
  return {
    state: 'notSubmitted',
    inForce: deadline,
    extendedTo: undefined,
    submittedOn: undefined,
    approvedOn: undefined,
    sentOn: undefined,
    receivedOn: undefined,
    acceptedOn: undefined,
    issueNumber: '',
    round: 0,
    returnedReasons: 0,
    answerBy: undefined,
    exemptReason: '',
    completeness: undefined,
    sections: NO_NOTES,
    reportUrl: undefined,
    meetingNote: '',
    lastEvent,
    computedFrom: `${COMPUTED_BY}:0/0`
  };
}

/** The meeting in one line of the tracking list. */
export function meetingNote(meeting: CollectiveApproval): string {
  const minutes = meeting.minutesNumber === '' ? '' : `, biên bản số ${meeting.minutesNumber}`;
  return `${meeting.body} họp ngày ${shortDate(meeting.meetingDate)}, dự ${meeting.present}/${meeting.summoned}${minutes}`;
}

/** Number and symbol as both families of documents write them: "12-BC/HU", "05/BC-UBND". */
export function issueNumberText({ number, symbol }: IssueNumber): string {
  const written = String(number).padStart(2, '0');
  return symbol.includes('/') ? `${written}-${symbol}` : `${written}/${symbol}`;
}

/** Newest first. */
function latest<T>(rounds: readonly Round[], pick: (round: Round) => T | undefined): T | undefined {
  for (let index = rounds.length - 1; index >= 0; index -= 1) {
    const round = rounds[index];
    const found = round === undefined ? undefined : pick(round);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/**
 * What the row should say, by the events.
 * @param deadline of the obligation, before any extension.
 * @param lastEvent up to where the event list was read; the obligation's own last event when nothing else is known.
 */
export function projectionOf(
  folded: FoldedObligation,
  deadline: Deadline | undefined,
  lastEvent: number = folded.lastEvent
): Projection {
  const { state, rounds, extensions, openReasons, answerBy, counted } = folded;
  const facts = timelinessFacts(deadline, folded);
  const submission = submissionOf(state);
  const approval = approvalOf(state);
  const numbering = numberingOf(state);
  const imported = state.kind === 'accepted' ? state.imported : undefined;
  const accepted = state.kind === 'accepted' && state.imported === undefined ? state.acceptance.at : undefined;
  return {
    state: state.kind,
    inForce: facts.deadline,
    extendedTo: extensions[extensions.length - 1]?.lastDay,
    submittedOn: submission?.at,
    approvedOn: approval?.at,
    sentOn: facts.sent,
    receivedOn: state.kind === 'onPaper' ? state.record.receivedOn : latest(rounds, ({ receipt }) => receipt?.at),
    acceptedOn: imported?.acceptedOn ?? accepted,
    issueNumber: numbering === undefined ? '' : issueNumberText(numbering.number),
    round: rounds.length,
    returnedReasons: openReasons.length,
    answerBy,
    exemptReason: reasonOf(folded),
    completeness: submission?.completeness,
    sections: sectionNotes(submission?.sections, openReasons),
    reportUrl: imported?.reportUrl ?? submission?.reportUrl,
    meetingNote: approval === undefined ? '' : meetingNote(approval.meeting),
    lastEvent: Math.max(lastEvent, folded.lastEvent),
    computedFrom: `${COMPUTED_BY}:${folded.lastEvent}/${counted.size}`
  };
}

function reasonOf({ state }: FoldedObligation): string {
  switch (state.kind) {
    case 'exempt':
      return state.exemption.reason;
    case 'superseded':
      return state.supersession.reason;
    default:
      return '';
  }
}

/** The facts that timeliness is judged by, as the row holds them. */
export function factsOf({ state, inForce, sentOn }: Projection): TimelinessFacts {
  return { deadline: inForce, sent: sentOn, owed: state !== 'exempt' && state !== 'superseded' };
}

/** How the row stands against its deadline. @param timeZone of the plan. */
export function timelinessOf(projection: Projection, now: Date, timeZone: string): Timeliness {
  return judge(factsOf(projection), now, timeZone);
}

/** What the row says of its deadline, in words that do not change as days go by. */
export function onTimeWords(
  projection: Projection,
  timeZone: string
): { readonly words: string; readonly days?: number } {
  const timeliness = timelinessOf(projection, new Date(0), timeZone);
  switch (timeliness.kind) {
    case 'notOwed':
      return { words: 'Không tính' };
    case 'noDeadline':
      return { words: projection.sentOn === undefined ? 'Chưa gửi' : 'Không có hạn' };
    case 'onTime':
      return { words: 'Đúng hạn', days: 0 };
    case 'late':
      return { words: 'Trễ hạn', days: timeliness.days };
    case 'due':
    case 'overdue':
      return { words: 'Chưa gửi' };
  }
}

/** The day of a moment that may be a day already. */
export function dayOfMoment(moment: Date | LocalDate, timeZone: string): LocalDate {
  return moment instanceof Date ? dayOf(moment, timeZone) : moment;
}

/** SharePoint keeps moments to the second. */
function asKept(value: unknown): unknown {
  return value instanceof Date ? Math.floor(value.getTime() / 1000) : value;
}

/** Whether two projections say the same, wherever they have read up to. */
export function sameProjection(a: Projection, b: Projection): boolean {
  const said = (projection: Projection): string =>
    JSON.stringify([
      ...Object.entries({ ...projection, inForce: undefined, lastEvent: undefined }).map(([name, value]) => [
        name,
        asKept(value)
      ]),
      // The row keeps no phrase of its deadline in force.
      projection.inForce?.lastDay,
      projection.inForce?.time,
      projection.completeness?.done,
      projection.completeness?.total
    ]);
  return said(a) === said(b);
}
