/**
 * What one person may do: the masks of a person in the scopes of the site, computed once per request.
 */
import { accessDenied } from '../protocol/errors.ts';
import type { PrincipalId, ScopeId } from '../store/ids.ts';
import type { UserRecord } from '../store/principals.ts';
import type { Store } from '../store/store.ts';
import { allows, EMPTY_MASK, FULL_MASK, type Mask } from './mask.ts';

/** One person's permissions. */
export interface Access {
  /** Undefined for somebody whom the site does not know. */
  readonly user: UserRecord | undefined;
  /** Site collection administrators may do everything everywhere. */
  readonly isSiteAdmin: boolean;
  /** The groups of the person, by id. */
  readonly groups: ReadonlySet<PrincipalId>;
  /** The effective permissions in a scope. */
  mask(scope: ScopeId): Mask;
  can(scope: ScopeId, permission: Mask): boolean;
  /** @throws SharePointError 403 */
  require(scope: ScopeId, permission: Mask): void;
}

/** The permissions of a person, known to the site or not. */
export function createAccess(store: Store, user: UserRecord | undefined): Access {
  const groups = new Set(user === undefined ? [] : store.principals.groupsOf(user.id).map((group) => group.id));
  const principals = user === undefined ? [] : [user.id, ...groups];
  const isSiteAdmin = user?.isSiteAdmin ?? false;
  let masks: ReadonlyMap<ScopeId, Mask> | undefined;

  function mask(scope: ScopeId): Mask {
    if (isSiteAdmin) return FULL_MASK;
    // One question for all scopes: a list may have hundreds, and a person has levels in few of them.
    masks ??= store.roles.masksByScope(principals);
    return masks.get(scope) ?? EMPTY_MASK;
  }

  const can = (scope: ScopeId, permission: Mask): boolean => allows(mask(scope), permission);
  return {
    user,
    isSiteAdmin,
    groups,
    mask,
    can,
    require(scope, permission) {
      if (!can(scope, permission)) throw accessDenied();
    }
  };
}
