/**
 * Chunked uploads: `startUpload`, `continueUpload`, `finishUpload`, `cancelUpload` of a file.
 */
import type { Api } from '../context.ts';
import type { Entity } from '../protocol/entity.ts';
import { guidArgument, numberArgument, type Segment } from '../protocol/path.ts';
import { action, entityAnswer, NOTHING, scalarAnswer, type Members } from '../resource.ts';
import { newGuid, parseGuid, type Guid } from '../store/ids.ts';
import type { ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import type { Upload } from '../store/upload-store.ts';
import { fileEtag, storeContent } from './files.ts';
import { editRow, requireEdit } from './item-writing.ts';
import { uploadMismatch } from './refusals.ts';

const idOf = (segment: Segment): Guid => parseGuid(guidArgument(segment, 'uploadid')) ?? newGuid();

/** The upload that a chunk continues. @throws SharePointError 400 */
function continued(api: Api, row: ItemRow, segment: Segment): Upload {
  const upload = api.store.uploads.find(idOf(segment));
  const offset = numberArgument(segment, 'fileoffset');
  const own = upload?.fileId === row.uniqueId && upload.userId === api.user.id;
  if (upload === undefined || !own || upload.length !== offset) throw uploadMismatch();
  return upload;
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
        const id = idOf(segment);
        api.store.uploads.start(id, row.uniqueId, api.user.id);
        const upload = { id, fileId: row.uniqueId, userId: api.user.id, length: 0 };
        return scalarAnswer('StartUpload', String(api.store.uploads.append(upload, api.request.bytes)));
      }),
    continueupload: (segment) =>
      action('SP.File.ContinueUpload', () => {
        const upload = continued(api, newest(), segment);
        return scalarAnswer('ContinueUpload', String(api.store.uploads.append(upload, api.request.bytes)));
      }),
    finishupload: (segment) =>
      action('SP.File.FinishUpload', () => {
        const row = newest();
        const upload = continued(api, row, segment);
        const received = api.store.uploads.read(upload);
        const whole = new Uint8Array(received.length + api.request.bytes.length);
        whole.set(received);
        whole.set(api.request.bytes, received.length);
        const content = storeContent(api, whole);
        const changed = editRow(api, list, row, { change: { values: new Map() }, content, etag: fileEtag(row) });
        api.store.uploads.remove(upload.id);
        return entityAnswer(entityOf(changed));
      }),
    cancelupload: (segment) =>
      action('SP.File.CancelUpload', () => {
        requireEdit(api, list, newest());
        api.store.uploads.remove(idOf(segment));
        return NOTHING;
      })
  };
}
