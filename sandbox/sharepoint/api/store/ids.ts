/**
 * Branded ids of the store: a list id can never be passed where a principal id belongs.
 */

/** A lower-case GUID of any object. */
export type Guid = string & { readonly brand: 'Guid' };
/** The GUID of a list. */
export type ListId = Guid & { readonly of: 'List' };
/** The integer id of an item, a folder or a file within its list. */
export type ItemId = number & { readonly brand: 'ItemId' };
/** The integer id of a user or a group of the site. */
export type PrincipalId = number & { readonly brand: 'PrincipalId' };
/** The integer id of a permission level. */
export type RoleId = number & { readonly brand: 'RoleId' };
/** The integer id of a set of role assignments: of the web, or of whatever broke its inheritance. */
export type ScopeId = number & { readonly brand: 'ScopeId' };

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Parses a GUID with or without braces, in either case; undefined when it is none. */
export function parseGuid(text: string): Guid | undefined {
  const bare = text
    .trim()
    .replace(/^\{|\}$/g, '')
    .toLowerCase();
  return isGuid(bare) ? bare : undefined;
}

function isGuid(text: string): text is Guid {
  return GUID.test(text);
}

/** A new random GUID. */
export function newGuid(): Guid {
  return crypto.randomUUID() as Guid;
}

/** Trusts a GUID that this program stored. */
export const asGuid = (text: string): Guid => text as Guid;
export const asListId = (text: string): ListId => text as ListId;
export const asItemId = (value: number): ItemId => value as ItemId;
export const asPrincipalId = (value: number): PrincipalId => value as PrincipalId;
export const asRoleId = (value: number): RoleId => value as RoleId;
export const asScopeId = (value: number): ScopeId => value as ScopeId;
