/** Folders of lists and libraries: which there are, making those that lack, and approving them where that is needed. */
import '@pnp/sp/folders';
import '@pnp/sp/items';
import { Item } from '@pnp/sp/items';
import { runParts } from './batching';
import type { Part } from './batching';
import { allDone } from './permissions';
import { rowsOf } from './row';
import { LISTS } from './schema';
import type { Site } from './site';

/** A folder wanted below a list or library. */
export interface WantedFolder {
  /** Path of the list below the web, e.g. `Lists/Events`. */
  readonly list: string;
  readonly name: string;
}

export function folderPath({ list, name }: WantedFolder): string {
  return `${list}/${name}`;
}

/** `_ModerationStatus` of what everybody sees. */
const APPROVED = 0;

function needsApproval(list: string): boolean {
  return LISTS.some((schema) => schema.path === list && schema.contentApproval === true);
}

export class Folders {
  public constructor(private readonly site: Site) {}

  /** The folders of a list by name, and whether everybody who may see them does. */
  private async there(list: string): Promise<ReadonlyMap<string, boolean>> {
    const { folders } = this.site.folder(list);
    if (!needsApproval(list)) {
      const rows = rowsOf(await folders.select('Name')());
      return new Map(rows.map((row) => [row.requiredText('Name'), true]));
    }
    const rows = rowsOf(
      await folders.select('Name', 'ListItemAllFields/OData__ModerationStatus').expand('ListItemAllFields')()
    );
    return new Map(
      rows.map((row) => {
        // The library's own Forms folder has no item.
        const isApproved =
          row.hasObject('ListItemAllFields') &&
          row.object('ListItemAllFields').optionalNumber('OData__ModerationStatus') === APPROVED;
        return [row.requiredText('Name'), isApproved];
      })
    );
  }

  /** @returns the paths of the folders that were made. */
  public async ensure(
    wanted: readonly WantedFolder[],
    onProgress: (done: number, total: number) => void
  ): Promise<ReadonlySet<string>> {
    const there = new Map<string, boolean>();
    for (const list of new Set(wanted.map((folder) => folder.list))) {
      for (const [name, isApproved] of await this.there(list)) {
        there.set(folderPath({ list, name }), isApproved);
      }
    }
    const lacking = wanted.filter((folder) => !there.has(folderPath(folder)));
    const parts = lacking.map(
      ({ list, name }): Part<unknown> =>
        (sp) =>
          sp.web.getFolderByServerRelativePath(this.site.serverRelative(list)).folders.addUsingPath(name, false)
    );
    allDone('Making folders', await runParts(this.site.sp, parts, (done) => onProgress(done, parts.length)));
    await this.approve(wanted.filter((folder) => there.get(folderPath(folder)) !== true && needsApproval(folder.list)));
    return new Set(lacking.map(folderPath));
  }

  /** A new folder under content approval waits for approval like a file, and hides what is in it until then. */
  private async approve(folders: readonly WantedFolder[]): Promise<void> {
    const parts = folders.map((folder): Part<unknown> => {
      const path = this.site.serverRelative(folderPath(folder));
      return (sp) =>
        Item(sp.web.getFolderByServerRelativePath(path), 'ListItemAllFields').update({
          OData__ModerationStatus: APPROVED
        });
    });
    allDone('Approving folders', await runParts(this.site.sp, parts));
  }
}
