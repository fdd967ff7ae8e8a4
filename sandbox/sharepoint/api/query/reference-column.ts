/**
 * `Author/Title`, `KeHoach/Title`: columns of what a person or lookup column leads to.
 */
import type { SqlCondition } from '../store/items.ts';
import { fieldOrPropertyNotFound } from '../protocol/errors.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { parseGuid } from '../store/ids.ts';
import { columnOf, type FieldColumn } from '../store/list-table.ts';
import { tableOf, type ListRecord } from '../store/lists.ts';
import type { Store } from '../store/store.ts';

/** A column in another table, and the way from an item's row to it. */
export interface ReferencedColumn {
  readonly column: FieldColumn;
  readonly values: 'text' | 'number';
  readonly wrap: (condition: SqlCondition) => SqlCondition;
  /** The ids of the other table's rows that fulfil a condition. */
  readonly ids: (condition: SqlCondition) => SqlCondition;
}

const PERSON_COLUMNS: Readonly<Record<string, FieldColumn>> = {
  Id: { sql: 'id', keySql: 'id', folded: false },
  ID: { sql: 'id', keySql: 'id', folded: false },
  Title: { sql: 'title', keySql: 'title_key', folded: true },
  EMail: { sql: 'email', keySql: 'lower(email)', folded: true },
  Name: { sql: 'login', keySql: 'login_key', folded: true },
  UserName: { sql: 'upn', keySql: 'lower(upn)', folded: true }
};

/** The list that a lookup points to. */
export function lookupTarget(store: Store, field: FieldRecord): ListRecord | undefined {
  const id = parseGuid(field.lookupList);
  return id === undefined ? undefined : store.lists.byId(id);
}

/** Resolves a column behind a reference. @throws SharePointError 400 */
export function referencedColumn(store: Store, field: FieldRecord, name: string, text: string): ReferencedColumn {
  const own = columnOf(field)?.sql ?? 'NULL';
  const ways = (table: string, extra: string): Pick<ReferencedColumn, 'ids' | 'wrap'> => {
    const ids = ({ sql, values }: SqlCondition): SqlCondition => ({
      sql: `SELECT id FROM ${table} WHERE ${extra}${sql}`,
      values
    });
    const wrap = (condition: SqlCondition): SqlCondition => ({
      ...ids(condition),
      sql: `${own} IN (${ids(condition).sql})`
    });
    return { ids, wrap };
  };
  if (field.type === 'User' || field.type === 'UserMulti') {
    const column = Object.hasOwn(PERSON_COLUMNS, name) ? PERSON_COLUMNS[name] : undefined;
    if (column === undefined) throw fieldOrPropertyNotFound(text);
    return { column, values: column.sql === 'id' ? 'number' : 'text', ...ways('principal', '') };
  }
  const target = lookupTarget(store, field);
  if (target === undefined) throw fieldOrPropertyNotFound(text);
  const both = ways(tableOf(target), 'is_current = 1 AND ');
  if (name === 'Id' || name === 'ID')
    return { column: { sql: 'id', keySql: 'id', folded: false }, values: 'number', ...both };
  const shown = store.fields.of(target.id).find((candidate) => candidate.propertyName === name);
  const column = shown === undefined ? undefined : columnOf(shown);
  if (shown === undefined || column === undefined || !shown.facts.filterable) throw fieldOrPropertyNotFound(text);
  return { column, values: shown.facts.storage === 'TEXT' ? 'text' : 'number', ...both };
}
