/**
 * Breaking and restoring inheritance, and Limited Access on the way up.
 *
 * A securable has its own scope or that of the nearest thing above it. Whoever gets a level somewhere below gets Limited
 * Access in every scope above, so that they can walk down to it; the server takes it back when nothing below is left.
 */
import type { PrincipalId, RoleId, ScopeId } from '../store/ids.ts';
import { isFolder, pathOf, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { WEB_SCOPE } from '../store/roles.ts';
import type { Store } from '../store/store.ts';
import { FULL_CONTROL_ID, LIMITED_ACCESS_ID } from './levels.ts';

/** Something that can have role assignments of its own. */
export type Securable =
  | { readonly kind: 'web' }
  | { readonly kind: 'list'; readonly list: ListRecord }
  | { readonly kind: 'item'; readonly list: ListRecord; readonly row: ItemRow };

/** The scope that holds for it. */
export function scopeOf(securable: Securable): ScopeId {
  switch (securable.kind) {
    case 'web':
      return WEB_SCOPE;
    case 'list':
      return securable.list.scope;
    case 'item':
      return securable.row.scope;
  }
}

/** Whether the scope is its own. The root web has nothing above it. */
export function hasOwnScope(securable: Securable): boolean {
  switch (securable.kind) {
    case 'web':
      return true;
    case 'list':
      return securable.list.scope !== WEB_SCOPE;
    case 'item':
      return securable.row.ownScope;
  }
}

/** The scope that would hold if it had none of its own. */
function inheritedScope(store: Store, securable: Securable): ScopeId {
  if (securable.kind !== 'item') return WEB_SCOPE;
  return scopeOfFolder(store, securable.list, securable.row.dir);
}

/** The scope of what lies directly in a folder: the folder's, or the list's for the root. */
export function scopeOfFolder(store: Store, list: ListRecord, dir: string): ScopeId {
  return store.items.currentByPath(list, dir)?.scope ?? list.scope;
}

/**
 * Gives a securable its own scope.
 * @param copy start with the assignments that held until now; otherwise only the caller gets Full Control, so that
 *   nobody is locked out of what they broke
 * @param clearBelow everything inside loses its own scopes
 */
export function breakInheritance(
  store: Store,
  securable: Securable,
  caller: PrincipalId | undefined,
  copy: boolean,
  clearBelow: boolean
): void {
  if (securable.kind === 'web') return;
  const old = scopeOf(securable);
  if (!hasOwnScope(securable)) {
    const made = store.roles.addScope(securable.list.id, securable.kind === 'item' ? securable.row.id : null);
    if (copy) store.roles.copyAssignments(old, made);
    else if (caller !== undefined) store.roles.assign(made, caller, FULL_CONTROL_ID);
    giveScope(store, securable, old, made, true);
    if (!clearBelow) carryLimitedAccess(store, securable, made);
    for (const assignment of store.roles.assignments(made)) grantAbove(store, securable, assignment.principalId);
  }
  if (clearBelow) clearScopesBelow(store, securable);
}

/** Takes a securable's own scope away again. */
export function resetInheritance(store: Store, securable: Securable): void {
  if (securable.kind === 'web' || !hasOwnScope(securable)) return;
  const own = scopeOf(securable);
  const holders = store.roles.assignments(own).map((assignment) => assignment.principalId);
  giveScope(store, securable, own, inheritedScope(store, securable), false);
  store.roles.removeScope(own);
  for (const holder of holders) withdrawAbove(store, securable, holder);
}

function giveScope(
  store: Store,
  securable: Exclude<Securable, { kind: 'web' }>,
  from: ScopeId,
  to: ScopeId,
  own: boolean
): void {
  const { list } = securable;
  if (securable.kind === 'list') {
    store.lists.setScope(list.id, to);
    store.items.moveScope(list, from, to);
    return;
  }
  for (const form of store.items.forms(list, securable.row.id)) {
    store.items.replace(list, { ...form, scope: to, ownScope: own, rowVersion: form.rowVersion + 1 });
  }
  if (isFolder(securable.row)) store.items.moveScope(list, from, to, pathOf(securable.row));
}

function clearScopesBelow(store: Store, securable: Exclude<Securable, { kind: 'web' }>): void {
  const { list } = securable;
  const top = securable.kind === 'list' ? list.url : pathOf(securable.row);
  const fresh = securable.kind === 'list' ? store.lists.byId(list.id) : undefined;
  const scope = fresh?.scope ?? scopeOfFolder(store, list, top);
  for (const row of store.items.below(list, top)) {
    if (!row.ownScope) continue;
    store.items.moveScope(list, row.scope, scope, pathOf(row));
    for (const form of store.items.forms(list, row.id)) {
      store.items.replace(list, { ...form, scope, ownScope: false, rowVersion: form.rowVersion + 1 });
    }
    store.roles.removeScope(row.scope);
  }
}

/** Principals who hold something below a newly broken scope keep their way down to it. */
function carryLimitedAccess(store: Store, securable: Exclude<Securable, { kind: 'web' }>, made: ScopeId): void {
  for (const scope of scopesBelow(store, securable)) {
    for (const assignment of store.roles.assignments(scope)) {
      store.roles.assign(made, assignment.principalId, LIMITED_ACCESS_ID);
    }
  }
}

/** Own scopes of things inside a securable. */
function scopesBelow(store: Store, securable: Securable): readonly ScopeId[] {
  if (securable.kind === 'web') {
    return store.lists.all().flatMap((list) => {
      const own = list.scope === WEB_SCOPE ? [] : [list.scope];
      return [...own, ...store.roles.scopesInside(list.id)];
    });
  }
  if (securable.kind === 'list') return store.roles.scopesInside(securable.list.id);
  if (!isFolder(securable.row)) return [];
  return store.items
    .below(securable.list, pathOf(securable.row))
    .filter((row) => row.ownScope)
    .map((row) => row.scope);
}

/** The securables above that have a scope of their own, nearest first; the web last. */
function ownersAbove(store: Store, securable: Securable): readonly Securable[] {
  if (securable.kind === 'web') return [];
  const above: Securable[] = [];
  if (securable.kind === 'item') {
    const { list } = securable;
    for (let dir = securable.row.dir; dir.length > list.url.length; dir = dir.slice(0, dir.lastIndexOf('/'))) {
      const folder = store.items.currentByPath(list, dir);
      if (folder?.ownScope === true) above.push({ kind: 'item', list, row: folder });
    }
    if (list.scope !== WEB_SCOPE) above.push({ kind: 'list', list });
  }
  above.push({ kind: 'web' });
  return above;
}

/** Gives a level in a securable's own scope. */
export function grant(store: Store, securable: Securable, principal: PrincipalId, role: RoleId): void {
  store.roles.assign(scopeOf(securable), principal, role);
  grantAbove(store, securable, principal);
}

function grantAbove(store: Store, securable: Securable, principal: PrincipalId): void {
  for (const owner of ownersAbove(store, securable)) store.roles.assign(scopeOf(owner), principal, LIMITED_ACCESS_ID);
}

/** Takes a level (or, without one, all levels) back. */
export function withdraw(store: Store, securable: Securable, principal: PrincipalId, role?: RoleId): void {
  if (role === undefined) store.roles.unassignAll(scopeOf(securable), principal);
  else store.roles.unassign(scopeOf(securable), principal, role);
  if (holdsBelow(store, securable, principal)) store.roles.assign(scopeOf(securable), principal, LIMITED_ACCESS_ID);
  withdrawAbove(store, securable, principal);
}

function withdrawAbove(store: Store, securable: Securable, principal: PrincipalId): void {
  for (const owner of ownersAbove(store, securable)) {
    if (!holdsBelow(store, owner, principal)) store.roles.unassign(scopeOf(owner), principal, LIMITED_ACCESS_ID);
  }
}

function holdsBelow(store: Store, securable: Securable, principal: PrincipalId): boolean {
  return store.roles.holdsAny(principal, scopesBelow(store, securable));
}
