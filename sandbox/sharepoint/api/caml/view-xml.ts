/**
 * `<View>`: which columns, which items, in which order, how many.
 */
import type { FilterNode } from '../protocol/filter-node.ts';
import type { OrderKey } from '../protocol/query.ts';
import { parseXml, type XmlElement } from '../store/xml.ts';
import { invalidCaml } from './caml-error.ts';
import { fieldOf, pathOf, readWhere, type CamlScope } from './where.ts';

/** Which items of the folders a view shows. */
export type ViewScope =
  /** What lies in the folder itself, folders too. */
  | 'folder'
  /** Everything below that is no folder. */
  | 'recursive'
  | 'recursive-all'
  /** What lies in the folder and is no folder. */
  | 'files-only';

/** A view that was read. */
export interface CamlView {
  readonly where?: FilterNode;
  readonly orderBy: readonly OrderKey[];
  /** Internal names; undefined when the view does not say. */
  readonly fields?: readonly string[];
  readonly rowLimit?: number;
  readonly paged: boolean;
  /** Undefined when the view does not say. */
  readonly scope?: ViewScope;
}

/** The most rows that one page may have. */
export const MAX_ROWS = 5000;

/** Reads a view. An empty text is an empty view. @throws SharePointError 500 */
export function readView(scope: CamlScope, xml: string): CamlView {
  if (xml.trim() === '') return { orderBy: [], paged: false };
  const root = parseXml(xml.trim());
  if (root?.name !== 'View') throw invalidCaml();
  const query = childOf(root, 'Query');
  return { ...partsOfView(root), ...(query === undefined ? { orderBy: [] } : readQuery(scope, query)) };
}

/** Reads what stands inside `<Query>` without that element, as views keep it. @throws SharePointError 500 */
export function readQueryText(scope: CamlScope, inner: string): Pick<CamlView, 'where' | 'orderBy'> {
  const bare = inner.trim();
  const query = parseXml(bare.startsWith('<Query') ? bare : `<Query>${bare}</Query>`);
  if (query === undefined) throw invalidCaml();
  return readQuery(scope, query);
}

const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

function readQuery(scope: CamlScope, query: XmlElement): Pick<CamlView, 'where' | 'orderBy'> {
  const where = childOf(query, 'Where');
  const condition = where === undefined ? undefined : readWhere(scope, where);
  const orderBy = (childOf(query, 'OrderBy')?.children ?? []).map((ref) => orderKey(scope, ref));
  return condition === undefined ? { orderBy } : { where: condition, orderBy };
}

function orderKey(scope: CamlScope, ref: XmlElement): OrderKey {
  if (ref.name !== 'FieldRef') throw invalidCaml();
  const field = fieldOf(scope, ref);
  // Links to an item sort by what they show.
  const sorted = SHOWN_AS[field.internalName] ?? field.propertyName;
  return { property: pathOf(sorted), descending: ref.attributes.get('Ascending')?.toUpperCase() === 'FALSE' };
}

/** Computed columns and the column that they show. */
export const SHOWN_AS: Readonly<Record<string, string>> = {
  LinkTitle: 'Title',
  LinkTitleNoMenu: 'Title',
  LinkTitle2: 'Title',
  LinkFilename: 'FileLeafRef',
  LinkFilenameNoMenu: 'FileLeafRef',
  LinkFilename2: 'FileLeafRef'
};

function partsOfView(root: XmlElement): Omit<CamlView, 'where' | 'orderBy'> {
  const fields = childOf(root, 'ViewFields')?.children.map((ref) => ref.attributes.get('Name') ?? '');
  const limit = childOf(root, 'RowLimit');
  const rowLimit = limit === undefined ? undefined : rows(limit.text);
  const scope = viewScope(root.attributes.get('Scope'));
  return {
    paged: limit?.attributes.get('Paged')?.toUpperCase() === 'TRUE',
    ...(fields === undefined ? {} : { fields: fields.filter((name) => name !== '') }),
    ...(rowLimit === undefined ? {} : { rowLimit }),
    ...(scope === undefined ? {} : { scope })
  };
}

function rows(text: string): number {
  const value = Number(text.trim());
  if (!Number.isInteger(value) || value < 0) throw invalidCaml();
  // 0 is no limit, and no page is longer than the threshold.
  return value === 0 ? MAX_ROWS : Math.min(value, MAX_ROWS);
}

/** The scope that a view's attribute names. @throws SharePointError 500 */
export function viewScope(written: string | undefined): ViewScope | undefined {
  switch (written?.toLowerCase()) {
    case undefined:
      return undefined;
    case '':
    case 'default':
    case 'defaultvalue':
      return 'folder';
    case 'recursive':
      return 'recursive';
    case 'recursiveall':
      return 'recursive-all';
    case 'filesonly':
      return 'files-only';
    default:
      throw invalidCaml();
  }
}
