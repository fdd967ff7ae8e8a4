/** Columns of lists as data, and their definition as SharePoint takes it. Internal names are ASCII, titles Vietnamese. */

export type ColumnType = 'Text' | 'Note' | 'Number' | 'Date' | 'DateTime';

/** One column. Indexed columns are those that reads start with. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly type: ColumnType;
  readonly indexed?: boolean;
  /** Values may not repeat; the one uniqueness that SharePoint enforces, used as the key of an idempotent write. */
  readonly unique?: boolean;
}

type More = Pick<Column, 'indexed' | 'unique'>;

export const INDEXED: More = { indexed: true };
/** SharePoint takes unique columns only when they are indexed. */
export const KEY: More = { indexed: true, unique: true };

export function text(name: string, title: string, more: More = {}): Column {
  return { name, title, type: 'Text', ...more };
}
export function note(name: string, title: string): Column {
  return { name, title, type: 'Note' };
}
export function number(name: string, title: string, more: More = {}): Column {
  return { name, title, type: 'Number', ...more };
}
/** A day without a time. */
export function day(name: string, title: string, more: More = {}): Column {
  return { name, title, type: 'Date', ...more };
}
export function moment(name: string, title: string, more: More = {}): Column {
  return { name, title, type: 'DateTime', ...more };
}

/** Text as it may stand in an attribute or element of CAML. */
export function escapeXml(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const TYPE_ATTRIBUTES: Readonly<Record<ColumnType, string>> = {
  Text: 'Type="Text" MaxLength="255"',
  Note: 'Type="Note" NumLines="6" RichText="FALSE" UnlimitedLengthInDocumentLibrary="TRUE"',
  Number: 'Type="Number" Decimals="0"',
  Date: 'Type="DateTime" Format="DateOnly" FriendlyDisplayFormat="Disabled"',
  DateTime: 'Type="DateTime" Format="DateTime" FriendlyDisplayFormat="Disabled"'
};

/** The column's definition as SharePoint takes it. */
export function columnXml(column: Column): string {
  const flags = `${column.indexed === true ? ' Indexed="TRUE"' : ''}${
    column.unique === true ? ' EnforceUniqueValues="TRUE"' : ''
  }`;
  return (
    `<Field ${TYPE_ATTRIBUTES[column.type]} Name="${column.name}" StaticName="${column.name}"` +
    ` DisplayName="${escapeXml(column.title)}"${flags} />`
  );
}
