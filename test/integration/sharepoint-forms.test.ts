/** Forms: values as texts in the locale of the site, a verdict for each field, and 200 whatever happens. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/folders';
import '@pnp/sp/site-users/web';
import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';

let server: LocalSharePoint;
let admin: SPFI;

beforeAll(async () => {
  server = await startLocalSharePoint({ clock: '2023-10-04T08:00:00+07:00' });
  admin = await server.as('quantri');
});
afterAll(() => server.stop());

describe('a form', () => {
  let list: IList;
  const value = (FieldName: string, FieldValue: string): { FieldName: string; FieldValue: string } => ({
    FieldName,
    FieldValue
  });

  beforeAll(async () => {
    await admin.web.lists.add('Forms');
    list = admin.web.lists.getByTitle('Forms');
    const columns = [
      'Type="Text" Name="EventKey" DisplayName="EventKey" Indexed="TRUE" EnforceUniqueValues="TRUE"',
      'Type="Text" Name="Kind" DisplayName="Kind" Required="TRUE"',
      'Type="DateTime" Name="Due" DisplayName="Due" Format="DateOnly"',
      'Type="Number" Name="Score" DisplayName="Score"',
      'Type="User" Name="Owner" DisplayName="Owner"'
    ];
    for (const column of columns) {
      await list.fields.createFieldAsXml({ SchemaXml: `<Field ${column} />`, Options: 8 });
    }
    await list.rootFolder.folders.addUsingPath('HC');
  });

  it('adds into a folder with values in the locale of the site', async () => {
    const rows = await list.addValidateUpdateItemUsingPath(
      [
        value('Title', 'Nộp'),
        value('Kind', 'submitted'),
        value('EventKey', 'f-1'),
        value('Due', '25/10/2023'),
        value('Score', '1.234,5'),
        value('Owner', JSON.stringify([{ Key: 'i:0#.f|membership|quantri@tongket.example' }]))
      ],
      '/sites/tongket/Lists/Forms/HC'
    );
    const id = rows.find((row) => row.FieldName === 'Id')?.FieldValue;
    expect(rows.every((row) => !row.HasException)).toBe(true);
    const item = await list.items.getById(Number(id)).select('*', 'FileDirRef')();
    expect(item).toMatchObject({
      Kind: 'submitted',
      Due: '2023-10-24T17:00:00Z',
      Score: 1234.5,
      FileDirRef: '/sites/tongket/Lists/Forms/HC'
    });
  });

  it('answers 200 and names the fields at fault when it adds nothing', async () => {
    const before = await list.items();
    const rows = await list.addValidateUpdateItemUsingPath(
      [value('Due', '10/25/2023'), value('Score', '1.5'), value('Colour', 'red')],
      '/sites/tongket/Lists/Forms/HC'
    );
    expect(rows.filter((row) => row.HasException).map((row) => row.FieldName)).toEqual([
      'Due',
      'Score',
      'Colour',
      'Kind'
    ]);
    expect(rows.find((row) => row.FieldName === 'Due')?.ErrorMessage).toBe('Enter a date like this: 23/02/2012');
    expect(rows.at(-1)).toMatchObject({ FieldName: 'Id', FieldValue: '0', HasException: false });
    expect(await list.items()).toHaveLength(before.length);
  });

  it('answers a duplicate as a fault of its field', async () => {
    const rows = await list.addValidateUpdateItemUsingPath(
      [value('Kind', 'submitted'), value('EventKey', 'f-1')],
      '/sites/tongket/Lists/Forms'
    );
    expect(rows.find((row) => row.FieldName === 'EventKey')).toMatchObject({
      ErrorCode: -2130575169,
      HasException: true
    });
    expect(rows.at(-1)).toMatchObject({ FieldValue: '0' });
  });

  it('updates an item, and can rewrite who made it: nothing may rest on the author alone', async () => {
    const added = await list.items.add({ Kind: 'x' });
    await (await server.as('quantri')).web.ensureUser('soan.hamchinh@tongket.example');
    const rows = await list.items
      .getById(added['Id'] as number)
      .validateUpdateListItem([
        value('Kind', 'accepted'),
        value('Author', JSON.stringify([{ Key: 'soan.hamchinh@tongket.example' }]))
      ]);
    expect(rows).toMatchObject([
      { FieldName: 'Kind', HasException: false, ItemId: added['Id'] },
      { HasException: false }
    ]);
    const item = await list.items
      .getById(added['Id'] as number)
      .select('Kind', 'Author/EMail')
      .expand('Author')();
    expect(item).toMatchObject({ Kind: 'accepted', Author: { EMail: 'soan.hamchinh@tongket.example' } });
  });
});
