/** Đôn đốc: what is known of the reports that may be urged, whom a reminder would reach, and what is due today. */
import { obligationParts } from '../domain/code';
import type { Login, ObligationId, UnitCode } from '../domain/code';
import type { Deadline } from '../domain/deadline';
import type { RecordedAct, RecordedEvent, UrgingLevel } from '../domain/event';
import { eventsByObligation } from '../domain/events-by-obligation';
import { dayOf, daysBetween } from '../domain/local-date';
import type { LocalDate } from '../domain/local-date';
import type { Obligation } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import type { Role, RoleBook } from '../domain/role';
import { foldEvents } from '../domain/state';
import type { StateKind } from '../domain/state';
import { deadlineInForce } from '../domain/timeliness';
import { contextOf, refusalOf } from '../domain/transitions';
import { awaitedBy, nextLevel, proposalFor } from '../domain/urging-proposal';
import type { UrgingProposal } from '../domain/urging-proposal';
import type { Contact } from '../store/contacts';
import { roleInstant } from './acting';
import type { Acting } from './acting';
import { Refused } from './attempt';
import { issuerUnit } from './issuing-office';
import type { IssuingOffice } from './issuing-office';
import { headOf } from './loading';
import type { PlanHead } from './open-my-work';
import type { RefusalReason } from './outcome';

export type { Contact } from '../store/contacts';

/** One report that may be urged. */
export interface UrgingUnit {
  readonly obligation: Obligation;
  readonly state: StateKind;
  /** The deadline in force, extensions included. */
  readonly inForce: Deadline | undefined;
  /** The day that it is awaited by now: the deadline, or the date for the answer to a return. */
  readonly awaitedBy: LocalDate | undefined;
  /** Days to that day; negative after it. */
  readonly daysLeft: number | undefined;
  /** Reminders and letters that count. */
  readonly urgings: readonly RecordedAct<'urged'>[];
  /** Why I may not urge it. */
  readonly refusal: RefusalReason | undefined;
  /** Drafters and approvers of the unit who can be written to; empty when nobody can. */
  readonly people: readonly Contact[];
  /** What is due today, if anything is. */
  readonly proposal: UrgingProposal | undefined;
  /** The level that comes next, whether or not it is due. */
  readonly level: UrgingLevel;
}

export interface UrgingView {
  readonly plan: PlanHead;
  /** What the reports are about, as it stands after "báo cáo". */
  readonly reportSummary: string;
  /** What the letter begins with after "Thực hiện"; the plan's number is not known, so it is there to be completed. */
  readonly planReference: string;
  readonly today: LocalDate;
  /** The office in whose name I urge. */
  readonly issuer: IssuingOffice;
  /** Its code. */
  readonly office: UnitCode;
  readonly units: readonly UrgingUnit[];
}

/** Obligations that one question may name. */
const NAMED = 20;
const TOLD: readonly Role[] = ['drafter', 'approver'];

function chunks<T>(values: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / NAMED) }, (_, index) =>
    values.slice(index * NAMED, (index + 1) * NAMED)
  );
}

/** People of the unit who hold one of the roles now, each once, in the order of the roles. */
function peopleOf(
  unit: UnitCode,
  roles: RoleBook,
  at: Date,
  contacts: ReadonlyMap<Login, Contact>
): readonly Contact[] {
  const told = new Set(TOLD.flatMap((role) => roles.holders(unit, role, at)));
  return [...told].flatMap((each) => contacts.get(each) ?? []);
}

/** I urge for the office that follows the plan when I am of it, else for the one that receives the reports. */
function issuerOf(plan: Plan, obligations: readonly Obligation[], person: Login, roles: RoleBook, at: Date): UnitCode {
  const offices = [plan.followingOffice, ...obligations.map(({ receivingOffice }) => receivingOffice)];
  return offices.find((office) => roles.holds(person, office, 'receiver', at)) ?? offices[1] ?? plan.followingOffice;
}

interface Known {
  readonly plan: Plan;
  readonly isClosed: boolean;
  readonly person: Login;
  readonly roles: RoleBook;
  readonly contacts: ReadonlyMap<Login, Contact>;
  readonly events: ReadonlyMap<ObligationId, readonly RecordedEvent[]>;
  readonly today: LocalDate;
}

function unitOf(acting: Acting, obligation: Obligation, known: Known): UrgingUnit {
  const { plan, isClosed, person, roles, contacts, events, today } = known;
  const at = roleInstant(acting);
  const context = contextOf(obligation, plan.followingOffice);
  const folded = foldEvents(events.get(obligation.id) ?? [], roles, context);
  const { state, extensions, firstSending, answerBy, urgings } = folded;
  const inForce = deadlineInForce(obligation.deadline, extensions);
  const wasSent = firstSending !== undefined;
  const ground = {
    obligation: obligation.id,
    state: state.kind,
    lastDay: inForce?.lastDay,
    wasSent,
    answerBy,
    urgings
  };
  const day = awaitedBy(ground);
  return {
    obligation,
    state: state.kind,
    inForce,
    awaitedBy: day,
    daysLeft: day === undefined ? undefined : daysBetween(today, day),
    urgings,
    refusal: isClosed ? 'planClosed' : refusalOf('urged', state, context, person, roles, at),
    people: peopleOf(obligation.unit, roles, at, contacts),
    proposal: proposalFor(ground, today),
    level: nextLevel(ground, today)
  };
}

/**
 * Reads everything about the reports that an urging needs, in three requests for some hundred of them.
 * @param ids of one plan.
 * @throws StoreError when SharePoint cannot be read; `Refused` when the plan is unknown or nothing is named.
 */
export async function openUrging(acting: Acting, ids: readonly ObligationId[]): Promise<UrgingView> {
  const [first] = ids;
  if (first === undefined) {
    throw new Refused({ code: 'unknownObligation' });
  }
  const named = chunks(ids);
  const [me, roles, contacts, planRow, stored, readings] = await acting.store.together((store) =>
    Promise.all([
      store.people.me(),
      store.people.allRoles(),
      store.contacts.all(),
      store.plans.row(obligationParts(first).plan),
      Promise.all(named.map((each) => store.obligations.getMany(each))),
      Promise.all(named.map((each) => store.events.ofMany(each)))
    ])
  );
  if (planRow === undefined) {
    throw new Refused({ code: 'unknownPlan' });
  }
  const { plan, status } = planRow;
  const today = dayOf(acting.now(), plan.timeZone);
  const events = eventsByObligation(readings.flatMap((reading) => reading.events.map(({ event }) => event)));
  const known: Known = { plan, isClosed: status === 'closed', person: me.login, roles, contacts, events, today };
  const byId = new Map(stored.flat().map(({ obligation }) => [obligation.id, obligation]));
  const obligations = ids.flatMap((id) => byId.get(id) ?? []);
  const office = issuerOf(plan, obligations, me.login, roles, roleInstant(acting));
  return {
    plan: headOf(plan),
    reportSummary: plan.reportSummary,
    planReference: `Kế hoạch ${plan.reportSummary} của ${plan.issuer}`,
    today,
    office,
    issuer: await issuerUnit(acting, plan.id, office, obligations),
    units: obligations.map((obligation) => unitOf(acting, obligation, known))
  };
}
