/** Where a report waits, seen from one person's roles: the sections of the approval page's queue. */
import type { Role } from '../domain/role';
import type { StateKind } from '../domain/state';

/** A section of the queue: what I do next with the report, or that it is somebody else's turn. */
export type QueuePlace =
  'toApprove' | 'toNumber' | 'toSend' | 'toReceive' | 'toDecide' | 'toSubmit' | 'withOthers' | 'finished';

/** In the order in which the page shows them. */
export const QUEUE_PLACES: readonly QueuePlace[] = [
  'toApprove',
  'toNumber',
  'toSend',
  'toReceive',
  'toDecide',
  'toSubmit',
  'withOthers',
  'finished'
];

/** The sections that ask something of me. */
export const MY_PLACES: readonly QueuePlace[] = QUEUE_PLACES.filter(
  (place) => place !== 'withOthers' && place !== 'finished'
);

/** Whose turn a state is, and what that person does then; undefined when nobody has anything left to do. */
export function turnOf(state: StateKind): { readonly role: Role; readonly place: QueuePlace } | undefined {
  switch (state) {
    case 'notSubmitted':
    case 'returnedInside':
    case 'returned':
      return { role: 'drafter', place: 'toSubmit' };
    case 'submitted':
      return { role: 'approver', place: 'toApprove' };
    case 'approved':
      return { role: 'clerk', place: 'toNumber' };
    case 'numbered':
      return { role: 'clerk', place: 'toSend' };
    case 'sent':
      return { role: 'receiver', place: 'toReceive' };
    case 'received':
      return { role: 'receiver', place: 'toDecide' };
    case 'accepted':
    case 'exempt':
    case 'onPaper':
    case 'superseded':
      return undefined;
  }
}

/** @param roles that I hold for the report: of its unit, and as its receiving office. */
export function placeOf(state: StateKind, roles: ReadonlySet<Role>): QueuePlace {
  const turn = turnOf(state);
  if (turn === undefined) {
    return 'finished';
  }
  return roles.has(turn.role) ? turn.place : 'withOthers';
}
