/**
 * The options of `lists/{id}/items`: `$expand=fields($select=...)`, `$filter` and `$orderby` on `fields/...`. Graph speaks
 * OData 4 but knows no more of list items than SharePoint's own filter, and refuses columns without an index, however
 * small the list is, unless a `Prefer` header takes the risk (msgraph-docs issue 2279).
 */
import type { FilterNode, PropertyPath } from '../sharepoint/api/protocol/filter-node.ts';
import { parseFilter } from '../sharepoint/api/protocol/filter.ts';
import type { OrderKey } from '../sharepoint/api/protocol/query.ts';
import { resolveProperty } from '../sharepoint/api/query/list-properties.ts';
import type { FieldRecord } from '../sharepoint/api/store/field-schema.ts';
import { invalidRequest } from './errors.ts';

export interface ItemOptions {
  /** Undefined without `$expand=fields`; an empty selection is all fields. */
  readonly fields: { readonly select: readonly string[] | undefined } | undefined;
  readonly select: readonly string[] | undefined;
  readonly filter: FilterNode | undefined;
  readonly orderBy: readonly OrderKey[];
}

const HONOUR = /HonorNonIndexedQueriesWarningMayFailRandomly/i;

const names = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function expandOf(text: string | null): ItemOptions['fields'] {
  if (text === null) return undefined;
  const parts = /^\s*fields\s*(?:\(\s*\$?select\s*=([^()]*)\))?\s*$/i.exec(text);
  if (parts === null)
    throw invalidRequest(`Could not expand '${text.slice(0, 100)}' on type 'microsoft.graph.listItem'.`);
  return { select: parts[1] === undefined ? undefined : names(parts[1]) };
}

/** The names of columns outside quotes, as SharePoint's own filter has them. */
function sharePointNames(text: string, fields: readonly FieldRecord[]): string {
  return text
    .split(/('(?:[^']|'')*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\bfields\/(\w+)/g, (_whole, name: string) => propertyName(fields, name))
            .replace(/\b(?:contains|endswith|substringof)\s*\(/g, (called) => {
              throw invalidRequest(`The function '${called.replace(/\W/g, '')}' is not supported on list items.`);
            })
    )
    .join('');
}

/** `AuthorLookupId` is `AuthorId` in SharePoint; internal names get their `OData_` in front. */
function propertyName(fields: readonly FieldRecord[], name: string): string {
  const bare = name.replace(/LookupId$/, '');
  if (bare === 'id' || bare === 'ID') return 'Id';
  const field = fields.find((candidate) => candidate.internalName === bare);
  if (field === undefined) throw invalidRequest(`Field '${name}' is not recognized`);
  return bare === name ? field.propertyName : `${field.propertyName}Id`;
}

function propertiesOf(node: FilterNode): readonly PropertyPath[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.operands.flatMap(propertiesOf);
    case 'not':
      return propertiesOf(node.operand);
    default:
      return [node.property];
  }
}

function requireIndexed(fields: readonly FieldRecord[], paths: readonly PropertyPath[], request: Request): void {
  if (HONOUR.test(request.headers.get('prefer') ?? '')) return;
  for (const path of paths) {
    const field = resolveProperty(fields, path)?.field;
    if (field === undefined || field.indexed || field.unique || field.internalName === 'ID') continue;
    throw invalidRequest(
      `Field '${field.internalName}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`
    );
  }
}

function orderOf(text: string | null, fields: readonly FieldRecord[]): readonly OrderKey[] {
  if (text === null) return [];
  return names(text).map((key) => {
    const parts = /^fields\/(\w+)(?:\s+(asc|desc))?$/i.exec(key);
    if (parts === null) throw invalidRequest(`Could not order by '${key.slice(0, 100)}'.`);
    const name = propertyName(fields, parts[1] ?? '');
    return { property: { text: name, head: name, tail: [] }, descending: parts[2]?.toLowerCase() === 'desc' };
  });
}

/** Reads the options. @throws GraphError 400, SharePointError 400 for a filter that cannot be read */
export function itemOptions(url: URL, request: Request, fields: readonly FieldRecord[]): ItemOptions {
  const params = url.searchParams;
  const filterText = params.get('$filter');
  const filter = filterText === null ? undefined : parseFilter(sharePointNames(filterText, fields));
  const orderBy = orderOf(params.get('$orderby'), fields);
  const asked = [...(filter === undefined ? [] : propertiesOf(filter)), ...orderBy.map(({ property }) => property)];
  requireIndexed(fields, asked, request);
  const select = params.get('$select');
  return {
    fields: expandOf(params.get('$expand')),
    select: select === null ? undefined : names(select),
    filter,
    orderBy
  };
}
