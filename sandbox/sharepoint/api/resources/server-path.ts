/**
 * Server-relative addresses of folders and files, and what stands there.
 */
import { SITE_PATH } from '../../../server/call.ts';
import type { Api } from '../context.ts';
import { urlOutsideWeb } from '../protocol/errors.ts';
import { argument, textArgument, type Segment } from '../protocol/path.ts';
import { seesList } from '../security/visibility.ts';
import { isFolder, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';

/** A folder: a list's root, or one inside. */
export interface FolderPlace {
  readonly list: ListRecord;
  /** Undefined for the root, which has no item. */
  readonly row: ItemRow | undefined;
  readonly path: string;
}

/** A file in a library. */
export interface FilePlace {
  readonly list: ListRecord;
  readonly row: ItemRow;
}

/** The address in a segment such as `getFolderByServerRelativePath(decodedUrl='..')`. @throws SharePointError 400 */
export function pathArgument(segment: Segment): string {
  const given = argument(segment, 'decodedurl') ?? argument(segment, 'serverrelativeurl');
  return serverPath(given?.kind === 'string' ? given.value : textArgument(segment, 0));
}

/** A server-relative address of a text that may be relative to the web. @throws SharePointError 400 outside the web */
export function serverPath(text: string): string {
  const bare = text.normalize('NFC').replace(/\/+$/, '');
  const path = bare.startsWith('/') ? bare : `${SITE_PATH}/${bare}`;
  const key = path.toLowerCase();
  if (key !== SITE_PATH && !key.startsWith(`${SITE_PATH}/`)) throw urlOutsideWeb();
  return path;
}

/**
 * The server-relative address in an absolute one. `DecodedUrl` is decoded already, so a percent sign is one.
 * @throws SharePointError 400 for an address of another host or web
 */
export function absolutePath(api: Api, url: string): string {
  if (!/^https?:/i.test(url)) return serverPath(url);
  const { origin } = api.site;
  if (!url.toLowerCase().startsWith(`${origin.toLowerCase()}/`)) throw urlOutsideWeb();
  return serverPath(url.slice(origin.length));
}

/** The address in `getFileByUrl('..')`: absolute and encoded, or relative. @throws SharePointError 400 */
export function addressArgument(api: Api, segment: Segment): string {
  const given = textArgument(segment, 0);
  if (!/^https?:/i.test(given)) return serverPath(given);
  try {
    return absolutePath(api, decodeURIComponent(given.replace(/[?#].*$/s, '')));
  } catch (error) {
    if (error instanceof URIError) throw urlOutsideWeb();
    throw error;
  }
}

/** The list at or above an address, when the caller sees it. */
function listAt(api: Api, path: string): ListRecord | undefined {
  const list = api.store.lists.containing(path);
  return list !== undefined && seesList(api.store, api.access, list) ? list : undefined;
}

/** The folder at an address; nothing is said of whether the caller may see it. */
export function folderAt(api: Api, path: string): FolderPlace | undefined {
  const list = listAt(api, path);
  if (list === undefined) return undefined;
  if (path.toLowerCase() === list.url.toLowerCase()) return { list, row: undefined, path: list.url };
  const row = api.store.items.currentByPath(list, path);
  return row !== undefined && isFolder(row) ? { list, row, path: `${row.dir}/${row.leaf}` } : undefined;
}

/** The newest form of the file at an address; nothing is said of whether the caller may see it. */
export function fileAt(api: Api, path: string): FilePlace | undefined {
  const list = listAt(api, path);
  if (list === undefined || !list.isLibrary) return undefined;
  const row = api.store.items.currentByPath(list, path);
  return row !== undefined && !isFolder(row) ? { list, row } : undefined;
}
