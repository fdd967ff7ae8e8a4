/**
 * The columns of each list, and of the web (site columns).
 */
import type { Database } from './database.ts';
import { readFieldSchema, schemaText, type FieldRecord } from './field-schema.ts';
import type { ListId } from './ids.ts';
import { numberOf, textOf } from './row.ts';

/** Whose columns: a list's, or the web's. */
export type FieldOwner = ListId | 'web';

/** Reads and writes columns. Values and indexes are the list table's business. */
export interface FieldStore {
  /** In the order in which they were added. */
  of(owner: FieldOwner): readonly FieldRecord[];
  find(owner: FieldOwner, internalName: string): FieldRecord | undefined;
  insert(owner: FieldOwner, fields: readonly FieldRecord[]): void;
  replace(owner: FieldOwner, field: FieldRecord): void;
  remove(owner: FieldOwner, internalName: string): void;
  removeAll(owner: FieldOwner): void;
}

/** The columns in this database. Parsed schemas are kept until a change or a roll back. */
export function openFields(database: Database): FieldStore {
  const cache = new Map<FieldOwner, readonly FieldRecord[]>();
  database.onRollback(() => cache.clear());

  const load = (owner: FieldOwner): readonly FieldRecord[] =>
    database.all('SELECT schema_xml FROM field WHERE owner = ? ORDER BY position', owner).map((row) => {
      const field = readFieldSchema(textOf(row, 'schema_xml'));
      if (typeof field === 'string') throw new Error(`A stored column schema cannot be read: ${field}`);
      return field;
    });

  const of = (owner: FieldOwner): readonly FieldRecord[] => {
    const known = cache.get(owner);
    if (known !== undefined) return known;
    const loaded = load(owner);
    cache.set(owner, loaded);
    return loaded;
  };

  return {
    of,
    find: (owner, internalName) => of(owner).find((field) => field.internalName === internalName),
    insert(owner, fields) {
      const last = database.first('SELECT coalesce(max(position), 0) AS last FROM field WHERE owner = ?', owner) ?? {};
      let position = numberOf(last, 'last');
      for (const field of fields) {
        position += 1;
        database.run(
          'INSERT INTO field (owner, internal_name, id, position, schema_xml) VALUES (?, ?, ?, ?, ?)',
          ...[owner, field.internalName, field.id, position, schemaText(field)]
        );
      }
      cache.delete(owner);
    },
    replace(owner, field) {
      database.run(
        'UPDATE field SET schema_xml = ? WHERE owner = ? AND internal_name = ?',
        ...[schemaText(field), owner, field.internalName]
      );
      cache.delete(owner);
    },
    remove(owner, internalName) {
      database.run('DELETE FROM field WHERE owner = ? AND internal_name = ?', owner, internalName);
      cache.delete(owner);
    },
    removeAll(owner) {
      database.run('DELETE FROM field WHERE owner = ?', owner);
      cache.delete(owner);
    }
  };
}
