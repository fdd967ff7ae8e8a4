/**
 * RenderListDataAsStream: a page of a view as lists on SharePoint's own pages read it.
 */
import { camlScope } from '../caml/caml-scope.ts';
import { readView } from '../caml/view-xml.ts';
import { folderOfView, runView } from '../caml/view-query.ts';
import type { Api } from '../context.ts';
import type { Answer } from '../protocol/entity.ts';
import type { JsonObject } from '../protocol/literal.ts';
import { tokenText, type SkipToken } from '../protocol/paging.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { isFolder, ObjectType, pathOf, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { textKey } from '../store/text-key.ts';
import { contextInfoOf, listSchema } from './list-schema.ts';
import { listRow, type ChildCounts } from './list-row.ts';
import { readRenderRequest, RenderOption, type RenderRequest } from './render-parameters.ts';

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';
const DEFAULT_ROWS = 30;

/** The answer: the data alone, or the data beside what else was asked for. @throws SharePointError */
export function renderListData(api: Api, list: ListRecord): Answer {
  const request = readRenderRequest(api, list);
  const has = (bit: number): boolean => (request.options & bit) !== 0;
  const data = listData(api, list, request);
  const alone = (request.options & ~RenderOption.listData) === 0;
  const body: JsonObject = alone
    ? data
    : {
        wpq: '',
        Templates: {},
        ...(has(RenderOption.listData) ? { ListData: data } : {}),
        ...(has(RenderOption.contextInfo) ? contextInfoOf(api, list, request.stored) : {}),
        ...(has(RenderOption.listSchema) ? { ListSchema: listSchema(api, list, shownFields(api, list, request)) } : {})
      };
  return { kind: 'document', contentType: 'application/json; charset=utf-8', text: JSON.stringify(body) };
}

/** The rows of one view as text, for the older `renderlistdata(@viewXml)`. */
export function renderedRows(api: Api, list: ListRecord, viewXml: string): string {
  return JSON.stringify(
    listData(api, list, { ...readRenderRequest(api, list), view: readView(camlScope(api, list), viewXml) })
  );
}

function listData(api: Api, list: ListRecord, request: RenderRequest): JsonObject {
  const view = { ...request.view, rowLimit: request.view.rowLimit ?? DEFAULT_ROWS };
  const folder = folderOfView(api, list, request.folder);
  const { rows, next, previous } = runView(api, list, view, {
    folder,
    also: request.filters,
    ...(request.token === undefined ? {} : { token: request.token })
  });
  const fields = api.store.fields.of(list.id);
  const shown = shownFields(api, list, request);
  const { firstRow } = request;
  const lastRow = rows.length === 0 ? 0 : firstRow + rows.length - 1;
  const viewId = request.stored?.id ?? EMPTY_GUID;
  return {
    Row: rows.map((row) => listRow({ api, list, fields, row }, shown, childCounts(api, list, row))),
    FirstRow: rows.length === 0 ? 1 : firstRow,
    FolderPermissions: `0x${api.access.mask(scopeOf(api, list, folder)).toString(16)}`,
    LastRow: lastRow,
    RowLimit: view.rowLimit,
    ...(next === undefined ? {} : { NextHref: href(next, lastRow + 1, viewId) }),
    ...(previous === undefined ? {} : { PrevHref: href(previous, Math.max(1, firstRow - view.rowLimit), viewId) }),
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    CurrentFolderPrincipalCount: '0',
    CurrentFolderSpItemUrl: ''
  };
}

/** `?Paged=TRUE&p_ID=20&PageFirstRow=21&View=..` */
const href = (token: SkipToken, firstRow: number, viewId: string): string =>
  `?${tokenText(token)}&PageFirstRow=${firstRow}&View=${viewId}`;

function shownFields(api: Api, list: ListRecord, request: RenderRequest): readonly FieldRecord[] {
  const names = request.view.fields ?? [];
  return names.flatMap((name) => api.store.fields.find(list.id, name) ?? []);
}

function scopeOf(api: Api, list: ListRecord, folder: string): ListRecord['scope'] {
  return api.store.items.currentByPath(list, folder)?.scope ?? list.scope;
}

function childCounts(api: Api, list: ListRecord, row: ItemRow): ChildCounts {
  if (!isFolder(row)) return { items: 0, folders: 0 };
  const count = (type: number): number =>
    api.store.items.count(list, {
      sql: 'is_current = 1 AND dir_key = ? AND object_type = ?',
      values: [textKey(pathOf(row)), type]
    });
  return { items: count(ObjectType.file), folders: count(ObjectType.folder) };
}
