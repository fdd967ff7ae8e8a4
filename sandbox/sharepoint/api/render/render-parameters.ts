/**
 * What RenderListDataAsStream is asked for: in its body, and in the address, where filters and sorting stand.
 */
import { camlScope } from '../caml/caml-scope.ts';
import { invalidCaml } from '../caml/caml-error.ts';
import { readQueryText, readView, viewScope, SHOWN_AS, type CamlView } from '../caml/view-xml.ts';
import { pathOf as propertyOf } from '../caml/where.ts';
import type { Api } from '../context.ts';
import { objectNotFound, wrongValue } from '../protocol/errors.ts';
import type { FilterNode } from '../protocol/filter-node.ts';
import { isObject, type JsonObject } from '../protocol/literal.ts';
import { parseSkipToken, type SkipToken } from '../protocol/paging.ts';
import { isReference } from '../query/list-properties.ts';
import { scopeName } from '../resources/views.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { parseGuid } from '../store/ids.ts';
import type { ListRecord } from '../store/lists.ts';
import type { ViewRecord } from '../store/views.ts';

/** The bits of RenderOptions that change an answer here. */
export const RenderOption = { contextInfo: 1, listData: 2, listSchema: 4 } as const;

/** Bits that are taken and add nothing: menus, pictures, manifests ... of pages that this server does not make. */
const SILENT = 0x7f_ffff;

/** A request that was read. */
export interface RenderRequest {
  readonly options: number;
  readonly view: CamlView;
  /** Undefined when the columns and conditions came as XML. */
  readonly stored: ViewRecord | undefined;
  readonly folder: string | undefined;
  readonly token: SkipToken | undefined;
  readonly firstRow: number;
  readonly filters: readonly FilterNode[];
}

/** Reads the body and the address. @throws SharePointError 400, 404, 500 */
export function readRenderRequest(api: Api, list: ListRecord): RenderRequest {
  const body = api.request.body.values;
  const parameters = { ...objectIn(body, 'parameters'), ...objectIn(body, 'overrideParameters') };
  const query = lowerCased(api.request.url.searchParams);
  const paging = new URLSearchParams((text(parameters, 'Paging') ?? '').replace(/^\?/, ''));
  const page = paging.has('Paged') ? paging : api.request.url.searchParams;
  const stored = storedView(api, list, text(parameters, 'ViewId') ?? query.get('view') ?? page.get('View'));
  const view = withSort(api, list, effectiveView(api, list, parameters, stored), query);
  return {
    options: renderOptions(parameters['RenderOptions']),
    view,
    stored,
    folder: text(parameters, 'FolderServerRelativeUrl') ?? query.get('rootfolder'),
    token: page.get('Paged') === null ? undefined : parseSkipToken(page.toString()),
    firstRow: Number(/^\d{1,9}$/.exec(page.get('PageFirstRow') ?? '')?.[0] ?? 1),
    filters: filtersOf(api, list, query)
  };
}

function objectIn(body: JsonObject, name: string): JsonObject {
  const value = body[name];
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw wrongValue(name, 'SP.RenderListDataParameters');
  return value;
}

function text(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw wrongValue(name, 'Edm.String');
  return value;
}

function renderOptions(value: JsonObject[string] | undefined): number {
  if (value === undefined || value === null) return RenderOption.listData;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > SILENT) {
    throw wrongValue('RenderOptions', 'Edm.Int32');
  }
  return value;
}

const lowerCased = (query: URLSearchParams): ReadonlyMap<string, string> =>
  new Map([...query].map(([name, value]) => [name.toLowerCase(), value]));

function storedView(api: Api, list: ListRecord, written: string | null | undefined): ViewRecord | undefined {
  const id = parseGuid(written ?? '');
  const all = api.store.views.of(list.id);
  if (id === undefined || /^[0-]+$/.test(id)) return all.find((view) => view.isDefault);
  const found = all.find((view) => view.id === id);
  if (found === undefined) throw objectNotFound('view', id);
  return found;
}

/** The view that holds: the XML, or the stored view with what `OverrideViewXml` puts in its place. */
function effectiveView(api: Api, list: ListRecord, parameters: JsonObject, stored: ViewRecord | undefined): CamlView {
  const scope = camlScope(api, list);
  const xml = text(parameters, 'ViewXml');
  const base = xml === undefined ? storedAsView(api, list, stored) : readView(scope, xml);
  const override = text(parameters, 'OverrideViewXml');
  if (override === undefined) return base;
  const over = readView(scope, override);
  const hasQuery = /<Query[\s>]/.test(override);
  return { ...base, ...over, ...(hasQuery ? {} : { orderBy: base.orderBy, ...(base.where && { where: base.where }) }) };
}

function storedAsView(api: Api, list: ListRecord, stored: ViewRecord | undefined): CamlView {
  if (stored === undefined) return { orderBy: [], paged: true };
  const scope = viewScope(scopeName(stored));
  return {
    ...readQueryText(camlScope(api, list), stored.query),
    fields: stored.fields,
    rowLimit: stored.rowLimit,
    paged: stored.paged,
    ...(scope === undefined ? {} : { scope })
  };
}

function withSort(api: Api, list: ListRecord, view: CamlView, query: ReadonlyMap<string, string>): CamlView {
  const name = query.get('sortfield');
  if (name === undefined || name === '') return view;
  const field = fieldNamed(api, list, name);
  const key = { property: propertyOf(field.propertyName), descending: /^desc$/i.test(query.get('sortdir') ?? '') };
  return { ...view, orderBy: [key, ...view.orderBy] };
}

function fieldNamed(api: Api, list: ListRecord, name: string): FieldRecord {
  const field = api.store.fields.find(list.id, SHOWN_AS[name] ?? name);
  if (field === undefined) throw invalidCaml();
  return field;
}

/** `FilterField1=X&FilterValue1=a`, and `FilterFields1=X&FilterValues1=a;#b` for several values. */
function filtersOf(api: Api, list: ListRecord, query: ReadonlyMap<string, string>): readonly FilterNode[] {
  const filters: FilterNode[] = [];
  for (const [name, fieldName] of query) {
    const found = /^filter(field|fields)(\d*)$/.exec(name);
    if (found === null) continue;
    const several = found[1] === 'fields';
    const written = query.get(`filter${several ? 'values' : 'value'}${found[2] ?? ''}`) ?? '';
    const field = fieldNamed(api, list, fieldName);
    const operands = (several ? written.split(';#') : [written]).map((value) => equals(field, value));
    filters.push(operands.length === 1 && operands[0] !== undefined ? operands[0] : { kind: 'or', operands });
  }
  return filters;
}

function equals(field: FieldRecord, value: string): FilterNode {
  const property = isReference(field)
    ? propertyOf(field.propertyName, [field.type.startsWith('User') ? 'Title' : field.lookupField || 'Title'])
    : propertyOf(field.propertyName);
  if (value === '')
    return { kind: 'compare', op: 'eq', property: propertyOf(field.propertyName), value: { kind: 'null' } };
  const literal = { kind: 'string', value } as const;
  if (field.type.endsWith('Multi') || field.type === 'MultiChoice')
    return { kind: 'includes', property, value: literal };
  return { kind: 'compare', op: 'eq', property, value: literal };
}
