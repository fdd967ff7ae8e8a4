/** The rows of the tracking page and the figures above them. */
import type { Obligation } from '../domain/obligation';
import { figuresOf } from '../domain/rates';
import type { Counted, Figure, Figures } from '../domain/rates';
import type { Timeliness } from '../domain/state';
import { answerTimelinessOf } from '../domain/timeliness';
import type { StoredObligation } from '../store/obligations';
import { timelinessOf } from '../store/projection';
import type { Projection } from '../store/projection';
import type { Site } from '../store/site';

/** One row of the tracking list as it stands. Moments are days only for what came on paper or was taken over. */
export interface TrackingRow extends Omit<Projection, 'lastEvent' | 'computedFrom'> {
  readonly obligation: Obligation;
  /** Judged on the first sending. */
  readonly timeliness: Timeliness;
  /** How the answer to a return stands; undefined when none is awaited by a date. */
  readonly answer: Timeliness | undefined;
  /** Absolute address of the report; whether it opens is for the server to say. */
  readonly reportUrl: string | undefined;
}

/** A figure of the plan, or what is neither sent nor past its date (with a date or without one). */
export type TrackingCount = Figure | 'notDue';

/** What a row is counted by. */
export type CountedRow = Pick<TrackingRow, 'obligation' | 'state' | 'sentOn' | 'timeliness' | 'answer'>;

/** A row as the figures of a plan count it. */
export function countedOf({ obligation, state, sentOn, timeliness, answer }: CountedRow): Counted {
  return {
    unit: obligation.unit,
    receivingOffice: obligation.receivingOffice,
    stream: obligation.stream,
    state,
    wasSent: sentOn !== undefined,
    timeliness,
    ...(answer === undefined ? {} : { answer })
  };
}

/** What is owed is exempt, sent, missing, or not due yet: these four always add up. */
const notDueOf = ({ owed, exempt, sent, missing }: Figures): number => owed - exempt - sent - missing;

/** All figures of some rows. */
export function countsOf(rows: readonly CountedRow[]): Readonly<Record<TrackingCount, number>> {
  const figures = figuresOf(rows.map(countedOf));
  return { ...figures, notDue: notDueOf(figures) };
}

/** Whether a row counts under a figure: the filter of a figure leaves as many rows as the figure says. */
export function countsAs(row: CountedRow, count: TrackingCount): boolean {
  if (count === 'owed') {
    // Nearly always asked, of every row, and known at a glance.
    return row.state !== 'superseded';
  }
  const figures = figuresOf([countedOf(row)]);
  return (count === 'notDue' ? notDueOf(figures) : figures[count]) > 0;
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
    answer: answerTimelinessOf(projection.answerBy, projection.state, now, timeZone),
    reportUrl: reportUrl === undefined ? undefined : site.absolute(reportUrl)
  };
}
