/**
 * Lists and libraries: `web/lists`, `getByTitle`, `web/getList`.
 */
import { SITE_PATH } from '../../../server/call.ts';
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { listNotFound, urlOutsideWeb, wrongValue } from '../protocol/errors.ts';
import { argument, guidArgument, textArgument, type Segment } from '../protocol/path.ts';
import { requireMatch } from '../protocol/body.ts';
import type { QueryOptions } from '../protocol/query.ts';
import {
  action,
  collectionAnswer,
  createdAnswer,
  DELETED,
  entityAnswer,
  reading,
  scalarAnswer,
  type Resource
} from '../resource.ts';
import { renderedRows, renderListData } from '../render/render-list-data.ts';
import { hasOwnScope } from '../security/inheritance.ts';
import { requireApprovalSetting } from '../security/approval-rights.ts';
import { Permission, toWire } from '../security/mask.ts';
import { seesList } from '../security/visibility.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { listLink, webUrl } from '../site.ts';
import { ChangeType, writeToken } from '../store/changes.ts';
import { newGuid } from '../store/ids.ts';
import { dropListTable } from '../store/list-table.ts';
import type { ListRecord } from '../store/lists.ts';
import { templateOf } from '../store/list-templates.ts';
import { createList, defaultSettings } from '../store/new-list.ts';
import { WEB_SCOPE } from '../store/roles.ts';
import { itemsByCaml } from './caml-items.ts';
import { getChanges, listChanges } from './changes.ts';
import { contentTypeCollection, contentTypes } from './content-types.ts';
import { fieldCollection, fields } from './fields.ts';
import { rootFolderEntity, rootFolderResource } from './folders.ts';
import { addValidateUpdateItem } from './item-forms.ts';
import { itemChangesSinceToken } from './item-changes.ts';
import { itemPage, items } from './items.ts';
import { camlQuery, listSchemaXml, rightsSettings } from './list-parts.ts';
import { applySettings, readSettings, requireFreeTitle } from './list-settings.ts';
import { refused } from './refusals.ts';
import { expandAssignments, securityMembers, type Secured } from './role-assignments.ts';
import { userCustomActions } from './user-custom-actions.ts';
import { viewCollection, viewResource, views } from './views.ts';
import { webEntity, webResource } from './web.ts';

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

const securedOf = (list: ListRecord): Secured => ({ securable: { kind: 'list', list }, link: listLink(list.id) });

const imageOf = (list: ListRecord): string =>
  `/_layouts/15/images/${templateOf(list.baseTemplate)?.image ?? 'itgen.png'}?rev=47`;

/** A setting that is only answered back. */
const extra =
  (name: string, otherwise: string | number | boolean) =>
  (_: Api, list: ListRecord): string | number | boolean =>
    list.extras[name] ?? otherwise;

/** SP.List. */
const LIST: Shape<ListRecord> = {
  type: () => 'SP.List',
  props: {
    AllowContentTypes: () => true,
    BaseTemplate: (_, list) => list.baseTemplate,
    BaseType: (_, list) => (list.isLibrary ? 1 : 0),
    ContentTypesEnabled: (_, list) => list.contentTypes,
    CrawlNonDefaultViews: extra('CrawlNonDefaultViews', false),
    Created: (_, list) => list.created,
    CurrentChangeToken: (api, list) => ({ StringValue: currentToken(api, list) }),
    DefaultContentApprovalWorkflowId: () => EMPTY_GUID,
    DefaultItemOpenUseListSetting: extra('DefaultItemOpenUseListSetting', false),
    Description: (_, list) => list.description,
    Direction: extra('Direction', 'none'),
    DisableCommenting: extra('DisableCommenting', false),
    DisableGridEditing: extra('DisableGridEditing', false),
    DocumentTemplateUrl: (_, list) => (list.isLibrary ? `${list.url}/Forms/template.dotx` : null),
    DraftVersionVisibility: (_, list) => list.draftVisibility,
    EnableAttachments: (_, list) => list.enableAttachments,
    EnableFolderCreation: (_, list) => list.enableFolders,
    EnableMinorVersions: (_, list) => list.enableMinorVersions,
    EnableModeration: (_, list) => list.enableModeration,
    EnableRequestSignOff: extra('EnableRequestSignOff', true),
    EnableVersioning: (_, list) => list.enableVersioning,
    EntityTypeName: (_, list) => list.entityName,
    ExemptFromBlockDownloadOfNonViewableFiles: extra('ExemptFromBlockDownloadOfNonViewableFiles', false),
    FileSavePostProcessingEnabled: () => false,
    ForceCheckout: (_, list) => list.forceCheckout,
    HasExternalDataSource: () => false,
    Hidden: (_, list) => list.hidden,
    Id: (_, list) => list.id,
    ImagePath: (_, list) => ({ DecodedUrl: imageOf(list) }),
    ImageUrl: (_, list) => imageOf(list),
    DefaultSensitivityLabelForLibrary: () => '',
    SensitivityLabelToEncryptOnDownloadForLibrary: () => null,
    IrmEnabled: extra('IrmEnabled', false),
    IrmExpire: extra('IrmExpire', false),
    IrmReject: extra('IrmReject', false),
    IsApplicationList: (_, list) => list.baseTemplate === 119,
    IsCatalog: () => false,
    IsPrivate: () => false,
    ItemCount: (api, list) => api.store.items.count(list),
    LastItemDeletedDate: (_, list) => list.deleted,
    LastItemModifiedDate: (_, list) => list.modified,
    LastItemUserModifiedDate: (_, list) => list.modified,
    ListExperienceOptions: extra('ListExperienceOptions', 0),
    ListItemEntityTypeFullName: (_, list) => itemTypeName(list),
    MajorVersionLimit: (_, list) => list.majorLimit,
    MajorWithMinorVersionsLimit: (_, list) => list.minorLimit,
    MultipleDataList: () => false,
    NoCrawl: (_, list) => list.noCrawl,
    ParentWebPath: () => ({ DecodedUrl: SITE_PATH }),
    ParentWebUrl: () => SITE_PATH,
    ParserDisabled: (_, list) => list.parserDisabled,
    ServerTemplateCanCreateFolders: () => true,
    TemplateFeatureId: (_, list) => templateOf(list.baseTemplate)?.featureId ?? EMPTY_GUID,
    Title: (_, list) => list.title
  },
  onRequest: {
    DefaultViewUrl: (api, list) => api.store.views.of(list.id).find((view) => view.isDefault)?.url ?? '',
    EffectiveBasePermissions: (api, list) => ({ ...toWire(api.access.mask(list.scope)) }),
    HasUniqueRoleAssignments: (_, list) => hasOwnScope({ kind: 'list', list }),
    OnQuickLaunch: (_, list) => list.onQuickLaunch,
    ReadSecurity: (_, list) => list.readSecurity,
    SchemaXml: (api, list) => listSchemaXml(api, list),
    ValidationFormula: (_, list) => list.validationFormula,
    ValidationMessage: (_, list) => list.validationMessage,
    WriteSecurity: (_, list) => list.writeSecurity
  },
  navigation: {
    ContentTypes: (api, list, options) => contentTypeCollection(api, list, options),
    DefaultView: (api, list, options) =>
      viewCollection(
        api,
        list,
        api.store.views.of(list.id).filter((view) => view.isDefault),
        options
      ).items[0] ?? null,
    EventReceivers: () => ({ items: [], metadata: 'SP.ApiData.EventReceiverDefinitions' }),
    Fields: (api, list, options) => fieldCollection(api, list, options),
    InformationRightsManagementSettings: (api, list) => rightsSettings(api, list),
    Items: (api, list, options) => itemPage(api, list, options),
    ParentWeb: (api, _, options) => webEntity(api, options),
    RoleAssignments: (api, list, options) => expandAssignments(securedOf(list))(api, options),
    RootFolder: (api, list, options) => rootFolderEntity(api, list, options),
    Views: (api, list, options) => viewCollection(api, list, api.store.views.of(list.id), options)
  }
};

/** `SP.Data.BaoCaoListItem` */
export const itemTypeName = (list: ListRecord): string => `SP.Data.${list.entityName}Item`;

const etagOf = (list: ListRecord): string => `"${list.version}"`;

function currentToken(api: Api, list: ListRecord): string {
  return writeToken(3, list.id, api.now, api.store.changes.last(list.id));
}

/** One list as an entity. */
export function listEntity(api: Api, list: ListRecord, options: QueryOptions): Entity {
  return toEntity(api, LIST, list, { link: listLink(list.id), etag: etagOf(list) }, options);
}

/** A list that the caller may not see is not there. */
function visible(api: Api, list: ListRecord | undefined): ListRecord | undefined {
  return list !== undefined && seesList(api.store, api.access, list) ? list : undefined;
}

/** The lists that the caller may see, under the options of the request. */
export function listCollection(api: Api, options: QueryOptions): EntityCollection {
  const lists = api.store.lists.all().filter((list) => visible(api, list) !== undefined);
  const address = (list: ListRecord): { link: string; etag: string } => ({
    link: listLink(list.id),
    etag: etagOf(list)
  });
  return toCollection(api, LIST, lists, address, 'SP.ApiData.Lists', options);
}

/** `web/lists`, also as `lists('guid')`. */
export function lists(api: Api, segment: Segment): Resource {
  if (segment.args.length > 0) return listById(api, segment);
  return {
    kind: 'SP.ListCollection',
    get: () => collectionAnswer(listCollection(api, api.request.options)),
    post: () => addList(api),
    members: {
      getbyid: (step) => listById(api, step),
      ensuresiteassetslibrary: () => action('SP.ListCollection.EnsureSiteAssetsLibrary', () => ensureSiteAssets(api)),
      ensuresitepageslibrary: () => action('SP.ListCollection.EnsureSitePagesLibrary', () => ensureSitePages(api)),
      getbytitle: (step) => {
        const title = textArgument(step, 0);
        return listResource(api, api.store.lists.byTitle(title), title);
      }
    }
  };
}

function listById(api: Api, segment: Segment): Resource {
  const id = guidArgument(segment, 0);
  return listResource(api, api.store.lists.byId(id), id);
}

/** `web/getList('/sites/x/Lists/Y')` */
export function listByUrl(api: Api, segment: Segment): Resource {
  const given = argument(segment, 0);
  const url = given?.kind === 'string' ? given.value : textArgument(segment, 'decodedurl');
  const path = url.startsWith('http') ? decodeURIComponent(new URL(url).pathname) : url;
  if (path !== SITE_PATH && !path.startsWith(`${SITE_PATH}/`)) throw urlOutsideWeb();
  return listResource(api, api.store.lists.byUrl(path.replace(/\/$/, '')), path);
}

/** One list. @throws SharePointError 404 when it is not there for the caller */
export function listResource(api: Api, found: ListRecord | undefined, asked: string): Resource {
  const list = visible(api, found);
  if (list === undefined) throw listNotFound(asked, webUrl(api.site));
  return {
    kind: 'SP.List',
    get: () => entityAnswer(listEntity(api, list, api.request.options)),
    merge: () => updateList(api, list),
    delete: () => {
      removeList(api, list);
      return DELETED;
    },
    property: propertyOf(api, LIST, list),
    members: {
      ...securityMembers(api, securedOf(list)),
      items: (segment) => items(api, list, segment),
      getitembyid: (segment) => items(api, list, segment),
      getitembystringid: (segment) => items(api, list, segment),
      addvalidateupdateitemusingpath: () =>
        action('SP.List.AddValidateUpdateItemUsingPath', () => addValidateUpdateItem(api, list)),
      fields: (segment) => fields(api, list, segment),
      views: (segment) => views(api, list, segment),
      defaultview: () =>
        viewResource(
          api,
          list,
          api.store.views.of(list.id).find((view) => view.isDefault)
        ),
      contenttypes: (segment) => contentTypes(api, list, segment),
      rootfolder: () => rootFolderResource(api, list),
      parentweb: () => webResource(api),
      getitems: (step) => action('SP.List.GetItems', () => itemsByCaml(api, list, camlQuery(api, step))),
      getlistitemchangessincetoken: () =>
        action('SP.List.GetListItemChangesSinceToken', () => itemChangesSinceToken(api, list)),
      renderlistdataasstream: () => action('SP.List.RenderListDataAsStream', () => renderListData(api, list)),
      renderlistdata: (step) =>
        action('SP.List.RenderListData', () =>
          scalarAnswer('RenderListData', renderedRows(api, list, textArgument(step, 0)))
        ),
      reservelistitemid: () =>
        action('SP.List.ReserveListItemId', () => {
          api.access.require(list.scope, Permission.addListItems);
          return scalarAnswer('ReserveListItemId', api.store.lists.takeItemId(list.id));
        }),
      getrelatedfields: () =>
        reading('SP.RelatedFieldCollection', () =>
          collectionAnswer({ items: [], metadata: 'SP.ApiData.RelatedFields' })
        ),
      eventreceivers: () =>
        reading('SP.EventReceiverDefinitionCollection', () =>
          collectionAnswer({ items: [], metadata: 'SP.ApiData.EventReceiverDefinitions' })
        ),
      informationrightsmanagementsettings: () =>
        reading('SP.InformationRightsManagementSettings', () => entityAnswer(rightsSettings(api, list))),
      usercustomactions: (step) => userCustomActions(api, step),
      getchanges: () => action('SP.List.GetChanges', () => getChanges(api, listChanges(list))),
      recycle: () =>
        action('SP.List.Recycle', () => {
          removeList(api, list);
          return scalarAnswer('Recycle', newGuid());
        })
    }
  };
}

/** `lists/EnsureSiteAssetsLibrary()`: made when it is asked for the first time. */
function ensureSiteAssets(api: Api): Answer {
  const known = api.store.lists.byUrl(`${SITE_PATH}/SiteAssets`);
  const template = templateOf(101);
  if (template === undefined) throw new Error('There is no document library');
  if (known === undefined) api.access.require(WEB_SCOPE, Permission.manageLists);
  const list =
    known ??
    createList(
      api.store,
      {
        settings: defaultSettings(template, 'Site Assets'),
        ...{ baseTemplate: 101, template, urlName: 'SiteAssets', author: api.user.id, sitePath: SITE_PATH }
      },
      api.now
    );
  return entityAnswer(listEntity(api, list, api.request.options));
}

function ensureSitePages(api: Api): Answer {
  const list = visible(api, api.store.lists.byUrl(`${SITE_PATH}/SitePages`));
  if (list === undefined) throw listNotFound('Site Pages', webUrl(api.site));
  return entityAnswer(listEntity(api, list, api.request.options));
}

function addList(api: Api): Answer {
  api.access.require(WEB_SCOPE, Permission.manageLists);
  const body = api.request.body.values;
  const { Title: title, BaseTemplate: baseTemplate = 100 } = body;
  if (typeof title !== 'string' || title.trim() === '') throw wrongValue('Title', 'Edm.String');
  const template = typeof baseTemplate === 'number' ? templateOf(baseTemplate) : undefined;
  if (template === undefined || typeof baseTemplate !== 'number') {
    api.noteGap(`SP.ListTemplate ${String(baseTemplate)}`);
    throw refused('Invalid list template.');
  }
  requireFreeTitle(api, title);
  const settings = readSettings(api, body, defaultSettings(template, title), template.isLibrary);
  const list = createList(
    api.store,
    { settings, baseTemplate, template, author: api.user.id, sitePath: SITE_PATH },
    api.now
  );
  return createdAnswer(listEntity(api, list, api.request.options));
}

function updateList(api: Api, list: ListRecord): Answer {
  api.access.require(list.scope, Permission.manageLists);
  requireMatch(api.request.condition, etagOf(list));
  const settings = readSettings(api, api.request.body.values, list, list.isLibrary);
  requireApprovalSetting(api.access, list.scope, list, settings);
  requireFreeTitle(api, settings.title, list);
  applySettings(api, list, settings);
  const changed = api.store.lists.byId(list.id);
  return { kind: 'noContent', ...(changed === undefined ? {} : { etag: etagOf(changed) }) };
}

function removeList(api: Api, list: ListRecord): void {
  api.access.require(list.scope, Permission.manageLists);
  requireMatch(api.request.condition, etagOf(list));
  for (const scope of api.store.roles.scopesInside(list.id)) api.store.roles.removeScope(scope);
  dropListTable(api.store.database, list);
  api.store.fields.removeAll(list.id);
  api.store.contentTypes.removeAll(list.id);
  api.store.lists.remove(list.id);
  if (hasOwnScope({ kind: 'list', list })) api.store.roles.removeScope(list.scope);
  api.store.changes.add({ kind: 'list', type: ChangeType.delete, listId: list.id, detail: list.title }, api.now);
}
