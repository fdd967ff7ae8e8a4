/**
 * Keys of events: the same act retried has the same key, and the event list's unique column refuses the second. A key
 * reads `<obligation>|<act>|<what it is about>`.
 */
import { eventKey } from './code';
import type { EventKey, ObligationId, PlanId, UnitCode } from './code';
import type { Act, FileVersion, ReportEvent, UrgingLevel } from './event';
import type { LocalDate } from './local-date';
import type { FoldedObligation } from './state';

/** Acts that are done to a submission. */
export type SubmissionAct = Extract<ReportEvent, { readonly submission: EventKey }>['act'];

/** Acts that may happen again later: told apart by the number of the state change that they follow. */
export type RepeatableAct = 'exempted' | 'exemptionEnded' | 'recordedOnPaper' | 'imported' | 'superseded';

const keyOf = (obligation: ObligationId, act: Act, about: string): EventKey =>
  eventKey(`${obligation}|${act}|${about}`);

/**
 * Key of a submission: the same draft version sent twice in one go is the same event.
 * @param attempt from 1; higher when the very same version is submitted anew after it was withdrawn or returned.
 */
export function submissionKey(obligation: ObligationId, draft: FileVersion, attempt: number = 1): EventKey {
  return keyOf(obligation, 'submitted', `${draft.uniqueId}@${draft.label}${attempt === 1 ? '' : `#${attempt}`}`);
}

/**
 * Which attempt of a draft version a submission now would be: the one that stands while nobody answered it, so that a
 * retry has its key, and the next one after it was withdrawn or returned.
 */
export function submissionAttempt(
  { state, rounds }: Pick<FoldedObligation, 'state' | 'rounds'>,
  draft: FileVersion
): number {
  const isSame = ({ draft: each }: { readonly draft: FileVersion }): boolean =>
    each.uniqueId === draft.uniqueId && each.label === draft.label;
  const earlier = rounds.filter(({ submission }) => isSame(submission)).length;
  const stands = state.kind === 'submitted' && isSame(state.submission);
  return stands ? earlier : earlier + 1;
}

/**
 * Whether an event bears a key of its own act and obligation. One that bears another's would keep the act it belongs to
 * from ever being recorded.
 */
export function isOwnKey({ act, obligation, key }: Pick<ReportEvent, 'act' | 'obligation' | 'key'>): boolean {
  return key.startsWith(`${obligation}|${act}|`);
}

/** Key of an act on a submission: the same act on the same submitted content is the same event. */
export function actOnSubmissionKey(obligation: ObligationId, act: SubmissionAct, submission: EventKey): EventKey {
  return keyOf(obligation, act, submission.slice(submission.lastIndexOf('|') + 1));
}

/** Key of an approval: the same submitted content approved again is the same event. */
export function approvalKey(obligation: ObligationId, submission: EventKey): EventKey {
  return actOnSubmissionKey(obligation, 'approved', submission);
}

/** Key of an extension: one for each new last day. */
export function extensionKey(obligation: ObligationId, lastDay: LocalDate): EventKey {
  return keyOf(obligation, 'extended', lastDay);
}

/** @param changes of the folded obligation that the act was decided on. */
export function repeatableKey(obligation: ObligationId, act: RepeatableAct, changes: number): EventKey {
  return keyOf(obligation, act, String(changes));
}

/**
 * What the register knows a letter by: the same letter of an office to the same units, repeated, is the same; another
 * level or other units under the same number are another letter.
 * @param units a short text that tells sets of units apart.
 */
export function letterKey(plan: PlanId, office: UnitCode, level: UrgingLevel, number: string, units: string): string {
  return `${plan}|${office}|urged|${level}@${number}|${units}`;
}

/** Key of a reminder: its level and its letter, or the day when there is no letter. */
export function urgingKey(
  obligation: ObligationId,
  { level, letterNumber, sentOn }: { level: UrgingLevel; letterNumber: string; sentOn: LocalDate }
): EventKey {
  return keyOf(obligation, 'urged', `${level}@${letterNumber === '' ? sentOn : letterNumber}`);
}
