/** What a launch has to do: everything that a plan needs on a site, against what is there. One request. */
import type { Obligation } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import type { Unit } from '../domain/unit';
import { Folders, folderPath, needsApproval } from '../store/folders';
import type { DateStyle } from '../store/form-values';
import { blockName, blocksOf } from '../store/obligations';
import type { Store } from '../store/open-store';
import { Permissions } from '../store/permissions';
import type { LevelIds } from '../store/permissions';
import type { StoredPlan } from '../store/plans';
import { readDateStyle } from '../store/regional-settings';
import { DRAFTS, EVENTS, LETTERS, NUMBERS, OBLIGATIONS, REPORTS } from '../store/schema';
import { foldersOf, groupsOf } from '../store/scopes';
import type { PlannedFolder } from '../store/scopes';

/** An obligation with the block of rows that it goes into. */
export interface PlacedObligation {
  readonly obligation: Obligation;
  readonly block: string;
}

export interface LaunchSurvey {
  readonly levels: LevelIds;
  readonly dates: DateStyle;
  /** Groups of the product that are there, with their ids. */
  readonly groupIds: ReadonlyMap<string, number>;
  readonly folders: readonly PlannedFolder[];
  readonly lackingUnits: readonly Unit[];
  readonly lackingGroups: readonly string[];
  readonly lackingFolders: readonly PlannedFolder[];
  /** Folders that are not shown to everybody who may see them yet, those that lack included. */
  readonly unapproved: readonly PlannedFolder[];
  readonly lackingRows: readonly PlacedObligation[];
  /** The plan's row when it is launched already. */
  readonly stored: StoredPlan | undefined;
}

const WITH_FOLDERS = [DRAFTS, REPORTS, EVENTS, NUMBERS, OBLIGATIONS, LETTERS];

async function foldersThere(store: Store): Promise<ReadonlyMap<string, boolean>> {
  const folders = new Folders(store.site);
  const perList = await Promise.all(
    WITH_FOLDERS.map(async ({ path }): Promise<readonly (readonly [string, boolean])[]> => {
      const there = await folders.there(path);
      return [...there].map(([name, isApproved]) => [folderPath({ list: path, name }), isApproved] as const);
    })
  );
  return new Map(perList.flat());
}

/**
 * @param obligations of the plan.
 * @throws StoreError `notFound` on a site that was not provisioned.
 */
export async function surveyLaunch(
  store: Store,
  plan: Plan,
  obligations: readonly Obligation[]
): Promise<LaunchSurvey> {
  const folders = foldersOf(plan, obligations);
  const blocks = blocksOf(plan.id, obligations.length);
  const [levels, groups, there, units, ids, stored, dates] = await store.together((batched) =>
    Promise.all([
      new Permissions(batched.site).levelIds(),
      batched.people.groups(),
      foldersThere(batched),
      batched.units.ofPlan(plan.id),
      Promise.all(blocks.map((block) => batched.obligations.idsInBlock(block))),
      batched.plans.row(plan.id),
      readDateStyle(batched.site)
    ])
  );
  const groupIds = new Map(groups.map(({ id, name }) => [name, id]));
  const knownUnits = new Set(units.map(({ code }) => code));
  const knownRows = new Set<string>(ids.flat());
  return {
    levels,
    dates,
    groupIds,
    folders,
    lackingUnits: plan.units.filter(({ code }) => !knownUnits.has(code)),
    lackingGroups: groupsOf(plan, obligations).filter((name) => !groupIds.has(name)),
    lackingFolders: folders.filter((folder) => !there.has(folderPath(folder))),
    unapproved: folders.filter((folder) => needsApproval(folder.list) && there.get(folderPath(folder)) !== true),
    lackingRows: obligations
      .map((obligation, nth) => ({ obligation, block: blockName(plan.id, nth) }))
      .filter(({ obligation }) => !knownRows.has(obligation.id)),
    stored
  };
}
