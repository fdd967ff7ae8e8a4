/**
 * The properties that columns of single types have beyond those of SP.Field.
 */
import type { JsonValue } from '../protocol/literal.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { FIELD_TYPES, type FieldType } from '../store/field-types.ts';
import { parseGuid } from '../store/ids.ts';

type Extras = Readonly<Record<string, (field: FieldRecord) => JsonValue>>;

const NOTE: Extras = {
  AllowHyperlink: () => false,
  AppendOnly: (field) => field.xml.attributes.get('AppendOnly') === 'TRUE',
  IsLongHyperlink: () => false,
  NumberOfLines: (field) => field.lines,
  RestrictedMode: () => true,
  RichText: (field) => field.richText,
  UnlimitedLengthInDocumentLibrary: (field) =>
    field.xml.attributes.get('UnlimitedLengthInDocumentLibrary')?.toUpperCase() === 'TRUE',
  WikiLinking: () => false
};

/** A number column without bounds says so with the largest double. */
const UNBOUNDED = 1.7976931348623157e308;

const NUMBER: Extras = {
  CommaSeparator: () => true,
  CustomUnitName: () => null,
  CustomUnitOnRight: () => false,
  DisplayFormat: () => -1,
  MaximumValue: (field) => field.maximum ?? UNBOUNDED,
  MinimumValue: (field) => field.minimum ?? -UNBOUNDED,
  ShowAsPercentage: (field) => field.percentage,
  Unit: () => null
};

const LOOKUP: Extras = {
  AllowMultipleValues: (field) => field.type.endsWith('Multi'),
  DependentLookupInternalNames: () => [],
  IsDependentLookup: (field) => field.primaryId !== null,
  IsRelationship: () => false,
  LookupField: (field) => field.lookupField,
  LookupList: (field) => {
    const id = parseGuid(field.lookupList);
    return id === undefined ? field.lookupList : `{${id}}`;
  },
  LookupWebId: () => '00000000-0000-0000-0000-000000000000',
  PrimaryFieldId: (field) => field.primaryId,
  RelationshipDeleteBehavior: () => 0,
  UnlimitedLengthInDocumentLibrary: () => false
};

const USER: Extras = {
  ...LOOKUP,
  AllowDisplay: () => true,
  Presence: () => true,
  SelectionGroup: () => 0,
  SelectionMode: (field) => field.selectionMode,
  UserDisplayOptions: () => null
};

const CHOICE: Extras = {
  FillInChoice: (field) => field.fillIn,
  Mappings: () => null,
  Choices: (field) => [...field.choices]
};

/** By type; types without extras are missing. */
export const FIELD_EXTRAS: Readonly<Partial<Record<FieldType, Extras>>> = {
  Text: { MaxLength: (field) => field.maxLength },
  Note: NOTE,
  Number: NUMBER,
  Integer: NUMBER,
  Currency: { ...NUMBER, CurrencyLocaleId: (field) => Number(field.xml.attributes.get('LCID') ?? 1066) },
  DateTime: {
    DateTimeCalendarType: () => 1,
    DateFormat: () => null,
    DisplayFormat: (field) => (field.dateOnly ? 0 : 1),
    FriendlyDisplayFormat: () => 0,
    TimeFormat: () => null
  },
  Lookup: LOOKUP,
  LookupMulti: LOOKUP,
  User: USER,
  UserMulti: USER,
  Calculated: {
    CurrencyLocaleId: (field) => Number(field.xml.attributes.get('LCID') ?? 1066),
    DateFormat: (field) => (field.dateOnly ? 0 : 1),
    DisplayFormat: () => -1,
    Formula: (field) => field.formula,
    OutputType: (field) => FIELD_TYPES[field.resultType].kind,
    ShowAsPercentage: (field) => field.percentage
  },
  Choice: {
    ...CHOICE,
    EditFormat: (field) => (field.xml.attributes.get('Format') === 'RadioButtons' ? 1 : 0)
  },
  ModStat: { ...CHOICE, UnlimitedLengthInDocumentLibrary: () => false, EditFormat: () => 0 },
  MultiChoice: { ...CHOICE, UnlimitedLengthInDocumentLibrary: () => false },
  URL: { DisplayFormat: (field) => (field.xml.attributes.get('Format') === 'Image' ? 1 : 0) },
  Computed: { EnableLookup: () => false }
};
