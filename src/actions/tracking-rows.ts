/** The rows of the tracking page and the figures above them. */
import type { Obligation } from '../domain/obligation';
import type { StateKind, Timeliness } from '../domain/state';
import type { StoredObligation } from '../store/obligations';
import { timelinessOf } from '../store/projection';
import type { Projection } from '../store/projection';
import type { Site } from '../store/site';

/** One row of the tracking list as it stands. Moments are days only for what came on paper or was taken over. */
export interface TrackingRow extends Omit<Projection, 'lastEvent' | 'computedFrom'> {
  readonly obligation: Obligation;
  /** Judged on the first sending. */
  readonly timeliness: Timeliness;
  /** Absolute address of the report; whether it opens is for the server to say. */
  readonly reportUrl: string | undefined;
}

/** The figures above the list; each is also a filter. */
export type TrackingCount = 'owed' | 'submitted' | 'approved' | 'sent' | 'accepted' | 'overdue' | 'notDue';

export const TRACKING_COUNTS: readonly TrackingCount[] = [
  'owed',
  'submitted',
  'approved',
  'sent',
  'accepted',
  'overdue',
  'notDue'
];

const SUBMITTED: ReadonlySet<StateKind> = new Set<StateKind>([
  'submitted',
  'approved',
  'numbered',
  'sent',
  'received',
  'accepted',
  'returned',
  'returnedInside',
  'onPaper'
]);
const APPROVED: ReadonlySet<StateKind> = new Set<StateKind>([
  'approved',
  'numbered',
  'sent',
  'received',
  'accepted',
  'onPaper'
]);
const SENT: ReadonlySet<StateKind> = new Set<StateKind>(['sent', 'received', 'accepted', 'returned', 'onPaper']);

/** What a row is counted by. */
export type CountedRow = Pick<TrackingRow, 'state' | 'timeliness'>;

/** Whether a row counts under a figure; each holds what came after it too, and `notDue` all that may still be in time. */
export function countsAs({ state, timeliness }: CountedRow, count: TrackingCount): boolean {
  switch (count) {
    case 'owed':
      return state !== 'superseded';
    case 'submitted':
      return SUBMITTED.has(state);
    case 'approved':
      return APPROVED.has(state);
    case 'sent':
      return SENT.has(state);
    case 'accepted':
      return state === 'accepted' || state === 'onPaper';
    case 'overdue':
      return timeliness.kind === 'overdue';
    case 'notDue':
      return !SENT.has(state) && (timeliness.kind === 'due' || timeliness.kind === 'noDeadline');
  }
}

/** All figures in one pass. */
export function countsOf(rows: readonly CountedRow[]): Readonly<Record<TrackingCount, number>> {
  const counts = { owed: 0, submitted: 0, approved: 0, sent: 0, accepted: 0, overdue: 0, notDue: 0 };
  for (const row of rows) {
    for (const count of TRACKING_COUNTS) {
      counts[count] += countsAs(row, count) ? 1 : 0;
    }
  }
  return counts;
}

/** @param projection of the row as it stands, which may be newer than what is stored. */
export function trackingRow(
  site: Site,
  { obligation }: StoredObligation,
  projection: Projection,
  now: Date,
  timeZone: string
): TrackingRow {
  const { reportUrl } = projection;
  return {
    ...projection,
    obligation,
    timeliness: timelinessOf(projection, now, timeZone),
    reportUrl: reportUrl === undefined ? undefined : site.absolute(reportUrl)
  };
}
