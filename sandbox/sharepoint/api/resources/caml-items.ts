/**
 * `getitems`: items by CAML.
 */
import { camlScope } from '../caml/caml-scope.ts';
import { readView, SHOWN_AS, type CamlView } from '../caml/view-xml.ts';
import { runView } from '../caml/view-query.ts';
import type { Api } from '../context.ts';
import type { Answer } from '../protocol/entity.ts';
import { wrongValue } from '../protocol/errors.ts';
import type { PropertyPath } from '../protocol/filter-node.ts';
import { isObject, type JsonObject, type JsonValue } from '../protocol/literal.ts';
import { parseSkipToken } from '../protocol/paging.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { isReference } from '../query/list-properties.ts';
import { collectionAnswer } from '../resource.ts';
import { isStored } from '../store/list-table.ts';
import type { ListRecord } from '../store/lists.ts';
import { itemEntities } from './item-entity.ts';
import { itemFact } from './item-facts.ts';

const textOf = (object: JsonObject, name: string): string | undefined => {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw wrongValue(name, 'Edm.String');
  return value;
};

const objectOf = (value: JsonValue | undefined): JsonObject => (value !== undefined && isObject(value) ? value : {});

/**
 * The items of a CAML query, in the site's time zone unless `DatesInUtc` is set.
 * @param query `{ViewXml, FolderServerRelativeUrl, ListItemCollectionPosition, DatesInUtc}`
 */
export function itemsByCaml(api: Api, list: ListRecord, query: JsonObject): Answer {
  const view = readView(camlScope(api, list), textOf(query, 'ViewXml') ?? '');
  const position = textOf(objectOf(query['ListItemCollectionPosition']), 'PagingInfo');
  const folder = textOf(query, 'FolderServerRelativeUrl');
  const { rows } = runView(api, list, view, {
    ...(folder === undefined ? {} : { folder }),
    ...(position === undefined || position === '' ? {} : { token: parseSkipToken(position) })
  });
  const options = withViewFields(api, list, view, api.request.options);
  return collectionAnswer({
    items: itemEntities(api, list, rows, options, query['DatesInUtc'] === true ? 'utc' : 'site'),
    metadata: `SP.ListData.${list.entityName}Items`
  });
}

const path = (name: string): PropertyPath => ({ text: name, head: name, tail: [] });

/** Named in no view, and sent all the same. */
const FIRST = ['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl'];
const LAST = ['Created', 'Modified'];

/** A view with columns answers four fixed keys, those columns, and three more; one without them answers every column. */
function withViewFields(api: Api, list: ListRecord, view: CamlView, options: QueryOptions): QueryOptions {
  const named = (options.select ?? []).filter(({ text }) => text !== '*');
  const asksAll = options.select === undefined || named.length < options.select.length;
  if (view.fields === undefined || !asksAll) return options;
  const columns = view.fields.flatMap((name) => propertyNames(api, list, SHOWN_AS[name] ?? name));
  const names = [...new Set([...FIRST, ...columns, ...LAST])];
  return { ...options, select: [...names.map(path), ...named.filter(({ text }) => !names.includes(text))] };
}

/** The properties under which an item answers a column. A column that answers nothing is overlooked, as in SharePoint. */
function propertyNames(api: Api, list: ListRecord, internalName: string): readonly string[] {
  const field = api.store.fields.find(list.id, internalName);
  if (field === undefined) return [];
  const { propertyName } = field;
  if (field.internalName === 'ID') return [];
  if (isReference(field)) {
    const id = `${propertyName}Id`;
    return field.type.startsWith('User') && itemFact(id) === undefined ? [id, `${propertyName}StringId`] : [id];
  }
  return isStored(field) || itemFact(propertyName) !== undefined ? [propertyName] : [];
}
