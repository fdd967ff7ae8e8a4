/**
 * Which column of a list a property name in a query means.
 */
import type { PropertyPath } from '../protocol/filter-node.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import type { ItemRow, StoredValue } from '../store/item-row.ts';

/** A property of an item, resolved. */
export type ItemProperty =
  /** A column itself. */
  | { readonly kind: 'column'; readonly field: FieldRecord }
  /** `AuthorId`: the id behind a person or lookup. */
  | { readonly kind: 'id'; readonly field: FieldRecord; readonly asText: boolean }
  /** `Author/Title`: something of what a person or lookup leads to. */
  | { readonly kind: 'through'; readonly field: FieldRecord; readonly name: string };

const LOOKUPS: ReadonlySet<string> = new Set(['User', 'UserMulti', 'Lookup', 'LookupMulti']);

/** Columns of type Lookup that answer plain values: they look up the item's own file system facts. */
const PLAIN_LOOKUPS: ReadonlySet<string> = new Set(
  'FileRef FileDirRef FSObjType UniqueId File_x0020_Size _CheckinComment'.split(' ')
);

/** Whether the column leads to people or to another list. */
export const isReference = (field: FieldRecord): boolean =>
  LOOKUPS.has(field.type) && !PLAIN_LOOKUPS.has(field.internalName);

/**
 * What a row holds of a column, wherever it is kept: Author and Editor stand outside the columns, a second column of a
 * lookup in the lookup.
 */
export function valueIn(fields: readonly FieldRecord[], field: FieldRecord, row: ItemRow): StoredValue {
  if (field.internalName === 'Author') return row.author;
  if (field.internalName === 'Editor') return row.editor;
  if (field.internalName === 'CheckoutUser') return row.checkedOutBy;
  const kept = field.primaryId === null ? field : fields.find((candidate) => candidate.id === field.primaryId);
  return row.values.get(kept?.internalName ?? '') ?? null;
}

/** The names under which a column is known besides its own. */
const ALIASES: Readonly<Record<string, string>> = { Id: 'ID', FileSystemObjectType: 'FSObjType' };

/** Resolves a path; undefined when the list has no such property. Names of columns are case-sensitive. */
export function resolveProperty(fields: readonly FieldRecord[], path: PropertyPath): ItemProperty | undefined {
  const head = ALIASES[path.head] ?? path.head;
  const field = fields.find((candidate) => candidate.propertyName === head);
  if (path.tail.length > 0) {
    if (field === undefined || !isReference(field) || path.tail.length > 1) return undefined;
    return { kind: 'through', field, name: path.tail[0] ?? '' };
  }
  if (field !== undefined) return { kind: 'column', field };
  return resolveId(fields, head);
}

function resolveId(fields: readonly FieldRecord[], head: string): ItemProperty | undefined {
  for (const [suffix, asText] of [
    ['StringId', true],
    ['Id', false]
  ] as const) {
    if (!head.endsWith(suffix)) continue;
    const bare = head.slice(0, -suffix.length);
    const field = fields.find((candidate) => candidate.propertyName === bare && isReference(candidate));
    if (field !== undefined) return { kind: 'id', field, asText };
  }
  return undefined;
}
