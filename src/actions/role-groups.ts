/** Groups of roles: made with their permissions when the first person of a unit gets the role. */
import type { UnitCode } from '../domain/code';
import { groupName } from '../store/names';
import type { GroupRole } from '../store/names';
import type { Store } from '../store/open-store';
import { Permissions, allDone } from '../store/permissions';
import type { SiteGroup } from '../store/people';
import { scopesOf } from '../store/scopes';
import type { PlannedFolder } from '../store/scopes';
import { readSiteFolders } from './site-folders';

/** A role of a unit. */
export interface UnitRoleName {
  readonly unit: UnitCode;
  readonly role: GroupRole;
}

function onlyFor(names: ReadonlySet<string>, folders: readonly PlannedFolder[]): readonly PlannedFolder[] {
  return folders
    .map((folder) => ({ ...folder, access: folder.access.filter(({ group }) => names.has(group)) }))
    .filter(({ access }) => access.length > 0);
}

/**
 * Makes the groups that lack, as far as an open plan has a use for them, and gives them their grants. A group without
 * description is one whose grants were broken off, and gets them again.
 * @returns all groups of the product by name.
 */
export async function ensureRoleGroups(
  store: Store,
  wanted: readonly UnitRoleName[]
): Promise<ReadonlyMap<string, SiteGroup>> {
  const groups = new Map((await store.people.groups()).map((group) => [group.name, group]));
  const names = new Set(wanted.map(({ unit, role }) => groupName(unit, role)));
  const open = new Set([...names].filter((name) => (groups.get(name)?.description ?? '') === ''));
  if (open.size === 0) {
    return groups;
  }
  const folders = onlyFor(open, await readSiteFolders(store, await store.plans.everything()));
  const useful = [...new Set(folders.flatMap(({ access }) => access.map(({ group }) => group)))];
  const lacking = useful.filter((name) => !groups.has(name));
  const made = await store.inBatches(
    lacking.map(
      (name) =>
        (batched: Store): Promise<SiteGroup> =>
          batched.people.addGroup(name, '')
    )
  );
  if (made.some((result) => result.kind === 'failed')) {
    // A batch that was sent twice made the groups the first time.
    (await store.people.groups()).forEach((group) => groups.set(group.name, group));
    if (!lacking.every((name) => groups.has(name))) {
      allDone('Making groups', made);
    }
  }
  made.forEach((result) => result.kind === 'done' && groups.set(result.value.name, result.value));
  await grantAll(store, folders, groups);
  const described = useful.flatMap((name) => groups.get(name) ?? []);
  allDone(
    'Describing groups',
    await store.inBatches(described.map((group) => async (batched: Store) => batched.people.describeGroup(group)))
  );
  return groups;
}

async function grantAll(
  store: Store,
  folders: readonly PlannedFolder[],
  groups: ReadonlyMap<string, SiteGroup>
): Promise<void> {
  if (folders.length === 0) {
    return;
  }
  const levels = await new Permissions(store.site).levelIds();
  const ids = new Map([...groups.values()].map(({ id, name }) => [name, id]));
  const grants = scopesOf(folders, ids, levels).flatMap(({ path, grants: each }) =>
    each.map((grant) => async (batched: Store) => new Permissions(batched.site).grant(path, grant))
  );
  allDone('Granting permissions', await store.inBatches(grants));
}
