/** What is in files and who has them open: locks, properties inside documents, chunked uploads, attachments. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/files';
import '@pnp/sp/attachments';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SPFI } from '@pnp/sp';
import type { IFile } from '@pnp/sp/files';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';
import { makeDocx, REPORT_BODY } from './word-samples';

const SITE = '/sites/tongket';
const LIBRARY = `${SITE}/Reports`;
const DESIGN = 1073741828;
const LOCKED = '-2147018894, Microsoft.SharePoint.SPFileLockException';

let server: LocalSharePoint;
let admin: SPFI;
let drafter: SPFI;

const fileOf = (sp: SPFI, path: string): IFile => sp.web.getFileByServerRelativePath(path);
const put = async (sp: SPFI, name: string, content: string | Blob): Promise<IFile> => {
  await sp.web.getFolderByServerRelativePath(LIBRARY).files.addUsingPath(name, content, { Overwrite: true });
  return fileOf(sp, `${LIBRARY}/${name}`);
};
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  server = await startLocalSharePoint();
  [admin, drafter] = (await Promise.all(['quantri', 'soan.hamchinh'].map((name) => server.as(name)))) as [SPFI, SPFI];
  await admin.web.lists.add('Reports', '', 101);
  const list = admin.web.lists.getByTitle('Reports');
  await list.update({ EnableModeration: true, EnableMinorVersions: true, DraftVersionVisibility: 0 });
  const columns = [
    ['Text', 'Unit', 'Đơn vị'],
    ['Number', 'Sections', 'Số mục'],
    ['Boolean', 'Complete', 'Đủ'],
    ['DateTime', 'MeetingDay', 'Ngày họp'],
    ['Text', 'Subject', 'Chủ đề']
  ] as const;
  for (const [type, name, title] of columns) {
    const SchemaXml = `<Field Type="${type}" Name="${name}" DisplayName="${title}" />`;
    await list.fields.createFieldAsXml({ SchemaXml, Options: 8 });
  }
  await list.breakRoleInheritance(false);
  await list.roleAssignments.add((await admin.web.ensureUser('soan.hamchinh@tongket.example')).Id, DESIGN);
});
afterAll(() => server.stop());

/** What Word on the web asks of SharePoint about a file's lock. */
async function lock(login: string, file: IFile, id: string, override = 'LOCK', kind = 'shared'): Promise<number> {
  const { UniqueId } = await file.select('UniqueId')();
  const answer = await fetch(`${server.siteUrl}/_vti_bin/wopi.ashx/files/${UniqueId}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await server.tokenOf(login)}`,
      'x-wopi-override': override,
      'x-wopi-lock': id,
      'x-sandbox-lock-kind': kind
    }
  });
  return answer.status;
}

/** A save of Word's own window. */
async function save(login: string, path: string, id: string, etag: string, body: string): Promise<Response> {
  const address = `_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')/$value`;
  return fetch(`${server.siteUrl}/${address}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await server.tokenOf(login)}`,
      accept: 'application/json',
      'x-http-method': 'PUT',
      'x-wopi-lock': id,
      'if-match': etag
    },
    body
  });
}

describe('a file that is open in Word', () => {
  it('is read by everybody and changed by nobody past Word, not even by the person in front of it', async () => {
    const file = await put(drafter, 'open.txt', 'a');
    await file.publish('');
    expect(await lock('soan.hamchinh', file, 'window 1')).toBe(200);
    const item = await fileOf(admin, `${LIBRARY}/open.txt`).getItem();
    for (const sp of [admin, drafter]) {
      const same = fileOf(sp, `${LIBRARY}/open.txt`);
      for (const deed of [
        () => same.setContent('x'),
        () => put(sp, 'open.txt', 'x'),
        () => same.setContentChunked(new Blob(['x']), {}),
        () => item.update({ Unit: 'x' }),
        () => item.update({ OData__ModerationStatus: 0 }),
        () => same.approve(''),
        () => same.deny(''),
        () => same.unpublish(''),
        () => same.checkout(),
        () => same.delete(),
        () => same.recycle(),
        () => same.deleteWithParams({ BypassSharedLock: true } as never),
        () => same.versions.deleteAll(),
        () => same.moveByPath(`${LIBRARY}/moved.txt`, false)
      ]) {
        const refusal = await refusalOf(deed());
        expect(refusal).toMatchObject({ status: 423, code: LOCKED });
        expect(refusal.message).toBe(
          `The file ${server.origin}${LIBRARY}/open.txt is locked for shared use by i:0#.f|membership|soan.hamchinh@tongket.example.`
        );
      }
      expect(await same.getText()).toBe('a');
    }
    expect(await fileOf(admin, `${LIBRARY}/open.txt`).getLockedByUser()).toMatchObject({ Title: expect.any(String) });
    expect(await file.copyByPath(`${LIBRARY}/copied.txt`, false)).toBeDefined();
  });

  it('is saved by its own window, by a co-author’s window, and not by one that has read an older version', async () => {
    const path = `${LIBRARY}/together.txt`;
    const file = await put(drafter, 'together.txt', 'a');
    expect(await lock('soan.hamchinh', file, 'one')).toBe(200);
    expect(await lock('quantri', file, 'two')).toBe(200);
    const { ETag } = await file.select('ETag')();
    const first = await save('soan.hamchinh', path, 'one', ETag, 'b');
    expect(first.status).toBe(204);
    expect((await save('quantri', path, 'two', ETag, 'c')).status).toBe(412);
    expect((await save('quantri', path, 'two', first.headers.get('etag') ?? '', 'd')).status).toBe(204);
    expect((await save('quantri', path, 'one', '*', 'e')).status).toBe(423);
    expect(await file.getText()).toBe('d');
  });

  it('is free again when the last window has closed', async () => {
    const file = await put(drafter, 'closing.txt', 'a');
    await lock('soan.hamchinh', file, 'one');
    await lock('quantri', file, 'two');
    expect(await lock('soan.hamchinh', file, 'one', 'UNLOCK')).toBe(200);
    expect((await refusalOf(file.setContent('x'))).status).toBe(423);
    expect(await lock('quantri', file, 'two', 'UNLOCK')).toBe(200);
    await file.setContent('b');
    expect(await file.getLockedByUser()).toBeNull();
    expect(await lock('quantri', file, 'two', 'REFRESH_LOCK')).toBe(409);
  });

  it('is had exclusively by an older Word, or not at all', async () => {
    const file = await put(drafter, 'alone.txt', 'a');
    expect(await lock('soan.hamchinh', file, 'desktop', 'LOCK', 'exclusive')).toBe(200);
    expect(await lock('quantri', file, 'web')).toBe(409);
    expect((await refusalOf(fileOf(admin, `${LIBRARY}/alone.txt`).setContent('x'))).message).toContain(
      'locked for exclusive use'
    );
    await lock('soan.hamchinh', file, 'desktop', 'UNLOCK');
    await file.checkout();
    expect(await lock('quantri', file, 'web')).toBe(409);
    expect(await lock('danvan.hamthuanbac', file, 'web')).toBe(403);
  });
});

const CUSTOM = (properties: string): string =>
  `<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties}</Properties>`;
const property = (name: string, value: string): string =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}">${value}</property>`;
const CORE = (inner: string): string =>
  `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</cp:coreProperties>`;

function documentWith(parts: Readonly<Record<string, string>>): Blob {
  const added = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return new Blob([new Uint8Array(zipSync({ ...unzipSync(makeDocx(REPORT_BODY)), ...Object.fromEntries(added) }))]);
}

const partsOf = async (file: IFile): Promise<Readonly<Record<string, Uint8Array>>> =>
  unzipSync(new Uint8Array(await file.getBuffer()));

describe('properties of a Word document', () => {
  it('go into the columns of the same name when it is uploaded', async () => {
    const custom = [
      property('Unit', '<vt:lpwstr>Hàm Chính</vt:lpwstr>'),
      property('Số mục', '<vt:i4>7</vt:i4>'),
      property('Complete', '<vt:bool>true</vt:bool>'),
      property('MeetingDay', '<vt:filetime>2023-10-20T00:00:00Z</vt:filetime>'),
      property('Nowhere', '<vt:lpwstr>x</vt:lpwstr>')
    ];
    const document = documentWith({
      'docProps/custom.xml': CUSTOM(custom.join('')),
      'docProps/core.xml': CORE('<dc:title>Báo cáo &amp; số liệu</dc:title><dc:subject>Tổng kết</dc:subject>')
    });
    const file = await put(drafter, 'brings.docx', document);
    expect(await file.listItemAllFields()).toMatchObject({
      Title: 'Báo cáo & số liệu',
      Unit: 'Hàm Chính',
      Sections: 7,
      Complete: true,
      Subject: 'Tổng kết'
    });
    expect(await file.select('Title')()).toMatchObject({ Title: 'Báo cáo & số liệu' });
  });

  it('are written when the columns are, and nothing else in the file changes', async () => {
    const original = makeDocx(REPORT_BODY);
    const file = await put(drafter, 'takes.docx', new Blob([new Uint8Array(original)]));
    const before = await file.select('ETag', 'ContentTag')();
    await (await file.getItem()).update({ Unit: 'Hàm Chính <1>', Sections: 2.5, Title: 'Tên', Complete: false });
    const after = await file.select('ETag', 'ContentTag')();
    expect(after.ETag).not.toBe(before.ETag);
    expect(after.ContentTag.split(',')[1]).not.toBe(before.ContentTag.split(',')[1]);
    const parts = await partsOf(file);
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(text('docProps/custom.xml')).toContain('name="Unit"');
    expect(text('docProps/custom.xml')).toContain('<vt:lpwstr>Hàm Chính &lt;1&gt;</vt:lpwstr>');
    expect(text('docProps/custom.xml')).toContain('<vt:r8>2.5</vt:r8>');
    expect(text('docProps/custom.xml')).toContain('name="ContentTypeId"');
    expect(text('docProps/core.xml')).toContain('<dc:title>Tên</dc:title>');
    expect(text('[Content_Types].xml')).toContain('/docProps/custom.xml');
    const packageParts = /^docProps\/|^_rels\/\.rels$|^\[Content_Types\]\.xml$/;
    for (const [name, bytes] of Object.entries(unzipSync(original))) {
      if (!packageParts.test(name)) expect(Buffer.from(parts[name] ?? []).equals(Buffer.from(bytes))).toBe(true);
    }
    // What was written comes back with the next upload, into another library's columns too.
    const again = await put(drafter, 'again.docx', new Blob([await file.getBuffer()]));
    expect(await again.listItemAllFields()).toMatchObject({ Unit: 'Hàm Chính <1>', Sections: 2.5, Title: 'Tên' });
  });

  it('stay apart from the columns where the parser is switched off, and what is no document stays as it is', async () => {
    const noise = randomBytes(5000);
    const other = await put(drafter, 'noise.docx', new Blob([noise]));
    await (await other.getItem()).update({ Unit: 'HC' });
    expect(sha(new Uint8Array(await other.getBuffer()))).toBe(sha(noise));
    const list = admin.web.lists.getByTitle('Reports');
    await list.update({ ParserDisabled: true });
    expect(await list.select('ParserDisabled')()).toMatchObject({ ParserDisabled: true });
    const document = documentWith({
      'docProps/custom.xml': CUSTOM(property('Unit', '<vt:lpwstr>HC</vt:lpwstr>'))
    });
    const file = await put(drafter, 'apart.docx', document);
    expect(await file.listItemAllFields()).toMatchObject({ Unit: null });
    expect(sha(new Uint8Array(await file.getBuffer()))).toBe(sha(new Uint8Array(await document.arrayBuffer())));
    await list.update({ ParserDisabled: false });
  });
});

describe('a chunked upload', () => {
  it('survives a restart of the server between two chunks, and refuses a chunk that does not continue', async () => {
    const bytes = randomBytes(300_000);
    const path = `${LIBRARY}/chunks.bin`;
    await put(drafter, 'chunks.bin', 'cũ');
    const id = randomUUID();
    const call = async (name: string, from: number, to: number, offset?: number): Promise<Response> => {
      const args = `uploadId=guid'${id}'${offset === undefined ? '' : `,fileOffset=${offset}`}`;
      const file = `_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')`;
      return fetch(`${server.siteUrl}/${file}/${name}(${args})`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await server.tokenOf('soan.hamchinh')}`, accept: 'application/json' },
        body: new Uint8Array(bytes.subarray(from, to))
      });
    };
    expect(await (await call('startUpload', 0, 100_000)).json()).toMatchObject({ value: '100000' });
    await server.restart();
    drafter = await server.as('soan.hamchinh');
    admin = await server.as('quantri');
    expect((await call('continueUpload', 100_000, 200_000, 90_000)).status).toBe(400);
    expect(await fileOf(drafter, path).getText()).toBe('cũ');
    expect(await (await call('continueUpload', 100_000, 200_000, 100_000)).json()).toMatchObject({ value: '200000' });
    expect((await call('finishUpload', 200_000, 300_000, 200_000)).status).toBe(200);
    expect(sha(new Uint8Array(await fileOf(drafter, path).getBuffer()))).toBe(sha(bytes));
    expect((await call('finishUpload', 0, 10, 300_000)).status).toBe(400);
    await call('startUpload', 0, 10);
    expect((await call('cancelUpload', 0, 0)).status).toBe(200);
    expect((await call('continueUpload', 10, 20, 10)).status).toBe(400);
  });
});

describe('attachments', () => {
  it('are added, read, replaced, deleted and recycled with their item', async () => {
    await admin.web.lists.add('Letters');
    const list = admin.web.lists.getByTitle('Letters');
    const { Id } = await list.items.add({ Title: 'công văn' });
    const item = list.items.getById(Id);
    const name = "Công văn Q1's #2.txt";
    await item.attachmentFiles.add(name, 'một');
    expect(await item.attachmentFiles()).toMatchObject([
      { FileName: name, ServerRelativeUrl: `${SITE}/Lists/Letters/Attachments/${Id}/${name}` }
    ]);
    expect(await item.select('Attachments', 'AttachmentFiles').expand('AttachmentFiles')()).toMatchObject({
      Attachments: true,
      AttachmentFiles: [{ FileName: name }]
    });
    const refusal = await refusalOf(item.attachmentFiles.add(name.toUpperCase(), 'hai'));
    expect(refusal.code).toBe('-2130575257, Microsoft.SharePoint.SPException');
    const attachment = item.attachmentFiles.getByName(name);
    await attachment.setContent('hai');
    expect(await attachment.getText()).toBe('hai');
    const cookie = await server.cookieOf('quantri');
    const address = `${SITE}/Lists/Letters/Attachments/${Id}/${encodeURIComponent(name)}`;
    expect(await (await fetch(server.origin + address, { headers: { cookie } })).text()).toBe('hai');
    expect(await fileOf(admin, `${SITE}/Lists/Letters/Attachments/${Id}/${name}`).getText()).toBe('hai');
    const bin = await item.recycle();
    expect((await fetch(server.origin + address, { headers: { cookie } })).status).toBe(404);
    await admin.web.recycleBin.getById(bin).restore();
    expect(await attachment.getText()).toBe('hai');
    await attachment.recycle();
    expect(await item.attachmentFiles()).toEqual([]);
    const [entry] = await admin.web.recycleBin.top(1)();
    await admin.web.recycleBin.getById(entry?.Id ?? '').restore();
    await attachment.delete();
    expect(await item.select('Attachments')()).toMatchObject({ Attachments: false });
  });

  it('are refused by a list that takes none, and by those who may not edit', async () => {
    const list = admin.web.lists.getByTitle('Letters');
    await list.update({ EnableAttachments: false });
    expect((await refusalOf(list.items.getById(1).attachmentFiles.add('x.txt', 'x'))).status).toBe(400);
    await list.update({ EnableAttachments: true });
    const outsiderItem = drafter.web.lists.getByTitle('Letters').items.getById(1);
    expect((await refusalOf(outsiderItem.attachmentFiles.add('x.txt', 'x'))).status).toBeGreaterThanOrEqual(403);
  });
});

describe('everything that PnPjs reads of files and folders', () => {
  it('is answered', async () => {
    const file = await put(drafter, 'facts.txt', 'x');
    const seen: Record<string, unknown> = await file
      .select('Name', 'ServerRedirectedUrl', 'ListId')
      .expand('Author', 'ModifiedBy', 'CheckedOutByUser', 'LockedByUser', 'Properties', 'Versions')();
    expect(seen).toMatchObject({ Name: 'facts.txt', CheckedOutByUser: null, LockedByUser: null, Versions: [] });
    expect((await file.getItem<{ Id: number }>('Id')).Id).toEqual(expect.any(Number));
    const folder = drafter.web.getFolderByServerRelativePath(LIBRARY);
    expect(await folder.properties()).toHaveProperty('vti_x005f_folderitemcount');
    await folder.addSubFolderUsingPath('Phụ lục');
    const sub = folder.folders.getByUrl('Phụ lục');
    await sub.update({ Name: 'Phụ lục 1' });
    const renamed = folder.folders.getByUrl('Phụ lục 1');
    expect(await renamed.parentFolder()).toMatchObject({ Name: 'Reports' });
    expect(await renamed.getParentInfos()).toMatchObject({ ParentList: { RootFolderServerRelativeUrl: LIBRARY } });
    expect((await renamed.getItem<{ Id: number }>()).Id).toEqual(expect.any(Number));
    await renamed.deleteWithParams({ DeleteIfEmpty: true, BypassSharedLock: false, ETagMatch: '*' } as never);
    expect(await admin.web.rootFolder()).toMatchObject({ ServerRelativeUrl: SITE });
    expect((await drafter.web.folders.select('Name')()).map(({ Name }) => Name)).toContain('Reports');
    expect(await drafter.web.folders.getByUrl('Reports')()).toMatchObject({ Name: 'Reports' });
    await drafter.web.folders.addUsingPath('Reports/Mới');
    expect(await drafter.web.getFileByUrl(`${server.origin}${LIBRARY}/facts.txt`)()).toMatchObject({
      Name: 'facts.txt'
    });
    expect(await server.gaps()).toEqual([]);
  });
});
