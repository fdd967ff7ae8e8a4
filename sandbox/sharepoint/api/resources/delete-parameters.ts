/**
 * `DeleteWithParameters` of files and folders.
 */
import type { Api } from '../context.ts';
import { etagMismatch } from '../protocol/errors.ts';
import type { JsonObject } from '../protocol/literal.ts';
import { isFolder, pathOf, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { deleteRow } from './item-removal.ts';
import { refused } from './refusals.ts';

/**
 * Deletes under the conditions of the body: `ETagMatch`, and `DeleteIfEmpty` of folders. `BypassSharedLock` is not acted
 * on: a file that is open in Word stays (an open question of the service).
 * @throws SharePointError 400 for a folder that is not empty, 403, 412, 423
 */
export function deleteWithParameters(api: Api, list: ListRecord, row: ItemRow, etag: string): void {
  const given = api.request.body.values['parameters'];
  const wanted: JsonObject =
    typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as JsonObject) : {};
  const match = wanted['ETagMatch'];
  if (typeof match === 'string' && match !== '' && match !== '*' && match.toLowerCase() !== etag.toLowerCase()) {
    throw etagMismatch(match, etag);
  }
  if (wanted['DeleteIfEmpty'] === true && isFolder(row) && api.store.items.below(list, pathOf(row)).length > 0) {
    throw refused('The folder is not empty.');
  }
  deleteRow(api, list, row, etag);
}
