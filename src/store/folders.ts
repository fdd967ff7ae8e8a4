/** Folders of lists and libraries: which there are, making one, and approving it where that is needed. */
import '@pnp/sp/folders';
import '@pnp/sp/items';
import { Item } from '@pnp/sp/items';
import { unlessThere } from './failure';
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

/** Whether new folders of the list have to be approved. */
export function needsApproval(list: string): boolean {
  return LISTS.some((schema) => schema.path === list && schema.contentApproval === true);
}

export class Folders {
  public constructor(private readonly site: Site) {}

  /** The folders of a list by name, and whether everybody who may see them does. */
  public async there(list: string): Promise<ReadonlyMap<string, boolean>> {
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

  /** Makes one folder; one that is there stays as it is. */
  public async add({ list, name }: WantedFolder): Promise<void> {
    await unlessThere(this.site.folder(list).folders.addUsingPath(name, false));
  }

  /** A new folder under content approval waits for approval like a file, and hides what is in it until then. */
  public async approve(folder: WantedFolder): Promise<void> {
    await Item(this.site.folder(folderPath(folder)), 'ListItemAllFields').update({ OData__ModerationStatus: APPROVED });
  }
}
