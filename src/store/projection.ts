/** The tracking row as a projection of an obligation's events: rebuilt at any time, never an opinion of its own. */
import type { CollectiveApproval, Completeness } from '../domain/event';
import { shortDate } from '../domain/local-date';
import type { FoldedObligation, ObligationState } from '../domain/state';

export interface Projection {
  readonly state: ObligationState['kind'];
  readonly submittedOn: Date | undefined;
  readonly approvedOn: Date | undefined;
  readonly completeness: Completeness | undefined;
  /** Server-relative. */
  readonly reportUrl: string | undefined;
  readonly meetingNote: string;
  /** The event list was read up to this item. */
  readonly lastEvent: number;
}

/** The state in words, as people read them in the list, in Excel and in Power BI. */
const STATE_WORDS: Readonly<Record<ObligationState['kind'], string>> = {
  notSubmitted: 'Chưa trình',
  submitted: 'Đã trình',
  approved: 'Đã thông qua'
};

export function stateWords(state: ObligationState['kind']): string {
  return STATE_WORDS[state];
}

/** @returns undefined for words that are none of ours. */
export function readStateWords(words: string): ObligationState['kind'] | undefined {
  switch (words) {
    case STATE_WORDS.notSubmitted:
      return 'notSubmitted';
    case STATE_WORDS.submitted:
      return 'submitted';
    case STATE_WORDS.approved:
      return 'approved';
    default:
      return undefined;
  }
}

/** What a new obligation's row says. */
export const NOTHING_YET: Projection = {
  state: 'notSubmitted',
  submittedOn: undefined,
  approvedOn: undefined,
  completeness: undefined,
  reportUrl: undefined,
  meetingNote: '',
  lastEvent: 0
};

/** The meeting in one line of the tracking list. */
export function meetingNote(meeting: CollectiveApproval): string {
  const minutes = meeting.minutesNumber === '' ? '' : `, biên bản số ${meeting.minutesNumber}`;
  return `${meeting.body} họp ngày ${shortDate(meeting.meetingDate)}, dự ${meeting.present}/${meeting.summoned}${minutes}`;
}

/** What the row should say, by the events. */
export function projectionOf({ state, lastEvent }: FoldedObligation): Projection {
  switch (state.kind) {
    case 'notSubmitted':
      return { ...NOTHING_YET, lastEvent };
    case 'submitted':
    case 'approved':
      return {
        state: state.kind,
        submittedOn: state.submission.at,
        approvedOn: state.kind === 'approved' ? state.approval.at : undefined,
        completeness: state.submission.completeness,
        reportUrl: state.submission.reportUrl,
        meetingNote: state.kind === 'approved' ? meetingNote(state.approval.meeting) : '',
        lastEvent
      };
  }
}
