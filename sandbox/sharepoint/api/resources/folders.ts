/**
 * Folders of lists and libraries.
 */
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { folderNotFound } from '../protocol/errors.ts';
import { booleanArgument, guidArgument, textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { action, collectionAnswer, DELETED, entityAnswer, NOTHING, scalarAnswer, type Resource } from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { visibleForm, visibleRows } from '../security/visibility.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { quoted } from '../site.ts';
import { parseGuid } from '../store/ids.ts';
import { isFolder, pathOf, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { textKey } from '../store/text-key.ts';
import { fileCollection, files } from './files.ts';
import { itemEntity } from './item-entity.ts';
import { addRow, alreadyThere, currentRow, deleteRow, recycleRow } from './item-writing.ts';
import { itemOfRow } from './items.ts';
import { refused } from './refusals.ts';
import { folderAt, pathArgument, serverPath, type FolderPlace } from './server-path.ts';

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
      row === undefined ? null : itemEntity(api, list, row, options, 'site')
  }
};

const linkOf = (place: FolderPlace): string => `Web/GetFolderByServerRelativePath(decodedurl=${quoted(place.path)})`;

const placeOf = (list: ListRecord, row: ItemRow): FolderPlace => ({ list, row, path: pathOf(row) });

const folderEntity = (api: Api, place: FolderPlace, options: QueryOptions): Entity =>
  toEntity(api, FOLDER, place, { link: linkOf(place) }, options);

function folderCollection(api: Api, places: readonly FolderPlace[], options: QueryOptions): EntityCollection {
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
  return resourceOf(api, folderAt(api, pathArgument(segment)));
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
      recycle: () => action('SP.Folder.Recycle', () => scalarAnswer('Recycle', recycleRow(api, list, ownRow())))
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
  const path = given.startsWith('/') ? serverPath(given) : `${parent.path}/${given.replace(/\/+$/, '')}`;
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
