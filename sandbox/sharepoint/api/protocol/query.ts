/**
 * The system query options of one request.
 */
import { invalidClientQuery, invalidExpression } from './errors.ts';
import { parseFilter } from './filter.ts';
import { type FilterNode, type PropertyPath, propertyPath } from './filter-node.ts';
import { parseSkipToken, type SkipToken } from './paging.ts';

/** One key of `$orderby`. */
export interface OrderKey {
  readonly property: PropertyPath;
  readonly descending: boolean;
}

/** `$select`, `$expand`, `$orderby`, `$top`, `$skip`, `$skiptoken`, `$filter`, parsed once. */
export interface QueryOptions {
  /** Undefined when there is no `$select`; `*` is kept as a path of that name. */
  readonly select?: readonly PropertyPath[];
  readonly expand: readonly PropertyPath[];
  readonly orderBy: readonly OrderKey[];
  /** Undefined when not given. The bound of a page (5000 on items) is the model's business. */
  readonly top?: number;
  /** Read and handed on: SharePoint ignores it on list items. */
  readonly skip?: number;
  readonly skipToken?: SkipToken;
  readonly filter?: FilterNode;
}

/** The options of an address without a query. */
export const NO_OPTIONS: QueryOptions = { expand: [], orderBy: [] };

const MAX_NAMES = 256;
/** Known by OData, without effect on this service. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['$inlinecount', '$format']);

/**
 * Reads the options of a query; names regardless of case, others than system options are overlooked.
 * @throws SharePointError 400 for an option given twice, unknown, or not well formed
 */
export function parseQuery(query: URLSearchParams): QueryOptions {
  const given = systemOptions(query);
  const select = given.get('$select');
  const top = given.get('$top');
  const skip = given.get('$skip');
  const skipToken = given.get('$skiptoken');
  const filter = given.get('$filter');
  return {
    expand: nameList(given.get('$expand') ?? ''),
    orderBy: orderKeys(given.get('$orderby') ?? ''),
    ...(select === undefined || select.trim() === '' ? {} : { select: nameList(select) }),
    ...(top === undefined ? {} : { top: wholeNumber('$top', top) }),
    ...(skip === undefined ? {} : { skip: wholeNumber('$skip', skip) }),
    ...(skipToken === undefined || skipToken === '' ? {} : { skipToken: parseSkipToken(skipToken) }),
    ...(filter === undefined || filter.trim() === '' ? {} : { filter: parseFilter(filter) })
  };
}

/** Is that property named in `$expand`, itself or as the beginning of a longer path? Case does not matter. */
export function expands(options: QueryOptions, name: string): boolean {
  return options.expand.some((path) => same(path.head, name));
}

/**
 * The options that hold below an expanded property: `$select=Member/Title` becomes `Title` under `Member`. A `$select`
 * that names only the property itself selects everything under it.
 */
export function optionsUnder(options: QueryOptions, name: string): QueryOptions {
  const select = under(options.select ?? [], name);
  const whole = (options.select ?? []).some((path) => path.tail.length === 0 && same(path.head, name));
  const expand = under(options.expand, name);
  return select.length === 0 || whole ? { expand, orderBy: [] } : { select, expand, orderBy: [] };
}

/**
 * Is that property to be in the answer? Without `$select`, and with `*`, those of the default set are.
 * @param inDefault false for those that SharePoint sends only when they are named
 */
export function selects(options: QueryOptions, name: string, inDefault = true): boolean {
  if (options.select === undefined) return inDefault;
  return options.select.some((path) => (path.head === '*' ? inDefault : same(path.head, name)));
}

function systemOptions(query: URLSearchParams): Map<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of query) {
    const key = name.toLowerCase();
    if (!key.startsWith('$') || WITHOUT_EFFECT.has(key)) continue;
    if (!KNOWN.has(key)) throw invalidClientQuery(`The query option '${name}' is not supported.`);
    if (given.has(key)) throw invalidClientQuery(`The query option '${name}' must be given once.`);
    given.set(key, value);
  }
  return given;
}

const KNOWN: ReadonlySet<string> = new Set([
  '$select',
  '$expand',
  '$orderby',
  '$top',
  '$skip',
  '$skiptoken',
  '$filter'
]);

function nameList(text: string): PropertyPath[] {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > MAX_NAMES) throw invalidExpression(text);
  // An empty place (`Id,,Title`, a last comma) is overlooked, as lists of names built in a loop often have one.
  return parts.filter((part) => part !== '').map((part) => selectedPath(part, text));
}

function selectedPath(part: string, whole: string): PropertyPath {
  const star = /^(?:(.+)\/)?\*$/.exec(part);
  if (star === null) return property(part, whole);
  if (star[1] === undefined) return { text: '*', head: '*', tail: [] };
  const base = property(star[1], whole);
  return { text: part, head: base.head, tail: [...base.tail, '*'] };
}

function orderKeys(text: string): OrderKey[] {
  if (text.trim() === '') return [];
  const parts = text.split(',');
  if (parts.length > MAX_NAMES) throw invalidExpression(text);
  return parts.map((part) => {
    const [name = '', direction = 'asc', ...rest] = part.trim().split(/\s+/);
    if (rest.length > 0 || !/^(?:asc|desc)$/i.test(direction)) throw invalidExpression(text);
    return { property: property(name, text), descending: direction.toLowerCase() === 'desc' };
  });
}

function property(text: string, whole: string): PropertyPath {
  const path = propertyPath(text);
  if (path === undefined) throw invalidExpression(whole);
  return path;
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text.trim()))
    throw invalidClientQuery(`The value of the query option '${option}' is not valid.`);
  return Number(text);
}

function under(paths: readonly PropertyPath[], name: string): PropertyPath[] {
  return paths.flatMap((path) => {
    const [head, ...tail] = path.tail;
    return head !== undefined && same(path.head, name) ? [{ text: path.tail.join('/'), head, tail }] : [];
  });
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
