/**
 * Column values of forms (`AddValidateUpdateItemUsingPath`, `validateUpdateListItem`): texts in the site's locale, each
 * with its own verdict.
 */
import { readSiteDate, readSiteNumber, siteMidnight, writeSiteDate } from '../regional-settings.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import type { StoredValue } from '../store/item-row.ts';
import type { Store } from '../store/store.ts';
import { textKey } from '../store/text-key.ts';

/** Why a form refuses a value. */
export interface FormRefusal {
  readonly code: number;
  readonly message: string;
}

/** A value that was read, or why it was not. */
export type FormValue =
  { readonly ok: true; readonly value: StoredValue } | { readonly ok: false; readonly refusal: FormRefusal };

const GENERIC = -2146232832;

const read = (value: StoredValue): FormValue => ({ ok: true, value });

/** A refusal of one value. The code is what the service sends for most of them. */
export const refuse = (message: string, code = GENERIC): FormValue => ({ ok: false, refusal: { code, message } });

/** A day to show in the date error, in the site's own form. The day is the service's. */
const SAMPLE_DAY = writeSiteDate('2012-02-23T00:00:00Z', true);

/** Reads the text of a form for a column. */
export function fromForm(store: Store, field: FieldRecord, text: string | null): FormValue {
  const given = text ?? '';
  if (given.trim() === '') return field.required ? refuse("You can't leave this blank.") : read(null);
  switch (field.type) {
    case 'Text':
      if (given.length > field.maxLength)
        return refuse(`This field can have no more than ${field.maxLength} characters.`);
      return read(given.normalize('NFC'));
    case 'Note':
    case 'Guid':
      return read(given.normalize('NFC'));
    case 'Choice':
      return choice(field, given.normalize('NFC'));
    case 'MultiChoice':
      return multiChoice(field, given.normalize('NFC'));
    case 'Number':
    case 'Currency':
    case 'Integer':
      return number(field, given);
    case 'Boolean':
      return boolean(given);
    case 'DateTime':
      return date(field, given);
    case 'User':
    case 'UserMulti':
      return people(store, field, given);
    case 'Lookup':
    case 'LookupMulti':
      return lookup(field, given);
    case 'URL': {
      const [url = '', description] = given.split(/,\s/, 2);
      return read(JSON.stringify({ Description: description ?? url, Url: url }));
    }
    case 'AllDayEvent':
    case 'Recurrence':
      return boolean(given);
    case 'Attachments':
    case 'Calculated':
    case 'Computed':
    case 'ContentTypeId':
    case 'Counter':
    case 'File':
    case 'ModStat':
      return refuse(given, 0);
  }
}

function choice(field: FieldRecord, given: string): FormValue {
  const known = field.choices.find((entry) => textKey(entry) === textKey(given));
  if (known !== undefined) return read(known);
  return field.fillIn || field.choices.length === 0
    ? read(given)
    : refuse('You must specify a valid value from the list.');
}

function multiChoice(field: FieldRecord, given: string): FormValue {
  const texts: StoredValue[] = [];
  for (const entry of given.split(';#').filter((part) => part !== '')) {
    const one = choice(field, entry);
    if (!one.ok) return one;
    texts.push(one.value);
  }
  return read(texts.length === 0 ? null : JSON.stringify(texts));
}

function number(field: FieldRecord, given: string): FormValue {
  const value = readSiteNumber(given);
  if (value === undefined || (field.type === 'Integer' && !Number.isInteger(value))) {
    return refuse('Only numbers can go here.');
  }
  if (field.minimum !== null && value < field.minimum) return refuse(`The number must be at least ${field.minimum}.`);
  if (field.maximum !== null && value > field.maximum) return refuse(`The number must be at most ${field.maximum}.`);
  return read(value);
}

function boolean(given: string): FormValue {
  const key = given.trim().toLowerCase();
  if (['1', 'true', 'yes', 'có'].includes(key)) return read(1);
  if (['0', 'false', 'no', 'không'].includes(key)) return read(0);
  return refuse('This value is not a valid yes or no.');
}

function date(field: FieldRecord, given: string): FormValue {
  const utc = readSiteDate(given);
  if (utc === undefined) return refuse(`Enter a date like this: ${SAMPLE_DAY}`);
  return read(field.dateOnly ? siteMidnight(utc) : utc);
}

/** People come as `[{"Key":"i:0#.f|membership|a@b"}]`. */
function people(store: Store, field: FieldRecord, given: string): FormValue {
  const keys = keysOf(given);
  if (keys === undefined) return refuse('The user does not exist or is not unique.', -2130575276);
  const ids: number[] = [];
  for (const key of keys) {
    const principal = store.principals.userByLogin(key) ?? store.principals.groupByTitle(key);
    if (principal === undefined) return refuse('The user does not exist or is not unique.', -2130575276);
    ids.push(principal.id);
  }
  if (ids.length === 0) return field.required ? refuse("You can't leave this blank.") : read(null);
  return read(field.type === 'User' ? (ids[0] ?? null) : JSON.stringify(ids));
}

function keysOf(given: string): readonly string[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(given);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  const keys: string[] = [];
  for (const entry of parsed) {
    const key: unknown = typeof entry === 'object' && entry !== null && 'Key' in entry ? entry.Key : undefined;
    if (typeof key !== 'string') return undefined;
    keys.push(key);
  }
  return keys;
}

/** Lookups come as `5`, or `5;#;#7` for several. */
function lookup(field: FieldRecord, given: string): FormValue {
  const ids = given
    .split(';#')
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
  if (ids.length === 0) return refuse('The lookup value is not valid.');
  return read(field.type === 'Lookup' ? (ids[0] ?? null) : JSON.stringify(ids));
}
