/** What SharePoint keeps of a file's earlier versions. */
import '@pnp/sp/files';
import { orHidden } from './failure';
import { rowOf, rowsOf } from './row';
import type { Row } from './row';
import type { Site } from './site';

export interface FileVersionEntry {
  readonly label: string;
  readonly at: Date;
  /** Empty where the server does not say. */
  readonly by: string;
  readonly isCurrent: boolean;
}

const titleIn = (row: Row, name: string): string => (row.has(name) ? row.object(name).text('Title') : '');

/** The current version and those before it, newest first; none where the person may see neither file nor versions. */
export async function fileVersions(site: Site, serverRelativeUrl: string): Promise<readonly FileVersionEntry[]> {
  const file = site.sp.web.getFileByServerRelativePath(serverRelativeUrl);
  const asked: Promise<unknown> = file
    .select('UIVersionLabel', 'TimeLastModified', 'ModifiedBy/Title')
    .expand('ModifiedBy')();
  const earlier: Promise<unknown> = file.versions
    .select('VersionLabel', 'Created', 'CreatedBy/Title')
    .expand('CreatedBy')();
  const [current, before] = await Promise.all([orHidden(asked, undefined), orHidden(earlier, [])]);
  if (current === undefined) {
    return [];
  }
  const row = rowOf(current);
  const label = row.requiredText('UIVersionLabel');
  return [
    { label, at: row.instant('TimeLastModified'), by: titleIn(row, 'ModifiedBy'), isCurrent: true },
    ...rowsOf(before)
      .map((version) => ({
        label: version.requiredText('VersionLabel'),
        at: version.instant('Created'),
        by: titleIn(version, 'CreatedBy'),
        isCurrent: false
      }))
      .filter((version) => version.label !== label)
      .reverse()
  ];
}
