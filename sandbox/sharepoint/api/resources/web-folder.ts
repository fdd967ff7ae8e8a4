/**
 * The root folder of the web, which belongs to no list: its folders are the libraries.
 */
import { SITE_PATH } from '../../../server/call.ts';
import type { Api } from '../context.ts';
import type { Entity, EntityCollection } from '../protocol/entity.ts';
import { folderNotFound } from '../protocol/errors.ts';
import { argument, textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { action, collectionAnswer, entityAnswer, type Resource } from '../resource.ts';
import { seesList } from '../security/visibility.ts';
import { propertyOf, toEntity, type Shape } from '../shape.ts';
import type { SiteFacts } from '../site.ts';
import { addFolderAt, folderAtPath, folderCollection, folderEntity } from './folders.ts';
import { serverPath } from './server-path.ts';

const LINK = `Web/RootFolder`;

/** SP.Folder, as the web's root is one. */
const ROOT: Shape<SiteFacts> = {
  type: () => 'SP.Folder',
  props: {
    Exists: () => true,
    ExistsAllowThrowForPolicyFailures: () => true,
    ExistsWithException: () => true,
    IsWOPIEnabled: () => false,
    ItemCount: (api) => libraries(api, { expand: [], orderBy: [] }).items.length,
    Name: () => '',
    ProgID: () => null,
    ServerRelativeUrl: () => SITE_PATH,
    TimeCreated: (_, site) => site.created,
    TimeLastModified: (_, site) => site.created,
    UniqueId: (_, site) => site.webId,
    WelcomePage: () => 'SitePages/TheoDoi.aspx'
  },
  onRequest: { ServerRelativePath: () => ({ DecodedUrl: SITE_PATH }) },
  navigation: { Folders: (api, _, options) => libraries(api, options) }
};

function libraries(api: Api, options: QueryOptions): EntityCollection {
  const seen = api.store.lists.all().filter((list) => list.isLibrary && seesList(api.store, api.access, list));
  const places = seen.map((list) => ({ list, row: undefined, path: list.url }));
  return folderCollection(api, places, options);
}

const entity = (api: Api, options: QueryOptions): Entity => toEntity(api, ROOT, api.site, { link: LINK }, options);

/** `web/rootFolder` */
export function webRootFolder(api: Api): Resource {
  return {
    kind: 'SP.Folder',
    get: () => entityAnswer(entity(api, api.request.options)),
    property: propertyOf(api, ROOT, api.site),
    members: { folders: (segment) => webFolders(api, segment) }
  };
}

/** `web/folders`, also as `folders('Shared Documents')`. */
export function webFolders(api: Api, segment: Segment): Resource {
  const byName = (step: Segment): Resource => folderAtPath(api, serverPath(textArgument(step, 0)));
  if (segment.args.length > 0) return byName(segment);
  const add = (step: Segment): Resource =>
    action('SP.FolderCollection.AddUsingPath', () => {
      const given = argument(step, 'decodedurl');
      const path = serverPath(given?.kind === 'string' ? given.value : textArgument(step, 0));
      // A folder directly below the web would be no library: this server has none.
      if (path.slice(SITE_PATH.length + 1).indexOf('/') < 0) throw folderNotFound();
      return entityAnswer(folderEntity(api, addFolderAt(api, path, step), api.request.options));
    });
  return {
    kind: 'SP.FolderCollection',
    get: () => collectionAnswer(libraries(api, api.request.options)),
    members: { getbyurl: byName, addusingpath: add, add }
  };
}
