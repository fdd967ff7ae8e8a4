/** Why a cell of the tracking list is empty: an empty cell that does not say so is taken for a fault. Pure. */
import type { TrackingRow } from '../../actions/open-tracking';
import type { ColumnId, EmptyReason } from './tracking-terms';

/** Reports that never went the way through the system have none of its dates. */
function asideOf({ state, round }: TrackingRow): EmptyReason | undefined {
  switch (state) {
    case 'exempt':
    case 'superseded':
    case 'onPaper':
      return state;
    case 'accepted':
      return round === 0 ? 'takenOver' : undefined;
    default:
      return undefined;
  }
}

function notSubmitted({ round, timeliness }: TrackingRow): EmptyReason {
  return round > 0 ? 'withdrawn' : timeliness.kind === 'due' ? 'notDue' : 'notSubmitted';
}

function notApproved(row: TrackingRow): EmptyReason {
  switch (row.state) {
    case 'notSubmitted':
      return notSubmitted(row);
    case 'returnedInside':
      return 'returnedInside';
    default:
      return 'notApproved';
  }
}

function notSent({ timeliness }: TrackingRow): EmptyReason {
  return timeliness.kind === 'due' ? 'notDue' : 'notSent';
}

function notReceived(row: TrackingRow): EmptyReason {
  return row.state === 'sent' ? 'waitsForReceipt' : row.state === 'returned' ? 'returned' : notSent(row);
}

function notAccepted(row: TrackingRow): EmptyReason {
  return row.state === 'received' ? 'waitsForVerdict' : notReceived(row);
}

function notLate({ timeliness }: TrackingRow): EmptyReason {
  switch (timeliness.kind) {
    case 'onTime':
      return 'onTime';
    case 'due':
      return 'notDue';
    case 'noDeadline':
      return 'noDate';
    case 'notOwed':
      return 'exempt';
    case 'late':
    case 'overdue':
      return 'unknown';
  }
}

/** @param column whose cell has no value for the row. */
export function whyEmpty(row: TrackingRow, column: ColumnId): EmptyReason {
  const aside = asideOf(row);
  switch (column) {
    case 'daysLate':
      return row.state === 'superseded' ? 'superseded' : notLate(row);
    case 'deadline':
    case 'dueOn':
      return 'noDate';
    case 'submitted':
    case 'outline':
    case 'report':
      return aside ?? notSubmitted(row);
    case 'approved':
      return aside ?? notApproved(row);
    case 'number':
      return aside ?? (row.state === 'notSubmitted' ? notSubmitted(row) : 'noNumber');
    case 'sent':
      return aside ?? notSent(row);
    case 'received':
      return aside ?? notReceived(row);
    case 'accepted':
      return aside ?? notAccepted(row);
    case 'round':
      return aside ?? notSubmitted(row);
    case 'returned':
      return aside ?? 'notReturned';
    case 'answerBy':
      return aside ?? (row.state === 'returned' ? 'noAnswerDate' : 'notReturned');
    case 'unit':
    case 'parent':
    case 'office':
    case 'stream':
    case 'level':
    case 'state':
      return 'unknown';
  }
}
