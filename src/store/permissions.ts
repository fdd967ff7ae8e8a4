/** Permission levels and scopes on the site: what the server holds, whatever a screen shows. */
import '@pnp/sp/security';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import { Item } from '@pnp/sp/items';
import type { IItem } from '@pnp/sp/items';
import type { IRoleAssignments } from '@pnp/sp/security';
import type { PartResult } from './batching';
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

/** Grants that are there, by `grantKey`. */
export type HeldGrants = ReadonlySet<string>;

/** What one folder has. */
export interface HeldScope {
  /** False while it has its list's permissions. */
  readonly isOwn: boolean;
  readonly held: HeldGrants;
}

/** A grant as one text, for sets. */
export function grantKey({ principal, level }: Grant): string {
  return `${principal}:${level}`;
}

/** The inverse of `grantKey`. */
export function grantOf(key: string): Grant {
  const [principal, level] = key.split(':').map(Number);
  return { principal: principal ?? 0, level: level ?? 0 };
}

async function assignmentsOf(assignments: IRoleAssignments): Promise<unknown> {
  return assignments
    .select('PrincipalId', 'RoleDefinitionBindings/Id', 'RoleDefinitionBindings/RoleTypeKind')
    .expand('RoleDefinitionBindings')();
}

function heldIn(assignments: unknown): HeldGrants {
  return new Set(
    rowsOf(assignments).flatMap((assignment) =>
      assignment
        .objects('RoleDefinitionBindings')
        .filter((binding) => binding.number('RoleTypeKind') !== RoleTypeKind.limitedAccess)
        .map((binding) => grantKey({ principal: assignment.number('PrincipalId'), level: binding.number('Id') }))
    )
  );
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
    const lacking = grants.filter((grant) => !held.has(grantKey(grant)));
    for (const { principal, level } of lacking) {
      await list.roleAssignments.add(principal, level);
    }
    if (!separate && remover !== undefined) {
      await list.roleAssignments.remove(remover.principal, remover.fullControl);
    }
    return !separate || lacking.length > 0;
  }

  /** The grants on a whole list, without Limited Access, which SharePoint adds by itself. */
  public async heldOn(listPath: string): Promise<HeldGrants> {
    return heldIn(await assignmentsOf(this.site.list(listPath).roleAssignments));
  }

  /** Gives one folder permissions of its own, beginning with a copy of the list's. Repeating it changes nothing. */
  public async separate(path: string): Promise<void> {
    await this.scopeItem(path).breakRoleInheritance(true, true);
  }

  /** Grants on one folder. Repeating it changes nothing. */
  public async grant(path: string, { principal, level }: Grant): Promise<void> {
    await this.scopeItem(path).roleAssignments.add(principal, level);
  }

  public async revoke(path: string, { principal, level }: Grant): Promise<void> {
    await this.scopeItem(path).roleAssignments.remove(principal, level);
  }

  /** Whether a folder has permissions of its own, and which. */
  public async scopeOf(path: string): Promise<HeldScope> {
    const item = this.scopeItem(path);
    // Both questions start before either is waited for, so that they may be parts of one batch.
    const [flags, assignments] = await Promise.all([
      item.select('HasUniqueRoleAssignments')(),
      assignmentsOf(this.scopeItem(path).roleAssignments)
    ]);
    return { isOwn: rowOf(flags).flag('HasUniqueRoleAssignments'), held: heldIn(assignments) };
  }

  private scopeItem(path: string): IItem {
    return Item(this.site.sp.web.getFolderByServerRelativePath(this.site.serverRelative(path)), 'ListItemAllFields');
  }
}
