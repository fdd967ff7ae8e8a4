/**
 * The OData literals that SharePoint reads in a path argument and in `$filter`.
 * Source of the rule: the v3 literal forms SharePoint documents (`'text'`, `guid'..'`, `datetime'..'`, numbers, booleans, `null`).
 */

/** One literal, with its value parsed once. A GUID is lower case and without braces. */
export type Literal =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'guid'; readonly value: string }
  /** The text between the quotes of `datetime'..'`, proven to be a date; the model reads it in the site's time zone. */
  | { readonly kind: 'datetime'; readonly value: string }
  | { readonly kind: 'null' };

/** A JSON value as it comes from a request or goes into an answer. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** A GUID in any of its spellings, in lower case without braces; undefined when it is none. */
export function asGuid(text: string): string | undefined {
  return GUID.exec(text.trim())?.[1]?.toLowerCase();
}

/** Is that JSON value a list? */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Is that JSON value an object, and no list? */
export function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
