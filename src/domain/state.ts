/** State is derived, never stored as an opinion: the fold from events and roles to what is true of an obligation. */
import { obligationParts } from './code';
import type { EventKey } from './code';
import type { Obligation } from './obligation';
import { dayOf, daysBetween } from './local-date';
import type { LocalDate } from './local-date';
import type { ApprovedEvent, RecordedEvent, SubmittedEvent } from './event';
import type { Role, RoleBook } from './role';

type Recorded<T> = T & Pick<RecordedEvent, 'order' | 'at' | 'by'>;

/** What is true of an obligation. */
export type ObligationState =
  | { readonly kind: 'notSubmitted' }
  | { readonly kind: 'submitted'; readonly submission: Recorded<SubmittedEvent> }
  | {
      readonly kind: 'approved';
      readonly submission: Recorded<SubmittedEvent>;
      readonly approval: Recorded<ApprovedEvent>;
    };

/** Why an event is kept and shown but does not count. */
export type InvalidReason = 'authorLacksRole' | 'nothingToApprove' | 'repeatedKey' | 'alreadyApproved';

/** An event that does not count, with the reason. */
export interface InvalidEvent {
  readonly event: RecordedEvent;
  readonly reason: InvalidReason;
}

/** The outcome of folding an obligation's events. */
export interface FoldedObligation {
  readonly state: ObligationState;
  readonly invalid: readonly InvalidEvent[];
  /** Highest event id seen, 0 when there is none: what the tracking row was computed from. */
  readonly lastEvent: number;
}

/** The role that an act needs of its author, for the obligation's unit. */
export const ROLE_FOR_ACT: Readonly<Record<RecordedEvent['act'], Role>> = {
  submitted: 'drafter',
  approved: 'approver'
};

function reasonAgainst(
  event: RecordedEvent,
  state: ObligationState,
  roles: RoleBook,
  seen: ReadonlySet<EventKey>
): InvalidReason | undefined {
  if (seen.has(event.key)) {
    return 'repeatedKey';
  }
  if (!roles.holds(event.by, obligationParts(event.obligation).unit, ROLE_FOR_ACT[event.act])) {
    return 'authorLacksRole';
  }
  switch (event.act) {
    case 'submitted':
      return state.kind === 'approved' ? 'alreadyApproved' : undefined;
    case 'approved':
      if (state.kind === 'notSubmitted' || event.submission !== state.submission.key) {
        return 'nothingToApprove';
      }
      return state.kind === 'approved' ? 'alreadyApproved' : undefined;
  }
}

function applied(state: ObligationState, event: RecordedEvent): ObligationState {
  switch (event.act) {
    case 'submitted':
      return { kind: 'submitted', submission: event };
    case 'approved':
      return state.kind === 'submitted' ? { kind: 'approved', submission: state.submission, approval: event } : state;
  }
}

/**
 * Folds the events of one obligation into its state. The server's order decides, so the result is the same for any
 * order in which the events are handed in and for any repetition of a retried event.
 * @param events events of one obligation.
 * @param roles who held which role.
 */
export function foldEvents(events: readonly RecordedEvent[], roles: RoleBook): FoldedObligation {
  const invalid: InvalidEvent[] = [];
  const seen = new Set<EventKey>();
  const ordered = [...new Map(events.map((event) => [event.order, event])).values()].sort((a, b) => a.order - b.order);
  let state: ObligationState = { kind: 'notSubmitted' };
  for (const event of ordered) {
    const reason = reasonAgainst(event, state, roles, seen);
    if (reason === undefined) {
      seen.add(event.key);
      state = applied(state, event);
    } else {
      invalid.push({ event, reason });
    }
  }
  return { state, invalid, lastEvent: ordered[ordered.length - 1]?.order ?? 0 };
}

/** How an obligation stands against its deadline. */
export type Timeliness =
  | { readonly kind: 'noDeadline' }
  | { readonly kind: 'onTime' }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'due'; readonly daysLeft: number }
  | { readonly kind: 'overdue'; readonly days: number };

/**
 * Judges timeliness by the day on which the collective passed the report or, before that, by today.
 * @param today the current day in the plan's time zone.
 */
export function timeliness(
  obligation: Pick<Obligation, 'deadline'>,
  state: ObligationState,
  today: LocalDate,
  timeZone: string
): Timeliness {
  if (obligation.deadline === undefined) {
    return { kind: 'noDeadline' };
  }
  const { lastDay } = obligation.deadline;
  if (state.kind === 'approved') {
    const days = daysBetween(lastDay, dayOf(state.approval.at, timeZone));
    return days > 0 ? { kind: 'late', days } : { kind: 'onTime' };
  }
  const left = daysBetween(today, lastDay);
  return left >= 0 ? { kind: 'due', daysLeft: left } : { kind: 'overdue', days: -left };
}
