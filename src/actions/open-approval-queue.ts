/** Phê duyệt, left: what waits for me as approver, clerk, drafter or receiving office, in whatever units I am that. */
import type { ObligationId, UnitCode } from '../domain/code';
import type { Act, FindingCount } from '../domain/event';
import { eventsByObligation } from '../domain/events-by-obligation';
import type { Obligation } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import { RoleBook } from '../domain/role';
import type { Role } from '../domain/role';
import { foldEvents, submissionOf } from '../domain/state';
import type { StateKind, Timeliness } from '../domain/state';
import { TRANSITIONS, contextOf, stateRefusal } from '../domain/transitions';
import type { RefusalCode } from '../domain/transitions';
import type { EventReading } from '../store/events';
import { NO_EVENTS } from '../store/events';
import type { StoredObligation } from '../store/obligations';
import { projectionOf, timelinessOf } from '../store/projection';
import type { Projection } from '../store/projection';
import type { UnitRole } from '../store/people';
import type { Acting } from './acting';
import { headOf } from './loading';
import type { Person, PlanHead } from './open-my-work';
import { placeOf } from './queue-places';
import type { QueuePlace } from './queue-places';

export { MY_PLACES, QUEUE_PLACES, turnOf } from './queue-places';
export type { QueuePlace } from './queue-places';

/** One report of the queue. */
export interface QueueEntry {
  readonly obligation: Obligation;
  readonly place: QueuePlace;
  readonly state: StateKind;
  /** Judged on the first sending. */
  readonly timeliness: Timeliness;
  /** Its submission that counts now, by its key: what a badge is known of. */
  readonly submission: string | undefined;
  /** How many times something was submitted. */
  readonly round: number;
  /** When it came to where it is; undefined before anything was submitted. */
  readonly since: Date | undefined;
  readonly projection: Projection;
  /** What the checks found at the submission; undefined where it was not kept. */
  readonly findings: FindingCount | undefined;
  /** My roles for it: of its unit, and as its receiving office. */
  readonly roles: readonly Role[];
  /** Whether a draft is there; known for my own units alone. */
  readonly hasDraft: boolean;
}

export interface ApprovalQueue {
  readonly person: Person;
  readonly plan: PlanHead | undefined;
  /** Everything of my units and offices, what waits longest first within its place. */
  readonly entries: readonly QueueEntry[];
  /** Names of the units and offices that I hold a role for. */
  readonly units: readonly string[];
}

/**
 * Why an act on an entry would be refused: its state first, since that tells what has to come before, then my roles.
 * The act itself judges again by what is true then.
 */
export function refusalOfEntry(
  act: Act,
  { state, roles }: Pick<QueueEntry, 'state' | 'roles'>
): RefusalCode | undefined {
  const { role, needs } = TRANSITIONS[act];
  return stateRefusal(act, state) ?? (roles.includes(role) ? undefined : needs);
}

const OWN_ROLES: readonly Role[] = ['drafter', 'approver', 'clerk'];
/** States in which the receiving office has to know more than the tracking row says. */
const WITH_RECEIVER: readonly StateKind[] = ['sent', 'received'];
/** Obligations that one question for events may name. */
const NAMED = 20;

/** What is known of my roles. */
interface MyRoles {
  readonly units: readonly UnitCode[];
  readonly offices: readonly UnitCode[];
  rolesFor(obligation: Obligation): readonly Role[];
}

function myRolesIn(held: readonly UnitRole[]): MyRoles {
  const own = held.filter(({ role }) => OWN_ROLES.includes(role));
  const offices = new Set(held.filter(({ role }) => role === 'receiver').map(({ unit }) => unit));
  return {
    units: [...new Set(own.map(({ unit }) => unit))],
    offices: [...offices],
    rolesFor: ({ unit, receivingOffice }) => [
      ...own.filter((each) => each.unit === unit).map(({ role }) => role),
      ...(offices.has(receivingOffice) ? (['receiver'] as const) : [])
    ]
  };
}

/** When the report came to where it is now. */
function sinceOf(state: StateKind, { submittedOn, approvedOn, sentOn, receivedOn }: Projection): Date | undefined {
  const at = (moment: Projection['sentOn']): Date | undefined => (moment instanceof Date ? moment : undefined);
  switch (state) {
    case 'submitted':
      return submittedOn;
    case 'approved':
    case 'numbered':
      return approvedOn ?? submittedOn;
    case 'sent':
      return at(sentOn) ?? submittedOn;
    default:
      return at(receivedOn) ?? submittedOn;
  }
}

const chunks = <T>(values: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

/** The events of the rows of my offices: those that wait there, and those that changed since their row was written. */
async function officeEvents(
  { store }: Acting,
  plan: Plan,
  rows: readonly StoredObligation[]
): Promise<{ readonly reading: EventReading; readonly roles: RoleBook; readonly folded: ReadonlySet<ObligationId> }> {
  if (rows.length === 0) {
    return { reading: NO_EVENTS, roles: new RoleBook([]), folded: new Set() };
  }
  const oldest = rows.reduce((least, { projection }) => Math.min(least, projection.lastEvent), Infinity);
  const recent = await store.events.since(plan.id, oldest);
  const newest = new Map<ObligationId, number>();
  for (const { event } of recent.events) {
    newest.set(event.obligation, Math.max(event.order, newest.get(event.obligation) ?? 0));
  }
  const wanted = rows.filter(
    ({ obligation, projection }) =>
      WITH_RECEIVER.includes(projection.state) || (newest.get(obligation.id) ?? 0) > projection.lastEvent
  );
  if (wanted.length === 0) {
    return { reading: NO_EVENTS, roles: new RoleBook([]), folded: new Set() };
  }
  const units = [...new Set(wanted.map(({ obligation }) => obligation.unit))];
  const named = chunks(
    wanted.map(({ obligation }) => obligation.id),
    NAMED
  );
  const [roles, readings] = await store.together((asked) =>
    Promise.all([
      units.length > NAMED ? asked.people.allRoles() : asked.people.rolesOf(units),
      Promise.all(named.map((ids) => asked.events.ofMany(ids)))
    ])
  );
  return {
    reading: { ...NO_EVENTS, events: readings.flatMap(({ events }) => events) },
    roles,
    folded: new Set(wanted.map(({ obligation }) => obligation.id))
  };
}

/**
 * At most four requests however many reports: who I am; the rows of my units and offices with what my units did; what
 * happened since the offices' rows were written; and the events of those that wait there.
 * @throws StoreError when SharePoint cannot be read; `failureOf` tells why.
 */
export async function openApprovalQueue(acting: Acting): Promise<ApprovalQueue> {
  const [me, held, planRow] = await acting.store.together((store) =>
    Promise.all([store.people.me(), store.people.myRoles(), store.plans.latestRow(acting.plan)])
  );
  const person = { login: me.login, title: me.title };
  const mine = myRolesIn(held);
  if (planRow === undefined || (mine.units.length === 0 && mine.offices.length === 0)) {
    return { person, plan: planRow === undefined ? undefined : headOf(planRow.plan), entries: [], units: [] };
  }
  const { plan } = planRow;
  const [ownRows, ownEvents, ownRoles, drafts, officeRows] = await acting.store.together((store) =>
    Promise.all([
      store.obligations.ofUnits(plan.id, mine.units),
      store.events.ofUnits(plan.id, mine.units),
      mine.units.length === 0 ? new RoleBook([]) : store.people.rolesOf(mine.units),
      store.drafts.ofUnits(plan.id, mine.units),
      store.obligations.ofOffices(plan.id, mine.offices)
    ])
  );
  const own = new Set(ownRows.map(({ obligation }) => obligation.id));
  const others = officeRows.filter(({ obligation }) => !own.has(obligation.id));
  const received = await officeEvents(acting, plan, others);
  const eventsOf = eventsByObligation([...ownEvents.events, ...received.reading.events].map(({ event }) => event));
  const drafted = new Set(drafts.map(({ obligation }) => obligation));
  const now = acting.now();

  const entryOf = ({ obligation, projection: stored }: StoredObligation): QueueEntry => {
    const isOwn = own.has(obligation.id);
    const isFolded = isOwn || received.folded.has(obligation.id);
    const folded = isFolded
      ? foldEvents(
          eventsOf.get(obligation.id) ?? [],
          isOwn ? ownRoles : received.roles,
          contextOf(obligation, plan.followingOffice)
        )
      : undefined;
    const projection = folded === undefined ? stored : projectionOf(folded, obligation.deadline);
    const submission = folded === undefined ? undefined : submissionOf(folded.state);
    const roles = mine.rolesFor(obligation);
    return {
      obligation,
      place: placeOf(projection.state, new Set(roles)),
      state: projection.state,
      timeliness: timelinessOf(projection, now, plan.timeZone),
      submission: submission?.key,
      round: projection.round,
      since: sinceOf(projection.state, projection),
      projection,
      findings: submission?.findings,
      roles,
      hasDraft: drafted.has(obligation.id)
    };
  };
  const entries = [...ownRows, ...others].map(entryOf).sort((a, b) => timeOf(a) - timeOf(b));
  const units = [
    ...ownRows.map(({ obligation }) => obligation.unitName),
    ...officeRows.map(({ obligation }) => obligation.receivingOfficeName)
  ];
  return { person, plan: headOf(plan), entries, units: [...new Set(units)] };
}

/** What was never submitted comes by its deadline, after what waits. */
function timeOf({ since, projection }: QueueEntry): number {
  const due = projection.inForce?.lastDay;
  return since?.getTime() ?? (due === undefined ? Infinity : Date.parse(due));
}
