/** Check-out, check-in, publishing and versions of a library's files, as PnPjs meets them on a tenant. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/files';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import type { SPFI } from '@pnp/sp';
import { CheckinType } from '@pnp/sp/files';
import type { IFile } from '@pnp/sp/files';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

const SITE = '/sites/tongket';
const CONTRIBUTE = 1073741827;
const READ = 1073741826;
/** Contribute with ApproveItems, and with CancelCheckout. */
const APPROVE = { High: 432, Low: 1011028719 | 16 };
const CANCEL = { High: 432, Low: 1011028719 | 256 };

let server: LocalSharePoint;
let admin: SPFI;
let drafter: SPFI;
let colleague: SPFI;
let reader: SPFI;

beforeAll(async () => {
  server = await startLocalSharePoint();
  [admin, drafter, colleague, reader] = (await Promise.all(
    ['quantri', 'soan.hamchinh', 'duyet.hamchinh', 'danvan.hamthuanbac'].map((name) => server.as(name))
  )) as [SPFI, SPFI, SPFI, SPFI];
});
afterAll(() => server.stop());

/** Makes a library in which the drafter contributes, the colleague has a level and the reader reads. */
async function library(title: string, settings: object, level: number = CONTRIBUTE): Promise<string> {
  await admin.web.lists.add(title, '', 101);
  const list = admin.web.lists.getByTitle(title);
  await list.update(settings);
  await list.breakRoleInheritance(false);
  for (const [name, role] of [
    ['soan.hamchinh', CONTRIBUTE],
    ['duyet.hamchinh', level],
    ['danvan.hamthuanbac', READ]
  ] as const) {
    await list.roleAssignments.add((await admin.web.ensureUser(`${name}@tongket.example`)).Id, role);
  }
  return `${SITE}/${title}`;
}

const fileOf = (sp: SPFI, path: string): IFile => sp.web.getFileByServerRelativePath(path);
const put = async (sp: SPFI, folder: string, name: string, text: string): Promise<IFile> => {
  await sp.web.getFolderByServerRelativePath(folder).files.addUsingPath(name, text, { Overwrite: true });
  return fileOf(sp, `${folder}/${name}`);
};
const state = async (file: IFile): Promise<readonly [string, number, number]> => {
  const facts = await file.select('UIVersionLabel', 'Level', 'CheckOutType')();
  return [facts.UIVersionLabel, facts.Level, facts.CheckOutType];
};
const labels = async (file: IFile): Promise<readonly string[]> =>
  (await file.versions()).map((version) => version.VersionLabel);

describe('a file that is checked out', () => {
  let path: string;
  beforeAll(async () => {
    const folder = await library('Working', { EnableMinorVersions: true });
    path = `${folder}/a.txt`;
    await (await put(drafter, folder, 'a.txt', 'chung')).publish('');
    await fileOf(drafter, path).checkout();
  });

  it('is at level 255 for its holder, and as it was checked in for everybody else, who see who has it', async () => {
    await fileOf(drafter, path).setContent('riêng');
    await fileOf(drafter, path).setContent('riêng tư');
    expect(await state(fileOf(drafter, path))).toEqual(['1.1', 255, 0]);
    expect(await state(fileOf(colleague, path))).toEqual(['1.0', 1, 0]);
    expect(await fileOf(drafter, path).getText()).toBe('riêng tư');
    expect(await fileOf(colleague, path).getText()).toBe('chung');
    const seen: { CheckedOutByUser: { Title: string } } = await fileOf(reader, path).expand('CheckedOutByUser')();
    expect(seen.CheckedOutByUser.Title).toContain('Chuyên viên');
    const files = await colleague.web.getFolderByServerRelativePath(`${SITE}/Working`).files();
    expect(files.map((file) => [file.Name, file.Length])).toEqual([['a.txt', '5']]);
    const items = await drafter.web.lists.getByTitle('Working').items.select('Id', 'OData__Level', 'CheckoutUserId')();
    expect(items).toMatchObject([{ OData__Level: 255 }]);
  });

  it('refuses with 423 whatever anybody else wants to change, and names the holder', async () => {
    const other = fileOf(colleague, path);
    const item = await other.getItem();
    for (const deed of [
      () => other.setContent('x'),
      () => item.update({ Title: 'x' }),
      () => other.checkout(),
      () => other.checkin('', CheckinType.Minor),
      () => other.undoCheckout(),
      () => other.publish(''),
      () => other.delete(),
      () => other.recycle(),
      () => other.moveByPath(`${SITE}/Working/b.txt`, false)
    ]) {
      const refusal = await refusalOf(deed());
      expect(refusal).toMatchObject({
        status: 423,
        code: '-2130575306, Microsoft.SharePoint.SPFileCheckOutException'
      });
      expect(refusal.message).toMatch(/a\.txt" is checked out for editing by i:0#\.f\|membership\|soan\.hamchinh@/);
    }
    expect((await refusalOf(fileOf(drafter, path).publish(''))).status).toBe(400);
  });

  it('becomes one version of everybody’s by a minor, a major or an overwriting check-in', async () => {
    await fileOf(drafter, path).checkin('nhỏ', CheckinType.Minor);
    expect(await state(fileOf(colleague, path))).toEqual(['1.1', 2, 2]);
    expect(await fileOf(colleague, path).select('CheckInComment')()).toEqual(
      expect.objectContaining({ CheckInComment: 'nhỏ' })
    );
    await fileOf(drafter, path).checkout();
    await fileOf(drafter, path).setContent('đè');
    await fileOf(drafter, path).checkin('', CheckinType.Overwrite);
    expect(await state(fileOf(colleague, path))).toEqual(['1.1', 2, 2]);
    expect(await fileOf(colleague, path).getText()).toBe('đè');
    await fileOf(drafter, path).checkout();
    await fileOf(drafter, path).checkin('lớn', CheckinType.Major);
    expect(await state(fileOf(reader, path))).toEqual(['2.0', 1, 2]);
    expect(await labels(fileOf(drafter, path))).toEqual(['1.0', '1.1']);
    expect((await refusalOf(fileOf(drafter, path).checkin())).status).toBe(423);
  });

  it('goes back to what it was when the check-out is undone', async () => {
    const before = await fileOf(drafter, path).getText();
    await fileOf(drafter, path).checkout();
    await fileOf(drafter, path).setContent('bỏ');
    await fileOf(drafter, path).undoCheckout();
    expect(await fileOf(drafter, path).getText()).toBe(before);
    expect(await state(fileOf(colleague, path))).toEqual(['2.0', 1, 2]);
    await fileOf(colleague, path).setContent('tiếp');
  });

  it('is given back by whoever may cancel check-outs of others', async () => {
    const { Id } = await admin.web.roleDefinitions.add('Canceller', '', 300, CANCEL).then(({ data }) => data);
    const folder = await library('Stuck', {}, Id);
    await (await put(drafter, folder, 'b.txt', 'gốc')).checkout();
    await fileOf(drafter, `${folder}/b.txt`).setContent('dở');
    await fileOf(colleague, `${folder}/b.txt`).undoCheckout();
    expect(await fileOf(drafter, `${folder}/b.txt`).getText()).toBe('gốc');
  });
});

describe('a library that asks for check-out', () => {
  it('refuses changes of what is not checked out, and keeps what is new to its maker until it is checked in', async () => {
    const folder = await library('Forced', { ForceCheckout: true });
    const path = `${folder}/c.txt`;
    await put(drafter, folder, 'c.txt', 'một');
    expect(await state(fileOf(drafter, path))).toEqual(['1.0', 255, 0]);
    expect(await fileOf(colleague, path).exists()).toBe(false);
    expect((await refusalOf(fileOf(drafter, path).undoCheckout())).message).toContain('no checked in version');
    await fileOf(drafter, path).checkin('', CheckinType.Major);
    expect(await fileOf(colleague, path).getText()).toBe('một');
    const refusal = await refusalOf(fileOf(drafter, path).setContent('hai'));
    expect(refusal.status).toBe(423);
    expect(refusal.message).toContain('is not checked out');
    expect((await refusalOf((await fileOf(drafter, path).getItem()).update({ Title: 'x' }))).status).toBe(423);
    await fileOf(drafter, path).checkout();
    await fileOf(drafter, path).setContent('hai');
    await fileOf(drafter, path).checkin('', CheckinType.Major);
    expect(await state(fileOf(colleague, path))).toEqual(['2.0', 1, 2]);
  });
});

describe('a publication', () => {
  it('is taken back by unpublish: readers see nothing then, and the version is a draft again', async () => {
    const folder = await library('Published', { EnableMinorVersions: true, DraftVersionVisibility: 1 });
    const path = `${folder}/d.txt`;
    const file = await put(drafter, folder, 'd.txt', 'x');
    await file.setContent('y');
    await file.publish('');
    expect(await state(fileOf(reader, path))).toEqual(['1.0', 1, 2]);
    await file.unpublish('lỗi');
    expect(await state(file)).toEqual(['0.2', 2, 2]);
    expect(await fileOf(reader, path).exists()).toBe(false);
    expect((await refusalOf(file.unpublish(''))).status).toBe(400);
    const { files } = admin.web.getFolderByServerRelativePath(`${SITE}/Shared Documents`);
    await files.addUsingPath('major.txt', 'x');
    const major = fileOf(admin, `${SITE}/Shared Documents/major.txt`);
    expect((await refusalOf(major.publish(''))).status).toBe(400);
    expect((await refusalOf(major.unpublish(''))).status).toBe(400);
  });

  it('that waits for approval is taken back too, and cannot be approved or denied any more', async () => {
    const { Id } = await admin.web.roleDefinitions.add('Decider', '', 301, APPROVE).then(({ data }) => data);
    const settings = { EnableMinorVersions: true, EnableModeration: true, DraftVersionVisibility: 2 };
    const folder = await library('Approved', settings, Id);
    const path = `${folder}/e.txt`;
    const file = await put(drafter, folder, 'e.txt', 'x');
    await file.publish('');
    await file.unpublish('');
    const item = await file.listItemAllFields.select('OData__ModerationStatus')();
    expect(item).toMatchObject({ OData__ModerationStatus: 3 });
    expect((await refusalOf(fileOf(colleague, path).approve(''))).status).toBe(400);
    // A major check-in hands in, as publishing does.
    await file.checkout();
    await file.checkin('trình', CheckinType.Major);
    expect(await fileOf(reader, path).exists()).toBe(false);
    await fileOf(colleague, path).approve('được');
    expect(await state(fileOf(reader, path))).toEqual(['1.0', 1, 2]);
    await fileOf(colleague, path).unpublish('');
    expect(await fileOf(reader, path).exists()).toBe(false);
  });
});

describe('versions', () => {
  it('beyond the limits of the library go, the oldest first', async () => {
    const folder = await library('Limited', { MajorVersionLimit: 3 });
    const file = await put(drafter, folder, 'f.txt', '1');
    for (const text of ['2', '3', '4', '5']) await file.setContent(text);
    expect(await state(file)).toEqual(['5.0', 1, 2]);
    expect(await labels(file)).toEqual(['3.0', '4.0']);
    expect(await file.versions.getById(3 * 512).getText()).toBe('3');
    const drafts = await library('Few drafts', { EnableMinorVersions: true, MajorWithMinorVersionsLimit: 1 });
    const draft = await put(drafter, drafts, 'g.txt', 'a');
    await draft.setContent('b');
    await draft.publish('');
    await draft.setContent('c');
    await draft.setContent('d');
    expect(await labels(draft)).toEqual(['1.0', '1.1']);
  });

  it('are restored, deleted and recycled by label and by number, but never the one that is in use', async () => {
    const folder = await library('Kept', { EnableMinorVersions: true, DraftVersionVisibility: 1 });
    const file = await put(drafter, folder, 'h.txt', 'v1');
    await file.publish('');
    await file.setContent('v2');
    await file.versions.restoreByLabel('1.0');
    expect(await file.getText()).toBe('v1');
    expect(await state(file)).toEqual(['1.2', 2, 2]);
    expect((await refusalOf(file.versions.deleteByLabel('1.2'))).status).toBe(400);
    expect((await refusalOf(file.versions.deleteByLabel('1.0'))).message).toContain('published version');
    expect((await refusalOf(file.versions.deleteById(512))).status).toBe(400);
    expect((await refusalOf(fileOf(reader, `${folder}/h.txt`).versions.deleteByLabel('1.0'))).status).toBe(403);
    await file.setContent('v3');
    await file.versions.deleteById(513);
    await file.versions.recycleByLabel('1.2');
    expect(await labels(file)).toEqual(['1.0']);
    await file.setContent('v4');
    await file.versions.deleteAll();
    expect(await labels(file)).toEqual(['1.0']);
    expect(await fileOf(reader, `${folder}/h.txt`).getText()).toBe('v1');
  });
});
