/** Which acts the desk offers, and which it shows as closed with the reason. Pure. */
import type { QueueEntry } from '../../actions/open-approval-queue';
import { refusalOfEntry } from '../../actions/open-approval-queue';
import type { ReportView } from '../../actions/open-report';
import type { Refusal } from '../../actions/outcome';
import type { Role } from '../../domain/role';
import { approvalOf, numberingOf, sendingOf } from '../../domain/state';
import type { ObligationState } from '../../domain/state';
import type { ShownAct } from '../loc/approval-strings';

export interface OfferedAct {
  readonly act: ShownAct;
  /** Empty when it may be done. */
  readonly refusals: readonly Refusal[];
}

const OF_UNIT: readonly ShownAct[] = ['approved', 'returnedInside', 'numbered', 'sent'];
const OF_DRAFTER: readonly ShownAct[] = ['submitted', 'withdrawn'];
const OF_OFFICE: readonly ShownAct[] = ['received', 'accepted', 'returned'];
const UNIT_ROLES: readonly Role[] = ['drafter', 'approver', 'clerk'];
/** Acts on the file that was submitted: one that somebody changed since must not go on its way. */
const ON_THE_FILE: readonly ShownAct[] = ['approved', 'numbered', 'sent'];

/** Done already in this round: what happened is shown as a fact, not as a closed act. */
function isDone(act: ShownAct, state: ObligationState): boolean {
  switch (act) {
    case 'approved':
      return approvalOf(state) !== undefined;
    case 'numbered':
      return numberingOf(state) !== undefined;
    case 'sent':
      return sendingOf(state) !== undefined;
    case 'received':
      return 'receipt' in state && state.receipt !== undefined;
    case 'accepted':
      return state.kind === 'accepted';
    case 'submitted':
    case 'withdrawn':
    case 'returnedInside':
    case 'returned':
      return false;
  }
}

/** @param view of what was submitted; undefined before. */
export function offeredActs(entry: QueueEntry, view: ReportView | undefined): readonly OfferedAct[] {
  const { roles } = entry;
  const acts = [
    ...(roles.some((role) => UNIT_ROLES.includes(role)) ? OF_UNIT : []),
    ...(roles.includes('receiver') ? OF_OFFICE : []),
    ...(roles.includes('drafter') ? OF_DRAFTER : [])
  ];
  // The report on the desk was read after the queue: it knows better how far it is.
  const now = { state: view?.item.state.kind ?? entry.state, roles };
  return acts
    .filter((act) => view === undefined || !isDone(act, view.item.state))
    .map((act) => {
      const refusal = refusalOfEntry(act, now);
      const isChanged = view?.changedSinceSubmission === true && ON_THE_FILE.includes(act);
      return {
        act,
        refusals: [
          ...(refusal === undefined ? [] : [{ code: refusal }]),
          ...(refusal === undefined && isChanged ? [{ code: 'reportChanged' as const }] : [])
        ]
      };
    });
}
