/** What columns answer. */
import type { Shape } from './shape';

/** SP.Field: what columns of every type answer. */
export const FIELD: Shape = {
  required: {
    AutofillInfo: 'null',
    AutoIndexed: 'boolean',
    CanBeDeleted: 'boolean',
    ClientSideComponentId: 'guid',
    ClientSideComponentProperties: 'string|null',
    ClientValidationFormula: 'null',
    ClientValidationMessage: 'null',
    CustomFormatter: 'null',
    DefaultFormula: 'string|null',
    DefaultValue: 'string|null',
    Description: 'string',
    Direction: 'string',
    EnforceUniqueValues: 'boolean',
    EntityPropertyName: 'string',
    Filterable: 'boolean',
    FromBaseType: 'boolean',
    Group: 'string',
    Hidden: 'boolean',
    Id: 'guid',
    Indexed: 'boolean',
    IndexStatus: 'integer',
    InternalName: 'string',
    IsModern: 'boolean',
    JSLink: 'string|null',
    PinnedToFiltersPane: 'boolean',
    ReadOnlyField: 'boolean',
    Required: 'boolean',
    SchemaXml: 'string',
    Scope: 'path',
    Sealed: 'boolean',
    ShowInFiltersPane: 'integer',
    Sortable: 'boolean',
    StaticName: 'string',
    Title: 'string',
    FieldTypeKind: 'integer',
    TypeAsString: 'string',
    TypeDisplayName: 'string',
    TypeShortDescription: 'string',
    ValidationFormula: 'string|null',
    ValidationMessage: 'string|null'
  },
  optional: {}
};

/** The further keys of each type. */
export const FIELD_KINDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Text: {
    MaxLength: 'integer'
  },
  Note: {
    AllowHyperlink: 'boolean',
    AppendOnly: 'boolean',
    IsLongHyperlink: 'boolean',
    NumberOfLines: 'integer',
    RestrictedMode: 'boolean',
    RichText: 'boolean',
    UnlimitedLengthInDocumentLibrary: 'boolean',
    WikiLinking: 'boolean'
  },
  Number: {
    CommaSeparator: 'boolean',
    CustomUnitName: 'null',
    CustomUnitOnRight: 'boolean',
    DisplayFormat: 'integer',
    MaximumValue: 'number',
    MinimumValue: 'number',
    ShowAsPercentage: 'boolean',
    Unit: 'null'
  },
  Currency: {
    CommaSeparator: 'boolean',
    CustomUnitName: 'null',
    CustomUnitOnRight: 'boolean',
    DisplayFormat: 'integer',
    MaximumValue: 'number',
    MinimumValue: 'number',
    ShowAsPercentage: 'boolean',
    Unit: 'null',
    CurrencyLocaleId: 'integer'
  },
  Integer: {
    CommaSeparator: 'boolean',
    CustomUnitName: 'null',
    CustomUnitOnRight: 'boolean',
    DisplayFormat: 'integer',
    MaximumValue: 'number',
    MinimumValue: 'number',
    ShowAsPercentage: 'boolean',
    Unit: 'null'
  },
  DateTime: {
    DateTimeCalendarType: 'integer',
    DateFormat: 'null',
    DisplayFormat: 'integer',
    FriendlyDisplayFormat: 'integer',
    TimeFormat: 'null'
  },
  Boolean: {},
  Choice: {
    FillInChoice: 'boolean',
    Mappings: 'string|null',
    Choices: 'array<string>',
    EditFormat: 'integer'
  },
  MultiChoice: {
    FillInChoice: 'boolean',
    Mappings: 'null',
    Choices: 'array<string>',
    UnlimitedLengthInDocumentLibrary: 'boolean'
  },
  User: {
    AllowMultipleValues: 'boolean',
    DependentLookupInternalNames: 'array',
    IsDependentLookup: 'boolean',
    IsRelationship: 'boolean',
    LookupField: 'string',
    LookupList: 'string',
    LookupWebId: 'guid',
    PrimaryFieldId: 'string|null',
    RelationshipDeleteBehavior: 'integer',
    UnlimitedLengthInDocumentLibrary: 'boolean',
    AllowDisplay: 'boolean',
    Presence: 'boolean',
    SelectionGroup: 'integer',
    SelectionMode: 'integer',
    UserDisplayOptions: 'null'
  },
  UserMulti: {
    AllowMultipleValues: 'boolean',
    DependentLookupInternalNames: 'array',
    IsDependentLookup: 'boolean',
    IsRelationship: 'boolean',
    LookupField: 'string',
    LookupList: 'string',
    LookupWebId: 'guid',
    PrimaryFieldId: 'null',
    RelationshipDeleteBehavior: 'integer',
    UnlimitedLengthInDocumentLibrary: 'boolean',
    AllowDisplay: 'boolean',
    Presence: 'boolean',
    SelectionGroup: 'integer',
    SelectionMode: 'integer',
    UserDisplayOptions: 'null'
  },
  Lookup: {
    AllowMultipleValues: 'boolean',
    DependentLookupInternalNames: 'array',
    IsDependentLookup: 'boolean',
    IsRelationship: 'boolean',
    LookupField: 'string',
    LookupList: 'string',
    LookupWebId: 'guid',
    PrimaryFieldId: 'string|null',
    RelationshipDeleteBehavior: 'integer',
    UnlimitedLengthInDocumentLibrary: 'boolean'
  },
  LookupMulti: {
    AllowMultipleValues: 'boolean',
    DependentLookupInternalNames: 'array<string>',
    IsDependentLookup: 'boolean',
    IsRelationship: 'boolean',
    LookupField: 'string',
    LookupList: 'string|null',
    LookupWebId: 'guid',
    PrimaryFieldId: 'string|null',
    RelationshipDeleteBehavior: 'integer',
    UnlimitedLengthInDocumentLibrary: 'boolean'
  },
  URL: {
    DisplayFormat: 'integer'
  },
  Calculated: {
    CurrencyLocaleId: 'integer',
    DateFormat: 'integer',
    DisplayFormat: 'integer',
    Formula: 'string',
    OutputType: 'integer',
    ShowAsPercentage: 'boolean'
  },
  Computed: {
    EnableLookup: 'boolean'
  },
  Guid: {},
  Counter: {},
  ContentTypeId: {},
  File: {},
  ModStat: {
    FillInChoice: 'boolean',
    Mappings: 'null',
    Choices: 'array<string>',
    UnlimitedLengthInDocumentLibrary: 'boolean',
    EditFormat: 'integer'
  },
  Attachments: {}
};
