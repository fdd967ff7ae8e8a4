/**
 * CAML conditions as the tree that `$filter` has too: one road to SQL, one threshold for both.
 */
import type { Comparison, FilterNode, PropertyPath } from '../protocol/filter-node.ts';
import type { Literal } from '../protocol/literal.ts';
import { isReference } from '../query/list-properties.ts';
import { systemColumn } from '../store/built-in-fields.ts';
import type { ContentTypeRecord } from '../store/content-types.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { textKey } from '../store/text-key.ts';
import type { XmlElement } from '../store/xml.ts';
import { invalidCaml, unknownCamlField } from './caml-error.ts';
import { dateValue, dayBounds, plainValue, type CamlCaller } from './caml-value.ts';

/** What conditions are read against. */
export interface CamlScope {
  readonly fields: readonly FieldRecord[];
  readonly types: readonly ContentTypeRecord[];
  readonly caller: CamlCaller;
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  Eq: 'eq',
  Neq: 'ne',
  Gt: 'gt',
  Geq: 'ge',
  Lt: 'lt',
  Leq: 'le'
};

/** More values than this SharePoint refuses in one `In`. */
const MAX_IN = 500;

const STATUSES = ['approved', 'denied', 'pending', 'draft', 'scheduled'] as const;

/** The property path of a column, as `$filter` would name it. */
export const pathOf = (head: string, tail: readonly string[] = []): PropertyPath => ({
  text: [head, ...tail].join('/'),
  head,
  tail
});

/** The column that a `<FieldRef Name>` names. @throws SharePointError 500 */
export function fieldOf(scope: CamlScope, element: XmlElement): FieldRecord {
  const name = element.attributes.get('Name') ?? '';
  const id = element.attributes.get('ID')?.replace(/[{}]/g, '').toLowerCase();
  const field = scope.fields.find((candidate) => candidate.internalName === name || candidate.id === id);
  if (field === undefined) throw unknownCamlField();
  return field;
}

/** The condition inside `<Where>`. @throws SharePointError 500 */
export function readWhere(scope: CamlScope, where: XmlElement): FilterNode | undefined {
  const [only, ...rest] = where.children;
  if (rest.length > 0) throw invalidCaml();
  return only === undefined ? undefined : readCondition(scope, only);
}

function readCondition(scope: CamlScope, element: XmlElement): FilterNode {
  switch (element.name) {
    case 'And':
    case 'Or': {
      if (element.children.length !== 2) throw invalidCaml();
      const operands = element.children.map((part) => readCondition(scope, part));
      return { kind: element.name === 'And' ? 'and' : 'or', operands };
    }
    case 'In':
      return readIn(scope, element);
    case 'Membership':
      return readMembership(scope, element);
    default:
      return readComparison(scope, element);
  }
}

function parts(element: XmlElement): { readonly ref: XmlElement; readonly value: XmlElement | undefined } {
  const ref = element.children.find((part) => part.name === 'FieldRef');
  if (ref === undefined) throw invalidCaml();
  return { ref, value: element.children.find((part) => part.name === 'Value') };
}

function readComparison(scope: CamlScope, element: XmlElement): FilterNode {
  const { ref, value } = parts(element);
  const field = fieldOf(scope, ref);
  if (element.name === 'IsNull' || element.name === 'IsNotNull') {
    const op = element.name === 'IsNull' ? 'eq' : 'ne';
    return { kind: 'compare', op, property: idPath(field), value: { kind: 'null' } };
  }
  if (value === undefined) throw invalidCaml();
  switch (element.name) {
    case 'BeginsWith':
      return { kind: 'startswith', property: textPath(field), text: value.text.trim() };
    case 'Contains':
      return { kind: 'substringof', property: textPath(field), text: value.text.trim() };
    case 'Includes':
      return compare(scope, field, ref, 'eq', value);
    case 'NotIncludes':
      return { kind: 'not', operand: compare(scope, field, ref, 'eq', value) };
    default: {
      const op = Object.hasOwn(COMPARISONS, element.name) ? COMPARISONS[element.name] : undefined;
      if (op === undefined) throw invalidCaml();
      return compare(scope, field, ref, op, value);
    }
  }
}

/** People and lookups are empty when their id is. */
const idPath = (field: FieldRecord): PropertyPath =>
  isReference(field) ? pathOf(`${field.propertyName}Id`) : pathOf(field.propertyName);

/** The text that a column shows. */
const textPath = (field: FieldRecord): PropertyPath =>
  isReference(field) ? pathOf(field.propertyName, [shownName(field)]) : pathOf(field.propertyName);

const shownName = (field: FieldRecord): string =>
  field.type.startsWith('User') || field.lookupField === '' ? 'Title' : field.lookupField;

function compare(scope: CamlScope, field: FieldRecord, ref: XmlElement, op: Comparison, value: XmlElement): FilterNode {
  if (field.internalName === 'ContentType') return ofContentType(scope, op, value.text.trim());
  if (isReference(field)) return compareReference(scope, field, ref, op, value);
  if (field.type === 'MultiChoice') {
    const holds: FilterNode = {
      kind: 'includes',
      property: pathOf(field.propertyName),
      value: plainValue(value, scope.caller, 'text')
    };
    if (op === 'eq') return holds;
    if (op === 'ne') return { kind: 'not', operand: holds };
    throw invalidCaml();
  }
  const property = pathOf(field.propertyName);
  if (kindOf(field) === 'date') return compareDate(scope, property, op, value);
  return { kind: 'compare', op, property, value: literalOf(scope, field, value) };
}

function literalOf(scope: CamlScope, field: FieldRecord, value: XmlElement): Literal {
  const kind = kindOf(field);
  if (field.internalName === '_ModerationStatus' && !/^\d+$/.test(value.text.trim())) {
    const status = STATUSES.indexOf(value.text.trim().toLowerCase() as (typeof STATUSES)[number]);
    if (status < 0) throw invalidCaml();
    return { kind: 'number', value: status };
  }
  return plainValue(value, scope.caller, kind === 'date' ? 'text' : kind);
}

function kindOf(field: FieldRecord): 'text' | 'number' | 'boolean' | 'date' {
  const system = systemColumn(field.internalName);
  if (system !== undefined) {
    return system.value === 'integer' ? 'number' : system.value === 'datetime' ? 'date' : 'text';
  }
  switch (field.type === 'Calculated' ? field.resultType : field.type) {
    case 'AllDayEvent':
    case 'Boolean':
    case 'Recurrence':
      return 'boolean';
    case 'Currency':
    case 'Integer':
    case 'Number':
      return 'number';
    case 'DateTime':
      return 'date';
    default:
      return 'text';
  }
}

/** Without `IncludeTimeValue` only days are compared: the 25th equals any hour of it. */
function compareDate(scope: CamlScope, property: PropertyPath, op: Comparison, value: XmlElement): FilterNode {
  const { utc, withTime } = dateValue(value, scope.caller);
  const against = (with_: Comparison, moment: string): FilterNode => ({
    kind: 'compare',
    op: with_,
    property,
    value: { kind: 'datetime', value: moment }
  });
  if (withTime) return against(op, utc);
  const [from, to] = dayBounds(utc);
  switch (op) {
    case 'eq':
      return { kind: 'and', operands: [against('ge', from), against('lt', to)] };
    case 'ne':
      return { kind: 'not', operand: { kind: 'and', operands: [against('ge', from), against('lt', to)] } };
    case 'ge':
      return against('ge', from);
    case 'gt':
      return against('ge', to);
    case 'lt':
      return against('lt', from);
    case 'le':
      return against('lt', to);
  }
}

/** People and lookups: by id with `LookupId="TRUE"` or `<UserID/>`, else by the text that they show. */
function compareReference(
  scope: CamlScope,
  field: FieldRecord,
  ref: XmlElement,
  op: Comparison,
  value: XmlElement
): FilterNode {
  const asksMe = value.children.some((part) => part.name === 'UserID');
  const byId = asksMe || ref.attributes.get('LookupId')?.toUpperCase() === 'TRUE';
  const literal = plainValue(value, scope.caller, byId ? 'number' : 'text');
  const property = byId ? idPath(field) : textPath(field);
  if (!field.type.endsWith('Multi')) return { kind: 'compare', op, property, value: literal };
  const holds: FilterNode = { kind: 'includes', property, value: literal };
  if (op === 'eq') return holds;
  if (op === 'ne') return { kind: 'not', operand: holds };
  throw invalidCaml();
}

/** A content type's name stands for the ids of the list's types of that name. */
function ofContentType(scope: CamlScope, op: Comparison, name: string): FilterNode {
  const operands = scope.types
    .filter((type) => textKey(type.name) === textKey(name))
    .map((type): FilterNode => ({
      kind: 'compare',
      op: 'eq',
      property: pathOf('ContentTypeId'),
      value: { kind: 'string', value: type.id }
    }));
  if (op === 'eq') return { kind: 'or', operands };
  if (op === 'ne') return { kind: 'not', operand: { kind: 'or', operands } };
  throw invalidCaml();
}

function readIn(scope: CamlScope, element: XmlElement): FilterNode {
  const { ref } = parts(element);
  const field = fieldOf(scope, ref);
  const values = element.children.find((part) => part.name === 'Values')?.children ?? [];
  if (values.length === 0 || values.length > MAX_IN) throw invalidCaml();
  return { kind: 'or', operands: values.map((value) => compare(scope, field, ref, 'eq', value)) };
}

/** `CurrentUserGroups`: the column holds one of the caller's groups; `SPGroup` with an ID: that group itself. */
function readMembership(scope: CamlScope, element: XmlElement): FilterNode {
  const { ref } = parts(element);
  const field = fieldOf(scope, ref);
  if (!field.type.startsWith('User')) throw invalidCaml();
  const is = (id: number): FilterNode => {
    const value: Literal = { kind: 'number', value: id };
    return field.type === 'UserMulti'
      ? { kind: 'includes', property: idPath(field), value }
      : { kind: 'compare', op: 'eq', property: idPath(field), value };
  };
  switch (element.attributes.get('Type')) {
    case 'CurrentUserGroups':
      return { kind: 'or', operands: [...scope.caller.groups].map(is) };
    case 'CurrentUser':
      return { kind: 'or', operands: [is(scope.caller.userId), ...[...scope.caller.groups].map(is)] };
    case 'SPGroup': {
      const id = Number(element.attributes.get('ID'));
      if (!Number.isInteger(id)) throw invalidCaml();
      return is(id);
    }
    default:
      throw invalidCaml();
  }
}
