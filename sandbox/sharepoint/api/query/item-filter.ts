/**
 * A `$filter` over the items of a list, as a SQL condition with bound values. Semantics are CAML's, which lies below
 * SharePoint's REST: text without regard to case, `ne` is true for an empty column.
 */
import { invalidExpression, notExpanded, fieldOrPropertyNotFound } from '../protocol/errors.ts';
import type { Comparison, DatePart, FilterNode, PropertyPath } from '../protocol/filter-node.ts';
import type { Literal } from '../protocol/literal.ts';
import { readIsoDate, TIME_ZONE } from '../regional-settings.ts';
import { notFilterable } from '../resources/refusals.ts';
import type { SqlValue } from '../store/database.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { parseGuid } from '../store/ids.ts';
import { likePattern, type SqlCondition } from '../store/items.ts';
import { columnOf, type FieldColumn } from '../store/list-table.ts';
import type { Store } from '../store/store.ts';
import { textKey } from '../store/text-key.ts';
import { systemColumn } from '../store/built-in-fields.ts';
import { resolveProperty } from './list-properties.ts';
import { referencedColumn } from './reference-column.ts';

/** What a filter is read against. */
export interface FilterScope {
  readonly store: Store;
  readonly fields: readonly FieldRecord[];
  /** Whether a navigation was expanded; `Author/Title` may be filtered only then. */
  readonly isExpanded: (name: string) => boolean;
  /** CAML compares more kinds of columns than `$filter`: notes, calculated ones, several values. `$filter` without it. */
  readonly isCaml?: boolean;
}

type CompareNode = Extract<FilterNode, { kind: 'compare' }>;

const OPERATORS: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** Compiles a filter. @throws SharePointError 400 */
export function compileFilter(scope: FilterScope, node: FilterNode): SqlCondition {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const parts = node.operands.map((operand) => compileFilter(scope, operand));
      if (parts.length === 0) return { sql: node.kind === 'and' ? '1' : '0', values: [] };
      const joined = parts.map((part) => `(${part.sql})`).join(node.kind === 'and' ? ' AND ' : ' OR ');
      return { sql: joined, values: parts.flatMap((part) => part.values) };
    }
    case 'not': {
      const inner = compileFilter(scope, node.operand);
      return { sql: `(${inner.sql}) IS NOT TRUE`, values: inner.values };
    }
    case 'compare':
      return compileComparison(scope, node);
    case 'includes':
      return compileIncludes(scope, node.property, node.value);
    case 'startswith':
      return like(scope, node.property, `${likePattern(textKey(node.text))}%`);
    case 'substringof':
      return like(scope, node.property, `%${likePattern(textKey(node.text))}%`);
  }
}

/** What a comparison works on: an expression, the kind of its values, and how to get there. */
interface Operand {
  readonly column: FieldColumn;
  readonly values: ValueKind;
  /** Wraps a condition on the referenced row into one on the item's row. */
  readonly wrap?: (condition: SqlCondition) => SqlCondition;
}

type ValueKind = 'text' | 'number' | 'boolean' | 'date' | 'guid';

/** Resolves a property for comparing. @throws SharePointError 400 */
export function operandOf(scope: FilterScope, path: PropertyPath): Operand {
  const property = resolveProperty(scope.fields, path);
  if (property === undefined) throw fieldOrPropertyNotFound(path.text);
  const { field } = property;
  if (property.kind === 'through') {
    if (!scope.isExpanded(path.head)) throw notExpanded(path.text, path.head);
    if (!field.facts.filterable) throw notFilterable(field.internalName, field.type);
    return referencedColumn(scope.store, field, property.name, path.text);
  }
  const column = columnOf(field);
  const isComparable = field.facts.filterable || scope.isCaml === true;
  if (column === undefined || !isComparable) throw notFilterable(field.internalName, field.type);
  return { column, values: valueKindOf(field) };
}

/** A value among several, by itself or, for people and lookups, by id or by the text that they show. */
function compileIncludes(scope: FilterScope, path: PropertyPath, value: Literal): SqlCondition {
  const property = resolveProperty(scope.fields, path);
  if (property === undefined) throw fieldOrPropertyNotFound(path.text);
  const { field } = property;
  const column = columnOf(field);
  if (column === undefined || value.kind === 'null') throw notFilterable(field.internalName, field.type);
  const among = (condition: string, wanted: SqlValue): SqlCondition => ({
    sql: `(${column.sql} IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(${column.sql}) WHERE ${condition}))`,
    values: [wanted]
  });
  if (property.kind === 'id') return among('value = ?', Number(value.value));
  if (property.kind === 'column') return among('value = ?', String(value.value));
  const shown = referencedColumn(scope.store, field, property.name, path.text);
  const wanted = textKey(String(value.value));
  return among(`value IN (${shown.ids({ sql: `${shown.column.keySql} = ?`, values: [] }).sql})`, wanted);
}

function valueKindOf(field: FieldRecord): ValueKind {
  const system = systemColumn(field.internalName);
  if (system !== undefined) {
    return system.value === 'integer' ? 'number' : system.value === 'datetime' ? 'date' : system.value;
  }
  switch (field.type === 'Calculated' ? field.resultType : field.type) {
    case 'AllDayEvent':
    case 'Boolean':
    case 'Recurrence':
      return 'boolean';
    case 'DateTime':
      return 'date';
    case 'Number':
    case 'Currency':
    case 'Integer':
    case 'User':
    case 'Lookup':
      return 'number';
    case 'Guid':
      return 'guid';
    default:
      return 'text';
  }
}

function compileComparison(scope: FilterScope, node: CompareNode): SqlCondition {
  if (isMultiChoice(scope, node) && node.value.kind !== 'null') {
    const holds = compileIncludes(scope, node.property, node.value);
    if (node.op === 'eq') return holds;
    if (node.op === 'ne') return { sql: `(${holds.sql}) IS NOT TRUE`, values: holds.values };
    throw invalidExpression(node.property.text);
  }
  const operand = operandOf(scope, node.property);
  const wrap = operand.wrap ?? ((condition: SqlCondition) => condition);
  if (node.part !== undefined) return wrap(compareDatePart(operand, node, node.part));
  const expression = operand.column.keySql;
  if (node.value.kind === 'null') return wrap(compareNull(expression, node));
  const value = literalValue(operand, node.value, node.property.text);
  return wrap(compareValue(expression, node.op, value));
}

/** `MultiChoice eq 'x'` asks whether x is among the chosen ones. */
function isMultiChoice(scope: FilterScope, node: CompareNode): boolean {
  const property = resolveProperty(scope.fields, node.property);
  return property?.kind === 'column' && property.field.type === 'MultiChoice';
}

function compareNull(expression: string, node: CompareNode): SqlCondition {
  if (node.op === 'eq') return { sql: `${expression} IS NULL`, values: [] };
  if (node.op === 'ne') return { sql: `${expression} IS NOT NULL`, values: [] };
  throw invalidExpression(`${node.property.text} ${node.op} null`);
}

function compareValue(expression: string, op: Comparison, value: SqlValue): SqlCondition {
  const sql = `${expression} ${OPERATORS[op]} ?`;
  return { sql: op === 'ne' ? `(${sql} OR ${expression} IS NULL)` : sql, values: [value] };
}

const DATE_FORMATS: Readonly<Record<DatePart, string>> = {
  day: '%d',
  month: '%m',
  year: '%Y',
  hour: '%H',
  minute: '%M',
  second: '%S'
};

function compareDatePart(operand: Operand, node: CompareNode, part: DatePart): SqlCondition {
  if (operand.values !== 'date' || node.value.kind !== 'number') throw invalidExpression(node.property.text);
  // The parts of a date are those of the site's clock.
  const shifted = `strftime('${DATE_FORMATS[part]}', ${operand.column.sql}, '+${TIME_ZONE.offsetMinutes} minutes')`;
  return compareValue(`CAST(${shifted} AS INTEGER)`, node.op, node.value.value);
}

function literalValue(operand: Operand, literal: Exclude<Literal, { kind: 'null' }>, name: string): SqlValue {
  const bad = (): never => {
    throw invalidExpression(`${name} ${String(literal.value)}`);
  };
  switch (operand.values) {
    case 'text':
      return operand.column.folded ? textKey(String(literal.value)) : String(literal.value);
    case 'guid': {
      const guid = parseGuid(String(literal.value)) ?? bad();
      return guid;
    }
    case 'boolean':
      if (literal.kind === 'boolean') return literal.value ? 1 : 0;
      if (literal.kind === 'number' && (literal.value === 0 || literal.value === 1)) return literal.value;
      if (literal.kind === 'string' && /^[01]$/.test(literal.value)) return Number(literal.value);
      return bad();
    case 'number': {
      if (literal.kind === 'boolean') return bad();
      const number = Number(literal.value);
      return literal.value === '' || Number.isNaN(number) ? bad() : number;
    }
    case 'date': {
      const date = typeof literal.value === 'string' ? readIsoDate(literal.value) : undefined;
      return date ?? bad();
    }
  }
}

function like(scope: FilterScope, path: PropertyPath, pattern: string): SqlCondition {
  const operand = operandOf(scope, path);
  if (operand.values !== 'text') throw invalidExpression(path.text);
  const condition = { sql: `${operand.column.keySql} LIKE ? ESCAPE '\\'`, values: [pattern] };
  return operand.wrap === undefined ? condition : operand.wrap(condition);
}
