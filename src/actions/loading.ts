/** Brings together what is known about obligations: row, events, roles and files, as the signed-in person sees them. */
import { obligationParts } from '../domain/code';
import type { ObligationId, UnitCode } from '../domain/code';
import { ACTS } from '../domain/event';
import type { Act } from '../domain/event';
import { outlineAskedOf } from '../domain/outline';
import type { Plan } from '../domain/plan';
import type { RoleBook } from '../domain/role';
import { foldEvents, submissionOf } from '../domain/state';
import type { FoldedObligation } from '../domain/state';
import { deadlineInForce, timeliness } from '../domain/timeliness';
import { contextOf, refusalOf } from '../domain/transitions';
import type { ActContext, RefusalCode } from '../domain/transitions';
import type { StoredEvent } from '../store/events';
import type { StoredFile } from '../store/library';
import type { StoredObligation } from '../store/obligations';
import type { SignedIn } from '../store/people';
import type { StoredPlan } from '../store/plans';
import type { StoredReport } from '../store/reports';
import type { Site } from '../store/site';
import { roleInstant } from './acting';
import type { Acting } from './acting';
import { Refused } from './attempt';
import type { DraftFile, MyObligation, PlanHead, ReportFile } from './open-my-work';

/** An obligation with everything that acts on it need. */
export interface Loaded {
  readonly item: MyObligation;
  readonly stored: StoredObligation;
  readonly plan: Plan;
  readonly planRow: StoredPlan;
  readonly person: SignedIn;
  readonly roles: RoleBook;
  /** The units whose roles matter. */
  readonly context: ActContext;
  readonly folded: FoldedObligation;
  readonly events: readonly StoredEvent[];
  readonly draft: StoredFile | undefined;
  /** The file of the submission that counts now. */
  readonly report: StoredReport | undefined;
}

/** What was read for a set of obligations. */
interface Material {
  readonly planRow: StoredPlan;
  readonly person: SignedIn;
  readonly roles: RoleBook;
  readonly events: readonly StoredEvent[];
  readonly drafts: readonly StoredFile[];
  readonly reports: readonly StoredReport[];
}

export function headOf(plan: Plan): PlanHead {
  return { id: plan.id, title: plan.title, timeZone: plan.timeZone };
}

export function draftFileOf(site: Site, file: StoredFile): DraftFile {
  const { uniqueId, name, serverRelativeUrl, versionLabel, modified } = file;
  return { uniqueId, name, serverRelativeUrl, versionLabel, modified, editUrl: site.documentUrl(uniqueId, 'edit') };
}

export function reportFileOf(site: Site, file: StoredReport): ReportFile {
  return {
    ...draftFileOf(site, file),
    viewUrl: site.documentUrl(file.uniqueId, 'view'),
    moderation: file.moderation
  };
}

function reportOf({ state }: FoldedObligation, reports: readonly StoredReport[]): StoredReport | undefined {
  const imported = state.kind === 'accepted' ? state.imported : undefined;
  const file = imported?.report ?? submissionOf(state)?.report;
  return file === undefined ? undefined : reports.find((report) => report.uniqueId === file.uniqueId);
}

function assemble(acting: Acting, stored: StoredObligation, material: Material): Loaded {
  const { planRow, person, roles } = material;
  const { obligation } = stored;
  // What the outline asks of other kinds of units is not this one's business, in any act or screen.
  const plan = { ...planRow.plan, outline: outlineAskedOf(planRow.plan.outline, obligation.unitKind) };
  const events = material.events.filter(({ event }) => event.obligation === obligation.id);
  const context = contextOf(obligation, plan.followingOffice);
  const folded = foldEvents(
    events.map(({ event }) => event),
    roles,
    context
  );
  const { state } = folded;
  const now = acting.now();
  const draft = material.drafts.find((file) => file.obligation === obligation.id);
  const report = reportOf(folded, material.reports);
  const { site } = acting.store;
  const refusals = ACTS.map((act): [Act, RefusalCode | undefined] => [
    act,
    refusalOf(act, state, context, person.login, roles, roleInstant(acting))
  ]);
  return {
    item: {
      obligation,
      state,
      timeliness: timeliness(obligation, folded, now, plan.timeZone),
      inForce: deadlineInForce(obligation.deadline, folded.extensions),
      openReasons: folded.openReasons,
      answerBy: folded.answerBy,
      rounds: folded.rounds,
      completeness: submissionOf(state)?.completeness,
      draft: draft === undefined ? undefined : draftFileOf(site, draft),
      report: report === undefined ? undefined : reportFileOf(site, report),
      // Every act was asked about right above.
      refusals: Object.fromEntries(refusals) as Record<Act, RefusalCode | undefined>,
      roles: roles
        .of(person.login, roleInstant(acting))
        .filter((holding) => holding.unit === obligation.unit)
        .map((holding) => holding.role)
    },
    stored,
    plan,
    planRow,
    person,
    roles,
    context,
    folded,
    events,
    draft,
    report
  };
}

/** One obligation, in one request. @returns undefined when there is none of that identity on the site. */
export async function loadOne(acting: Acting, id: ObligationId): Promise<Loaded | undefined> {
  const parts = obligationParts(id);
  const [person, roles, stored, reading, draft, reports, planRow] = await acting.store.together((store) =>
    Promise.all([
      store.people.me(),
      store.people.rolesOf([parts.unit]),
      store.obligations.get(id),
      store.events.of(id),
      store.drafts.find(id),
      store.reports.of(id),
      store.plans.row(parts.plan)
    ])
  );
  if (stored === undefined || planRow === undefined) {
    return undefined;
  }
  const drafts = draft === undefined ? [] : [draft];
  return assemble(acting, stored, { planRow, person, roles, events: reading.events, drafts, reports });
}

/** One obligation to act on. @throws Refused when there is none, or its plan is closed. */
export async function loadForAct(acting: Acting, id: ObligationId): Promise<Loaded> {
  const loaded = await loadOne(acting, id);
  if (loaded === undefined) {
    throw new Refused({ code: 'unknownObligation' });
  }
  if (loaded.planRow.status === 'closed') {
    throw new Refused({ code: 'planClosed' });
  }
  return loaded;
}

/** Who I am and what the units owe that I hold a role for. */
export interface Mine {
  readonly person: SignedIn;
  /** Undefined on a site without a launched plan. */
  readonly plan: Plan | undefined;
  readonly loaded: readonly Loaded[];
}

/** The obligations of my units, in two requests. */
export async function loadMine(acting: Acting): Promise<Mine> {
  const [person, held, planRow] = await acting.store.together((store) =>
    Promise.all([store.people.me(), store.people.myRoles(), store.plans.latestRow(acting.plan)])
  );
  const plan = planRow?.plan;
  const units: readonly UnitCode[] = [...new Set(held.map((role) => role.unit))];
  if (planRow === undefined || plan === undefined || units.length === 0) {
    return { person, plan, loaded: [] };
  }
  const [rows, reading, roles, drafts, reports] = await acting.store.together((store) =>
    Promise.all([
      store.obligations.ofUnits(plan.id, units),
      store.events.ofUnits(plan.id, units),
      store.people.rolesOf(units),
      store.drafts.ofUnits(plan.id, units),
      store.reports.ofUnits(plan.id, units)
    ])
  );
  const material = { planRow, person, roles, events: reading.events, drafts, reports };
  return { person, plan, loaded: rows.map((row) => assemble(acting, row, material)) };
}
