/**
 * Column values as they stand in answers.
 */
import type { JsonValue } from '../protocol/literal.ts';
import { siteLocalText, writeSiteDate, writeSiteNumber } from '../regional-settings.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import type { StoredValue } from '../store/item-row.ts';
import type { Store } from '../store/store.ts';

/**
 * How dates are written: in UTC with a Z through `items`, on the site's clock and without a zone through
 * `ListItemAllFields`. Recorded so; easy to fall for.
 */
export type DateStyle = 'utc' | 'site';

/** A moment in that style. */
export const dateText = (utc: string, style: DateStyle): string => (style === 'utc' ? utc : siteLocalText(utc));

/** Parses what the store wrote as JSON itself. */
const stored = (text: string): JsonValue => JSON.parse(text) as JsonValue;

/** The value of one column (not of people and lookups, which answer by id under another name). */
export function toJson(field: FieldRecord, value: StoredValue, style: DateStyle): JsonValue {
  if (value === null) return null;
  switch (field.type) {
    case 'AllDayEvent':
    case 'Boolean':
    case 'Recurrence':
      return value !== 0;
    case 'Calculated':
      return calculatedText(field, value);
    case 'DateTime':
      return dateText(String(value), style);
    case 'MultiChoice':
    case 'URL':
    case 'UserMulti':
    case 'LookupMulti':
      return stored(String(value));
    default:
      return value;
  }
}

/** A calculated column answers text, whatever it results in: numbers with fifteen digits, dates in UTC, truth as 1 and 0. */
function calculatedText(field: FieldRecord, value: string | number): string {
  switch (field.resultType) {
    case 'Number':
    case 'Currency':
      return Number(value).toPrecision(15);
    case 'Boolean':
    case 'DateTime':
    case 'Text':
      return String(value);
  }
}

/** The ids that a person or lookup column holds. */
export function idsOf(field: FieldRecord, value: StoredValue): readonly number[] {
  if (value === null) return [];
  if (typeof value === 'number') return [value];
  const parsed = stored(value);
  return Array.isArray(parsed) ? parsed.filter((entry): entry is number => typeof entry === 'number') : [];
}

/** The value as the site's forms show it (`FieldValuesAsText`). */
export function toText(store: Store, field: FieldRecord, value: StoredValue): string {
  if (value === null) return '';
  const kind = field.type === 'Calculated' ? field.resultType : field.type;
  switch (kind) {
    case 'AllDayEvent':
    case 'Recurrence':
    case 'Boolean':
      return value === 0 ? 'Không' : 'Có';
    case 'DateTime':
      return writeSiteDate(String(value), field.dateOnly);
    case 'Number':
    case 'Currency':
      return writeSiteNumber(Number(value));
    case 'MultiChoice': {
      const texts = stored(String(value));
      return Array.isArray(texts) ? texts.join(', ') : '';
    }
    case 'User':
    case 'UserMulti':
      return idsOf(field, value)
        .map((id) => store.principals.byId(id)?.title ?? '')
        .join('; ');
    default:
      return String(value);
  }
}
