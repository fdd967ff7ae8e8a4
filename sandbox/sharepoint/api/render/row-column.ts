/**
 * What a column adds to a row of RenderListDataAsStream. Values are texts as the site's forms show them; a key with a dot
 * at its end holds the invariant one.
 */
import type { Api } from '../context.ts';
import type { JsonObject, JsonValue } from '../protocol/literal.ts';
import { valueIn } from '../query/list-properties.ts';
import { lookupTarget } from '../query/reference-column.ts';
import { writeSiteDate } from '../regional-settings.ts';
import { systemColumn } from '../store/built-in-fields.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { versionLabel, type ItemRow, type StoredValue } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { escapeXml } from '../store/xml.ts';
import { idsOf, toJson, toText } from '../values/output-value.ts';

/** One row and its surroundings. */
export interface RowContext {
  readonly api: Api;
  readonly list: ListRecord;
  readonly fields: readonly FieldRecord[];
  readonly row: ItemRow;
}

const STATUS_TEXTS = ['Approved', 'Rejected', 'Pending', 'Draft', 'Scheduled'] as const;

/** The keys of one column. */
export function columnKeys(context: RowContext, field: FieldRecord): JsonObject {
  const { internalName: name } = field;
  const system = systemKeys(context, name);
  if (system !== undefined) return system;
  const value = valueIn(context.fields, field, context.row);
  switch (field.type) {
    case 'User':
    case 'UserMulti':
      return personKeys(context.api, name, idsOf(field, value), field.type === 'UserMulti');
    case 'Lookup':
    case 'LookupMulti':
      return lookupKeys(context, field, value);
    case 'AllDayEvent':
    case 'Boolean':
    case 'Recurrence':
      return {
        [name]: toText(context.api.store, field, value),
        [`${name}.value`]: value === null ? '' : String(value)
      };
    case 'DateTime':
      return dateKeys(name, value === null ? null : String(value), field.dateOnly);
    case 'Calculated':
      if (field.resultType === 'DateTime') {
        return dateKeys(name, value === null ? null : String(value), field.dateOnly);
      }
      return { [name]: toText(context.api.store, field, value), [`${name}.`]: value === null ? '' : String(value) };
    case 'Currency':
    case 'Integer':
    case 'Number':
      return { [name]: toText(context.api.store, field, value), [`${name}.`]: numberText(value) };
    case 'MultiChoice':
      return { [name]: value === null ? [] : toJson(field, value, 'utc') };
    case 'URL':
      return linkKeys(name, value);
    default:
      return { [name]: value === null ? '' : String(value) };
  }
}

const numberText = (value: StoredValue): string => (value === null ? '' : Number(value).toFixed(14));

function dateKeys(name: string, utc: string | null, dateOnly: boolean): JsonObject {
  return { [name]: utc === null ? '' : writeSiteDate(utc, dateOnly), [`${name}.`]: utc ?? '' };
}

function linkKeys(name: string, value: StoredValue): JsonObject {
  if (value === null) return { [name]: '', [`${name}.desc`]: '' };
  // Written by the readers of values and by nothing else.
  const link = JSON.parse(String(value)) as { readonly Url: string; readonly Description: string };
  return { [name]: link.Url, [`${name}.desc`]: link.Description };
}

function lookupKeys({ api }: RowContext, field: FieldRecord, value: StoredValue): JsonObject {
  const { internalName: name } = field;
  const target = lookupTarget(api.store, field);
  const shown = idsOf(field, value).map((id) => {
    const row = target === undefined ? undefined : api.store.items.current(target, id);
    const text = row?.values.get(field.lookupField || 'Title') ?? '';
    return { lookupId: id, lookupValue: String(text), isSecretFieldValue: false };
  });
  const invariant = shown.map(({ lookupId, lookupValue }) => `${lookupId};#${lookupValue}`).join(';#');
  const isEmpty = shown.length === 0 && field.type === 'Lookup';
  return { [name]: isEmpty ? '' : shown, [`${name}.`]: invariant };
}

const PERSON_PARTS = ['id', 'title', 'span', 'email', 'sip', 'jobTitle', 'department', 'picture'] as const;

function personKeys(api: Api, name: string, ids: readonly number[], multiple: boolean): JsonObject {
  const people = ids.map((id) => {
    const principal = api.store.principals.byId(id);
    const email = principal?.kind === 'user' ? principal.email : '';
    const title = principal?.title ?? '';
    const head = { id: String(id), ...(multiple ? { value: title } : {}) };
    return { ...head, title, email, sip: email, picture: '' };
  });
  const [first] = people;
  const empty = Object.fromEntries(PERSON_PARTS.map((part) => [`${name}.${part}`, '']));
  if (first === undefined) return { [name]: multiple ? [] : '', ...empty };
  return {
    [name]: people,
    ...empty,
    [`${name}.id`]: multiple ? people.map((person) => `${person.id};#${person.title}`).join(';#') : first.id,
    [`${name}.title`]: first.title,
    [`${name}.span`]: `<span class="ms-noWrap">${escapeXml(first.title)}</span>`,
    [`${name}.email`]: first.email,
    [`${name}.sip`]: first.sip
  };
}

/** Built-in columns that the row answers from elsewhere than its values; undefined for the others. */
function systemKeys({ api, list, row }: RowContext, name: string): JsonObject | undefined {
  switch (name) {
    case 'Modified':
      return dateKeys(name, row.modified, false);
    case 'Created':
      return dateKeys(name, row.created, false);
    case '_ModerationStatus':
      return { [name]: STATUS_TEXTS[row.moderation] ?? '', [`${name}.`]: String(row.moderation) };
    case 'ContentType':
      return { [name]: api.store.contentTypes.find(list.id, row.contentTypeId)?.name ?? '' };
    case 'LinkTitle':
    case 'LinkTitleNoMenu':
    case 'LinkTitle2':
      return { [name]: String(row.values.get('Title') ?? '') };
    case 'LinkFilename':
    case 'LinkFilenameNoMenu':
    case 'LinkFilename2':
      return { [name]: row.leaf };
    case 'DocIcon':
      return { [name]: extensionOf(row) };
    case '_UIVersionString':
      return { [name]: versionLabel(row.uiVersion) };
    case 'GUID':
      return { [name]: `{${row.guid.toUpperCase()}}` };
    case 'Edit':
      return { [name]: '0' };
    default: {
      const column = systemColumn(name);
      if (column === undefined || name === 'Author' || name === 'Editor') return undefined;
      return { [name]: plainSystemText(row, name) };
    }
  }
}

/** `docx` */
export const extensionOf = (row: ItemRow): string => /\.([^.]+)$/.exec(row.leaf)?.[1]?.toLowerCase() ?? '';

function plainSystemText(row: ItemRow, name: string): JsonValue {
  switch (name) {
    case '_ModerationComments':
      return row.moderationComments ?? '';
    case '_UIVersion':
      return String(row.uiVersion);
    case '_Level':
      return String(row.level);
    case '_CheckinComment':
      return row.checkInComment;
    case 'FileLeafRef':
      return row.leaf;
    case 'FileDirRef':
      return row.dir;
    case 'File_x0020_Size':
      return String(row.content?.length ?? 0);
    case 'ID':
      return String(row.id);
    default:
      return '';
  }
}
