/**
 * A column is its schema XML, as in SharePoint; this reads what the server acts on out of it and writes changes back.
 */
import {
  calculatedFacts,
  FIELD_TYPES,
  isFieldType,
  resultTypeOf,
  type FieldType,
  type FieldTypeFacts,
  type ResultType
} from './field-types.ts';
import { asGuid, newGuid, parseGuid, type Guid } from './ids.ts';
import { parseXml, renderXml, type XmlElement } from './xml.ts';

/** A column as the server acts on it. */
export interface FieldRecord {
  readonly id: Guid;
  readonly internalName: string;
  readonly staticName: string;
  readonly title: string;
  readonly type: FieldType;
  readonly facts: FieldTypeFacts;
  /** The name in REST: names that start with an underscore get `OData_` in front. */
  readonly propertyName: string;
  readonly description: string;
  readonly group: string;
  readonly required: boolean;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly sealed: boolean;
  readonly fromBaseType: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly defaultValue: string | null;
  /** `=[Today]+7`: works the default out when an item is made; null when the default is plain. */
  readonly defaultFormula: string | null;
  /** Formula of a calculated column, with its `=`; empty for others. */
  readonly formula: string;
  /** What a calculated column results in. */
  readonly resultType: ResultType;
  /** The formula that the column's values must fulfil; empty for none. */
  readonly validationFormula: string;
  /** What is said when they do not. */
  readonly validationMessage: string;
  /** The id of the lookup column whose second column this one shows; null for every other. */
  readonly primaryId: Guid | null;
  /** DateTime without a time of day. */
  readonly dateOnly: boolean;
  readonly richText: boolean;
  readonly choices: readonly string[];
  readonly fillIn: boolean;
  readonly maxLength: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly lines: number;
  readonly percentage: boolean;
  /** 0 people only, 1 people and groups. */
  readonly selectionMode: number;
  /** The GUID (or URL) of the list that a lookup points to, as written. */
  readonly lookupList: string;
  readonly lookupField: string;
  readonly xml: XmlElement;
}

/** Why a schema is refused. */
export type SchemaProblem = 'not-xml' | 'no-type' | 'unknown-type' | 'no-name';

const flag = (value: string | undefined): boolean => value?.toUpperCase() === 'TRUE';

const INTERNAL_NAME_LIMIT = 32;

/**
 * The internal name that SharePoint makes of a text: letters, digits and underscores stay, all else is `_x00e0_`;
 * at most 32 characters.
 */
export function encodeInternalName(text: string): string {
  let encoded = '';
  for (const sign of text.normalize('NFC')) {
    const code = sign.codePointAt(0) ?? 0;
    const plain = /^[A-Za-z0-9_]$/.test(sign) && !(encoded === '' && /\d/.test(sign));
    encoded += plain ? sign : `_x${code.toString(16).padStart(4, '0')}_`;
  }
  return encoded.slice(0, INTERNAL_NAME_LIMIT);
}

/** Reads a stored or a given schema. */
export function readFieldSchema(source: string): FieldRecord | SchemaProblem {
  const xml = parseXml(source);
  if (xml === undefined || xml.name !== 'Field') return 'not-xml';
  return fieldOfXml(xml);
}

function resolveType(written: string, multiple: boolean): FieldType | undefined {
  if (!isFieldType(written)) return undefined;
  if (multiple && written === 'User') return 'UserMulti';
  if (multiple && written === 'Lookup') return 'LookupMulti';
  return written;
}

function fieldOfXml(xml: XmlElement): FieldRecord | SchemaProblem {
  const attribute = (name: string): string | undefined => xml.attributes.get(name);
  const childText = (name: string): string | undefined => xml.children.find((child) => child.name === name)?.text;
  const written = attribute('Type');
  if (written === undefined) return 'no-type';
  const type = resolveType(written, flag(attribute('Mult')));
  if (type === undefined) return 'unknown-type';
  const given = attribute('Name') ?? attribute('StaticName') ?? attribute('DisplayName');
  if (given === undefined || given === '') return 'no-name';
  const internalName = encodeInternalName(given);
  const resultType = resultTypeOf(attribute('ResultType'));
  return {
    id: parseGuid(attribute('ID') ?? '') ?? newGuid(),
    internalName,
    staticName: attribute('StaticName') ?? internalName,
    title: attribute('DisplayName') ?? given,
    type,
    facts: type === 'Calculated' ? calculatedFacts(resultType) : FIELD_TYPES[type],
    propertyName: internalName.startsWith('_') ? `OData_${internalName}` : internalName,
    description: attribute('Description') ?? '',
    group: attribute('Group') ?? '',
    required: flag(attribute('Required')),
    hidden: flag(attribute('Hidden')),
    readOnly: flag(attribute('ReadOnly')) || type === 'Calculated',
    sealed: flag(attribute('Sealed')),
    fromBaseType: flag(attribute('FromBaseType')),
    indexed: flag(attribute('Indexed')),
    unique: flag(attribute('EnforceUniqueValues')),
    defaultValue: childText('Default') ?? null,
    defaultFormula: childText('DefaultFormula') ?? null,
    formula: childText('Formula') ?? '',
    resultType,
    validationFormula: childText('Validation') ?? '',
    validationMessage: xml.children.find((child) => child.name === 'Validation')?.attributes.get('Message') ?? '',
    primaryId: isLookupType(type) ? (parseGuid(attribute('FieldRef') ?? '') ?? null) : null,
    dateOnly: isDate(type, resultType) && attribute('Format')?.toLowerCase() === 'dateonly',
    richText: flag(attribute('RichText')),
    choices: choicesOf(xml),
    fillIn: flag(attribute('FillInChoice')),
    maxLength: numberAttribute(xml, 'MaxLength') ?? 255,
    minimum: numberAttribute(xml, 'Min'),
    maximum: numberAttribute(xml, 'Max'),
    lines: numberAttribute(xml, 'NumLines') ?? 6,
    percentage: flag(attribute('Percentage')),
    selectionMode: attribute('UserSelectionMode') === '0' || attribute('UserSelectionMode') === 'PeopleOnly' ? 0 : 1,
    lookupList: attribute('List') ?? '',
    lookupField: attribute('ShowField') ?? '',
    xml
  };
}

const isLookupType = (type: FieldType): boolean => type === 'Lookup' || type === 'LookupMulti';

const isDate = (type: FieldType, resultType: ResultType): boolean =>
  type === 'DateTime' || (type === 'Calculated' && resultType === 'DateTime');

function choicesOf(xml: XmlElement): readonly string[] {
  const holder = xml.children.find((child) => child.name === 'CHOICES');
  return (holder?.children ?? []).filter((child) => child.name === 'CHOICE').map((child) => child.text);
}

function numberAttribute(xml: XmlElement, name: string): number | null {
  const written = xml.attributes.get(name);
  if (written === undefined || written.trim() === '') return null;
  const value = Number(written);
  return Number.isFinite(value) ? value : null;
}

/** Changes to a schema: attributes to set, child elements to replace. */
export interface SchemaChange {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly choices?: readonly string[];
  readonly defaultValue?: string | null;
  readonly defaultFormula?: string | null;
  readonly formula?: string;
  readonly validation?: { readonly formula: string; readonly message: string };
}

const leaf = (name: string, text: string): XmlElement => ({ name, attributes: new Map(), children: [], text });

/** The field with changes applied. */
export function changeSchema(field: FieldRecord, change: SchemaChange): FieldRecord {
  const attributes = new Map(field.xml.attributes);
  for (const [name, value] of Object.entries(change.attributes ?? {})) attributes.set(name, value);
  let children = [...field.xml.children];
  if (change.choices !== undefined) {
    const choices = change.choices.map((choice) => leaf('CHOICE', choice));
    children = children.filter((child) => child.name !== 'CHOICES');
    children.push({ name: 'CHOICES', attributes: new Map(), children: choices, text: '' });
  }
  const put = (name: string, element: XmlElement | undefined): void => {
    children = children.filter((child) => child.name !== name);
    if (element !== undefined) children.push(element);
  };
  const putText = (name: string, text: string | null): void => put(name, text === null ? undefined : leaf(name, text));
  if (change.defaultValue !== undefined) putText('Default', change.defaultValue);
  if (change.defaultFormula !== undefined) putText('DefaultFormula', change.defaultFormula);
  if (change.formula !== undefined) putText('Formula', change.formula);
  if (change.validation !== undefined) {
    const { formula, message } = change.validation;
    const element = { ...leaf('Validation', formula), attributes: new Map([['Message', message]]) };
    put('Validation', formula === '' ? undefined : element);
  }
  const changed = fieldOfXml({ ...field.xml, attributes, children });
  if (typeof changed === 'string') throw new TypeError(`A column's schema became unreadable: ${changed}`);
  return changed;
}

/** The schema with the attributes that the server itself sets, in a form that can be read again. */
export function settleSchema(field: FieldRecord, sourceId: string): FieldRecord {
  return changeSchema(field, {
    attributes: {
      ID: `{${field.id}}`,
      Name: field.internalName,
      StaticName: field.staticName,
      DisplayName: field.title,
      SourceID: field.xml.attributes.get('SourceID') ?? `{${sourceId}}`,
      Required: field.required ? 'TRUE' : 'FALSE'
    }
  });
}

/** Builds a schema for a field of the base types. */
export function builtInSchema(
  id: string,
  internalName: string,
  type: FieldType,
  title: string,
  attributes: Readonly<Record<string, string>> = {}
): FieldRecord {
  const written = new Map<string, string>([
    ['ID', `{${asGuid(id)}}`],
    ['Type', type],
    ['Name', internalName],
    ['StaticName', internalName],
    ['DisplayName', title],
    ['Group', '_Hidden'],
    ['FromBaseType', 'TRUE'],
    ['SourceID', 'http://schemas.microsoft.com/sharepoint/v3'],
    ...Object.entries(attributes)
  ]);
  const field = fieldOfXml({ name: 'Field', attributes: written, children: [], text: '' });
  if (typeof field === 'string') throw new TypeError(`Built-in column ${internalName}: ${field}`);
  return field;
}

/** The schema as text. */
export const schemaText = (field: FieldRecord): string => renderXml(field.xml);
