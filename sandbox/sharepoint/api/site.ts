/**
 * The facts of the one site, and the addresses built from them.
 */
import { SITE_PATH } from '../../server/call.ts';
import type { Guid, ListId } from './store/ids.ts';

/** What is true of the site for as long as it lives. */
export interface SiteFacts {
  /** `https://127.0.0.1:4443` */
  readonly origin: string;
  readonly siteId: Guid;
  readonly webId: Guid;
  readonly title: string;
  readonly created: string;
}

export const SITE_TITLE = 'Tổng Kết';

/** `https://127.0.0.1:4443/sites/tongket` */
export const webUrl = (site: SiteFacts): string => `${site.origin}${SITE_PATH}`;

/** The absolute address up to and with `_api/`. */
export const apiRoot = (site: SiteFacts): string => `${webUrl(site)}/_api/`;

/** The address of a list relative to `_api/`, as the service writes it. */
export const listLink = (id: ListId): string => `Web/Lists(guid'${id}')`;

/** A text as an OData literal in an address. */
export const quoted = (text: string): string => `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;
