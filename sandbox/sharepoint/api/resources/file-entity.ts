/**
 * A file as an entity: its facts and the people who have to do with it.
 */
import type { Api } from '../context.ts';
import type { Entity, EntityCollection } from '../protocol/entity.ts';
import type { JsonObject } from '../protocol/literal.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { toCollection, toEntity, type Shape } from '../shape.ts';
import { quoted } from '../site.ts';
import { pathOf, versionLabel, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { itemEntity } from './item-entity.ts';
import { propertyBag } from './property-bag.ts';
import type { FilePlace } from './server-path.ts';
import { userEntity } from './users.ts';
import { fileVersionCollection } from './versions.ts';

const braced = (row: ItemRow): string => `{${row.uniqueId.toUpperCase()}}`;

/** SP.CheckOutType. */
const CHECKED_OUT_ONLINE = 0;
const NOT_CHECKED_OUT = 2;

/** `"{GUID},n"` with its quotes. */
export const fileEtag = (row: ItemRow): string => `"${braced(row)},${row.rowVersion}"`;

/** Office documents have an address that opens them; other files have none. */
function linkingUrl(api: Api, row: ItemRow, encode: boolean): string | null {
  if (!/\.(?:docx|xlsx|pptx|doc|xls|ppt)$/i.test(row.leaf)) return null;
  const path = encode ? encodeURI(pathOf(row)) : pathOf(row);
  return `${api.site.origin}${path}?d=w${row.uniqueId.replaceAll('-', '')}`;
}

/** SP.File. */
export const FILE: Shape<FilePlace> = {
  type: () => 'SP.File',
  props: {
    CheckInComment: (_, { row }) => row.checkInComment,
    CheckOutType: (_, { row }) => (row.checkedOutBy === null ? NOT_CHECKED_OUT : CHECKED_OUT_ONLINE),
    ContentTag: (_, { row }) => `${braced(row)},${row.contentVersion},${row.rowVersion}`,
    CustomizedPageStatus: () => 0,
    ETag: (_, { row }) => fileEtag(row),
    Exists: () => true,
    ExistsAllowThrowForPolicyFailures: () => true,
    ExistsWithException: () => true,
    IrmEnabled: () => false,
    Length: (_, { row }) => String(row.content?.length ?? 0),
    Level: (_, { row }) => row.level,
    LinkingUri: (api, { row }) => linkingUrl(api, row, true),
    LinkingUrl: (api, { row }) => linkingUrl(api, row, false) ?? '',
    MajorVersion: (_, { row }) => Math.floor(row.uiVersion / 512),
    MinorVersion: (_, { row }) => row.uiVersion % 512,
    Name: (_, { row }) => row.leaf,
    ServerRelativeUrl: (_, { row }) => pathOf(row),
    TimeCreated: (_, { row }) => row.created,
    TimeLastModified: (_, { row }) => row.modified,
    Title: (_, { row }) => String(row.values.get('Title') ?? ''),
    UIVersion: (_, { row }) => row.uiVersion,
    UIVersionLabel: (_, { row }) => versionLabel(row.uiVersion),
    UniqueId: (_, { row }) => row.uniqueId
  },
  onRequest: {
    HasAlternateContentStreams: () => false,
    ListId: (_, { list }) => list.id,
    SiteId: (api) => api.site.siteId,
    WebId: (api) => api.site.webId,
    ServerRedirectedUrl: (api, { row }) => linkingUrl(api, row, true) ?? '',
    ServerRelativePath: (_, { row }) => ({ DecodedUrl: pathOf(row) })
  },
  navigation: {
    Author: (api, { row }, options) => userOf(api, row.author, options),
    CheckedOutByUser: (api, { row }, options) => userOf(api, row.checkedOutBy, options),
    ListItemAllFields: (api, { list, row }, options) => itemEntity(api, list, row, options, 'site'),
    LockedByUser: (api, { row }, options) => userOf(api, lockedBy(api, row), options),
    ModifiedBy: (api, { row }, options) => userOf(api, row.editor, options),
    Properties: (api, { row }) => propertyBag(api, linkOf(row), fileBag(row)),
    Versions: (api, place, options) => fileVersionCollection(api, place, options)
  }
};

/** A person of the file; null for nobody. */
export function userOf(api: Api, id: number | null, options: QueryOptions): Entity | null {
  const user = id === null ? undefined : api.store.principals.userById(id);
  return user === undefined ? null : userEntity(api, user, options);
}

/** Who has the file open: of several the one who has it longest. */
export const lockedBy = (api: Api, row: ItemRow): number | null => api.store.locks.on(row.uniqueId)[0]?.holder ?? null;

/** The file's property bag. */
export const fileBag = (row: ItemRow): JsonObject => ({
  vti_x005f_title: String(row.values.get('Title') ?? ''),
  vti_x005f_filesize: row.content?.length ?? 0,
  vti_x005f_etag: fileEtag(row),
  vti_x005f_level: row.level,
  vti_x005f_contenttag: `${braced(row)},${row.contentVersion},${row.rowVersion}`
});

/** Where a file is, relative to `_api/`. */
export const linkOf = (row: ItemRow): string => `Web/GetFileByServerRelativePath(decodedurl=${quoted(pathOf(row))})`;

/** One file. */
export const fileEntity = (api: Api, place: FilePlace, options: QueryOptions): Entity =>
  toEntity(api, FILE, place, { link: linkOf(place.row), etag: fileEtag(place.row) }, options);

/** The file of an item, as an expanded property. */
export const fileEntityOfRow = (api: Api, list: ListRecord, row: ItemRow, options: QueryOptions): Entity =>
  fileEntity(api, { list, row }, options);

/** Several files of a library. */
export function fileCollection(
  api: Api,
  list: ListRecord,
  rows: readonly ItemRow[],
  options: QueryOptions
): EntityCollection {
  const places = rows.map((row) => ({ list, row }));
  const address = (place: FilePlace): { link: string; etag: string } => ({
    link: linkOf(place.row),
    etag: fileEtag(place.row)
  });
  return toCollection(api, FILE, places, address, 'SP.ApiData.Files', options);
}
