/** What is typed for a decision of the receiving or following office, and what it comes to. Pure. */
import type { LocalDate } from '../../domain/local-date';
import { readTypedDate } from '../loc/dates';

/** What an office decides about a report. */
export type Decision =
  | {
      readonly act: 'extended';
      readonly lastDay: LocalDate;
      /** Empty to be worded from the day. */
      readonly phrase: string;
      readonly reason: string;
    }
  | { readonly act: 'exempted' | 'exemptionEnded'; readonly reason: string }
  | { readonly act: 'recordedOnPaper'; readonly receivedOn: LocalDate };

export type DecisionAct = Decision['act'];

export interface TypedDecision {
  readonly date: string;
  readonly phrase: string;
  readonly reason: string;
}

export const NOTHING_TYPED: TypedDecision = { date: '', phrase: '', reason: '' };

export const needsDate = (act: DecisionAct): boolean => act === 'extended' || act === 'recordedOnPaper';
export const needsReason = (act: DecisionAct): boolean => act !== 'recordedOnPaper';

export interface DecisionProblems {
  readonly date: boolean;
  readonly reason: boolean;
}

export const NO_PROBLEMS: DecisionProblems = { date: false, reason: false };

export type ReadDecision<D> =
  | { readonly kind: 'complete'; readonly decision: D }
  | { readonly kind: 'incomplete'; readonly problems: DecisionProblems };

/** The decision of an act as typed, or what it lacks. */
export function readDecision<A extends DecisionAct>(
  act: A,
  typed: TypedDecision
): ReadDecision<Extract<Decision, { readonly act: A }>>;
export function readDecision(act: DecisionAct, typed: TypedDecision): ReadDecision<Decision> {
  const day = readTypedDate(typed.date);
  const reason = typed.reason.trim();
  const lacks: ReadDecision<Decision> = {
    kind: 'incomplete',
    problems: { date: needsDate(act) && day === undefined, reason: needsReason(act) && reason === '' }
  };
  switch (act) {
    case 'extended':
      return day === undefined || reason === ''
        ? lacks
        : { kind: 'complete', decision: { act, lastDay: day, phrase: typed.phrase.trim(), reason } };
    case 'exempted':
    case 'exemptionEnded':
      return reason === '' ? lacks : { kind: 'complete', decision: { act, reason } };
    case 'recordedOnPaper':
      return day === undefined ? lacks : { kind: 'complete', decision: { act, receivedOn: day } };
  }
}
