/** What is true of an obligation. State is derived from events and roles, never stored as an opinion. */
import type { EventKey } from './code';
import type { RecordedAct, RecordedEvent, ReturnReason } from './event';
import type { LocalDate } from './local-date';
import type { RefusalCode } from './transitions';

/** What the unit's own leadership passed. */
interface Passed {
  readonly submission: RecordedAct<'submitted'>;
  readonly approval: RecordedAct<'approved'>;
}

/** What the unit issued. */
interface Issued extends Passed {
  readonly numbering: RecordedAct<'numbered'>;
}

/** What the unit sent to its superior. */
interface Sent extends Issued {
  readonly sending: RecordedAct<'sent'>;
}

/** What is true of an obligation now. */
export type ObligationState =
  | { readonly kind: 'notSubmitted' }
  | { readonly kind: 'submitted'; readonly submission: RecordedAct<'submitted'> }
  | {
      readonly kind: 'returnedInside';
      readonly submission: RecordedAct<'submitted'>;
      readonly returning: RecordedAct<'returnedInside'>;
    }
  | ({ readonly kind: 'approved' } & Passed)
  | ({ readonly kind: 'numbered' } & Issued)
  | ({ readonly kind: 'sent' } & Sent)
  | ({ readonly kind: 'received'; readonly receipt: RecordedAct<'received'> } & Sent)
  | ({
      readonly kind: 'accepted';
      readonly imported?: undefined;
      readonly receipt: RecordedAct<'received'>;
      readonly acceptance: RecordedAct<'accepted'>;
    } & Sent)
  /** Taken over from before the system, with nothing of its own way. */
  | { readonly kind: 'accepted'; readonly imported: RecordedAct<'imported'> }
  | ({
      readonly kind: 'returned';
      /** Left out when it was returned without having been received first. */
      readonly receipt?: RecordedAct<'received'>;
      readonly returning: RecordedAct<'returned'>;
    } & Sent)
  /** `before`: what was true before, and will be again when the exemption ends. */
  | { readonly kind: 'exempt'; readonly exemption: RecordedAct<'exempted'>; readonly before: ObligationState }
  | { readonly kind: 'onPaper'; readonly record: RecordedAct<'recordedOnPaper'> }
  | { readonly kind: 'superseded'; readonly supersession: RecordedAct<'superseded'> };

export type StateKind = ObligationState['kind'];

/** Every kind of state, in the order of a report's life. */
export const STATE_KINDS: readonly StateKind[] = [
  'notSubmitted',
  'submitted',
  'returnedInside',
  'approved',
  'numbered',
  'sent',
  'received',
  'accepted',
  'returned',
  'exempt',
  'onPaper',
  'superseded'
];

/** The submission that the state is about; undefined where there is none, or where it no longer matters. */
export function submissionOf(state: ObligationState): RecordedAct<'submitted'> | undefined {
  return 'submission' in state ? state.submission : undefined;
}

/**
 * The submission that answers what was returned before it: made, and neither withdrawn nor returned itself. Undefined while an
 * answer is still owed, and where nothing waits for one.
 */
export function answeringSubmission(state: ObligationState): RecordedAct<'submitted'> | undefined {
  switch (state.kind) {
    case 'submitted':
    case 'approved':
    case 'numbered':
    case 'sent':
    case 'received':
      return state.submission;
    case 'notSubmitted':
    case 'returnedInside':
    case 'returned':
    case 'accepted':
    case 'exempt':
    case 'onPaper':
    case 'superseded':
      return undefined;
  }
}

/** The approval that the state rests on. */
export function approvalOf(state: ObligationState): RecordedAct<'approved'> | undefined {
  return 'approval' in state ? state.approval : undefined;
}

/** The number that the current submission bears. */
export function numberingOf(state: ObligationState): RecordedAct<'numbered'> | undefined {
  return 'numbering' in state ? state.numbering : undefined;
}

/** The sending of the current submission; a report sent in an earlier round is in `firstSending` of the fold. */
export function sendingOf(state: ObligationState): RecordedAct<'sent'> | undefined {
  return 'sending' in state ? state.sending : undefined;
}

/** How a round ended; `submitted` is the newer draft that took its place. */
export type RoundEnding = RecordedAct<'submitted' | 'withdrawn' | 'returnedInside' | 'returned' | 'accepted'>;

/** One submission with everything that was done to it. */
export interface Round {
  /** From 1. */
  readonly number: number;
  readonly submission: RecordedAct<'submitted'>;
  readonly approval?: RecordedAct<'approved'>;
  readonly numbering?: RecordedAct<'numbered'>;
  readonly sending?: RecordedAct<'sent'>;
  readonly receipt?: RecordedAct<'received'>;
  /** Left out while the round goes on. */
  readonly ending?: RoundEnding;
}

/** A reason of a return that nobody has taken back yet. */
export interface OpenReason extends ReturnReason {
  /** Who returned it: the unit's own leadership, or the receiving office. */
  readonly from: 'inside' | 'above';
}

/** Why an event is kept and shown but does not count. */
export type InvalidReason = RefusalCode;

/** An event that does not count, with the reason. */
export interface InvalidEvent {
  readonly event: RecordedEvent;
  readonly reason: InvalidReason;
}

/** The outcome of folding an obligation's events. */
export interface FoldedObligation {
  readonly state: ObligationState;
  /** Every submission with what became of it, the oldest first. */
  readonly rounds: readonly Round[];
  /**
   * What has to be put right: the reasons of the receiving office's last return until it accepts, and those of the
   * unit's own leadership until it approves. `answeringSubmission` tells whether the unit has answered them.
   */
  readonly openReasons: readonly OpenReason[];
  /** The first sending that counts: what timeliness is judged on, whatever came after. */
  readonly firstSending: RecordedAct<'sent'> | undefined;
  /** Extensions that count, each to a later day than the one before. */
  readonly extensions: readonly RecordedAct<'extended'>[];
  readonly urgings: readonly RecordedAct<'urged'>[];
  /** Last day for the answer to the last return that set one, until that answer is sent. */
  readonly answerBy: LocalDate | undefined;
  /** How many changes of state there were: tells acts apart that may happen again. */
  readonly changes: number;
  /** Keys of the events that count. */
  readonly counted: ReadonlySet<EventKey>;
  readonly invalid: readonly InvalidEvent[];
  /** Highest event id seen, 0 when there is none: what the tracking row was computed from. */
  readonly lastEvent: number;
}

export { foldEvents } from './fold';
export { timeliness } from './timeliness';
export type { Timeliness } from './timeliness';
