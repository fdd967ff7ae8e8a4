/** Who is signed in and who holds which role, as the site's groups say. */
import '@pnp/sp/site-users';
import '@pnp/sp/site-groups';
import { login } from '../domain/code';
import type { Login, UnitCode } from '../domain/code';
import { RoleBook } from '../domain/role';
import type { Role, RoleHolding } from '../domain/role';
import { startsWith } from './odata';
import { GROUP_PREFIX, readGroupName } from './names';
import { rowOf, rowsOf } from './row';
import type { Row } from './row';
import type { Site } from './site';

/** The signed-in person as the server knows them. */
export interface SignedIn {
  readonly login: Login;
  readonly title: string;
  /** The person's principal id on the site. */
  readonly id: number;
  readonly isSiteAdmin: boolean;
}

/** One role for one unit. */
export interface UnitRole {
  readonly unit: UnitCode;
  readonly role: Role;
}

/** A group of ours on the site. */
export interface SiteGroup {
  readonly id: number;
  readonly name: string;
}

function holdingsOf(group: Row): readonly RoleHolding[] {
  const named = readGroupName(group.requiredText('Title'));
  return named === undefined
    ? []
    : group.objects('Users').map((user) => ({ ...named, login: login(user.requiredText('LoginName')) }));
}

export class People {
  public constructor(private readonly site: Site) {}

  public async me(): Promise<SignedIn> {
    const row = rowOf(await this.site.sp.web.currentUser.select('Id', 'LoginName', 'Title', 'IsSiteAdmin')());
    return {
      login: login(row.requiredText('LoginName')),
      title: row.text('Title'),
      id: row.number('Id'),
      isSiteAdmin: row.flag('IsSiteAdmin')
    };
  }

  /** My roles, from the groups that I am in. */
  public async myRoles(): Promise<readonly UnitRole[]> {
    const groups = rowsOf(await this.site.sp.web.currentUser.groups.select('Title')());
    return groups.flatMap((group) => readGroupName(group.requiredText('Title')) ?? []);
  }

  /** Who holds which role for the units. Groups let every member of the site see who is in them. */
  public async rolesOf(units: readonly UnitCode[]): Promise<RoleBook> {
    if (units.length === 0) {
      return new RoleBook([]);
    }
    return this.book(units.map((unit) => startsWith('Title', `${GROUP_PREFIX}${unit}.`)).join(' or '));
  }

  /** Who holds which role for all units of the site. */
  public async allRoles(): Promise<RoleBook> {
    return this.book(startsWith('Title', GROUP_PREFIX));
  }

  private async book(filter: string): Promise<RoleBook> {
    const groups = await this.site.sp.web.siteGroups
      .filter(filter)
      .select('Id', 'Title', 'Users/LoginName')
      .expand('Users')();
    return new RoleBook(rowsOf(groups).flatMap(holdingsOf));
  }

  /** The product's groups that the site has. */
  public async groups(): Promise<readonly SiteGroup[]> {
    const groups = rowsOf(
      await this.site.sp.web.siteGroups.filter(startsWith('Title', GROUP_PREFIX)).select('Id', 'Title')()
    );
    return groups.map((group) => ({ id: group.number('Id'), name: group.requiredText('Title') }));
  }

  /** Makes a group whose members everybody on the site may see, so that everybody can tell valid events. */
  public async addGroup(name: string, description: string): Promise<SiteGroup> {
    const added = rowOf(
      await this.site.sp.web.siteGroups.add({
        Title: name,
        Description: description,
        OnlyAllowMembersViewMembership: false,
        AllowMembersEditMembership: false
      })
    );
    return { id: added.number('Id'), name };
  }

  /** Makes a person of the directory known to the site and gives the login that the site uses for them. */
  public async ensurePerson(upn: string): Promise<Login> {
    const user: unknown = await this.site.sp.web.ensureUser(`i:0#.f|membership|${upn}`);
    return login(rowOf(user).requiredText('LoginName'));
  }

  /** Adding somebody who is in the group already changes nothing. */
  public async addToGroup(group: SiteGroup, person: Login): Promise<void> {
    await this.site.sp.web.siteGroups.getById(group.id).users.add(person);
  }
}
