/** Who is signed in and who holds which role, as the site's groups say. */
import '@pnp/sp/site-users';
import '@pnp/sp/site-groups';
import { login } from '../domain/code';
import type { Login, UnitCode } from '../domain/code';
import { RoleBook } from '../domain/role';
import type { Role } from '../domain/role';
import { orHidden } from './failure';
import { contains, startsWith } from './odata';
import { GROUP_PREFIX, groupDescription, readGroupName } from './names';
import { RoleHoldings, holdingsOf } from './role-holdings';
import type { GroupMember, StoredHolding } from './role-holdings';
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

/** Roles that are held for an office and exercised on the reports of others. */
const OFFICE_ROLES = ['receiver', 'administrator'] as const;

/** ManagePermissions: launching a plan gives folders permissions of their own. */
const MANAGE_PERMISSIONS = 0x2000000;

/** A person as the site knows them. */
export interface KnownPerson {
  readonly login: Login;
  readonly title: string;
}

/** A group of ours on the site. */
export interface SiteGroup {
  readonly id: number;
  readonly name: string;
  /** Written when the group has all its grants; empty before. */
  readonly description: string;
}

function membersOf(group: Row): readonly GroupMember[] {
  const named = readGroupName(group.requiredText('Title'));
  return named === undefined
    ? []
    : group.objects('Users').map((user) => ({ ...named, login: login(user.requiredText('LoginName')) }));
}

/** Logins in a group's users, or of any other collection of users. */
function loginsOf(users: unknown): readonly Login[] {
  return rowsOf(users).map((user) => login(user.requiredText('LoginName')));
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

  /**
   * Who holds and held which role for the units, and for every office that receives or administers, since their acts
   * are done to the units' reports. Groups let every member of the site see who is in them.
   */
  public async rolesOf(units: readonly UnitCode[]): Promise<RoleBook> {
    const groups = [
      ...units.map((unit) => startsWith('Title', `${GROUP_PREFIX}${unit}.`)),
      ...OFFICE_ROLES.map((role) => contains('Title', `.${role}`))
    ];
    return this.book(groups.join(' or '), (holdings) => holdings.ofUnitsAndRoles(units, OFFICE_ROLES));
  }

  /** Who holds and held which role for all units of the site. */
  public async allRoles(): Promise<RoleBook> {
    return this.book(startsWith('Title', GROUP_PREFIX), (holdings) => holdings.firstPage());
  }

  /** Whether the server lets the signed-in person manage the site's permissions, as its owners may. */
  public async mayManageSite(): Promise<boolean> {
    const row = rowOf(await this.site.sp.web.select('EffectiveBasePermissions')());
    const low = Number(row.object('EffectiveBasePermissions').text('Low'));
    return (low & MANAGE_PERMISSIONS) !== 0;
  }

  /** All questions start before any is waited for, so that they may be parts of one batch. */
  private async book(
    groupFilter: string,
    read: (holdings: RoleHoldings) => Promise<readonly StoredHolding[]>
  ): Promise<RoleBook> {
    const [members, rows, owners, administrators] = await Promise.all([
      this.members(groupFilter),
      read(new RoleHoldings(this.site)),
      orHidden<unknown>(this.site.sp.web.associatedOwnerGroup.users.select('LoginName')(), []),
      orHidden<unknown>(this.site.sp.web.siteUsers.filter('IsSiteAdmin eq true').select('LoginName')(), [])
    ]);
    const held = rows.map(({ holding }) => holding);
    return new RoleBook(holdingsOf(members, held), [...loginsOf(owners), ...loginsOf(administrators)]);
  }

  /** Who is in the groups of ours. */
  public async members(groupFilter: string = startsWith('Title', GROUP_PREFIX)): Promise<readonly GroupMember[]> {
    const groups = await this.site.sp.web.siteGroups
      .filter(groupFilter)
      .select('Id', 'Title', 'Users/LoginName')
      .expand('Users')();
    return rowsOf(groups).flatMap(membersOf);
  }

  /** The product's groups that the site has. */
  public async groups(): Promise<readonly SiteGroup[]> {
    const groups = rowsOf(
      await this.site.sp.web.siteGroups.filter(startsWith('Title', GROUP_PREFIX)).select('Id', 'Title', 'Description')()
    );
    return groups.map((group) => ({
      id: group.number('Id'),
      name: group.requiredText('Title'),
      description: group.text('Description')
    }));
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
    return { id: added.number('Id'), name, description };
  }

  /** Says what a group is for, once it has its grants. */
  public async describeGroup({ id, name }: Pick<SiteGroup, 'id' | 'name'>): Promise<void> {
    await this.site.sp.web.siteGroups.getById(id).update({ Description: groupDescription(name) });
  }

  /** Makes a person of the directory known to the site, and gives them as the site knows them. */
  public async ensurePerson(upn: string): Promise<KnownPerson> {
    const user: unknown = await this.site.sp.web.ensureUser(`i:0#.f|membership|${upn}`);
    const row = rowOf(user);
    return { login: login(row.requiredText('LoginName')), title: row.text('Title') };
  }

  /** Adding somebody who is in the group already changes nothing. */
  public async addToGroup(group: SiteGroup, person: Login): Promise<void> {
    await this.site.sp.web.siteGroups.getById(group.id).users.add(person);
  }

  /** Removing somebody who is not in the group changes nothing. */
  public async removeFromGroup(group: SiteGroup, person: Login): Promise<void> {
    try {
      await this.site.sp.web.siteGroups.getById(group.id).users.removeByLoginName(person);
    } catch (error) {
      const members: unknown = await this.site.sp.web.siteGroups.getById(group.id).users.select('LoginName')();
      if (loginsOf(members).includes(person)) {
        throw error;
      }
    }
  }
}
