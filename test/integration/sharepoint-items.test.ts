/** Items of lists: values, queries, pages, etags, unique columns, forms. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/batching';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/site-users/web';
import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

let server: LocalSharePoint;
let admin: SPFI;

beforeAll(async () => {
  server = await startLocalSharePoint({ clock: '2023-10-04T08:00:00+07:00' });
  admin = await server.as('quantri');
});
afterAll(() => server.stop());

/** A new list with columns given as schemas without their names' repetition. */
async function listWith(title: string, ...columns: readonly string[]): Promise<IList> {
  await admin.web.lists.add(title);
  const list = admin.web.lists.getByTitle(title);
  for (const column of columns) {
    await list.fields.createFieldAsXml({ SchemaXml: `<Field ${column}</Field>`, Options: 8 });
  }
  return list;
}

const text = (name: string, rest = ''): string => `Type="Text" Name="${name}" DisplayName="${name}" ${rest}>`;

describe('an item', () => {
  it('is answered with the built-in facts that the server sets', async () => {
    const list = await listWith('Facts');
    const added = await list.items.add({ Title: 'Báo cáo' });
    const me = await admin.web.currentUser.select('Id')();
    expect(added).toMatchObject({
      'odata.type': 'SP.Data.FactsListItem',
      Id: 1,
      ID: 1,
      Title: 'Báo cáo',
      AuthorId: me.Id,
      EditorId: me.Id,
      FileSystemObjectType: 0,
      OData__UIVersionString: '1.0',
      Attachments: false
    });
    expect(added['Created']).toMatch(/^2023-10-04T01:\d\d:\d\dZ$/);
    expect(added['odata.editLink']).toMatch(/^Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/);
  });

  it('keeps what each type of column keeps', async () => {
    const list = await listWith(
      'Types',
      'Type="Number" Name="Score" DisplayName="Score">',
      'Type="Boolean" Name="Late" DisplayName="Late">',
      'Type="DateTime" Name="At" DisplayName="At" Format="DateTime">',
      'Type="DateTime" Name="Due" DisplayName="Due" Format="DateOnly">',
      'Type="Note" Name="Body" DisplayName="Body" RichText="FALSE">',
      'Type="User" Name="Owner" DisplayName="Owner" UserSelectionMode="0">',
      'Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES>'
    );
    const me = await admin.web.currentUser.select('Id')();
    const sent = {
      Score: 7.5,
      Late: true,
      At: '2023-10-25T10:30:00Z',
      Due: '2023-10-25T10:30:00Z',
      Body: 'Một\nHai',
      OwnerId: me.Id,
      Tags: ['a', 'b']
    };
    await list.items.add(sent);
    expect(await list.items.getById(1)()).toMatchObject({
      ...sent,
      Due: '2023-10-24T17:00:00Z',
      OwnerStringId: `${me.Id}`
    });
  });

  it('refuses a property that the list does not have, and a value of the wrong kind', async () => {
    const list = await listWith('Strict', 'Type="Number" Name="Score" DisplayName="Score">');
    expect(await refusalOf(list.items.add({ Scoer: 1 }))).toMatchObject({
      status: 400,
      message: expect.stringContaining(
        "The property 'Scoer' does not exist on type 'SP.Data.StrictListItem'."
      ) as string
    });
    expect((await refusalOf(list.items.add({ Score: 'nhiều' }))).status).toBe(400);
    expect(await list.items()).toEqual([]);
  });

  it('ignores what a client may not set: author and dates stay the server’s', async () => {
    const list = await listWith('Forged');
    await list.items.add({ Title: 'x', AuthorId: 1073741823, Created: '2001-01-01T00:00:00Z' });
    const item = await list.items.getById(1).select('Created', 'Author/EMail').expand('Author')();
    expect(item).toMatchObject({ Author: { EMail: 'quantri@tongket.example' } });
    expect(item['Created']).toMatch(/^2023-10-04/);
  });

  it('that is not there is refused in the words of the service', async () => {
    const list = await listWith('Empty');
    expect(await refusalOf(list.items.getById(7)())).toEqual({
      status: 404,
      code: '-2130575338, System.ArgumentException',
      message: 'Item does not exist. It may have been deleted by another user.'
    });
  });

  it('never gets an id for a second time', async () => {
    const list = await listWith('Ids');
    await list.items.add({ Title: 'a' });
    await list.items.getById(1).delete();
    expect(await list.items.add({ Title: 'b' })).toMatchObject({ Id: 2 });
    expect(await list.items.getById(2).recycle()).toMatch(/^[0-9a-f-]{36}$/);
    expect(await list.items()).toEqual([]);
  });
});

describe('an etag', () => {
  it('changes with every save and holds a MERGE to what was read', async () => {
    const list = await listWith('Etags');
    const added = await list.items.add({ Title: 'a' });
    const first = String(added['odata.etag']);
    expect(first).toMatch(/^"[0-9a-f-]{36},1"$/);
    const { etag: second } = await list.items.getById(1).update({ Title: 'b' }, first);
    expect(second).toBe(first.replace(',1"', ',2"'));
    const refusal = await refusalOf(list.items.getById(1).update({ Title: 'c' }, first));
    expect(refusal).toMatchObject({ status: 412, code: '-1, Microsoft.SharePoint.Client.ClientServiceException' });
    expect(refusal.message).toBe(
      `The request ETag value '${first}' does not match the object's ETag value '${String(second)}'.`
    );
    expect(await list.items.getById(1).select('Title')()).toMatchObject({ Title: 'b' });
  });

  it('with * overwrites, as SharePoint does by default', async () => {
    const list = admin.web.lists.getByTitle('Etags');
    await list.items.getById(1).update({ Title: 'last' });
    expect(await list.items.getById(1).select('Title')()).toMatchObject({ Title: 'last' });
  });
});

describe('a unique column', () => {
  const UNIQUE = text('EventKey', 'Indexed="TRUE" EnforceUniqueValues="TRUE"');

  it('lets one of many equal adds through, and refuses the others with 500', async () => {
    const list = await listWith('Unique', UNIQUE);
    const adds = await Promise.allSettled(Array.from({ length: 8 }, () => list.items.add({ EventKey: 'k-1' })));
    expect(adds.filter((add) => add.status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(list.items.add({ EventKey: 'K-1' }))).toEqual({
      status: 500,
      code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      message:
        'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [EventKey].'
    });
  });

  it('allows any number of empty values', async () => {
    const list = admin.web.lists.getByTitle('Unique');
    await list.items.add({ Title: 'a' });
    await list.items.add({ Title: 'b' });
    expect(await list.items.filter('EventKey eq null')()).toHaveLength(2);
  });

  it('leaves nothing behind when an update is refused', async () => {
    const list = admin.web.lists.getByTitle('Unique');
    const other = await list.items.add({ EventKey: 'k-2' });
    await expect(list.items.getById(other['Id'] as number).update({ EventKey: 'k-1' })).rejects.toThrow();
    expect(await list.items.getById(other['Id'] as number)()).toMatchObject({
      EventKey: 'k-2',
      OData__UIVersionString: '1.0'
    });
    expect(await list.items.getById(other['Id'] as number).versions()).toHaveLength(1);
  });

  it('cannot be made of values that are not unique', async () => {
    const list = await listWith('Doubles', text('Code', 'Indexed="TRUE"'));
    await list.items.add({ Code: 'x' });
    await list.items.add({ Code: 'x' });
    await expect(list.fields.getByInternalNameOrTitle('Code').update({ EnforceUniqueValues: true })).rejects.toThrow();
  });
});

describe('a query', () => {
  let list: IList;

  beforeAll(async () => {
    list = await listWith(
      'Query',
      text('Unit', 'Indexed="TRUE"'),
      'Type="Number" Name="Score" DisplayName="Score">',
      'Type="DateTime" Name="Due" DisplayName="Due" Format="DateOnly">',
      'Type="Boolean" Name="Late" DisplayName="Late">'
    );
    const rows = [
      { Title: 'Đảng ủy xã Hàm Chính', Unit: 'HC', Score: 3, Due: '2023-10-20', Late: false },
      { Title: 'Đảng ủy xã Hàm Đức', Unit: 'HD', Score: 1, Due: '2023-10-25', Late: true },
      { Title: 'Huyện ủy Tuy Phong', Unit: 'TP', Score: 2 },
      { Title: 'Thành ủy Phan Thiết', Unit: 'PT', Score: 2, Due: '2023-11-01', Late: true }
    ];
    for (const row of rows) {
      await list.items.add(row);
    }
  });

  const units = async (filter: string): Promise<readonly string[]> => {
    const found: { Unit: string }[] = await list.items.filter(filter).select('Unit')();
    return found.map((row) => row.Unit);
  };

  it.each([
    ["Unit eq 'hc'", ['HC']],
    ["Unit ne 'HC'", ['HD', 'TP', 'PT']],
    ["startswith(Title, 'đảng ỦY')", ['HC', 'HD']],
    ["substringof('PHAN', Title)", ['PT']],
    ['Score ge 2 and Score lt 3', ['TP', 'PT']],
    ["(Score eq 1 or Unit eq 'PT') and Late eq 1", ['HD', 'PT']],
    ['Late eq true', ['HD', 'PT']],
    ['Due eq null', ['TP']],
    ["Due le '2023-10-25'", ['HC', 'HD']],
    ["Due eq datetime'2023-10-24T17:00:00Z'", ['HD']],
    ['month(Due) eq 10', ['HC', 'HD']],
    ['Id eq 3', ['TP']],
    ['not (Score eq 2)', ['HC', 'HD']]
  ])('%s finds %j', async (filter, expected) => {
    expect(await units(filter)).toEqual(expected);
  });

  it.each([
    "contains(Title, 'a')",
    "tolower(Title) eq 'a'",
    "endswith(Title, 'a')",
    'Score add 1 eq 2',
    'Nothing eq 1'
  ])('%s is refused, though other OData servers know it', async (filter) => {
    expect((await refusalOf(list.items.filter(filter)())).status).toBe(400);
  });

  it('follows people only when they are expanded, with named properties', async () => {
    const items = await list.items.select('Id', 'Author/Title', 'Author/EMail').expand('Author').top(1)();
    expect(items).toMatchObject([{ Author: { Title: 'Quản trị hệ thống', EMail: 'quantri@tongket.example' } }]);
    expect((await refusalOf(list.items.select('Author/Title')())).message).toContain('$expand');
    expect((await refusalOf(list.items.filter("Author/EMail eq 'x'")())).message).toContain('$expand');
    const mine = await list.items
      .filter("Author/EMail eq 'QUANTRI@tongket.example'")
      .expand('Author')
      .select('Id', 'Author/Id')();
    expect(mine).toHaveLength(4);
  });

  it('refuses unknown properties in $select', async () => {
    expect(await refusalOf(list.items.select('Id', 'Colour')())).toMatchObject({
      status: 400,
      message: "The field or property 'Colour' does not exist."
    });
  });

  it('gives sorted pages that neither repeat nor leave out, through ties and empty values', async () => {
    for (const [column, ascending] of [
      ['Score', true],
      ['Score', false],
      ['Due', true],
      ['Due', false],
      ['Title', false]
    ] as const) {
      const all: { Id: number }[] = await list.items.select('Id').orderBy(column, ascending)();
      const paged: number[] = [];
      for await (const page of list.items.select('Id').orderBy(column, ascending).top(1)) {
        paged.push(...(page as { Id: number }[]).map((row) => row.Id));
      }
      expect([column, ascending, paged]).toEqual([column, ascending, all.map((row) => row.Id)]);
    }
  });

  it('gives 100 items unless told, and never more than 5,000', async () => {
    const many = await listWith('Many');
    const [batched, execute] = admin.batched({ maxRequests: 100 });
    const adds: Promise<unknown>[] = [];
    for (let index = 0; index < 101; index += 1) {
      adds.push(batched.web.lists.getByTitle('Many').items.add({ Title: `${index}` }));
    }
    await execute();
    await Promise.all(adds);
    expect(await many.items()).toHaveLength(100);
    const pages: number[] = [];
    for await (const page of many.items.select('Id')) {
      pages.push((page as unknown[]).length);
    }
    expect(pages).toEqual([100, 1]);
    expect(await refusalOf(many.items.top(5001)())).toMatchObject({
      status: 500,
      code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException'
    });
  });
});

describe('a lookup', () => {
  it('is written by id and read through $expand', async () => {
    const plans = await listWith('Plans');
    await plans.items.add({ Title: 'Kế hoạch 217' });
    const { Id } = await plans.select('Id')();
    const list = await listWith(
      'Owed',
      `Type="Lookup" Name="Plan" DisplayName="Plan" List="{${Id}}" ShowField="Title">`
    );
    await list.items.add({ Title: 'a', PlanId: 1 });
    expect(await list.items.getById(1)()).toMatchObject({ PlanId: 1 });
    const item = await list.items.getById(1).select('Plan/Title', 'Plan/Id').expand('Plan')();
    expect(item).toMatchObject({ Plan: { Title: 'Kế hoạch 217', Id: 1 } });
    expect(
      await list.items.filter("Plan/Title eq 'kế hoạch 217'").expand('Plan').select('Id', 'Plan/Id')()
    ).toHaveLength(1);
    expect(await list.items.filter('PlanId eq 1')()).toHaveLength(1);
  });
});
