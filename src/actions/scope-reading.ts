/** Which folders lack permissions of their own, and which grants lack in them. */
import type { Store } from '../store/open-store';
import { Permissions, allDone, grantKey } from '../store/permissions';
import type { Grant, HeldScope, LevelIds } from '../store/permissions';
import { scopesOf } from '../store/scopes';
import type { PlannedFolder } from '../store/scopes';

/** What folders lack. */
export interface LackingScopes {
  /** Paths of folders that still have their list's permissions. */
  readonly separate: readonly string[];
  readonly grants: readonly { readonly path: string; readonly grant: Grant }[];
}

/** The permissions of folders, a hundred questions to a request. */
export async function readScopes(
  store: Store,
  paths: readonly string[],
  onProgress: (done: number, total: number) => void = () => undefined
): Promise<ReadonlyMap<string, HeldScope>> {
  const results = await store.inBatches(
    paths.map(
      (path) =>
        (batched: Store): Promise<HeldScope> =>
          new Permissions(batched.site).scopeOf(path)
    ),
    (done) => onProgress(done, paths.length)
  );
  const scopes = allDone('Reading permissions', results);
  return new Map(paths.flatMap((path, index) => (scopes[index] === undefined ? [] : [[path, scopes[index]]])));
}

/**
 * @param fresh folders that were just made: they have no permissions of their own yet, which need not be asked.
 * @param groupIds the groups that are there; a group that is made later gets its grants then.
 */
export async function readLacking(
  store: Store,
  { folders, levels }: { readonly folders: readonly PlannedFolder[]; readonly levels: LevelIds },
  groupIds: ReadonlyMap<string, number>,
  fresh: ReadonlySet<string>,
  onProgress: (done: number, total: number) => void
): Promise<LackingScopes> {
  const scopes = scopesOf(folders, groupIds, levels);
  const known = scopes.map(({ path }) => path).filter((path) => !fresh.has(path));
  const held = await readScopes(store, known, onProgress);
  return {
    separate: scopes.map(({ path }) => path).filter((path) => held.get(path)?.isOwn !== true),
    grants: scopes.flatMap(({ path, grants }) => {
      const scope = held.get(path);
      return grants
        .filter((grant) => scope?.isOwn !== true || !scope.held.has(grantKey(grant)))
        .map((grant) => ({ path, grant }));
    })
  };
}
