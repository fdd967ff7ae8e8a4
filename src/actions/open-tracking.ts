/** Theo dõi: the tracking rows of the plan, brought up to date in memory from the events since. */
import type { ObligationId, PlanId } from '../domain/code';
import type { Completeness } from '../domain/event';
import { dayOf } from '../domain/local-date';
import type { LocalDate } from '../domain/local-date';
import type { Obligation } from '../domain/obligation';
import { foldEvents, timeliness } from '../domain/state';
import type { ObligationState, Timeliness } from '../domain/state';
import { NO_EVENTS } from '../store/events';
import type { StoredObligation } from '../store/obligations';
import type { Store } from '../store/open-store';
import { projectionOf } from '../store/projection';
import type { Projection } from '../store/projection';
import type { Site } from '../store/site';
import type { Acting } from './acting';
import { headOf } from './loading';
import type { Person, PlanHead } from './open-my-work';

/** One row of the tracking list as it stands. */
export interface TrackingRow {
  readonly obligation: Obligation;
  readonly state: ObligationState['kind'];
  readonly timeliness: Timeliness;
  readonly submittedOn: Date | undefined;
  readonly approvedOn: Date | undefined;
  readonly completeness: Completeness | undefined;
  /** Absolute address of the report; whether it opens is for the server to say. */
  readonly reportUrl: string | undefined;
  /** The meeting that passed the report, in one line; empty before. */
  readonly meetingNote: string;
}

/** The figures above the list; each is also a filter. */
export type TrackingCount = 'owed' | 'submitted' | 'approved' | 'overdue' | 'notDue';

export const TRACKING_COUNTS: readonly TrackingCount[] = ['owed', 'submitted', 'approved', 'overdue', 'notDue'];

/** A row that the server still stores otherwise. */
export interface StaleRow {
  readonly itemId: number;
  /** Of the row that was read; a newer one is not overwritten. */
  readonly etag: string;
  readonly projection: Projection;
}

export interface Tracking {
  readonly person: Person;
  readonly plan: PlanHead | undefined;
  /** Today in the plan's time zone. */
  readonly today: LocalDate;
  readonly rows: readonly TrackingRow[];
  readonly counts: Readonly<Record<TrackingCount, number>>;
  /** Whether I may write any of the stale rows back. */
  readonly canWriteBack: boolean;
  /** The rows that I may bring up to date on the server. */
  readonly stale: readonly StaleRow[];
}

/** Whether a row counts under a figure; `submitted` holds all that were ever submitted, passed ones too. */
export function countsAs(row: TrackingRow, count: TrackingCount): boolean {
  switch (count) {
    case 'owed':
      return true;
    case 'submitted':
      return row.state !== 'notSubmitted';
    case 'approved':
      return row.state === 'approved';
    case 'overdue':
      return row.timeliness.kind === 'overdue';
    case 'notDue':
      return row.state !== 'approved' && row.timeliness.kind !== 'overdue';
  }
}

function countsOf(rows: readonly TrackingRow[]): Readonly<Record<TrackingCount, number>> {
  const count = (name: TrackingCount): number => rows.filter((row) => countsAs(row, name)).length;
  return {
    owed: count('owed'),
    submitted: count('submitted'),
    approved: count('approved'),
    overdue: count('overdue'),
    notDue: count('notDue')
  };
}

/** The domain's rule by what the row says: a passed report is judged as of the day on which it was passed. */
function timelinessOf(obligation: Obligation, row: Projection, today: LocalDate, timeZone: string): Timeliness {
  const open: ObligationState = { kind: 'notSubmitted' };
  if (row.state !== 'approved' || row.approvedOn === undefined) {
    return timeliness(obligation, open, today, timeZone);
  }
  const then = timeliness(obligation, open, dayOf(row.approvedOn, timeZone), timeZone);
  switch (then.kind) {
    case 'due':
      return { kind: 'onTime' };
    case 'overdue':
      return { kind: 'late', days: then.days };
    case 'noDeadline':
    case 'onTime':
    case 'late':
      return then;
  }
}

function trackingRow(
  site: Site,
  { obligation, projection }: StoredObligation,
  current: ReadonlyMap<ObligationId, Projection>,
  today: LocalDate,
  timeZone: string
): TrackingRow {
  const { state, submittedOn, approvedOn, completeness, reportUrl, meetingNote } =
    current.get(obligation.id) ?? projection;
  return {
    obligation,
    state,
    timeliness: timelinessOf(obligation, current.get(obligation.id) ?? projection, today, timeZone),
    submittedOn,
    approvedOn,
    completeness,
    reportUrl: reportUrl === undefined ? undefined : site.absolute(reportUrl),
    meetingNote
  };
}

/** Above this many changed rows one question for everything is shorter than a question for each. */
const MANY = 20;

/**
 * What the rows should say that are behind their events. A person who may not see a unit's events sees its row as
 * it is stored.
 */
async function currentProjections(
  store: Store,
  plan: PlanId,
  stored: readonly StoredObligation[]
): Promise<ReadonlyMap<ObligationId, Projection>> {
  if (stored.length === 0) {
    return new Map();
  }
  const oldest = Math.min(...stored.map(({ projection }) => projection.lastEvent));
  const recent = (await store.events.since(plan, oldest)).events.map(({ event }) => event);
  const newest = new Map<ObligationId, number>();
  for (const event of recent) {
    newest.set(event.obligation, Math.max(event.order, newest.get(event.obligation) ?? 0));
  }
  const behind = stored.filter(({ obligation, projection }) => (newest.get(obligation.id) ?? 0) > projection.lastEvent);
  if (behind.length === 0) {
    return new Map();
  }
  const units = [...new Set(behind.map(({ obligation }) => obligation.unit))];
  // Of rows that were up to date once, the events before `oldest` are needed as well.
  const cut = oldest === 0 ? [] : behind.map(({ obligation }) => obligation.id);
  const [roles, before] = await store.together((asked) =>
    Promise.all([
      units.length > MANY ? asked.people.allRoles() : asked.people.rolesOf(units),
      cut.length === 0 ? NO_EVENTS : cut.length > MANY ? asked.events.ofPlan(plan) : asked.events.ofMany(cut)
    ])
  );
  const events = [...before.events.map(({ event }) => event), ...recent];
  return new Map(
    behind.map(({ obligation }) => [
      obligation.id,
      projectionOf(
        foldEvents(
          events.filter((event) => event.obligation === obligation.id),
          roles
        )
      )
    ])
  );
}

/**
 * At most three requests: rows and who I am; the events since the oldest that a row has seen; and, only when there
 * are any, the roles and earlier events of the rows concerned.
 * @throws StoreError when SharePoint cannot be read; `failureOf` tells why.
 */
export async function openTracking(acting: Acting): Promise<Tracking> {
  const [me, held, plan, everything] = await acting.store.together((store) =>
    Promise.all([store.people.me(), store.people.myRoles(), store.plans.latest(), store.obligations.everything()])
  );
  const person = { login: me.login, title: me.title };
  if (plan === undefined) {
    return {
      person,
      plan,
      today: dayOf(acting.now(), 'UTC'),
      rows: [],
      counts: countsOf([]),
      canWriteBack: false,
      stale: []
    };
  }
  const today = dayOf(acting.now(), plan.timeZone);
  const stored = everything.filter(({ obligation }) => obligation.plan === plan.id);
  const current = await currentProjections(acting.store, plan.id, stored);
  const rows = stored.map((row) => trackingRow(acting.store.site, row, current, today, plan.timeZone));
  const offices = new Set(held.filter(({ role }) => role === 'receiver').map(({ unit }) => unit));
  const writable = stored.filter(({ obligation }) => me.isSiteAdmin || offices.has(obligation.receivingOffice));
  return {
    person,
    plan: headOf(plan),
    today,
    rows,
    counts: countsOf(rows),
    canWriteBack: writable.length > 0,
    stale: writable.flatMap(({ itemId, etag, obligation }) => {
      const projection = current.get(obligation.id);
      return projection === undefined ? [] : [{ itemId, etag, projection }];
    })
  };
}
