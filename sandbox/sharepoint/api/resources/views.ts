/**
 * Views of a list: made, changed, their fields added and removed. RenderListDataAsStream runs them.
 */
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { fieldNotFound, objectNotFound, wrongValue } from '../protocol/errors.ts';
import type { JsonObject } from '../protocol/literal.ts';
import { guidArgument, textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import {
  action,
  collectionAnswer,
  complexAnswer,
  createdAnswer,
  DELETED,
  entityAnswer,
  NOTHING,
  scalarAnswer,
  reading,
  type Resource
} from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { apiRoot, listLink } from '../site.ts';
import { ChangeType } from '../store/changes.ts';
import type { ListRecord } from '../store/lists.ts';
import type { ViewRecord } from '../store/views.ts';
import { escapeXml, parseXml, renderXml } from '../store/xml.ts';

interface ListView {
  readonly list: ListRecord;
  readonly view: ViewRecord;
}

const fieldsXml = (view: ViewRecord): string =>
  view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join('');

function viewXml({ view }: ListView): string {
  const flags = `DefaultView="${view.isDefault ? 'TRUE' : 'FALSE'}" DisplayName="${escapeXml(view.title)}"`;
  const query = view.query === '' ? '<Query />' : `<Query>${view.query}</Query>`;
  const limit = `<RowLimit Paged="${view.paged ? 'TRUE' : 'FALSE'}">${view.rowLimit}</RowLimit>`;
  const scope = scopeName(view) === '' ? '' : ` Scope="${scopeName(view)}"`;
  const head = `<View Name="{${view.id.toUpperCase()}}" Type="HTML"${scope} ${flags} Url="${escapeXml(view.url)}">`;
  return `${head}${query}<ViewFields>${fieldsXml(view)}</ViewFields>${limit}</View>`;
}

/** What is only answered back. */
const extra =
  (name: string, otherwise: string | number | boolean | null = null) =>
  (_: Api, { view }: ListView): string | number | boolean | null =>
    view.extras[name] ?? otherwise;

/** SP.View. */
const VIEW: Shape<ListView> = {
  type: () => 'SP.View',
  props: {
    Aggregations: extra('Aggregations'),
    AggregationsStatus: extra('AggregationsStatus'),
    AssociatedContentTypeId: () => null,
    BaseViewId: extra('BaseViewId'),
    CalendarViewStyles: () => null,
    ColumnWidth: () => null,
    ContentTypeId: () => ({ StringValue: '0x' }),
    CustomFormatter: extra('CustomFormatter'),
    CustomOrder: () => null,
    DefaultView: (_, { view }) => view.isDefault,
    DefaultViewForContentType: extra('DefaultViewForContentType', false),
    EditorModified: extra('EditorModified', false),
    Formats: extra('Formats'),
    GridLayout: () => null,
    Hidden: (_, { view }) => view.hidden,
    HtmlSchemaXml: (_, subject) => viewXml(subject),
    Id: (_, { view }) => view.id,
    ImageUrl: () => null,
    IncludeRootFolder: extra('IncludeRootFolder', false),
    ViewJoins: extra('ViewJoins'),
    JSLink: extra('JSLink'),
    ListViewXml: (_, subject) => viewXml(subject),
    Method: () => null,
    MobileDefaultView: extra('MobileDefaultView', false),
    MobileView: extra('MobileView', false),
    ModerationType: () => null,
    NewDocumentTemplates: () => null,
    OrderedView: () => false,
    Paged: (_, { view }) => view.paged,
    PersonalView: () => false,
    ViewProjectedFields: extra('ViewProjectedFields'),
    ViewQuery: (_, { view }) => view.query,
    ReadOnlyView: () => false,
    RequiresClientIntegration: () => false,
    RowLimit: (_, { view }) => view.rowLimit,
    Scope: extra('Scope', 0),
    ServerRelativePath: (_, { view }) => ({ DecodedUrl: view.url }),
    ServerRelativeUrl: (_, { view }) => view.url,
    StyleId: () => null,
    TabularView: extra('TabularView', true),
    Threaded: () => false,
    Title: (_, { view }) => view.title,
    Toolbar: extra('Toolbar'),
    ToolbarTemplateName: () => null,
    ViewType: () => 'HTML',
    ViewData: extra('ViewData'),
    ViewType2: extra('ViewType2'),
    VisualizationInfo: () => null
  },
  navigation: {
    ViewFields: (api, subject) => ({
      type: 'SP.ViewFieldCollection',
      uri: `${apiRoot(api.site)}${linkOf(subject)}/ViewFields`,
      editLink: `${linkOf(subject)}/ViewFields`,
      props: { SchemaXml: fieldsXml(subject.view), Items: [...subject.view.fields] }
    })
  }
};

const linkOf = ({ list, view }: ListView): string => `${listLink(list.id)}/Views(guid'${view.id}')`;

function viewEntity(api: Api, subject: ListView, options: QueryOptions): Entity {
  return toEntity(api, VIEW, subject, { link: linkOf(subject) }, options);
}

/** Several views of a list. */
export function viewCollection(
  api: Api,
  list: ListRecord,
  chosen: readonly ViewRecord[],
  options: QueryOptions
): EntityCollection {
  const subjects = chosen.map((view) => ({ list, view }));
  return toCollection(api, VIEW, subjects, (subject) => ({ link: linkOf(subject) }), 'SP.ApiData.Views', options);
}

/** `views`, also as `views('guid')`. */
export function views(api: Api, list: ListRecord, segment: Segment): Resource {
  const all = api.store.views.of(list.id);
  const byId = (step: Segment): Resource => {
    const id = guidArgument(step, 0);
    return viewResource(
      api,
      list,
      all.find((view) => view.id === id),
      id
    );
  };
  if (segment.args.length > 0) return byId(segment);
  return {
    kind: 'SP.ViewCollection',
    get: () => collectionAnswer(viewCollection(api, list, all, api.request.options)),
    post: () => createdAnswer(addView(api, list, api.request.body.values)),
    members: {
      getbyid: byId,
      getbytitle: (step) => {
        const title = textArgument(step, 0);
        return viewResource(
          api,
          list,
          all.find((view) => view.title === title),
          title
        );
      },
      add: () =>
        action('SP.ViewCollection.Add', () => {
          const parameters = api.request.body.values['parameters'];
          const isObject = typeof parameters === 'object' && parameters !== null && !Array.isArray(parameters);
          return entityAnswer(addView(api, list, isObject ? (parameters as JsonObject) : {}));
        })
    }
  };
}

/** One view. @throws SharePointError 404 */
export function viewResource(api: Api, list: ListRecord, view: ViewRecord | undefined, asked = 'default'): Resource {
  if (view === undefined) throw objectNotFound('view', asked);
  const subject = { list, view };
  const remove = (): Answer => {
    requireManage(api, list);
    api.store.views.remove(view.id);
    logViewChange(api, list, ChangeType.delete, view);
    return DELETED;
  };
  return {
    kind: 'SP.View',
    get: () => entityAnswer(viewEntity(api, subject, api.request.options)),
    merge: () => {
      requireManage(api, list);
      api.store.views.update(list.id, readView(api, list, api.request.body.values, view));
      logViewChange(api, list, ChangeType.update, view);
      return { kind: 'noContent' };
    },
    delete: remove,
    property: propertyOf(api, VIEW, subject),
    members: {
      viewfields: () => viewFields(api, list, view),
      setviewxml: () =>
        action('SP.View.SetViewXml', () => {
          requireManage(api, list);
          api.store.views.update(list.id, withXml(list, view, api.request.body.values['viewXml']));
          logViewChange(api, list, ChangeType.update, view);
          return NOTHING;
        }),
      deleteobject: () =>
        action('SP.View.DeleteObject', () => {
          remove();
          return NOTHING;
        })
    }
  };
}

function logViewChange(api: Api, list: ListRecord, type: number, view: ViewRecord): void {
  const change = { kind: 'view', listId: list.id, uniqueId: view.id, detail: view.title } as const;
  api.store.changes.add({ ...change, type }, api.now);
}

function requireManage(api: Api, list: ListRecord): void {
  api.access.require(list.scope, Permission.manageLists);
}

function addView(api: Api, list: ListRecord, body: JsonObject): Entity {
  requireManage(api, list);
  const title = body['Title'];
  if (typeof title !== 'string' || title === '') throw wrongValue('Title', 'Edm.String');
  const folder = list.isLibrary ? `${list.url}/Forms` : list.url;
  const blank: ViewRecord = {
    id: list.rootId,
    title,
    isDefault: false,
    rowLimit: 30,
    paged: true,
    hidden: false,
    query: '',
    url: `${folder}/${title}.aspx`,
    fields: [],
    extras: {}
  };
  const view = api.store.views.add(list.id, readView(api, list, body, blank));
  logViewChange(api, list, ChangeType.add, view);
  return viewEntity(api, { list, view }, api.request.options);
}

/** What is kept and answered back. */
const EXTRAS: ReadonlySet<string> = new Set(
  (
    'Aggregations AggregationsStatus CustomFormatter DefaultViewForContentType EditorModified Formats IncludeRootFolder ' +
    'ViewJoins ViewProjectedFields JSLink MobileDefaultView MobileView Scope TabularView Toolbar ViewData ViewType2'
  ).split(' ')
);

function readView(api: Api, list: ListRecord, body: JsonObject, before: ViewRecord): ViewRecord {
  let view = before;
  for (const [name, value] of Object.entries(body)) {
    if (name === 'Title' && typeof value === 'string') view = { ...view, title: value };
    else if ((name === 'ViewQuery' || name === 'Query') && typeof value === 'string') view = { ...view, query: value };
    else if (name === 'RowLimit' && typeof value === 'number') view = { ...view, rowLimit: value };
    else if (name === 'Paged' && typeof value === 'boolean') view = { ...view, paged: value };
    else if (name === 'Hidden' && typeof value === 'boolean') view = { ...view, hidden: value };
    else if ((name === 'DefaultView' || name === 'SetAsDefaultView') && typeof value === 'boolean') {
      view = { ...view, isDefault: value };
    } else if (name === 'ViewFields') {
      const given = Array.isArray(value) ? value.map(String) : [];
      view = { ...view, fields: given.map((field) => knownField(api, list, field)) };
    } else if (EXTRAS.has(name) && (value === null || typeof value !== 'object')) {
      view = { ...view, extras: { ...view.extras, [name]: scopeNumber(name, value) } };
    } else if (name !== 'PersonalView') api.noteGap(`SP.View.${name} (write)`);
  }
  return view;
}

const SCOPES = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'] as const;

/** SP.ViewScope is kept by its number, however it was written. */
function scopeNumber(name: string, value: string | number | boolean | null): string | number | boolean | null {
  if (name !== 'Scope' || typeof value !== 'string') return value;
  const index = SCOPES.findIndex((scope) => scope.toLowerCase() === value.toLowerCase());
  if (index < 0) throw wrongValue(name, 'SP.ViewScope');
  return index;
}

/** The name of a view's scope, as its XML has it. */
export const scopeName = (view: ViewRecord): string => SCOPES[Number(view.extras['Scope'] ?? 0)] ?? '';

/** Views can name a column by its internal name or its title. @throws SharePointError 404 */
function knownField(api: Api, list: ListRecord, name: string): string {
  const all = api.store.fields.of(list.id);
  const found = all.find((field) => field.internalName === name) ?? all.find((field) => field.title === name);
  if (found === undefined) throw fieldNotFound(name);
  return found.internalName;
}

function withXml(list: ListRecord, view: ViewRecord, xml: unknown): ViewRecord {
  const root = typeof xml === 'string' ? parseXml(xml) : undefined;
  if (root?.name !== 'View') throw wrongValue('viewXml', `View XML of ${list.title}`);
  const child = (name: string): typeof root | undefined => root.children.find((candidate) => candidate.name === name);
  const names = child('ViewFields')?.children.map((field) => field.attributes.get('Name') ?? '') ?? view.fields;
  const limit = Number(child('RowLimit')?.text);
  const inner = child('Query')?.children.map(renderXml).join('') ?? view.query;
  const scope = scopeNumber('Scope', root.attributes.get('Scope') ?? '');
  const extras = { ...view.extras, Scope: scope };
  return {
    ...view,
    query: inner,
    extras,
    fields: names.filter((name) => name !== ''),
    rowLimit: limit > 0 ? limit : view.rowLimit
  };
}

function viewFields(api: Api, list: ListRecord, view: ViewRecord): Resource {
  const write = (fields: readonly string[]): Answer => {
    requireManage(api, list);
    api.store.views.update(list.id, { ...view, fields });
    logViewChange(api, list, ChangeType.update, view);
    return NOTHING;
  };
  const without = (name: string): readonly string[] => view.fields.filter((field) => field !== name);
  return {
    kind: 'SP.ViewFieldCollection',
    get: () =>
      complexAnswer('ViewFields', 'SP.ViewFieldCollection', { SchemaXml: fieldsXml(view), Items: [...view.fields] }),
    members: {
      addviewfield: (step) =>
        action('SP.ViewFieldCollection.AddViewField', () => {
          const name = knownField(api, list, textArgument(step, 0));
          return write([...without(name), name]);
        }),
      removeviewfield: (step) =>
        action('SP.ViewFieldCollection.RemoveViewField', () => {
          const name = knownField(api, list, textArgument(step, 0));
          return write(without(name));
        }),
      removeallviewfields: () => action('SP.ViewFieldCollection.RemoveAllViewFields', () => write([])),
      moveviewfieldto: () =>
        action('SP.ViewFieldCollection.MoveViewFieldTo', () => {
          const { field, index } = api.request.body.values;
          if (typeof field !== 'string' || typeof index !== 'number') throw wrongValue('index', 'Edm.Int32');
          const name = knownField(api, list, field);
          return write(without(name).toSpliced(index, 0, name));
        }),
      schemaxml: () => reading('SP.ViewFieldCollection.SchemaXml', () => scalarAnswer('SchemaXml', fieldsXml(view)))
    }
  };
}
