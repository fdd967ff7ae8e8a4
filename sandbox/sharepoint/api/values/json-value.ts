/**
 * Column values of JSON bodies (POST and MERGE of an item): dates in ISO, people by id, booleans as booleans.
 */
import type { JsonValue } from '../protocol/literal.ts';
import { propertyNotFound, wrongValue } from '../protocol/errors.ts';
import { OPEN_QUESTIONS } from '../open-questions.ts';
import { readIsoDate, siteMidnight } from '../regional-settings.ts';
import { invalidText, noSuchUserValue } from '../resources/refusals.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import type { StoredValue } from '../store/item-row.ts';
import { isStored } from '../store/list-table.ts';
import type { Store } from '../store/store.ts';

/** What a body asks to write: columns, and the few facts of an item that are no columns. */
export interface ItemChange {
  readonly values: ReadonlyMap<string, StoredValue>;
  readonly contentTypeId?: string;
  readonly moderation?: number;
  readonly moderationComments?: string;
  readonly leaf?: string;
}

/** Built-in properties that a client may send back but the server keeps to itself: SharePoint ignores them silently. */
const IGNORED: ReadonlySet<string> = new Set(
  (
    'Id ID GUID UniqueId Created Modified AuthorId EditorId Author Editor FileSystemObjectType FSObjType Attachments ' +
    'OData__UIVersionString OData__UIVersion OData__Level owshiddenversion ServerRedirectedEmbedUri FileRef FileDirRef ' +
    'ServerRedirectedEmbedUrl ComplianceAssetId OData__CopySource CheckoutUserId AuthorStringId EditorStringId'
  ).split(' ')
);

const isLookup = (field: FieldRecord): boolean => ['User', 'UserMulti', 'Lookup', 'LookupMulti'].includes(field.type);

/** The name under which a column stands in a body: `KeHoach`, `OData__X`, and `NguoiId` for people and lookups. */
export const bodyName = (field: FieldRecord): string =>
  isLookup(field) ? `${field.propertyName}Id` : field.propertyName;

/**
 * Reads a body into a change.
 * @param typeName the item's type, for the error text
 * @throws SharePointError 400 for a property that the list does not have, or a value of the wrong kind
 */
export function readItemBody(
  store: Store,
  fields: readonly FieldRecord[],
  body: Readonly<Record<string, JsonValue>>,
  typeName: string
): ItemChange {
  const values = new Map<string, StoredValue>();
  let change: ItemChange = { values };
  for (const [name, value] of Object.entries(body)) {
    const field = fields.find((candidate) => isStored(candidate) && bodyName(candidate) === name);
    if (field !== undefined) {
      if (!isWritable(field)) continue;
      values.set(field.internalName, fromJson(store, field, value));
      continue;
    }
    const special = readSpecial(name, value);
    if (special !== undefined) change = { ...change, ...special };
    else if (!IGNORED.has(name)) throw propertyNotFound(name, typeName);
  }
  return change;
}

/**
 * A calculated column is worked out, whatever a body says of it: SharePoint overlooks the value. `ReadOnly` alone binds
 * forms only; whether `ReadOnlyEnforced` binds REST is an open question.
 */
function isWritable(field: FieldRecord): boolean {
  if (field.type === 'Calculated') return false;
  const enforced = field.xml.attributes.get('ReadOnlyEnforced')?.toUpperCase() === 'TRUE';
  return !(enforced && OPEN_QUESTIONS.readOnlyEnforcedHolds);
}

function readSpecial(name: string, value: JsonValue): Partial<ItemChange> | undefined {
  switch (name) {
    case 'ContentTypeId':
      return { contentTypeId: text(name, value) ?? '' };
    case 'OData__ModerationStatus':
      if (typeof value !== 'number') throw wrongValue(name, 'Edm.Int32');
      return { moderation: value };
    case 'OData__ModerationComments':
      return { moderationComments: text(name, value) ?? '' };
    case 'FileLeafRef':
      return { leaf: text(name, value) ?? '' };
    default:
      return undefined;
  }
}

function text(name: string, value: JsonValue): string | null {
  if (value === null || typeof value === 'string') return value;
  throw wrongValue(name, 'Edm.String');
}

function fromJson(store: Store, field: FieldRecord, value: JsonValue): StoredValue {
  if (value === null) return null;
  const name = bodyName(field);
  switch (field.type) {
    case 'Text':
    case 'Choice': {
      const given = text(name, value) ?? '';
      if (given.length > 255) throw invalidText();
      return emptyToNull(given);
    }
    case 'Note':
    case 'Guid':
      return emptyToNull(text(name, value) ?? '');
    case 'Number':
    case 'Currency':
      if (typeof value !== 'number') throw wrongValue(name, 'Edm.Double');
      return value;
    case 'Integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongValue(name, 'Edm.Int32');
      return value;
    case 'AllDayEvent':
    case 'Boolean':
    case 'Recurrence':
      if (typeof value !== 'boolean') throw wrongValue(name, 'Edm.Boolean');
      return value ? 1 : 0;
    case 'DateTime':
      return dateFromJson(field, value);
    case 'MultiChoice':
      return textsFromJson(name, value);
    case 'URL':
      return linkFromJson(name, value);
    case 'User':
    case 'Lookup':
      return idFromJson(store, field, value);
    case 'UserMulti':
    case 'LookupMulti':
      return idsFromJson(store, field, value);
    case 'Attachments':
    case 'Calculated':
    case 'Computed':
    case 'ContentTypeId':
    case 'Counter':
    case 'File':
    case 'ModStat':
      throw propertyNotFound(name, 'SP.ListItem');
  }
}

const emptyToNull = (given: string): string | null => (given === '' ? null : given.normalize('NFC'));

function dateFromJson(field: FieldRecord, value: JsonValue): StoredValue {
  const utc = typeof value === 'string' ? readIsoDate(value) : undefined;
  if (utc === undefined) throw wrongValue(bodyName(field), 'Edm.DateTime');
  return field.dateOnly ? siteMidnight(utc) : utc;
}

function textsFromJson(name: string, value: JsonValue): StoredValue {
  if (!Array.isArray(value)) throw wrongValue(name, 'Collection(Edm.String)');
  const texts = value.map((entry: JsonValue) => text(name, entry));
  return texts.length === 0 ? null : JSON.stringify(texts);
}

function linkFromJson(name: string, value: JsonValue): StoredValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongValue(name, 'SP.FieldUrlValue');
  const link = value as Readonly<Record<string, JsonValue>>;
  const url = link['Url'];
  const description = link['Description'];
  if (typeof url !== 'string') throw wrongValue(name, 'SP.FieldUrlValue');
  return JSON.stringify({ Description: typeof description === 'string' ? description : url, Url: url });
}

function idFromJson(store: Store, field: FieldRecord, value: JsonValue): StoredValue {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongValue(bodyName(field), 'Edm.Int32');
  if (value === 0) return null;
  if (field.type === 'User' && store.principals.byId(value) === undefined) throw noSuchUserValue();
  return value;
}

function idsFromJson(store: Store, field: FieldRecord, value: JsonValue): StoredValue {
  const name = bodyName(field);
  if (!Array.isArray(value)) throw wrongValue(name, 'Collection(Edm.Int32)');
  const ids = value.map((entry: JsonValue) => {
    if (typeof entry !== 'number' || !Number.isInteger(entry)) throw wrongValue(name, 'Collection(Edm.Int32)');
    if (field.type === 'UserMulti' && store.principals.byId(entry) === undefined) throw noSuchUserValue();
    return entry;
  });
  return ids.length === 0 ? null : JSON.stringify(ids);
}
