/**
 * `$orderby` and `$skiptoken` over the items of a list. Every order ends with the id, so that pages neither repeat nor
 * skip; a token carries the sort keys of the last row seen (`p_Modified=...&p_ID=7`).
 */
import { fieldOrPropertyNotFound, notExpanded } from '../protocol/errors.ts';
import type { SkipToken } from '../protocol/paging.ts';
import type { OrderKey } from '../protocol/query.ts';
import { notFilterable } from '../resources/refusals.ts';
import { systemColumn } from '../store/built-in-fields.ts';
import type { SqlValue } from '../store/database.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { versionLabel, type ItemRow } from '../store/item-row.ts';
import type { SqlCondition } from '../store/items.ts';
import { columnOf } from '../store/list-table.ts';
import { tableOf } from '../store/lists.ts';
import type { Store } from '../store/store.ts';
import { textKey } from '../store/text-key.ts';
import { isReference, resolveProperty } from './list-properties.ts';
import { lookupTarget } from './reference-column.ts';

/** One sort key over rows. */
export interface SortKey {
  readonly field: FieldRecord;
  readonly descending: boolean;
  readonly expression: string;
  readonly folded: boolean;
  /** A value of the token, as the expression yields it. */
  readonly parse: (text: string) => SqlValue;
}

/** Resolves the keys of `$orderby`. @throws SharePointError 400 */
export function sortKeys(
  store: Store,
  fields: readonly FieldRecord[],
  orderBy: readonly OrderKey[],
  isExpanded: (name: string) => boolean
): readonly SortKey[] {
  return orderBy.map(({ property, descending }) => {
    const resolved = resolveProperty(fields, property);
    if (resolved === undefined) throw fieldOrPropertyNotFound(property.text);
    const { field } = resolved;
    if (resolved.kind === 'through' && !isExpanded(property.head)) throw notExpanded(property.text, property.head);
    const column = columnOf(field);
    if (column === undefined || field.type === 'Note') throw notFilterable(field.internalName, field.type);
    if (resolved.kind !== 'id' && isReference(field)) {
      const expression = shownText(store, field, column.sql);
      return { field, descending, expression, folded: true, parse: textKey };
    }
    const isNumber = systemColumn(field.internalName)?.value === 'integer' || field.facts.storage !== 'TEXT';
    const isDate = systemColumn(field.internalName)?.value === 'datetime' || field.type === 'DateTime';
    const plain = isDate ? dateOfToken : (text: string): SqlValue => text;
    const parse = column.folded ? textKey : isNumber ? Number : plain;
    return { field, descending, expression: column.keySql, folded: column.folded, parse };
  });
}

/** People and lookups sort by what they show, not by their ids. */
function shownText(store: Store, field: FieldRecord, id: string): string {
  if (field.type === 'User') return `(SELECT title_key FROM principal WHERE principal.id = ${id})`;
  const target = lookupTarget(store, field);
  if (target === undefined) return 'NULL';
  const shown = store.fields
    .of(target.id)
    .find((candidate) => candidate.internalName === (field.lookupField || 'Title'));
  const column = shown === undefined ? undefined : columnOf(shown);
  if (column === undefined) return 'NULL';
  return `(SELECT ${column.keySql} FROM ${tableOf(target)} t WHERE t.id = ${id} AND t.is_current = 1)`;
}

/** The ORDER BY of the keys, turned round for the page before. */
export function orderClause(keys: readonly SortKey[], reversed: boolean): string {
  const direction = (descending: boolean): string => (descending === reversed ? 'ASC' : 'DESC');
  return [...keys.map((key) => `${key.expression} ${direction(key.descending)}`), `id ${direction(false)}`].join(', ');
}

/** The condition for rows after (or before) the row of a token. */
export function afterToken(keys: readonly SortKey[], token: SkipToken): SqlCondition | undefined {
  if (token.lastId === undefined) return undefined;
  const values: SqlValue[] = [token.lastId];
  let sql = `id ${token.previous ? '<' : '>'} ?`;
  for (const key of [...keys].reverse()) {
    const text = token.values.get(key.field.internalName);
    const value = text === undefined || text === '' ? null : key.parse(text);
    const forwards = key.descending === token.previous;
    // Empty values come first in ascending order, as in SharePoint.
    if (value === null) {
      sql = forwards
        ? `(${key.expression} IS NOT NULL OR (${key.expression} IS NULL AND ${sql}))`
        : `(${key.expression} IS NULL AND ${sql})`;
    } else {
      const beyond = forwards ? `${key.expression} > ?` : `(${key.expression} < ? OR ${key.expression} IS NULL)`;
      sql = `(${beyond} OR (${key.expression} = ? AND ${sql}))`;
      values.unshift(value, value);
    }
  }
  return { sql, values };
}

/** The token of a row: where the next page begins. */
export function tokenAfter(store: Store, keys: readonly SortKey[], row: ItemRow): SkipToken {
  const values = new Map(keys.map((key) => [key.field.internalName, tokenValue(store, key, row)]));
  return { previous: false, lastId: row.id, values };
}

/** The token of a row: where the page before ends. */
export function tokenBefore(store: Store, keys: readonly SortKey[], row: ItemRow): SkipToken {
  return { ...tokenAfter(store, keys, row), previous: true };
}

/** Tokens write moments as `20240115 08:30:00`, in UTC. */
const TOKEN_DATE = /^(\d{4})(\d\d)(\d\d) (\d\d:\d\d:\d\d)$/;

const dateOfToken = (text: string): SqlValue => text.replace(TOKEN_DATE, '$1-$2-$3T$4Z');

const tokenOfDate = (utc: string): string => utc.replace(/^(\d{4})-(\d\d)-(\d\d)T([\d:]{8})Z$/, '$1$2$3 $4');

function tokenValue(store: Store, key: SortKey, row: ItemRow): string {
  const { field } = key;
  const value = systemValue(field, row) ?? row.values.get(field.internalName) ?? null;
  if (value === null) return '';
  if (field.type === 'User' && key.folded) return store.principals.byId(Number(value))?.title ?? '';
  if (field.type === 'Lookup' && key.folded) return shownValue(store, field, Number(value));
  return typeof value === 'string' ? tokenOfDate(value) : String(value);
}

/** What a lookup shows of the item with that id. */
function shownValue(store: Store, field: FieldRecord, id: number): string {
  const target = lookupTarget(store, field);
  const row = target === undefined ? undefined : store.items.current(target, id);
  return String(row?.values.get(field.lookupField || 'Title') ?? '');
}

function systemValue(field: FieldRecord, row: ItemRow): string | number | undefined {
  switch (field.internalName) {
    case 'ID':
      return row.id;
    case 'Modified':
      return row.modified;
    case 'Created':
      return row.created;
    case 'Author':
      return row.author;
    case 'Editor':
      return row.editor;
    case 'FileLeafRef':
      return row.leaf;
    case 'FileRef':
      return `${row.dir}/${row.leaf}`;
    case 'FileDirRef':
      return row.dir;
    case 'FSObjType':
      return row.objectType;
    case '_ModerationStatus':
      return row.moderation;
    case '_UIVersion':
      return row.uiVersion;
    case '_UIVersionString':
      return versionLabel(row.uiVersion);
    case 'owshiddenversion':
      return row.rowVersion;
    case 'File_x0020_Size':
      return row.content?.length ?? 0;
    default:
      return undefined;
  }
}
