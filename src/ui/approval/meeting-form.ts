/** Reads what was typed about the meeting into its record, or says what is wrong with each field. Pure. */
import type { CollectiveApproval, MeetingOutcome } from '../../domain/event';
import type { LocalDate } from '../../domain/local-date';
import { cleanText } from '../../domain/vietnamese-text';
import { readTypedDate } from '../loc/dates';
import type { MeetingStrings } from '../loc/approval-strings';

/** The fields as typed. */
export interface TypedMeeting {
  readonly body: string;
  readonly date: string;
  readonly present: string;
  readonly summoned: string;
  readonly minutes: string;
  readonly outcome: MeetingOutcome | '';
}

/** Most meetings pass a report as it stands; the field is there to be looked at. */
export const NOTHING_TYPED: TypedMeeting = {
  body: '',
  date: '',
  present: '',
  summoned: '',
  minutes: '',
  outcome: 'passed'
};

/** What is easiest to choose from. */
export const OUTCOMES: readonly MeetingOutcome[] = ['passed', 'passedWithChanges'];

export type MeetingProblem = keyof MeetingStrings['problems'];

export type MeetingProblems = Readonly<Partial<Record<keyof TypedMeeting, MeetingProblem>>>;

export type MeetingReading =
  | { readonly kind: 'complete'; readonly meeting: CollectiveApproval }
  | { readonly kind: 'incomplete'; readonly problems: MeetingProblems };

/** A whole number of people of at most four digits, at least one. */
function people(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) > 0 ? Number(text) : undefined;
}

function dateProblem(text: string, date: LocalDate | undefined, today: LocalDate): MeetingProblem | undefined {
  if (text.trim() === '') {
    return 'dateMissing';
  }
  if (date === undefined) {
    return 'dateUnreadable';
  }
  return date > today ? 'dateInFuture' : undefined;
}

/** @param today the current day in the plan's time zone. */
export function readMeeting(typed: TypedMeeting, today: LocalDate): MeetingReading {
  const body = cleanText(typed.body);
  const date = readTypedDate(typed.date);
  const present = people(typed.present);
  const summoned = people(typed.summoned);
  const { outcome } = typed;
  const ofDate = dateProblem(typed.date, date, today);
  const problems: MeetingProblems = {
    ...(body === '' ? { body: 'bodyMissing' as const } : {}),
    ...(ofDate === undefined ? {} : { date: ofDate }),
    ...(present === undefined ? { present: 'presentMissing' as const } : {}),
    ...(summoned === undefined ? { summoned: 'summonedMissing' as const } : {}),
    ...(present !== undefined && summoned !== undefined && present > summoned
      ? { present: 'presentTooMany' as const }
      : {}),
    ...(outcome === '' ? { outcome: 'outcomeMissing' as const } : {})
  };
  const isWhole = Object.keys(problems).length === 0;
  if (!isWhole || date === undefined || present === undefined || summoned === undefined || outcome === '') {
    return { kind: 'incomplete', problems };
  }
  return {
    kind: 'complete',
    meeting: { body, meetingDate: date, present, summoned, minutesNumber: cleanText(typed.minutes), outcome }
  };
}
