/**
 * What was recycled, with all its forms, versions, attachments and role assignments, so that it can be given back.
 */
import type { AttachmentRecord } from './attachments.ts';
import type { Database, SqlRow, SqlValue } from './database.ts';
import { asGuid, asListId, asPrincipalId, newGuid, type Guid, type ListId, type PrincipalId } from './ids.ts';
import type { ItemRow } from './item-row.ts';
import { restoreSnapshot, snapshotOf, type Snapshot } from './items.ts';
import type { AssignmentRecord } from './roles.ts';
import { numberOf, textOf } from './row.ts';

/** What an entry was. */
export type RecycledKind = 'file' | 'version' | 'item' | 'folder' | 'attachment';

/** One item of an entry: a folder brings all that was in it, the folder itself last. */
export interface RecycledItem {
  readonly forms: readonly ItemRow[];
  readonly versions: readonly ItemRow[];
  readonly attachments: readonly AttachmentRecord[];
  /** The assignments of its own scope; undefined where it inherited. */
  readonly assignments?: readonly AssignmentRecord[];
}

/** What an entry gives back. */
export type RecycledContent =
  | { readonly of: 'items'; readonly items: readonly RecycledItem[] }
  | { readonly of: 'version'; readonly version: ItemRow }
  | { readonly of: 'attachment'; readonly itemId: number; readonly attachment: AttachmentRecord };

/** What is to be kept. */
export interface NewEntry {
  readonly kind: RecycledKind;
  readonly listId: ListId;
  /** The name it had. */
  readonly leaf: string;
  /** Server-relative address of the folder it lay in. */
  readonly dir: string;
  /** Bytes of its files. */
  readonly size: number;
  /** Who made what was deleted. */
  readonly author: PrincipalId;
  readonly content: RecycledContent;
}

/** One entry of the bin, without its content. */
export interface RecycledEntry extends Omit<NewEntry, 'content'> {
  readonly id: Guid;
  readonly time: string;
  readonly deletedBy: PrincipalId;
  /** 1 of the people, 2 of the administrators. */
  readonly stage: number;
}

/** The bin. */
export interface RecycleBinStore {
  keep(entry: NewEntry, user: PrincipalId, now: string): Guid;
  /** Entries that are not too old, the newest first; only those of one person when one is named. */
  entries(now: string, user?: PrincipalId): readonly RecycledEntry[];
  content(id: Guid): RecycledContent | undefined;
  moveToSecondStage(id: Guid): void;
  remove(id: Guid): void;
}

/** How long the service keeps what was deleted, both stages together. */
const KEPT_DAYS = 93;

/** The bin in this database. */
export function openRecycleBin(database: Database): RecycleBinStore {
  return {
    keep(entry, user, now) {
      const id = newGuid();
      database.run('DELETE FROM recycled WHERE time < ?', oldest(now));
      const columns: readonly SqlValue[] = [
        ...[id, now, user, entry.listId, entry.leaf, entry.dir],
        ...[JSON.stringify(toText(entry.content)), entry.kind, entry.size, entry.author]
      ];
      database.run(
        `INSERT INTO recycled (id, time, user_id, list_id, title, dir, content, kind, size, author)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...columns
      );
      return id;
    },
    entries(now, user) {
      const own = user === undefined ? '' : ' AND user_id = ?';
      const values = user === undefined ? [oldest(now)] : [oldest(now), user];
      return database
        .all(`SELECT * FROM recycled WHERE time >= ?${own} ORDER BY time DESC, rowid DESC`, ...values)
        .map(toEntry);
    },
    content(id) {
      const row = database.first('SELECT content FROM recycled WHERE id = ?', id);
      return row === undefined ? undefined : fromText(textOf(row, 'content'));
    },
    moveToSecondStage(id) {
      database.run('UPDATE recycled SET stage = 2 WHERE id = ?', id);
    },
    remove(id) {
      database.run('DELETE FROM recycled WHERE id = ?', id);
    }
  };
}

/** The entries that are still kept at this moment are not older than this. */
function oldest(now: string): string {
  return new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
}

const KINDS: readonly RecycledKind[] = ['file', 'version', 'item', 'folder', 'attachment'];

function toEntry(row: SqlRow): RecycledEntry {
  const kind = KINDS.find((each) => each === row['kind']);
  if (kind === undefined) throw new TypeError(`Unknown kind of recycled thing: ${String(row['kind'])}`);
  return {
    id: asGuid(textOf(row, 'id')),
    kind,
    time: textOf(row, 'time'),
    deletedBy: asPrincipalId(numberOf(row, 'user_id')),
    listId: asListId(textOf(row, 'list_id')),
    leaf: textOf(row, 'title'),
    dir: textOf(row, 'dir'),
    size: numberOf(row, 'size'),
    author: asPrincipalId(numberOf(row, 'author')),
    stage: numberOf(row, 'stage')
  };
}

interface ItemText extends Omit<RecycledItem, 'forms' | 'versions'> {
  readonly forms: readonly Snapshot[];
  readonly versions: readonly Snapshot[];
}

/** Content as JSON; before attachments were kept it was a bare list of items. */
type ContentText =
  | readonly Pick<ItemText, 'forms' | 'versions'>[]
  | { readonly of: 'items'; readonly items: readonly ItemText[] }
  | { readonly of: 'version'; readonly version: Snapshot }
  | Extract<RecycledContent, { of: 'attachment' }>;

function toText(content: RecycledContent): ContentText {
  switch (content.of) {
    case 'items':
      return {
        of: 'items',
        items: content.items.map((item) => ({
          ...item,
          forms: item.forms.map(snapshotOf),
          versions: item.versions.map(snapshotOf)
        }))
      };
    case 'version':
      return { of: 'version', version: snapshotOf(content.version) };
    case 'attachment':
      return content;
  }
}

function fromText(text: string): RecycledContent {
  // Written by toText above (in an earlier version of it, too) and by nothing else.
  const kept = JSON.parse(text) as ContentText;
  if (!('of' in kept)) return { of: 'items', items: kept.map((item) => itemOf({ ...item, attachments: [] })) };
  switch (kept.of) {
    case 'items':
      return { of: 'items', items: kept.items.map(itemOf) };
    case 'version':
      return { of: 'version', version: restoreSnapshot(kept.version) };
    case 'attachment':
      return kept;
  }
}

const itemOf = (item: ItemText): RecycledItem => ({
  ...item,
  forms: item.forms.map(restoreSnapshot),
  versions: item.versions.map(restoreSnapshot)
});
