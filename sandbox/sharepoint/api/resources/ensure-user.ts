/**
 * `web/ensureUser`: makes a person of the directory known to the site.
 */
import type { Api } from '../context.ts';
import { accessDenied, ensureUserNotFound } from '../protocol/errors.ts';
import { Permission } from '../security/mask.ts';
import type { UserRecord } from '../store/principals.ts';
import { WEB_SCOPE } from '../store/roles.ts';

/**
 * The person of a login (claims form or user principal name), added to the site's users when they are new to it.
 * @throws SharePointError 400 when the directory does not know them, 403 for callers who may not add people
 */
export function ensureUser(api: Api, login: string): UserRecord {
  api.access.require(WEB_SCOPE, Permission.browseUserInfo);
  const known = api.store.principals.userByLogin(login);
  if (known !== undefined) return known;
  const upn = login.slice(login.lastIndexOf('|') + 1);
  const person = api.directory.byUpn(upn);
  if (person === undefined) throw ensureUserNotFound(login);
  const may =
    api.access.can(WEB_SCOPE, Permission.managePermissions) || api.access.can(WEB_SCOPE, Permission.editListItems);
  if (!may) throw accessDenied();
  return api.store.principals.addUser({
    upn: person.upn,
    objectId: person.objectId,
    title: person.displayName,
    isSiteAdmin: person.isSiteAdmin
  });
}
