/** What the tracking list can show, filter and group by. Names only; the words are in the resource files. */
import type { TrackingCount } from '../../actions/open-tracking';

/** The figures above the list, in their order; each is also a filter. */
export const SHOWN_COUNTS = [
  'owed',
  'sent',
  'onTime',
  'late',
  'missing',
  'returned',
  'accepted',
  'notDue',
  'exempt',
  'onPaper'
] as const satisfies readonly TrackingCount[];

export type ShownCount = (typeof SHOWN_COUNTS)[number];

/** The columns in the order that they are shown in. */
export const COLUMN_IDS = [
  'unit',
  'parent',
  'office',
  'stream',
  'level',
  'deadline',
  'dueOn',
  'state',
  'number',
  'submitted',
  'sent',
  'daysLate',
  'received',
  'accepted',
  'outline',
  'approved',
  'round',
  'returned',
  'answerBy',
  'report'
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];

/** Shown until the person chooses otherwise. */
export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'unit',
  'office',
  'deadline',
  'state',
  'number',
  'sent',
  'daysLate',
  'outline',
  'approved'
];

export const GROUPINGS = ['parent', 'office', 'level', 'state', 'none'] as const;

export type GroupBy = (typeof GROUPINGS)[number];

/** Why a cell says nothing. */
export type EmptyReason =
  | 'notDue'
  | 'notSubmitted'
  | 'withdrawn'
  | 'notSent'
  | 'notApproved'
  | 'returnedInside'
  | 'noNumber'
  | 'waitsForReceipt'
  | 'waitsForVerdict'
  | 'returned'
  | 'notReturned'
  | 'noAnswerDate'
  | 'noDate'
  | 'onTime'
  | 'exempt'
  | 'superseded'
  | 'onPaper'
  | 'takenOver'
  | 'unknown';
