/**
 * Formulas over the columns of a list: which columns a formula may name, what their values are in it, and what a
 * calculated column keeps of the result.
 */
import type { FieldRecord } from '../store/field-schema.ts';
import type { ResultType } from '../store/field-types.ts';
import type { ItemRow, StoredValue } from '../store/item-row.ts';
import { evaluateFormula, formulaHolds } from './evaluate-formula.ts';
import {
  BLANK,
  boolean,
  date,
  FormulaError,
  number,
  text,
  type FormulaNode,
  type FormulaProblem,
  type FormulaValue
} from './formula-node.ts';
import { VOLATILE_NAMES } from './formula-functions.ts';
import { asBoolean, asNumber, asText } from './formula-values.ts';
import { parseFormula } from './parse-formula.ts';
import { serialOfUtc, utcOfSerial } from './serial-date.ts';

/** What stands for a moment or a person and not for a column: `[Today]`, `[Me]`. */
const VOLATILE_COLUMNS: ReadonlySet<string> = new Set(['today', 'me']);

/** The built-in columns that formulas can read. */
const READABLE_SYSTEM: ReadonlySet<string> = new Set(['Created', 'Modified', 'ID']);

/** Where a formula stands: calculated columns may not look at the clock, validations may. */
export type FormulaUse = 'calculated' | 'validation';

/** The column of a name in a formula: its title first, as people write it, then its internal name. */
function columnNamed(fields: readonly FieldRecord[], name: string): FieldRecord | undefined {
  return fields.find((field) => field.title === name) ?? fields.find((field) => field.internalName === name);
}

const isReadable = (field: FieldRecord): boolean => {
  if (READABLE_SYSTEM.has(field.internalName)) return true;
  switch (field.type) {
    case 'Boolean':
    case 'Calculated':
    case 'Choice':
    case 'Currency':
    case 'DateTime':
    case 'Integer':
    case 'Number':
    case 'Text':
      return true;
    default:
      return false;
  }
};

function namesIn(node: FormulaNode, columns: Set<string>, functions: Set<string>): void {
  switch (node.kind) {
    case 'value':
      return;
    case 'column':
      columns.add(node.name);
      return;
    case 'negate':
    case 'percent':
      namesIn(node.operand, columns, functions);
      return;
    case 'binary':
      namesIn(node.left, columns, functions);
      namesIn(node.right, columns, functions);
      return;
    case 'call':
      functions.add(node.name);
      for (const arg of node.args) namesIn(arg, columns, functions);
  }
}

/**
 * Why a formula is refused over these columns; undefined when it is good.
 * @param self the calculated column itself, which may not read itself
 */
export function formulaProblem(
  formula: string,
  fields: readonly FieldRecord[],
  use: FormulaUse,
  self?: string
): FormulaProblem | undefined {
  const node = parseFormula(formula);
  if (node === undefined) return 'syntax';
  const columns = new Set<string>();
  const functions = new Set<string>();
  namesIn(node, columns, functions);
  const volatile = [...columns].some((name) => VOLATILE_COLUMNS.has(name.toLowerCase()));
  if (use === 'calculated' && (volatile || [...functions].some((name) => VOLATILE_NAMES.has(name)))) return 'volatile';
  for (const name of columns) {
    if (use === 'validation' && VOLATILE_COLUMNS.has(name.toLowerCase())) continue;
    const field = columnNamed(fields, name);
    if (field === undefined) return 'unknown-column';
    if (!isReadable(field) || field.internalName === self) return 'unsupported-column';
  }
  return undefined;
}

/** The names of the columns that a formula reads. */
export function columnsOfFormula(formula: string, fields: readonly FieldRecord[]): readonly FieldRecord[] {
  const node = parseFormula(formula);
  if (node === undefined) return [];
  const columns = new Set<string>();
  namesIn(node, columns, new Set());
  return [...columns].flatMap((name) => columnNamed(fields, name) ?? []);
}

/** Whether a row fulfils a validation formula. `now` is what TODAY means. */
export function fulfils(formula: string, fields: readonly FieldRecord[], row: ItemRow, now: string): boolean {
  const node = parseFormula(formula);
  return node === undefined || formulaHolds(node, (name) => columnValue(fields, row, name, now));
}

/** The default of a column that has a formula for it, such as `=[Today]+7`; null when it comes to nothing. */
export function defaultOfFormula(field: FieldRecord, now: string): StoredValue {
  const node = parseFormula(field.defaultFormula ?? '');
  if (node === undefined) return null;
  const today = date(Math.floor(serialOfUtc(now)));
  try {
    const value = evaluateFormula(node, (name) => {
      if (name.toLowerCase() === 'today') return today;
      throw new FormulaError('#NAME?');
    });
    return stored(resultKind(field), field.dateOnly, value);
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

/** The kind of value that a column keeps, as results have it. */
function resultKind(field: FieldRecord): ResultType {
  switch (field.type) {
    case 'Boolean':
    case 'Currency':
    case 'DateTime':
    case 'Number':
      return field.type;
    case 'Integer':
      return 'Number';
    case 'Calculated':
      return field.resultType;
    default:
      return 'Text';
  }
}

function columnValue(fields: readonly FieldRecord[], row: ItemRow, name: string, now: string): FormulaValue {
  if (name.toLowerCase() === 'today') return date(Math.floor(serialOfUtc(now)));
  const field = columnNamed(fields, name);
  if (field === undefined) throw new FormulaError('#NAME?');
  switch (field.internalName) {
    case 'ID':
      return number(row.id);
    case 'Created':
      return date(serialOfUtc(row.created));
    case 'Modified':
      return date(serialOfUtc(row.modified));
    default:
      return valueOf(field, row.values.get(field.internalName) ?? null);
  }
}

function valueOf(field: FieldRecord, value: StoredValue): FormulaValue {
  if (value === null || value === '') return BLANK;
  const kind = field.type === 'Calculated' ? field.resultType : field.type;
  switch (kind) {
    case 'Boolean':
      return boolean(value !== 0);
    case 'DateTime':
      return date(serialOfUtc(String(value)));
    case 'Currency':
    case 'Integer':
    case 'Number':
      return typeof value === 'number' ? number(value) : text(value);
    default:
      return text(String(value));
  }
}

/**
 * The values of a row with its calculated columns worked out. A calculated column may read another one.
 * @param fields all columns of the list
 */
export function withCalculated(fields: readonly FieldRecord[], row: ItemRow): ItemRow {
  const calculated = fields.filter((field) => field.type === 'Calculated');
  if (calculated.length === 0) return row;
  let current = row;
  // As many rounds as there are columns settle every chain; SharePoint refuses circles, and here they just stop.
  for (let round = 0; round < calculated.length; round += 1) {
    const values = new Map(current.values);
    for (const field of calculated) values.set(field.internalName, resultOf(field, fields, current));
    current = { ...current, values };
  }
  return current;
}

function resultOf(field: FieldRecord, fields: readonly FieldRecord[], row: ItemRow): StoredValue {
  const node = parseFormula(field.formula);
  if (node === undefined) return null;
  try {
    const value = evaluateFormula(node, (name) => columnValue(fields, row, name, row.modified));
    return stored(field.resultType, field.dateOnly, value);
  } catch (error) {
    if (error instanceof FormulaError) return field.resultType === 'Text' ? error.fault : null;
    throw error;
  }
}

/** The result as the column's result type keeps it. @throws FormulaError */
function stored(kind: ResultType, dateOnly: boolean, value: FormulaValue): StoredValue {
  switch (kind) {
    case 'Number':
    case 'Currency':
      return value.kind === 'text' && value.value === '' ? null : asNumber(value);
    case 'Boolean':
      return asBoolean(value) ? 1 : 0;
    case 'DateTime':
      if (value.kind === 'blank' || (value.kind === 'text' && value.value === '')) return null;
      return utcOfSerial(dateOnly ? Math.floor(asNumber(value)) : asNumber(value));
    case 'Text':
      return asText(value);
  }
}
