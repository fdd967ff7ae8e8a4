/** What is typed for a decision of the receiving office, and what it comes to. */
import type { LocalDate } from '../../domain/local-date';
import { readTypedDate } from '../loc/dates';

export type OfficeAct = 'extended' | 'exempted' | 'exemptionEnded' | 'recordedOnPaper';

export interface TypedDecision {
  readonly date: string;
  readonly reason: string;
}

export const NOTHING_TYPED: TypedDecision = { date: '', reason: '' };

export const needsDate = (act: OfficeAct): boolean => act === 'extended' || act === 'recordedOnPaper';
export const needsReason = (act: OfficeAct): boolean => act !== 'recordedOnPaper';

export type ReadDecision =
  | { readonly kind: 'complete'; readonly date: LocalDate | undefined; readonly reason: string }
  | { readonly kind: 'incomplete'; readonly dateWrong: boolean; readonly reasonMissing: boolean };

export function readDecision(act: OfficeAct, { date, reason }: TypedDecision): ReadDecision {
  const day = needsDate(act) ? readTypedDate(date) : undefined;
  const dateWrong = needsDate(act) && day === undefined;
  const reasonMissing = needsReason(act) && reason.trim() === '';
  return dateWrong || reasonMissing
    ? { kind: 'incomplete', dateWrong, reasonMissing }
    : { kind: 'complete', date: day, reason: reason.trim() };
}
