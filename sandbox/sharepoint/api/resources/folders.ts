/**
 * Folders of lists and libraries.
 */
import { SITE_PATH } from '../../../server/call.ts';
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { folderNotFound, propertyNotFound, wrongValue } from '../protocol/errors.ts';
import type { JsonObject } from '../protocol/literal.ts';
import { booleanArgument, guidArgument, textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import {
  action,
  collectionAnswer,
  DELETED,
  entityAnswer,
  NOTHING,
  reading,
  scalarAnswer,
  type Resource
} from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { visibleForm, visibleRows } from '../security/visibility.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { apiRoot, quoted } from '../site.ts';
import { parseGuid } from '../store/ids.ts';
import { isFolder, pathOf, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { textKey } from '../store/text-key.ts';
import { deleteWithParameters } from './delete-parameters.ts';
import { files } from './file-collection.ts';
import { fileCollection } from './file-entity.ts';
import { itemEntity, itemEtag } from './item-entity.ts';
import { deleteRow, recycleRow } from './item-removal.ts';
import { addRow, alreadyThere, currentRow, editRow } from './item-writing.ts';
import { itemOfRow } from './items.ts';
import { propertyBag } from './property-bag.ts';
import { refused } from './refusals.ts';
import { folderAt, pathArgument, serverPath, type FolderPlace } from './server-path.ts';
import { webRootFolder } from './web-folder.ts';

/** SP.Folder. */
const FOLDER: Shape<FolderPlace> = {
  type: () => 'SP.Folder',
  props: {
    Exists: () => true,
    ExistsAllowThrowForPolicyFailures: () => true,
    ExistsWithException: () => true,
    IsWOPIEnabled: () => false,
    ItemCount: (api, place) => children(api, place).length,
    Name: (_, place) => place.path.slice(place.path.lastIndexOf('/') + 1),
    ProgID: () => null,
    ServerRelativeUrl: (_, place) => place.path,
    TimeCreated: (_, place) => place.row?.created ?? place.list.created,
    TimeLastModified: (_, place) => place.row?.modified ?? place.list.modified,
    UniqueId: (_, place) => place.row?.uniqueId ?? place.list.rootId,
    WelcomePage: () => ''
  },
  onRequest: {
    ServerRelativePath: (_, place) => ({ DecodedUrl: place.path })
  },
  navigation: {
    Files: (api, place, options) => fileCollection(api, place.list, filesIn(api, place), options),
    Folders: (api, place, options) => folderCollection(api, foldersIn(api, place), options),
    ListItemAllFields: (api, { list, row }, options) =>
      row === undefined ? null : itemEntity(api, list, row, options, 'site'),
    Properties: (api, place) => propertyBag(api, linkOf(place), folderBag(api, place)),
    StorageMetrics: (api, place) => storageMetrics(api, place)
  }
};

const linkOf = (place: FolderPlace): string => `Web/GetFolderByServerRelativePath(decodedurl=${quoted(place.path)})`;

const placeOf = (list: ListRecord, row: ItemRow): FolderPlace => ({ list, row, path: pathOf(row) });

/** One folder. */
export const folderEntity = (api: Api, place: FolderPlace, options: QueryOptions): Entity =>
  toEntity(api, FOLDER, place, { link: linkOf(place) }, options);

/** Several folders. */
export function folderCollection(api: Api, places: readonly FolderPlace[], options: QueryOptions): EntityCollection {
  const address = (place: FolderPlace): { link: string } => ({ link: linkOf(place) });
  return toCollection(api, FOLDER, places, address, 'SP.ApiData.Folders', options);
}

/** The folder of an item, as an expanded property. */
export const folderEntityOfRow = (api: Api, list: ListRecord, row: ItemRow, options: QueryOptions): Entity =>
  folderEntity(api, placeOf(list, row), options);

/** The root folder of a list, as an expanded property. */
export const rootFolderEntity = (api: Api, list: ListRecord, options: QueryOptions): Entity =>
  folderEntity(api, { list, row: undefined, path: list.url }, options);

/** The caller's rows directly in a folder. */
function children(api: Api, place: FolderPlace): readonly ItemRow[] {
  const visible = visibleRows(api.store, api.access, place.list);
  return api.store.items.query(place.list, {
    where: { sql: `dir_key = ? AND ${visible.sql}`, values: [textKey(place.path), ...visible.values] },
    orderBy: 'leaf_key',
    limit: 5000
  });
}

const filesIn = (api: Api, place: FolderPlace): readonly ItemRow[] =>
  place.list.isLibrary ? children(api, place).filter((row) => !isFolder(row)) : [];

const foldersIn = (api: Api, place: FolderPlace): readonly FolderPlace[] =>
  children(api, place)
    .filter(isFolder)
    .map((row) => placeOf(place.list, row));

/** `web/getFolderByServerRelativePath(..)`. @throws SharePointError 404 */
export function folderByPath(api: Api, segment: Segment): Resource {
  return folderAtPath(api, pathArgument(segment));
}

/** The folder at an address; the web's own where it is the web's. @throws SharePointError 404 */
export function folderAtPath(api: Api, path: string): Resource {
  return textKey(path) === textKey(SITE_PATH) ? webRootFolder(api) : resourceOf(api, folderAt(api, path));
}

/** `web/getFolderById('guid')`. @throws SharePointError 404 */
export function folderById(api: Api, segment: Segment): Resource {
  const id = parseGuid(guidArgument(segment, 0));
  for (const list of api.store.lists.all()) {
    if (list.rootId === id) return resourceOf(api, folderAt(api, list.url));
    const row = id === undefined ? undefined : api.store.items.currentByUniqueId(list, id);
    if (row !== undefined && isFolder(row)) return resourceOf(api, folderAt(api, pathOf(row)));
  }
  throw folderNotFound();
}

export const rootFolderResource = (api: Api, list: ListRecord): Resource =>
  resourceOf(api, { list, row: undefined, path: list.url });

export const folderResource = (api: Api, list: ListRecord, row: ItemRow): Resource =>
  resourceOf(api, placeOf(list, row));

/**
 * The folder as the caller sees it. A folder whose own item waits for approval is not there for readers; adding into it
 * is another matter, and asks for the right to add.
 */
function seen(api: Api, place: FolderPlace): FolderPlace {
  const { list, row } = place;
  if (row === undefined) return place;
  const form = visibleForm(api.access, list, api.store.items.forms(list, row.id));
  if (form === undefined) throw folderNotFound();
  return placeOf(list, form);
}

function resourceOf(api: Api, found: FolderPlace | undefined): Resource {
  if (found === undefined) throw folderNotFound();
  const place = found;
  const { list, row } = place;
  const ownRow = (): ItemRow => {
    if (row === undefined) throw refused('The root folder of a list cannot be removed.');
    return currentRow(api, list, row.id);
  };
  return {
    kind: 'SP.Folder',
    get: () => entityAnswer(folderEntity(api, seen(api, place), api.request.options)),
    merge: () => updateFolder(api, place, ownRow),
    delete: () => {
      deleteRow(api, list, ownRow());
      return DELETED;
    },
    property: (segment) => propertyOf(api, FOLDER, seen(api, place))(segment),
    members: {
      files: (segment) => files(api, place, () => filesIn(api, seen(api, place)), segment),
      folders: (segment) => folders(api, place, segment),
      listitemallfields: () => itemOfFolder(api, place),
      parentfolder: () => resourceOf(api, folderAt(api, place.path.slice(0, place.path.lastIndexOf('/')))),
      addsubfolderusingpath: () =>
        action('SP.Folder.AddSubFolderUsingPath', () => {
          const leaf = api.request.body.values['leafPath'];
          const url = typeof leaf === 'object' && leaf !== null && 'DecodedUrl' in leaf ? leaf.DecodedUrl : undefined;
          addFolder(api, place, typeof url === 'string' ? url : '', false);
          return NOTHING;
        }),
      recycle: () => action('SP.Folder.Recycle', () => scalarAnswer('Recycle', recycleRow(api, list, ownRow()))),
      deletewithparameters: () =>
        action('SP.Folder.DeleteWithParameters', () => {
          deleteWithParameters(api, list, ownRow(), itemEtag(ownRow()));
          return NOTHING;
        }),
      properties: () =>
        reading('SP.PropertyValues', () =>
          entityAnswer(propertyBag(api, linkOf(place), folderBag(api, seen(api, place))))
        ),
      storagemetrics: () => reading('SP.StorageMetrics', () => entityAnswer(storageMetrics(api, seen(api, place))))
    }
  };
}

/** The root folder has no item: the answer is null, not an error. */
function itemOfFolder(api: Api, place: FolderPlace): Resource {
  if (place.row === undefined) return { kind: 'SP.ListItem', get: () => NOTHING };
  const { row } = seen(api, place);
  if (row === undefined) throw folderNotFound();
  return itemOfRow(api, place.list, row, 'site');
}

function folders(api: Api, parent: FolderPlace, segment: Segment): Resource {
  const byName = (step: Segment): Resource => {
    const path = textArgument(step, 0);
    return resourceOf(api, folderAt(api, path.startsWith('/') ? serverPath(path) : `${parent.path}/${path}`));
  };
  if (segment.args.length > 0) return byName(segment);
  const add = (step: Segment): Resource =>
    action('SP.FolderCollection.AddUsingPath', (): Answer => {
      const given = pathOrName(step);
      const place = addFolder(api, parent, given, booleanArgument(step, 'overwrite', false));
      return entityAnswer(folderEntity(api, place, api.request.options));
    });
  return {
    kind: 'SP.FolderCollection',
    get: () => collectionAnswer(folderCollection(api, foldersIn(api, seen(api, parent)), api.request.options)),
    members: { getbyurl: byName, addusingpath: add, add }
  };
}

function pathOrName(step: Segment): string {
  const named = step.args.find((arg) => arg.name === 'decodedurl' || arg.name === 'url' || arg.name === undefined);
  return named?.value.kind === 'string' ? named.value.value.normalize('NFC') : textArgument(step, 'decodedurl');
}

/** Makes a folder, by name or by address. An existing one is refused, or given back with `overwrite=true`. */
function addFolder(api: Api, parent: FolderPlace, given: string, overwrite: boolean): FolderPlace {
  return addFolderAtPath(
    api,
    given.startsWith('/') ? serverPath(given) : `${parent.path}/${given.replace(/\/+$/, '')}`,
    overwrite
  );
}

/** Makes the folder that a step of `web/folders` names by its address. */
export const addFolderAt = (api: Api, path: string, step: Segment): FolderPlace =>
  addFolderAtPath(api, path, booleanArgument(step, 'overwrite', false));

function addFolderAtPath(api: Api, path: string, overwrite: boolean): FolderPlace {
  const cut = path.lastIndexOf('/');
  const holder = folderAt(api, path.slice(0, cut));
  if (holder === undefined) throw folderNotFound();
  const leaf = path.slice(cut + 1);
  const there = api.store.items.currentByPath(holder.list, `${holder.path}/${leaf}`);
  if (there !== undefined) {
    if (!overwrite || !isFolder(there)) throw alreadyThere(api, there);
    api.access.require(there.scope, Permission.addListItems);
    return placeOf(holder.list, there);
  }
  const change = { values: new Map(holder.list.isLibrary ? [] : [['Title', leaf]]) };
  const row = addRow(api, holder.list, { dir: holder.path, leaf, folder: true, change });
  return placeOf(holder.list, row);
}

/** MERGE of a folder: a new name, or the page that opens with it. */
function updateFolder(api: Api, place: FolderPlace, ownRow: () => ItemRow): Answer {
  for (const [name, value] of Object.entries(api.request.body.values)) {
    if (name !== 'Name' && name !== 'WelcomePage') throw propertyNotFound(name, 'SP.Folder');
    if (typeof value !== 'string') throw wrongValue(name, 'Edm.String');
    if (name === 'WelcomePage') api.noteGap('SP.Folder.WelcomePage (write)');
    else editRow(api, place.list, ownRow(), { change: { values: new Map(), leaf: value.normalize('NFC') } });
  }
  return { kind: 'noContent' };
}

function folderBag(api: Api, place: FolderPlace): JsonObject {
  const inside = children(api, place);
  return {
    vti_x005f_folderitemcount: inside.filter((row) => !isFolder(row)).length,
    vti_x005f_foldersubfolderitemcount: inside.filter(isFolder).length,
    vti_x005f_isscriptable: 'false',
    vti_x005f_hassubdirs: String(inside.some(isFolder)),
    vti_x005f_level: place.row?.level ?? 1
  };
}

/** Bytes and files anywhere below a folder, versions not counted among the files. */
function storageMetrics(api: Api, place: FolderPlace): Entity {
  const below = api.store.items.below(place.list, place.path).filter((row) => !isFolder(row));
  const stream = below.reduce((sum, row) => sum + (row.content?.length ?? 0), 0);
  const versions = below.flatMap((row) => api.store.items.versions(place.list, row.id));
  const total = versions.reduce((sum, version) => sum + (version.row.content?.length ?? 0), stream);
  const latest = below.reduce((last, row) => (row.modified > last ? row.modified : last), place.list.created);
  const link = `${linkOf(place)}/StorageMetrics`;
  return {
    type: 'SP.StorageMetrics',
    uri: `${apiRoot(api.site)}${link}`,
    editLink: link,
    props: {
      AdditionalFileStreamSize: '0',
      LastModified: latest,
      TotalFileCount: String(below.length),
      TotalFileStreamSize: String(stream),
      TotalSize: String(total)
    }
  };
}
