/**
 * Content types of the web and of lists.
 */
import { SITE_PATH } from '../../../server/call.ts';
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { objectNotFound, propertyNotFound, wrongValue } from '../protocol/errors.ts';
import type { JsonValue } from '../protocol/literal.ts';
import { textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import {
  action,
  collectionAnswer,
  createdAnswer,
  DELETED,
  entityAnswer,
  NOTHING,
  reading,
  type Resource
} from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { listLink } from '../site.ts';
import { ChangeType } from '../store/changes.ts';
import { childTypeId, isTypeId, type ContentTypeRecord } from '../store/content-types.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { asListId } from '../store/ids.ts';
import type { ListRecord } from '../store/lists.ts';
import { WEB_SCOPE } from '../store/roles.ts';
import { escapeXml } from '../store/xml.ts';
import { fieldLinks, linkCollection } from './field-links.ts';
import { fieldCollection, fields } from './fields.ts';
import { refused } from './refusals.ts';

/** A content type where it stands: undefined is the web. */
export interface HomeType {
  readonly home: ListRecord | undefined;
  readonly type: ContentTypeRecord;
}

/** SP.ContentType, as far as its parts mean something here. */
const CONTENT_TYPE: Shape<HomeType> = {
  type: () => 'SP.ContentType',
  props: {
    ClientFormCustomFormatter: extra('ClientFormCustomFormatter', ''),
    Description: (_, { type }) => type.description,
    DisplayFormClientSideComponentId: extra('DisplayFormClientSideComponentId', ''),
    DisplayFormClientSideComponentProperties: extra('DisplayFormClientSideComponentProperties', ''),
    DisplayFormTarget: () => 0,
    DisplayFormTemplateName: (_, { type }) => formTemplate(type),
    DisplayFormUrl: extra('DisplayFormUrl', ''),
    DocumentTemplate: extra('DocumentTemplate', ''),
    DocumentTemplateUrl: () => '',
    EditFormClientSideComponentId: extra('EditFormClientSideComponentId', ''),
    EditFormClientSideComponentProperties: extra('EditFormClientSideComponentProperties', ''),
    EditFormTarget: () => 0,
    EditFormTemplateName: (_, { type }) => formTemplate(type),
    EditFormUrl: extra('EditFormUrl', ''),
    Group: (_, { type }) => type.group,
    Hidden: (_, { type }) => type.extras['Hidden'] ?? type.group === '_Hidden',
    Id: (_, { type }) => ({ StringValue: type.id }),
    JSLink: extra('JSLink', ''),
    MobileDisplayFormUrl: () => '',
    MobileEditFormUrl: () => '',
    MobileNewFormUrl: () => '',
    Name: (_, { type }) => type.name,
    NewFormClientSideComponentId: extra('NewFormClientSideComponentId', null),
    NewFormClientSideComponentProperties: extra('NewFormClientSideComponentProperties', ''),
    NewFormTarget: () => 0,
    NewFormTemplateName: (_, { type }) => formTemplate(type),
    NewFormUrl: extra('NewFormUrl', ''),
    ReadOnly: extra('ReadOnly', false),
    SchemaXml: (api, subject) => schemaXml(api, subject),
    Scope: (_, { home }) => home?.url ?? SITE_PATH,
    Sealed: extra('Sealed', false),
    StringId: (_, { type }) => type.id
  },
  navigation: {
    FieldLinks: (api, subject, options) => linkCollection(api, subject, options),
    Fields: (api, subject, options) => fieldsOfType(api, subject, options)
  }
};

function extra(name: string, otherwise: string | boolean | null): (api: Api, subject: HomeType) => JsonValue {
  return (_, { type }) => type.extras[name] ?? otherwise;
}

const formTemplate = (type: ContentTypeRecord): string =>
  type.id.toLowerCase().startsWith('0x0101') ? 'DocumentLibraryForm' : 'ListForm';

function schemaXml(api: Api, { home, type }: HomeType): string {
  const names = `Name="${escapeXml(type.name)}" Group="${escapeXml(type.group)}"`;
  const links = api.store.contentTypes.links(ownerOf(home), type.id);
  const fields = links.map(({ fieldId, name }) => `<Field ID="{${fieldId}}" Name="${name}" />`).join('');
  const about = `Description="${escapeXml(type.description)}" Version="0"`;
  return `<ContentType ID="${type.id}" ${names} ${about}><Fields>${fields}</Fields></ContentType>`;
}

/** The columns of a content type, as they stand in its list or on the site. */
function fieldsOfType(api: Api, { home, type }: HomeType, options: QueryOptions): EntityCollection {
  const links = new Set(api.store.contentTypes.links(ownerOf(home), type.id).map((link) => link.fieldId));
  return fieldCollection(api, home, options, (field) => links.has(field.id));
}

const ownerOf = (home: ListRecord | undefined): ListRecord['id'] | 'web' => home?.id ?? 'web';

const linkOf = ({ home, type }: HomeType): string =>
  `${home === undefined ? 'Web' : listLink(home.id)}/ContentTypes('${type.id}')`;

const typeEntity = (api: Api, subject: HomeType, options: QueryOptions): Entity =>
  toEntity(api, CONTENT_TYPE, subject, { link: linkOf(subject) }, options);

/** The content types of a list or the web. */
export function contentTypeCollection(api: Api, home: ListRecord | undefined, options: QueryOptions): EntityCollection {
  const subjects = api.store.contentTypes.of(ownerOf(home)).map((type) => ({ home, type }));
  const address = (subject: HomeType): { link: string } => ({ link: linkOf(subject) });
  return toCollection(api, CONTENT_TYPE, subjects, address, 'SP.ApiData.ContentTypes', options);
}

/** The content type of an item, as an expanded property. */
export function contentTypeOfItem(api: Api, list: ListRecord, id: string, options: QueryOptions): Entity | null {
  const type = api.store.contentTypes.find(list.id, id);
  return type === undefined ? null : typeEntity(api, { home: list, type }, options);
}

/** `contentTypes`, also as `contentTypes('0x01..')`. */
export function contentTypes(api: Api, home: ListRecord | undefined, segment: Segment): Resource {
  const one = (id: string): Resource => typeResource(api, home, id);
  if (segment.args.length > 0) return one(textArgument(segment, 0));
  return {
    kind: 'SP.ContentTypeCollection',
    get: () => collectionAnswer(contentTypeCollection(api, home, api.request.options)),
    post: () => addType(api, home),
    members: {
      getbyid: (step) => one(textArgument(step, 0)),
      addavailablecontenttype: () =>
        action('SP.ContentTypeCollection.AddAvailableContentType', () => addAvailable(api, home))
    }
  };
}

function typeResource(api: Api, home: ListRecord | undefined, id: string): Resource {
  const type = api.store.contentTypes.find(ownerOf(home), id);
  if (type === undefined) throw objectNotFound('content type', id);
  const subject = { home, type };
  return {
    kind: 'SP.ContentType',
    get: () => entityAnswer(typeEntity(api, subject, api.request.options)),
    delete: () => {
      removeType(api, subject);
      return DELETED;
    },
    merge: () => updateType(api, subject),
    property: propertyOf(api, CONTENT_TYPE, subject),
    members: {
      fields: (step) => fields(api, home, step, fieldsIn(api, subject)),
      fieldlinks: (step) => fieldLinks(api, subject, step),
      workflowassociations: () =>
        reading('SP.WorkflowAssociationCollection', () => collectionAnswer({ items: [], metadata: NO_WORKFLOWS })),
      parent: () => typeResource(api, undefined, parentId(api, type.id)),
      deleteobject: () =>
        action('SP.ContentType.DeleteObject', () => {
          removeType(api, subject);
          return NOTHING;
        })
    }
  };
}

const NO_WORKFLOWS = 'SP.ApiData.WorkflowAssociations';

const fieldsIn = (api: Api, { home, type }: HomeType): ((field: FieldRecord) => boolean) => {
  const links = new Set(api.store.contentTypes.links(ownerOf(home), type.id).map((link) => link.fieldId));
  return (field) => links.has(field.id);
};

/** The type of the web next above. */
function parentId(api: Api, id: string): string {
  return id.length <= 4 ? '0x' : parentOf(api, id.slice(0, -1));
}

const SETTABLE: ReadonlySet<string> = new Set(
  (
    'Hidden ReadOnly Sealed JSLink DisplayFormUrl EditFormUrl NewFormUrl DocumentTemplate ClientFormCustomFormatter ' +
    'DisplayFormClientSideComponentId DisplayFormClientSideComponentProperties EditFormClientSideComponentId ' +
    'EditFormClientSideComponentProperties NewFormClientSideComponentId NewFormClientSideComponentProperties'
  ).split(' ')
);

function updateType(api: Api, { home, type }: HomeType): Answer {
  requireManage(api, home);
  let changed = type;
  for (const [name, value] of Object.entries(api.request.body.values)) {
    const plain = typeof value === 'string' || typeof value === 'boolean' || value === null;
    if (name === 'Name' && typeof value === 'string' && value !== '') changed = { ...changed, name: value };
    else if (name === 'Description' && typeof value === 'string') changed = { ...changed, description: value };
    else if (name === 'Group' && typeof value === 'string') changed = { ...changed, group: value };
    else if (SETTABLE.has(name) && plain) changed = { ...changed, extras: { ...changed.extras, [name]: value } };
    else throw propertyNotFound(name, 'SP.ContentType');
  }
  if (changed.name !== type.name) requireFree(api, home, '', changed.name);
  api.store.contentTypes.replace(ownerOf(home), changed);
  logTypeChange(api, home, ChangeType.update, changed);
  return { kind: 'noContent' };
}

function removeType(api: Api, { home, type }: HomeType): void {
  requireManage(api, home);
  if (type.extras['Sealed'] === true) throw refused('The content type is part of an application feature.');
  if (home !== undefined && isUsed(api, home, type)) throw refused('The content type is in use.');
  api.store.contentTypes.remove(ownerOf(home), type.id);
  logTypeChange(api, home, ChangeType.delete, type);
}

function isUsed(api: Api, list: ListRecord, type: ContentTypeRecord): boolean {
  const where = { sql: 'is_current = 1 AND content_type_id = ?', values: [type.id] };
  return api.store.items.count(list, where, 1) > 0;
}

function logTypeChange(api: Api, home: ListRecord | undefined, type: number, changed: ContentTypeRecord): void {
  const listId = home?.id ?? asListId(api.site.webId);
  api.store.changes.add({ kind: 'content-type', type, listId, detail: changed.id }, api.now);
}

function requireManage(api: Api, home: ListRecord | undefined): void {
  api.access.require(home?.scope ?? WEB_SCOPE, Permission.manageLists);
}

/**
 * POST with `{Id: {StringValue}, Name, ...}`. On a list the given id is that of the parent or of a child of it; the
 * service gives the list's own.
 */
function addType(api: Api, home: ListRecord | undefined): Answer {
  requireManage(api, home);
  const { Name: name, Description: description, Group: group, Id: id } = api.request.body.values;
  if (typeof name !== 'string' || name === '') throw wrongValue('Name', 'Edm.String');
  const given = typeof id === 'object' && id !== null && 'StringValue' in id ? id.StringValue : undefined;
  const wanted = typeof given === 'string' && given !== '' ? given : '0x01';
  if (!isTypeId(wanted) || !wanted.toLowerCase().startsWith('0x01')) {
    throw refused(`The content type id "${wanted}" is not valid.`);
  }
  const typeId =
    home === undefined ? (isBase(api, wanted) ? childTypeId(wanted) : wanted) : childTypeId(parentOf(api, wanted));
  requireFree(api, home, typeId, name);
  const type = api.store.contentTypes.add(ownerOf(home), {
    id: typeId,
    name,
    description: typeof description === 'string' ? description : '',
    group: typeof group === 'string' ? group : 'Custom Content Types',
    extras: {}
  });
  logTypeChange(api, home, ChangeType.add, type);
  return createdAnswer(typeEntity(api, { home, type }, api.request.options));
}

const isBase = (api: Api, id: string): boolean => api.store.contentTypes.find('web', id) !== undefined;

/** The nearest type of the web that an id descends from. */
function parentOf(api: Api, id: string): string {
  const ancestors = api.store.contentTypes
    .of('web')
    .map((type) => type.id)
    .filter((candidate) => id.toLowerCase().startsWith(candidate.toLowerCase()));
  return ancestors.reduce((longest, candidate) => (candidate.length > longest.length ? candidate : longest), '0x01');
}

function requireFree(api: Api, home: ListRecord | undefined, id: string, name: string): void {
  const taken = api.store.contentTypes.of(ownerOf(home)).some((type) => type.name === name || type.id === id);
  if (taken) throw refused(`A content type with the name "${name}" already exists.`);
}

function addAvailable(api: Api, home: ListRecord | undefined): Answer {
  requireManage(api, home);
  const id = api.request.body.values['contentTypeId'];
  const source = typeof id === 'string' ? api.store.contentTypes.find('web', id) : undefined;
  if (source === undefined) throw objectNotFound('content type', String(id));
  requireFree(api, home, source.id, source.name);
  const type = api.store.contentTypes.add(ownerOf(home), { ...source, id: childTypeId(source.id) });
  logTypeChange(api, home, ChangeType.add, type);
  return entityAnswer(typeEntity(api, { home, type }, api.request.options));
}
