/** Lists and files of the site through Microsoft Graph: the same data, the same permissions; and JSON batches. */
import type { LocalMicrosoft365 } from '../local-microsoft-365';
import { askControl } from './control-client';
import { ADMIN, codeOf, DRAFTER, GraphClient, OUTSIDER, valueOf } from './graph-client';
import type { GraphAnswer, Json } from './graph-client';

let client: GraphClient;
let server: LocalMicrosoft365;
let site: string;
const graph: GraphClient['graph'] = (...args) => client.graph(...args);
const rest: GraphClient['rest'] = (...args) => client.rest(...args);
const tokenOf: GraphClient['tokenOf'] = (...args) => client.tokenOf(...args);

beforeAll(async () => {
  client = await GraphClient.start();
  ({ server, site } = client);
}, 60_000);
afterAll(() => server.stop());

describe('lists of the site', () => {
  const LIST = 'Graph thử';
  let items: string;

  beforeAll(async () => {
    await rest(ADMIN, 'POST', 'web/lists', { Title: LIST, BaseTemplate: 100 });
    const fields = `web/lists/getByTitle('${LIST}')/fields/createfieldasxml`;
    for (const xml of [
      '<Field Type="Text" Name="Code" StaticName="Code" DisplayName="Mã" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
      '<Field Type="Text" Name="State" StaticName="State" DisplayName="Tình trạng" />',
      '<Field Type="User" Name="Who" StaticName="Who" DisplayName="Ai" />'
    ]) {
      await rest(ADMIN, 'POST', fields, { parameters: { SchemaXml: xml, Options: 8 } });
    }
    items = `${site}/lists/${encodeURIComponent(LIST)}/items`;
  });

  it('has one truth with SharePoint', async () => {
    const made = await graph(ADMIN, 'POST', items, {
      fields: { Title: 'một', Code: 'A', State: 'mới', WhoLookupId: 6 }
    });
    expect([made.status, made.json['fields']]).toEqual([
      201,
      expect.objectContaining({ Title: 'một', Code: 'A', WhoLookupId: '6', id: '1' })
    ]);
    const seen = JSON.parse((await rest(ADMIN, 'GET', `web/lists/getByTitle('${LIST}')/items(1)`)).text) as Json;
    expect(seen).toMatchObject({ Title: 'một', Code: 'A', State: 'mới', WhoId: 6 });
    const etag = String(made.json['@odata.etag']);
    const patched = await graph(ADMIN, 'PATCH', `${items}/1/fields`, { State: 'xong' }, { 'if-match': etag });
    expect([patched.status, patched.json['State']]).toEqual([200, 'xong']);
    expect(codeOf(await graph(ADMIN, 'PATCH', `${items}/1/fields`, { State: 'x' }, { 'if-match': etag }))).toEqual([
      412,
      'resourceModified'
    ]);
  });

  it('pages, selects, expands and sorts', async () => {
    for (const code of ['C', 'B', 'D'])
      await graph(ADMIN, 'POST', items, { fields: { Title: `mục ${code}`, Code: code } });
    const codes: unknown[] = [];
    let next: string | undefined = `${items}?$expand=fields($select=Code)&$select=id&$orderby=fields/Code desc&$top=2`;
    while (next !== undefined) {
      const page: GraphAnswer = await graph(ADMIN, 'GET', next);
      codes.push(valueOf(page).map((item) => (item['fields'] as Json)['Code']));
      next = page.json['@odata.nextLink'] as string | undefined;
    }
    expect(codes).toEqual([
      ['D', 'C'],
      ['B', 'A']
    ]);
    const [bare] = valueOf(await graph(ADMIN, 'GET', `${items}?$select=id&$top=1`));
    expect(Object.keys(bare ?? {})).toEqual(['@odata.etag', 'id']);
  });

  it('filters on indexed columns; on others only for those who take the risk', async () => {
    const found = valueOf(await graph(ADMIN, 'GET', `${items}?$expand=fields&$filter=fields/Code eq 'B'`));
    expect(found.map((item) => (item['fields'] as Json)['Title'])).toEqual(['mục B']);
    const unindexed = `${items}?$filter=fields/State eq 'xong'`;
    const refused = await graph(ADMIN, 'GET', unindexed);
    expect(codeOf(refused)).toEqual([400, 'invalidRequest']);
    expect((refused.json['error'] as Json)['message']).toContain(
      "Field 'State' cannot be referenced in filter or orderby as it is not indexed"
    );
    const prefer = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
    expect(valueOf(await graph(ADMIN, 'GET', unindexed, undefined, prefer))).toHaveLength(1);
    expect(codeOf(await graph(ADMIN, 'GET', `${items}?$filter=contains(fields/Code,'B')`))).toEqual([
      400,
      'invalidRequest'
    ]);
  });

  it('refuses what SharePoint refuses', async () => {
    const add = async (fields: object, who = ADMIN): Promise<unknown> =>
      codeOf(await graph(who, 'POST', items, { fields }));
    expect(await add({ Code: 'A' })).toEqual([400, 'invalidRequest']);
    expect(await add({ Nothing: 1 })).toEqual([400, 'invalidRequest']);
    expect(await add({ Title: 'x' }, DRAFTER)).toEqual([403, 'accessDenied']);
    expect(codeOf(await graph(ADMIN, 'GET', `${items}/99`))).toEqual([404, 'itemNotFound']);
    expect(codeOf(await graph(OUTSIDER, 'GET', `${site}/lists`))).toEqual([403, 'accessDenied']);
    expect(codeOf(await graph(ADMIN, 'GET', 'sites/127.0.0.1:/sites/khac'))).toEqual([404, 'itemNotFound']);
  });

  it('shows people no more than SharePoint does, and an app approved items only', async () => {
    const title = 'Duyệt thử';
    await rest(ADMIN, 'POST', 'web/lists', {
      Title: title,
      BaseTemplate: 100,
      EnableModeration: true,
      DraftVersionVisibility: 2
    });
    const path = `${site}/lists/${encodeURIComponent(title)}/items`;
    for (const name of ['chờ', 'đã duyệt']) await graph(ADMIN, 'POST', path, { fields: { Title: name } });
    await server.ask(`/sites/tongket/_api/web/lists/getByTitle('${encodeURIComponent(title)}')/items(2)`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await server.tokenOf(ADMIN)}`,
        'content-type': 'application/json',
        'x-http-method': 'MERGE',
        'if-match': '*'
      },
      body: JSON.stringify({ OData__ModerationStatus: 0 })
    });
    const titles = async (who: string): Promise<readonly unknown[]> =>
      valueOf(await graph(who, 'GET', `${path}?$expand=fields`)).map((item) => (item['fields'] as Json)['Title']);
    expect(await titles(ADMIN)).toEqual(['chờ', 'đã duyệt']);
    expect(await titles(DRAFTER)).toEqual(['đã duyệt']);
    expect(await titles(await tokenOf(ADMIN, { application: true, roles: ['Sites.Read.All'] }))).toEqual(['đã duyệt']);
    expect(await titles(await tokenOf(ADMIN, { application: true, roles: ['Sites.Manage.All'] }))).toEqual([
      'chờ',
      'đã duyệt'
    ]);
  });

  it('gives the bytes of a file through an address of its own, which ends', async () => {
    const folder = "web/GetFolderByServerRelativePath(decodedurl='/sites/tongket/Shared%20Documents')";
    await rest(ADMIN, 'POST', `${folder}/files/AddUsingPath(decodedurl='b%C3%A1o%20c%C3%A1o.txt')`, { noi: 'dung' });
    const found = await graph(ADMIN, 'GET', `${site}/drive/root:/b%C3%A1o%20c%C3%A1o.txt:/content`);
    expect(found.status).toBe(302);
    const location = String(found.headers['location']);
    expect((await server.ask(location)).text).toBe('{"noi":"dung"}');
    expect((await server.ask(`${location.slice(0, -3)}AAA`)).status).toBe(401);
    await askControl(server, 'clock/advance', { by: 'PT61M' });
    expect((await server.ask(location)).status).toBe(401);
    client.forgetTokens();
    expect(codeOf(await graph(OUTSIDER, 'GET', `${site}/drive/root:/b%C3%A1o%20c%C3%A1o.txt:/content`))).toEqual([
      403,
      'accessDenied'
    ]);
    const [first] = valueOf(await graph(ADMIN, 'GET', `${site}/drives`));
    expect(first).toMatchObject({ driveType: 'documentLibrary' });
  });

  it('says that a file is locked', async () => {
    await askControl(server, 'faults/add', {
      match: { method: 'PATCH', path: '/v1.0/*' },
      count: 1,
      effect: { kind: 'locked' }
    });
    expect(codeOf(await graph(ADMIN, 'PATCH', `${items}/1/fields`, { State: 'x' }))).toEqual([423, 'notAllowed']);
  });
});

describe('$batch', () => {
  const batch = async (requests: readonly object[]): Promise<ReadonlyMap<string, Json>> => {
    const { status, json } = await graph(ADMIN, 'POST', '$batch', { requests });
    expect(status).toBe(200);
    return new Map((json['responses'] as readonly Json[]).map((part) => [String(part['id']), part]));
  };

  it('runs parts, each with its own end, and those that depend on others only after their success', async () => {
    await askControl(server, 'faults/add', {
      match: { path: '/v1.0/users/*' },
      effect: { kind: 'status', status: 429, retryAfter: 9 }
    });
    const answers = await batch([
      { id: '1', method: 'GET', url: '/me?$select=id' },
      { id: '2', method: 'GET', url: `/users/${DRAFTER}` },
      { id: '3', method: 'GET', url: '/me', dependsOn: ['2'] },
      { id: '4', method: 'GET', url: '/me', dependsOn: ['1'] },
      { id: '5', method: 'POST', url: '/me/sendMail', headers: { 'Content-Type': 'application/json' }, body: {} }
    ]);
    await askControl(server, 'faults/clear');
    expect([...answers].map(([id, part]) => [id, part['status']])).toEqual([
      ['1', 200],
      ['2', 429],
      ['3', 424],
      ['4', 200],
      ['5', 400]
    ]);
    expect(answers.get('2')).toMatchObject({
      headers: { 'Retry-After': '9' },
      body: { error: { code: 'activityLimitReached' } }
    });
  });

  it.each([
    ['too many', Array.from({ length: 21 }, (_, index) => ({ id: String(index), method: 'GET', url: '/me' }))],
    [
      'the same id twice',
      [
        { id: '1', method: 'GET', url: '/me' },
        { id: '1', method: 'GET', url: '/me' }
      ]
    ],
    ['a dependency that is not there', [{ id: '1', method: 'GET', url: '/me', dependsOn: ['9'] }]],
    ['nothing', []]
  ])('refuses %s', async (_what, requests) => {
    expect(codeOf(await graph(ADMIN, 'POST', '$batch', { requests }))).toEqual([400, 'BadRequest']);
  });

  it('runs no batch within a batch and leaves for no other host', async () => {
    const answers = await batch([
      { id: '1', method: 'POST', url: '/$batch', body: { requests: [] } },
      { id: '2', method: 'GET', url: '/../_sandbox/mail' }
    ]);
    expect([answers.get('1')?.['status'], answers.get('2')?.['status']]).toEqual([400, 400]);
  });
});
