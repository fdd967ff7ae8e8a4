/**
 * Items of a list: pages of them, one of them.
 */
import type { Api } from '../context.ts';
import type { Answer, EntityCollection } from '../protocol/entity.ts';
import { itemNotFound, listViewThreshold } from '../protocol/errors.ts';
import { numberArgument, type Segment } from '../protocol/path.ts';
import type { JsonObject } from '../protocol/literal.ts';
import { nextLink } from '../protocol/paging.ts';
import { expands, type QueryOptions } from '../protocol/query.ts';
import { compileFilter, type FilterScope } from '../query/item-filter.ts';
import { afterToken, orderClause, sortKeys, tokenAfter } from '../query/item-order.ts';
import { LIST_VIEW_THRESHOLD, requireBelowThreshold } from '../query/threshold.ts';
import {
  action,
  collectionAnswer,
  complexAnswer,
  createdAnswer,
  DELETED,
  entityAnswer,
  reading,
  scalarAnswer,
  type Resource
} from '../resource.ts';
import { visibleForm, visibleRows } from '../security/visibility.ts';
import { isFolder, type ItemRow } from '../store/item-row.ts';
import type { SqlCondition } from '../store/items.ts';
import type { ListRecord } from '../store/lists.ts';
import { readItemBody } from '../values/json-value.ts';
import { contentTypeOfItem } from './content-types.ts';
import { fileResource } from './files.ts';
import { folderResource } from './folders.ts';
import { itemEntity, itemEtag, itemLink } from './item-entity.ts';
import { validateUpdateItem } from './item-forms.ts';
import { addRow, currentRow, deleteRow, editRow, recycleRow } from './item-writing.ts';
import { itemTypeName, listResource } from './lists.ts';
import { securityMembers } from './role-assignments.ts';
import { textValues } from './text-values.ts';
import { itemVersions } from './versions.ts';
import type { DateStyle } from '../values/output-value.ts';

const DEFAULT_PAGE = 100;

/** `items`, also as `items(7)`. */
export function items(api: Api, list: ListRecord, segment: Segment): Resource {
  const one = (step: Segment): Resource => itemResource(api, list, numberArgument(step, 0));
  if (segment.args.length > 0) return one(segment);
  return {
    kind: 'SP.ListItemCollection',
    get: () => collectionAnswer(itemPage(api, list, api.request.options)),
    post: () => addItem(api, list),
    members: { getbyid: one }
  };
}

/**
 * One page of what the caller may see.
 * @throws SharePointError 400 for what cannot be asked, 500 beyond the list view threshold
 */
export function itemPage(api: Api, list: ListRecord, options: QueryOptions): EntityCollection {
  const { store } = api;
  const fields = store.fields.of(list.id);
  const isExpanded = (name: string): boolean => expands(options, name);
  const scope: FilterScope = { store, fields, isExpanded };
  const top = options.top ?? DEFAULT_PAGE;
  if (top > LIST_VIEW_THRESHOLD) throw listViewThreshold();
  const keys = sortKeys(store, fields, options.orderBy, isExpanded);
  const sortedBy = keys.map((key) => key.field);
  requireBelowThreshold(store, list, scope, options.filter, sortedBy);

  const token = options.skipToken;
  const conditions: SqlCondition[] = [visibleRows(store, api.access, list)];
  if (options.filter !== undefined) conditions.push(compileFilter(scope, options.filter));
  const after = token === undefined ? undefined : afterToken(keys, token);
  if (after !== undefined) conditions.push(after);
  const found = store.items.query(list, {
    where: allOf(conditions),
    orderBy: orderClause(keys, token?.previous ?? false),
    limit: top + 1
  });
  const rows = found.slice(0, top);
  if (token?.previous === true) rows.reverse();
  const last = rows.at(-1);
  const hasMore = found.length > top && last !== undefined && token?.previous !== true;
  return {
    items: rows.map((row) => itemEntity(api, list, row, options, 'utc')),
    metadata: `SP.ListData.${list.entityName}Items`,
    ...(hasMore ? { nextLink: nextLink(api.request.url, tokenAfter(store, keys, last)) } : {})
  };
}

function allOf(conditions: readonly SqlCondition[]): SqlCondition {
  return {
    sql: conditions.map((condition) => `(${condition.sql})`).join(' AND '),
    values: conditions.flatMap((condition) => condition.values)
  };
}

function addItem(api: Api, list: ListRecord): Answer {
  const fields = api.store.fields.of(list.id);
  const change = readItemBody(api.store, fields, api.request.body.values, itemTypeName(list));
  const asFolder = (change.contentTypeId ?? '').toLowerCase().startsWith('0x0120');
  const title = change.values.get('Title');
  const leaf = asFolder && typeof title === 'string' ? { leaf: title } : {};
  const row = addRow(api, list, { dir: list.url, folder: asFolder, change, ...leaf });
  return createdAnswer(itemEntity(api, list, row, api.request.options, 'utc'));
}

/** The form of an item that is there for the caller. @throws SharePointError 404 */
export function visibleItem(api: Api, list: ListRecord, id: number): ItemRow {
  const row = visibleForm(api.access, list, api.store.items.forms(list, id));
  if (row === undefined) throw itemNotFound();
  return row;
}

/** One item by id. @throws SharePointError 404 */
export function itemResource(api: Api, list: ListRecord, id: number): Resource {
  return itemOfRow(api, list, visibleItem(api, list, id), 'utc');
}

/** Changes an item by MERGE. */
function mergeItem(api: Api, list: ListRecord, row: ItemRow): Answer {
  const fields = api.store.fields.of(list.id);
  const change = readItemBody(api.store, fields, api.request.body.values, itemTypeName(list));
  const changed = editRow(api, list, currentRow(api, list, row.id), { change });
  return { kind: 'noContent', etag: itemEtag(changed) };
}

/**
 * One item as a resource.
 * @param dates how its dates are written: `ListItemAllFields` answers the site's clock
 */
export function itemOfRow(api: Api, list: ListRecord, row: ItemRow, dates: DateStyle): Resource {
  const link = itemLink(list, row);
  return {
    kind: 'SP.ListItem',
    get: () => entityAnswer(itemEntity(api, list, row, api.request.options, dates)),
    merge: () => mergeItem(api, list, row),
    delete: () => {
      deleteRow(api, list, currentRow(api, list, row.id));
      return DELETED;
    },
    members: {
      ...securityMembers(api, { securable: { kind: 'item', list, row }, link }),
      recycle: () =>
        action('SP.ListItem.Recycle', () =>
          scalarAnswer('Recycle', recycleRow(api, list, currentRow(api, list, row.id)))
        ),
      validateupdatelistitem: () =>
        action('SP.ListItem.ValidateUpdateListItem', () =>
          validateUpdateItem(api, list, currentRow(api, list, row.id))
        ),
      versions: (segment) => itemVersions(api, list, row, segment),
      contenttype: () =>
        reading('SP.ContentType', () => {
          const type = contentTypeOfItem(api, list, row.contentTypeId, api.request.options);
          return type === null ? { kind: 'void' } : entityAnswer(type);
        }),
      parentlist: () => listResource(api, list, list.title),
      fieldvaluesastext: () => reading('SP.FieldStringValues', () => entityAnswer(textValues(api, list, row, link))),
      ...(list.isLibrary && !isFolder(row) ? { file: () => fileResource(api, list, row) } : {}),
      ...(isFolder(row) ? { folder: () => folderResource(api, list, row) } : {})
    },
    property: (segment) => {
      if (segment.args.length > 0) return undefined;
      return reading(`SP.ListItem.${segment.name}`, () => propertyAnswer(api, list, row, segment.name, dates));
    }
  };
}

function propertyAnswer(api: Api, list: ListRecord, row: ItemRow, name: string, dates: DateStyle): Answer {
  const select = [{ text: name, head: name, tail: [] }];
  const entity = itemEntity(api, list, row, { select, expand: [], orderBy: [] }, dates);
  const value = entity.props[name] ?? null;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? complexAnswer(name, 'SP.FieldValue', value as JsonObject) : scalarAnswer(name, value);
}
