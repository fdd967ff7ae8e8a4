/** How the local SharePoint is asked: dialects, refusals of the query language, pages, the web's own settings. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/views';
import '@pnp/sp/sites';
import '@pnp/sp/features';
import '@pnp/sp/navigation';
import '@pnp/sp/regional-settings';
import '@pnp/sp/user-custom-actions';
import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

let server: LocalSharePoint;
let admin: SPFI;
let list: IList;
let token: string;

async function get(path: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${server.siteUrl}/_api/${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
}

beforeAll(async () => {
  server = await startLocalSharePoint();
  admin = await server.as('quantri');
  token = await server.tokenOf('quantri');
  await admin.web.lists.add('Asked');
  list = admin.web.lists.getByTitle('Asked');
  await list.fields.createFieldAsXml({ SchemaXml: '<Field Type="Number" Name="N" DisplayName="N" />', Options: 8 });
  await list.fields.createFieldAsXml({
    SchemaXml:
      '<Field Type="MultiChoice" Name="M" DisplayName="M"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
    Options: 8
  });
  for (let n = 1; n <= 7; n += 1)
    await list.items.add({ Title: `T${n}`, N: n % 3, ...(n === 1 ? { M: ['a', 'b'] } : {}) });
});
afterAll(() => server.stop());

describe('$filter', () => {
  it.each([
    "contains(Title,'T')",
    "endswith(Title,'1')",
    "tolower(Title) eq 't1'",
    "toupper(Title) eq 'T1'",
    "trim(Title) eq 'T1'",
    "concat(Title,'x') eq 'T1x'",
    "substring(Title,1) eq '1'",
    "replace(Title,'T','X') eq 'X1'",
    'N add 1 eq 2',
    'N mod 2 eq 1',
    "Title in ('T1')",
    'N has 1',
    "M/any(m: m eq 'a')",
    'N eq'
  ])('refuses %s, which SharePoint does not know', async (filter) => {
    expect(await refusalOf(list.items.filter(filter)())).toMatchObject({
      status: 400,
      code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'
    });
  });

  it('finds one of several choices', async () => {
    expect(await list.items.filter("M eq 'b'")()).toHaveLength(1);
    expect(await list.items.filter("M ne 'b'")()).toHaveLength(6);
  });

  it.each(['Nope eq 1', "Nope/Title eq 'x'"])('refuses the unknown property of %s', async (filter) => {
    expect(await refusalOf(list.items.filter(filter)())).toMatchObject({ status: 400 });
  });
});

describe('pages', () => {
  it('sorted: every item once, with the sort value in the token, and back', async () => {
    const seen: string[] = [];
    const links: string[] = [];
    let url: string | undefined =
      'web/lists/getByTitle(%27Asked%27)/items?$orderby=N desc,Title&$top=3&$select=Title,N';
    while (url !== undefined) {
      const answer = await get(url, { accept: 'application/json;odata=nometadata' });
      const body = (await answer.json()) as { value: { Title: string }[]; 'odata.nextLink'?: string };
      seen.push(...body.value.map((item) => item.Title));
      const next: string | undefined = body['odata.nextLink'];
      if (next !== undefined) links.push(next);
      url = next?.slice(`${server.siteUrl}/_api/`.length);
    }
    expect(seen).toEqual(['T2', 'T5', 'T1', 'T4', 'T7', 'T3', 'T6']);
    expect(links[0]).toMatch(/%24skiptoken=Paged%3dTRUE%26p_N%3d1%26p_Title%3dT1%26p_ID%3d1/);
    const token = '%24skiptoken=Paged%3dTRUE%26PagedPrev%3dTRUE%26p_ID%3d5';
    const back = await get(`web/lists/getByTitle('Asked')/items?${token}&$top=2`, { accept: 'application/json' });
    expect(((await back.json()) as { value: { Id: number }[] }).value.map((item) => item.Id)).toEqual([3, 4]);
  });

  it('$skip is overlooked on items, as SharePoint does, and stays in the link', async () => {
    const answer = await get("web/lists/getByTitle('Asked')/items?$top=2&$skip=4", { accept: 'application/json' });
    const body = (await answer.json()) as { value: { Id: number }[]; 'odata.nextLink': string };
    expect(body.value.map((item) => item.Id)).toEqual([1, 2]);
    expect(body['odata.nextLink']).toContain('%24skip=4');
  });

  it('of more than 5,000 are refused', async () => {
    expect(await refusalOf(list.items.top(5001)())).toMatchObject({ status: 500 });
  });

  it('join twelve lookups and not thirteen, whatever they find', async () => {
    const { Id: id } = await list.select('Id')();
    await admin.web.lists.add('Joined');
    const joined = admin.web.lists.getByTitle('Joined');
    const names = Array.from({ length: 13 }, (_, index) => `L${index}`);
    for (const name of names) {
      await joined.fields.createFieldAsXml({
        SchemaXml: `<Field Type="Lookup" Name="${name}" DisplayName="${name}" List="{${id}}" ShowField="Title" />`,
        Options: 8
      });
    }
    const ask = (some: readonly string[]): Promise<unknown> =>
      joined.items.select(...some.map((name) => `${name}/Title`)).expand(...some)();
    expect(await ask(names.slice(0, 12))).toEqual([]);
    expect(await refusalOf(ask(names))).toMatchObject({
      status: 500,
      code: '-2147024749, Microsoft.SharePoint.SPQueryThrottledException'
    });
  });
});

describe('dialects', () => {
  const V4 = { accept: 'application/json', 'odata-version': '4.0' };

  it('SPHttpClient says OData 4 and reads @odata keys', async () => {
    const answer = await get("web/lists/getByTitle('Asked')/items?$top=1&$select=Title", V4);
    expect(answer.headers.get('odata-version')).toBe('4.0');
    const body = (await answer.json()) as { value: Record<string, unknown>[] };
    expect(Object.keys(body).sort()).toEqual(['@odata.context', '@odata.nextLink', 'value']);
    expect(body.value[0]).toMatchObject({ '@odata.type': '#SP.Data.AskedListItem', Title: 'T1' });
    expect(Object.keys(body.value[0] ?? {}).filter((key) => key.startsWith('odata.'))).toEqual([]);
    const bare = await get('web?$select=Title', { ...V4, accept: 'application/json;odata.metadata=none' });
    expect(await bare.json()).toEqual({ Title: 'Tổng Kết' });
  });

  it('and the error of OData 4', async () => {
    const answer = await get("web/lists/getByTitle('Nope')", V4);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: {
        code: '-1, System.ArgumentException',
        message: `List 'Nope' does not exist at site with URL '${server.siteUrl}'.`
      }
    });
  });

  it.each([
    ['nothing', {}, /^application\/atom\+xml/],
    ['anything', { accept: '*/*' }, /^application\/atom\+xml/],
    ['JSON', { accept: 'application/json' }, /^application\/json;odata=minimalmetadata/],
    ['JSON without metadata', { accept: 'application/json;odata=nometadata' }, /^application\/json;odata=nometadata/],
    ['verbose JSON', { accept: 'application/json;odata=verbose' }, /^application\/json;odata=verbose/],
    ['the better of two', { accept: 'application/xml;q=0.5, application/json;q=0.9' }, /^application\/json/]
  ])('who accepts %s gets it', async (_, headers, type) => {
    const answer = await get('web', headers);
    expect(answer.headers.get('content-type')).toMatch(type);
  });
});

describe('the web', () => {
  it('takes a new title and settings, and answers them back', async () => {
    await admin.web.update({ Title: 'Tổng kết 217', Description: 'Mười năm', QuickLaunchEnabled: false });
    expect(await admin.web.select('Title', 'Description', 'QuickLaunchEnabled')()).toMatchObject({
      ...{ Title: 'Tổng kết 217', Description: 'Mười năm', QuickLaunchEnabled: false }
    });
    await admin.web.update({ Title: 'Tổng Kết' });
    expect(await refusalOf(admin.web.update({ Nope: 1 } as object))).toMatchObject({ status: 400 });
  });

  it('tells the changes of the whole site, and refuses tokens that are not its own', async () => {
    const { CurrentChangeToken: start } = await admin.web.select('CurrentChangeToken')();
    await list.items.add({ Title: 'changed' });
    await admin.web.update({ Description: 'x' });
    const query = { Item: true, Web: true, Add: true, Update: true, ChangeTokenStart: start };
    const changes: readonly Record<string, unknown>[] = await admin.web.getChanges(query);
    expect(changes.map((change) => change['odata.type'])).toEqual(['SP.ChangeItem', 'SP.ChangeWeb']);
    const [first] = (await list.getChanges({ Item: true, Add: true })) as unknown as {
      ChangeToken: { StringValue: string };
    }[];
    const foreign = { ...query, ChangeTokenStart: first?.ChangeToken };
    expect(await refusalOf(admin.web.getChanges(foreign))).toMatchObject({ status: 400 });
    const old = { StringValue: start.StringValue.replace(/;\d{18};/, ';630000000000000000;') };
    expect(await refusalOf(admin.web.getChanges({ ...query, ChangeTokenStart: old }))).toMatchObject({
      message: expect.stringContaining('before the start of the current change log') as string
    });
    const answer = await fetch(`${server.siteUrl}/_api/site/getchanges`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, accept: 'application/json;odata=nometadata' },
      body: JSON.stringify({ query: { List: true, Add: true } })
    });
    const { value } = (await answer.json()) as { value: { ChangeToken: { StringValue: string } }[] };
    expect(value[0]?.ChangeToken.StringValue).toMatch(/^1;1;/);
  });

  it('makes lists of the kinds that people use, and refuses others', async () => {
    for (const [template, column] of [
      [103, 'URL'],
      [104, 'Expires'],
      [105, 'FirstName'],
      [106, 'EventDate'],
      [107, 'AssignedTo'],
      [171, 'PercentComplete']
    ] as const) {
      await admin.web.lists.add(`Kind ${template}`, '', template);
      const fields = await admin.web.lists
        .getByTitle(`Kind ${template}`)
        .fields.filter(`InternalName eq '${column}'`)();
      expect(fields).toHaveLength(1);
    }
    await admin.web.lists.getByTitle('Kind 107').items.add({ Title: 'Việc' });
    expect(await admin.web.lists.getByTitle('Kind 107').items.getById(1)()).toMatchObject({ Status: 'Not Started' });
    for (const template of [102, 108, 9999]) {
      expect(await refusalOf(admin.web.lists.add(`Kind ${template}`, '', template))).toMatchObject({ status: 400 });
    }
  });

  it('ensures lists: made once, changed the next time', async () => {
    const first = await admin.web.lists.ensure('Ensured', 'một', 100);
    const second = await admin.web.lists.ensure('Ensured', 'hai', 100, false, { EnableAttachments: false });
    expect([first.created, second.created]).toEqual([true, false]);
    expect(await second.list.select('Description', 'EnableAttachments')()).toMatchObject({
      ...{ Description: 'hai', EnableAttachments: false }
    });
    const assets = await (await admin.web.lists.ensureSiteAssetsLibrary()).select('Title')();
    expect(assets).toMatchObject({ Title: 'Site Assets' });
    expect(await (await admin.web.lists.ensureSitePagesLibrary()).select('Title')()).toMatchObject({
      Title: 'Site Pages'
    });
  });

  it('answers the rest that PnPjs reads of webs and lists', async () => {
    expect(await list.reserveListItemId()).toBeGreaterThan(7);
    expect(await list.getParentInfos()).toMatchObject({ ParentWeb: { Url: server.siteUrl } });
    expect(await list.eventReceivers()).toEqual([]);
    expect(await list.relatedFields()).toEqual([]);
    expect(await admin.web.webinfos()).toEqual([]);
    expect(await admin.web.userCustomActions()).toEqual([]);
    expect((await admin.web.features()).length).toBeGreaterThan(0);
    expect(await admin.web.navigation.quicklaunch()).toEqual([]);
    expect(await admin.web.regionalSettings.getInstalledLanguages()).toContainEqual(
      expect.objectContaining({ Lcid: 1066 })
    );
    expect(await admin.web.regionalSettings.timeZone.utcToLocalTime('2026-03-10T02:00:00Z')).toBe(
      '2026-03-10T09:00:00'
    );
    expect(await list.items.getById(1).fieldValuesForEdit()).toMatchObject({ Title: 'T1' });
    expect(await list.renderListData('<View><RowLimit>1</RowLimit></View>')).toMatchObject({ LastRow: 1 });
    const gaps = await server.gaps();
    expect(gaps.filter((gap) => !gap.startsWith('SP.ListTemplate'))).toEqual([]);
  });
});
