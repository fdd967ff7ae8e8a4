/**
 * The web: the root of most paths.
 */
import { SITE_PATH } from '../../../server/call.ts';
import type { Api } from '../context.ts';
import type { Entity } from '../protocol/entity.ts';
import { wrongValue } from '../protocol/errors.ts';
import { numberArgument } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { action, entityAnswer, type Resource } from '../resource.ts';
import { toWire } from '../security/mask.ts';
import { propertyOf, toEntity, type Shape } from '../shape.ts';
import { apiRoot, webUrl, type SiteFacts } from '../site.ts';
import { writeToken } from '../store/changes.ts';
import { MEMBERS_GROUP, OWNERS_GROUP, VISITORS_GROUP } from '../store/new-site.ts';
import { WEB_SCOPE } from '../store/roles.ts';
import { contentTypeCollection, contentTypes } from './content-types.ts';
import { ensureUser } from './ensure-user.ts';
import { fieldCollection, fields } from './fields.ts';
import { fileById, fileByPath } from './files.ts';
import { folderById, folderByPath } from './folders.ts';
import { listByUrl, listCollection, lists } from './lists.ts';
import { regionalSettings, regionalSettingsEntity } from './regional-settings.ts';
import { expandAssignments, securityMembers, type Secured } from './role-assignments.ts';
import { roleCollection, roleDefinitions } from './role-definitions.ts';
import { groupCollection, groupEntity, groupResource, siteGroups } from './site-groups.ts';
import { siteUsers, userById, userCollection, userEntity, userResource } from './users.ts';

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

const WEB: Secured = { securable: { kind: 'web' }, link: 'Web' };

/** SP.Web. */
const SHAPE: Shape<SiteFacts> = {
  type: () => 'SP.Web',
  props: {
    AllowRssFeeds: () => true,
    AlternateCssUrl: () => '',
    AppInstanceId: () => EMPTY_GUID,
    ClassicWelcomePage: () => null,
    Configuration: () => 3,
    Created: (_, site) => site.created.replace('Z', ''),
    CurrentChangeToken: (api, site) => ({
      StringValue: writeToken(2, site.webId, api.now, api.store.changes.last())
    }),
    CustomMasterUrl: () => `${SITE_PATH}/_catalogs/masterpage/seattle.master`,
    Description: () => '',
    DesignPackageId: () => EMPTY_GUID,
    DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: () => false,
    EnableMinimalDownload: () => false,
    FooterEmphasis: () => 0,
    FooterEnabled: () => false,
    FooterLayout: () => 0,
    HeaderEmphasis: () => 0,
    HeaderLayout: () => 0,
    HideTitleInHeader: () => false,
    HorizontalQuickLaunch: () => false,
    Id: (_, site) => site.webId,
    IsHomepageModernized: () => false,
    IsMultilingual: () => true,
    IsRevertHomepageLinkHidden: () => false,
    Language: () => 1033,
    LastItemModifiedDate: (api) => lastModified(api),
    LastItemUserModifiedDate: (api) => lastModified(api),
    LogoAlignment: () => 0,
    MasterUrl: () => `${SITE_PATH}/_catalogs/masterpage/seattle.master`,
    MegaMenuEnabled: () => false,
    NavAudienceTargetingEnabled: () => false,
    NoCrawl: () => false,
    ObjectCacheEnabled: () => false,
    OverwriteTranslationsOnChange: () => false,
    ResourcePath: (_, site) => ({ DecodedUrl: webUrl(site) }),
    QuickLaunchEnabled: () => true,
    RecycleBinEnabled: () => true,
    SearchScope: () => 0,
    ServerRelativeUrl: () => SITE_PATH,
    SiteLogoUrl: () => '',
    SyndicationEnabled: () => true,
    TenantAdminMembersCanShare: () => 0,
    Title: (_, site) => site.title,
    TreeViewEnabled: () => false,
    UIVersion: () => 15,
    UIVersionConfigurationEnabled: () => false,
    Url: (_, site) => webUrl(site),
    WebTemplate: () => 'STS',
    WelcomePage: () => 'SitePages/TheoDoi.aspx'
  },
  onRequest: {
    EffectiveBasePermissions: (api) => ({ ...toWire(api.access.mask(WEB_SCOPE)) }),
    HasUniqueRoleAssignments: () => true,
    ServerRelativePath: () => ({ DecodedUrl: SITE_PATH }),
    SupportedUILanguageIds: () => [1033, 1066]
  },
  navigation: {
    AssociatedMemberGroup: (api, _, options) => associated(api, MEMBERS_GROUP, options),
    AssociatedOwnerGroup: (api, _, options) => associated(api, OWNERS_GROUP, options),
    AssociatedVisitorGroup: (api, _, options) => associated(api, VISITORS_GROUP, options),
    ContentTypes: (api, _, options) => contentTypeCollection(api, undefined, options),
    CurrentUser: (api, _, options) => userEntity(api, api.user, options),
    Fields: (api, _, options) => fieldCollection(api, undefined, options),
    Lists: (api, _, options) => listCollection(api, options),
    ParentWeb: () => null,
    RegionalSettings: (api, _, options) => regionalSettingsEntity(api, options),
    RoleAssignments: (api, _, options) => expandAssignments(WEB)(api, options),
    RoleDefinitions: (api, _, options) => roleCollection(api, api.store.roles.all(), options),
    SiteGroups: (api, _, options) => groupCollection(api, api.store.principals.groups(), options),
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
