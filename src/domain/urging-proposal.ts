/**
 * Who should be reminded or urged today, and how strongly: a notice three days before the date and on the day, after it a
 * letter of the first level, and one of the second when the date set by the first has gone by too.
 */
import type { ObligationId } from './code';
import type { UrgedEvent, UrgingLevel } from './event';
import { addDays, daysBetween } from './local-date';
import type { LocalDate } from './local-date';
import type { StateKind } from './state';
import { stateRefusal } from './transitions';

/** How a report stands that may have to be urged. */
export interface UrgingGround {
  readonly obligation: ObligationId;
  readonly state: StateKind;
  /** The last day in force, extensions included; undefined without a date. */
  readonly lastDay: LocalDate | undefined;
  /** It was sent at least once, so that the deadline judges it no more. */
  readonly wasSent: boolean;
  /** Last day for the answer to a return. */
  readonly answerBy: LocalDate | undefined;
  /** Reminders and letters that count, in their order. */
  readonly urgings: readonly Pick<UrgedEvent, 'level' | 'sentOn' | 'newDate'>[];
}

/** Why it is time. `again`: the date that the first letter set has gone by. */
export type UrgingReason = 'soon' | 'lastDay' | 'overdue' | 'again';

export const URGING_REASONS: readonly UrgingReason[] = ['soon', 'lastDay', 'overdue', 'again'];

export interface UrgingProposal {
  readonly obligation: ObligationId;
  readonly level: UrgingLevel;
  readonly reason: UrgingReason;
  /** Days to the date it is about; negative after it. */
  readonly daysLeft: number;
}

/** The first notice goes out so many days before the date. */
export const NOTICE_DAYS = 3;
/** How long a first letter without a date of its own is given time. */
const ANSWER_DAYS = 5;

/** The day that an open report is awaited by; undefined when it is not, or by no date. */
export function awaitedBy({
  state,
  lastDay,
  wasSent,
  answerBy
}: Omit<UrgingGround, 'obligation' | 'urgings'>): LocalDate | undefined {
  if (stateRefusal('urged', state) !== undefined) {
    return undefined;
  }
  return wasSent ? answerBy : lastDay;
}

/** What is due for one report today; undefined when nothing is, or it was done already. */
export function proposalFor(ground: UrgingGround, today: LocalDate): UrgingProposal | undefined {
  const { obligation, urgings } = ground;
  const day = awaitedBy(ground);
  const daysLeft = day === undefined ? undefined : daysBetween(today, day);
  if (day === undefined || daysLeft === undefined || daysLeft > NOTICE_DAYS) {
    return undefined;
  }
  if (daysLeft >= 0) {
    // What was said before the window opened, about an earlier date or long ago, does not replace the notice.
    const since = daysLeft === 0 ? day : addDays(day, -NOTICE_DAYS);
    return urgings.some(({ sentOn }) => sentOn >= since)
      ? undefined
      : { obligation, level: 0, reason: daysLeft === 0 ? 'lastDay' : 'soon', daysLeft };
  }
  const letters = urgings.filter(({ level, sentOn }) => level > 0 && sentOn > day);
  const last = letters[letters.length - 1];
  if (last === undefined) {
    return { obligation, level: 1, reason: 'overdue', daysLeft };
  }
  const answered = last.newDate ?? addDays(last.sentOn, ANSWER_DAYS);
  return letters.some(({ level }) => level === 2) || today <= answered
    ? undefined
    : { obligation, level: 2, reason: 'again', daysLeft };
}

/** What is due today, in the order of the grounds. */
export function proposeUrgings(grounds: readonly UrgingGround[], today: LocalDate): readonly UrgingProposal[] {
  return grounds.flatMap((ground) => proposalFor(ground, today) ?? []);
}

/** The level that a report is urged at when nothing is proposed: a notice before the date, then first and second letter. */
export function nextLevel(ground: UrgingGround, today: LocalDate): UrgingLevel {
  const day = awaitedBy(ground);
  if (day === undefined || today <= day) {
    return 0;
  }
  return ground.urgings.some(({ level, sentOn }) => level > 0 && sentOn > day) ? 2 : 1;
}
