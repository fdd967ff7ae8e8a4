/**
 * An item, a folder or a file's item as an entity: which of its columns the options ask for, and people and lookups
 * behind them.
 */
import type { Api } from '../context.ts';
import type { Entity, EntityCollection } from '../protocol/entity.ts';
import { fieldOrPropertyNotFound, notExpanded } from '../protocol/errors.ts';
import type { PropertyPath } from '../protocol/filter-node.ts';
import type { JsonValue } from '../protocol/literal.ts';
import { expands, optionsUnder, type QueryOptions } from '../protocol/query.ts';
import { isReference, resolveProperty, valueIn } from '../query/list-properties.ts';
import { apiRoot, listLink } from '../site.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { isFolder, type ItemRow, type StoredValue } from '../store/item-row.ts';
import { isStored } from '../store/list-table.ts';
import type { ListRecord } from '../store/lists.ts';
import { idsOf, toJson, type DateStyle } from '../values/output-value.ts';
import { attachmentCollection } from './attachments.ts';
import { contentTypeOfItem } from './content-types.ts';
import { fileEntityOfRow } from './file-entity.ts';
import { folderEntityOfRow } from './folders.ts';
import { itemFact, ITEM_FACTS } from './item-facts.ts';
import { itemTypeName, listEntity } from './lists.ts';
import { referenceEntities } from './reference-entity.ts';
import { assignmentCollection } from './role-assignments.ts';
import { textValues } from './text-values.ts';

/** `"<guid>,<n>"` with its quotes: the form that SharePoint Online sends for items. */
export const itemEtag = (row: ItemRow): string => `"${row.uniqueId},${row.rowVersion}"`;

/** `Web/Lists(guid'..')/Items(7)` */
export const itemLink = (list: ListRecord, row: Pick<ItemRow, 'id'>): string => `${listLink(list.id)}/Items(${row.id})`;

/** What is needed to write one item. */
interface Subject {
  readonly api: Api;
  readonly list: ListRecord;
  readonly row: ItemRow;
  readonly fields: readonly FieldRecord[];
  readonly dates: DateStyle;
}

/** One item under options. @throws SharePointError 400 for what the list does not have */
export function itemEntity(api: Api, list: ListRecord, row: ItemRow, options: QueryOptions, dates: DateStyle): Entity {
  const [entity] = itemEntities(api, list, [row], options, dates);
  if (entity === undefined) throw new Error('An item came to nothing');
  return entity;
}

/** Several items of a list under the same options. @throws SharePointError 400 for what the list does not have */
export function itemEntities(
  api: Api,
  list: ListRecord,
  rows: readonly ItemRow[],
  options: QueryOptions,
  dates: DateStyle
): readonly Entity[] {
  const fields = api.store.fields.of(list.id);
  const root = apiRoot(api.site);
  const type = itemTypeName(list);
  const deferred = [...NAVIGATION].filter((name) => !expands(options, name));
  return rows.map((row) => {
    const subject = { api, list, row, fields, dates };
    const link = itemLink(list, row);
    return {
      type,
      uri: `${root}${link}`,
      editLink: link,
      id: row.guid,
      etag: itemEtag(row),
      metadata: `SP.ListData.${list.entityName}Items/@Element`,
      props: propsOf(subject, options),
      expanded: expandedOf(subject, options),
      deferred
    };
  });
}

type Props = Record<string, JsonValue>;

function propsOf(subject: Subject, options: QueryOptions): Props {
  const props: Props = {};
  if (options.select === undefined) addDefaults(subject, props);
  for (const path of options.select ?? []) {
    if (path.text === '*') addDefaults(subject, props);
    else addSelected(subject, props, path, options);
  }
  return props;
}

function addFact(subject: Subject, props: Props, name: string): void {
  const fact = itemFact(name);
  if (fact !== undefined) props[name] = fact(subject.api, subject.list, subject.row, subject.dates);
}

function addDefaults(subject: Subject, props: Props): void {
  const { list, row, fields } = subject;
  for (const name of ITEM_FACTS.first) addFact(subject, props, name);
  props['Title'] = row.values.get('Title') ?? null;
  for (const field of fields) if (isShown(field)) addField(subject, props, field);
  if (list.enableModeration) for (const name of ITEM_FACTS.moderated) addFact(subject, props, name);
  for (const name of ITEM_FACTS.middle) addFact(subject, props, name);
  for (const name of list.isLibrary ? ITEM_FACTS.library : ITEM_FACTS.list) addFact(subject, props, name);
}

/** Columns of the list's own; a lookup's second column among them. */
const isShown = (field: FieldRecord): boolean => !field.fromBaseType && (isStored(field) || field.primaryId !== null);

/** A column as it stands without `$expand`: people and lookups by id. */
function addField(subject: Subject, props: Props, field: FieldRecord): void {
  const value = valueIn(subject.fields, field, subject.row);
  if (!isReference(field)) props[field.propertyName] = toJson(field, value, subject.dates);
  else {
    addIds(props, field, value, false);
    if (field.type === 'User' || field.type === 'UserMulti') addIds(props, field, value, true);
  }
}

function addIds(props: Props, field: FieldRecord, value: StoredValue, asText: boolean): void {
  const name = `${field.propertyName}${asText ? 'StringId' : 'Id'}`;
  const ids = idsOf(field, value).map((id) => (asText ? String(id) : id));
  if (value === null) props[name] = null;
  else props[name] = field.type.endsWith('Multi') ? ids : (ids[0] ?? null);
}

const NAVIGATION: ReadonlySet<string> = new Set([
  'AttachmentFiles',
  'ContentType',
  'File',
  'Folder',
  'ParentList',
  'RoleAssignments',
  'FieldValuesAsHtml',
  'FieldValuesAsText',
  'FieldValuesForEdit'
]);

function addSelected(subject: Subject, props: Props, path: PropertyPath, options: QueryOptions): void {
  const { row, fields } = subject;
  if (path.tail.length > 0 || NAVIGATION.has(path.head)) {
    if (!expands(options, path.head)) throw notExpanded(path.text, path.head);
    return;
  }
  if (path.head === 'Id' || path.head === 'ID') {
    props['Id'] = row.id;
    props['ID'] = row.id;
    return;
  }
  if (itemFact(path.head) !== undefined) {
    addFact(subject, props, path.head);
    return;
  }
  const property = resolveProperty(fields, path);
  if (property === undefined || property.kind === 'through') throw fieldOrPropertyNotFound(path.text);
  const { field } = property;
  const value = valueIn(fields, field, row);
  if (property.kind === 'id') addIds(props, field, value, property.asText);
  else if (isReference(field)) {
    if (!expands(options, path.head)) throw notExpanded(path.text, path.head);
  } else if (!isStored(field)) throw fieldOrPropertyNotFound(path.text);
  else props[field.propertyName] = toJson(field, value, subject.dates);
}

type Expanded = Record<string, Entity | EntityCollection | null>;

function expandedOf(subject: Subject, options: QueryOptions): Expanded {
  const expanded: Expanded = {};
  for (const path of options.expand) {
    if (path.head in expanded) continue;
    const below = optionsUnder(options, path.head);
    const known = expandNavigation(subject, path.head, below);
    expanded[path.head] = known === undefined ? expandReference(subject, path, below) : known;
  }
  return expanded;
}

function expandNavigation(
  subject: Subject,
  name: string,
  options: QueryOptions
): Entity | EntityCollection | null | undefined {
  const { api, list, row } = subject;
  switch (name) {
    case 'ContentType':
      return contentTypeOfItem(api, list, row.contentTypeId, options);
    case 'File':
      return list.isLibrary && !isFolder(row) ? fileEntityOfRow(api, list, row, options) : null;
    case 'Folder':
      return isFolder(row) ? folderEntityOfRow(api, list, row, options) : null;
    case 'ParentList':
      return listEntity(api, list, options);
    case 'RoleAssignments':
      return assignmentCollection(api, { securable: { kind: 'item', list, row }, link: itemLink(list, row) }, options);
    case 'AttachmentFiles':
      return list.isLibrary ? undefined : attachmentCollection(api, list, row, options);
    case 'FieldValuesAsHtml':
    case 'FieldValuesAsText':
    case 'FieldValuesForEdit':
      return textValues(api, list, row, itemLink(list, row), name);
    default:
      return undefined;
  }
}

function expandReference(
  subject: Subject,
  path: PropertyPath,
  options: QueryOptions
): Entity | EntityCollection | null {
  const property = resolveProperty(subject.fields, { text: path.head, head: path.head, tail: [] });
  if (property?.kind !== 'column' || !isReference(property.field)) throw fieldOrPropertyNotFound(path.text);
  if (options.select === undefined || options.select.length === 0) throw notExpanded(path.head, path.head);
  const { field } = property;
  const value = valueIn(subject.fields, field, subject.row);
  return referenceEntities(subject.api, field, idsOf(field, value), options);
}
