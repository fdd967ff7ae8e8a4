/**
 * Chunked uploads: `startUpload`, `continueUpload`, `finishUpload`, `cancelUpload` of a file.
 */
import type { Api } from '../context.ts';
import type { Entity } from '../protocol/entity.ts';
import { bodyTooLarge } from '../protocol/errors.ts';
import { guidArgument, numberArgument, type Segment } from '../protocol/path.ts';
import { action, entityAnswer, NOTHING, scalarAnswer, type Members } from '../resource.ts';
import { newGuid, parseGuid, type Guid } from '../store/ids.ts';
import type { FileContent, ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import type { Upload } from '../store/upload-store.ts';
import { fileEtag } from './file-entity.ts';
import { storeContent } from './files.ts';
import { editRow, requireEdit } from './item-writing.ts';
import { requireWritable } from './occupied.ts';
import { uploadMismatch } from './refusals.ts';

const idOf = (segment: Segment): Guid => parseGuid(guidArgument(segment, 'uploadid')) ?? newGuid();

/** The upload that a chunk continues. @throws SharePointError 400 */
function continued(api: Api, row: ItemRow, segment: Segment): Upload {
  const upload = api.store.uploads.find(idOf(segment));
  const offset = numberArgument(segment, 'fileoffset');
  if (upload === undefined || !isOwn(api, row, upload) || upload.length !== offset) throw uploadMismatch();
  return upload;
}

const isOwn = (api: Api, row: ItemRow, upload: Upload): boolean =>
  upload.fileId === row.uniqueId && upload.userId === api.user.id;

/** The largest file of this server; SharePoint's own bound, 250 GB, is no bound for a machine under a desk. */
const MAX_UPLOAD_BYTES = 2 * 1024 * 1024 * 1024 - 1;

/** Adds the request's bytes and gives the new length, as a text. @throws SharePointError 413 */
function appended(api: Api, upload: Upload): string {
  if (upload.length + api.request.bytes.length > MAX_UPLOAD_BYTES) throw bodyTooLarge(MAX_UPLOAD_BYTES);
  return String(api.store.uploads.append(upload, api.request.bytes));
}

/** The content of an upload with its last chunk. It goes from file to file: no upload is held in memory as a whole. */
function wholeContent(api: Api, upload: Upload): FileContent {
  if (upload.length === 0) return storeContent(api, api.request.bytes);
  appended(api, upload);
  return api.store.blobs.putFile(api.store.uploads.pathOf(upload));
}

/** The members of a file that upload it in parts. Offsets come back as texts. */
export function uploadMembers(
  api: Api,
  list: ListRecord,
  newest: () => ItemRow,
  entityOf: (row: ItemRow) => Entity
): Members {
  return {
    startupload: (segment) =>
      action('SP.File.StartUpload', () => {
        const row = newest();
        requireEdit(api, list, row);
        requireWritable(api, list, row);
        const id = idOf(segment);
        api.store.uploads.start(id, row.uniqueId, api.user.id, api.now);
        const upload = { id, fileId: row.uniqueId, userId: api.user.id, length: 0 };
        return scalarAnswer('StartUpload', appended(api, upload));
      }),
    continueupload: (segment) =>
      action('SP.File.ContinueUpload', () => {
        const upload = continued(api, newest(), segment);
        return scalarAnswer('ContinueUpload', appended(api, upload));
      }),
    finishupload: (segment) =>
      action('SP.File.FinishUpload', () => {
        const row = newest();
        const upload = continued(api, row, segment);
        const content = wholeContent(api, upload);
        const changed = editRow(api, list, row, { change: { values: new Map() }, content, etag: fileEtag(row) });
        api.store.uploads.remove(upload.id);
        return entityAnswer(entityOf(changed));
      }),
    cancelupload: (segment) =>
      action('SP.File.CancelUpload', () => {
        const row = newest();
        requireEdit(api, list, row);
        const id = idOf(segment);
        const upload = api.store.uploads.find(id);
        if (upload !== undefined && !isOwn(api, row, upload)) throw uploadMismatch();
        api.store.uploads.remove(id);
        return NOTHING;
      })
  };
}
