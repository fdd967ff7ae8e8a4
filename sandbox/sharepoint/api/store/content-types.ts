/**
 * Content types of the web and of lists. A list's copy has its parent's id + `00` + 32 hexadecimal digits.
 */
import type { Database, SqlRow } from './database.ts';
import type { FieldOwner } from './fields.ts';
import { newGuid } from './ids.ts';
import { numberOf, textOf } from './row.ts';

/** A content type. */
export interface ContentTypeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
}

/** Content types by owner. */
export interface ContentTypeStore {
  of(owner: FieldOwner): readonly ContentTypeRecord[];
  find(owner: FieldOwner, id: string): ContentTypeRecord | undefined;
  add(owner: FieldOwner, type: ContentTypeRecord): ContentTypeRecord;
  remove(owner: FieldOwner, id: string): void;
  removeAll(owner: FieldOwner): void;
}

/** The types that every site has and that lists are made of. */
export const BASE_TYPES: readonly ContentTypeRecord[] = [
  { id: '0x', name: 'System', description: '', group: '_Hidden' },
  { id: '0x01', name: 'Item', description: 'Create a new list item.', group: 'List Content Types' },
  { id: '0x0101', name: 'Document', description: 'Create a new document.', group: 'Document Content Types' },
  { id: '0x0120', name: 'Folder', description: 'Create a new folder.', group: 'Folder Content Types' }
];

/** The id of a type derived from another one, with a random tail. */
export const childTypeId = (parent: string): string => `${parent}00${newGuid().replaceAll('-', '').toUpperCase()}`;

/** Whether a text has the form of a content type id. */
export const isTypeId = (text: string): boolean => /^0x(?:[0-9a-f]{2})*$/i.test(text) && text.length <= 1024;

const sameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function toType(row: SqlRow): ContentTypeRecord {
  return {
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
    description: textOf(row, 'description'),
    group: textOf(row, 'grouping')
  };
}

/** The content types in this database. */
export function openContentTypes(database: Database): ContentTypeStore {
  const of = (owner: FieldOwner): readonly ContentTypeRecord[] =>
    database.all('SELECT * FROM content_type WHERE owner = ? ORDER BY position', owner).map(toType);
  return {
    of,
    find: (owner, id) => of(owner).find((type) => sameId(type.id, id)),
    add(owner, type) {
      const last =
        database.first('SELECT coalesce(max(position), 0) AS last FROM content_type WHERE owner = ?', owner) ?? {};
      database.run(
        'INSERT INTO content_type (owner, id, name, description, grouping, position) VALUES (?, ?, ?, ?, ?, ?)',
        ...[owner, type.id, type.name, type.description, type.group, numberOf(last, 'last') + 1]
      );
      return type;
    },
    remove(owner, id) {
      database.run('DELETE FROM content_type WHERE owner = ? AND id = ? COLLATE NOCASE', owner, id);
    },
    removeAll(owner) {
      database.run('DELETE FROM content_type WHERE owner = ?', owner);
    }
  };
}
