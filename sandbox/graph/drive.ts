/**
 * The bytes of files: `.../content` answers 302 to an address that needs no token and is good for an hour, as Graph does.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { mediaTypeOf } from '../sharepoint/api/resources/media-type.ts';
import { Permission } from '../sharepoint/api/security/mask.ts';
import { parseGuid } from '../sharepoint/api/store/ids.ts';
import { isFolder, pathOf, type ItemRow } from '../sharepoint/api/store/item-row.ts';
import type { ListRecord } from '../sharepoint/api/store/lists.ts';
import { readMeta } from '../sharepoint/api/store/schema.ts';
import { SITE_PATH } from '../server/call.ts';
import { answer, contextUrl } from './call.ts';
import type { GraphCall, GraphSurroundings } from './call.ts';
import { GraphError, itemNotFound } from './errors.ts';
import { formFor, listOfSite, onSite, READ_FILES, requireSite, type SiteAccess } from './site-access.ts';

/** Where the bytes come from. */
export const DOWNLOAD_PATH = `${SITE_PATH}/_layouts/15/download.aspx`;
const HOUR_MS = 3_600_000;

const driveId = (list: ListRecord): string => `b!${Buffer.from(list.id).toString('base64url')}`;

function libraryOf(site: SiteAccess, key: string | undefined): ListRecord {
  const { lists } = site.api.store;
  if (key === undefined) {
    const documents = lists.byUrl(`${SITE_PATH}/Shared Documents`);
    if (documents === undefined) throw itemNotFound();
    return listOfSite(site, documents.id);
  }
  const found = lists.all().find((list) => list.isLibrary && driveId(list) === key);
  if (found === undefined) throw itemNotFound();
  return listOfSite(site, found.id);
}

function rowOf(call: GraphCall, site: SiteAccess, list: ListRecord): ItemRow {
  const { items } = site.api.store;
  const { path, uniqueId, item } = call.params;
  const guid = uniqueId === undefined ? undefined : parseGuid(uniqueId);
  const current =
    path !== undefined
      ? items.currentByPath(list, `${list.url}/${path}`)
      : guid !== undefined
        ? items.currentByUniqueId(list, guid)
        : items.current(list, Number(item ?? Number.NaN));
  if (current === undefined) throw itemNotFound();
  return formFor(site, list, current.id);
}

const signatureOf = (secret: string, text: string): Buffer =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(`download ${text}`).digest();

const secretOf = (around: GraphSurroundings): string =>
  readMeta(around.sharePoint.store.database, 'digest-secret') ?? '';

/** `GET .../content` of a drive item, however it is named. */
export function getContent(call: GraphCall): Response {
  if (call.params['site'] !== undefined) requireSite(call);
  return onSite(call, READ_FILES, 'GET', (site) => {
    const list =
      call.params['list'] === undefined ? libraryOf(site, call.params['drive']) : listOfSite(site, call.params['list']);
    const row = rowOf(call, site, list);
    if (isFolder(row) || row.content === undefined) throw new GraphError(400, 'notSupported', 'Not a file.');
    site.api.access.require(row.scope, Permission.openItems);
    const until = call.around.sharePoint.clock.now().getTime() + HOUR_MS;
    const named = `${row.content.hash}.${until}.${encodeURIComponent(row.leaf)}`;
    const proof = signatureOf(secretOf(call.around), named).toString('base64url');
    const location = `${site.api.site.origin}${DOWNLOAD_PATH}?file=${encodeURIComponent(named)}&tempauth=${proof}`;
    return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });
  });
}

/** The bytes behind such an address; undefined for another one. */
export function download(around: GraphSurroundings, request: Request, url: URL): Response | undefined {
  if (url.pathname !== DOWNLOAD_PATH || !url.searchParams.has('tempauth')) return undefined;
  const named = url.searchParams.get('file') ?? '';
  const given = Buffer.from(url.searchParams.get('tempauth') ?? '', 'base64url');
  const expected = signatureOf(secretOf(around), named);
  const [hash = '', until = '', leaf = ''] = named.split('.', 2).concat(named.split('.').slice(2).join('.'));
  const good = given.length === expected.length && timingSafeEqual(given, expected);
  if (!good || Number(until) < around.sharePoint.clock.now().getTime()) {
    return new Response('401 UNAUTHORIZED', { status: 401 });
  }
  // Signed by getContent, which took the hash from a row.
  const bytes = around.sharePoint.store.blobs.get(hash as Parameters<typeof around.sharePoint.store.blobs.get>[0]);
  const name = decodeURIComponent(leaf);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
    headers: {
      'content-type': mediaTypeOf(name),
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store'
    }
  });
}

/** `GET /sites/{id}/drives` */
export function getDrives(call: GraphCall): Response {
  requireSite(call);
  return onSite(call, READ_FILES, 'GET', (site) => {
    const { store, access } = site.api;
    const libraries = store.lists
      .all()
      .filter((list) => list.isLibrary && access.can(list.scope, Permission.viewListItems));
    return answer({
      '@odata.context': contextUrl(call.url, 'drives'),
      value: libraries.map((list) => ({
        id: driveId(list),
        driveType: 'documentLibrary',
        name: list.title,
        webUrl: call.url.origin + encodeURI(list.url)
      }))
    });
  });
}

/** `GET .../driveItem` of a list item. */
export function getDriveItem(call: GraphCall): Response {
  requireSite(call);
  return onSite(call, READ_FILES, 'GET', (site) => {
    const list = listOfSite(site, call.params['list'] ?? '');
    const row = rowOf(call, site, list);
    if (!list.isLibrary) throw itemNotFound();
    return answer({
      '@odata.context': contextUrl(call.url, 'driveItem/$entity'),
      id: row.uniqueId,
      name: row.leaf,
      size: row.content?.length ?? 0,
      eTag: `"{${row.uniqueId.toUpperCase()}},${row.rowVersion}"`,
      cTag: `"c:{${row.uniqueId.toUpperCase()}},${row.contentVersion}"`,
      createdDateTime: row.created,
      lastModifiedDateTime: row.modified,
      webUrl: call.url.origin + encodeURI(pathOf(row)),
      parentReference: { driveId: driveId(list), driveType: 'documentLibrary' },
      ...(isFolder(row) ? { folder: {} } : { file: { mimeType: mediaTypeOf(row.leaf) } })
    });
  });
}
