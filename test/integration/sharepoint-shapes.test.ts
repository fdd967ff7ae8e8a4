/**
 * The answers of the local SharePoint, key by key, against what the cloud was seen to send (test/shapes). Nothing may be
 * missing and nothing of another type; what is sent besides stands below with its reason. The last test prints the count.
 */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/attachments';
import '@pnp/sp/views';
import '@pnp/sp/site-users/web';
import type { SPFI } from '@pnp/sp';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import * as changes from '../shapes/changes';
import * as fieldShapes from '../shapes/fields';
import * as files from '../shapes/files';
import * as items from '../shapes/items';
import * as lists from '../shapes/lists';
import * as security from '../shapes/security';
import { differenceOf } from '../shapes/shape';
import type { Difference, Shape } from '../shapes/shape';
import * as streams from '../shapes/streams';
import * as webs from '../shapes/webs';

type Json = Readonly<Record<string, unknown>>;

interface Kind {
  readonly name: string;
  readonly shape: Shape;
  readonly path: string;
  /** POST with this body instead of GET. */
  readonly body?: object;
  /** Where in the answer the objects stand; the answer or its `value` without it. */
  readonly at?: (answer: Json) => unknown;
  /** What is sent beyond the shape, and why. */
  readonly extras?: Readonly<Record<string, string>>;
  /** Answers without annotations whatever is asked for. */
  readonly bare?: boolean;
}

let server: LocalSharePoint;
let admin: SPFI;
let token: string;

const LIST = "web/lists/getByTitle('Shapes')";
const LIBRARY = "web/lists/getByTitle('Documents')";
const FOLDER = "web/getFolderByServerRelativePath(decodedUrl='/sites/tongket/Shared%20Documents/Thư mục')";
const FILE = "web/getFileByServerRelativePath(decodedUrl='/sites/tongket/Shared%20Documents/Thư mục/a.docx')";
const EVERYTHING = {
  ...{ Add: true, Update: true, DeleteObject: true, Rename: true },
  ...{ Item: true, List: true, Folder: true, File: true, View: true, Web: true }
};

const OWN_COLUMNS = 'a column of this list';

function changesOf(type: string, shape: Shape): Kind {
  const at = ({ value }: Json): unknown =>
    (value as readonly Json[]).filter((change) => change['odata.type'] === undefined || change['odata.type'] === type);
  const kinds: Readonly<Record<string, string>> = { 'SP.ChangeContentType': 'ContentType' };
  const kind = kinds[type] ?? type.replace('SP.Change', '');
  return { name: type, shape, path: 'web/getchanges', body: { query: { ...EVERYTHING, ...only(kind) } }, at };
}

/** All kinds of changes off but one: without annotations nothing else tells them apart. */
const only = (kind: string): object =>
  Object.fromEntries(['Item', 'List', 'Folder', 'File', 'View', 'Web'].map((name) => [name, name === kind]));

const columnsOfTheList: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      'Text1',
      'Note1',
      'Number1',
      'Currency1',
      'Integer1',
      'DateTime1',
      'Boolean1',
      'Choice1',
      'MultiChoice1',
      'URL1'
    ],
    ...[
      'Guid1',
      'Calculated1',
      'User1Id',
      'User1StringId',
      'Users1Id',
      'Users1StringId',
      'Lookup1Id',
      'Lookups1Id',
      'User1',
      'Users1'
    ],
    ...['Lookup1', 'Lookups1']
  ].map((name) => [name, OWN_COLUMNS])
);

const KINDS: readonly Kind[] = [
  { name: 'web', shape: webs.WEB, path: 'web' },
  {
    name: 'site',
    shape: webs.SITE,
    path: 'site?$select=GroupId,Id'
  },
  { name: 'regional settings', shape: webs.REGIONAL_SETTINGS, path: 'web/RegionalSettings' },
  { name: 'time zone', shape: webs.TIME_ZONE, path: 'web/RegionalSettings/TimeZone' },
  { name: 'feature', shape: webs.FEATURE, path: 'web/features' },
  { name: 'list', shape: lists.LIST, path: LIST },
  { name: 'list (library)', shape: lists.LIST, path: LIBRARY },
  { name: 'lists', shape: lists.LIST, path: 'web/lists' },
  { name: 'view', shape: lists.VIEW, path: `${LIST}/views` },
  { name: 'content type', shape: lists.CONTENT_TYPE, path: `${LIST}/contentTypes` },
  { name: 'content type (site)', shape: lists.CONTENT_TYPE, path: 'web/contentTypes' },
  { name: 'field link', shape: lists.FIELD_LINK, path: `web/contentTypes('0x0101')/fieldLinks` },
  { name: 'item', shape: items.LIST_ITEM, path: `${LIST}/items`, extras: columnsOfTheList },
  { name: 'item (file)', shape: items.LIBRARY_ITEM, path: `${LIBRARY}/items` },
  { name: 'item (ListItemAllFields)', shape: items.LIBRARY_ITEM, path: `${FILE}/ListItemAllFields` },
  { name: 'item version', shape: items.ITEM_VERSION, path: `${LIST}/items(1)/versions`, extras: columnsOfTheList },
  { name: 'item version (file)', shape: items.ITEM_VERSION, path: `${FILE}/ListItemAllFields/versions` },
  {
    name: 'values as text',
    shape: items.TEXT_VALUES,
    path: `${LIST}/items(1)/FieldValuesAsText`,
    extras: {
      ...columnsOfTheList,
      ...Object.fromEntries(
        [
          ...['Author', 'Editor', 'FileDirRef', 'FileLeafRef', 'OData__x005f_ModerationComments'],
          'OData__x005f_UIVersionString'
        ].map((name) => [name, 'recorded for fewer columns only'])
      )
    }
  },
  {
    name: 'form result',
    shape: items.FORM_RESULT,
    path: `${LIST}/items(1)/validateupdatelistitem`,
    body: {
      formValues: [
        { FieldName: 'Title', FieldValue: 'x' },
        { FieldName: 'DateTime1', FieldValue: 'never' }
      ]
    },
    bare: true
  },
  { name: 'attachment', shape: items.ATTACHMENT, path: `${LIST}/items(1)/AttachmentFiles` },
  { name: 'file', shape: files.FILE, path: FILE },
  { name: 'file version', shape: files.FILE_VERSION, path: `${FILE}/versions` },
  { name: 'folder', shape: files.FOLDER, path: FOLDER },
  { name: 'recycle bin item', shape: files.RECYCLED, path: 'web/RecycleBin' },
  { name: 'user', shape: security.USER, path: 'web/siteUsers' },
  { name: 'current user', shape: security.USER, path: 'web/currentUser' },
  { name: 'group', shape: security.GROUP, path: 'web/siteGroups' },
  { name: 'role definition', shape: security.ROLE_DEFINITION, path: 'web/roleDefinitions' },
  { name: 'role assignment', shape: security.ROLE_ASSIGNMENT, path: 'web/roleAssignments' },
  { name: 'base permissions', shape: security.BASE_PERMISSIONS, path: 'web/EffectiveBasePermissions', bare: true },
  changesOf('SP.ChangeItem', changes.CHANGE_ITEM),
  changesOf('SP.ChangeList', changes.CHANGE_LIST),
  changesOf('SP.ChangeFolder', changes.CHANGE_FOLDER),
  changesOf('SP.ChangeFile', changes.CHANGE_FILE),
  changesOf('SP.ChangeView', changes.CHANGE_VIEW),
  changesOf('SP.ChangeWeb', changes.CHANGE_WEB),
  ...['Shapes', 'Documents'].map((title): Kind => ({
    name: `fields of ${title}`,
    shape: fieldShapes.FIELD,
    path: `web/lists/getByTitle('${title}')/fields`,
    at: ({ value }) => value
  })),
  {
    name: 'stream',
    shape: streams.STREAM,
    path: `${LIST}/RenderListDataAsStream`,
    body: { parameters: { ViewXml: '<View><RowLimit Paged="TRUE">1</RowLimit></View>' } },
    bare: true
  },
  {
    name: 'stream row',
    shape: streams.STREAM_ROW,
    path: `${LIST}/RenderListDataAsStream`,
    body: { parameters: { ViewXml: '<View/>' } },
    at: ({ Row }) => Row,
    bare: true
  },
  {
    name: 'stream row (file)',
    shape: streams.STREAM_FILE,
    path: `${LIBRARY}/RenderListDataAsStream`,
    body: { parameters: { ViewXml: '<View Scope="Recursive"/>' } },
    at: ({ Row }) => Row,
    bare: true
  }
];

async function ask(kind: Kind, accept: string): Promise<Json> {
  const answer = await fetch(`${server.siteUrl}/_api/${encodeURI(decodeURI(kind.path))}`, {
    method: kind.body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, accept },
    ...(kind.body === undefined ? {} : { body: JSON.stringify(kind.body) })
  });
  expect([kind.name, answer.status]).toEqual([kind.name, 200]);
  return (await answer.json()) as Json;
}

function objectsOf(kind: Kind, answer: Json): readonly Json[] {
  const found = kind.at === undefined ? (answer['value'] ?? answer) : kind.at(answer);
  return (Array.isArray(found) ? found : [found]) as readonly Json[];
}

/** The shape of one object: columns have the keys of their type besides. */
function shapeOf(kind: Kind, object: Json): Shape {
  if (kind.shape !== fieldShapes.FIELD) return kind.shape;
  const more = fieldShapes.FIELD_KINDS[String(object['TypeAsString'])];
  if (more === undefined) throw new Error(`No shape for columns of type ${String(object['TypeAsString'])}`);
  return { ...kind.shape, required: { ...kind.shape.required, ...more } };
}

interface Tally {
  readonly name: string;
  readonly level: string;
  readonly objects: number;
  readonly keys: number;
  readonly difference: Difference;
}

const tallies: Tally[] = [];

async function compare(kind: Kind, level: 'nometadata' | 'minimalmetadata'): Promise<Tally> {
  const answer = await ask(kind, `application/json;odata=${level}`);
  const objects = objectsOf(kind, answer);
  const differences = objects.map((object) => differenceOf(object, shapeOf(kind, object)));
  const union = (part: keyof Difference): readonly string[] => [...new Set(differences.flatMap((one) => one[part]))];
  const annotated = level === 'minimalmetadata' && kind.bare !== true;
  const unannotated = objects.filter(
    (object) => object['odata.type'] === undefined || object['odata.editLink'] === undefined
  );
  const tally: Tally = {
    ...{ name: kind.name, level, objects: objects.length },
    keys: Object.keys(kind.shape.required).length,
    difference: {
      missing: [...union('missing'), ...(annotated && unannotated.length > 0 ? ['odata.type, odata.editLink'] : [])],
      wrong: union('wrong'),
      extra: union('extra').filter((name) => kind.extras?.[name] === undefined)
    }
  };
  tallies.push(tally);
  return tally;
}

beforeAll(async () => {
  server = await startLocalSharePoint();
  admin = await server.as('quantri');
  token = await server.tokenOf('quantri');
  const documents = admin.web.getFolderByServerRelativePath('Shared Documents');
  await documents.folders.addUsingPath('Thư mục');
  const folder = admin.web.getFolderByServerRelativePath('Shared Documents/Thư mục');
  await folder.files.addUsingPath('a.docx', 'một');
  await folder.files.addUsingPath('a.docx', 'hai', { Overwrite: true });
  await folder.files.addUsingPath('b.txt', 'x');
  await folder.files.getByUrl('b.txt').recycle();
  await admin.web.lists.add('Shapes');
  const list = admin.web.lists.getByTitle('Shapes');
  const { Id: id } = await list.select('Id')();
  const column = (type: string, name: string, more = '', inner = ''): string =>
    `<Field Type="${type}" Name="${name}" DisplayName="${name}" ${more}>${inner}</Field>`;
  const choices = '<CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES>';
  for (const SchemaXml of [
    ...['Text', 'Note', 'Number', 'Currency', 'Integer', 'DateTime', 'Boolean', 'URL', 'Guid'].map((type) =>
      column(type, `${type}1`)
    ),
    column('Choice', 'Choice1', '', choices),
    column('MultiChoice', 'MultiChoice1', '', choices),
    column('Calculated', 'Calculated1', 'ResultType="Number"', '<Formula>=1/2</Formula>'),
    column('User', 'User1'),
    column('UserMulti', 'Users1', 'Mult="TRUE"'),
    column('Lookup', 'Lookup1', `List="{${id}}" ShowField="Title"`),
    column('LookupMulti', 'Lookups1', `List="{${id}}" ShowField="Title" Mult="TRUE"`)
  ]) {
    await list.fields.createFieldAsXml({ SchemaXml, Options: 8 });
  }
  const { Id: me } = await admin.web.currentUser();
  await list.items.add({ Title: 'Một', Number1: 0.5, User1Id: me, Users1Id: [me] });
  await list.items.getById(1).update({ Title: 'Hai', Lookup1Id: 1, Lookups1Id: [1] });
  await list.items.getById(1).attachmentFiles.add('kèm.txt', 'x');
  await list.items.add({ Title: 'Ba' });
  await list.views.add('Riêng', false, { RowLimit: 3 });
  await admin.web.update({ Description: '' });
}, 60_000);

afterAll(() => server.stop());

describe.each(['nometadata', 'minimalmetadata'] as const)('with %s', (level) => {
  it.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', async (_, kind) => {
    const { objects, difference } = await compare(kind, level);
    expect(objects).toBeGreaterThan(0);
    expect(difference).toEqual({ missing: [], wrong: [], extra: [] });
  });
});

it('the count', () => {
  const sum = (part: keyof Difference): number =>
    tallies.reduce((total, { difference }) => total + difference[part].length, 0);
  const lines = tallies.map(
    ({ name, level, objects, keys, difference: { missing, wrong, extra } }) =>
      `${level.padEnd(16)}${name.padEnd(26)}${String(objects).padStart(4)} objects ${String(keys).padStart(3)} keys  missing ${missing.length}  wrong ${wrong.length}  extra ${extra.length}`
  );
  process.stdout.write(
    `${lines.join('\n')}\nSharePoint shapes: missing ${sum('missing')}, wrong ${sum('wrong')}, extra ${sum('extra')}\n`
  );
  expect([sum('missing'), sum('wrong')]).toEqual([0, 0]);
});
