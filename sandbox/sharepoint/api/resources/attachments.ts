/**
 * `AttachmentFiles` of list items: files beside the columns, with no versions and no approval of their own.
 */
import type { Api } from '../context.ts';
import { requireMatch } from '../protocol/body.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { fileNotFound, invalidFileName } from '../protocol/errors.ts';
import { argument, textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { action, collectionAnswer, DELETED, entityAnswer, NOTHING, reading, type Resource } from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { seesList, visibleForm } from '../security/visibility.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { quoted } from '../site.ts';
import type { AttachmentRecord } from '../store/attachments.ts';
import type { ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { storeContent } from './files.ts';
import { itemLink } from './item-entity.ts';
import { currentRow, editRow, requireEdit, requireName } from './item-writing.ts';
import { mediaTypeOf } from './media-type.ts';
import { attachmentExists, attachmentsDisabled } from './refusals.ts';

interface AttachmentPlace {
  readonly list: ListRecord;
  readonly row: ItemRow;
  readonly attachment: AttachmentRecord;
}

/** `/sites/x/Lists/Y/Attachments/7` */
const folderOf = (list: ListRecord, row: ItemRow): string => `${list.url}/Attachments/${row.id}`;

const pathOfAttachment = ({ list, row, attachment }: AttachmentPlace): string =>
  `${folderOf(list, row)}/${attachment.name}`;

/** SP.Attachment. */
const ATTACHMENT: Shape<AttachmentPlace> = {
  type: () => 'SP.Attachment',
  props: {
    FileName: (_, { attachment }) => attachment.name,
    FileNameAsPath: (_, { attachment }) => ({ DecodedUrl: attachment.name }),
    ServerRelativePath: (_, place) => ({ DecodedUrl: pathOfAttachment(place) }),
    ServerRelativeUrl: (_, place) => pathOfAttachment(place)
  }
};

const linkOf = ({ list, row, attachment }: AttachmentPlace): string =>
  `${itemLink(list, row)}/AttachmentFiles(${quoted(attachment.name)})`;

const etagOf = ({ row, attachment }: AttachmentPlace): string =>
  `"{${row.uniqueId.toUpperCase()}},${attachment.version}"`;

const placesOf = (api: Api, list: ListRecord, row: ItemRow): readonly AttachmentPlace[] =>
  api.store.attachments.of(list.id, row.id).map((attachment) => ({ list, row, attachment }));

/** The attachments of an item, as an expanded property. */
export function attachmentCollection(
  api: Api,
  list: ListRecord,
  row: ItemRow,
  options: QueryOptions
): EntityCollection {
  const address = (place: AttachmentPlace): { link: string } => ({ link: linkOf(place) });
  return toCollection(api, ATTACHMENT, placesOf(api, list, row), address, 'SP.ApiData.Attachments', options);
}

const entityOf = (api: Api, place: AttachmentPlace): Entity =>
  toEntity(api, ATTACHMENT, place, { link: linkOf(place), etag: etagOf(place) }, api.request.options);

/** `AttachmentFiles` of an item, also as `AttachmentFiles('name')`. */
export function attachments(api: Api, list: ListRecord, row: ItemRow, segment: Segment): Resource {
  const byName = (step: Segment): Resource => attachmentResource(api, list, row, nameOf(step));
  if (segment.args.length > 0) return byName(segment);
  const add = (step: Segment): Resource =>
    action('SP.AttachmentCollection.Add', () =>
      entityAnswer(entityOf(api, addAttachment(api, list, row, nameOf(step))))
    );
  return {
    kind: 'SP.AttachmentCollection',
    get: () => collectionAnswer(attachmentCollection(api, list, row, api.request.options)),
    members: { getbyfilename: byName, getbyfilenameaspath: byName, add, addusingpath: add }
  };
}

function nameOf(step: Segment): string {
  const given = argument(step, 'filename') ?? argument(step, 'decodedurl');
  return (given?.kind === 'string' ? given.value : textArgument(step, 0)).normalize('NFC');
}

function attachmentResource(api: Api, list: ListRecord, row: ItemRow, name: string): Resource {
  const attachment = api.store.attachments.find(list.id, row.id, name);
  if (attachment === undefined) throw fileNotFound(`${folderOf(list, row)}/${name}`);
  const place = { list, row, attachment };
  const recycle = (): Answer => {
    removeAttachment(api, place, true);
    return NOTHING;
  };
  return {
    kind: 'SP.Attachment',
    get: () => entityAnswer(entityOf(api, place)),
    delete: () => {
      removeAttachment(api, place, false);
      return DELETED;
    },
    property: propertyOf(api, ATTACHMENT, place),
    members: {
      $value: () => ({
        kind: 'SP.Attachment.$value',
        get: () => bytesOf(api, place),
        put: () => {
          overwriteAttachment(api, place);
          return { kind: 'noContent' };
        }
      }),
      // PnPjs sends DELETE for a call: both are taken.
      recycleobject: () => ({ kind: 'SP.Attachment.RecycleObject', post: recycle, delete: recycle })
    }
  };
}

/** An attachment by its own address, as `getFileByServerRelativePath` takes it too; undefined where none stands. */
export function attachmentFileAt(api: Api, path: string): Resource | undefined {
  const place = attachmentAt(api, path);
  if (place === undefined) return undefined;
  return {
    ...reading('SP.File', () => entityAnswer(entityOf(api, place))),
    members: { $value: () => reading('SP.File.$value', () => bytesOf(api, place)) }
  };
}

/** What stands at an attachment's address, as the caller sees it. */
export function attachmentAt(api: Pick<Api, 'store' | 'access'>, path: string): AttachmentPlace | undefined {
  const list = api.store.lists.containing(path);
  const found = list === undefined ? null : /^\/Attachments\/(\d+)\/([^/]+)$/i.exec(path.slice(list.url.length));
  if (list === undefined || found === null || !seesList(api.store, api.access, list)) return undefined;
  const row = visibleForm(api.access, list, api.store.items.forms(list, Number(found[1])));
  const attachment = row === undefined ? undefined : api.store.attachments.find(list.id, row.id, found[2] ?? '');
  return row === undefined || attachment === undefined ? undefined : { list, row, attachment };
}

/** The bytes of an attachment. @throws SharePointError 403 without OpenItems */
export function bytesOf(api: Pick<Api, 'store' | 'access'>, place: AttachmentPlace): Answer {
  api.access.require(place.row.scope, Permission.openItems);
  const bytes = api.store.blobs.get(place.attachment.content.hash);
  return {
    kind: 'bytes',
    body: new Uint8Array(bytes),
    contentType: mediaTypeOf(place.attachment.name),
    length: bytes.length,
    etag: etagOf(place),
    fileName: place.attachment.name
  };
}

/** @throws SharePointError 400 where the list takes none */
function requireAttachments(list: ListRecord): void {
  if (!list.enableAttachments || list.isLibrary) throw attachmentsDisabled();
}

function addAttachment(api: Api, list: ListRecord, row: ItemRow, name: string): AttachmentPlace {
  const current = currentRow(api, list, row.id);
  requireEdit(api, list, current);
  requireAttachments(list);
  requireName(name, folderOf(list, row));
  if (name.startsWith('.')) throw invalidFileName(name);
  if (api.store.attachments.find(list.id, row.id, name) !== undefined) throw attachmentExists();
  const attachment = { name, content: storeContent(api, api.request.bytes), version: 1, author: api.user.id };
  api.store.attachments.put(list.id, row.id, attachment);
  return { list, row: noteChange(api, list, current), attachment };
}

function overwriteAttachment(api: Api, place: AttachmentPlace): void {
  const current = currentRow(api, place.list, place.row.id);
  requireEdit(api, place.list, current);
  requireAttachments(place.list);
  requireMatch(api.request.condition, etagOf(place));
  const { attachment } = place;
  const content = storeContent(api, api.request.bytes);
  api.store.attachments.put(place.list.id, place.row.id, { ...attachment, content, version: attachment.version + 1 });
  noteChange(api, place.list, current);
}

function removeAttachment(api: Api, place: AttachmentPlace, toBin: boolean): void {
  const { list, row, attachment } = place;
  const current = currentRow(api, list, row.id);
  requireEdit(api, list, current);
  requireMatch(api.request.condition, etagOf(place));
  api.store.attachments.remove(list.id, row.id, attachment.name);
  if (toBin) {
    const entry = {
      kind: 'attachment',
      listId: list.id,
      leaf: attachment.name,
      dir: folderOf(list, row),
      size: attachment.content.length,
      author: attachment.author,
      content: { of: 'attachment', itemId: row.id, attachment }
    } as const;
    api.store.recycled.keep(entry, api.user.id, api.now);
  }
  noteChange(api, list, current);
}

/** A change of an attachment is one of its item: it gets a new version, a new etag and an entry in the change log. */
function noteChange(api: Api, list: ListRecord, row: ItemRow): ItemRow {
  const noCondition = { ...api, request: { ...api.request, condition: { kind: 'any' } as const } };
  return editRow(noCondition, list, row, { change: { values: new Map() }, judge: () => undefined, touched: true });
}
