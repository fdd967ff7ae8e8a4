/** The folders of all open plans of a site with the access that they should have. */
import type { Plan } from '../domain/plan';
import { folderPath } from '../store/folders';
import { blocksOf } from '../store/obligations';
import type { StoredObligation } from '../store/obligations';
import type { Store } from '../store/open-store';
import type { StoredPlan } from '../store/plans';
import { foldersOf } from '../store/scopes';
import type { PlannedFolder } from '../store/scopes';

/** The rows of several plans, in as few requests as they have hundreds of blocks. */
export async function rowsOfPlans(
  store: Store,
  plans: readonly Pick<StoredPlan, 'plan' | 'owed'>[]
): Promise<readonly StoredObligation[]> {
  const blocks = plans.flatMap(({ plan, owed }) => blocksOf(plan.id, owed));
  return blocks.length === 0
    ? []
    : (
        await store.together((batched) => Promise.all(blocks.map((block) => batched.obligations.ofBlock(block))))
      ).flat();
}

/** The same folder under several plans: whoever needs it for one of them may use it. */
export function mergedFolders(folders: readonly PlannedFolder[]): readonly PlannedFolder[] {
  const byPath = new Map<string, PlannedFolder>();
  for (const folder of folders) {
    const there = byPath.get(folderPath(folder));
    const known = there?.access ?? [];
    const more = folder.access.filter(
      (access) => !known.some(({ group, level }) => group === access.group && level === access.level)
    );
    byPath.set(folderPath(folder), { ...folder, access: [...known, ...more] });
  }
  return [...byPath.values()];
}

/** @param plans of the site. Folders of closed plans keep what they have. */
export async function readSiteFolders(store: Store, plans: readonly StoredPlan[]): Promise<readonly PlannedFolder[]> {
  const open = plans.filter(({ status }) => status === 'open');
  const rows = await rowsOfPlans(store, open);
  return mergedFolders(
    open.flatMap(({ plan }) => {
      const obligations = rows.map(({ obligation }) => obligation).filter((each) => each.plan === plan.id);
      return foldersOf(plan satisfies Plan, obligations);
    })
  );
}
