/**
 * What a person sees of a list: security trimming, drafts that are not theirs, and lists whose items are each one's own.
 * The same rule exists twice, as a SQL condition for queries and as a test of one item; a test holds them together.
 */
import { OPEN_QUESTIONS } from '../open-questions.ts';
import type { SqlValue } from '../store/database.ts';
import type { ScopeId } from '../store/ids.ts';
import { isCheckedOutForm, Level, type ItemRow } from '../store/item-row.ts';
import type { SqlCondition } from '../store/items.ts';
import type { ListRecord } from '../store/lists.ts';
import type { Store } from '../store/store.ts';
import type { Access } from './access.ts';
import { Permission, type Mask } from './mask.ts';

/** Whether the list keeps drafts apart from what everybody sees. */
export const hasDrafts = (list: ListRecord): boolean => list.enableModeration || list.enableMinorVersions;

/** The permission that lets somebody see drafts that are not theirs (DraftVersionVisibility). */
export function draftPermission(list: ListRecord): Mask {
  if (list.draftVisibility === 0) return Permission.viewListItems;
  return list.draftVisibility === 1 ? Permission.editListItems : Permission.approveItems;
}

/** ReadSecurity and WriteSecurity may not bind those who manage the list. */
const escapesItemSecurity = (access: Access, list: ListRecord): boolean =>
  access.isSiteAdmin || (OPEN_QUESTIONS.managersEscapeItemSecurity && access.can(list.scope, Permission.manageLists));

/** ReadSecurity 2: everybody sees only their own items. It does not bind libraries. */
const onlyOwn = (access: Access, list: ListRecord): boolean =>
  list.readSecurity === 2 && !list.isLibrary && !escapesItemSecurity(access, list);

/** All scopes that rows of the list can have. */
function scopesOf(store: Store, list: ListRecord): readonly ScopeId[] {
  return [list.scope, ...store.roles.scopesInside(list.id)];
}

/**
 * Whether the list is there for this person: they may view items in it, or in some folder of it, or one item.
 */
export function seesList(store: Store, access: Access, list: ListRecord): boolean {
  const seen = (scope: ScopeId): boolean => access.can(scope, Permission.viewListItems);
  // Most see the whole list; the scopes inside it are many.
  return seen(list.scope) || store.roles.scopesInside(list.id).some(seen);
}

/** The condition under which rows of the list are there for this person. Exactly one form of each item fulfils it. */
export function visibleRows(store: Store, access: Access, list: ListRecord): SqlCondition {
  const scopes = scopesOf(store, list);
  const parts: string[] = [];
  const values: SqlValue[] = [];
  const inScopes = (permission: Mask): string => {
    const allowed = scopes.filter((scope) => access.can(scope, permission));
    if (allowed.length === scopes.length) return '1';
    values.push(JSON.stringify(allowed));
    return 'scope_id IN (SELECT value FROM json_each(?))';
  };

  parts.push(inScopes(Permission.viewListItems));
  const me = access.user?.id ?? -1;
  if (onlyOwn(access, list)) {
    parts.push('author = ?');
    values.push(me);
  }
  if (hasDrafts(list)) {
    values.push(me);
    const first = `(author = ? OR ${inScopes(draftPermission(list))})`;
    values.push(me);
    const second = `(author = ? OR ${inScopes(draftPermission(list))})`;
    parts.push(`((is_current = 1 AND (is_published = 1 OR ${first})) OR (is_current = 0 AND NOT ${second}))`);
  } else {
    parts.push('is_current = 1');
  }
  const sql = parts.filter((part) => part !== '1').join(' AND ');
  return list.isLibrary ? withWorkingCopies(me, inScopes, values, sql) : { sql, values };
}

/** A file that is checked out is there for its holder as their working copy, and for others as it was checked in. */
function withWorkingCopies(
  me: number,
  inScopes: (permission: Mask) => string,
  values: SqlValue[],
  checkedIn: string
): SqlCondition {
  const others = `coalesce(checked_out_by, -1) <> ${me} AND level <> ${Level.checkedOut} AND ${checkedIn}`;
  const mine = `checked_out_by = ${me} AND level = ${Level.checkedOut} AND ${inScopes(Permission.viewListItems)}`;
  return { sql: `((${others}) OR (${mine}))`, values };
}

/** The form of an item that is there for this person; undefined when none is. */
export function visibleForm(access: Access, list: ListRecord, forms: readonly ItemRow[]): ItemRow | undefined {
  const current = forms.find((form) => form.isCurrent);
  if (current === undefined || !access.can(current.scope, Permission.viewListItems)) return undefined;
  const me = access.user?.id;
  const workingCopy = forms.find((form) => isCheckedOutForm(form) && form.checkedOutBy === me);
  if (workingCopy !== undefined) return workingCopy;
  if (isCheckedOutForm(current)) return undefined;
  const own = current.author === me;
  if (onlyOwn(access, list) && !own) return undefined;
  if (!hasDrafts(list) || current.isPublished || own || access.can(current.scope, draftPermission(list)))
    return current;
  return forms.find((form) => form.isPublished);
}

/** WriteSecurity: 2 only own items, 4 none. It does not bind libraries. */
export function writableByListRule(access: Access, list: ListRecord, row: ItemRow): boolean {
  if (list.isLibrary || list.writeSecurity === 1 || escapesItemSecurity(access, list)) return true;
  return list.writeSecurity === 2 && row.author === access.user?.id;
}
