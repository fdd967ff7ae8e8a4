/** One SharePoint site: PnPjs set up for it and the addresses below it. */
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/folders';
import type { IFolder } from '@pnp/sp/folders';
import type { IList } from '@pnp/sp/lists';

/** Most rows that one request may take: the list view threshold. */
export const PAGE = 5000;

export class Site {
  /** Absolute, without a slash at the end. */
  public readonly webUrl: string;
  /** Server-relative, e.g. `/sites/tongket`; empty for a root site. */
  public readonly webPath: string;
  private readonly origin: string;

  public constructor(
    public readonly sp: SPFI,
    webUrl: string
  ) {
    const url = new URL(webUrl);
    this.origin = url.origin;
    this.webPath = decodeURIComponent(url.pathname).replace(/\/+$/, '');
    this.webUrl = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  }

  /** @param path below the web, e.g. `Lists/Plans`, `Drafts/DU-1`. */
  public serverRelative(path: string): string {
    return `${this.webPath}/${path}`;
  }

  public list(path: string): IList {
    return this.sp.web.getList(this.serverRelative(path));
  }

  public folder(path: string): IFolder {
    return this.sp.web.getFolderByServerRelativePath(this.serverRelative(path));
  }

  /** Absolute address of a file by its server-relative URL. */
  public absolute(serverRelativeUrl: string): string {
    return `${this.origin}${serverRelativeUrl.split('/').map(encodeURIComponent).join('/')}`;
  }

  /** Server-relative URL of an absolute address of this web, undefined for any other address. */
  public pathOf(address: string): string | undefined {
    try {
      const url = new URL(address);
      const path = decodeURIComponent(url.pathname).normalize('NFC');
      return url.origin === this.origin && path.startsWith(`${this.webPath}/`) ? path : undefined;
    } catch {
      return undefined;
    }
  }

  /** Opens a file in Word for the web or, from there, in Word. */
  public documentUrl(uniqueId: string, action: 'edit' | 'view'): string {
    return `${this.webUrl}/_layouts/15/Doc.aspx?sourcedoc=${encodeURIComponent(`{${uniqueId}}`)}&action=${action}`;
  }
}
