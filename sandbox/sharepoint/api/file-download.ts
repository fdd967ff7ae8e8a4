/**
 * `GET /sites/tongket/<library>/...`: a file by its own address, as browsers and Word open it.
 */
import type { Call } from '../../server/call.ts';
import type { Surroundings } from './api-room.ts';
import { accessDenied, fileNotFound, SharePointError } from './protocol/errors.ts';
import { render, renderError } from './protocol/format.ts';
import { attachmentAt, bytesOf as bytesOfAttachment } from './resources/attachments.ts';
import { mediaTypeOf } from './resources/media-type.ts';
import { visibleForm } from './security/visibility.ts';
import { Permission } from './security/mask.ts';
import { enter } from './sharepoint.ts';
import { apiRoot } from './site.ts';
import { isFolder, pathOf, type ItemRow } from './store/item-row.ts';
import type { ListRecord } from './store/lists.ts';

/** The path of an attachment. */
interface AttachmentAddress {
  readonly attachment: string;
}

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
  const found = fileAtAddress(around, call.url) ?? attachmentAtAddress(around, call.url);
  if (found === undefined) return undefined;
  try {
    return around.store.database.transaction('read', () => bytesOf(around, call, found));
  } catch (error) {
    if (error instanceof SharePointError) return renderError(error, 'minimal');
    throw error;
  }
}

/** The server-relative address in an address, decoded; undefined when it cannot be. */
function pathIn(url: URL): string | undefined {
  try {
    return decodeURIComponent(url.pathname).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** An attachment is asked for by its own path; who may see it is settled later. */
function attachmentAtAddress(around: Surroundings, url: URL): AttachmentAddress | undefined {
  const path = pathIn(url);
  const list = path === undefined ? undefined : around.store.lists.containing(path);
  if (path === undefined || list === undefined || list.isLibrary) return undefined;
  return /^\/Attachments\/\d+\/[^/]+$/i.test(path.slice(list.url.length)) ? { attachment: path } : undefined;
}

function fileAtAddress(around: Surroundings, url: URL): Found | undefined {
  const path = pathIn(url);
  if (path === undefined) return undefined;
  const list = around.store.lists.containing(path);
  const row = list?.isLibrary === true ? around.store.items.currentByPath(list, path) : undefined;
  return list === undefined || row === undefined || isFolder(row) ? undefined : { list, row };
}

function bytesOf(around: Surroundings, call: Call, found: Found | AttachmentAddress): Response {
  if (call.person === undefined) return new Response('401 UNAUTHORIZED', { status: 401 });
  const { access } = enter(around.store, call.person);
  if ('attachment' in found) {
    const here = { store: around.store, access };
    const place = attachmentAt(here, found.attachment);
    if (place === undefined) throw fileNotFound(found.attachment);
    return render(bytesOfAttachment(here, place), 'minimal', apiRoot(around.site));
  }
  const { list, row } = found;
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
