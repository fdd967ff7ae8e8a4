/** `sites/{id}/lists/{id}/items`: pages of them, one of them, POST `{fields}`, PATCH `fields`, DELETE. */
import type { JsonObject, JsonValue } from '../sharepoint/api/protocol/literal.ts';
import { parseSkipToken } from '../sharepoint/api/protocol/paging.ts';
import { compileFilter } from '../sharepoint/api/query/item-filter.ts';
import { afterToken, orderClause, sortKeys, tokenAfter } from '../sharepoint/api/query/item-order.ts';
import { isReference } from '../sharepoint/api/query/list-properties.ts';
import { requireBelowThreshold } from '../sharepoint/api/query/threshold.ts';
import { itemEtag } from '../sharepoint/api/resources/item-entity.ts';
import { deleteRow } from '../sharepoint/api/resources/item-removal.ts';
import { addRow, currentRow, editRow } from '../sharepoint/api/resources/item-writing.ts';
import { itemTypeName } from '../sharepoint/api/resources/lists.ts';
import type { FieldRecord } from '../sharepoint/api/store/field-schema.ts';
import { isFolder, pathOf, versionLabel, type ItemRow } from '../sharepoint/api/store/item-row.ts';
import { isStored } from '../sharepoint/api/store/list-table.ts';
import type { ListRecord } from '../sharepoint/api/store/lists.ts';
import { bodyName, readItemBody } from '../sharepoint/api/values/json-value.ts';
import { idsOf, toJson } from '../sharepoint/api/values/output-value.ts';
import { answer, contextUrl, countOption, isFields } from './call.ts';
import type { Fields, GraphCall } from './call.ts';
import { invalidRequest, itemNotFound } from './errors.ts';
import { itemOptions, type ItemOptions } from './item-query.ts';
import {
  formFor,
  listOfSite,
  onSite,
  READ_SITES,
  requireSite,
  rowsFor,
  siteId,
  WRITE_SITES,
  type SiteAccess
} from './site-access.ts';

const DEFAULT_PAGE = 200;
const MAX_PAGE = 5000;

type Values = Record<string, JsonValue>;

function addValue(values: Values, field: FieldRecord, row: ItemRow): void {
  const value = row.values.get(field.internalName) ?? null;
  // Graph leaves out what is empty.
  if (value === null) return;
  if (!isReference(field)) values[field.internalName] = toJson(field, value, 'utc');
  else if (field.type.endsWith('Multi')) {
    values[field.internalName] = idsOf(field, value).map((LookupId): JsonObject => ({ LookupId }));
  } else values[`${field.internalName}LookupId`] = String(value);
}

/** The fields of an item by internal name: people and lookups as `<Name>LookupId`. */
function fieldValues(api: SiteAccess['api'], list: ListRecord, row: ItemRow): Values {
  const values: Values = { '@odata.etag': itemEtag(row) };
  if (list.isLibrary || isFolder(row)) values['FileLeafRef'] = row.leaf;
  for (const field of api.store.fields.of(list.id)) {
    if (isStored(field) && (!field.fromBaseType || field.internalName === 'Title')) addValue(values, field, row);
  }
  return {
    ...values,
    id: String(row.id),
    ContentType: api.store.contentTypes.of(list.id).find((type) => type.id === row.contentTypeId)?.name ?? '',
    Modified: row.modified,
    Created: row.created,
    AuthorLookupId: String(row.author),
    EditorLookupId: String(row.editor),
    _UIVersionString: versionLabel(row.uiVersion),
    Attachments: false,
    ...(list.enableModeration ? { _ModerationStatus: row.moderation } : {})
  };
}

function identity(api: SiteAccess['api'], id: number): object {
  const user = api.store.principals.userById(id);
  return { user: user === undefined ? {} : { email: user.email, id: user.objectId, displayName: user.title } };
}

function itemJson(call: GraphCall, { api }: SiteAccess, list: ListRecord, row: ItemRow, options: ItemOptions): Fields {
  const parent = api.store.items.currentByPath(list, row.dir);
  const whole: Fields = {
    '@odata.etag': itemEtag(row),
    createdDateTime: row.created,
    eTag: itemEtag(row),
    id: String(row.id),
    lastModifiedDateTime: row.modified,
    webUrl: api.site.origin + encodeURI(pathOf(row)),
    createdBy: identity(api, row.author),
    lastModifiedBy: identity(api, row.editor),
    parentReference: { id: parent?.uniqueId ?? list.rootId, siteId: siteId(call) },
    contentType: { id: row.contentTypeId }
  };
  const shown = Object.entries(whole).filter(
    ([name]) => options.select === undefined || options.select.includes(name) || name.startsWith('@')
  );
  if (options.fields === undefined) return Object.fromEntries(shown);
  const { select } = options.fields;
  const fields = Object.entries(fieldValues(api, list, row)).filter(
    ([name]) => select === undefined || select.includes(name) || name === '@odata.etag' || name === 'id'
  );
  return { ...Object.fromEntries(shown), fields: Object.fromEntries(fields) };
}

const itemsContext = (call: GraphCall, list: ListRecord): string =>
  contextUrl(call.url, `sites('${encodeURIComponent(siteId(call))}')/lists('${list.id}')/items`);

/** `GET .../items` */
export function getItems(call: GraphCall): Response {
  requireSite(call);
  return onSite(call, READ_SITES, 'GET', (site) => {
    const { store } = site.api;
    const list = listOfSite(site, call.params['list'] ?? '');
    const fields = store.fields.of(list.id);
    const options = itemOptions(call.url, call.request, fields);
    const top = countOption(call.url, '$top', DEFAULT_PAGE, MAX_PAGE);
    const isExpanded = (): boolean => false;
    const scope = { store, fields, isExpanded };
    const keys = sortKeys(store, fields, options.orderBy, isExpanded);
    requireBelowThreshold(
      store,
      list,
      scope,
      options.filter,
      keys.map((key) => key.field)
    );
    const token = call.url.searchParams.get('$skiptoken');
    const after = token === null ? undefined : afterToken(keys, parseSkipToken(fromBase64(token)));
    const conditions = [
      rowsFor(site, list),
      ...(options.filter === undefined ? [] : [compileFilter(scope, options.filter)]),
      ...(after === undefined ? [] : [after])
    ];
    const where = {
      sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
      values: conditions.flatMap(({ values }) => values)
    };
    const found = store.items.query(list, { where, orderBy: orderClause(keys, false), limit: top + 1 });
    const rows = found.slice(0, top);
    const last = rows.at(-1);
    const more = found.length > top && last !== undefined;
    return answer({
      '@odata.context': itemsContext(call, list),
      value: rows.map((row) => itemJson(call, site, list, row, options)),
      ...(more ? { '@odata.nextLink': nextLink(call.url, tokenText(tokenAfter(store, keys, last))) } : {})
    });
  });
}

function tokenText({ lastId, values }: ReturnType<typeof tokenAfter>): string {
  const parts = [...values].map(([name, value]) => `p_${name}=${encodeURIComponent(value)}`);
  return ['Paged=TRUE', ...parts, `p_ID=${lastId ?? 0}`].join('&');
}

/** Nobody is to read, or to make, the token of a page. */
const fromBase64 = (token: string): string => Buffer.from(token, 'base64url').toString('utf8');

function nextLink(url: URL, token: string): string {
  const next = new URL(url);
  next.searchParams.set('$skiptoken', Buffer.from(token).toString('base64url'));
  return next.href;
}

function idOf(call: GraphCall): number {
  const text = call.params['item'] ?? '';
  if (!/^\d{1,9}$/.test(text)) throw itemNotFound();
  return Number(text);
}

/** `GET .../items/{id}` */
export function getItem(call: GraphCall): Response {
  requireSite(call);
  return onSite(call, READ_SITES, 'GET', (site) => {
    const list = listOfSite(site, call.params['list'] ?? '');
    const options = itemOptions(call.url, call.request, site.api.store.fields.of(list.id));
    const row = formFor(site, list, idOf(call));
    // One item carries its fields without being asked.
    const whole = { ...options, fields: options.fields ?? { select: undefined } };
    return answer({
      '@odata.context': `${itemsContext(call, list)}/$entity`,
      ...itemJson(call, site, list, row, whole)
    });
  });
}

/** Graph's names of fields as SharePoint's bodies have them. @throws GraphError 400 */
function sharePointBody(fields: readonly FieldRecord[], given: Fields): JsonObject {
  const body: Values = {};
  for (const [name, value] of Object.entries(given)) {
    if (name.includes('@odata.')) continue;
    const bare = name.replace(/LookupId$/, '');
    const field = fields.find((candidate) => candidate.internalName === bare && isStored(candidate));
    if (field === undefined || (bare === name && isReference(field))) {
      throw invalidRequest(`Field '${name}' is not recognized`);
    }
    // Parsed from JSON, so it is a JSON value.
    const json = value as JsonValue;
    body[bodyName(field)] = bare !== name && typeof json === 'string' ? Number(json) : json;
  }
  return body;
}

function changeOf({ api }: SiteAccess, list: ListRecord, given: unknown): ReturnType<typeof readItemBody> {
  if (!isFields(given)) throw invalidRequest("The request has to carry 'fields'.");
  const fields = api.store.fields.of(list.id);
  return readItemBody(api.store, fields, sharePointBody(fields, given), itemTypeName(list));
}

/** `POST .../items` */
export function addItem(call: GraphCall): Response {
  requireSite(call);
  return onSite(call, WRITE_SITES, 'POST', (site) => {
    const list = listOfSite(site, call.params['list'] ?? '');
    if (list.isLibrary) throw invalidRequest('Items of a document library are added as files.');
    const change = changeOf(site, list, call.body['fields']);
    const row = addRow(site.api, list, { dir: list.url, folder: false, change });
    const options: ItemOptions = { fields: { select: undefined }, select: undefined, filter: undefined, orderBy: [] };
    return answer(
      { '@odata.context': `${itemsContext(call, list)}/$entity`, ...itemJson(call, site, list, row, options) },
      201
    );
  });
}

/** `PATCH .../items/{id}/fields` */
export function patchFields(call: GraphCall): Response {
  requireSite(call);
  return onSite(call, WRITE_SITES, 'MERGE', (site) => {
    const list = listOfSite(site, call.params['list'] ?? '');
    const id = idOf(call);
    formFor(site, list, id);
    const change = changeOf(site, list, call.body);
    const row = editRow(site.api, list, currentRow(site.api, list, id), { change });
    const context = `${itemsContext(call, list)}('${id}')/fields/$entity`;
    return answer({ '@odata.context': context, ...fieldValues(site.api, list, row) });
  });
}

/** `DELETE .../items/{id}` */
export function deleteItem(call: GraphCall): Response {
  requireSite(call);
  return onSite(call, WRITE_SITES, 'DELETE', (site) => {
    const list = listOfSite(site, call.params['list'] ?? '');
    const id = idOf(call);
    formFor(site, list, id);
    deleteRow(site.api, list, currentRow(site.api, list, id));
    return new Response(null, { status: 204 });
  });
}
