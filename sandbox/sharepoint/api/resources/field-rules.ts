/**
 * What a column must fulfil to be made, changed or taken away: indexes, uniqueness, formulas, and what reads it.
 */
import type { Api } from '../context.ts';
import { columnsOfFormula, withCalculated } from '../formula/column-formula.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import type { ListRecord } from '../store/lists.ts';
import { requireFormula } from './column-rules.ts';
import type { FieldHome } from './fields.ts';
import { cannotBeUnique, notIndexable, refused, tooManyIndexes } from './refusals.ts';

/** Columns of one list that can be indexed. */
const MAX_INDEXES = 20;

/** @throws SharePointError 400 for an index that cannot be */
export function requireIndexable(api: Api, home: FieldHome, field: FieldRecord): void {
  if ((field.indexed || field.unique) && !field.facts.indexable) throw notIndexable(field.title);
  if (field.unique && !field.indexed) throw cannotBeUnique(field.title);
  if (!field.indexed || home === undefined) return;
  const others = api.store.fields.of(home.id).filter((other) => other.indexed && other.id !== field.id);
  if (others.length >= MAX_INDEXES) throw tooManyIndexes();
}

/** @throws SharePointError 400 for a formula that cannot stand over the other columns */
export function requireFormulas(api: Api, home: FieldHome, field: FieldRecord): void {
  const fields = [...api.store.fields.of(home?.id ?? 'web').filter((other) => other.id !== field.id), field];
  if (field.type === 'Calculated') requireFormula(field.formula, fields, 'calculated', field.internalName);
  // A column's own validation reads that column and no other.
  if (field.validationFormula !== '') requireFormula(field.validationFormula, [field], 'validation');
  if (field.defaultFormula !== null) requireFormula(field.defaultFormula, [], 'validation');
}

/** Works the calculated columns of every item out again; neither versions nor Modified move. */
export function recalculate(api: Api, list: ListRecord): void {
  const fields = api.store.fields.of(list.id);
  for (const row of api.store.items.query(list, { where: { sql: '1', values: [] }, orderBy: 'id', limit: -1 })) {
    api.store.items.replace(list, withCalculated(fields, row));
  }
}

/** A column that another one reads cannot go. @throws SharePointError 400 */
export function requireUnused(api: Api, home: FieldHome, field: FieldRecord): void {
  const fields = api.store.fields.of(home?.id ?? 'web');
  const reads = (other: FieldRecord): boolean =>
    other.primaryId === field.id ||
    (other.type === 'Calculated' && columnsOfFormula(other.formula, fields).some((used) => used.id === field.id));
  const user = fields.find((other) => other.id !== field.id && reads(other));
  if (user !== undefined) throw refused(`The field cannot be deleted because the field "${user.title}" refers to it.`);
}
