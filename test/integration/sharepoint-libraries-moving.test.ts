/** Copying, moving, renaming and the recycle bins, as PnPjs meets them on a tenant. */
import '@pnp/sp/webs';
import '@pnp/sp/sites';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/files';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import type { SPFI } from '@pnp/sp';
import type { IFile } from '@pnp/sp/files';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

const SITE = '/sites/tongket';
const FROM = `${SITE}/From`;
const TO = `${SITE}/To`;
const CONTRIBUTE = 1073741827;
/** Contribute without deleting, as the product's own levels are. */
const SUBMIT = { High: 432, Low: 1011028719 & ~8 & ~128 };
const READ = 1073741826;

let server: LocalSharePoint;
let admin: SPFI;
let drafter: SPFI;
let submitter: SPFI;

const fileOf = (sp: SPFI, path: string): IFile => sp.web.getFileByServerRelativePath(path);
const put = async (sp: SPFI, folder: string, name: string, text: string): Promise<IFile> => {
  await sp.web.getFolderByServerRelativePath(folder).files.addUsingPath(name, text);
  return fileOf(sp, `${folder}/${name}`);
};
const namesIn = async (sp: SPFI, folder: string): Promise<readonly string[]> =>
  (await sp.web.getFolderByServerRelativePath(folder).files.select('Name')()).map((file) => file.Name);

beforeAll(async () => {
  server = await startLocalSharePoint();
  [admin, drafter, submitter] = (await Promise.all(
    ['quantri', 'soan.hamchinh', 'duyet.hamchinh'].map((name) => server.as(name))
  )) as [SPFI, SPFI, SPFI];
  const submit = (await admin.web.roleDefinitions.add('Submitter', '', 200, SUBMIT)).data.Id;
  for (const title of ['From', 'To', 'Closed']) {
    await admin.web.lists.add(title, '', 101);
    const list = admin.web.lists.getByTitle(title);
    const schema = '<Field Type="Text" Name="Unit" DisplayName="Đơn vị" />';
    await list.fields.createFieldAsXml({ SchemaXml: schema, Options: 8 });
    await list.breakRoleInheritance(false);
    const levels = [
      ['soan.hamchinh', title === 'Closed' ? READ : CONTRIBUTE],
      ['duyet.hamchinh', submit]
    ] as const;
    for (const [name, role] of levels) {
      await list.roleAssignments.add((await admin.web.ensureUser(`${name}@tongket.example`)).Id, role);
    }
  }
  await admin.web.lists.getByTitle('From').fields.createFieldAsXml({
    SchemaXml: '<Field Type="Number" Name="OnlyHere" DisplayName="Chỉ ở đây" />',
    Options: 8
  });
});
afterAll(() => server.stop());

describe('a copy', () => {
  it('takes bytes and shared columns along and begins a life of its own', async () => {
    const file = await put(drafter, FROM, 'báo cáo 10%.txt', 'một');
    await (await file.getItem()).update({ Unit: 'HC', OnlyHere: 3 });
    await file.setContent('hai');
    const copy = await file.copyByPath(`${TO}/bản sao 10%.txt`, false);
    expect(await copy.getText()).toBe('hai');
    expect(await copy.versions()).toEqual([]);
    expect(await copy.listItemAllFields()).toMatchObject({ Unit: 'HC' });
    const [one, other] = await Promise.all([file.select('UniqueId')(), copy.select('UniqueId')()]);
    expect(one.UniqueId).not.toBe(other.UniqueId);
    await file.copyTo(`${TO}/cũ.txt`, false);
    expect(await fileOf(drafter, `${TO}/cũ.txt`).getText()).toBe('hai');
  });

  it('is refused where the name is taken, unless it may overwrite or keep both', async () => {
    const file = await put(drafter, FROM, 'twice.txt', 'mới');
    await put(drafter, TO, 'twice.txt', 'cũ');
    const refusal = await refusalOf(file.copyByPath(`${TO}/twice.txt`, false));
    expect(refusal.code).toBe('-2130575257, Microsoft.SharePoint.SPException');
    await file.copyByPath(`${TO}/twice.txt`, false, { KeepBoth: true });
    expect(await fileOf(drafter, `${TO}/twice1.txt`).getText()).toBe('mới');
    await file.copyByPath(`${TO}/twice.txt`, true);
    const over = await fileOf(drafter, `${TO}/twice.txt`).select('UIVersionLabel')();
    expect(over.UIVersionLabel).toBe('2.0');
  });

  it('asks for the right to add at the target, and a move for the right to delete at the source', async () => {
    const file = await put(drafter, FROM, 'rights.txt', 'x');
    expect((await refusalOf(file.copyByPath(`${SITE}/Closed/rights.txt`, false))).status).toBe(403);
    expect((await refusalOf(file.moveByPath(`${SITE}/Closed/rights.txt`, false))).status).toBe(403);
    const same = fileOf(submitter, `${FROM}/rights.txt`);
    expect((await refusalOf(same.moveByPath(`${TO}/rights.txt`, false))).status).toBe(403);
    await same.copyByPath(`${TO}/rights.txt`, false);
    expect(await file.getText()).toBe('x');
  });
});

describe('a move', () => {
  it('takes id, versions and columns along', async () => {
    const file = await put(drafter, FROM, 'moved.txt', 'v1');
    await file.setContent('v2');
    await (await file.getItem()).update({ Unit: 'HC' });
    const { UniqueId } = await file.select('UniqueId')();
    const moved = await file.moveByPath(`${TO}/moved.txt`, false);
    expect(await file.exists()).toBe(false);
    expect(await moved.select('UniqueId', 'UIVersionLabel')()).toMatchObject({ UniqueId, UIVersionLabel: '3.0' });
    expect((await moved.versions()).map((version) => version.VersionLabel)).toEqual(['1.0', '2.0']);
    expect(await moved.versions.getById(512).getText()).toBe('v1');
    expect(await moved.listItemAllFields()).toMatchObject({ Unit: 'HC' });
    expect(await drafter.web.getFileById(UniqueId).select('ServerRelativeUrl')()).toMatchObject({
      ServerRelativeUrl: `${TO}/moved.txt`
    });
  });

  it('of a folder takes everything in it along, within a library and into another', async () => {
    const folder = (path: string): ReturnType<SPFI['web']['getFolderByServerRelativePath']> =>
      drafter.web.getFolderByServerRelativePath(path);
    await folder(FROM).folders.addUsingPath('2023');
    await folder(`${FROM}/2023`).folders.addUsingPath('HC');
    for (let index = 0; index < 30; index += 1) await put(drafter, `${FROM}/2023/HC`, `${index}.txt`, `${index}`);
    await folder(`${FROM}/2023`).moveByPath(`${FROM}/Năm 2023`);
    expect(await namesIn(drafter, `${FROM}/Năm 2023/HC`)).toHaveLength(30);
    await folder(`${FROM}/Năm 2023`).moveByPath(`${TO}/2023`);
    expect(await namesIn(drafter, `${TO}/2023/HC`)).toHaveLength(30);
    expect(await fileOf(drafter, `${TO}/2023/HC/7.txt`).getText()).toBe('7');
    expect((await refusalOf(folder(`${FROM}/Năm 2023`)())).status).toBe(404);
    await folder(`${TO}/2023`).copyByPath(`${FROM}/Bản sao`);
    expect(await namesIn(drafter, `${FROM}/Bản sao/HC`)).toHaveLength(30);
    expect((await refusalOf(folder(`${TO}/2023`).moveByPath(`${TO}/2023/HC/2023`))).status).toBe(400);
    expect(await folder(`${TO}/2023`).storageMetrics()).toMatchObject({ TotalFileCount: '30' });
  });

  it('refuses forbidden names, long addresses and the same name in another spelling', async () => {
    const file = await put(drafter, FROM, 'Đề cương.txt', 'x');
    for (const name of ['a:b.txt', 'a*b.txt', 'a?b.txt', ' lề.txt']) {
      expect((await refusalOf(file.copyByPath(`${TO}/${name}`, false))).status).toBe(400);
    }
    const long = await refusalOf(file.moveByPath(`${TO}/${'dài'.repeat(130)}.txt`, false));
    expect(long.message).toContain('400 characters');
    const decomposed = await refusalOf(put(drafter, FROM, 'đề cương.TXT'.normalize('NFD'), 'y'));
    expect(decomposed.code).toBe('-2130575257, Microsoft.SharePoint.SPException');
    const item = await file.getItem();
    await item.update({ FileLeafRef: 'Đổi tên.txt' });
    expect(await namesIn(drafter, FROM)).toContain('Đổi tên.txt');
    const [row] = await (
      await fileOf(drafter, `${FROM}/Đổi tên.txt`).getItem()
    ).validateUpdateListItem([{ FieldName: 'FileLeafRef', FieldValue: 'Đổi lần nữa' }]);
    expect(row).toMatchObject({ HasException: false });
    expect(await namesIn(drafter, FROM)).toContain('Đổi lần nữa.txt');
  });
});

describe('the recycle bin', () => {
  it('gives back what was there: bytes, versions, columns, its number and its own permissions', async () => {
    const file = await put(drafter, FROM, 'gone.txt', 'v1');
    await file.setContent('v2');
    const item = await file.getItem();
    await item.update({ Unit: 'HC' });
    const before = await file.select('UniqueId', 'ListItemAllFields/Id').expand('ListItemAllFields')();
    const id = await file.recycle();
    expect(await file.exists()).toBe(false);
    const entries = await drafter.web.recycleBin();
    expect(entries.find((entry) => entry.Id === id)).toMatchObject({
      LeafName: 'gone.txt',
      DirName: 'sites/tongket/From',
      ItemState: 1,
      ItemType: 1,
      Size: '2'
    });
    await drafter.web.recycleBin.getById(id).restore();
    expect(await file.getText()).toBe('v2');
    expect(await file.select('UniqueId', 'ListItemAllFields/Id').expand('ListItemAllFields')()).toMatchObject({
      UniqueId: before.UniqueId
    });
    expect((await file.versions()).map((version) => version.VersionLabel)).toEqual(['1.0', '2.0']);
    expect(await file.listItemAllFields()).toMatchObject({ Unit: 'HC' });
    expect((await drafter.web.recycleBin()).map((entry) => entry.Id)).not.toContain(id);
  });

  it('refuses to put something over what has taken its place', async () => {
    const file = await put(drafter, FROM, 'again.txt', 'cũ');
    const id = await file.recycle();
    await put(drafter, FROM, 'again.txt', 'mới');
    const refusal = await refusalOf(drafter.web.recycleBin.getById(id).restore());
    expect(refusal.message).toContain('already exists at the original location');
    expect(await file.getText()).toBe('mới');
  });

  it('brings a folder back with everything in it, and makes the folder of a file again', async () => {
    const folder = drafter.web.getFolderByServerRelativePath(FROM);
    await folder.folders.addUsingPath('Bin');
    await put(drafter, `${FROM}/Bin`, 'one.txt', '1');
    await put(drafter, `${FROM}/Bin`, 'two.txt', '2');
    const first = await fileOf(drafter, `${FROM}/Bin/one.txt`).recycle();
    const whole = await drafter.web.getFolderByServerRelativePath(`${FROM}/Bin`).recycle();
    await drafter.web.recycleBin.getById(whole).restore();
    expect(await namesIn(drafter, `${FROM}/Bin`)).toEqual(['two.txt']);
    await drafter.web.getFolderByServerRelativePath(`${FROM}/Bin`).delete();
    await drafter.web.recycleBin.getById(first).restore();
    expect(await namesIn(drafter, `${FROM}/Bin`)).toEqual(['one.txt']);
  });

  it('shows each person their own deletions, and administrators everything in both stages', async () => {
    const id = await (await put(drafter, FROM, 'mine.txt', 'x')).recycle();
    expect((await submitter.web.recycleBin()).map((entry) => entry.Id)).not.toContain(id);
    expect((await refusalOf(submitter.web.recycleBin.getById(id).restore())).status).toBe(400);
    expect((await refusalOf(drafter.site.recycleBin())).status).toBe(403);
    await drafter.web.recycleBin.getById(id).moveToSecondStage();
    expect((await drafter.web.recycleBin()).map((entry) => entry.Id)).not.toContain(id);
    const both = await admin.site.recycleBin();
    expect(both.find((entry) => entry.Id === id)).toMatchObject({ ItemState: 2 });
    await admin.site.recycleBin.getById(id).delete();
    expect((await admin.site.recycleBin()).map((entry) => entry.Id)).not.toContain(id);
  });

  it('takes items of lists and single versions, too', async () => {
    await admin.web.lists.add('Tasks');
    const list = admin.web.lists.getByTitle('Tasks');
    const { Id } = await list.items.add({ Title: 'việc' });
    const item = await list.items.getById(Id).recycle();
    await admin.web.recycleBin.getById(item).restore();
    expect(await list.items.getById(Id)()).toMatchObject({ Title: 'việc' });
    const file = await put(drafter, FROM, 'versions.txt', 'v1');
    await file.setContent('v2');
    await file.versions.recycleByID(512);
    expect(await file.versions()).toEqual([]);
    const [entry] = await drafter.web.recycleBin.filter("LeafName eq 'versions.txt'")();
    expect(entry).toMatchObject({ ItemType: 2 });
    await drafter.web.recycleBin.getById(entry?.Id ?? '').restore();
    expect(await file.versions.getById(512).getText()).toBe('v1');
  });
});
