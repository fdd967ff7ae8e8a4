/**
 * One row of RenderListDataAsStream: the keys that every row has, and those of the view's columns.
 */
import type { JsonObject } from '../protocol/literal.ts';
import { isFolder, pathOf, type ItemRow } from '../store/item-row.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { columnKeys, extensionOf, type RowContext } from './row-column.ts';

/** How many things lie in a folder. */
export interface ChildCounts {
  readonly items: number;
  readonly folders: number;
}

/** A row with the columns of a view. */
export function listRow(context: RowContext, shown: readonly FieldRecord[], children: ChildCounts): JsonObject {
  const { row, list } = context;
  const columns: Record<string, JsonObject[string]> = {};
  for (const field of shown) Object.assign(columns, columnKeys(context, field));
  return {
    ...columns,
    ...everyRow(context, children),
    ...(list.isLibrary ? libraryRow(row) : { Attachments: columns['Attachments'] ?? '0', _CommentCount: '' }),
    Title: String(row.values.get('Title') ?? '')
  };
}

function everyRow({ api, row }: RowContext, children: ChildCounts): JsonObject {
  return {
    ID: String(row.id),
    PermMask: `0x${api.access.mask(row.scope).toString(16)}`,
    FSObjType: String(row.objectType),
    UniqueId: `{${row.uniqueId.toUpperCase()}}`,
    ContentTypeId: row.contentTypeId,
    ...addressKeys(pathOf(row)),
    SMTotalSize: String(row.content?.length ?? 0),
    _CommentFlags: '',
    ItemChildCount: String(children.items),
    FolderChildCount: String(children.folders),
    owshiddenversion: String(row.rowVersion),
    Restricted: ''
  };
}

/** Every sign but letters and digits as `%2F`. */
const encodedWhole = (text: string): string =>
  encodeURIComponent(text).replace(/[-_.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function addressKeys(path: string): JsonObject {
  const asUrl = path.split('/').map(encodeURIComponent).join('/');
  return {
    FileRef: path,
    'FileRef.urlencode': encodedWhole(path),
    'FileRef.urlencodeasurl': asUrl,
    'FileRef.urlencoding': asUrl,
    'FileRef.scriptencodeasurl': path.replaceAll('/', '\\u002f')
  };
}

function libraryRow(row: ItemRow): JsonObject {
  const extension = isFolder(row) ? '' : extensionOf(row);
  const icon = extension === '' ? 'folder.gif' : `ic${extension}.png`;
  return {
    HTML_x0020_File_x0020_Type: '',
    ProgId: '',
    NoExecute: '1',
    _UIVersion: String(row.uiVersion),
    File_x0020_Size: row.content === undefined ? '' : String(row.content.length),
    File_x0020_Type: extension,
    'HTML_x0020_File_x0020_Type.File_x0020_Type.mapall': `${icon}||${extension}`,
    'HTML_x0020_File_x0020_Type.File_x0020_Type.mapcon': '',
    'HTML_x0020_File_x0020_Type.File_x0020_Type.mapico': icon,
    'serverurl.progid': '',
    ServerRedirectedEmbedUrl: '',
    'File_x0020_Type.progid': '',
    'File_x0020_Type.url': 'FALSE',
    FileLeafRef: row.leaf,
    'FileLeafRef.Name': extension === '' ? row.leaf : row.leaf.slice(0, -extension.length - 1),
    'FileLeafRef.Suffix': extension,
    FileDirRef: row.dir,
    A2ODMountCount: '',
    _StubFile: '0',
    _ComplianceTag: '',
    _ExpirationDate: '',
    '_ExpirationDate.': '',
    ContentVersion: String(row.contentVersion),
    DocConcurrencyNumber: String(row.rowVersion),
    _VirusStatus: '',
    _CheckinComment: row.checkInComment,
    'ecb.dispex': `return DispEx(this,event,'TRUE','FALSE','FALSE','','0','','','','','${row.author}','0','0','')`
  };
}
