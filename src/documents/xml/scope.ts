/** Which namespace each prefix means at a place of a document. */
import type { WrittenName } from './names';
import { XML, XMLNS, transitional } from './namespaces';

/**
 * The prefixes in force: a chain of declarations, the innermost first. Maps would have to be copied for each element that
 * declares one, and a file of nothing but declarations would then take minutes.
 */
export interface Scope {
  readonly prefix: string;
  readonly namespace: string;
  readonly outer: Scope | undefined;
  /** Declarations in the chain. */
  readonly length: number;
}

/** The namespace of a prefix; undefined when nothing declares it. */
export function namespaceIn(scope: Scope | undefined, prefix: string): string | undefined {
  for (let each = scope; each !== undefined; each = each.outer) {
    if (each.prefix === prefix) {
      return each.namespace;
    }
  }
  return undefined;
}

/** Outside of the root only the prefixes of XML itself are known. */
export const OUTER_SCOPE: Scope = {
  prefix: 'xml',
  namespace: XML,
  length: 2,
  outer: { prefix: 'xmlns', namespace: XMLNS, outer: undefined, length: 1 }
};

/**
 * The scope within a tag with these attributes; the outer one itself when they declare nothing.
 * @returns undefined when a prefix is declared that may not be, or not so.
 */
export function scopeWithin(outer: Scope, names: readonly WrittenName[], values: readonly string[]): Scope | undefined {
  let scope = outer;
  for (let index = 0; index < names.length; index++) {
    const name = names[index];
    if (name !== undefined && (name.prefix === 'xmlns' || name.name === 'xmlns')) {
      const value = values[index] ?? '';
      const declared = name.prefix === 'xmlns' ? name.local : '';
      const reserved = declared === 'xmlns' || value === XMLNS || (declared === 'xml') !== (value === XML);
      if (reserved || (declared !== '' && value === '')) {
        return undefined;
      }
      scope = { prefix: declared, namespace: transitional(value), outer: scope, length: scope.length + 1 };
    }
  }
  return scope;
}
