/**
 * What a new item gets in the columns that nobody filled.
 */
import { defaultOfFormula } from '../formula/column-formula.ts';
import { siteMidnight } from '../regional-settings.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import type { PrincipalId } from '../store/ids.ts';
import type { StoredValue } from '../store/item-row.ts';
import { readIsoDate } from '../regional-settings.ts';

/** The default of a column, from the text in its schema. */
export function defaultValue(field: FieldRecord, now: string, user: PrincipalId): StoredValue {
  if (field.defaultFormula !== null) return defaultOfFormula(field, now);
  const text = field.defaultValue;
  if (text === null || text === '') return null;
  switch (field.type) {
    case 'Boolean':
      return text === '1' || text.toLowerCase() === 'true' ? 1 : 0;
    case 'Number':
    case 'Currency':
    case 'Integer':
      return Number.isFinite(Number(text)) ? Number(text) : null;
    case 'DateTime':
      if (text.toLowerCase() === '[today]') return field.dateOnly ? siteMidnight(now) : now;
      return readIsoDate(text) ?? null;
    case 'User':
      return text.toLowerCase() === '[me]' ? user : null;
    case 'MultiChoice':
      return JSON.stringify(text.split(';#').filter((entry) => entry !== ''));
    case 'Text':
    case 'Choice':
    case 'Note':
      return text;
    default:
      return null;
  }
}
