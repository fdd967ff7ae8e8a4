/**
 * `GET /sites/tongket/<library>/...`: a file by its own address, as browsers and Word open it.
 */
import type { Call } from '../../server/call.ts';
import type { Surroundings } from './api-room.ts';
import { accessDenied, fileNotFound, SharePointError } from './protocol/errors.ts';
import { render, renderError } from './protocol/format.ts';
import { mediaTypeOf } from './resources/media-type.ts';
import { visibleForm } from './security/visibility.ts';
import { Permission } from './security/mask.ts';
import { enter } from './sharepoint.ts';
import { apiRoot } from './site.ts';
import { isFolder, pathOf, type ItemRow } from './store/item-row.ts';
import type { ListRecord } from './store/lists.ts';

interface Found {
  readonly list: ListRecord;
  readonly row: ItemRow;
}

/**
 * Answers the bytes of the form of the file that is there for the caller. Undefined where no file stands: other rooms
 * have pages at addresses of the site, too.
 */
export async function downloadFile(around: Surroundings, call: Call): Promise<Response | undefined> {
  const { method } = call.request;
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const found = fileAtAddress(around, call.url);
  if (found === undefined) return undefined;
  try {
    return around.store.database.transaction('read', () => bytesOf(around, call, found));
  } catch (error) {
    if (error instanceof SharePointError) return renderError(error, 'minimal');
    throw error;
  }
}

function fileAtAddress(around: Surroundings, url: URL): Found | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.pathname).normalize('NFC');
  } catch {
    return undefined;
  }
  const list = around.store.lists.containing(path);
  const row = list?.isLibrary === true ? around.store.items.currentByPath(list, path) : undefined;
  return list === undefined || row === undefined || isFolder(row) ? undefined : { list, row };
}

function bytesOf(around: Surroundings, call: Call, { list, row }: Found): Response {
  if (call.person === undefined) return new Response('401 UNAUTHORIZED', { status: 401 });
  const { access } = enter(around.store, call.person);
  const form = visibleForm(access, list, around.store.items.forms(list, row.id));
  if (form === undefined) throw fileNotFound(pathOf(row));
  if (!access.can(form.scope, Permission.openItems)) throw accessDenied();
  const bytes = form.content === undefined ? new Uint8Array() : around.store.blobs.get(form.content.hash);
  const answer = {
    kind: 'bytes',
    body: new Uint8Array(bytes),
    contentType: mediaTypeOf(form.leaf),
    length: bytes.length,
    etag: `"{${form.uniqueId.toUpperCase()}},${form.rowVersion}"`,
    fileName: form.leaf
  } as const;
  return render(answer, 'minimal', apiRoot(around.site));
}
