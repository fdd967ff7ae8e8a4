/** Permission levels and scopes on the site: what the server holds, whatever a screen shows. */
import '@pnp/sp/security';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import type { SPFI } from '@pnp/sp';
import { Item } from '@pnp/sp/items';
import type { IItem } from '@pnp/sp/items';
import { runParts } from './batching';
import type { Part, PartResult } from './batching';
import { StoreError } from './failure';
import { LEVELS, RoleTypeKind } from './levels';
import type { LevelName } from './levels';
import { rowOf, rowsOf } from './row';
import type { Site } from './site';

/** Ids of the levels on the site. */
export type LevelIds = Readonly<Record<LevelName | 'Reader' | 'FullControl', number>>;

/** Who gets which level. */
export interface Grant {
  readonly principal: number;
  readonly level: number;
}

/** A folder with permissions of its own: the path below the web and exactly these grants beside the owners'. */
export interface FolderScope {
  readonly path: string;
  readonly grants: readonly Grant[];
}

/** What the work on scopes is at. */
export type ScopeStep = 'reading' | 'separating' | 'granting';

function scopeItem(sp: SPFI, site: Site, path: string): IItem {
  return Item(sp.web.getFolderByServerRelativePath(site.serverRelative(path)), 'ListItemAllFields');
}

function grantKey(principal: number, level: number): string {
  return `${principal}:${level}`;
}

/** The part's values. @throws StoreError with the first part's own words when any failed. */
export function allDone<T>(what: string, results: readonly PartResult<T>[]): readonly T[] {
  const failed = results.filter((result) => result.kind === 'failed');
  const [first] = failed;
  if (first !== undefined && first.kind === 'failed') {
    const words = `${what}: ${failed.length} of ${results.length} failed; the first: ${first.failure.message}`;
    throw new StoreError(first.failure.kind, words);
  }
  return results.flatMap((result) => (result.kind === 'done' ? [result.value] : []));
}

export class Permissions {
  public constructor(private readonly site: Site) {}

  private async definitions(): Promise<ReadonlyMap<string, number>> {
    const rows = rowsOf(await this.site.sp.web.roleDefinitions.select('Id', 'Name', 'RoleTypeKind')());
    return new Map(
      rows.flatMap((row): [string, number][] => {
        const id = row.number('Id');
        return [
          [row.text('Name'), id],
          [`#${row.number('RoleTypeKind')}`, id]
        ];
      })
    );
  }

  /** Makes the product's levels that the site lacks. @returns the names of those made. */
  public async addLevels(): Promise<readonly string[]> {
    const there = await this.definitions();
    const lacking = LEVELS.filter((level) => !there.has(level.siteName));
    for (const level of lacking) {
      const mask = { High: level.High, Low: level.Low };
      await this.site.sp.web.roleDefinitions.add(level.siteName, level.description, 200, mask);
    }
    return lacking.map((level) => level.siteName);
  }

  /** @throws StoreError when the site was not provisioned. */
  public async levelIds(): Promise<LevelIds> {
    const there = await this.definitions();
    const id = (key: string): number => {
      const found = there.get(key);
      if (found === undefined) {
        throw new StoreError('notFound', `The site has no permission level ${key}; run "provision" first.`);
      }
      return found;
    };
    const own = (name: LevelName): number => id(LEVELS.find((level) => level.name === name)?.siteName ?? name);
    return {
      Submitter: own('Submitter'),
      Approver: own('Approver'),
      Receiver: own('Receiver'),
      LogWriter: own('LogWriter'),
      Reader: id(`#${RoleTypeKind.reader}`),
      FullControl: id(`#${RoleTypeKind.administrator}`)
    };
  }

  /** The site's owners group, which keeps Full Control everywhere. */
  public async ownersGroup(): Promise<number> {
    return rowOf(await this.site.sp.web.associatedOwnerGroup.select('Id')()).number('Id');
  }

  /** Lets a group read the pages of the site. Repeating it changes nothing. */
  public async grantOnWeb(grant: Grant): Promise<void> {
    await this.site.sp.web.roleAssignments.add(grant.principal, grant.level);
  }

  /**
   * Gives a list permissions of its own, once.
   * @param remover the person who runs this: breaking inheritance leaves them Full Control of their own, which a
   * site administrator does not need.
   * @returns whether anything was changed.
   */
  public async separateList(
    path: string,
    grants: readonly Grant[],
    remover: { readonly principal: number; readonly fullControl: number } | undefined
  ): Promise<boolean> {
    const list = this.site.list(path);
    const separate = rowOf(await list.select('HasUniqueRoleAssignments')()).flag('HasUniqueRoleAssignments');
    if (!separate) {
      await list.breakRoleInheritance(false, true);
    }
    const held = separate ? await this.heldOn(path) : new Set<string>();
    const lacking = grants.filter(({ principal, level }) => !held.has(grantKey(principal, level)));
    for (const { principal, level } of lacking) {
      await list.roleAssignments.add(principal, level);
    }
    if (!separate && remover !== undefined) {
      await list.roleAssignments.remove(remover.principal, remover.fullControl);
    }
    return !separate || lacking.length > 0;
  }

  private async heldOn(listPath: string): Promise<ReadonlySet<string>> {
    return this.heldIn(
      await this.site
        .list(listPath)
        .roleAssignments.select('PrincipalId', 'RoleDefinitionBindings/Id')
        .expand('RoleDefinitionBindings')()
    );
  }

  private heldIn(assignments: unknown): ReadonlySet<string> {
    return new Set(
      rowsOf(assignments).flatMap((assignment) =>
        assignment
          .objects('RoleDefinitionBindings')
          .map((binding) => grantKey(assignment.number('PrincipalId'), binding.number('Id')))
      )
    );
  }

  /**
   * Gives folders the permissions that they lack. All folders are separated before anything is granted, because
   * every grant adds Limited Access to the list, and separating copies what the list has.
   * @param fresh folders that were just made: they have no permissions of their own yet, which need not be asked.
   */
  public async separateFolders(
    scopes: readonly FolderScope[],
    fresh: ReadonlySet<string>,
    onStep: (step: ScopeStep, done: number, total: number) => void
  ): Promise<{ readonly separated: number; readonly granted: number }> {
    const known = scopes.filter((scope) => !fresh.has(scope.path));
    const held = await this.heldOnFolders(known, (done) => onStep('reading', done, known.length));
    const joined = scopes.filter((scope) => held.get(scope.path) === undefined);
    const separate = joined.map(
      (scope): Part<unknown> =>
        (sp) =>
          scopeItem(sp, this.site, scope.path).breakRoleInheritance(true, true)
    );
    allDone(
      'Separating folders',
      await runParts(this.site.sp, separate, (done) => onStep('separating', done, separate.length))
    );
    const grants = scopes.flatMap((scope) =>
      scope.grants
        .filter(({ principal, level }) => held.get(scope.path)?.has(grantKey(principal, level)) !== true)
        .map(
          ({ principal, level }): Part<unknown> =>
            (sp) =>
              scopeItem(sp, this.site, scope.path).roleAssignments.add(principal, level)
        )
    );
    allDone(
      'Granting permissions',
      await runParts(this.site.sp, grants, (done) => onStep('granting', done, grants.length))
    );
    return { separated: separate.length, granted: grants.length };
  }

  /** The grants of folders that have permissions of their own already. */
  private async heldOnFolders(
    scopes: readonly FolderScope[],
    onProgress: (done: number) => void
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const asked = scopes.map(
      (scope): Part<boolean> =>
        async (sp) =>
          rowOf(await scopeItem(sp, this.site, scope.path).select('HasUniqueRoleAssignments')()).flag(
            'HasUniqueRoleAssignments'
          )
    );
    const separate = allDone('Reading folders', await runParts(this.site.sp, asked));
    const own = scopes.filter((_, index) => separate[index] === true);
    const read = own.map((scope): Part<readonly [string, ReadonlySet<string>]> => async (sp) => {
      const assignments: unknown = await scopeItem(sp, this.site, scope.path)
        .roleAssignments.select('PrincipalId', 'RoleDefinitionBindings/Id')
        .expand('RoleDefinitionBindings')();
      return [scope.path, this.heldIn(assignments)];
    });
    return new Map(allDone('Reading permissions', await runParts(this.site.sp, read, onProgress)));
  }
}
