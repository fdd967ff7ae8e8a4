/**
 * Files attached to items of lists: their names and bytes. No permission is asked here.
 */
import { asBlobHash } from './blob-store.ts';
import type { Database, SqlRow } from './database.ts';
import { asPrincipalId, type ItemId, type ListId, type PrincipalId } from './ids.ts';
import type { FileContent } from './item-row.ts';
import { numberOf, textOf } from './row.ts';
import { textKey } from './text-key.ts';

/** One attached file. */
export interface AttachmentRecord {
  readonly name: string;
  readonly content: FileContent;
  /** Goes up with the bytes: the number in its etag. */
  readonly version: number;
  readonly author: PrincipalId;
}

/** The attachments of the site. */
export interface AttachmentStore {
  /** Those of one item, by name. */
  of(list: ListId, item: ItemId): readonly AttachmentRecord[];
  find(list: ListId, item: ItemId, name: string): AttachmentRecord | undefined;
  /** The items of a list that have any. */
  holders(list: ListId): ReadonlySet<number>;
  /** Adds one, or writes over the one of that name. */
  put(list: ListId, item: ItemId, attachment: AttachmentRecord): void;
  remove(list: ListId, item: ItemId, name: string): void;
}

const toAttachment = (row: SqlRow): AttachmentRecord => ({
  name: textOf(row, 'name'),
  content: { hash: asBlobHash(textOf(row, 'blob')), length: numberOf(row, 'length') },
  version: numberOf(row, 'version'),
  author: asPrincipalId(numberOf(row, 'author'))
});

/** The attachments in this database. */
export function openAttachments(database: Database): AttachmentStore {
  return {
    of: (list, item) =>
      database
        .all('SELECT * FROM attachment WHERE list_id = ? AND item_id = ? ORDER BY name_key', list, item)
        .map(toAttachment),
    find(list, item, name) {
      const row = database.first(
        'SELECT * FROM attachment WHERE list_id = ? AND item_id = ? AND name_key = ?',
        ...[list, item, textKey(name)]
      );
      return row === undefined ? undefined : toAttachment(row);
    },
    holders: (list) =>
      new Set(
        database
          .all('SELECT DISTINCT item_id FROM attachment WHERE list_id = ?', list)
          .map((row) => numberOf(row, 'item_id'))
      ),
    put(list, item, { name, content, version, author }) {
      database.run(
        `INSERT OR REPLACE INTO attachment (list_id, item_id, name, name_key, blob, length, version, author)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[list, item, name, textKey(name), content.hash, content.length, version, author]
      );
    },
    remove(list, item, name) {
      database.run(
        'DELETE FROM attachment WHERE list_id = ? AND item_id = ? AND name_key = ?',
        ...[list, item, textKey(name)]
      );
    }
  };
}
