/** CAML of the local SharePoint through unmodified PnPjs: conditions, order, folders, days, people. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/site-users/web';
import '@pnp/sp/site-groups/web';
import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

let server: LocalSharePoint;
let admin: SPFI;
let list: IList;
let me: number;

/** The titles of the items for which a condition holds. */
async function where(condition: string, view = ''): Promise<readonly string[]> {
  const viewXml = `<View ${view}><Query><Where>${condition}</Where><OrderBy><FieldRef Name="ID"/></OrderBy></Query></View>`;
  const items: readonly { Title: string }[] = await list.getItemsByCAMLQuery({ ViewXml: viewXml });
  return items.map((item) => item.Title);
}

const ref = (name: string): string => `<FieldRef Name="${name}"/>`;
const value = (type: string, text: string): string => `<Value Type="${type}">${text}</Value>`;

beforeAll(async () => {
  server = await startLocalSharePoint({ clock: '2026-03-10T02:00:00Z' });
  admin = await server.as('quantri');
  await admin.web.lists.add('Units');
  const units = admin.web.lists.getByTitle('Units');
  for (const Title of ['Huyện ủy A', 'Huyện ủy B']) await units.items.add({ Title });
  const { Id: unitsId } = await units.select('Id')();
  await admin.web.lists.add('Reports');
  list = admin.web.lists.getByTitle('Reports');
  const columns = [
    '<Field Type="Number" Name="Score" DisplayName="Score" />',
    '<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateTime" />',
    '<Field Type="Boolean" Name="Done" DisplayName="Done" />',
    '<Field Type="Choice" Name="Stage" DisplayName="Stage"><CHOICES><CHOICE>Dự thảo</CHOICE><CHOICE>Đã gửi</CHOICE></CHOICES></Field>',
    '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>x</CHOICE><CHOICE>y</CHOICE></CHOICES></Field>',
    '<Field Type="Note" Name="Remark" DisplayName="Remark" />',
    '<Field Type="User" Name="Owner" DisplayName="Owner" />',
    '<Field Type="UserMulti" Mult="TRUE" Name="Readers" DisplayName="Readers" />',
    `<Field Type="Lookup" Name="Unit" DisplayName="Unit" List="{${unitsId}}" ShowField="Title" />`,
    `<Field Type="LookupMulti" Mult="TRUE" Name="Others" DisplayName="Others" List="{${unitsId}}" ShowField="Title" />`
  ];
  for (const SchemaXml of columns) await list.fields.createFieldAsXml({ SchemaXml, Options: 8 });
  me = (await admin.web.currentUser()).Id;
  const other = (
    await admin.web.ensureUser('i:0#.f|membership|huyena.soanthao@tongket.example').catch(() => ({ Id: me }))
  ).Id;
  await list.items.add({
    ...{
      Title: 'Một',
      Score: 1,
      Due: '2026-03-10T10:00:00Z',
      Done: true,
      Stage: 'Dự thảo',
      Tags: ['x'],
      Remark: 'Ghi chú dài'
    },
    ...{ OwnerId: me, ReadersId: [me], UnitId: 1, OthersId: [1, 2] }
  });
  await list.items.add({
    ...{ Title: 'Hai', Score: 2, Due: '2026-03-12T10:00:00Z', Done: false, Stage: 'Đã gửi', Tags: ['x', 'y'] },
    ...{ OwnerId: other, UnitId: 2, OthersId: [2] }
  });
  await list.items.add({ Title: 'Ba' });
}, 60_000);
afterAll(() => server.stop());

describe('conditions', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['Eq of a text without regard to case', `<Eq>${ref('Title')}${value('Text', 'MỘT')}</Eq>`, ['Một']],
    ['Neq, true for an empty column too', `<Neq>${ref('Score')}${value('Number', '1')}</Neq>`, ['Hai', 'Ba']],
    ['Gt', `<Gt>${ref('Score')}${value('Number', '1')}</Gt>`, ['Hai']],
    ['Geq', `<Geq>${ref('Score')}${value('Number', '1')}</Geq>`, ['Một', 'Hai']],
    ['Lt', `<Lt>${ref('Score')}${value('Number', '2')}</Lt>`, ['Một']],
    ['Leq', `<Leq>${ref('Score')}${value('Number', '2')}</Leq>`, ['Một', 'Hai']],
    ['BeginsWith', `<BeginsWith>${ref('Title')}${value('Text', 'h')}</BeginsWith>`, ['Hai']],
    ['Contains, of notes too', `<Contains>${ref('Remark')}${value('Note', 'CHÚ')}</Contains>`, ['Một']],
    ['IsNull', `<IsNull>${ref('Unit')}</IsNull>`, ['Ba']],
    ['IsNotNull', `<IsNotNull>${ref('Owner')}</IsNotNull>`, ['Một', 'Hai']],
    ['In', `<In>${ref('Score')}<Values>${value('Number', '2')}${value('Number', '9')}</Values></In>`, ['Hai']],
    ['yes and no', `<Eq>${ref('Done')}${value('Boolean', '1')}</Eq>`, ['Một']],
    ['a choice', `<Eq>${ref('Stage')}${value('Choice', 'Đã gửi')}</Eq>`, ['Hai']],
    ['one of several choices', `<Eq>${ref('Tags')}${value('MultiChoice', 'y')}</Eq>`, ['Hai']],
    ['the text of a lookup', `<Eq>${ref('Unit')}${value('Lookup', 'Huyện ủy B')}</Eq>`, ['Hai']],
    ['the id of a lookup', `<Eq><FieldRef Name="Unit" LookupId="TRUE"/>${value('Lookup', '1')}</Eq>`, ['Một']],
    ['one of several lookups', `<Includes>${ref('Others')}${value('Lookup', 'Huyện ủy A')}</Includes>`, ['Một']],
    [
      'none of several lookups',
      `<NotIncludes>${ref('Others')}${value('Lookup', 'Huyện ủy A')}</NotIncludes>`,
      ['Hai', 'Ba']
    ],
    ['the caller', `<Eq>${ref('Readers')}<Value Type="Integer"><UserID/></Value></Eq>`, ['Một']],
    ['the caller or a group of theirs', `<Membership Type="CurrentUser">${ref('Readers')}</Membership>`, ['Một']],
    [
      'And within Or',
      `<Or><Eq>${ref('Title')}${value('Text', 'Ba')}</Eq><And><Gt>${ref('Score')}${value('Number', '0')}</Gt><Eq>${ref('Done')}${value('Boolean', '0')}</Eq></And></Or>`,
      ['Hai', 'Ba']
    ],
    ['the name of a content type', `<Eq>${ref('ContentType')}${value('Computed', 'item')}</Eq>`, ['Một', 'Hai', 'Ba']],
    ['a content type of no such name', `<Eq>${ref('ContentType')}${value('Computed', 'Task')}</Eq>`, []]
  ])('%s', async (_, condition, expected) => {
    expect(await where(condition)).toEqual(expected);
  });

  it.each<readonly [string, string, readonly string[]]>([
    // The 10th of March at 17:00 of the site's clock.
    ['a day equals every hour of it', `<Eq>${ref('Due')}${value('DateTime', '2026-03-10')}</Eq>`, ['Một']],
    ['after a day means after its end', `<Gt>${ref('Due')}${value('DateTime', '2026-03-10')}</Gt>`, ['Hai']],
    ['up to a day means its end too', `<Leq>${ref('Due')}${value('DateTime', '2026-03-10')}</Leq>`, ['Một']],
    [
      'with a time, to the second, on the clock of the site even behind a Z',
      `<Eq>${ref('Due')}<Value Type="DateTime" IncludeTimeValue="TRUE">2026-03-10T17:00:00Z</Value></Eq>`,
      ['Một']
    ],
    [
      'in UTC with StorageTZ',
      `<Eq>${ref('Due')}<Value Type="DateTime" IncludeTimeValue="TRUE" StorageTZ="TRUE">2026-03-10T10:00:00Z</Value></Eq>`,
      ['Một']
    ],
    ['today', `<Eq>${ref('Due')}<Value Type="DateTime"><Today/></Value></Eq>`, ['Một']],
    ['two days from now', `<Eq>${ref('Due')}<Value Type="DateTime"><Today OffsetDays="2"/></Value></Eq>`, ['Hai']],
    ['before yesterday', `<Lt>${ref('Due')}<Value Type="DateTime"><Today OffsetDays="-1"/></Value></Lt>`, []]
  ])('%s', async (_, condition, expected) => {
    expect(await where(condition)).toEqual(expected);
  });

  it.each([
    ['a column that is not there', `<Eq>${ref('Nope')}${value('Text', 'x')}</Eq>`, -2130575340],
    ['an element that CAML does not have', `<Like>${ref('Title')}${value('Text', 'x')}</Like>`, -2147467259],
    ['And of three', `<And><IsNull>${ref('Title')}</IsNull></And>`, -2147467259],
    ['a number that is none', `<Eq>${ref('Score')}${value('Number', 'một')}</Eq>`, -2147467259],
    ['XML that is not well formed', '<Eq>', -2147467259]
  ])('refuses %s', async (_, condition, code) => {
    expect(await refusalOf(where(condition))).toMatchObject({
      status: 500,
      code: `${code}, Microsoft.SharePoint.SPException`
    });
  });
});

describe('views', () => {
  it('sort, and limit their rows', async () => {
    const ViewXml = `<View><Query><OrderBy><FieldRef Name="Score" Ascending="FALSE"/></OrderBy></Query><RowLimit>2</RowLimit></View>`;
    const items: readonly { Title: string }[] = await list.getItemsByCAMLQuery({ ViewXml });
    expect(items.map((item) => item.Title)).toEqual(['Hai', 'Một']);
  });

  it('answer their columns, four fixed keys and three more, with dates on the clock of the site', async () => {
    const ViewXml = '<View><ViewFields><FieldRef Name="Title"/></ViewFields><RowLimit>1</RowLimit></View>';
    const [item] = (await list.getItemsByCAMLQuery({ ViewXml })) as readonly Record<string, unknown>[];
    const keys = Object.keys(item ?? {}).filter((key) => !key.startsWith('odata.'));
    expect(keys.sort()).toEqual(
      [
        'FileSystemObjectType',
        'Id',
        'ID',
        'ServerRedirectedEmbedUri',
        'ServerRedirectedEmbedUrl',
        'Title',
        'Created',
        'Modified'
      ].sort()
    );
    expect(item?.['Created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    const [utc] = (await list.getItemsByCAMLQuery({ ViewXml, DatesInUtc: true })) as readonly { Created: string }[];
    expect(utc?.Created).toMatch(/Z$/);
  });

  it('go on where a page ended', async () => {
    const ViewXml = '<View><RowLimit Paged="TRUE">2</RowLimit></View>';
    const position = { PagingInfo: 'Paged=TRUE&p_ID=2' };
    const items: readonly { Id: number }[] = await list.getItemsByCAMLQuery({
      ViewXml,
      ListItemCollectionPosition: position
    });
    expect(items.map((item) => item.Id)).toEqual([3]);
  });

  it('show one folder, or everything below it, as their scope says', async () => {
    await admin.web.lists.add('Filed', '', 101);
    const filed = admin.web.lists.getByTitle('Filed');
    await filed.rootFolder.folders.addUsingPath('A');
    await filed.rootFolder.folders.getByUrl('A').folders.addUsingPath('B');
    const names = async (scope: string, FolderServerRelativeUrl?: string): Promise<readonly string[]> => {
      const ViewXml = `<View ${scope}><ViewFields><FieldRef Name="FileLeafRef"/></ViewFields></View>`;
      const items: readonly { FileLeafRef: string }[] = await filed.getItemsByCAMLQuery({
        ViewXml,
        ...(FolderServerRelativeUrl === undefined ? {} : { FolderServerRelativeUrl })
      });
      return items.map((item) => item.FileLeafRef);
    };
    expect(await names('')).toEqual(['A']);
    expect(await names('', '/sites/tongket/Filed/A')).toEqual(['B']);
    expect(await names('Scope="RecursiveAll"')).toEqual(['A', 'B']);
    expect(await names('Scope="RecursiveAll"', '/sites/tongket/Filed/A')).toEqual(['B']);
    expect(await names('Scope="Recursive"')).toEqual([]);
    expect(await refusalOf(names('', '/sites/tongket/Filed/C'))).toMatchObject({ status: 404 });
  });

  it('come in the address as well, as an object behind an alias', async () => {
    const { Id: id } = await list.select('Id')();
    const query = encodeURIComponent(JSON.stringify({ ViewXml: '<View><RowLimit>1</RowLimit></View>' }));
    const answer = await fetch(`${server.siteUrl}/_api/web/lists(guid'${id}')/getitems(query=@v1)?@v1=${query}`, {
      method: 'POST',
      headers: {
        accept: 'application/json;odata=nometadata',
        authorization: `Bearer ${await server.tokenOf('quantri')}`
      }
    });
    expect(await answer.json()).toMatchObject({ value: [{ Title: 'Một' }] });
  });
});
