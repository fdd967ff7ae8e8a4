/** Brings together what is known about obligations: row, events, roles and files, as the signed-in person sees them. */
import { obligationParts } from '../domain/code';
import type { ObligationId, UnitCode } from '../domain/code';
import { dayOf } from '../domain/local-date';
import type { Plan } from '../domain/plan';
import type { RoleBook } from '../domain/role';
import { foldEvents, timeliness } from '../domain/state';
import type { FoldedObligation, ObligationState } from '../domain/state';
import { refusalOf } from '../domain/transitions';
import type { StoredEvent } from '../store/events';
import type { StoredFile } from '../store/library';
import type { StoredObligation } from '../store/obligations';
import type { SignedIn } from '../store/people';
import type { StoredReport } from '../store/reports';
import type { Site } from '../store/site';
import type { Acting } from './acting';
import type { DraftFile, MyObligation, PlanHead, ReportFile } from './open-my-work';

/** An obligation with everything that acts on it need. */
export interface Loaded {
  readonly item: MyObligation;
  readonly plan: Plan;
  readonly person: SignedIn;
  readonly roles: RoleBook;
  readonly folded: FoldedObligation;
  readonly events: readonly StoredEvent[];
  readonly draft: StoredFile | undefined;
  /** The file of the submission that counts now. */
  readonly report: StoredReport | undefined;
}

/** What was read for a set of obligations. */
interface Material {
  readonly plan: Plan;
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

function reportOf(state: ObligationState, reports: readonly StoredReport[]): StoredReport | undefined {
  return state.kind === 'notSubmitted'
    ? undefined
    : reports.find((report) => report.uniqueId === state.submission.report.uniqueId);
}

function assemble(acting: Acting, { obligation }: StoredObligation, material: Material): Loaded {
  const { plan, person, roles } = material;
  const events = material.events.filter(({ event }) => event.obligation === obligation.id);
  const folded = foldEvents(
    events.map(({ event }) => event),
    roles
  );
  const { state } = folded;
  const draft = material.drafts.find((file) => file.obligation === obligation.id);
  const report = reportOf(state, material.reports);
  const today = dayOf(acting.now(), plan.timeZone);
  const { site } = acting.store;
  return {
    item: {
      obligation,
      state,
      timeliness: timeliness(obligation, state, today, plan.timeZone),
      completeness: state.kind === 'notSubmitted' ? undefined : state.submission.completeness,
      draft: draft === undefined ? undefined : draftFileOf(site, draft),
      report: report === undefined ? undefined : reportFileOf(site, report),
      refusals: {
        submitted: refusalOf('submitted', state, obligation.unit, person.login, roles),
        approved: refusalOf('approved', state, obligation.unit, person.login, roles)
      },
      roles: roles
        .of(person.login)
        .filter((holding) => holding.unit === obligation.unit)
        .map((holding) => holding.role)
    },
    plan,
    person,
    roles,
    folded,
    events,
    draft,
    report
  };
}

/** One obligation, in one request. @returns undefined when there is none of that identity on the site. */
export async function loadOne(acting: Acting, id: ObligationId): Promise<Loaded | undefined> {
  const parts = obligationParts(id);
  const [person, roles, stored, reading, draft, reports, plan] = await acting.store.together((store) =>
    Promise.all([
      store.people.me(),
      store.people.rolesOf([parts.unit]),
      store.obligations.get(id),
      store.events.of(id),
      store.drafts.find(id),
      store.reports.of(id),
      store.plans.get(parts.plan)
    ])
  );
  if (stored === undefined || plan === undefined) {
    return undefined;
  }
  const drafts = draft === undefined ? [] : [draft];
  return assemble(acting, stored, { plan, person, roles, events: reading.events, drafts, reports });
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
  const [person, held, plan] = await acting.store.together((store) =>
    Promise.all([store.people.me(), store.people.myRoles(), store.plans.latest()])
  );
  const units: readonly UnitCode[] = [...new Set(held.map((role) => role.unit))];
  if (plan === undefined || units.length === 0) {
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
  const material = { plan, person, roles, events: reading.events, drafts, reports };
  return { person, plan, loaded: rows.map((row) => assemble(acting, row, material)) };
}
