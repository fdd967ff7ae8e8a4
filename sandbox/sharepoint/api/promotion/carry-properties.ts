/**
 * Properties inside Office files and columns of the library hold the same values: what a file brings goes into the columns
 * of the same name (promotion), what is written into columns goes into the file (demotion). So a file's bytes change after
 * its upload, and with every change of its columns. A list whose ParserDisabled is true does neither.
 */
import type { BlobStore } from '../store/blob-store.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { isFolder, type FileContent, type ItemRow, type StoredValue } from '../store/item-row.ts';
import { isStored } from '../store/list-table.ts';
import type { ListRecord } from '../store/lists.ts';
import { textKey } from '../store/text-key.ts';
import {
  openOfficeFile,
  type CoreName,
  type DocumentProperties,
  type OfficeFile,
  type PropertyValue
} from './document-properties.ts';

const OFFICE_FILE = /\.(?:docx|docm|dotx|xlsx|xlsm|pptx|pptm)$/i;
/** Larger files are kept as they are. */
const MAX_BYTES = 50 * 1024 * 1024;
const MAX_TEXT = 255;

/** The columns that a core property goes to, by internal name: SharePoint's own names for them. */
const CORE_COLUMNS: readonly (readonly [CoreName, readonly string[]])[] = [
  ['title', ['Title']],
  ['subject', ['Subject', '_Subject']],
  ['keywords', ['Keywords', '_Keywords']],
  ['category', ['Category', '_Category']],
  ['description', ['_Comments', 'Comments']],
  ['contentStatus', ['_Status', 'Status']]
];

/** The file names its content type too, as SharePoint lets it. */
const TYPE_PROPERTY = 'ContentTypeId';

/** Where bytes are read and kept, and which columns the library has. */
export interface Surroundings {
  readonly blobs: BlobStore;
  readonly fields: readonly FieldRecord[];
}

/** A row whose bytes are new: with the columns that the file brings, and its bytes with those that it did not have. */
export function takeIn(around: Surroundings, list: ListRecord, row: ItemRow): ItemRow {
  const file = openContent(around, list, row);
  if (file === undefined) return row;
  const values = new Map(row.values);
  for (const [name, value] of promoted(around.fields, file.properties)) values.set(name, value);
  return written(around, file, { ...row, values });
}

/** A row whose columns are new: with bytes that say the same. */
export function writeBack(around: Surroundings, list: ListRecord, row: ItemRow): ItemRow {
  const file = openContent(around, list, row);
  return file === undefined ? row : written(around, file, row);
}

function openContent(around: Surroundings, list: ListRecord, row: ItemRow): OfficeFile | undefined {
  const { content } = row;
  if (!list.isLibrary || list.parserDisabled || isFolder(row) || content === undefined) return undefined;
  if (!OFFICE_FILE.test(row.leaf) || content.length === 0 || content.length > MAX_BYTES) return undefined;
  return openOfficeFile(around.blobs.get(content.hash));
}

/** The columns that take part: those that a person made, of simple types. */
function carriedBy(fields: readonly FieldRecord[]): readonly FieldRecord[] {
  return fields.filter((field) => isStored(field) && !field.fromBaseType && CARRIED.has(field.type));
}

const CARRIED: ReadonlySet<string> = new Set([
  ...['Text', 'Note', 'Choice', 'Number', 'Currency', 'Integer', 'Boolean', 'DateTime']
]);

/** The column of a core property. */
function coreColumn(fields: readonly FieldRecord[], names: readonly string[]): FieldRecord | undefined {
  return fields.find((field) => isStored(field) && names.includes(field.internalName) && isText(field));
}

const isText = (field: FieldRecord): boolean => field.type === 'Text' || field.type === 'Note';

function promoted(
  fields: readonly FieldRecord[],
  properties: DocumentProperties
): readonly (readonly [string, StoredValue])[] {
  const found: (readonly [string, StoredValue])[] = [];
  for (const field of carriedBy(fields)) {
    const value = properties.custom.get(field.internalName) ?? byTitle(properties, field);
    const stored = value === undefined ? undefined : toColumn(field, value);
    if (stored !== undefined) found.push([field.internalName, stored]);
  }
  for (const [name, columns] of CORE_COLUMNS) {
    const value = properties.core.get(name);
    const field = coreColumn(fields, columns);
    if (value !== undefined && field !== undefined) found.push([field.internalName, cut(field, value)]);
  }
  return found;
}

function byTitle(properties: DocumentProperties, field: FieldRecord): PropertyValue | undefined {
  const key = textKey(field.title);
  return [...properties.custom].find(([name]) => textKey(name) === key)?.[1];
}

const cut = (field: FieldRecord, text: string): string => {
  const normal = text.normalize('NFC');
  return field.type === 'Note' ? normal : normal.slice(0, MAX_TEXT);
};

/** A property's value as the column keeps it; undefined where it does not fit, and is left alone. */
function toColumn(field: FieldRecord, property: PropertyValue): StoredValue | undefined {
  const text = String(property.value).trim();
  switch (field.type) {
    case 'Text':
    case 'Note':
    case 'Choice':
      return text === '' ? undefined : cut(field, text);
    case 'Number':
    case 'Currency':
    case 'Integer': {
      const number = text === '' || property.type === 'boolean' ? Number.NaN : Number(property.value);
      if (!Number.isFinite(number)) return undefined;
      return field.type === 'Integer' ? Math.round(number) : number;
    }
    case 'Boolean':
      return /^(?:true|1)$/i.test(text) ? 1 : /^(?:false|0)$/i.test(text) ? 0 : undefined;
    case 'DateTime':
      return property.type === 'date' ? property.value : undefined;
    default:
      return undefined;
  }
}

function fromColumn(field: FieldRecord, value: StoredValue): PropertyValue | null {
  if (value === null) return null;
  switch (field.type) {
    case 'Number':
    case 'Currency':
    case 'Integer':
      return { type: 'number', value: Number(value) };
    case 'Boolean':
      return { type: 'boolean', value: value !== 0 };
    case 'DateTime':
      return { type: 'date', value: String(value) };
    default:
      return { type: 'text', value: String(value) };
  }
}

function written(around: Surroundings, file: OfficeFile, row: ItemRow): ItemRow {
  const core = new Map<CoreName, string | null>();
  for (const [name, columns] of CORE_COLUMNS) {
    const field = coreColumn(around.fields, columns);
    const value = field === undefined ? undefined : (row.values.get(field.internalName) ?? null);
    if (value !== undefined) core.set(name, value === null ? null : String(value));
  }
  const custom = new Map<string, PropertyValue | null>([[TYPE_PROPERTY, { type: 'text', value: row.contentTypeId }]]);
  const taken = new Set(CORE_COLUMNS.flatMap(([, names]) => names));
  for (const field of carriedBy(around.fields)) {
    if (taken.has(field.internalName)) continue;
    custom.set(field.internalName, fromColumn(field, row.values.get(field.internalName) ?? null));
  }
  const bytes = file.write({ core, custom });
  if (bytes === undefined) return row;
  const content: FileContent = { hash: around.blobs.put(bytes), length: bytes.length };
  return { ...row, content };
}
