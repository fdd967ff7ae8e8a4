/** RenderListDataAsStream, views and getListItemChangesSinceToken of the local SharePoint, through unmodified PnPjs. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/views';
import type { SPFI } from '@pnp/sp';
import { RenderListDataOptions } from '@pnp/sp/lists';
import type { IList } from '@pnp/sp/lists';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';

interface Stream {
  readonly Row: readonly Readonly<Record<string, unknown>>[];
  readonly FirstRow: number;
  readonly LastRow: number;
  readonly NextHref?: string;
  readonly PrevHref?: string;
}

let server: LocalSharePoint;
let admin: SPFI;
let list: IList;

async function render(parameters: object, query?: Map<string, string>): Promise<Stream> {
  // PnPjs types the answer by the fullest set of options.
  return (await list.renderListDataAsStream(parameters, null, query)) as unknown as Stream;
}

const titles = (stream: Stream): readonly unknown[] => stream.Row.map((row) => row['Title']);
const VIEW =
  '<View><ViewFields><FieldRef Name="LinkTitle"/><FieldRef Name="Score"/><FieldRef Name="Due"/><FieldRef Name="Done"/></ViewFields>';

beforeAll(async () => {
  server = await startLocalSharePoint();
  admin = await server.as('quantri');
  await admin.web.lists.add('Shown');
  list = admin.web.lists.getByTitle('Shown');
  for (const SchemaXml of [
    '<Field Type="Number" Name="Score" DisplayName="Score" />',
    '<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateOnly" />',
    '<Field Type="Boolean" Name="Done" DisplayName="Done" />'
  ]) {
    await list.fields.createFieldAsXml({ SchemaXml, Options: 8 });
  }
  for (let number = 1; number <= 5; number += 1) {
    await list.items.add({
      Title: `Mục ${number}`,
      Score: number / 2,
      Due: '2026-03-10T17:00:00Z',
      Done: number % 2 === 0
    });
  }
});
afterAll(() => server.stop());

describe('rows', () => {
  it('are texts as the site shows them, with the invariant value behind a dot', async () => {
    const { Row } = await render({ ViewXml: `${VIEW}<RowLimit>1</RowLimit></View>`, RenderOptions: 2 });
    expect(Row[0]).toMatchObject({
      ...{ ID: '1', Title: 'Mục 1', LinkTitle: 'Mục 1', FSObjType: '0', Attachments: '0', owshiddenversion: '1' },
      ...{ Score: '0,5', 'Score.': '0.50000000000000', Due: '11/03/2026', 'Due.': '2026-03-10T17:00:00Z' },
      ...{ Done: 'Không', 'Done.value': '0', FileRef: '/sites/tongket/Lists/Shown/1_.000' },
      'FileRef.urlencode': '%2Fsites%2Ftongket%2FLists%2FShown%2F1%5F%2E000',
      'FileRef.scriptencodeasurl': '\\u002fsites\\u002ftongket\\u002fLists\\u002fShown\\u002f1_.000'
    });
    expect(Row[0]?.['UniqueId']).toMatch(/^\{[0-9A-F-]{36}\}$/);
  });

  it('come in pages that lead to the next and the one before', async () => {
    const ViewXml = '<View><RowLimit Paged="TRUE">2</RowLimit></View>';
    const first = await render({ ViewXml });
    expect([titles(first), first.FirstRow, first.LastRow]).toEqual([['Mục 1', 'Mục 2'], 1, 2]);
    expect(first.NextHref).toMatch(/^\?Paged=TRUE&p_ID=2&PageFirstRow=3&View=[0-9a-f-]{36}$/);
    expect(first.PrevHref).toBeUndefined();
    const second = await render({ ViewXml, Paging: first.NextHref });
    expect([titles(second), second.FirstRow, second.LastRow]).toEqual([['Mục 3', 'Mục 4'], 3, 4]);
    const third = await render({ ViewXml, Paging: second.NextHref });
    expect([titles(third), third.NextHref]).toEqual([['Mục 5'], undefined]);
    const back = await render({ ViewXml, Paging: second.PrevHref });
    expect(titles(back)).toEqual(['Mục 1', 'Mục 2']);
  });

  it('keep their place in a sorted view', async () => {
    const ViewXml =
      '<View><Query><OrderBy><FieldRef Name="Modified" Ascending="FALSE"/><FieldRef Name="Title"/></OrderBy></Query><RowLimit Paged="TRUE">3</RowLimit></View>';
    const first = await render({ ViewXml });
    expect(first.NextHref).toMatch(/p_Modified=\d{8}%20\d\d%3A\d\d%3A\d\d/);
    const second = await render({ ViewXml, Paging: first.NextHref });
    expect([...titles(first), ...titles(second)].sort()).toEqual(['Mục 1', 'Mục 2', 'Mục 3', 'Mục 4', 'Mục 5']);
  });

  it('are none, from row 1 to row 0, when nothing fits', async () => {
    const stream = await render(
      { ViewXml: '<View/>' },
      new Map([
        ['FilterField1', 'Title'],
        ['FilterValue1', 'Không có']
      ])
    );
    expect(stream).toMatchObject({ Row: [], FirstRow: 1, LastRow: 0, FilterLink: '?', ForceNoHierarchy: '1' });
  });

  it('follow the filters and the order of the address', async () => {
    const one = await render(
      { ViewXml: '<View/>' },
      new Map([
        ['FilterField1', 'Title'],
        ['FilterValue1', 'mục 3']
      ])
    );
    expect(titles(one)).toEqual(['Mục 3']);
    const two = await render(
      { ViewXml: '<View/>' },
      new Map([
        ['FilterFields1', 'Title'],
        ['FilterValues1', 'Mục 2;#Mục 4'],
        ['SortField', 'Title'],
        ['SortDir', 'Desc']
      ])
    );
    expect(titles(two)).toEqual(['Mục 4', 'Mục 2']);
  });
});

describe('what is asked for besides rows', () => {
  it('wraps the data', async () => {
    const RenderOptions = [
      RenderListDataOptions.ContextInfo,
      RenderListDataOptions.ListData,
      RenderListDataOptions.ListSchema,
      RenderListDataOptions.EnableMediaTAUrls
    ];
    const answer: unknown = await list.renderListDataAsStream({ RenderOptions, ViewXml: `${VIEW}</View>` });
    expect(answer).toMatchObject({
      ListData: { LastRow: 5 },
      ListSchema: {
        Field: [{ Name: 'LinkTitle' }, { Name: 'Score', Type: 'Number' }, { Name: 'Due' }, { Name: 'Done' }]
      },
      listTemplate: '100'
    });
  });
});

describe('a view', () => {
  it('is applied when its id is given: condition, order, columns, limit', async () => {
    const made = await list.views.add('Xong', false, {
      ViewQuery:
        '<Where><Eq><FieldRef Name="Done"/><Value Type="Boolean">1</Value></Eq></Where><OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>',
      RowLimit: 5
    });
    await list.views.getById(made.Id).fields.add('Score');
    const stream = await render({}, new Map([['View', made.Id]]));
    expect(titles(stream)).toEqual(['Mục 4', 'Mục 2']);
    expect(stream.Row[0]).toHaveProperty(['Score.'], '2.00000000000000');
    const over = await render({ OverrideViewXml: '<View><RowLimit>1</RowLimit></View>' }, new Map([['View', made.Id]]));
    expect(titles(over)).toEqual(['Mục 4']);
  });

  it('is the default one when none is named', async () => {
    expect(titles(await render({}))).toHaveLength(5);
  });
});

describe('changes as the old list service tells them', () => {
  const changes = (ChangeToken?: string): Promise<string> =>
    list.getListItemChangesSinceToken({ ...(ChangeToken === undefined ? {} : { ChangeToken }), RowLimit: '100' });
  const tokenOf = (xml: string): string => /LastChangeToken='([^']+)'/.exec(xml)?.[1] ?? '';

  it('begin with every item and the columns of the list', async () => {
    const xml = await changes();
    expect(xml).toContain("<rs:data ItemCount='5'>");
    expect(xml).toContain("ows_Title='Mục 1'");
    expect(xml).toContain("Name='Score'");
  });

  it('then tell what was written and what is gone', async () => {
    const token = tokenOf(await changes());
    const added = await list.items.add({ Title: 'Sáu & bảy' });
    await list.items.getById(1).update({ Title: 'Mục 1b' });
    await list.items.getById(2).delete();
    const xml = await changes(token);
    expect(xml).toContain("<rs:data ItemCount='2'>");
    expect(xml).toContain("ows_Title='Sáu &amp; bảy'");
    expect(xml).toMatch(/<Id ChangeType='Delete' UniqueId='[0-9a-f-]{36}'>2<\/Id>/);
    expect(await changes(tokenOf(xml))).toContain("<rs:data ItemCount='0'>");
    expect(added.Id).toBe(6);
  });

  it('refuse a token that is none of the list', async () => {
    expect(await changes('1;3;00000000-0000-0000-0000-000000000001;638000000000000000;1')).toContain(
      "ChangeType='InvalidToken'"
    );
  });
});
