/** What launching a plan would make, and what stands against it, without writing anything. */
import { dayOf } from '../domain/local-date';
import type { Obligation } from '../domain/obligation';
import { obligationsOf } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import { serialisePlan } from '../domain/plan-file';
import { folderPath } from '../store/folders';
import type { Acting } from './acting';
import { attempt } from './attempt';
import { documentRoom } from './document-room';
import { surveyLaunch } from './launch-survey';
import { failureOf } from './outcome';
import type { Outcome } from './outcome';

/** What a launch would meet. `blocks`: it cannot be launched; the others only have to be known. */
export type LaunchProblem =
  | { readonly code: 'rulesDoNotCover'; readonly severity: 'blocks'; readonly detail: string }
  | { readonly code: 'nothingOwed'; readonly severity: 'blocks'; readonly detail: '' }
  | { readonly code: 'notProvisioned'; readonly severity: 'blocks'; readonly detail: '' }
  /** A plan of the identity is on the site and keeps its definition. */
  | { readonly code: 'otherDefinition'; readonly severity: 'warns'; readonly detail: '' }
  | { readonly code: 'planClosed'; readonly severity: 'warns'; readonly detail: '' }
  /** How many obligations have no date yet. */
  | { readonly code: 'withoutDate'; readonly severity: 'warns'; readonly detail: string }
  /** How many reporting units have no known term, so that no number can be given. */
  | { readonly code: 'termUnknown'; readonly severity: 'warns'; readonly detail: string };

/** How many there are to be, and how many are there. */
export interface Planned {
  readonly total: number;
  readonly there: number;
}

export interface LaunchPreview {
  readonly obligations: readonly Obligation[];
  readonly rows: Planned;
  readonly units: Planned;
  /** Groups of the offices; those of a unit are made with its first people. */
  readonly groups: Planned;
  readonly folders: Planned;
  /** Folders that get permissions of their own. */
  readonly scopes: readonly string[];
  readonly problems: readonly LaunchProblem[];
}

const NOTHING: Planned = { total: 0, there: 0 };

function refusedWith(problem: LaunchProblem, obligations: readonly Obligation[] = []): LaunchPreview {
  return {
    obligations,
    rows: { total: obligations.length, there: 0 },
    units: NOTHING,
    groups: NOTHING,
    folders: NOTHING,
    scopes: [],
    problems: [problem]
  };
}

async function planProblems(
  plan: Plan,
  obligations: readonly Obligation[],
  now: Date
): Promise<readonly LaunchProblem[]> {
  const { numberingPeriodOf } = await documentRoom();
  const withoutDate = obligations.filter(({ deadline }) => deadline === undefined).length;
  const today = dayOf(now, plan.timeZone);
  const withoutTerm = new Set(
    obligations
      .filter(({ unit, stream }) => {
        const family = plan.streams.find(({ id }) => id === stream)?.formatFamily ?? 'party';
        const known = plan.units.find(({ code }) => code === unit);
        return known !== undefined && numberingPeriodOf(known, family, today) === undefined;
      })
      .map(({ unit }) => unit)
  ).size;
  return [
    ...(obligations.length === 0 ? [{ code: 'nothingOwed', severity: 'blocks', detail: '' } as const] : []),
    ...(withoutDate > 0 ? [{ code: 'withoutDate', severity: 'warns', detail: String(withoutDate) } as const] : []),
    ...(withoutTerm > 0 ? [{ code: 'termUnknown', severity: 'warns', detail: String(withoutTerm) } as const] : [])
  ];
}

/** In one request. */
export async function previewLaunch({ store, now }: Acting, plan: Plan): Promise<Outcome<LaunchPreview>> {
  return attempt(async () => {
    let obligations: readonly Obligation[];
    try {
      obligations = obligationsOf(plan);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return refusedWith({ code: 'rulesDoNotCover', severity: 'blocks', detail });
    }
    try {
      const survey = await surveyLaunch(store, plan, obligations);
      const { stored, folders, lackingFolders, lackingGroups, lackingRows, lackingUnits, groupIds } = survey;
      const isOther = stored !== undefined && serialisePlan(stored.plan) !== serialisePlan({ ...plan, units: [] });
      const offices = new Set(folders.flatMap(({ access }) => access.map(({ group }) => group)));
      const officesThere = [...groupIds.keys()].filter(
        (name) => offices.has(name) && name.endsWith('.receiver')
      ).length;
      return {
        obligations,
        rows: { total: obligations.length, there: obligations.length - lackingRows.length },
        units: { total: plan.units.length, there: plan.units.length - lackingUnits.length },
        groups: { total: officesThere + lackingGroups.length, there: officesThere },
        folders: { total: folders.length, there: folders.length - lackingFolders.length },
        scopes: folders.map(folderPath),
        problems: [
          ...(await planProblems(plan, obligations, now())),
          ...(isOther ? [{ code: 'otherDefinition', severity: 'warns', detail: '' } as const] : []),
          ...(stored?.status === 'closed' ? [{ code: 'planClosed', severity: 'warns', detail: '' } as const] : [])
        ]
      };
    } catch (error) {
      if (failureOf(error).kind === 'notFound') {
        return refusedWith({ code: 'notProvisioned', severity: 'blocks', detail: '' }, obligations);
      }
      throw error;
    }
  });
}
