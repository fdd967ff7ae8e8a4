/** Lists, columns, views and content types of the local SharePoint, through unmodified PnPjs. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/views';
import '@pnp/sp/content-types';
import '@pnp/sp/items';
import '@pnp/sp/regional-settings';
import '@pnp/sp/site-users/web';
import type { SPFI } from '@pnp/sp';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

let server: LocalSharePoint;
let admin: SPFI;

beforeAll(async () => {
  server = await startLocalSharePoint();
  admin = await server.as('quantri');
});
afterAll(() => server.stop());

describe('a new site', () => {
  it('has a web with an absolute id, as PnPjs needs it to follow addresses', async () => {
    const web: unknown = await admin.web.select('Title', 'Url')();
    expect(web).toMatchObject({ 'odata.type': 'SP.Web', 'odata.id': `${server.siteUrl}/_api/Web`, Title: 'Tổng Kết' });
  });

  it('has the two libraries of a new team site and nothing of any product', async () => {
    const lists = await admin.web.lists.select('Title', 'BaseTemplate')();
    expect(lists.map((list) => [list.Title, list.BaseTemplate])).toEqual([
      ['Documents', 101],
      ['Site Pages', 119]
    ]);
  });

  it('speaks vi-VN and keeps UTC+7, the classic surprise for code tried on an en-US site', async () => {
    const settings = await admin.web.regionalSettings();
    expect(settings).toMatchObject({ LocaleId: 1066, DateSeparator: '/', DecimalSeparator: ',' });
    expect(await admin.web.regionalSettings.timeZone()).toMatchObject({ Information: { Bias: -420 } });
  });

  it('refuses what it does not have by its SharePoint error, and names it in the gap log', async () => {
    const refusal = await refusalOf(admin.web.lists.getByTitle('Documents').renderListFormData(1, 'x', 1));
    expect(refusal).toMatchObject({
      status: 404,
      code: '-1, Microsoft.SharePoint.Client.ResourceNotFoundException'
    });
    expect(await server.gaps()).toContain('POST SP.List/renderlistformdata');
  });
});

describe('a list', () => {
  it('gets its address from its first title and keeps it when the title changes', async () => {
    const made = await admin.web.lists.add('Events', 'Nhật ký', 100, false, { OnQuickLaunch: false });
    expect(made).toMatchObject({ EntityTypeName: 'EventsList', ListItemEntityTypeFullName: 'SP.Data.EventsListItem' });
    await admin.web.getList('/sites/tongket/Lists/Events').update({ Title: 'Nhật ký báo cáo' });
    const found = await admin.web.lists.getByTitle('nhật KÝ báo cáo').select('Id', 'EntityTypeName')();
    expect(found).toMatchObject({ Id: made.Id, EntityTypeName: 'EventsList' });
  });

  it('cannot take the title of another one', async () => {
    await admin.web.lists.add('Taken');
    expect(await refusalOf(admin.web.lists.add('TAKEN'))).toMatchObject({
      status: 500,
      code: '-2130575342, Microsoft.SharePoint.SPException'
    });
  });

  it('that is not there is refused in the words of the service', async () => {
    expect(await refusalOf(admin.web.lists.getByTitle('Không có')())).toEqual({
      status: 404,
      code: '-1, System.ArgumentException',
      message: `List 'Không có' does not exist at site with URL '${server.siteUrl}'.`
    });
  });

  it('takes the settings of content approval and security, and answers them back', async () => {
    await admin.web.lists.add('Reports', '', 101);
    const list = admin.web.lists.getByTitle('Reports');
    const wanted = { EnableModeration: true, EnableMinorVersions: true, DraftVersionVisibility: 2, NoCrawl: true };
    await list.update(wanted);
    expect(await list()).toMatchObject({ ...wanted, EnableVersioning: true });
    const log = admin.web.getList('/sites/tongket/Lists/Events');
    await log.update({ ReadSecurity: 2, WriteSecurity: 4 });
    expect(await log.select('ReadSecurity', 'WriteSecurity')()).toMatchObject({ ReadSecurity: 2, WriteSecurity: 4 });
  });

  it('refuses a setting that lists do not have', async () => {
    expect(await refusalOf(admin.web.lists.getByTitle('Taken').update({ Colour: 'red' } as object))).toMatchObject({
      status: 400,
      code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'
    });
  });

  it('is gone with all it held after it was deleted', async () => {
    await admin.web.lists.add('Temporary');
    const list = admin.web.lists.getByTitle('Temporary');
    await list.items.add({ Title: 'x' });
    await list.delete();
    expect((await refusalOf(list())).status).toBe(404);
    await admin.web.lists.add('Temporary');
    expect(await admin.web.lists.getByTitle('Temporary').items()).toEqual([]);
  });
});

describe('a column', () => {
  const schema = (name: string, title: string): string =>
    `<Field Type="Text" Name="${name}" StaticName="${name}" DisplayName="${title}" Indexed="TRUE" EnforceUniqueValues="TRUE" />`;

  beforeAll(async () => {
    await admin.web.lists.add('Columns');
  });

  it('keeps the internal name of its schema only when it is asked to', async () => {
    const { fields } = admin.web.lists.getByTitle('Columns');
    await fields.createFieldAsXml({ SchemaXml: schema('EventKey', 'Khoá'), Options: 8 });
    await fields.createFieldAsXml(schema('Other', 'Mã'));
    const names = await fields.filter('Hidden eq false and FromBaseType eq false').select('InternalName', 'Title')();
    expect(names.map((field) => [field.InternalName, field.Title])).toEqual([
      ['EventKey', 'Khoá'],
      ['M_x00e3_', 'Mã']
    ]);
  });

  it('is made by the verbose calls of PnPjs, too', async () => {
    const { fields } = admin.web.lists.getByTitle('Columns');
    await fields.addNumber('Score', { MinimumValue: 0, MaximumValue: 10 });
    await fields.addChoice('State', { Choices: ['Chưa nộp', 'Đã nộp'] });
    await fields.addDateTime('Due', { DisplayFormat: 0 });
    const state: unknown = await fields.getByInternalNameOrTitle('State')();
    expect(state).toMatchObject({ 'odata.type': 'SP.FieldChoice', FieldTypeKind: 6, Choices: ['Chưa nộp', 'Đã nộp'] });
  });

  it('cannot be made twice', async () => {
    const { fields } = admin.web.lists.getByTitle('Columns');
    const again = fields.createFieldAsXml({ SchemaXml: schema('EventKey', 'Khoá'), Options: 8 });
    expect((await refusalOf(again)).status).toBe(500);
  });

  it('can be indexed and renamed afterwards', async () => {
    const field = admin.web.lists.getByTitle('Columns').fields.getByInternalNameOrTitle('Score');
    await field.update({ Indexed: true, Title: 'Điểm' });
    expect(await field.select('Indexed', 'Title', 'InternalName')()).toMatchObject({
      Indexed: true,
      Title: 'Điểm',
      InternalName: 'Score'
    });
  });

  it('of several lines can be neither indexed nor filtered', async () => {
    const list = admin.web.lists.getByTitle('Columns');
    await list.fields.addMultilineText('Body');
    await expect(list.fields.getByInternalNameOrTitle('Body').update({ Indexed: true })).rejects.toThrow();
    const { message } = await refusalOf(list.items.filter("Body eq 'x'")());
    expect(message).toBe("The field 'Body' of type 'Note' cannot be used in the query filter expression.");
  });
});

describe('a view', () => {
  it('shows the columns that were added to it', async () => {
    const list = admin.web.lists.getByTitle('Columns');
    await list.views.add('Theo dõi', false, { RowLimit: 100 });
    const view = list.views.getByTitle('Theo dõi');
    await view.fields.add('LinkTitle');
    await view.fields.add('Score');
    await view.fields.remove('LinkTitle');
    expect(await view.fields()).toMatchObject({ Items: ['Score'] });
    expect(await view.select('RowLimit')()).toMatchObject({ RowLimit: 100 });
  });
});

describe('a content type', () => {
  it('is added to the web, then to a list, where it gets an id of its own below its parent', async () => {
    await admin.web.contentTypes.add('0x0101009189AB5D3D2647B580F011DA2F356FB2', 'Báo cáo', 'Báo cáo tổng kết');
    const { contentTypes } = admin.web.lists.getByTitle('Reports');
    await contentTypes.addAvailableContentType('0x0101009189AB5D3D2647B580F011DA2F356FB2');
    const names = await contentTypes.select('Name', 'StringId')();
    const added = names.find((type) => type.Name === 'Báo cáo');
    expect(added?.StringId).toMatch(/^0x0101009189AB5D3D2647B580F011DA2F356FB200[0-9A-F]{32}$/);
  });
});
