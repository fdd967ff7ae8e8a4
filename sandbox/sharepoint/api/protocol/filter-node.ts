/**
 * The shape of a parsed `$filter`, and of a CAML `Where`.
 */
import type { Literal } from './literal.ts';

/** A property as named in a query: `Title`, `Author/Title`, `RoleAssignments/Member/Title`. */
export interface PropertyPath {
  /** As written. */
  readonly text: string;
  /** The first name. */
  readonly head: string;
  /** The names after it; empty for a plain property. */
  readonly tail: readonly string[];
}

/** The parts of a date that `$filter` can compare. */
export type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';

/** The comparisons. */
export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/**
 * A filter. Comparisons always have the property on the left: `5 eq Id` is turned round, and two properties or two
 * literals are refused, as CAML below SharePoint's `$filter` can express neither.
 * `and` and `or` hold two or more operands, in order: the first one decides whether a big list may be filtered at all.
 * From CAML they may hold none: `or` of nothing is never true.
 */
export type FilterNode =
  | { readonly kind: 'and'; readonly operands: readonly FilterNode[] }
  | { readonly kind: 'or'; readonly operands: readonly FilterNode[] }
  | { readonly kind: 'not'; readonly operand: FilterNode }
  | {
      readonly kind: 'compare';
      readonly op: Comparison;
      readonly property: PropertyPath;
      /** Set for `year(Created) eq 2026`; the literal is then a number. */
      readonly part?: DatePart;
      readonly value: Literal;
    }
  | { readonly kind: 'startswith'; readonly property: PropertyPath; readonly text: string }
  | { readonly kind: 'substringof'; readonly property: PropertyPath; readonly text: string }
  /** A column of several values holds this one. Only CAML says it of people and lookups. */
  | { readonly kind: 'includes'; readonly property: PropertyPath; readonly value: Literal };

/** A property path from its text; undefined when that is none. Column names carry `_x00ea_` for letters outside ASCII. */
export function propertyPath(text: string): PropertyPath | undefined {
  const [head, ...tail] = text.split('/');
  if (head === undefined || ![head, ...tail].every((name) => /^[A-Za-z_]\w{0,254}$/.test(name))) return undefined;
  return { text, head, tail };
}
