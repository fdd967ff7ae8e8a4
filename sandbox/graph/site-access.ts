/**
 * The site as a caller of Graph may use it: the same store, the same permissions, the same rules of writing as the
 * site's own REST. An app that acts as itself passes by the site's permissions, but sees approved items only unless it
 * may manage sites (msgraph-docs issue 10153).
 */
import type { Api, ApiRequest } from '../sharepoint/api/context.ts';
import { conditionOf, type Verb } from '../sharepoint/api/protocol/body.ts';
import type { JsonObject } from '../sharepoint/api/protocol/literal.ts';
import { NO_OPTIONS } from '../sharepoint/api/protocol/query.ts';
import { utcText } from '../sharepoint/api/regional-settings.ts';
import { createAccess, type Access } from '../sharepoint/api/security/access.ts';
import { FULL_MASK } from '../sharepoint/api/security/mask.ts';
import { hasDrafts, seesList, visibleForm, visibleRows } from '../sharepoint/api/security/visibility.ts';
import { enter } from '../sharepoint/api/sharepoint.ts';
import { parseGuid } from '../sharepoint/api/store/ids.ts';
import type { ItemRow } from '../sharepoint/api/store/item-row.ts';
import type { SqlCondition } from '../sharepoint/api/store/items.ts';
import type { ListRecord } from '../sharepoint/api/store/lists.ts';
import type { UserRecord } from '../sharepoint/api/store/principals.ts';
import type { Store } from '../sharepoint/api/store/store.ts';
import { SITE_PATH } from '../server/call.ts';
import type { GraphCall, Needs } from './call.ts';
import { accessDenied, itemNotFound } from './errors.ts';
import { requirePermission } from './call.ts';

export const READ_SITES: Needs = {
  delegated: ['Sites.Read.All', 'Sites.ReadWrite.All'],
  application: ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All']
};
export const WRITE_SITES: Needs = {
  delegated: ['Sites.ReadWrite.All'],
  application: ['Sites.ReadWrite.All', 'Sites.Manage.All']
};
export const READ_FILES: Needs = {
  delegated: [...READ_SITES.delegated, 'Files.Read.All', 'Files.ReadWrite.All'],
  application: [...(READ_SITES.application ?? []), 'Files.Read.All']
};

const APP_UPN = 'app@sharepoint';

/** What an app writes stands under this name; the site knows it from its first write on. */
function appUser(store: Store, write: boolean): UserRecord {
  const known = store.principals.userByLogin(APP_UPN);
  if (known !== undefined) return known;
  const user = { upn: APP_UPN, objectId: '00000000-0000-0000-0000-000000000000', title: 'SharePoint App' };
  if (write) return store.principals.addUser({ ...user, isSiteAdmin: false });
  return { ...createdUser(user) };
}

const createdUser = (user: { upn: string; objectId: string; title: string }): UserRecord => ({
  ...user,
  kind: 'user',
  // No principal has a negative id: nothing is this reader's own.
  id: -1 as UserRecord['id'],
  login: APP_UPN,
  email: '',
  isSiteAdmin: false
});

/** An app's permissions are its roles' alone, whatever the site says. */
const appAccess = (store: Store, user: UserRecord): Access => ({
  ...createAccess(store, user),
  mask: () => FULL_MASK,
  can: () => true,
  require: () => undefined
});

/** The site for one caller. */
export interface SiteAccess {
  readonly api: Api;
  /** Only what was approved. */
  readonly approvedOnly: boolean;
}

/**
 * Runs work on the site in one transaction.
 * @throws GraphError 403 without the permission; SharePointError for what the site refuses
 */
export function onSite<T>(call: GraphCall, needs: Needs, verb: Verb, work: (site: SiteAccess) => T): T {
  requirePermission(call, needs, accessDenied);
  const { store, site, directory, clock, gaps } = call.around.sharePoint;
  const mode = verb === 'GET' ? 'read' : 'write';
  const request: ApiRequest = {
    verb,
    url: call.url,
    options: NO_OPTIONS,
    condition: conditionOf(call.request),
    body: { values: {} as JsonObject },
    bytes: new Uint8Array()
  };
  const now = utcText(clock.now());
  return store.database.transaction(mode, () => {
    const { caller } = call;
    const isApp = caller.kind === 'application';
    const user = isApp ? appUser(store, mode === 'write') : enter(store, caller.person).user;
    const access = isApp ? appAccess(store, user) : createAccess(store, user);
    const api: Api = {
      store,
      site,
      directory,
      access,
      user,
      now,
      request,
      noteGap: (name) => gaps.note(`graph ${name}`, now),
      // Graph knows no form digests, so nobody asks for one.
      issueDigest: () => ''
    };
    return work({ api, approvedOnly: isApp && !caller.roles.includes('Sites.Manage.All') });
  });
}

/** The id of the one site: host name, site, web. */
export function siteId({ around }: GraphCall): string {
  const { origin, siteId: site, webId } = around.sharePoint.site;
  return `${new URL(origin).hostname},${site},${webId}`;
}

/** Holds `sites/{id}` to the one site. @throws GraphError 404 */
export function requireSite(call: GraphCall): void {
  const asked = (call.params['site'] ?? '').toLowerCase();
  const { origin } = call.around.sharePoint.site;
  const { host, hostname } = new URL(origin);
  const [, site, web] = siteId(call).split(',');
  const byPath = [`${host}:${SITE_PATH}`, `${hostname}:${SITE_PATH}`];
  const byId = [`${hostname},${site},${web}`, `${host},${site},${web}`, `${site},${web}`, `${site}`];
  if (![...byPath, ...byId, 'root'].some((known) => known.toLowerCase() === asked)) {
    throw itemNotFound('Requested site could not be found');
  }
}

/** `lists/{id|title}`. @throws GraphError 404 for one that is not there for the caller */
export function listOfSite({ api }: SiteAccess, key: string): ListRecord {
  const id = parseGuid(key);
  const lists = api.store.lists;
  const found = (id === undefined ? undefined : lists.byId(id)) ?? lists.byTitle(key);
  const byName = found ?? lists.all().find((list) => list.url.slice(list.url.lastIndexOf('/') + 1) === key);
  if (byName === undefined || !seesList(api.store, api.access, byName)) throw itemNotFound('List not found');
  return byName;
}

/** The rows that are there for the caller. */
export function rowsFor({ api, approvedOnly }: SiteAccess, list: ListRecord): SqlCondition {
  if (approvedOnly && hasDrafts(list)) return { sql: 'is_published = 1', values: [] };
  return visibleRows(api.store, api.access, list);
}

/** The form of an item that is there for the caller. @throws GraphError 404 */
export function formFor({ api, approvedOnly }: SiteAccess, list: ListRecord, id: number): ItemRow {
  const forms = api.store.items.forms(list, id);
  const form = approvedOnly ? forms.find((one) => one.isPublished) : visibleForm(api.access, list, forms);
  if (form === undefined) throw itemNotFound();
  return form;
}
