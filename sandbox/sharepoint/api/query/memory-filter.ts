/**
 * `$filter`, `$orderby` and `$top` over collections that are small and in memory: lists, fields, groups, users, levels.
 */
import { fieldOrPropertyNotFound, invalidExpression } from '../protocol/errors.ts';
import type { Comparison, FilterNode, PropertyPath } from '../protocol/filter-node.ts';
import type { JsonValue, Literal } from '../protocol/literal.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { textKey } from '../store/text-key.ts';

/** Reads a property of an entity; undefined when its type has none of that name. */
export type ReadProperty<T> = (subject: T, path: PropertyPath) => JsonValue | undefined;

/** Filters, sorts and cuts a collection. @throws SharePointError 400 for a property that is none */
export function applyOptions<T>(subjects: readonly T[], options: QueryOptions, read: ReadProperty<T>): readonly T[] {
  const value = (subject: T, path: PropertyPath): JsonValue => {
    const found = read(subject, path);
    if (found === undefined) throw fieldOrPropertyNotFound(path.text);
    return found;
  };
  const { filter } = options;
  const kept =
    filter === undefined ? [...subjects] : subjects.filter((subject) => holds(filter, (path) => value(subject, path)));
  for (const key of [...options.orderBy].reverse()) {
    const sign = key.descending ? -1 : 1;
    kept.sort((one, other) => sign * order(value(one, key.property), value(other, key.property)));
  }
  const from = options.skip ?? 0;
  return options.top === undefined ? kept.slice(from) : kept.slice(from, from + options.top);
}

function holds(node: FilterNode, value: (path: PropertyPath) => JsonValue): boolean {
  switch (node.kind) {
    case 'and':
      return node.operands.every((operand) => holds(operand, value));
    case 'or':
      return node.operands.some((operand) => holds(operand, value));
    case 'not':
      return !holds(node.operand, value);
    case 'startswith':
      return comparable(value(node.property)).startsWith(textKey(node.text));
    case 'substringof':
      return comparable(value(node.property)).includes(textKey(node.text));
    case 'includes':
      throw invalidExpression(node.property.text);
    case 'compare':
      if (node.part !== undefined) throw invalidExpression(node.property.text);
      return compare(value(node.property), node.op, node.value);
  }
}

const comparable = (value: JsonValue): string => (value === null ? '' : textKey(String(value)));

function compare(value: JsonValue, op: Comparison, literal: Literal): boolean {
  if (literal.kind === 'null') return op === 'eq' ? value === null : op === 'ne' && value !== null;
  const wanted = typeof value === 'boolean' && literal.kind === 'number' ? literal.value !== 0 : literal.value;
  const difference = order(value, wanted);
  switch (op) {
    case 'eq':
      return difference === 0;
    case 'ne':
      return difference !== 0;
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
  }
}

function order(one: JsonValue, other: JsonValue): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const left = comparable(one);
  const right = comparable(other);
  return left < right ? -1 : left > right ? 1 : 0;
}
