/**
 * The rules that columns and lists set for values: required, validation formulas. Forms answer them field by field; a
 * plain MERGE or POST is refused as a whole.
 */
import type { Api } from '../context.ts';
import { formulaProblem, fulfils, type FormulaUse } from '../formula/column-formula.ts';
import type { FormulaProblem } from '../formula/formula-node.ts';
import { OPEN_QUESTIONS } from '../open-questions.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import type { ItemRow } from '../store/item-row.ts';
import { isStored } from '../store/list-table.ts';
import type { ListRecord } from '../store/lists.ts';
import { dataValidationFailed, missingRequired, refused } from './refusals.ts';

/** A column whose validation formula the row does not fulfil, with what is said. */
export interface BrokenRule {
  readonly field: FieldRecord;
  readonly message: string;
}

const FAILED = 'List data validation failed.';

/** The columns whose own formula the row does not fulfil. */
export function brokenColumns(api: Api, list: ListRecord, row: ItemRow): readonly BrokenRule[] {
  const fields = api.store.fields.of(list.id);
  return fields
    .filter((field) => field.validationFormula !== '')
    .filter((field) => !fulfils(field.validationFormula, fields, row, api.now))
    .map((field) => ({ field, message: field.validationMessage === '' ? FAILED : field.validationMessage }));
}

/** What is said when the row does not fulfil the formula of the list itself; undefined when it does. */
export function brokenList(api: Api, list: ListRecord, row: ItemRow): string | undefined {
  if (list.validationFormula === '') return undefined;
  if (fulfils(list.validationFormula, api.store.fields.of(list.id), row, api.now)) return undefined;
  return list.validationMessage === '' ? FAILED : list.validationMessage;
}

/** Columns that must hold a value and do not. */
export function emptyRequired(fields: readonly FieldRecord[], row: ItemRow): readonly FieldRecord[] {
  return fields.filter(
    (field) => field.required && !field.readOnly && isStored(field) && (row.values.get(field.internalName) ?? '') === ''
  );
}

/**
 * Holds a row that comes by MERGE or POST to the rules. Validation formulas hold there too (public issue threads show the
 * 500); whether required columns do is an open question.
 * @throws SharePointError
 */
export function requireColumns(api: Api, list: ListRecord, row: ItemRow): void {
  if (OPEN_QUESTIONS.mergeEnforcesRequired) {
    const [empty] = emptyRequired(api.store.fields.of(list.id), row);
    if (empty !== undefined) throw missingRequired(empty.title);
  }
  const [broken] = brokenColumns(api, list, row);
  if (broken !== undefined) throw dataValidationFailed(broken.message);
  const message = brokenList(api, list, row);
  if (message !== undefined) throw dataValidationFailed(message);
}

const PROBLEMS: Readonly<Record<FormulaProblem, string>> = {
  syntax: 'The formula contains a syntax error or is not supported.',
  volatile: 'Calculated columns cannot contain volatile functions like Today and Me.',
  'unknown-column':
    'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.',
  'unsupported-column':
    'One or more column references are not allowed, because the columns are defined as a data type that is not supported in formulas.'
};

/** @throws SharePointError 400 for a formula that cannot stand over these columns */
export function requireFormula(formula: string, fields: readonly FieldRecord[], use: FormulaUse, self?: string): void {
  const problem = formulaProblem(formula, fields, use, self);
  if (problem !== undefined) throw refused(PROBLEMS[problem]);
}
