/**
 * The web: the root of most paths.
 */
import { SITE_PATH } from '../../../server/call.ts';
import type { Api } from '../context.ts';
import type { Entity, EntityCollection } from '../protocol/entity.ts';
import { wrongValue } from '../protocol/errors.ts';
import type { JsonValue } from '../protocol/literal.ts';
import { numberArgument } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { action, entityAnswer, reading, type Resource } from '../resource.ts';
import { Permission, toWire } from '../security/mask.ts';
import { propertyOf, toEntity, type Shape } from '../shape.ts';
import { apiRoot, webUrl, type SiteFacts } from '../site.ts';
import { writeToken } from '../store/changes.ts';
import { MEMBERS_GROUP, OWNERS_GROUP, VISITORS_GROUP } from '../store/new-site.ts';
import { WEB_SCOPE } from '../store/roles.ts';
import { getChanges } from './changes.ts';
import { contentTypeCollection, contentTypes } from './content-types.ts';
import { ensureUser } from './ensure-user.ts';
import { featureCollection, features } from './features.ts';
import { fieldCollection, fields } from './fields.ts';
import { fileById, fileByPath, fileByUrl } from './files.ts';
import { folderById, folderByPath } from './folders.ts';
import { listByUrl, listCollection, lists } from './lists.ts';
import { recycleBin } from './recycle-bin.ts';
import { navigation } from './navigation.ts';
import { regionalSettings, regionalSettingsEntity } from './regional-settings.ts';
import { expandAssignments, securityMembers, type Secured } from './role-assignments.ts';
import { roleCollection, roleDefinitions } from './role-definitions.ts';
import { groupCollection, groupEntity, groupResource, siteGroups } from './site-groups.ts';
import { allProperties, subwebMembers } from './subwebs.ts';
import { userCustomActions } from './user-custom-actions.ts';
import { siteUsers, userById, userCollection, userEntity, userResource } from './users.ts';
import { updateWeb, webSetting, type WebSetting } from './web-settings.ts';
import { webFolders, webRootFolder } from './web-folder.ts';

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

const WEB: Secured = { securable: { kind: 'web' }, link: 'Web' };

function setting(name: WebSetting): (api: Api) => JsonValue {
  return (api) => webSetting(api, name);
}

const nothing = (metadata: string): EntityCollection => ({ items: [], metadata });

/** SP.Web. */
const SHAPE: Shape<SiteFacts> = {
  type: () => 'SP.Web',
  props: {
    AllowRssFeeds: () => true,
    AlternateCssUrl: setting('AlternateCssUrl'),
    AppInstanceId: () => EMPTY_GUID,
    ClassicWelcomePage: () => null,
    Configuration: () => 3,
    Created: (_, site) => site.created.replace('Z', ''),
    CurrentChangeToken: (api, site) => ({
      StringValue: writeToken(2, site.webId, api.now, api.store.changes.last())
    }),
    CustomMasterUrl: () => `${SITE_PATH}/_catalogs/masterpage/seattle.master`,
    Description: setting('Description'),
    DesignPackageId: () => EMPTY_GUID,
    DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: () => false,
    EnableMinimalDownload: setting('EnableMinimalDownload'),
    FooterEmphasis: setting('FooterEmphasis'),
    FooterEnabled: setting('FooterEnabled'),
    FooterLayout: setting('FooterLayout'),
    HeaderEmphasis: setting('HeaderEmphasis'),
    HeaderLayout: setting('HeaderLayout'),
    HideTitleInHeader: setting('HideTitleInHeader'),
    HorizontalQuickLaunch: setting('HorizontalQuickLaunch'),
    Id: (_, site) => site.webId,
    IsEduClass: () => false,
    IsEduClassProvisionChecked: () => false,
    IsEduClassProvisionPending: () => false,
    IsHomepageModernized: () => false,
    IsMultilingual: setting('IsMultilingual'),
    IsRevertHomepageLinkHidden: () => false,
    Language: () => 1033,
    LastItemModifiedDate: (api) => lastModified(api),
    LastItemUserModifiedDate: (api) => lastModified(api),
    LogoAlignment: setting('LogoAlignment'),
    MasterUrl: () => `${SITE_PATH}/_catalogs/masterpage/seattle.master`,
    MegaMenuEnabled: setting('MegaMenuEnabled'),
    NavAudienceTargetingEnabled: setting('NavAudienceTargetingEnabled'),
    NoCrawl: setting('NoCrawl'),
    ObjectCacheEnabled: () => false,
    OverwriteTranslationsOnChange: setting('OverwriteTranslationsOnChange'),
    ResourcePath: (_, site) => ({ DecodedUrl: webUrl(site) }),
    QuickLaunchEnabled: setting('QuickLaunchEnabled'),
    RecycleBinEnabled: () => true,
    SearchScope: setting('SearchScope'),
    ServerRelativeUrl: () => SITE_PATH,
    SiteLogoUrl: setting('SiteLogoUrl'),
    SyndicationEnabled: setting('SyndicationEnabled'),
    TenantAdminMembersCanShare: () => 0,
    Title: (_, site) => site.title,
    TreeViewEnabled: setting('TreeViewEnabled'),
    UIVersion: () => 15,
    UIVersionConfigurationEnabled: () => false,
    Url: (_, site) => webUrl(site),
    WebTemplate: () => 'STS',
    WelcomePage: setting('WelcomePage')
  },
  onRequest: {
    EffectiveBasePermissions: (api) => ({ ...toWire(api.access.mask(WEB_SCOPE)) }),
    HasUniqueRoleAssignments: () => true,
    MembersCanShare: setting('MembersCanShare'),
    NextStepsFirstRunEnabled: () => false,
    NotificationsInOneDriveForBusinessEnabled: () => true,
    NotificationsInSharePointEnabled: () => true,
    PreviewFeaturesEnabled: () => true,
    PrimaryColor: () => '#0078d4',
    SaveSiteAsTemplateEnabled: setting('SaveSiteAsTemplateEnabled'),
    SearchBoxPlaceholderText: () => null,
    SiteLogoDescription: () => null,
    ServerRelativePath: () => ({ DecodedUrl: SITE_PATH }),
    SupportedUILanguageIds: () => [1033, 1066]
  },
  navigation: {
    AssociatedMemberGroup: (api, _, options) => associated(api, MEMBERS_GROUP, options),
    AssociatedOwnerGroup: (api, _, options) => associated(api, OWNERS_GROUP, options),
    AssociatedVisitorGroup: (api, _, options) => associated(api, VISITORS_GROUP, options),
    AllProperties: (api) => allProperties(api),
    AvailableContentTypes: (api, _, options) => contentTypeCollection(api, undefined, options),
    AvailableFields: (api, _, options) => fieldCollection(api, undefined, options),
    ContentTypes: (api, _, options) => contentTypeCollection(api, undefined, options),
    CurrentUser: (api, _, options) => userEntity(api, api.user, options),
    Features: (api, _, options) => featureCollection(api, options),
    Fields: (api, _, options) => fieldCollection(api, undefined, options),
    Lists: (api, _, options) => listCollection(api, options),
    ParentWeb: () => null,
    RegionalSettings: (api, _, options) => regionalSettingsEntity(api, options),
    RoleAssignments: (api, _, options) => expandAssignments(WEB)(api, options),
    RoleDefinitions: (api, _, options) => {
      api.access.require(WEB_SCOPE, Permission.enumeratePermissions);
      return roleCollection(api, api.store.roles.all(), options);
    },
    SiteGroups: (api, _, options) => groupCollection(api, api.store.principals.groups(), options),
    UserCustomActions: () => nothing('SP.ApiData.UserCustomActions'),
    WebInfos: () => nothing('SP.ApiData.WebInformations'),
    Webs: () => nothing('SP.ApiData.Webs'),
    SiteUsers: (api, _, options) => userCollection(api, api.store.principals.users(), options)
  }
};

function lastModified(api: Api): string {
  return api.store.lists
    .all()
    .reduce((latest, list) => (list.modified > latest ? list.modified : latest), api.site.created);
}

function associated(api: Api, id: number, options: QueryOptions): Entity | null {
  const group = api.store.principals.groupById(id);
  return group === undefined ? null : groupEntity(api, group, options);
}

/** The web as an entity. Its `odata.id` is its absolute address. */
export function webEntity(api: Api, options: QueryOptions): Entity {
  return { ...toEntity(api, SHAPE, api.site, { link: 'Web' }, options), id: `${apiRoot(api.site)}Web` };
}

/** `_api/web` */
export function webResource(api: Api): Resource {
  return {
    kind: 'SP.Web',
    get: () => entityAnswer(webEntity(api, api.request.options)),
    merge: () => updateWeb(api),
    property: propertyOf(api, SHAPE, api.site),
    members: {
      ...securityMembers(api, WEB),
      currentuser: () => userResource(api, api.user),
      ensureuser: () =>
        action('SP.Web.EnsureUser', () => {
          const login = api.request.body.values['logonName'];
          if (typeof login !== 'string') throw wrongValue('logonName', 'Edm.String');
          return entityAnswer(userEntity(api, ensureUser(api, login), api.request.options));
        }),
      getuserbyid: (segment) => userById(api, segment),
      siteusers: (segment) => siteUsers(api, segment),
      sitegroups: (segment) => siteGroups(api, segment),
      associatedownergroup: () => groupResource(api, OWNERS_GROUP),
      associatedmembergroup: () => groupResource(api, MEMBERS_GROUP),
      associatedvisitorgroup: () => groupResource(api, VISITORS_GROUP),
      roledefinitions: (segment) => roleDefinitions(api, segment),
      regionalsettings: () => regionalSettings(api),
      ...subwebMembers(),
      allproperties: () => reading('SP.PropertyValues', () => entityAnswer(allProperties(api))),
      features: (segment) => features(api, segment),
      navigation: () => navigation(api),
      usercustomactions: (segment) => userCustomActions(api, segment),
      getchanges: () =>
        action('SP.Web.GetChanges', () => getChanges(api, { scope: 2, id: api.site.webId, list: undefined })),
      lists: (segment) => lists(api, segment),
      getlist: (segment) => listByUrl(api, segment),
      getlistusingpath: (segment) => listByUrl(api, segment),
      fields: (segment) => fields(api, undefined, segment),
      availablefields: (segment) => fields(api, undefined, segment),
      contenttypes: (segment) => contentTypes(api, undefined, segment),
      availablecontenttypes: (segment) => contentTypes(api, undefined, segment),
      getfolderbyserverrelativepath: (segment) => folderByPath(api, segment),
      getfolderbyserverrelativeurl: (segment) => folderByPath(api, segment),
      getfolderbyid: (segment) => folderById(api, segment),
      getfilebyserverrelativepath: (segment) => fileByPath(api, segment),
      getfilebyserverrelativeurl: (segment) => fileByPath(api, segment),
      getfilebyid: (segment) => fileById(api, segment),
      getfilebyurl: (segment) => fileByUrl(api, segment),
      folders: (segment) => webFolders(api, segment),
      rootfolder: () => webRootFolder(api),
      recyclebin: (segment) => recycleBin(api, 'Web', segment),
      doesuserhavepermissions: (segment) => ({
        kind: 'SP.Web.DoesUserHavePermissions',
        get: () => {
          const high = numberArgument(segment, 'high');
          const low = numberArgument(segment, 'low');
          const wanted = (BigInt(high) << 32n) | BigInt(low);
          const has = (api.access.mask(WEB_SCOPE) & wanted) === wanted;
          return { kind: 'scalar', name: 'DoesUserHavePermissions', value: has };
        }
      })
    }
  };
}
