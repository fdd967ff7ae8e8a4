/** Files and folders of libraries: addresses, bytes, chunks, versions. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/files';
import '@pnp/sp/site-users/web';
import { createHash, randomBytes } from 'node:crypto';
import type { SPFI } from '@pnp/sp';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

const LIBRARY = '/sites/tongket/Shared Documents';

let server: LocalSharePoint;
let admin: SPFI;

beforeAll(async () => {
  server = await startLocalSharePoint();
  admin = await server.as('quantri');
});
afterAll(() => server.stop());

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytesAt = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await admin.web.getFileByServerRelativePath(path).getBuffer());
const put = (name: string, content: string, Overwrite = false): Promise<unknown> =>
  admin.web.getFolderByServerRelativePath(LIBRARY).files.addUsingPath(name, content, { Overwrite });

describe('a file', () => {
  it('with Vietnamese letters, quotes, # and % in its name is kept byte for byte', async () => {
    const name = "Báo cáo 10% Q1's #2.docx";
    const bytes = randomBytes(70_000);
    const folder = admin.web.getFolderByServerRelativePath(LIBRARY);
    const added = await folder.files.addUsingPath(name, new Blob([bytes]));
    expect(added).toMatchObject({
      'odata.type': 'SP.File',
      Name: name,
      ServerRelativeUrl: `${LIBRARY}/${name}`,
      Length: '70000',
      CheckOutType: 2,
      Level: 1,
      UIVersionLabel: '1.0',
      ETag: `"{${added.UniqueId.toUpperCase()}},1"`
    });
    expect(sha(await bytesAt(`${LIBRARY}/${name}`))).toBe(sha(bytes));
    const byId = admin.web.getFileById(added.UniqueId);
    expect(await byId.select('Name')()).toMatchObject({ Name: name });
    expect(sha(new Uint8Array(await byId.getBuffer()))).toBe(sha(bytes));
  });

  it('is downloaded by its own address, by those who may read it and by nobody else', async () => {
    await put('plain.txt', 'nội dung');
    const address = `${server.origin}${encodeURI(`${LIBRARY}/plain.txt`)}`;
    const cookie = await server.cookieOf('quantri');
    expect(await (await fetch(address, { headers: { cookie } })).text()).toBe('nội dung');
    expect((await fetch(address)).status).toBe(401);
    expect((await fetch(address, { headers: { cookie: await server.cookieOf('nguoingoai') } })).status).toBe(403);
  });

  it('of the same name is refused without Overwrite, and versioned with it', async () => {
    await put('twice.txt', 'một');
    const refusal = await refusalOf(put('TWICE.txt', 'hai'));
    expect(refusal.code).toBe('-2130575257, Microsoft.SharePoint.SPException');
    expect(await put('twice.txt', 'hai', true)).toMatchObject({ UIVersionLabel: '2.0', Length: '3' });
    const file = admin.web.getFileByServerRelativePath(`${LIBRARY}/twice.txt`);
    expect(await file.getText()).toBe('hai');
    const versions = await file.versions();
    expect(versions).toMatchObject([{ ID: 512, VersionLabel: '1.0', IsCurrentVersion: false, Size: 5 }]);
    expect(await file.versions.getById(512).getText()).toBe('một');
  });

  it('takes new bytes by $value, only of the version that was read', async () => {
    await put('saved.txt', 'a');
    const file = admin.web.getFileByServerRelativePath(`${LIBRARY}/saved.txt`);
    await file.setContent('b');
    expect(await file.getText()).toBe('b');
    expect(await file.select('UIVersionLabel', 'ETag')()).toMatchObject({ UIVersionLabel: '2.0' });
    const answer = await fetch(
      `${server.siteUrl}/_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${LIBRARY}/saved.txt`)}')/$value`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await server.tokenOf('quantri')}`,
          accept: 'application/json',
          'x-http-method': 'PUT',
          'if-match': '"{00000000-0000-0000-0000-000000000000},1"'
        },
        body: 'c'
      }
    );
    expect(answer.status).toBe(412);
    expect(await file.getText()).toBe('b');
  });

  it('has columns of its own, whose dates are those of the site’s clock through ListItemAllFields', async () => {
    const list = admin.web.lists.getByTitle('Documents');
    await list.fields.createFieldAsXml({
      SchemaXml: '<Field Type="Text" Name="Unit" DisplayName="Đơn vị" />',
      Options: 8
    });
    await put('described.txt', 'x');
    const file = admin.web.getFileByServerRelativePath(`${LIBRARY}/described.txt`);
    const item = await file.getItem();
    await item.update({ Unit: 'HC' });
    const fields = await file.listItemAllFields();
    expect(fields).toMatchObject({ Unit: 'HC', FileSystemObjectType: 0 });
    expect((fields as unknown as { Created: string }).Created).toMatch(/T\d\d:\d\d:\d\d$/);
    const [row] = await list.items.filter("Unit eq 'HC'").select('Created', 'FileRef', 'File/Name').expand('File')();
    expect(row).toMatchObject({ FileRef: `${LIBRARY}/described.txt`, File: { Name: 'described.txt' } });
    expect(row.Created).toMatch(/Z$/);
  });

  it('that is not there is refused in the words of the service', async () => {
    expect(await refusalOf(admin.web.getFileByServerRelativePath(`${LIBRARY}/none.txt`)())).toEqual({
      status: 404,
      code: '-2130575338, Microsoft.SharePoint.SPException',
      message: `The file ${LIBRARY}/none.txt does not exist.`
    });
    expect(await admin.web.getFileByServerRelativePath(`${LIBRARY}/none.txt`).exists()).toBe(false);
  });

  it.each(['a:b.txt', 'a*b.txt', 'a?b.txt', 'a|b.txt', ' a.txt'])('cannot be called %j', async (name) => {
    expect((await refusalOf(put(name, 'x'))).status).toBe(400);
  });
});

describe('a chunked upload', () => {
  it('arrives whole, in several chunks and in one', async () => {
    for (const [name, size, chunkSize] of [
      ['big.bin', 2_500_000, 1_000_000],
      ['small.bin', 1000, 1_000_000],
      ['exact.bin', 2_000_000, 1_000_000]
    ] as const) {
      const bytes = randomBytes(size);
      const folder = admin.web.getFolderByServerRelativePath(LIBRARY);
      await folder.files.addChunked(name, new Blob([bytes]), { Overwrite: true, chunkSize, progress: () => undefined });
      expect([name, sha(await bytesAt(`${LIBRARY}/${name}`))]).toEqual([name, sha(bytes)]);
    }
  });

  it('is refused when a chunk does not begin where the last one ended', async () => {
    const path = `getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${LIBRARY}/big.bin`)}')`;
    const post = async (step: string): Promise<Response> =>
      fetch(`${server.siteUrl}/_api/web/${path}/${step}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await server.tokenOf('quantri')}`, accept: 'application/json' },
        body: 'abc'
      });
    const id = "uploadId=guid'6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2199'";
    expect(await (await post(`startUpload(${id})`)).json()).toMatchObject({ value: '3' });
    expect((await post(`continueUpload(${id},fileOffset=5)`)).status).toBe(400);
    expect(await (await post(`continueUpload(${id},fileOffset=3)`)).json()).toMatchObject({ value: '6' });
  });
});

describe('a folder', () => {
  it('is made, read, found by address and by id, and removed with what is in it', async () => {
    const root = admin.web.getFolderByServerRelativePath(LIBRARY);
    const made = await root.folders.addUsingPath('Xã Hàm Chính');
    expect(made).toMatchObject({ Name: 'Xã Hàm Chính', ServerRelativeUrl: `${LIBRARY}/Xã Hàm Chính`, ItemCount: 0 });
    const folder = admin.web.getFolderByServerRelativePath(`${LIBRARY}/Xã Hàm Chính`);
    await folder.files.addUsingPath('a.txt', 'a');
    await folder.folders.addUsingPath('Con');
    expect(await folder.files.select('Name')()).toMatchObject([{ Name: 'a.txt' }]);
    expect(await folder.select('Name', 'Folders/Name').expand('Folders')()).toMatchObject({
      Folders: [{ Name: 'Con' }]
    });
    expect(await admin.web.getFolderById(made.UniqueId).select('Name')()).toMatchObject({ Name: 'Xã Hàm Chính' });
    const item = await folder.getItem();
    expect(await item.select('FileSystemObjectType')()).toMatchObject({ FileSystemObjectType: 1 });
    await folder.delete();
    expect(await refusalOf(folder())).toMatchObject({
      status: 404,
      code: '-2147024894, System.IO.FileNotFoundException'
    });
    expect((await refusalOf(admin.web.getFileByServerRelativePath(`${LIBRARY}/Xã Hàm Chính/a.txt`)())).status).toBe(
      404
    );
  });

  it('takes another name, and everything in it moves along', async () => {
    const root = admin.web.getFolderByServerRelativePath(LIBRARY);
    await root.folders.addUsingPath('Cũ');
    const old = admin.web.getFolderByServerRelativePath(`${LIBRARY}/Cũ`);
    await old.files.addUsingPath('a.txt', 'nội dung');
    await old.folders.addUsingPath('Con');
    await (await old.getItem()).update({ FileLeafRef: 'Mới' });
    expect((await refusalOf(old())).status).toBe(404);
    expect(await admin.web.getFileByServerRelativePath(`${LIBRARY}/Mới/a.txt`).getText()).toBe('nội dung');
    expect(await admin.web.getFolderByServerRelativePath(`${LIBRARY}/Mới/Con`)()).toMatchObject({ Name: 'Con' });
  });

  it('that is there is refused, or given back with overwrite', async () => {
    const root = admin.web.getFolderByServerRelativePath(LIBRARY);
    const made = await root.folders.addUsingPath('Một');
    expect((await refusalOf(root.folders.addUsingPath('Một'))).code).toContain('-2130575257');
    expect(await root.folders.addUsingPath('Một', true)).toMatchObject({ UniqueId: made.UniqueId });
  });

  it('outside the web is refused', async () => {
    expect(await refusalOf(admin.web.getFolderByServerRelativePath('/sites/other/X')())).toMatchObject({
      status: 400,
      message: 'Server relative urls must start with SPWeb.ServerRelativeUrl'
    });
  });
});

describe('a session in a browser', () => {
  it('must show a form digest on writes, which contextinfo gives', async () => {
    const cookie = await server.cookieOf('quantri');
    const headers = { cookie, accept: 'application/json', 'content-type': 'application/json' };
    const body = JSON.stringify({ Title: 'By digest' });
    const post = (extra: Record<string, string>): Promise<Response> =>
      fetch(`${server.siteUrl}/_api/web/lists`, { method: 'POST', headers: { ...headers, ...extra }, body });
    const without = await post({});
    expect(without.status).toBe(403);
    expect(await without.text()).toContain('-2130575251');
    const info = await fetch(`${server.siteUrl}/_api/contextinfo`, { method: 'POST', headers });
    const { FormDigestValue } = (await info.json()) as { FormDigestValue: string };
    expect((await post({ 'x-requestdigest': FormDigestValue })).status).toBe(201);
    expect((await post({ 'x-requestdigest': `${FormDigestValue}x` })).status).toBe(403);
  });
});
