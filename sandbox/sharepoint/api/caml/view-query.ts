/**
 * Runs a view over a list.
 */
import type { Api } from '../context.ts';
import { folderNotFound } from '../protocol/errors.ts';
import type { FilterNode } from '../protocol/filter-node.ts';
import type { SkipToken } from '../protocol/paging.ts';
import { queryList, type ListPage } from '../query/list-query.ts';
import { isReference } from '../query/list-properties.ts';
import { isFolder } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { textKey } from '../store/text-key.ts';
import { MAX_ROWS, type CamlView } from './view-xml.ts';
import { pathOf } from './where.ts';

/** Where and from where on a view is run. */
export interface ViewRun {
  /** Server-relative address of the folder; the root without one. */
  readonly folder?: string;
  readonly token?: SkipToken;
  /** What must hold besides the view's own condition. */
  readonly also?: readonly FilterNode[];
}

/** The address of a folder in the list's own spelling. @throws SharePointError 404 */
export function folderOfView(api: Api, list: ListRecord, given: string | undefined): string {
  if (given === undefined || given === '') return list.url;
  const path = given.startsWith('http') ? decodeURIComponent(new URL(given).pathname) : given;
  const bare = path.replace(/\/+$/, '');
  if (textKey(bare) === textKey(list.url)) return list.url;
  const folder = api.store.items.currentByPath(list, bare);
  if (folder === undefined || !isFolder(folder)) throw folderNotFound();
  return `${folder.dir}/${folder.leaf}`;
}

/** One page of a view. @throws SharePointError as queries do */
export function runView(api: Api, list: ListRecord, view: CamlView, run: ViewRun): ListPage {
  const scope = view.scope ?? 'folder';
  const folder = folderOfView(api, list, run.folder);
  const inFolder = scope === 'folder' || scope === 'files-only' ? { inFolder: folder } : {};
  const conditions = [
    ...(view.where === undefined ? [] : [view.where]),
    ...(run.also ?? []),
    ...below(list, folder, scope)
  ];
  const [first, ...more] = conditions;
  const filter = first === undefined || more.length === 0 ? first : ({ kind: 'and', operands: conditions } as const);
  return queryList(api, list, {
    ...(filter === undefined ? {} : { filter }),
    ...(run.token === undefined ? {} : { token: run.token }),
    ...inFolder,
    ...(scope === 'recursive' || scope === 'files-only' ? { without: 'folders' as const } : {}),
    orderBy: view.orderBy,
    limit: view.rowLimit ?? MAX_ROWS,
    properties: joinedBy(api, list, view),
    isExpanded: () => true,
    isCaml: true
  });
}

/** Everything below a folder, for views that go down; the root needs no condition. */
function below(list: ListRecord, folder: string, scope: CamlView['scope']): readonly FilterNode[] {
  if ((scope !== 'recursive' && scope !== 'recursive-all') || folder === list.url) return [];
  return [{ kind: 'startswith', property: pathOf('FileRef'), text: `${folder}/` }];
}

/** People and lookups among a view's columns: each is a join. */
function joinedBy(api: Api, list: ListRecord, view: CamlView): ReturnType<typeof pathOf>[] {
  const fields = api.store.fields.of(list.id);
  return (view.fields ?? []).flatMap((name) => {
    const field = fields.find((candidate) => candidate.internalName === name);
    return field !== undefined && isReference(field) ? [pathOf(field.propertyName)] : [];
  });
}
