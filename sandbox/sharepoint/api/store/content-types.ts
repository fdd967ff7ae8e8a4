/**
 * Content types of the web and of lists. A list's copy has its parent's id + `00` + 32 hexadecimal digits.
 */
import type { Database, SqlRow } from './database.ts';
import type { FieldOwner } from './fields.ts';
import { asGuid, newGuid, type Guid } from './ids.ts';
import { booleanOf, numberOf, textOf } from './row.ts';

/** A content type. */
export interface ContentTypeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  /** What is answered back and changes nothing here, by property name. */
  readonly extras: Readonly<Record<string, string | number | boolean | null>>;
}

/** A column of a content type. */
export interface FieldLink {
  readonly fieldId: Guid;
  readonly name: string;
  readonly required: boolean;
  readonly hidden: boolean;
}

/** Content types by owner. */
export interface ContentTypeStore {
  of(owner: FieldOwner): readonly ContentTypeRecord[];
  find(owner: FieldOwner, id: string): ContentTypeRecord | undefined;
  add(owner: FieldOwner, type: ContentTypeRecord): ContentTypeRecord;
  /** Writes the names and settings; the id stays. */
  replace(owner: FieldOwner, type: ContentTypeRecord): void;
  links(owner: FieldOwner, typeId: string): readonly FieldLink[];
  /** Adds a column to a content type, or changes how it stands in it. */
  link(owner: FieldOwner, typeId: string, link: FieldLink): void;
  unlink(owner: FieldOwner, typeId: string, fieldId: Guid): void;
  remove(owner: FieldOwner, id: string): void;
  removeAll(owner: FieldOwner): void;
}

const base = (id: string, name: string, description: string, kind: string): ContentTypeRecord => ({
  id,
  name,
  description,
  group: kind === '_Hidden' ? kind : `${kind} Content Types`,
  extras: {}
});

/** The types that every site has and that lists are made of. */
export const BASE_TYPES: readonly ContentTypeRecord[] = [
  base('0x', 'System', '', '_Hidden'),
  base('0x01', 'Item', 'Create a new list item.', 'List'),
  base('0x0101', 'Document', 'Create a new document.', 'Document'),
  base('0x0102', 'Event', 'Create a new meeting, deadline or other event.', 'List'),
  base('0x0104', 'Announcement', 'Create a new news item, status or other short piece of information.', 'List'),
  base('0x0105', 'Link', 'Create a new link to a Web page or other resource.', 'List'),
  base('0x0106', 'Contact', 'Store information about a business or personal contact.', 'List'),
  base('0x0108', 'Task', 'Track a work item that you or your team needs to complete.', 'List'),
  base('0x0120', 'Folder', 'Create a new folder.', 'Folder')
];

/** The columns that a base type has: its content type's name, and what its items are known by. */
export function baseLinks(typeId: string): readonly FieldLink[] {
  const contentType = { fieldId: asGuid('c042a256-787d-4a6f-8a8a-cf6ab767f12d'), name: 'ContentType' };
  const title = { fieldId: asGuid('fa564e0f-0c70-4ab9-b863-0177e6ddd247'), name: 'Title' };
  const name = { fieldId: asGuid('8553196d-ec8d-4564-9861-3dbe931050c8'), name: 'FileLeafRef' };
  const shown = { hidden: false };
  if (typeId === '0x') return [];
  if (/^0x01(?:01|20)/i.test(typeId)) {
    const links = [
      { ...contentType, ...shown, required: false },
      { ...name, ...shown, required: true }
    ];
    return /^0x0101/i.test(typeId) ? [...links, { ...title, ...shown, required: false }] : links;
  }
  return [
    { ...contentType, ...shown, required: false },
    { ...title, ...shown, required: true }
  ];
}

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
    group: textOf(row, 'grouping'),
    // Written by `add` and `replace` below and by nothing else.
    extras: JSON.parse(textOf(row, 'extras')) as ContentTypeRecord['extras']
  };
}

const toLink = (row: SqlRow): FieldLink => ({
  fieldId: asGuid(textOf(row, 'field_id')),
  name: textOf(row, 'name'),
  required: booleanOf(row, 'required'),
  hidden: booleanOf(row, 'hidden')
});

/** The content types in this database. */
export function openContentTypes(database: Database): ContentTypeStore {
  const of = (owner: FieldOwner): readonly ContentTypeRecord[] =>
    database.all('SELECT * FROM content_type WHERE owner = ? ORDER BY position', owner).map(toType);
  const links = (owner: FieldOwner, typeId: string): readonly FieldLink[] =>
    database
      .all('SELECT * FROM field_link WHERE owner = ? AND type_id = ? ORDER BY position', owner, typeId)
      .map(toLink);
  const link = (owner: FieldOwner, typeId: string, given: FieldLink): void => {
    const last =
      database.first('SELECT coalesce(max(position), 0) AS last FROM field_link WHERE owner = ?', owner) ?? {};
    database.run(
      `INSERT INTO field_link (owner, type_id, field_id, name, required, hidden, position) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (owner, type_id, field_id) DO UPDATE SET required = excluded.required, hidden = excluded.hidden`,
      ...[owner, typeId, given.fieldId, given.name, given.required ? 1 : 0, given.hidden ? 1 : 0],
      numberOf(last, 'last') + 1
    );
  };
  /** A new type begins with the columns of the nearest type of the web that it descends from. */
  const inheritedLinks = (typeId: string): readonly FieldLink[] => {
    if (BASE_TYPES.some((type) => type.id === typeId)) return baseLinks(typeId);
    const ancestors = of('web').filter(
      (type) => type.id !== typeId && typeId.toLowerCase().startsWith(type.id.toLowerCase())
    );
    const nearest = ancestors.sort((one, other) => other.id.length - one.id.length)[0];
    return nearest === undefined ? [] : links('web', nearest.id);
  };
  return {
    of,
    find: (owner, id) => of(owner).find((type) => sameId(type.id, id)),
    add(owner, type) {
      const last =
        database.first('SELECT coalesce(max(position), 0) AS last FROM content_type WHERE owner = ?', owner) ?? {};
      database.run(
        'INSERT INTO content_type (owner, id, name, description, grouping, extras, position) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[owner, type.id, type.name, type.description, type.group, JSON.stringify(type.extras)],
        numberOf(last, 'last') + 1
      );
      for (const inherited of inheritedLinks(type.id)) link(owner, type.id, inherited);
      return type;
    },
    replace(owner, type) {
      database.run(
        'UPDATE content_type SET name = ?, description = ?, grouping = ?, extras = ? WHERE owner = ? AND id = ?',
        ...[type.name, type.description, type.group, JSON.stringify(type.extras), owner, type.id]
      );
    },
    links,
    link,
    unlink(owner, typeId, fieldId) {
      database.run(
        'DELETE FROM field_link WHERE owner = ? AND type_id = ? AND field_id = ?',
        ...[owner, typeId, fieldId]
      );
    },
    remove(owner, id) {
      database.run('DELETE FROM content_type WHERE owner = ? AND id = ? COLLATE NOCASE', owner, id);
      database.run('DELETE FROM field_link WHERE owner = ? AND type_id = ? COLLATE NOCASE', owner, id);
    },
    removeAll(owner) {
      database.run('DELETE FROM content_type WHERE owner = ?', owner);
      database.run('DELETE FROM field_link WHERE owner = ?', owner);
    }
  };
}
