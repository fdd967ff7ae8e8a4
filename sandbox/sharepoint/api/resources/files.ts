/**
 * Files of libraries: their facts, their bytes, their life between draft and approval.
 */
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { fileNotFound } from '../protocol/errors.ts';
import { argument, booleanArgument, guidArgument, textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { action, collectionAnswer, DELETED, entityAnswer, NOTHING, scalarAnswer, type Resource } from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { visibleForm } from '../security/visibility.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { quoted } from '../site.ts';
import { parseGuid } from '../store/ids.ts';
import { isFolder, Moderation, pathOf, versionLabel, type FileContent, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { mediaTypeOf } from './media-type.ts';
import { itemEntity } from './item-entity.ts';
import { addRow, alreadyThere, currentRow, decide, deleteRow, editRow, publish, recycleRow } from './item-writing.ts';
import { itemOfRow } from './items.ts';
import { refused } from './refusals.ts';
import { fileAt, pathArgument, serverPath, type FilePlace, type FolderPlace } from './server-path.ts';
import { uploadMembers } from './uploads.ts';
import { userEntity } from './users.ts';
import { fileVersions } from './versions.ts';

const braced = (row: ItemRow): string => `{${row.uniqueId.toUpperCase()}}`;

/** `"{GUID},n"` with its quotes. */
export const fileEtag = (row: ItemRow): string => `"${braced(row)},${row.rowVersion}"`;

/** Office documents have an address that opens them; other files have none. */
function linkingUrl(api: Api, row: ItemRow, encode: boolean): string | null {
  if (!/\.(?:docx|xlsx|pptx|doc|xls|ppt)$/i.test(row.leaf)) return null;
  const path = encode ? encodeURI(pathOf(row)) : pathOf(row);
  return `${api.site.origin}${path}?d=w${row.uniqueId.replaceAll('-', '')}`;
}

/** SP.File. */
const FILE: Shape<FilePlace> = {
  type: () => 'SP.File',
  props: {
    CheckInComment: (_, { row }) => row.checkInComment,
    CheckOutType: () => 2,
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
    ListId: (_, { list }) => list.id,
    SiteId: (api) => api.site.siteId,
    WebId: (api) => api.site.webId,
    ServerRelativePath: (_, { row }) => ({ DecodedUrl: pathOf(row) })
  },
  navigation: {
    Author: (api, { row }, options) => userOf(api, row.author, options),
    ListItemAllFields: (api, { list, row }, options) => itemEntity(api, list, row, options, 'site'),
    ModifiedBy: (api, { row }, options) => userOf(api, row.editor, options)
  }
};

function userOf(api: Api, id: number, options: QueryOptions): Entity | null {
  const user = api.store.principals.userById(id);
  return user === undefined ? null : userEntity(api, user, options);
}

const linkOf = (row: ItemRow): string => `Web/GetFileByServerRelativePath(decodedurl=${quoted(pathOf(row))})`;

const fileEntity = (api: Api, place: FilePlace, options: QueryOptions): Entity =>
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

/** `web/getFileByServerRelativePath(..)`. @throws SharePointError 404 */
export function fileByPath(api: Api, segment: Segment): Resource {
  const path = pathArgument(segment);
  const place = fileAt(api, path);
  if (place === undefined) throw fileNotFound(path);
  return fileResource(api, place.list, place.row);
}

/** `web/getFileById('guid')`. @throws SharePointError 404 */
export function fileById(api: Api, segment: Segment): Resource {
  const id = parseGuid(guidArgument(segment, 0));
  for (const list of api.store.lists.all()) {
    const row = id === undefined || !list.isLibrary ? undefined : api.store.items.currentByUniqueId(list, id);
    if (row !== undefined && !isFolder(row)) return fileResource(api, list, row);
  }
  throw fileNotFound(id ?? segment.name);
}

/** The form of a file that is there for the caller: the draft, the approved version, or nothing. @throws 404 */
export function seenFile(api: Api, list: ListRecord, row: ItemRow): FilePlace {
  const form = visibleForm(api.access, list, api.store.items.forms(list, row.id));
  if (form === undefined) throw fileNotFound(pathOf(row));
  return { list, row: form };
}

/** The bytes of a file. @throws SharePointError 403 without OpenItems */
export function bytesAnswer(api: Api, place: FilePlace): Answer {
  api.access.require(place.row.scope, Permission.openItems);
  const { row } = place;
  const bytes = row.content === undefined ? new Uint8Array() : api.store.blobs.get(row.content.hash);
  return {
    kind: 'bytes',
    body: new Uint8Array(bytes),
    contentType: mediaTypeOf(row.leaf),
    length: bytes.length,
    etag: fileEtag(row),
    fileName: row.leaf
  };
}

/** Keeps the bytes of the request. */
export function storeContent(api: Api, bytes: Uint8Array): FileContent {
  return { hash: api.store.blobs.put(bytes), length: bytes.length };
}

/** One file. @throws SharePointError 404 when no form of it is there for the caller */
export function fileResource(api: Api, list: ListRecord, found: ItemRow): Resource {
  const place = seenFile(api, list, found);
  const newest = (): ItemRow => currentRow(api, list, found.id);
  return {
    kind: 'SP.File',
    get: () => entityAnswer(fileEntity(api, place, api.request.options)),
    delete: () => {
      deleteRow(api, list, newest(), fileEtag(newest()));
      return DELETED;
    },
    property: propertyOf(api, FILE, place),
    members: {
      $value: () => ({
        kind: 'SP.File.$value',
        get: () => bytesAnswer(api, place),
        put: () => writeBytes(api, list, newest())
      }),
      openbinarystream: () => ({ kind: 'SP.File.OpenBinaryStream', get: () => bytesAnswer(api, place) }),
      listitemallfields: () => itemOfRow(api, list, place.row, 'site'),
      versions: (segment) => fileVersions(api, place, segment),
      publish: (segment) => deed('Publish', () => publish(api, list, newest(), comment(segment))),
      approve: (segment) => deed('Approve', () => decide(api, list, newest(), Moderation.approved, comment(segment))),
      deny: (segment) => deed('Deny', () => decide(api, list, newest(), Moderation.denied, comment(segment))),
      recycle: () =>
        action('SP.File.Recycle', () => scalarAnswer('Recycle', recycleRow(api, list, newest(), fileEtag(newest())))),
      author: () => userMember(api, place.row.author),
      modifiedby: () => userMember(api, place.row.editor),
      ...uploadMembers(api, list, newest, (row) => fileEntity(api, { list, row }, api.request.options))
    }
  };
}

function userMember(api: Api, id: number): Resource {
  return {
    kind: 'SP.User',
    get: () => {
      const user = userOf(api, id, api.request.options);
      return user === null ? NOTHING : entityAnswer(user);
    }
  };
}

function deed(name: string, run: () => unknown): Resource {
  return action(`SP.File.${name}`, () => {
    run();
    return NOTHING;
  });
}

/** A comment is at most 1,023 characters long. */
function comment(segment: Segment): string {
  const given = argument(segment, 'comment') ?? argument(segment, 0);
  const text = given?.kind === 'string' ? given.value : '';
  if (text.length > 1023) throw refused('The comment is longer than 1023 characters.');
  return text;
}

function writeBytes(api: Api, list: ListRecord, row: ItemRow): Answer {
  const content = storeContent(api, api.request.bytes);
  const changed = editRow(api, list, row, { change: { values: new Map() }, content, etag: fileEtag(row) });
  return { kind: 'noContent', etag: fileEtag(changed) };
}

/** `files` of a folder, also as `files('name')`. */
export function files(api: Api, folder: FolderPlace, rows: () => readonly ItemRow[], segment: Segment): Resource {
  const byName = (step: Segment): Resource => {
    const given = textArgument(step, 0);
    const path = given.startsWith('/') ? serverPath(given) : `${folder.path}/${given}`;
    const place = fileAt(api, path);
    if (place === undefined) throw fileNotFound(path);
    return fileResource(api, place.list, place.row);
  };
  if (segment.args.length > 0) return byName(segment);
  const add = (step: Segment): Resource =>
    action('SP.FileCollection.AddUsingPath', () => {
      const row = addFile(api, folder, step);
      return entityAnswer(fileEntity(api, { list: folder.list, row }, api.request.options));
    });
  return {
    kind: 'SP.FileCollection',
    get: () => collectionAnswer(fileCollection(api, folder.list, rows(), api.request.options)),
    members: { getbyurl: byName, addusingpath: add, add }
  };
}

function addFile(api: Api, folder: FolderPlace, step: Segment): ItemRow {
  const { list } = folder;
  if (!list.isLibrary) throw refused('Files can be added to document libraries only.');
  const given = argument(step, 'decodedurl') ?? argument(step, 'url');
  const name = (given?.kind === 'string' ? given.value : textArgument(step, 0)).normalize('NFC');
  const wanted = name.startsWith('/') ? name.slice(name.lastIndexOf('/') + 1) : name;
  const leaf = booleanArgument(step, 'ensureuniquefilename', false) ? freeName(api, folder, wanted) : wanted;
  const there = api.store.items.currentByPath(list, `${folder.path}/${leaf}`);
  const change = { values: new Map() };
  if (there === undefined) {
    const content = storeContent(api, api.request.bytes);
    return addRow(api, list, { dir: folder.path, leaf, folder: false, content, change });
  }
  if (!booleanArgument(step, 'overwrite', false) || isFolder(there)) {
    api.access.require(there.scope, Permission.addListItems);
    throw alreadyThere(api, there);
  }
  const content = storeContent(api, api.request.bytes);
  return editRow(api, list, there, { change, content, etag: fileEtag(there) });
}

/** `x.docx`, `x1.docx`, `x2.docx` ... */
function freeName(api: Api, folder: FolderPlace, wanted: string): string {
  const dot = wanted.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  for (let count = 0; ; count += 1) {
    const leaf = count === 0 ? wanted : `${stem}${count}${extension}`;
    if (api.store.items.currentByPath(folder.list, `${folder.path}/${leaf}`) === undefined) return leaf;
  }
}
