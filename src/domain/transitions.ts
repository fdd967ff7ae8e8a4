/**
 * One table of what may be done: by whom, from which state, to which. The screens ask it before an act, the fold
 * asks it of every recorded event, so what is refused here never counts there.
 */
import type { EventKey, Login, UnitCode } from './code';
import type { Deadline } from './deadline';
import type { Act, RecordedEvent, ReportEvent } from './event';
import { isOwnKey } from './event-key';
import type { LocalDate } from './local-date';
import type { Obligation } from './obligation';
import type { Role, RoleBook } from './role';
import type { ObligationState, StateKind } from './state';

/** Why an act is refused, or an event does not count. Each code has its words in the resource files. */
export type RefusalCode =
  // The person lacks the role.
  | 'needsDrafter'
  | 'needsApprover'
  | 'needsClerk'
  | 'needsReceiver'
  | 'needsFollower'
  | 'needsAdministrator'
  // The report has not come so far.
  | 'nothingSubmitted'
  | 'notApproved'
  | 'notNumbered'
  | 'notSent'
  | 'notReceived'
  | 'notExempt'
  | 'waitsForAnswer'
  // The report is past it.
  | 'alreadySubmitted'
  | 'alreadyApproved'
  | 'alreadyNumbered'
  | 'alreadySent'
  | 'alreadyReceived'
  | 'alreadyAccepted'
  | 'isExempt'
  | 'isOnPaper'
  | 'isSuperseded'
  // The act itself is wrong.
  | 'otherSubmission'
  | 'noReason'
  | 'notLater'
  | 'ownSuccessor'
  /** The key is used up, or it is one of another act. */
  | 'repeatedKey';

/** Whose units matter to an act. */
export interface ActContext {
  readonly unit: UnitCode;
  readonly receivingOffice: UnitCode;
  /** The office that follows the whole plan. */
  readonly followingOffice: UnitCode;
  /** The deadline before any extension. */
  readonly deadline: Deadline | undefined;
}

/** @param followingOffice of the obligation's plan. */
export function contextOf(obligation: Obligation, followingOffice: UnitCode): ActContext {
  const { unit, receivingOffice, deadline } = obligation;
  return { unit, receivingOffice, followingOffice, deadline };
}

type Office = 'unit' | 'receivingOffice' | 'followingOffice';

/** One line of the table. */
export interface Transition {
  readonly role: Role;
  /** The units for any of which the role is held. */
  readonly of: readonly Office[];
  /** Refusal of somebody without the role. */
  readonly needs: RefusalCode;
  readonly from: readonly StateKind[];
  /** Refusal of a state that comes before all of `from`. */
  readonly tooEarly: RefusalCode;
  /** The state after; `before` is the one before the submission or exemption, `same` changes none. */
  readonly to: StateKind | 'same' | 'before';
}

const BEFORE_ACCEPTED: readonly StateKind[] = [
  'notSubmitted',
  'submitted',
  'returnedInside',
  'approved',
  'numbered',
  'sent',
  'received',
  'returned'
];
/** It is the unit's turn, or nobody has sent anything. */
const OPEN = BEFORE_ACCEPTED.filter((kind) => kind !== 'sent' && kind !== 'received');

const DRAFTER = { role: 'drafter', of: ['unit'], needs: 'needsDrafter' } as const;
const APPROVER = { role: 'approver', of: ['unit'], needs: 'needsApprover' } as const;
const CLERK = { role: 'clerk', of: ['unit'], needs: 'needsClerk' } as const;
const RECEIVER = { role: 'receiver', of: ['receivingOffice'], needs: 'needsReceiver' } as const;
const FOLLOWER = { role: 'receiver', of: ['receivingOffice', 'followingOffice'], needs: 'needsFollower' } as const;
const ADMINISTRATOR = { role: 'administrator', of: ['followingOffice'], needs: 'needsAdministrator' } as const;

/** The table. */
export const TRANSITIONS: Readonly<Record<Act, Transition>> = {
  submitted: {
    ...DRAFTER,
    from: ['notSubmitted', 'submitted', 'returnedInside', 'returned'],
    tooEarly: 'nothingSubmitted',
    to: 'submitted'
  },
  withdrawn: { ...DRAFTER, from: ['submitted'], tooEarly: 'nothingSubmitted', to: 'before' },
  returnedInside: {
    ...APPROVER,
    from: ['submitted', 'approved'],
    tooEarly: 'nothingSubmitted',
    to: 'returnedInside'
  },
  approved: { ...APPROVER, from: ['submitted'], tooEarly: 'nothingSubmitted', to: 'approved' },
  numbered: { ...CLERK, from: ['approved'], tooEarly: 'notApproved', to: 'numbered' },
  sent: { ...CLERK, from: ['numbered'], tooEarly: 'notNumbered', to: 'sent' },
  received: { ...RECEIVER, from: ['sent'], tooEarly: 'notSent', to: 'received' },
  accepted: { ...RECEIVER, from: ['received'], tooEarly: 'notReceived', to: 'accepted' },
  returned: { ...RECEIVER, from: ['sent', 'received'], tooEarly: 'notSent', to: 'returned' },
  extended: { ...FOLLOWER, from: BEFORE_ACCEPTED, tooEarly: 'nothingSubmitted', to: 'same' },
  exempted: { ...FOLLOWER, from: BEFORE_ACCEPTED, tooEarly: 'nothingSubmitted', to: 'exempt' },
  exemptionEnded: { ...FOLLOWER, from: ['exempt'], tooEarly: 'notExempt', to: 'before' },
  recordedOnPaper: { ...RECEIVER, from: BEFORE_ACCEPTED, tooEarly: 'nothingSubmitted', to: 'onPaper' },
  imported: { ...ADMINISTRATOR, from: ['notSubmitted'], tooEarly: 'nothingSubmitted', to: 'accepted' },
  superseded: {
    ...ADMINISTRATOR,
    from: [...BEFORE_ACCEPTED, 'exempt', 'onPaper'],
    tooEarly: 'nothingSubmitted',
    to: 'superseded'
  },
  urged: { ...FOLLOWER, from: OPEN, tooEarly: 'nothingSubmitted', to: 'same' }
};

/** How far a state is on its way; a returned report is where it began. */
const PROGRESS: Readonly<Record<StateKind, number>> = {
  notSubmitted: 0,
  returnedInside: 0,
  returned: 0,
  submitted: 1,
  approved: 2,
  numbered: 3,
  sent: 4,
  received: 5,
  accepted: 6,
  exempt: 7,
  onPaper: 7,
  superseded: 7
};

/** Refusal of a state that an act comes too late for. */
const TOO_LATE: Readonly<Record<StateKind, RefusalCode>> = {
  notSubmitted: 'nothingSubmitted',
  returnedInside: 'alreadySubmitted',
  returned: 'alreadySubmitted',
  submitted: 'alreadySubmitted',
  approved: 'alreadyApproved',
  numbered: 'alreadyNumbered',
  sent: 'alreadySent',
  received: 'alreadyReceived',
  accepted: 'alreadyAccepted',
  exempt: 'isExempt',
  onPaper: 'isOnPaper',
  superseded: 'isSuperseded'
};

/** What a state has against an act, whoever does it. */
export function stateRefusal(act: Act, state: StateKind): RefusalCode | undefined {
  const { from, tooEarly } = TRANSITIONS[act];
  if (from.includes(state)) {
    return undefined;
  }
  const isTooEarly = PROGRESS[state] < Math.min(...from.map((kind) => PROGRESS[kind]));
  if (!isTooEarly) {
    return TOO_LATE[state];
  }
  return state === 'returned' || state === 'returnedInside'
    ? act === 'exemptionEnded'
      ? tooEarly
      : 'waitsForAnswer'
    : tooEarly;
}

/** Whether a person may do an act at an instant, whatever the state is. */
export function mayAct(act: Act, context: ActContext, person: Login, roles: RoleBook, at: Date): boolean {
  const { role, of } = TRANSITIONS[act];
  return of.some((office) => roles.holds(person, context[office], role, at));
}

/**
 * Whether a person may do an act now.
 * @returns undefined when it is allowed, otherwise the reason against it.
 */
export function refusalOf(
  act: Act,
  state: ObligationState,
  context: ActContext,
  person: Login,
  roles: RoleBook,
  at: Date
): RefusalCode | undefined {
  return mayAct(act, context, person, roles, at) ? stateRefusal(act, state.kind) : TRANSITIONS[act].needs;
}

/** What an event is judged against. */
export interface EventGround {
  readonly state: ObligationState;
  /** Keys that count already. */
  readonly counted: ReadonlySet<EventKey>;
  /** The last day in force, extensions included. */
  readonly lastDay: LocalDate | undefined;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** What is wrong with the act itself, where person and state are right. */
function conditionAgainst(event: ReportEvent, { state, lastDay }: EventGround): RefusalCode | undefined {
  if ('submission' in event && !('submission' in state && state.submission.key === event.submission)) {
    return 'otherSubmission';
  }
  switch (event.act) {
    case 'returnedInside':
    case 'returned':
      return event.reasons.length === 0 || event.reasons.some(({ words }) => isBlank(words)) ? 'noReason' : undefined;
    case 'extended':
      if (lastDay !== undefined && event.lastDay <= lastDay) {
        return 'notLater';
      }
      return isBlank(event.reason) ? 'noReason' : undefined;
    case 'exempted':
    case 'exemptionEnded':
      return isBlank(event.reason) ? 'noReason' : undefined;
    case 'superseded':
      if (event.successor === event.obligation) {
        return 'ownSuccessor';
      }
      return isBlank(event.reason) ? 'noReason' : undefined;
    case 'submitted':
    case 'withdrawn':
    case 'approved':
    case 'numbered':
    case 'sent':
    case 'received':
    case 'accepted':
    case 'recordedOnPaper':
    case 'imported':
    case 'urged':
      return undefined;
  }
}

/**
 * Why an event would not count, or does not.
 * @param event as recorded, or as it would be recorded now by the person at hand.
 */
export function eventRefusal(
  event: ReportEvent & Pick<RecordedEvent, 'at' | 'by'>,
  ground: EventGround,
  context: ActContext,
  roles: RoleBook
): RefusalCode | undefined {
  if (!mayAct(event.act, context, event.by, roles, event.at)) {
    return TRANSITIONS[event.act].needs;
  }
  if (ground.counted.has(event.key) || !isOwnKey(event)) {
    return 'repeatedKey';
  }
  return stateRefusal(event.act, ground.state.kind) ?? conditionAgainst(event, ground);
}
