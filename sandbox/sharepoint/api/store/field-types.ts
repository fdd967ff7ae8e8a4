/**
 * The column types this server knows: how SharePoint names them, and what SQLite column keeps their values.
 */

/** `TypeAsString` of a column. */
export type FieldType =
  | 'AllDayEvent'
  | 'Attachments'
  | 'Boolean'
  | 'Calculated'
  | 'Choice'
  | 'Computed'
  | 'ContentTypeId'
  | 'Counter'
  | 'Currency'
  | 'DateTime'
  | 'File'
  | 'Guid'
  | 'Integer'
  | 'Lookup'
  | 'LookupMulti'
  | 'ModStat'
  | 'MultiChoice'
  | 'Note'
  | 'Number'
  | 'Recurrence'
  | 'Text'
  | 'URL'
  | 'User'
  | 'UserMulti';

/** What is true of every column of a type. */
export interface FieldTypeFacts {
  /** SP.FieldType. */
  readonly kind: number;
  /** `odata.type`. */
  readonly entityType: string;
  readonly displayName: string;
  readonly shortDescription: string;
  /** Affinity of the SQLite column that keeps the value; `none` for values kept elsewhere or not at all. */
  readonly storage: 'TEXT' | 'INTEGER' | 'REAL' | 'none';
  /** Compared without regard to case, so it needs a folded key beside it. */
  readonly folded: boolean;
  readonly indexable: boolean;
  readonly filterable: boolean;
}

type Storage = FieldTypeFacts['storage'];

function facts(
  kind: number,
  entityType: string,
  displayName: string,
  storage: Storage,
  traits: {
    readonly folded?: boolean;
    readonly indexable?: boolean;
    readonly filterable?: boolean;
    readonly about?: string;
  } = {}
): FieldTypeFacts {
  return {
    kind,
    entityType,
    displayName,
    shortDescription: traits.about ?? displayName,
    storage,
    folded: traits.folded ?? false,
    indexable: traits.indexable ?? false,
    filterable: traits.filterable ?? true
  };
}

const INDEXABLE = { indexable: true };

/** Every type with its facts. A type that is not here is refused when a column is made. */
export const FIELD_TYPES: Readonly<Record<FieldType, FieldTypeFacts>> = {
  AllDayEvent: facts(29, 'SP.Field', 'All Day Event', 'INTEGER'),
  Attachments: facts(19, 'SP.Field', 'Attachments', 'none'),
  Boolean: facts(8, 'SP.Field', 'Yes/No', 'INTEGER', { ...INDEXABLE, about: 'Yes/No (check box)' }),
  // REST refuses a filter over a calculated column; CAML takes it.
  Calculated: facts(17, 'SP.FieldCalculated', 'Calculated', 'TEXT', {
    filterable: false,
    about: 'Calculated (calculation based on other columns)'
  }),
  Choice: facts(6, 'SP.FieldChoice', 'Choice', 'TEXT', {
    ...INDEXABLE,
    folded: true,
    about: 'Choice (menu to choose from)'
  }),
  Computed: facts(12, 'SP.FieldComputed', 'Computed', 'none', { filterable: false }),
  ContentTypeId: facts(25, 'SP.Field', 'Content Type Id', 'none'),
  Counter: facts(5, 'SP.Field', 'Counter', 'none', INDEXABLE),
  Currency: facts(10, 'SP.FieldCurrency', 'Currency', 'REAL', { ...INDEXABLE, about: 'Currency ($, ¥, €)' }),
  DateTime: facts(4, 'SP.FieldDateTime', 'Date and Time', 'TEXT', INDEXABLE),
  File: facts(18, 'SP.Field', 'File', 'none', { folded: true }),
  Guid: facts(14, 'SP.FieldGuid', 'Guid', 'TEXT', { folded: true }),
  Integer: facts(1, 'SP.FieldNumber', 'Integer', 'INTEGER', INDEXABLE),
  Lookup: facts(7, 'SP.FieldLookup', 'Lookup', 'INTEGER', {
    ...INDEXABLE,
    about: 'Lookup (information already on this site)'
  }),
  LookupMulti: facts(7, 'SP.FieldLookup', 'Lookup', 'TEXT', {
    filterable: false,
    about: 'Lookup (information already on this site)'
  }),
  ModStat: facts(23, 'SP.FieldChoice', 'Moderation Status', 'none'),
  MultiChoice: facts(15, 'SP.FieldMultiChoice', 'Choice', 'TEXT', { about: 'Choice (menu to choose from)' }),
  Note: facts(3, 'SP.FieldMultiLineText', 'Multiple lines of text', 'TEXT', { filterable: false }),
  Number: facts(9, 'SP.FieldNumber', 'Number', 'REAL', { ...INDEXABLE, about: 'Number (1, 1.0, 100)' }),
  Recurrence: facts(21, 'SP.Field', 'Recurrence', 'INTEGER'),
  Text: facts(2, 'SP.FieldText', 'Single line of text', 'TEXT', { ...INDEXABLE, folded: true }),
  URL: facts(11, 'SP.FieldUrl', 'Hyperlink or Picture', 'TEXT', { filterable: false }),
  User: facts(20, 'SP.FieldUser', 'Person or Group', 'INTEGER', INDEXABLE),
  UserMulti: facts(20, 'SP.FieldUser', 'Person or Group', 'TEXT', { filterable: false })
};

/** What a calculated column can result in. */
export type ResultType = 'Boolean' | 'Currency' | 'DateTime' | 'Number' | 'Text';

const RESULT_TYPES: readonly ResultType[] = ['Boolean', 'Currency', 'DateTime', 'Number', 'Text'];

/** The result type that a schema names; text without one. */
export const resultTypeOf = (written: string | undefined): ResultType =>
  RESULT_TYPES.find((type) => type === written) ?? 'Text';

/** The facts of a calculated column: it keeps its values as a column of its result type does. */
export function calculatedFacts(result: ResultType): FieldTypeFacts {
  const { storage, folded } = FIELD_TYPES[result];
  return { ...FIELD_TYPES.Calculated, storage, folded };
}

/** Whether a text names a known type. */
export function isFieldType(text: string): text is FieldType {
  return Object.hasOwn(FIELD_TYPES, text);
}

/** The type that SharePoint's REST makes for an SP.FieldType number. */
export function fieldTypeOfKind(kind: number): FieldType | undefined {
  const single: readonly FieldType[] = [
    ...(['Text', 'Note', 'DateTime', 'Choice', 'MultiChoice', 'Boolean', 'Number', 'Currency', 'URL'] as const),
    ...(['User', 'Lookup', 'Integer', 'Guid', 'Calculated'] as const)
  ];
  return single.find((type) => FIELD_TYPES[type].kind === kind);
}
