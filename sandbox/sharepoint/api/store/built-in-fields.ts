/**
 * The columns that every list or library has from birth, with SharePoint's own ids, and where each keeps its value.
 */
import { builtInSchema, type FieldRecord } from './field-schema.ts';
import type { FieldType } from './field-types.ts';

const HIDDEN = { Hidden: 'TRUE', ReadOnly: 'TRUE' };
const READ_ONLY = { ReadOnly: 'TRUE' };

type Row = readonly [
  id: string,
  name: string,
  type: FieldType,
  title: string,
  attributes?: Readonly<Record<string, string>>
];

const EVERYWHERE: readonly Row[] = [
  ['03e45e84-1992-4d42-9116-26f756012634', 'ContentTypeId', 'ContentTypeId', 'Content Type ID', HIDDEN],
  ['fa564e0f-0c70-4ab9-b863-0177e6ddd247', 'Title', 'Text', 'Title', { Group: 'Custom Columns' }],
  ['34ad21eb-75bd-4544-8c73-0e08330291fe', '_ModerationComments', 'Note', 'Approver Comments', HIDDEN],
  ['39360f11-34cf-4356-9945-25c44e68dade', 'File_x0020_Type', 'Text', 'File Type', HIDDEN],
  ['3a6b296c-3f50-445c-a13f-9c679ea9dda3', 'ComplianceAssetId', 'Text', 'Compliance Asset Id', READ_ONLY],
  ['1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'ID', 'Counter', 'ID', READ_ONLY],
  ['c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'ContentType', 'Computed', 'Content Type'],
  ['28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'Modified', 'DateTime', 'Modified', READ_ONLY],
  ['8c06beca-0777-48f7-91c7-6da68bc07b69', 'Created', 'DateTime', 'Created', READ_ONLY],
  ['1df5e554-ec7e-46a6-901d-d85a3881cb18', 'Author', 'User', 'Created By', READ_ONLY],
  ['d31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'Editor', 'User', 'Modified By', READ_ONLY],
  ['d4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5', 'owshiddenversion', 'Integer', 'owshiddenversion', HIDDEN],
  ['7841bf41-43d0-4434-9f50-a673baef7631', '_UIVersion', 'Integer', 'UI Version', HIDDEN],
  ['dce8262a-3ae9-45aa-aab4-83bd75fb738a', '_UIVersionString', 'Text', 'Version', READ_ONLY],
  ['fdc3b2ed-5bf2-4835-a4bc-b885f3396a61', '_ModerationStatus', 'ModStat', 'Approval Status', HIDDEN],
  ['ae069f25-3ac2-4256-b9c3-15dbc15da0e0', 'GUID', 'Guid', 'GUID', HIDDEN],
  ['94f89715-e097-4e8b-ba79-ea02aa8b7adb', 'FileRef', 'Lookup', 'URL Path', HIDDEN],
  ['56605df6-8fa1-47e4-a04c-5b384d59609f', 'FileDirRef', 'Lookup', 'Path', HIDDEN],
  ['30bb605f-5bae-48fe-b4e3-1f81d9772af9', 'FSObjType', 'Lookup', 'Item Type', HIDDEN],
  ['8553196d-ec8d-4564-9861-3dbe931050c8', 'FileLeafRef', 'File', 'Name', { Required: 'TRUE' }],
  ['4b7403de-8d94-43e8-9f0f-137a3e298126', 'UniqueId', 'Lookup', 'Unique Id', HIDDEN],
  ['43bdd51b-3c5b-4e78-90a8-fb2087f71e70', '_Level', 'Integer', 'Level', HIDDEN]
];

const IN_LISTS: readonly Row[] = [
  ['67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', 'Attachments', 'Attachments'],
  ['bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'LinkTitleNoMenu', 'Computed', 'Title', READ_ONLY],
  ['82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'LinkTitle', 'Computed', 'Title', READ_ONLY],
  ['503f1caa-358e-4918-9094-4a2cdc4bc034', 'Edit', 'Computed', 'Edit', READ_ONLY]
];

const IN_LIBRARIES: readonly Row[] = [
  ['8fca95c0-9b7d-456f-8dae-b41ee2728b85', 'File_x0020_Size', 'Lookup', 'File Size', HIDDEN],
  ['58014f77-5463-437b-ab67-eec79532da67', '_CheckinComment', 'Lookup', 'Check In Comment', READ_ONLY],
  ['6b4e226d-3d88-4a36-808d-a129bf52bccf', '_CopySource', 'Text', 'Copy Source', READ_ONLY],
  ['3881510a-4e4a-4ee8-b102-8ee8e2d0dd4b', 'CheckoutUser', 'User', 'Checked Out To', READ_ONLY],
  ['9d30f126-ba48-446b-b8f9-83745f322ebe', 'LinkFilenameNoMenu', 'Computed', 'Name', READ_ONLY],
  ['5cc6dc79-3710-4374-b433-61cb4a686c12', 'LinkFilename', 'Computed', 'Name', READ_ONLY],
  ['081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', 'DocIcon', 'Computed', 'Type', READ_ONLY]
];

const make = ([id, name, type, title, attributes]: Row): FieldRecord =>
  builtInSchema(id, name, type, title, attributes);

/** The columns of a new generic list. */
export const LIST_FIELDS: readonly FieldRecord[] = [...EVERYWHERE, ...IN_LISTS].map(make);

/** The columns of a new document library. */
export const LIBRARY_FIELDS: readonly FieldRecord[] = [...EVERYWHERE, ...IN_LIBRARIES].map(make);

/** A value that a row computes or keeps in a column of its own, not in one made for the field. */
export interface SystemColumn {
  /** The SQL expression over the row. */
  readonly sql: string;
  /** The expression to compare text by, where case does not count. */
  readonly keySql?: string;
  readonly value: 'text' | 'integer' | 'datetime' | 'guid';
}

const SYSTEM_COLUMNS: Readonly<Record<string, SystemColumn>> = {
  ContentTypeId: { sql: 'content_type_id', value: 'text' },
  _ModerationComments: { sql: 'moderation_comments', value: 'text' },
  ID: { sql: 'id', value: 'integer' },
  Modified: { sql: 'modified', value: 'datetime' },
  Created: { sql: 'created', value: 'datetime' },
  Author: { sql: 'author', value: 'integer' },
  Editor: { sql: 'editor', value: 'integer' },
  owshiddenversion: { sql: 'row_version', value: 'integer' },
  _UIVersion: { sql: 'ui_version', value: 'integer' },
  _UIVersionString: { sql: "(ui_version / 512 || '.' || ui_version % 512)", value: 'text' },
  _ModerationStatus: { sql: 'moderation', value: 'integer' },
  GUID: { sql: 'guid', value: 'guid' },
  FileRef: { sql: "(dir || '/' || leaf)", keySql: 'path_key', value: 'text' },
  FileDirRef: { sql: 'dir', keySql: 'dir_key', value: 'text' },
  FSObjType: { sql: 'object_type', value: 'integer' },
  FileLeafRef: { sql: 'leaf', keySql: 'leaf_key', value: 'text' },
  UniqueId: { sql: 'unique_id', value: 'guid' },
  _Level: { sql: 'level', value: 'integer' },
  File_x0020_Size: { sql: 'length', value: 'integer' },
  _CheckinComment: { sql: 'check_in_comment', value: 'text' }
};

/** Where a built-in field keeps its value; undefined for a field with a column of its own. */
export function systemColumn(internalName: string): SystemColumn | undefined {
  return Object.hasOwn(SYSTEM_COLUMNS, internalName) ? SYSTEM_COLUMNS[internalName] : undefined;
}
