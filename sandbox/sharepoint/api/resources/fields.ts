/**
 * Columns of a list or of the web.
 */
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { fieldNameTaken, fieldNotFound, invalidArgument, wrongValue } from '../protocol/errors.ts';
import type { JsonObject, JsonValue } from '../protocol/literal.ts';
import { argument, guidArgument, textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { action, collectionAnswer, createdAnswer, DELETED, entityAnswer, NOTHING, type Resource } from '../resource.ts';
import { lookupTarget } from '../query/reference-column.ts';
import { Permission } from '../security/mask.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { listLink } from '../site.ts';
import { isUniqueViolation } from '../store/database.ts';
import {
  changeSchema,
  encodeInternalName,
  readFieldSchema,
  schemaText,
  settleSchema,
  type FieldRecord,
  type SchemaChange
} from '../store/field-schema.ts';
import { fieldTypeOfKind } from '../store/field-types.ts';
import { parseGuid } from '../store/ids.ts';
import { addFieldColumns, dropFieldColumns, setIndex } from '../store/list-table.ts';
import type { ListRecord } from '../store/lists.ts';
import { escapeXml } from '../store/xml.ts';
import { textKey } from '../store/text-key.ts';
import { ChangeType } from '../store/changes.ts';
import { WEB_SCOPE } from '../store/roles.ts';
import { readFieldChange } from './field-changes.ts';
import { FIELD_EXTRAS } from './field-extras.ts';
import { recalculate, requireFormulas, requireIndexable, requireUnused } from './field-rules.ts';
import { cannotBeUnique, refused } from './refusals.ts';

/** Whose columns: undefined is the web. */
export type FieldHome = ListRecord | undefined;

const ownerOf = (home: FieldHome): ListRecord['id'] | 'web' => home?.id ?? 'web';
const scopeOfHome = (home: FieldHome): ListRecord['scope'] => home?.scope ?? WEB_SCOPE;

interface HomeField {
  readonly home: FieldHome;
  readonly field: FieldRecord;
}

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

/** SP.Field: what every type has. */
const FIELD: Shape<HomeField> = {
  type: ({ field }) => field.facts.entityType,
  props: {
    AutofillInfo: () => null,
    AutoIndexed: () => false,
    CanBeDeleted: (_, { field }) => !field.fromBaseType,
    ClientSideComponentId: (_, { field }) => field.xml.attributes.get('ClientSideComponentId') ?? EMPTY_GUID,
    ClientSideComponentProperties: () => null,
    ClientValidationFormula: () => null,
    ClientValidationMessage: () => null,
    CustomFormatter: (_, { field }) => field.xml.attributes.get('CustomFormatter') ?? null,
    DefaultFormula: (_, { field }) => field.defaultFormula,
    DefaultValue: (_, { field }) => field.defaultValue,
    Description: (_, { field }) => field.description,
    Direction: () => 'none',
    EnforceUniqueValues: (_, { field }) => field.unique,
    EntityPropertyName: (_, { field }) => field.propertyName,
    Filterable: (_, { field }) => field.facts.filterable,
    FromBaseType: (_, { field }) => field.fromBaseType,
    Group: (_, { field }) => (field.group === '' ? 'Custom Columns' : field.group),
    Hidden: (_, { field }) => field.hidden,
    Id: (_, { field }) => field.id,
    Indexed: (_, { field }) => field.indexed,
    IndexStatus: (_, { field }) => (field.indexed ? 1 : 0),
    InternalName: (_, { field }) => field.internalName,
    IsModern: () => false,
    JSLink: () => 'clienttemplates.js',
    PinnedToFiltersPane: () => false,
    ReadOnlyField: (_, { field }) => field.readOnly,
    Required: (_, { field }) => field.required,
    SchemaXml: (_, { field }) => schemaText(field),
    Scope: (_, { home }) => home?.url ?? '/',
    Sealed: (_, { field }) => field.sealed,
    ShowInFiltersPane: () => 0,
    Sortable: (_, { field }) => field.type !== 'Note',
    StaticName: (_, { field }) => field.staticName,
    Title: (_, { field }) => field.title,
    FieldTypeKind: (_, { field }) => field.facts.kind,
    TypeAsString: (_, { field }) => field.type,
    TypeDisplayName: (_, { field }) => field.facts.displayName,
    TypeShortDescription: (_, { field }) => field.facts.shortDescription,
    ValidationFormula: (_, { field }) => (field.validationFormula === '' ? null : field.validationFormula),
    ValidationMessage: (_, { field }) => (field.validationFormula === '' ? null : field.validationMessage)
  }
};

/** The shape of one field: the common properties and those of its type. */
function shapeOf(field: FieldRecord): Shape<HomeField> {
  const extras = FIELD_EXTRAS[field.type] ?? {};
  const props = Object.fromEntries(
    Object.entries(extras).map(([name, read]) => [name, (_: Api, subject: HomeField): JsonValue => read(subject.field)])
  );
  return { ...FIELD, props: { ...FIELD.props, ...props } };
}

const linkOf = ({ home, field }: HomeField): string =>
  `${home === undefined ? 'Web' : listLink(home.id)}/Fields(guid'${field.id}')`;

function fieldEntity(api: Api, subject: HomeField, options: QueryOptions): Entity {
  return toEntity(api, shapeOf(subject.field), subject, { link: linkOf(subject) }, options);
}

/** The columns of a list or the web, under options. Properties of single types are read from each field's own shape. */
export function fieldCollection(
  api: Api,
  home: FieldHome,
  options: QueryOptions,
  test: (field: FieldRecord) => boolean = () => true
): EntityCollection {
  const subjects = api.store.fields
    .of(ownerOf(home))
    .filter(test)
    .map((field) => ({ home, field }));
  const chosen = toCollection(api, FIELD, subjects, (subject) => ({ link: linkOf(subject) }), 'SP.ApiData.Fields', {
    ...options,
    select: [],
    expand: []
  });
  const byLink = new Map(subjects.map((subject) => [linkOf(subject), subject]));
  const items = chosen.items.flatMap((entity) => {
    const subject = byLink.get(entity.editLink);
    return subject === undefined ? [] : [fieldEntity(api, subject, options)];
  });
  return { ...chosen, items };
}

/**
 * `fields`, also as `fields('guid')`.
 * @param among only these are in the collection: the columns of a content type
 */
export function fields(
  api: Api,
  home: FieldHome,
  segment: Segment,
  among: (field: FieldRecord) => boolean = () => true
): Resource {
  if (segment.args.length > 0) {
    const given = argument(segment, 0);
    const id = parseGuid(String(given?.kind === 'null' ? '' : (given?.value ?? '')));
    return fieldResource(api, home, (field) => field.id === id, segment.name);
  }
  const byText = (step: Segment, test: (field: FieldRecord, text: string) => boolean): Resource => {
    const text = textArgument(step, 0);
    return fieldResource(api, home, (field) => test(field, text), text);
  };
  return {
    kind: 'SP.FieldCollection',
    get: () => collectionAnswer(fieldCollection(api, home, api.request.options, among)),
    post: () =>
      createdAnswer(
        fieldEntity(api, { home, field: addFromProperties(api, home, api.request.body.values) }, api.request.options)
      ),
    members: {
      getbyid: (step) => byText(step, (field, text) => field.id === parseGuid(text)),
      getbytitle: (step) => byText(step, (field, text) => field.title === text),
      getbyinternalnameortitle: (step) =>
        byText(step, (field, text) => field.internalName === text || field.title === text),
      createfieldasxml: () => action('SP.FieldCollection.CreateFieldAsXml', () => addFromXml(api, home)),
      adddependentlookupfield: (step) =>
        action('SP.FieldCollection.AddDependentLookupField', () => {
          const field = addDependentLookup(api, home, step);
          return entityAnswer(fieldEntity(api, { home, field }, api.request.options));
        }),
      addfield: () =>
        action('SP.FieldCollection.AddField', () => {
          const field = addFromProperties(api, home, objectOf(api.request.body.values['parameters']));
          return entityAnswer(fieldEntity(api, { home, field }, api.request.options));
        })
    }
  };
}

const objectOf = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

function fieldResource(api: Api, home: FieldHome, test: (field: FieldRecord) => boolean, asked: string): Resource {
  const field = api.store.fields.of(ownerOf(home)).find(test);
  if (field === undefined) throw fieldNotFound(asked);
  const subject = { home, field };
  const show = (name: string, attribute: string): ((segment: Segment) => Resource) => {
    return (segment) =>
      action(`SP.Field.${name}`, () => {
        const given = argument(segment, 0);
        const value = given?.kind === 'boolean' && given.value;
        writeField(api, home, field, { attributes: { [attribute]: value ? 'TRUE' : 'FALSE' } });
        return NOTHING;
      });
  };
  return {
    kind: 'SP.Field',
    get: () => entityAnswer(fieldEntity(api, subject, api.request.options)),
    merge: () => updateField(api, home, field),
    delete: () => removeField(api, home, field),
    property: propertyOf(api, shapeOf(field), subject),
    members: {
      setshowindisplayform: show('SetShowInDisplayForm', 'ShowInDisplayForm'),
      setshowineditform: show('SetShowInEditForm', 'ShowInEditForm'),
      setshowinnewform: show('SetShowInNewForm', 'ShowInNewForm')
    }
  };
}

/**
 * SP.AddFieldOptions.addFieldInternalNameHint: only with this bit is `Name` the internal name. Without it the service makes
 * the internal name of `DisplayName`: a Vietnamese title gives `_x0110_...`, a classic trap.
 */
const INTERNAL_NAME_HINT = 8;
/** SP.AddFieldOptions.addFieldToDefaultView. */
const ADD_TO_DEFAULT_VIEW = 16;

function addFromXml(api: Api, home: FieldHome): Answer {
  const parameters = objectOf(api.request.body.values['parameters']);
  const xml = parameters['SchemaXml'];
  const options = parameters['Options'];
  if (typeof xml !== 'string') throw wrongValue('SchemaXml', 'Edm.String');
  const given = readSchema(xml);
  const keepsName = typeof options === 'number' && (options & INTERNAL_NAME_HINT) !== 0;
  const field = keepsName ? given : changeSchema(given, { attributes: { Name: given.title } });
  const made = addField(api, home, field);
  const inView = typeof options === 'number' && (options & ADD_TO_DEFAULT_VIEW) !== 0;
  if (home !== undefined && inView) showInDefaultView(api, home, made);
  return entityAnswer(fieldEntity(api, { home, field: made }, api.request.options));
}

function showInDefaultView(api: Api, list: ListRecord, field: FieldRecord): void {
  const view = api.store.views.of(list.id).find((candidate) => candidate.isDefault);
  if (view !== undefined) api.store.views.update(list.id, { ...view, fields: [...view.fields, field.internalName] });
}

function readSchema(xml: string): FieldRecord {
  const field = readFieldSchema(xml);
  switch (field) {
    case 'not-xml':
    case 'no-name':
    case 'no-type':
      throw invalidArgument('The field schema is not valid XML of a field.');
    case 'unknown-type':
      throw refused('Field type is not installed properly. Go to the list settings page to delete this field.');
    default:
      return field;
  }
}

/** Makes a field of `{Title, FieldTypeKind, ...}`, as `fields.add*()` of PnPjs sends it. */
function addFromProperties(api: Api, home: FieldHome, body: JsonObject): FieldRecord {
  const { Title: title, FieldTypeKind: kind } = body;
  if (typeof title !== 'string' || title === '') throw wrongValue('Title', 'Edm.String');
  const type = typeof kind === 'number' ? fieldTypeOfKind(kind) : undefined;
  if (type === undefined) throw refused(`The field type ${String(kind)} cannot be created.`);
  const base = readSchema(`<Field Type="${type}" DisplayName="${escapeXml(title)}" Name="${escapeXml(title)}" />`);
  const rest = Object.fromEntries(
    Object.entries(body).filter(([name]) => name !== 'Title' && name !== 'FieldTypeKind' && !name.startsWith('__'))
  );
  return addField(api, home, changeSchema(base, readFieldChange(api, rest)));
}

/** Another column of the list that a lookup points to: it shows what the lookup chose and is never written. */
function addDependentLookup(api: Api, home: FieldHome, step: Segment): FieldRecord {
  const title = textArgument(step, 'displayname');
  const showField = textArgument(step, 'showfield');
  const primaryId = guidArgument(step, 'primarylookupfieldid');
  const primary = api.store.fields.of(ownerOf(home)).find((field) => field.id === primaryId);
  if (primary === undefined || (primary.type !== 'Lookup' && primary.type !== 'LookupMulti')) {
    throw fieldNotFound(primaryId);
  }
  requireShownColumn(api, primary, showField);
  const name = encodeInternalName(title);
  const attributes = `Type="${primary.type}" DisplayName="${escapeXml(title)}" Name="${name}" ReadOnly="TRUE"`;
  const source = `List="${escapeXml(primary.lookupList)}" ShowField="${escapeXml(showField)}" FieldRef="{${primary.id}}"`;
  return addField(api, home, readSchema(`<Field ${attributes} ${source} />`));
}

function requireShownColumn(api: Api, primary: FieldRecord, name: string): void {
  const target = lookupTarget(api.store, primary);
  const shown = target === undefined ? undefined : api.store.fields.find(target.id, name);
  if (shown === undefined) throw fieldNotFound(name);
}

function addField(api: Api, home: FieldHome, wanted: FieldRecord): FieldRecord {
  api.access.require(scopeOfHome(home), Permission.manageLists);
  const { store } = api;
  const taken = store.fields
    .of(ownerOf(home))
    .some((field) => field.id === wanted.id || textKey(field.internalName) === textKey(wanted.internalName));
  if (taken) throw fieldNameTaken(wanted.internalName);
  const lookup = resolveLookup(api, wanted);
  const field = settleSchema(lookup, ownerOf(home) === 'web' ? api.site.webId : ownerOf(home));
  requireIndexable(api, home, field);
  requireFormulas(api, home, field);
  store.fields.insert(ownerOf(home), [field]);
  if (home !== undefined) {
    addFieldColumns(store.database, home, field);
    if (field.type === 'Calculated') recalculate(api, home);
    logFieldChange(api, home, ChangeType.add, field);
  }
  return field;
}

/** A lookup names its list by GUID, or by an address relative to the web; stored by GUID. */
function resolveLookup(api: Api, field: FieldRecord): FieldRecord {
  if (field.type !== 'Lookup' && field.type !== 'LookupMulti') return field;
  const id = parseGuid(field.lookupList);
  const target =
    id === undefined
      ? api.store.lists.all().find((list) => list.url.endsWith(`/${field.lookupList}`))
      : api.store.lists.byId(id);
  if (target === undefined)
    throw refused('List does not exist. The list that the lookup field refers to was not found.');
  return changeSchema(field, { attributes: { List: `{${target.id}}`, ShowField: field.lookupField || 'Title' } });
}

function updateField(api: Api, home: FieldHome, field: FieldRecord): Answer {
  writeField(api, home, field, readFieldChange(api, api.request.body.values));
  return { kind: 'noContent' };
}

function writeField(api: Api, home: FieldHome, field: FieldRecord, change: SchemaChange): void {
  api.access.require(scopeOfHome(home), Permission.manageLists);
  const changed = changeSchema(field, change);
  requireIndexable(api, home, changed);
  requireFormulas(api, home, changed);
  api.store.fields.replace(ownerOf(home), changed);
  if (home === undefined) return;
  if (changed.formula !== field.formula) recalculate(api, home);
  logFieldChange(api, home, ChangeType.update, changed);
  if (changed.indexed === field.indexed && changed.unique === field.unique) return;
  try {
    setIndex(api.store.database, home, changed);
  } catch (error) {
    if (isUniqueViolation(error)) throw cannotBeUnique(changed.title);
    throw error;
  }
}

function removeField(api: Api, home: FieldHome, field: FieldRecord): Answer {
  api.access.require(scopeOfHome(home), Permission.manageLists);
  if (field.fromBaseType) throw refused('The field cannot be deleted because it is a system field.');
  requireUnused(api, home, field);
  api.store.fields.remove(ownerOf(home), field.internalName);
  if (home !== undefined) {
    dropFieldColumns(api.store.database, home, field);
    logFieldChange(api, home, ChangeType.delete, field);
  }
  return DELETED;
}

function logFieldChange(api: Api, home: ListRecord, type: number, field: FieldRecord): void {
  const change = { kind: 'field', listId: home.id, uniqueId: field.id, detail: field.internalName } as const;
  api.store.changes.add({ ...change, type }, api.now);
}
