/** Who may what: groups, levels, inheritance, trimming. Everybody acts as themselves, through PnPjs. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/folders';
import '@pnp/sp/files';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users/web';
import { Item } from '@pnp/sp/items';
import { PermissionKind } from '@pnp/sp/security';
import type { SPFI } from '@pnp/sp';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

const ADMIN = 'quantri';
const DRAFTER = 'soan.hamchinh';
const OTHER = 'soan.hamthuanbac';
const APPROVER = 'duyet.hamchinh';
const OUTSIDER = 'nguoingoai';
const READ = 1073741826;
const CONTRIBUTE = 1073741827;
const FULL_CONTROL = 1073741829;
const LIMITED_ACCESS = 1073741825;

const DENIED = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };

let server: LocalSharePoint;
let admin: SPFI;
const people = new Map<string, SPFI>();
const groups = new Map<string, number>();

const as = (name: string): SPFI => {
  const sp = people.get(name);
  if (sp === undefined) {
    throw new Error(`Nobody is called ${name}`);
  }
  return sp;
};
const groupId = (name: string): number => groups.get(name) ?? -1;

async function makeGroup(title: string, ...members: readonly string[]): Promise<void> {
  const made = await admin.web.siteGroups.add({ Title: title, OnlyAllowMembersViewMembership: false });
  for (const member of members) {
    await admin.web.siteGroups.getById(made.Id).users.add(`i:0#.f|membership|${member}@tongket.example`);
  }
  groups.set(title, made.Id);
}

/** A list with scopes of its own: a folder for each of two units, written by its unit alone. */
async function makeUnitList(title: string, template: number): Promise<string> {
  await admin.web.lists.add(title, '', template);
  const list = admin.web.lists.getByTitle(title);
  const { ServerRelativeUrl: url } = await list.rootFolder.select('ServerRelativeUrl')();
  await list.breakRoleInheritance(false, true);
  for (const [folder, group] of [
    ['HC', 'Xã HC'],
    ['HTB', 'Huyện HTB']
  ] as const) {
    await list.rootFolder.folders.addUsingPath(folder);
    const item = Item(admin.web.getFolderByServerRelativePath(`${url}/${folder}`), 'ListItemAllFields');
    await item.breakRoleInheritance(false, true);
    await item.roleAssignments.add(groupId(group), CONTRIBUTE);
  }
  return url;
}

beforeAll(async () => {
  server = await startLocalSharePoint();
  for (const name of [ADMIN, DRAFTER, OTHER, APPROVER, OUTSIDER]) {
    people.set(name, await server.as(name));
  }
  admin = as(ADMIN);
  await makeGroup('Xã HC', DRAFTER, APPROVER);
  await makeGroup('Huyện HTB', OTHER);
});
afterAll(() => server.stop());

describe('somebody without access', () => {
  it('is refused everywhere, from the web down', async () => {
    const outsider = as(OUTSIDER);
    expect(await refusalOf(outsider.web())).toMatchObject(DENIED);
    expect(await refusalOf(outsider.web.currentUser())).toMatchObject(DENIED);
    expect(await refusalOf(outsider.web.lists.getByTitle('Documents')())).toMatchObject(DENIED);
  });

  it('is refused as nobody when nobody is signed in', async () => {
    const answer = await fetch(`${server.siteUrl}/_api/web`, { headers: { accept: 'application/json' } });
    expect(answer.status).toBe(401);
  });

  it('keeps being refused after being known to the site: known is not allowed', async () => {
    await admin.web.ensureUser(`${OUTSIDER}@tongket.example`);
    expect(await refusalOf(as(OUTSIDER).web())).toMatchObject(DENIED);
  });
});

describe('a group of the site', () => {
  it('is found by name and by the beginning of its name, with its users', async () => {
    const found = await admin.web.siteGroups.filter("startswith(Title,'xã')").select('Id', 'Title').expand('Users')();
    expect(found).toMatchObject([{ Title: 'Xã HC', Users: [{ Email: `${DRAFTER}@tongket.example` }, {}] }]);
    expect(await admin.web.siteGroups.getByName('Xã HC').select('Id')()).toMatchObject({ Id: groupId('Xã HC') });
    expect((await refusalOf(admin.web.siteGroups.getByName('Không có')())).status).toBe(404);
  });

  it('cannot be made or filled by a mere member of the site', async () => {
    await admin.web.roleAssignments.add(groupId('Xã HC'), READ);
    const drafter = as(DRAFTER);
    expect(await refusalOf(drafter.web.siteGroups.add({ Title: 'Mine' }))).toMatchObject(DENIED);
    const users = drafter.web.siteGroups.getById(groupId('Xã HC')).users;
    expect(await refusalOf(users.add(`i:0#.f|membership|${OTHER}@tongket.example`))).toMatchObject(DENIED);
    await admin.web.roleAssignments.remove(groupId('Xã HC'), READ);
  });

  it('gives the current user their groups', async () => {
    await admin.web.roleAssignments.add(groupId('Xã HC'), READ);
    const mine = await as(DRAFTER).web.currentUser.groups.select('Title')();
    expect(mine.map((group) => group.Title)).toEqual(['Xã HC']);
    await admin.web.roleAssignments.remove(groupId('Xã HC'), READ);
  });
});

describe('permission levels', () => {
  it('have the masks of SharePoint Online', async () => {
    const levels = await admin.web.roleDefinitions.select('Name', 'BasePermissions')();
    expect(levels.map((level) => [level.Name, level.BasePermissions.High, level.BasePermissions.Low])).toEqual([
      ['Full Control', '2147483647', '4294967295'],
      ['Design', '432', '1012866047'],
      ['Edit', '432', '1011030767'],
      ['Contribute', '432', '1011028719'],
      ['Read', '176', '138612833'],
      ['Limited Access', '48', '134287360']
    ]);
  });

  it('can be added, and tell PnPjs what they allow', async () => {
    const { data } = await admin.web.roleDefinitions.add('Approver', 'Duyệt', 200, { High: 176, Low: 138612833 | 16 });
    expect(data.Id).toBeGreaterThan(FULL_CONTROL);
    const mask = await admin.web.roleDefinitions.getByName('Approver').select('BasePermissions')();
    expect(admin.web.hasPermissions(mask.BasePermissions, PermissionKind.ApproveItems)).toBe(true);
    expect(admin.web.hasPermissions(mask.BasePermissions, PermissionKind.DeleteListItems)).toBe(false);
  });
});

describe('a list whose folders belong to units', () => {
  let url: string;

  beforeAll(async () => {
    url = await makeUnitList('Events', 100);
    for (const folder of ['HC', 'HTB']) {
      await admin.web.lists
        .getByTitle('Events')
        .addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: `Của ${folder}` }], `${url}/${folder}`);
    }
  });

  const titles = async (sp: SPFI): Promise<readonly string[]> => {
    const rows: { Title: string }[] = await sp.web.lists
      .getByTitle('Events')
      .items.filter('FSObjType eq 0')
      .select('Title')();
    return rows.map((row) => row.Title);
  };

  it('gives whoever broke the inheritance Full Control, and nobody else anything', async () => {
    const assignments: { PrincipalId: number; RoleDefinitionBindings: { Id: number }[] }[] = await admin.web.lists
      .getByTitle('Events')
      .roleAssignments.select('PrincipalId', 'RoleDefinitionBindings/Id')
      .expand('RoleDefinitionBindings')();
    const me = await admin.web.currentUser.select('Id')();
    // Limited Access comes from what each holds on the folders below.
    expect(assignments.map((each) => [each.PrincipalId, each.RoleDefinitionBindings.map((role) => role.Id)])).toEqual([
      [me.Id, [LIMITED_ACCESS, FULL_CONTROL]],
      [groupId('Xã HC'), [LIMITED_ACCESS]],
      [groupId('Huyện HTB'), [LIMITED_ACCESS]]
    ]);
  });

  it('lets a unit walk down to its own folder by Limited Access on the web and the list', async () => {
    expect(await as(DRAFTER).web.select('Title')()).toMatchObject({ Title: 'Tổng Kết' });
    expect(await as(DRAFTER).web.lists.select('Title')()).toMatchObject([{ Title: 'Events' }]);
    expect(await as(DRAFTER).web.currentUserHasPermissions(PermissionKind.Open)).toBe(true);
    expect(await as(DRAFTER).web.currentUserHasPermissions(PermissionKind.ViewListItems)).toBe(false);
  });

  it('shows each unit its own items only, in lists, by id and by folder', async () => {
    expect(await titles(as(DRAFTER))).toEqual(['Của HC']);
    expect(await titles(as(OTHER))).toEqual(['Của HTB']);
    expect(await titles(admin)).toEqual(['Của HC', 'Của HTB']);
    const [{ Id }] = await admin.web.lists.getByTitle('Events').items.filter("Title eq 'Của HTB'").select('Id')();
    expect((await refusalOf(as(DRAFTER).web.lists.getByTitle('Events').items.getById(Id)())).status).toBe(404);
    expect((await refusalOf(as(DRAFTER).web.getFolderByServerRelativePath(`${url}/HTB`)())).status).toBe(404);
    const folders = await as(DRAFTER).web.getFolderByServerRelativePath(url).folders.select('Name')();
    expect(folders.map((folder) => folder.Name)).toEqual(['HC']);
  });

  it('lets a unit write into its own folder and into no other place', async () => {
    const values = [{ FieldName: 'Title', FieldValue: 'Mới' }];
    const list = as(DRAFTER).web.lists.getByTitle('Events');
    const rows = await list.addValidateUpdateItemUsingPath(values, `${url}/HC`);
    expect(rows.every((row) => !row.HasException)).toBe(true);
    expect(await refusalOf(list.addValidateUpdateItemUsingPath(values, `${url}/HTB`))).toMatchObject(DENIED);
    expect(await refusalOf(list.items.add({ Title: 'Ở gốc' }))).toMatchObject(DENIED);
  });

  it('does not let a unit change permissions, settings or columns', async () => {
    const list = as(DRAFTER).web.lists.getByTitle('Events');
    expect(await refusalOf(list.breakRoleInheritance(true))).toMatchObject(DENIED);
    expect(await refusalOf(list.update({ EnableModeration: false }))).toMatchObject(DENIED);
    expect((await refusalOf(list.roleAssignments())).status).toBe(403);
  });

  it('says what somebody may do there', async () => {
    const folder = Item(admin.web.getFolderByServerRelativePath(`${url}/HC`), 'ListItemAllFields');
    const login = (name: string): string => `i:0#.f|membership|${name}@tongket.example`;
    expect(await folder.userHasPermissions(login(DRAFTER), PermissionKind.EditListItems)).toBe(true);
    expect(await folder.userHasPermissions(login(OTHER), PermissionKind.ViewListItems)).toBe(false);
    const own = Item(as(DRAFTER).web.getFolderByServerRelativePath(`${url}/HC`), 'ListItemAllFields');
    expect(await own.currentUserHasPermissions(PermissionKind.AddListItems)).toBe(true);
    expect(await own.currentUserHasPermissions(PermissionKind.ApproveItems)).toBe(false);
  });

  it('closes again when the assignment is taken back, Limited Access included', async () => {
    const folder = Item(admin.web.getFolderByServerRelativePath(`${url}/HTB`), 'ListItemAllFields');
    await folder.roleAssignments.remove(groupId('Huyện HTB'), CONTRIBUTE);
    expect(await refusalOf(as(OTHER).web())).toMatchObject(DENIED);
    await folder.roleAssignments.add(groupId('Huyện HTB'), CONTRIBUTE);
    expect(await titles(as(OTHER))).toEqual(['Của HTB']);
  });

  it('is the list’s again after resetting the folder', async () => {
    const folder = Item(admin.web.getFolderByServerRelativePath(`${url}/HTB`), 'ListItemAllFields');
    await folder.resetRoleInheritance();
    expect(await refusalOf(as(OTHER).web())).toMatchObject(DENIED);
    expect(await folder.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: false });
  });
});

describe('one item', () => {
  it('can be opened to somebody who may see nothing else', async () => {
    await admin.web.lists.add('Single');
    const list = admin.web.lists.getByTitle('Single');
    await list.breakRoleInheritance(false);
    await list.items.add({ Title: 'a' });
    await list.items.add({ Title: 'b' });
    await list.items.getById(2).breakRoleInheritance(false);
    await list.items.getById(2).roleAssignments.add(groupId('Xã HC'), READ);
    const seen = as(DRAFTER).web.lists.getByTitle('Single').items;
    expect(await seen.select('Title')()).toMatchObject([{ Title: 'b' }]);
    expect(await refusalOf(seen.getById(2).update({ Title: 'c' }))).toMatchObject(DENIED);
  });
});

describe('an append-only log', () => {
  it('can be added to and read, but neither changed nor deleted, by those who only add', async () => {
    const { data: writer } = await admin.web.roleDefinitions.add('Log writer', '', 210, {
      High: 176,
      Low: 138612833 | 2
    });
    await admin.web.lists.add('Log');
    const list = admin.web.lists.getByTitle('Log');
    await list.breakRoleInheritance(false);
    await list.roleAssignments.add(groupId('Xã HC'), writer.Id);
    await list.update({ WriteSecurity: 4 });
    const log = as(DRAFTER).web.lists.getByTitle('Log');
    const added = await log.items.add({ Title: 'Trình' });
    const item = log.items.getById(added['Id'] as number);
    expect(await refusalOf(item.update({ Title: 'Khác' }))).toMatchObject(DENIED);
    expect(await refusalOf(item.delete())).toMatchObject(DENIED);
    const forms = [{ FieldName: 'Title', FieldValue: 'Khác' }];
    expect(await refusalOf(item.validateUpdateListItem(forms))).toMatchObject(DENIED);
    expect(await item.select('Title')()).toMatchObject({ Title: 'Trình' });
  });

  it('shows everybody their own items only under ReadSecurity 2', async () => {
    const list = admin.web.lists.getByTitle('Log');
    await list.update({ ReadSecurity: 2 });
    await as(APPROVER).web.lists.getByTitle('Log').items.add({ Title: 'Của người duyệt' });
    const mine = await as(DRAFTER).web.lists.getByTitle('Log').items.select('Title')();
    expect(mine).toMatchObject([{ Title: 'Trình' }]);
    expect(await list.items()).toHaveLength(2);
  });
});

describe('the default levels, which the product must not rely on', () => {
  it('let a member with Edit switch content approval off and delete what was reported', async () => {
    await admin.web.lists.add('Default');
    const members = await admin.web.siteGroups.getById(5).select('Id')();
    await admin.web.siteGroups.getById(members.Id).users.add(`i:0#.f|membership|${OTHER}@tongket.example`);
    const list = as(OTHER).web.lists.getByTitle('Default');
    await list.update({ EnableModeration: false });
    const added = await list.items.add({ Title: 'x' });
    await list.items.getById(added['Id'] as number).delete();
    expect(await refusalOf(list.breakRoleInheritance(true))).toMatchObject(DENIED);
  });
});
