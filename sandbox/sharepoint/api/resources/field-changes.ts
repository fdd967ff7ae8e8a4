/**
 * What MERGE and POST of a column may set, as a change of its schema.
 */
import type { Api } from '../context.ts';
import { wrongValue } from '../protocol/errors.ts';
import type { JsonObject, JsonValue } from '../protocol/literal.ts';
import type { SchemaChange } from '../store/field-schema.ts';

/** Body properties that become attributes of the schema. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  Title: 'DisplayName',
  Description: 'Description',
  Group: 'Group',
  Required: 'Required',
  Hidden: 'Hidden',
  ReadOnlyField: 'ReadOnly',
  Indexed: 'Indexed',
  EnforceUniqueValues: 'EnforceUniqueValues',
  MaxLength: 'MaxLength',
  MinimumValue: 'Min',
  MaximumValue: 'Max',
  NumberOfLines: 'NumLines',
  RichText: 'RichText',
  FillInChoice: 'FillInChoice',
  LookupField: 'ShowField',
  LookupFieldName: 'ShowField',
  LookupList: 'List',
  LookupListId: 'List',
  SelectionMode: 'UserSelectionMode',
  AllowMultipleValues: 'Mult',
  StaticName: 'StaticName',
  AppendOnly: 'AppendOnly',
  CustomFormatter: 'CustomFormatter',
  JSLink: 'JSLink',
  ShowInFiltersPane: 'ShowInFiltersPane',
  Direction: 'Direction',
  Sealed: 'Sealed',
  ShowAsPercentage: 'Percentage',
  CurrencyLocaleId: 'LCID',
  CommaSeparator: 'CommaSeparator',
  UnlimitedLengthInDocumentLibrary: 'UnlimitedLengthInDocumentLibrary',
  ClientSideComponentId: 'ClientSideComponentId'
};

/** SP.FieldType of a calculated column's result, as OutputType gives it. */
const OUTPUT_TYPES: Readonly<Record<number, string>> = {
  2: 'Text',
  4: 'DateTime',
  8: 'Boolean',
  9: 'Number',
  10: 'Currency'
};

/** Properties that say nothing this server acts on. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(
  (
    'FieldTypeKind DateTimeCalendarType DateFormat FriendlyDisplayFormat RestrictedMode AllowHyperlink EditFormat ' +
    'Presence AllowDisplay SelectionGroup IsRelationship LookupWebId RelationshipDeleteBehavior WikiLinking'
  ).split(' ')
);

/** Reads the properties of a body. What has no effect here is noted as a gap. */
export function readFieldChange(api: Api, body: JsonObject): SchemaChange {
  const attributes: Record<string, string> = {};
  let change: SchemaChange = {};
  for (const [name, value] of Object.entries(body)) {
    const attribute = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
    if (attribute !== undefined)
      attributes[attribute] = typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
    else if (name === 'DisplayFormat') attributes['Format'] = value === 0 ? 'DateOnly' : 'DateTime';
    else if (name === 'DefaultValue') change = { ...change, defaultValue: value === null ? null : String(value) };
    else if (name === 'DefaultFormula') change = { ...change, defaultFormula: value === null ? null : String(value) };
    else if (name === 'Formula') change = { ...change, formula: String(value) };
    else if (name === 'OutputType') attributes['ResultType'] = OUTPUT_TYPES[Number(value)] ?? 'Text';
    else if (name === 'ValidationFormula' || name === 'ValidationMessage') change = withValidation(change, body);
    else if (name === 'Choices') change = { ...change, choices: textsOf(value) };
    else if (!WITHOUT_EFFECT.has(name)) api.noteGap(`SP.Field.${name} (write)`);
  }
  return { ...change, attributes };
}

/** Both halves of a validation; the message of a formula that stays must be sent along. */
function withValidation(change: SchemaChange, body: JsonObject): SchemaChange {
  const part = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  return { ...change, validation: { formula: part('ValidationFormula'), message: part('ValidationMessage') } };
}

function textsOf(value: JsonValue): readonly string[] {
  const list = Array.isArray(value) ? value : resultsOf(value);
  if (!Array.isArray(list)) throw wrongValue('Choices', 'Collection(Edm.String)');
  return list.map(String);
}

/** Verbose bodies that were built by hand keep `{results: [..]}`. */
function resultsOf(value: JsonValue): JsonValue | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject)['results'] : undefined;
}
