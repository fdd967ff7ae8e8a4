/**
 * `getlistitemchangessincetoken`: items that changed since a token, as the XML of SharePoint's old list service.
 */
import { camlScope } from '../caml/caml-scope.ts';
import { invalidCaml } from '../caml/caml-error.ts';
import { readQueryText, viewScope, type CamlView } from '../caml/view-xml.ts';
import { runView } from '../caml/view-query.ts';
import type { Api } from '../context.ts';
import type { Answer } from '../protocol/entity.ts';
import { isObject, type JsonObject } from '../protocol/literal.ts';
import { valueIn } from '../query/list-properties.ts';
import { ChangeType, readToken, writeToken, type ChangeRecord } from '../store/changes.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { Moderation, pathOf, versionLabel, type ItemRow } from '../store/item-row.ts';
import { isStored } from '../store/list-table.ts';
import type { ListRecord } from '../store/lists.ts';
import { escapeXml, parseXml } from '../store/xml.ts';
import { idsOf } from '../values/output-value.ts';

const NAMESPACES =
  "xmlns:s='uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882' xmlns:dt='uuid:C2F41010-65B3-11d1-A29F-00AA00C14882' " +
  "xmlns:rs='urn:schemas-microsoft-com:rowset' xmlns:z='#RowsetSchema'";
const PACE = "MinTimeBetweenSyncs='0' RecommendedTimeBetweenSyncs='180' MaxBulkDocumentSyncSize='500'";
/** One answer holds no more changes than this; the token says where the next one goes on. */
const MAX_CHANGES = 1000;

/** @throws SharePointError 500 for XML that cannot be read */
export function itemChangesSinceToken(api: Api, list: ListRecord): Answer {
  const body = api.request.body.values['query'];
  const query = body !== undefined && isObject(body) ? body : {};
  const view = viewOf(api, list, query);
  const given = textOf(query, 'ChangeToken');
  const sequence = given === '' ? 0 : readToken(given, 3, list.id, api.now);
  if (typeof sequence === 'string') return answer(api, list, "<Id ChangeType='InvalidToken'/>", [], view);
  if (given === '') {
    const rows = runView(api, list, view, {}).rows;
    return answer(api, list, listElement(api, list), rows, view);
  }
  const changes = api.store.changes.read({
    ...{ listId: list.id, after: sequence, kinds: ['item'], limit: MAX_CHANGES },
    types: [ChangeType.add, ChangeType.update, ChangeType.delete, ChangeType.rename, ChangeType.restore]
  });
  return answer(api, list, deletions(changes), changedRows(api, list, view, changes), view, changes.at(-1));
}

const textOf = (query: JsonObject, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** The view that the parts of the query make: condition, columns, limit, folder depth. */
function viewOf(api: Api, list: ListRecord, query: JsonObject): CamlView {
  const fields = textOf(query, 'ViewFields');
  const limit = Number(textOf(query, 'RowLimit') || '0');
  if (!Number.isInteger(limit) || limit < 0) throw invalidCaml();
  return {
    ...readQueryText(camlScope(api, list), textOf(query, 'Query')),
    ...(fields === '' ? {} : { fields: fieldNames(fields) }),
    ...(limit === 0 ? {} : { rowLimit: limit }),
    scope: scopeOf(textOf(query, 'QueryOptions')),
    paged: false
  };
}

function fieldNames(xml: string): readonly string[] {
  const root = parseXml(xml.startsWith('<ViewFields') ? xml : `<ViewFields>${xml}</ViewFields>`);
  if (root === undefined) throw invalidCaml();
  return root.children.map((child) => child.attributes.get('Name') ?? '').filter((name) => name !== '');
}

/** Without a word on it everything below the root is meant, as synchronising clients expect. */
function scopeOf(xml: string): NonNullable<CamlView['scope']> {
  if (xml === '') return 'recursive-all';
  const root = parseXml(xml);
  if (root === undefined) throw invalidCaml();
  const written = root.children.find((child) => child.name === 'ViewAttributes')?.attributes.get('Scope');
  return viewScope(written) ?? 'recursive-all';
}

function deletions(changes: readonly ChangeRecord[]): string {
  return [...lastOfEach(changes).values()]
    .filter((change) => change.type === ChangeType.delete)
    .map((change) => `<Id ChangeType='Delete' UniqueId='${change.uniqueId ?? ''}'>${change.itemId ?? ''}</Id>`)
    .join('');
}

const lastOfEach = (changes: readonly ChangeRecord[]): ReadonlyMap<number, ChangeRecord> =>
  new Map(changes.map((change) => [change.itemId ?? 0, change]));

/** The items that were written and are still there, as far as the caller sees them and the condition holds. */
function changedRows(api: Api, list: ListRecord, view: CamlView, changes: readonly ChangeRecord[]): readonly ItemRow[] {
  const operands = [...lastOfEach(changes)]
    .filter(([, change]) => change.type !== ChangeType.delete)
    .map(([id]) => ({
      ...({ kind: 'compare', op: 'eq', value: { kind: 'number', value: id } } as const),
      property: { text: 'ID', head: 'ID', tail: [] }
    }));
  const rows: ItemRow[] = [];
  // As many at a time as SharePoint takes in one condition.
  for (let from = 0; from < operands.length; from += 500) {
    const some = operands.slice(from, from + 500);
    rows.push(...runView(api, list, view, { also: [{ kind: 'or', operands: some }] }).rows);
  }
  return rows;
}

function listElement(api: Api, list: ListRecord): string {
  const fields = api.store.fields.of(list.id).map((field) => {
    const names = `Name='${escapeXml(field.internalName)}' DisplayName='${escapeXml(field.title)}'`;
    return `<Field ID='{${field.id}}' Type='${field.type}' ${names}/>`;
  });
  const head = `ID='{${list.id.toUpperCase()}}' Title='${attribute(list.title)}' ServerTemplate='${list.baseTemplate}'`;
  return `<List ${head}><Fields>${fields.join('')}</Fields></List>`;
}

function answer(
  api: Api,
  list: ListRecord,
  inner: string,
  rows: readonly ItemRow[],
  view: CamlView,
  last?: ChangeRecord
): Answer {
  const isPart = last !== undefined && api.store.changes.last(list.id) > last.sequence && rows.length >= MAX_CHANGES;
  const newest = isPart ? last.sequence : api.store.changes.last(list.id);
  const token = writeToken(3, list.id, api.now, newest);
  const more = isPart ? " MoreChanges='TRUE'" : '';
  const data = rows.map((row) => rowElement(api, list, row, view)).join('');
  const changes = `<Changes LastChangeToken='${token}'${more}>${inner}</Changes>`;
  const text = `<?xml version="1.0" encoding="utf-8"?><GetListItemChangesSinceTokenResult><listitems ${PACE} EffectivePermMask='${permMask(api, list)}' ${NAMESPACES}>${changes}<rs:data ItemCount='${rows.length}'>${data}</rs:data></listitems></GetListItemChangesSinceTokenResult>`;
  return { kind: 'document', contentType: 'text/xml; charset=utf-8', text };
}

const permMask = (api: Api, list: ListRecord): string =>
  api.access.isSiteAdmin ? 'FullMask' : `0x${api.access.mask(list.scope).toString(16)}`;

const attribute = (text: string): string =>
  escapeXml(text)
    .replaceAll("'", '&apos;')
    .replace(/[\r\n]/g, ' ');

const ALWAYS: readonly string[] = ['ID', 'Modified', 'Created', 'owshiddenversion', 'FileRef', 'UniqueId', 'FSObjType'];

function rowElement(api: Api, list: ListRecord, row: ItemRow, view: CamlView): string {
  const fields = api.store.fields.of(list.id);
  const stored = fields.filter((field) => isStored(field)).map((field) => field.internalName);
  const names = new Set([...(view.fields ?? ['ContentTypeId', 'Author', 'Editor', ...stored]), ...ALWAYS]);
  const attributes = [...names].flatMap((name) => {
    const field = fields.find((candidate) => candidate.internalName === name);
    const value = field === undefined ? '' : rowText(api, fields, row, field);
    return value === '' ? [] : [` ows_${name}='${attribute(value)}'`];
  });
  return `<z:row${attributes.join('')}/>`;
}

/** A value as the list service writes it: `id;#text` for people and lookups, dates in UTC. */
function rowText(api: Api, fields: readonly FieldRecord[], row: ItemRow, field: FieldRecord): string {
  switch (field.internalName) {
    case 'ID':
      return String(row.id);
    case 'Modified':
      return row.modified;
    case 'Created':
      return row.created;
    case 'owshiddenversion':
      return String(row.rowVersion);
    case 'ContentTypeId':
      return row.contentTypeId;
    case 'FileRef':
      return `${row.id};#${pathOf(row).slice(1)}`;
    case 'UniqueId':
      return `${row.id};#{${row.uniqueId.toUpperCase()}}`;
    case 'FSObjType':
      return `${row.id};#${row.objectType}`;
    case '_UIVersionString':
      return versionLabel(row.uiVersion);
    case '_ModerationStatus':
      return row.moderation === Moderation.approved ? '0' : String(row.moderation);
    default: {
      const value = valueIn(fields, field, row);
      if (!field.type.startsWith('User') && !field.type.startsWith('Lookup'))
        return value === null ? '' : String(value);
      const ids = idsOf(field, value);
      return ids.map((id) => `${id};#${api.store.principals.byId(id)?.title ?? ''}`).join(';#');
    }
  }
}
