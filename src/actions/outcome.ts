/** The one value that an act gives to its screen: done, refused with reasons, or failed on the way. */
import type { SectionId } from '../domain/code';
import type { RefusalCode } from '../domain/transitions';
import type { Finding } from '../documents/check';
import type { DocumentError } from '../documents/document-error';
import type { Failure } from '../store/failure';

export { failureOf } from '../store/failure';
export type { Failure, FailureKind } from '../store/failure';

/**
 * Why an act was refused. `reportChanged`: the file is no longer what was submitted. `termUnknown`: the unit's term of
 * office on the day of issue is not known, so its number cannot be told. `numberTaken`: the typed number is another
 * report's. `draftExists`: the unit has a draft that the given file would replace.
 */
export type RefusalReason =
  | RefusalCode
  | 'unknownObligation'
  | 'noDraft'
  | 'reportMissing'
  | 'reportChanged'
  | 'meetingInvalid'
  | 'planClosed'
  | 'termUnknown'
  | 'numberTaken'
  | 'numberInvalid'
  | 'draftExists'
  | 'dateInvalid'
  | 'unknownUnit'
  | 'unknownPlan'
  | 'alreadyOwed'
  /** The person stopped it; what was done stays, and it can be run again. */
  | 'stopped'
  | Finding['code']
  | DocumentError['code'];

/** One reason against an act, with the section it concerns where there is one. */
export interface Refusal {
  readonly code: RefusalReason;
  readonly section?: SectionId;
}

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly failure: Failure };
