/** What the two libraries share: reading a file with its columns, and its bytes. */
import '@pnp/sp/files';
import '@pnp/sp/items';
import type { IFile } from '@pnp/sp/files';
import { spPostMerge } from '@pnp/sp';
import { body, headers } from '@pnp/queryable';
import { obligationId } from '../domain/code';
import type { ObligationId } from '../domain/code';
import { orHidden } from './failure';
import { rowOf, rowsOf } from './row';
import type { Row } from './row';
import { PAGE } from './site';
import type { Site } from './site';

/** A file of a library as the server describes it. */
export interface StoredFile {
  readonly uniqueId: string;
  readonly name: string;
  readonly serverRelativeUrl: string;
  readonly versionLabel: string;
  readonly modified: Date;
  /** Undefined when the file does not say which obligation it is for. */
  readonly obligation: ObligationId | undefined;
  /** ETag of the file's columns. */
  readonly etag: string;
}

const FILE_SELECT = ['UniqueId', 'Name', 'ServerRelativeUrl', 'UIVersionLabel', 'TimeLastModified'];

function readObligationId(fields: Row): ObligationId | undefined {
  try {
    return fields.has('ObligationId') ? obligationId(fields.text('ObligationId')) : undefined;
  } catch {
    // The column is writable by whoever may edit the file: nonsense there makes it nobody's file.
    return undefined;
  }
}

/** @param file the File entity. @param fields its list item. */
export function readFile(file: Row, fields: Row): StoredFile {
  return {
    uniqueId: file.requiredText('UniqueId').toLowerCase(),
    name: file.requiredText('Name'),
    serverRelativeUrl: file.requiredText('ServerRelativeUrl'),
    versionLabel: file.requiredText('UIVersionLabel'),
    modified: file.instant('TimeLastModified'),
    obligation: readObligationId(fields),
    etag: fields.etag()
  };
}

/** Characters that SharePoint takes in no file name. */
const FORBIDDEN = /["*:<>?/\\|]/g;

/** A file name that SharePoint takes, from text that people read. */
export function safeFileName(text: string): string {
  return text.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
}

export class Library {
  /** @param columns the columns that `fields` are read for, beside those of every library. */
  public constructor(
    protected readonly site: Site,
    protected readonly path: string,
    private readonly columns: readonly string[]
  ) {}

  protected file(serverRelativeUrl: string): IFile {
    return this.site.sp.web.getFileByServerRelativePath(serverRelativeUrl);
  }

  /** Files by a filter on the library's columns, the oldest first. */
  protected async query<T>(filter: string, read: (file: Row, fields: Row) => T): Promise<readonly T[]> {
    const asked: Promise<unknown> = this.site
      .list(this.path)
      .items.select(
        'Id',
        'FileSystemObjectType',
        'ObligationId',
        ...this.columns,
        ...FILE_SELECT.map((name) => `File/${name}`)
      )
      .expand('File')
      .filter(filter)
      .top(PAGE)();
    const rows = rowsOf(await orHidden(asked, []));
    return rows.filter((row) => row.number('FileSystemObjectType') === 0).map((row) => read(row.object('File'), row));
  }

  /** One file by its URL, undefined when there is none that the person may see. */
  protected async at<T>(serverRelativeUrl: string, read: (file: Row, fields: Row) => T): Promise<T | undefined> {
    const asked: Promise<unknown> = this.file(serverRelativeUrl)
      .select(...FILE_SELECT, ...['ObligationId', ...this.columns].map((name) => `ListItemAllFields/${name}`))
      .expand('ListItemAllFields')();
    const answer = await orHidden(asked, undefined);
    if (answer === undefined) {
      return undefined;
    }
    const file = rowOf(answer);
    return read(file, file.object('ListItemAllFields'));
  }

  /** Writes columns of a file. @param etag when given, only if nothing was written to the file since. */
  protected async describe(
    serverRelativeUrl: string,
    columns: Readonly<Record<string, string | number | null>>,
    etag: string = '*'
  ): Promise<void> {
    await spPostMerge(this.file(serverRelativeUrl).listItemAllFields, body(columns, headers({ 'IF-Match': etag })));
  }

  /** The bytes of the current version that the person sees. */
  public async bytes(serverRelativeUrl: string): Promise<Uint8Array> {
    return new Uint8Array(await this.file(serverRelativeUrl).getBuffer());
  }
}
