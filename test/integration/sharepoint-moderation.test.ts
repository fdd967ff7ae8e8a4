/** Content approval as the server holds it: drafts, submissions, approvals, and what readers see meanwhile. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/files';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import type { IFile } from '@pnp/sp/files';
import type { SPFI } from '@pnp/sp';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

const LIBRARY = '/sites/tongket/Reports';
const FILE = `${LIBRARY}/bc.docx`;
const READ = 1073741826;
/** Contribute without deleting items or versions, as the product's own levels are. */
const SUBMIT = { High: 432, Low: 1011028719 & ~8 & ~128 };
const APPROVE = { High: 432, Low: (1011028719 & ~8 & ~128) | 16 };

let server: LocalSharePoint;
let admin: SPFI;
let drafter: SPFI;
let approver: SPFI;
let reader: SPFI;

const report = (sp: SPFI): IFile => sp.web.getFileByServerRelativePath(FILE);
const state = async (sp: SPFI): Promise<readonly [string, number, number]> => {
  const file: { UIVersionLabel: string; Level: number; ListItemAllFields: { OData__ModerationStatus: number } } =
    await report(sp)
      .select('UIVersionLabel', 'Level', 'ListItemAllFields/OData__ModerationStatus')
      .expand('ListItemAllFields')();
  return [file.UIVersionLabel, file.Level, file.ListItemAllFields.OData__ModerationStatus];
};
const names = async (sp: SPFI): Promise<readonly string[]> => {
  const files = await sp.web.getFolderByServerRelativePath(LIBRARY).files.select('Name')();
  return files.map((file) => file.Name);
};

beforeAll(async () => {
  server = await startLocalSharePoint();
  [admin, drafter, approver, reader] = (await Promise.all(
    ['quantri', 'soan.hamchinh', 'duyet.hamchinh', 'danvan.hamthuanbac'].map((name) => server.as(name))
  )) as [SPFI, SPFI, SPFI, SPFI];
  await admin.web.lists.add('Reports', '', 101);
  const list = admin.web.lists.getByTitle('Reports');
  await list.update({ EnableModeration: true, EnableMinorVersions: true, DraftVersionVisibility: 2 });
  await list.fields.createFieldAsXml({ SchemaXml: '<Field Type="Text" Name="Number" DisplayName="Số" />', Options: 8 });
  await list.breakRoleInheritance(false);
  const submit = (await admin.web.roleDefinitions.add('Submitter', '', 200, SUBMIT)).data.Id;
  const approve = (await admin.web.roleDefinitions.add('Approver', '', 201, APPROVE)).data.Id;
  for (const [name, role] of [
    ['soan.hamchinh', submit],
    ['duyet.hamchinh', approve],
    ['danvan.hamthuanbac', READ]
  ] as const) {
    const user = await admin.web.ensureUser(`${name}@tongket.example`);
    await list.roleAssignments.add(user.Id, role);
  }
});
afterAll(() => server.stop());

// The steps build on each other: this is one report's way.
describe('a report under content approval', () => {
  it('begins as a draft of its author that readers do not see at all', async () => {
    await drafter.web.getFolderByServerRelativePath(LIBRARY).files.addUsingPath('bc.docx', 'bản 1');
    expect(await state(drafter)).toEqual(['0.1', 2, 3]);
    expect(await names(approver)).toEqual(['bc.docx']);
    expect(await names(reader)).toEqual([]);
    expect(await reader.web.lists.getByTitle('Reports').items()).toEqual([]);
    expect((await refusalOf(report(reader)())).status).toBe(404);
    const address = `${server.origin}${FILE}`;
    const answer = await fetch(address, { headers: { cookie: await server.cookieOf('danvan.hamthuanbac') } });
    expect(answer.status).toBe(404);
  });

  it('stays a draft, one minor version up, when its columns are written', async () => {
    const item = await report(drafter).getItem();
    await item.update({ Number: '12-BC/ĐU' });
    expect(await state(drafter)).toEqual(['0.2', 2, 3]);
  });

  it('waits for approval once it is published', async () => {
    await report(drafter).publish('Trình');
    expect(await state(drafter)).toEqual(['0.2', 2, 2]);
    expect(await names(reader)).toEqual([]);
  });

  it('cannot be approved by who may not approve, by no way', async () => {
    expect((await refusalOf(report(drafter).approve('Tôi duyệt'))).status).toBe(403);
    const item = await report(drafter).getItem();
    expect((await refusalOf(item.update({ OData__ModerationStatus: 0 }))).status).toBe(403);
    const form = item.validateUpdateListItem([{ FieldName: '_ModerationStatus', FieldValue: '0' }]);
    expect((await refusalOf(form)).status).toBe(403);
    expect(await state(drafter)).toEqual(['0.2', 2, 2]);
  });

  it('is everybody’s as the next major version once it is approved; the approval leaves Modified By alone', async () => {
    await report(approver).approve('Đồng ý');
    expect(await state(reader)).toEqual(['1.0', 1, 0]);
    expect(await report(reader).getText()).toBe('bản 1');
    const item = await report(reader)
      .listItemAllFields.select('OData__ModerationComments', 'Editor/EMail')
      .expand('Editor')();
    expect(item).toMatchObject({
      OData__ModerationComments: 'Đồng ý',
      Editor: { EMail: 'soan.hamchinh@tongket.example' }
    });
  });

  it('when edited is a draft again for its author, while readers keep the approved version, bytes and columns', async () => {
    await report(drafter).setContent('bản 2');
    await (await report(drafter).getItem()).update({ Number: '13-BC/ĐU' });
    expect(await state(drafter)).toEqual(['1.2', 2, 3]);
    expect(await state(reader)).toEqual(['1.0', 1, 0]);
    expect(await report(reader).getText()).toBe('bản 1');
    expect(await report(approver).getText()).toBe('bản 2');
    const items = reader.web.lists.getByTitle('Reports').items;
    expect(await items.filter("Number eq '12-BC/ĐU'")()).toHaveLength(1);
    expect(await items.filter("Number eq '13-BC/ĐU'")()).toHaveLength(0);
    const address = `${server.origin}${FILE}`;
    const answer = await fetch(address, { headers: { cookie: await server.cookieOf('danvan.hamthuanbac') } });
    expect(await answer.text()).toBe('bản 1');
    expect(await items.getById(1).versions()).toHaveLength(1);
  });

  it('stays as approved for readers when the new version is denied, and is replaced when it is approved', async () => {
    await report(drafter).publish('');
    await report(approver).deny('Thiếu phụ lục');
    expect(await state(drafter)).toEqual(['1.2', 2, 1]);
    expect(await report(reader).getText()).toBe('bản 1');
    await report(drafter).publish('');
    await report(approver).approve('');
    expect(await state(reader)).toEqual(['2.0', 1, 0]);
    expect(await report(reader).getText()).toBe('bản 2');
  });

  it('keeps its earlier versions with their bytes', async () => {
    const versions = await report(approver).versions();
    expect(versions.map((version) => version.VersionLabel)).toEqual(['0.1', '1.0', '1.1']);
    expect(await report(approver).versions.getById(512).getText()).toBe('bản 1');
    const seen = await report(reader).versions();
    expect(seen.map((version) => version.VersionLabel)).toEqual(['1.0']);
  });

  it('cannot be deleted, nor its history, by those whose level lacks it', async () => {
    expect((await refusalOf(report(drafter).delete())).status).toBe(403);
    expect((await refusalOf(report(approver).versions.deleteAll())).status).toBe(403);
  });

  it('is approved only while it is pending', async () => {
    expect((await refusalOf(report(approver).approve(''))).status).toBe(400);
  });
});

describe('a folder under content approval', () => {
  it('waits for approval itself: readers find it only after that, though its unit can already write into it', async () => {
    await admin.web.getFolderByServerRelativePath(LIBRARY).folders.addUsingPath('HC');
    const folder = (sp: SPFI): ReturnType<SPFI['web']['getFolderByServerRelativePath']> =>
      sp.web.getFolderByServerRelativePath(`${LIBRARY}/HC`);
    expect((await refusalOf(folder(reader)())).status).toBe(404);
    await folder(drafter).files.addUsingPath('x.docx', 'x');
    const item = await folder(admin).getItem();
    await item.update({ OData__ModerationStatus: 0 });
    expect(await folder(reader)()).toMatchObject({ Name: 'HC' });
  });
});

describe('a list under content approval', () => {
  it('shows an item to others only once it is approved, and hides it again when it is edited', async () => {
    await admin.web.lists.add('Decisions');
    const list = admin.web.lists.getByTitle('Decisions');
    await list.update({ EnableModeration: true, DraftVersionVisibility: 2 });
    await list.breakRoleInheritance(false);
    const [author, other] = await Promise.all(
      ['soan.hamchinh', 'danvan.hamthuanbac'].map((name) => admin.web.ensureUser(`${name}@tongket.example`))
    );
    const submitter = await admin.web.roleDefinitions.getByName('Submitter').select('Id')();
    await list.roleAssignments.add(author?.Id ?? -1, submitter.Id);
    await list.roleAssignments.add(other?.Id ?? -1, READ);
    const items = (sp: SPFI): ReturnType<typeof sp.web.lists.getByTitle>['items'] =>
      sp.web.lists.getByTitle('Decisions').items;
    await items(drafter).add({ Title: 'a' });
    expect(await items(drafter)()).toMatchObject([{ Title: 'a', OData__ModerationStatus: 2 }]);
    expect(await items(reader)()).toEqual([]);
    await items(admin).getById(1).update({ OData__ModerationStatus: 0, OData__ModerationComments: 'ok' });
    expect(await items(reader)()).toMatchObject([{ Title: 'a' }]);
    await items(drafter).getById(1).update({ Title: 'b' });
    expect(await items(reader)()).toMatchObject([{ Title: 'a' }]);
    expect(await items(drafter)()).toMatchObject([{ Title: 'b', OData__ModerationStatus: 2 }]);
  });

  it('approves what is there when approval is switched on, and shows everything when it is switched off', async () => {
    await admin.web.lists.add('Late approval');
    const list = admin.web.lists.getByTitle('Late approval');
    await list.items.add({ Title: 'cũ' });
    await list.update({ EnableModeration: true, DraftVersionVisibility: 2 });
    await list.items.add({ Title: 'mới' });
    expect(await list.items.select('Title', 'OData__ModerationStatus')()).toMatchObject([
      { Title: 'cũ', OData__ModerationStatus: 0 },
      { Title: 'mới', OData__ModerationStatus: 2 }
    ]);
    await list.update({ EnableModeration: false });
    expect(await list.items.select('Title', 'OData__ModerationStatus')()).toMatchObject([
      { OData__ModerationStatus: 0 },
      { OData__ModerationStatus: 0 }
    ]);
  });
});
