/**
 * Every refusal of the service's error table, provoked on the running server: its status, its code, its words. What a
 * client may build on is the first two.
 */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users/web';
import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import { throttled } from '../../sandbox/sharepoint/api/protocol/errors';
import { renderError } from '../../sandbox/sharepoint/api/protocol/format';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';

const SP = 'Microsoft.SharePoint.SPException';
const CLIENT = 'Microsoft.SharePoint.Client';
const DRAFTER = 'soan.hamchinh';

let server: LocalSharePoint;
let admin: SPFI;
let drafter: SPFI;
let list: IList;

interface Call {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly who?: string;
}

/** One request as it stands, without PnPjs between: the row is about the wire. */
async function send({ path, method = 'GET', headers = {}, body, who = 'quantri' }: Call): Promise<Response> {
  const url = path.startsWith('/') ? server.origin + path : `${server.siteUrl}/_api/${path}`;
  return fetch(url, {
    method,
    headers: { authorization: `Bearer ${await server.tokenOf(who)}`, accept: 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
  });
}

const ITEMS = "web/lists/getByTitle('Errors')/items";
const FILE = "web/getFileByServerRelativePath(decodedUrl='/sites/tongket/Shared%20Documents/a.docx')";
const UPLOAD =
  "web/getFolderByServerRelativePath(decodedUrl='/sites/tongket/Shared%20Documents')/files/AddUsingPath(decodedurl='a.docx')";
const MERGE = { 'x-http-method': 'MERGE' };

beforeAll(async () => {
  server = await startLocalSharePoint();
  admin = await server.as('quantri');
  drafter = await server.as(DRAFTER);
  const { LoginName } = await admin.web.ensureUser(`i:0#.f|membership|${DRAFTER}@tongket.example`);
  await admin.web.siteGroups.getById(5).users.add(LoginName);
  await admin.web.lists.add('Errors');
  list = admin.web.lists.getByTitle('Errors');
  await list.fields.createFieldAsXml({
    SchemaXml: '<Field Type="Text" Name="Key" DisplayName="Khóa" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
    Options: 8
  });
  const { Id: id } = await list.select('Id')();
  for (let index = 0; index < 13; index += 1) {
    await list.fields.createFieldAsXml({
      SchemaXml: `<Field Type="Lookup" Name="L${index}" DisplayName="L${index}" List="{${id}}" ShowField="Title" />`,
      Options: 8
    });
  }
  await list.items.add({ Title: 'x', Key: 'a' });
  const documents = admin.web.getFolderByServerRelativePath('Shared Documents');
  await documents.files.addUsingPath('a.docx', 'x');
  await documents.files.addUsingPath('out.docx', 'x');
  await drafter.web.getFileByServerRelativePath('/sites/tongket/Shared Documents/out.docx').checkout();
  await admin.web.lists.add('Closed');
  await admin.web.lists.getByTitle('Closed').breakRoleInheritance(false, false);
  await admin.web.lists.add('Readable');
  const readable = admin.web.lists.getByTitle('Readable');
  await readable.breakRoleInheritance(false, false);
  const { Id: userId } = await admin.web.ensureUser(LoginName);
  await readable.roleAssignments.add(userId, 1073741826);
}, 60_000);
afterAll(() => server.stop());

const thirteen = Array.from({ length: 13 }, (_, index) => `L${index}`);

type Row = readonly [name: string, call: Call, status: number, code: string, message: RegExp];

const ROWS: readonly Row[] = [
  [
    'a list that is not there',
    { path: "web/lists/getByTitle('X')" },
    ...([404, '-1, System.ArgumentException', /^List 'X' does not exist at site with URL 'http.*'\.$/] as const)
  ],
  [
    'a list that the caller may not see',
    { path: "web/lists/getByTitle('Closed')", who: DRAFTER },
    ...([404, '-1, System.ArgumentException', /^List 'Closed' does not exist/] as const)
  ],
  [
    'an item that is not there',
    { path: `${ITEMS}(99)` },
    ...([404, '-2130575338, System.ArgumentException', /^Item does not exist\. It may have been deleted/] as const)
  ],
  [
    'a file that is not there',
    { path: "web/getFileByServerRelativePath(decodedUrl='/sites/tongket/Shared%20Documents/b.docx')" },
    ...([404, `-2130575338, ${SP}`, /^The file \/sites\/tongket\/Shared Documents\/b\.docx does not exist\.$/] as const)
  ],
  [
    'a folder that is not there',
    { path: "web/getFolderByServerRelativePath(decodedUrl='/sites/tongket/Shared%20Documents/B')" },
    ...([404, '-2147024894, System.IO.FileNotFoundException', /^File Not Found\.$/] as const)
  ],
  [
    'an unknown step of a path',
    { path: 'web/nonsense' },
    ...([404, `-1, ${CLIENT}.ResourceNotFoundException`, /^Cannot find resource for the request/] as const)
  ],
  [
    'a list title that is taken',
    { path: 'web/lists', method: 'POST', body: { Title: 'ERRORS', BaseTemplate: 100 } },
    ...([
      500,
      `-2130575342, ${SP}`,
      /^A list, survey, discussion board, or document library with the specified title/
    ] as const)
  ],
  [
    'a user id that is not there',
    { path: 'web/getUserById(4711)' },
    ...([500, `-2146232832, ${SP}`, /^User cannot be found\.$/] as const)
  ],
  [
    'ensureUser of somebody unknown',
    { path: 'web/ensureuser', method: 'POST', body: { logonName: 'nobody@tongket.example' } },
    ...([400, `-2146232832, ${SP}`, /^The specified user .+ could not be found\.$/] as const)
  ],
  [
    'an unknown column in a body',
    { path: ITEMS, method: 'POST', body: { Nope: 1 } },
    ...([
      400,
      `-1, ${CLIENT}.InvalidClientQueryException`,
      /^The property 'Nope' does not exist on type 'SP\.Data\.ErrorsListItem'\. Make sure/
    ] as const)
  ],
  [
    'a filter that cannot be read',
    { path: `${ITEMS}?$filter=Title eq` },
    ...([400, `-1, ${CLIENT}.InvalidClientQueryException`, /^The expression ".*" is not valid\.$/] as const)
  ],
  [
    'an etag that is no longer true',
    { path: `${ITEMS}(1)`, method: 'POST', headers: { ...MERGE, 'if-match': '"8"' }, body: { Title: 'y' } },
    ...([
      412,
      `-1, ${CLIENT}.ClientServiceException`,
      /^The request ETag value '"8"' does not match the object's ETag value '"[0-9a-f-]{36},\d+"'\.$/
    ] as const)
  ],
  [
    'a form over a version that others have changed since',
    {
      path: `${ITEMS}(1)/validateupdatelistitem`,
      method: 'POST',
      body: {
        formValues: [
          { FieldName: 'owshiddenversion', FieldValue: '0' },
          { FieldName: 'Title', FieldValue: 'y' }
        ]
      }
    },
    ...([409, `-2130246326, ${SP}`, /^Save Conflict\n\nYour changes conflict with those made concurrently/] as const)
  ],
  [
    'a file name that is taken',
    { path: UPLOAD, method: 'POST', body: 'y' },
    ...([
      400,
      `-2130575257, ${SP}`,
      /^A file with the name .*a\.docx already exists\. It was last modified by i:0#\.f\|/
    ] as const)
  ],
  [
    'a file that somebody else has checked out',
    {
      path: `${FILE.replace('a.docx', 'out.docx')}/$value`,
      method: 'POST',
      headers: { 'x-http-method': 'PUT' },
      body: 'y'
    },
    ...([
      423,
      '-2130575306, Microsoft.SharePoint.SPFileCheckOutException',
      /^The file "http.*out\.docx" is checked out for editing by i:0#\.f\|membership\|soan\.hamchinh/
    ] as const)
  ],
  [
    'what the caller may not do',
    { path: "web/lists/getByTitle('Readable')/items", method: 'POST', body: { Title: 'x' }, who: DRAFTER },
    ...([
      403,
      '-2147024891, System.UnauthorizedAccessException',
      /^Access denied\. You do not have permission/
    ] as const)
  ],
  [
    'a value that must be unique',
    { path: ITEMS, method: 'POST', body: { Key: 'A' } },
    ...([
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      /duplicate values were found in the following field\(s\) in the list: \[Khóa\]\.$/
    ] as const)
  ],
  [
    'more rows than the list view threshold',
    { path: `${ITEMS}?$top=5001` },
    ...([
      500,
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      /^The attempted operation is prohibited because it exceeds the list view threshold\.$/
    ] as const)
  ],
  [
    'more than twelve lookups',
    { path: `${ITEMS}?$select=${thirteen.map((name) => `${name}/Title`).join(',')}&$expand=${thirteen.join(',')}` },
    ...([
      500,
      '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
      /^The query cannot be completed because the number of lookup columns it contains exceeds/
    ] as const)
  ]
];

describe('the error table', () => {
  it.each(ROWS)('%s', async (_, call, status, code, message) => {
    const answer = await send(call);
    const body = (await answer.json()) as { 'odata.error': { code: string; message: { lang: string; value: string } } };
    expect({ status: answer.status, code: body['odata.error'].code }).toEqual({ status, code });
    expect(body['odata.error'].message.lang).toBe('en-US');
    expect(body['odata.error'].message.value).toMatch(message);
  });

  it('a site that is not there: no JSON', async () => {
    const answer = await send({ path: '/sites/khac/_api/web' });
    expect([answer.status, await answer.text()]).toEqual([404, '404 FILE NOT FOUND']);
  });

  it('a digest that is not valid, for those who come with a cookie', async () => {
    const answer = await fetch(`${server.siteUrl}/_api/web/lists`, {
      method: 'POST',
      headers: { cookie: await server.cookieOf('quantri'), accept: 'application/json', 'x-requestdigest': '0x0,1' },
      body: JSON.stringify({ Title: 'Never', BaseTemplate: 100 })
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      'odata.error': {
        code: `-2130575251, ${SP}`,
        message: { value: expect.stringMatching(/^The security validation for this page is invalid/) as string }
      }
    });
  });

  it('a file that a program has open', async () => {
    const { UniqueId: id } = await admin.web
      .getFileByServerRelativePath('/sites/tongket/Shared Documents/a.docx')
      .select('UniqueId')();
    const lock = await send({
      path: `/sites/tongket/_vti_bin/wopi.ashx/files/${id}`,
      method: 'POST',
      headers: { 'x-wopi-override': 'LOCK', 'x-wopi-lock': 'word-1' },
      who: DRAFTER
    });
    expect(lock.status).toBe(200);
    const answer = await send({
      path: `${FILE}/$value`,
      method: 'POST',
      headers: { 'x-http-method': 'PUT' },
      body: 'y'
    });
    expect(answer.status).toBe(423);
    expect(await answer.json()).toMatchObject({
      'odata.error': { code: '-2147018894, Microsoft.SharePoint.SPFileLockException' }
    });
  });

  it('a write that names another lock than the one on the file', async () => {
    const answer = await send({
      path: `${FILE}/$value`,
      method: 'POST',
      headers: { 'x-http-method': 'PUT', 'x-wopi-lock': 'word-2' },
      body: 'y'
    });
    expect(answer.status).toBe(423);
    expect(await answer.json()).toMatchObject({
      'odata.error': {
        code: '-2147023436, Microsoft.SharePoint.SPFileLockException',
        message: { value: expect.stringMatching(/specified lock arguments are not valid/) as string }
      }
    });
  });

  it.each([429, 503] as const)('too much at once: %d as text, with whole seconds to wait', async (status) => {
    const answer = renderError(throttled(status, 6.2), 'minimal');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, '7']);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  it('the same refusal in verbose JSON', async () => {
    const answer = await send({ path: `${ITEMS}(99)`, headers: { accept: 'application/json;odata=verbose' } });
    expect(await answer.json()).toEqual({
      error: {
        code: '-2130575338, System.ArgumentException',
        message: { lang: 'en-US', value: 'Item does not exist. It may have been deleted by another user.' }
      }
    });
  });
});
