/** Tự kiểm tra: what the site is against what it should be, and what may be put right. */
import type { RoleHolding } from '../domain/role';
import { drift, levelDrift, listsDrift } from '../store/drift';
import type { Drift } from '../store/drift';
import { Folders, folderPath, needsApproval } from '../store/folders';
import { ADMINISTRATORS_GROUP, MEMBERS_GROUP, groupName } from '../store/names';
import type { Store } from '../store/open-store';
import { Permissions, grantKey, grantOf } from '../store/permissions';
import type { Grant, HeldGrants, LevelIds } from '../store/permissions';
import type { SiteGroup } from '../store/people';
import { Provision, listGrants } from '../store/provision';
import { repairSetting } from '../store/repair';
import type { GroupMember, StoredHolding } from '../store/role-holdings';
import { LISTS } from '../store/schema';
import { scopesOf } from '../store/scopes';
import type { PlannedFolder } from '../store/scopes';
import type { Acting } from './acting';
import { attempt } from './attempt';
import { failureOf } from './outcome';
import type { Failure, Outcome } from './outcome';
import { readScopes } from './scope-reading';
import { readSiteFolders } from './site-folders';

export type { Drift, DriftCode } from '../store/drift';

/** What was looked at, and what is otherwise than it should be. */
export interface SiteCheck {
  readonly lists: number;
  readonly folders: number;
  readonly drifts: readonly Drift[];
}

export type OnCheckStep = (step: 'settings' | 'folders', done: number, total: number) => void;

/** Everything that the scopes are compared with. */
interface Ground {
  readonly levels: LevelIds;
  readonly groups: ReadonlyMap<number, string>;
  readonly groupIds: ReadonlyMap<string, number>;
  readonly owners: number;
  readonly folders: readonly PlannedFolder[];
}

function groundOf(
  levels: LevelIds,
  groups: readonly SiteGroup[],
  owners: number,
  folders: readonly PlannedFolder[]
): Ground {
  return {
    levels,
    groups: new Map(groups.map(({ id, name }) => [id, name])),
    groupIds: new Map(groups.map(({ id, name }) => [name, id])),
    owners,
    folders
  };
}

function grantName({ groups, levels, owners }: Ground, { principal, level }: Grant): string {
  const group = principal === owners ? 'Owners' : (groups.get(principal) ?? `#${principal}`);
  const name = Object.entries(levels).find(([, id]) => id === level)?.[0] ?? `#${level}`;
  return `${group}: ${name}`;
}

/** @param inherited grants that come with the list and are nobody's business below it. */
function grantDrift(
  ground: Ground,
  path: string,
  expected: readonly Grant[],
  held: HeldGrants,
  codes: { readonly missing: 'grantMissing' | 'listGrantMissing'; readonly extra: 'grantExtra' | 'listGrantExtra' }
): readonly Drift[] {
  const wanted = new Set(expected.map(grantKey));
  const missing = expected.filter((grant) => !held.has(grantKey(grant)));
  const extra = [...held].filter((key) => !wanted.has(key)).map(grantOf);
  return [
    ...missing.map((grant) => drift(codes.missing, path, grantName(ground, grant), '')),
    ...extra.map((grant) => drift(codes.extra, path, '', grantName(ground, grant)))
  ];
}

const FOLDER_CODES = { missing: 'grantMissing', extra: 'grantExtra' } as const;
const LIST_CODES = { missing: 'listGrantMissing', extra: 'listGrantExtra' } as const;

function expectedOnList(schema: (typeof LISTS)[number], { groupIds, levels, owners }: Ground): readonly Grant[] {
  const members = groupIds.get(MEMBERS_GROUP) ?? 0;
  const administrators = groupIds.get(ADMINISTRATORS_GROUP) ?? 0;
  return listGrants(schema, { owners, members, administrators }, levels);
}

async function scopeDrift(
  store: Store,
  ground: Ground,
  onProgress: (done: number, total: number) => void
): Promise<readonly Drift[]> {
  const onLists = await store.together((batched) =>
    Promise.all(LISTS.map(({ path }) => new Permissions(batched.site).heldOn(path)))
  );
  const lists = LISTS.flatMap((schema, index) =>
    grantDrift(ground, schema.path, expectedOnList(schema, ground), onLists[index] ?? new Set(), LIST_CODES)
  );
  const scopes = scopesOf(ground.folders, ground.groupIds, ground.levels);
  const held = await readScopes(
    store,
    scopes.map(({ path }) => path),
    onProgress
  );
  const folders = ground.folders.flatMap((folder, index): readonly Drift[] => {
    const path = folderPath(folder);
    const scope = held.get(path);
    if (scope?.isOwn !== true) {
      return [drift('folderInheritance', path, 'own', scope === undefined ? 'missing' : 'inherited')];
    }
    // A folder begins with its list's grants, so these belong to it.
    const list = LISTS.find((schema) => schema.path === folder.list);
    const inherited = list === undefined ? [] : expectedOnList(list, ground);
    return grantDrift(ground, path, [...inherited, ...(scopes[index]?.grants ?? [])], scope.held, FOLDER_CODES);
  });
  return [...lists, ...folders];
}

/** People whose rows and groups disagree. */
export function roleDrift(
  members: readonly GroupMember[],
  holdings: readonly StoredHolding[],
  now: Date
): readonly Drift[] {
  const key = ({ login, unit, role }: GroupMember | RoleHolding): string => `${groupName(unit, role)}: ${login}`;
  const inGroup = new Set(members.map(key));
  const isOpen = ({ until }: RoleHolding): boolean => until === undefined || until.getTime() > now.getTime();
  const rows = holdings.map(({ holding }) => holding);
  const open = new Set(rows.filter(isOpen).map(key));
  const known = new Set(rows.map(key));
  return [
    ...[...open].filter((each) => !inGroup.has(each)).map((each) => drift('roleWithoutMembership', each, 'member', '')),
    ...[...inGroup]
      .filter((each) => known.has(each) && !open.has(each))
      .map((each) => drift('membershipAfterRole', each, '', 'member'))
  ];
}

/**
 * Compares levels, lists, columns, indexes, views, scopes and roles with what they should be, a hundred questions to a
 * request. Needs Full Control of the site.
 */
export async function checkSite(acting: Acting, onStep: OnCheckStep = () => undefined): Promise<Outcome<SiteCheck>> {
  return attempt(async () => {
    const { store } = acting;
    onStep('settings', 0, 1);
    const [levelsFound, listsFound, groups, plans] = await store.together((batched) =>
      Promise.all([
        levelDrift(batched.site),
        listsDrift(batched.site),
        batched.people.groups(),
        batched.plans.everything()
      ])
    );
    onStep('settings', 1, 1);
    const settings = [...levelsFound, ...listsFound];
    if (settings.some(({ code }) => code === 'levelMissing' || code === 'listMissing')) {
      return { lists: LISTS.length, folders: 0, drifts: settings };
    }
    const [levels, owners, members, holdings] = await Promise.all([
      new Permissions(store.site).levelIds(),
      new Permissions(store.site).ownersGroup(),
      store.people.members(),
      store.roles.everything()
    ]);
    const ground = groundOf(levels, groups, owners, await readSiteFolders(store, plans));
    const scopes = await scopeDrift(store, ground, (done, total) => onStep('folders', done, total));
    return {
      lists: LISTS.length,
      folders: ground.folders.length,
      drifts: [...settings, ...scopes, ...roleDrift(members, holdings, acting.now())]
    };
  });
}

/** What became of one repair. */
export interface Repair {
  readonly drift: Drift;
  readonly result: 'repaired' | 'left' | Failure;
}

/** A folder that came with a later version, or that somebody deleted. @param path e.g. `Lists/Events/DU-23098`. */
async function addFolder(store: Store, path: string): Promise<void> {
  const cut = path.lastIndexOf('/');
  const folder = { list: path.slice(0, cut), name: path.slice(cut + 1) };
  const folders = new Folders(store.site);
  await folders.add(folder);
  if (needsApproval(folder.list)) {
    await folders.approve(folder);
  }
}

/** Grants by the names that `Drift` gives them. */
async function repairScope(store: Store, found: Drift): Promise<boolean> {
  const permissions = new Permissions(store.site);
  switch (found.code) {
    case 'folderInheritance':
      if (found.actual === 'missing') {
        await addFolder(store, found.what);
      }
      await permissions.separate(found.what);
      return true;
    case 'grantMissing':
    case 'grantExtra': {
      const [name = '', level = ''] = (found.expected === '' ? found.actual : found.expected).split(': ');
      const levels = await permissions.levelIds();
      const group = (await store.people.groups()).find((each) => each.name === name);
      const principal = group?.id ?? Number(name.replace('#', ''));
      const grant = { principal, level: levels[level as keyof LevelIds] ?? Number(level.replace('#', '')) };
      await (found.code === 'grantMissing'
        ? permissions.grant(found.what, grant)
        : permissions.revoke(found.what, grant));
      return true;
    }
    default:
      return false;
  }
}

/**
 * Puts right the drifts that were chosen, one after the other; then provisioning adds what lacks altogether. After a
 * folder got permissions of its own, a second check tells which grants it lacks.
 */
export async function repairSite(
  { store }: Acting,
  drifts: readonly Drift[],
  onRepair: (repair: Repair) => void = () => undefined
): Promise<Outcome<readonly Repair[]>> {
  return attempt(async () => {
    const repairs: Repair[] = [];
    const lacking = drifts.filter(({ code }) =>
      ['levelMissing', 'listMissing', 'columnMissing', 'viewMissing', 'listInheritance', 'listGrantMissing'].includes(
        code
      )
    );
    if (lacking.length > 0) {
      await new Provision(store.site).run(() => undefined);
    }
    for (const found of drifts.filter(({ repairable }) => repairable)) {
      let result: Repair['result'];
      try {
        const done =
          lacking.includes(found) || (await repairSetting(store.site, found)) || (await repairScope(store, found));
        result = done ? 'repaired' : 'left';
      } catch (error) {
        result = failureOf(error);
      }
      repairs.push({ drift: found, result });
      onRepair({ drift: found, result });
    }
    return repairs;
  });
}
