/**
 * Files of libraries: their bytes, their life between draft and approval, what can be done with them.
 */
import type { Api } from '../context.ts';
import type { Answer } from '../protocol/entity.ts';
import { fileNotFound } from '../protocol/errors.ts';
import { argument, guidArgument, type Segment } from '../protocol/path.ts';
import { action, DELETED, entityAnswer, NOTHING, scalarAnswer, type Resource } from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { visibleForm } from '../security/visibility.ts';
import { propertyOf } from '../shape.ts';
import { parseGuid } from '../store/ids.ts';
import { isFolder, Moderation, pathOf, type FileContent, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { decide, publish, unpublish } from './approval.ts';
import { attachmentFileAt } from './attachments.ts';
import { checkIn, checkInTypeOf, checkOut, undoCheckOut } from './check-out.ts';
import { deleteWithParameters } from './delete-parameters.ts';
import { FILE, fileBag, fileEntity, fileEtag, linkOf, lockedBy, userOf } from './file-entity.ts';
import { deleteRow, recycleRow } from './item-removal.ts';
import { currentRow, editRow } from './item-writing.ts';
import { itemOfRow } from './items.ts';
import { mediaTypeOf } from './media-type.ts';
import { copyTo, moveTo } from './move-copy.ts';
import { propertyBag } from './property-bag.ts';
import { refused } from './refusals.ts';
import { addressArgument, fileAt, pathArgument, type FilePlace } from './server-path.ts';
import { uploadMembers } from './uploads.ts';
import { fileVersions } from './versions.ts';

/** `web/getFileByServerRelativePath(..)`. @throws SharePointError 404 */
export function fileByPath(api: Api, segment: Segment): Resource {
  return fileAtPath(api, pathArgument(segment));
}

/** `web/getFileByUrl('https://..')`, also with a server-relative or web-relative address. @throws SharePointError 404 */
export function fileByUrl(api: Api, segment: Segment): Resource {
  return fileAtPath(api, addressArgument(api, segment));
}

function fileAtPath(api: Api, path: string): Resource {
  const place = fileAt(api, path);
  if (place !== undefined) return fileResource(api, place.list, place.row);
  const attachment = attachmentFileAt(api, path);
  if (attachment === undefined) throw fileNotFound(path);
  return attachment;
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
      unpublish: (segment) => deed('UnPublish', () => unpublish(api, list, newest(), comment(segment))),
      checkout: () => deed('CheckOut', () => checkOut(api, list, newest())),
      checkin: (segment) =>
        deed('CheckIn', () => checkIn(api, list, found.id, checkInTypeOf(segment), comment(segment))),
      undocheckout: () => deed('UndoCheckOut', () => undoCheckOut(api, list, found.id)),
      copyto: (segment) => deed('CopyTo', () => copyTo(api, place, segment)),
      moveto: (segment) => deed('MoveTo', () => moveTo(api, place, segment)),
      deletewithparameters: () =>
        deed('DeleteWithParameters', () => deleteWithParameters(api, list, newest(), fileEtag(newest()))),
      author: () => userMember(api, place.row.author),
      modifiedby: () => userMember(api, place.row.editor),
      checkedoutbyuser: () => userMember(api, place.row.checkedOutBy),
      lockedbyuser: () => userMember(api, lockedBy(api, place.row)),
      properties: () => ({
        kind: 'SP.PropertyValues',
        get: () => entityAnswer(propertyBag(api, linkOf(place.row), fileBag(place.row)))
      }),
      ...uploadMembers(api, list, newest, (row) => fileEntity(api, { list, row }, api.request.options))
    }
  };
}

function userMember(api: Api, id: number | null): Resource {
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
