/**
 * Timeliness: a report is judged on its first valid sending against the last day in force at that moment. An
 * extension given afterwards whitewashes nothing, and a return does not make a report late that came in time.
 */
import { isPast } from './deadline';
import type { Deadline } from './deadline';
import type { RecordedAct } from './event';
import { dayOf, daysBetween } from './local-date';
import type { LocalDate } from './local-date';
import type { FoldedObligation, StateKind } from './state';

/** How an obligation stands against its deadline. Days are 0 when only the hour was missed. */
export type Timeliness =
  | { readonly kind: 'noDeadline' }
  /** Exempt or superseded: nothing is owed that could be late. */
  | { readonly kind: 'notOwed' }
  | { readonly kind: 'onTime' }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'due'; readonly daysLeft: number }
  | { readonly kind: 'overdue'; readonly days: number };

/** What timeliness is judged by; a tracking row holds as much. */
export interface TimelinessFacts {
  /** In force at the sending; before it, in force now. */
  readonly deadline: Deadline | undefined;
  /** The first sending as the server recorded it, or only its day (paper, import); undefined before. */
  readonly sent: Date | LocalDate | undefined;
  readonly owed: boolean;
}

/**
 * The deadline with the extensions recorded before an instant, or all of them.
 * @param extensions that count, in their order.
 */
export function deadlineInForce(
  deadline: Deadline | undefined,
  extensions: readonly RecordedAct<'extended'>[],
  before?: RecordedAct<'sent'>
): Deadline | undefined {
  const known = before === undefined ? extensions : extensions.filter(({ order }) => order < before.order);
  const last = known[known.length - 1];
  return last === undefined ? deadline : { phrase: last.phrase, lastDay: last.lastDay };
}

/** The facts of a folded obligation. @param deadline of the obligation, before any extension. */
export function timelinessFacts(deadline: Deadline | undefined, folded: FoldedObligation): TimelinessFacts {
  const { state, firstSending, extensions } = folded;
  const inForce = deadlineInForce(deadline, extensions, firstSending);
  const owed = state.kind !== 'exempt' && state.kind !== 'superseded';
  if (firstSending !== undefined) {
    return { deadline: inForce, sent: firstSending.at, owed };
  }
  if (state.kind === 'onPaper') {
    return { deadline: inForce, sent: state.record.receivedOn, owed };
  }
  const imported = state.kind === 'accepted' ? state.imported : undefined;
  return { deadline: inForce, sent: imported?.sentOn, owed };
}

/**
 * Judges facts as of an instant.
 * @param timeZone IANA name of the plan's zone, whose days count.
 */
export function judge({ deadline, sent, owed }: TimelinessFacts, now: Date, timeZone: string): Timeliness {
  if (!owed) {
    return { kind: 'notOwed' };
  }
  if (deadline === undefined) {
    return { kind: 'noDeadline' };
  }
  const judged = sent ?? now;
  const day = judged instanceof Date ? dayOf(judged, timeZone) : judged;
  const isLate = judged instanceof Date ? isPast(deadline, judged, timeZone) : day > deadline.lastDay;
  const days = daysBetween(deadline.lastDay, day);
  if (sent === undefined) {
    return isLate ? { kind: 'overdue', days } : { kind: 'due', daysLeft: daysBetween(day, deadline.lastDay) };
  }
  return isLate ? { kind: 'late', days } : { kind: 'onTime' };
}

/** How an obligation stands, by its events. @param deadline of the obligation, before any extension. */
export function timeliness(
  { deadline }: { readonly deadline: Deadline | undefined },
  folded: FoldedObligation,
  now: Date,
  timeZone: string
): Timeliness {
  return judge(timelinessFacts(deadline, folded), now, timeZone);
}

/** How the answer to a return stands; undefined when none is awaited by a date. Counted apart from the deadline. */
export function answerTimeliness(
  { answerBy, state }: Pick<FoldedObligation, 'answerBy' | 'state'>,
  now: Date,
  timeZone: string
): Timeliness | undefined {
  return answerTimelinessOf(answerBy, state.kind, now, timeZone);
}

/** The same, by what a tracking row knows. */
export function answerTimelinessOf(
  answerBy: LocalDate | undefined,
  state: StateKind,
  now: Date,
  timeZone: string
): Timeliness | undefined {
  if (answerBy === undefined) {
    return undefined;
  }
  const owed = state !== 'exempt' && state !== 'superseded' && state !== 'onPaper';
  return judge({ deadline: { phrase: '', lastDay: answerBy }, sent: undefined, owed }, now, timeZone);
}
