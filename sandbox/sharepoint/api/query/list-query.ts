/**
 * One page of a list, whoever asks: `items` with `$filter`, `getitems` and views with CAML. Conditions, order, threshold,
 * pages and what the caller may see come together here and nowhere else.
 */
import type { Api } from '../context.ts';
import { listViewThreshold, tooManyLookups } from '../protocol/errors.ts';
import type { FilterNode, PropertyPath } from '../protocol/filter-node.ts';
import type { SkipToken } from '../protocol/paging.ts';
import type { OrderKey } from '../protocol/query.ts';
import { visibleRows } from '../security/visibility.ts';
import { ObjectType, type ItemRow } from '../store/item-row.ts';
import type { SqlCondition } from '../store/items.ts';
import type { ListRecord } from '../store/lists.ts';
import { textKey } from '../store/text-key.ts';
import { compileFilter, type FilterScope } from './item-filter.ts';
import { afterToken, orderClause, sortKeys, tokenAfter, tokenBefore } from './item-order.ts';
import { isReference, resolveProperty } from './list-properties.ts';
import { LIST_VIEW_THRESHOLD, requireBelowThreshold } from './threshold.ts';

/** Lookup columns (people count) that one query may join. */
const LOOKUP_LIMIT = 12;

/** A question to a list. */
export interface ListQuery {
  readonly filter?: FilterNode;
  readonly orderBy: readonly OrderKey[];
  /** Rows of a page. */
  readonly limit: number;
  readonly token?: SkipToken;
  /** The properties that are asked for, where they may join other lists. */
  readonly properties: readonly PropertyPath[];
  readonly isExpanded: (name: string) => boolean;
  readonly isCaml?: boolean;
  /** Only what lies in a folder. */
  readonly inFolder?: string;
  readonly without?: 'folders';
}

/** A page that was found. */
export interface ListPage {
  readonly rows: readonly ItemRow[];
  /** Where the next page begins; undefined on the last one. */
  readonly next?: SkipToken;
  /** Where the page before ends; undefined on the first one. */
  readonly previous?: SkipToken;
}

/**
 * One page of what the caller may see.
 * @throws SharePointError 400 for what cannot be asked, 500 beyond the list view threshold
 */
export function queryList(api: Api, list: ListRecord, query: ListQuery): ListPage {
  const { store } = api;
  const fields = store.fields.of(list.id);
  const { isExpanded, token } = query;
  const scope: FilterScope = { store, fields, isExpanded, isCaml: query.isCaml ?? false };
  if (query.limit > LIST_VIEW_THRESHOLD) throw listViewThreshold();
  requireFewLookups(scope, query);
  const keys = sortKeys(store, fields, query.orderBy, isExpanded);
  const folder = folderCondition(query);
  const sortedBy = keys.map((key) => key.field);
  requireBelowThreshold(store, list, scope, query.filter, sortedBy, folder);

  const conditions: SqlCondition[] = [visibleRows(store, api.access, list)];
  if (folder !== undefined) conditions.push(folder);
  if (query.without === 'folders') conditions.push({ sql: 'object_type <> ?', values: [ObjectType.folder] });
  if (query.filter !== undefined) conditions.push(compileFilter(scope, query.filter));
  const after = token === undefined ? undefined : afterToken(keys, token);
  if (after !== undefined) conditions.push(after);
  const backwards = token?.previous ?? false;
  const found = store.items.query(list, {
    where: allOf(conditions),
    orderBy: orderClause(keys, backwards),
    limit: query.limit + 1
  });
  const rows = found.slice(0, query.limit);
  if (backwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  const hasMore = found.length > query.limit;
  const hasNext = backwards ? rows.length > 0 : hasMore;
  const hasPrevious = backwards ? hasMore : token?.lastId !== undefined;
  return {
    rows,
    ...(hasNext && last !== undefined ? { next: tokenAfter(store, keys, last) } : {}),
    ...(hasPrevious && first !== undefined ? { previous: tokenBefore(store, keys, first) } : {})
  };
}

function folderCondition({ inFolder }: ListQuery): SqlCondition | undefined {
  return inFolder === undefined ? undefined : { sql: 'dir_key = ?', values: [textKey(inFolder)] };
}

function allOf(conditions: readonly SqlCondition[]): SqlCondition {
  return {
    sql: conditions.map((condition) => `(${condition.sql})`).join(' AND '),
    values: conditions.flatMap((condition) => condition.values)
  };
}

/** @throws SharePointError 500 for a query that joins more than twelve lookups */
function requireFewLookups(scope: FilterScope, query: ListQuery): void {
  const joined = new Set<string>();
  const note = (path: PropertyPath): void => {
    const property = resolveProperty(scope.fields, path);
    if (property !== undefined && isReference(property.field)) joined.add(property.field.internalName);
  };
  query.properties.forEach(note);
  query.orderBy.forEach((key) => note(key.property));
  if (query.filter !== undefined) pathsOf(query.filter).forEach(note);
  if (joined.size > LOOKUP_LIMIT) throw tooManyLookups();
}

function pathsOf(node: FilterNode): readonly PropertyPath[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.operands.flatMap(pathsOf);
    case 'not':
      return pathsOf(node.operand);
    case 'compare':
    case 'includes':
    case 'startswith':
    case 'substringof':
      return [node.property];
  }
}
