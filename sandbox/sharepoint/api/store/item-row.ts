/**
 * One row of a list's table: an item, a folder or a file, in its current or in its published form.
 */
import { asBlobHash, type FileContent } from './blob-store.ts';
import type { SqlRow, SqlValue } from './database.ts';
import type { FieldRecord } from './field-schema.ts';
import {
  asGuid,
  asItemId,
  asPrincipalId,
  asScopeId,
  type Guid,
  type ItemId,
  type PrincipalId,
  type ScopeId
} from './ids.ts';
import { isStored, keyColumn, keyOfValue, valueColumn } from './list-table.ts';
import { booleanOf, numberOf, numberOrNull, textOf, textOrNull } from './row.ts';
import { textKey } from './text-key.ts';

/** A field's value as it is kept. Dates are ISO in UTC, several values are JSON, a person is an id. */
export type StoredValue = string | number | null;

/** SP.ModerationStatusType. */
export const Moderation = { approved: 0, denied: 1, pending: 2, draft: 3, scheduled: 4 } as const;

/** SP.FileLevel. */
export const Level = { published: 1, draft: 2, checkedOut: 255 } as const;

/** SP.FileSystemObjectType, as far as rows have it. */
export const ObjectType = { file: 0, folder: 1 } as const;

export type { FileContent } from './blob-store.ts';

/** One row. */
export interface ItemRow {
  readonly id: ItemId;
  /** This is the newest form of the item. */
  readonly isCurrent: boolean;
  /** This is what everybody sees. */
  readonly isPublished: boolean;
  readonly uniqueId: Guid;
  readonly guid: Guid;
  readonly objectType: number;
  /** Server-relative address of the folder it lies in. */
  readonly dir: string;
  readonly leaf: string;
  /** The scope whose role assignments hold for it. */
  readonly scope: ScopeId;
  /** It broke its inheritance. */
  readonly ownScope: boolean;
  /** Goes up with every change of any kind: the number in the etag. */
  readonly rowVersion: number;
  /** 512 x major + minor. */
  readonly uiVersion: number;
  readonly level: number;
  readonly moderation: number;
  readonly moderationComments: string | null;
  readonly created: string;
  readonly modified: string;
  readonly author: PrincipalId;
  readonly editor: PrincipalId;
  readonly contentTypeId: string;
  /** Undefined for items and folders. */
  readonly content: FileContent | undefined;
  /** Goes up with the bytes. */
  readonly contentVersion: number;
  readonly checkInComment: string;
  /** Who has the file checked out; every form of the file says so. */
  readonly checkedOutBy: PrincipalId | null;
  /** The holder's copy over a version that is checked in: a third form, which nobody else sees. */
  readonly isWorkingCopy: boolean;
  readonly values: ReadonlyMap<string, StoredValue>;
}

/** The server-relative address. */
export const pathOf = (row: Pick<ItemRow, 'dir' | 'leaf'>): string => `${row.dir}/${row.leaf}`;

/** `1.0` */
export const versionLabel = (uiVersion: number): string => `${Math.floor(uiVersion / 512)}.${uiVersion % 512}`;

const WORKING_COPY = 2;

/** The number of the form in the table: 1 the current one, 0 the published one below a draft, 2 a working copy. */
export function formOf(row: Pick<ItemRow, 'isCurrent' | 'isWorkingCopy'>): number {
  if (row.isWorkingCopy) return WORKING_COPY;
  return row.isCurrent ? 1 : 0;
}

/** Its bytes and columns belong to the holder of the check-out alone. */
export const isCheckedOutForm = (row: Pick<ItemRow, 'level'>): boolean => row.level === Level.checkedOut;

export const isFolder = (row: Pick<ItemRow, 'objectType'>): boolean => row.objectType === ObjectType.folder;

/** Reads a row of a table. @param fields those that have columns of their own; others are overlooked */
export function toItemRow(row: SqlRow, fields: readonly FieldRecord[]): ItemRow {
  const values = new Map<string, StoredValue>();
  for (const field of fields) {
    if (isStored(field)) values.set(field.internalName, storedValue(row[`v_${field.internalName}`]));
  }
  const hash = textOrNull(row, 'blob');
  return {
    id: asItemId(numberOf(row, 'id')),
    isCurrent: numberOf(row, 'is_current') === 1,
    isWorkingCopy: numberOf(row, 'is_current') === WORKING_COPY,
    checkedOutBy: principalOrNull(row, 'checked_out_by'),
    isPublished: booleanOf(row, 'is_published'),
    uniqueId: asGuid(textOf(row, 'unique_id')),
    guid: asGuid(textOf(row, 'guid')),
    objectType: numberOf(row, 'object_type'),
    dir: textOf(row, 'dir'),
    leaf: textOf(row, 'leaf'),
    scope: asScopeId(numberOf(row, 'scope_id')),
    ownScope: booleanOf(row, 'own_scope'),
    rowVersion: numberOf(row, 'row_version'),
    uiVersion: numberOf(row, 'ui_version'),
    level: numberOf(row, 'level'),
    moderation: numberOf(row, 'moderation'),
    moderationComments: textOrNull(row, 'moderation_comments'),
    created: textOf(row, 'created'),
    modified: textOf(row, 'modified'),
    author: asPrincipalId(numberOf(row, 'author')),
    editor: asPrincipalId(numberOf(row, 'editor')),
    contentTypeId: textOf(row, 'content_type_id'),
    content: hash === null ? undefined : { hash: asBlobHash(hash), length: numberOrNull(row, 'length') ?? 0 },
    contentVersion: numberOf(row, 'content_version'),
    checkInComment: textOf(row, 'check_in_comment'),
    values
  };
}

function principalOrNull(row: SqlRow, column: string): PrincipalId | null {
  const id = numberOrNull(row, column);
  return id === null ? null : asPrincipalId(id);
}

function storedValue(value: SqlValue | undefined): StoredValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return null;
}

/** The columns of a row for writing, by (quoted) name. */
export function toColumns(row: ItemRow, fields: readonly FieldRecord[]): Map<string, string | number | null> {
  const columns = new Map<string, string | number | null>([
    ['id', row.id],
    ['is_current', formOf(row)],
    ['is_published', row.isPublished ? 1 : 0],
    ['unique_id', row.uniqueId],
    ['guid', row.guid],
    ['object_type', row.objectType],
    ['dir', row.dir],
    ['dir_key', textKey(row.dir)],
    ['leaf', row.leaf],
    ['leaf_key', textKey(row.leaf)],
    ['path_key', textKey(pathOf(row))],
    ['scope_id', row.scope],
    ['own_scope', row.ownScope ? 1 : 0],
    ['row_version', row.rowVersion],
    ['ui_version', row.uiVersion],
    ['level', row.level],
    ['moderation', row.moderation],
    ['moderation_comments', row.moderationComments],
    ['created', row.created],
    ['modified', row.modified],
    ['author', row.author],
    ['editor', row.editor],
    ['content_type_id', row.contentTypeId],
    ['blob', row.content?.hash ?? null],
    ['length', row.content?.length ?? null],
    ['content_version', row.contentVersion],
    ['check_in_comment', row.checkInComment],
    ['checked_out_by', row.checkedOutBy]
  ]);
  for (const field of fields) {
    if (!isStored(field)) continue;
    const value = row.values.get(field.internalName) ?? null;
    columns.set(valueColumn(field), value);
    if (field.facts.folded) columns.set(keyColumn(field), keyOfValue(value));
  }
  return columns;
}
