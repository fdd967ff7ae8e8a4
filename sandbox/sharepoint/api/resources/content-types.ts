/**
 * Content types of the web and of lists.
 */
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { objectNotFound, wrongValue } from '../protocol/errors.ts';
import { textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { action, collectionAnswer, createdAnswer, DELETED, entityAnswer, type Resource } from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { listLink } from '../site.ts';
import { childTypeId, isTypeId, type ContentTypeRecord } from '../store/content-types.ts';
import type { ListRecord } from '../store/lists.ts';
import { WEB_SCOPE } from '../store/roles.ts';
import { escapeXml } from '../store/xml.ts';
import { refused } from './refusals.ts';

interface HomeType {
  readonly home: ListRecord | undefined;
  readonly type: ContentTypeRecord;
}

/** SP.ContentType, as far as its parts mean something here. */
const CONTENT_TYPE: Shape<HomeType> = {
  type: () => 'SP.ContentType',
  props: {
    ClientFormCustomFormatter: () => '',
    Description: (_, { type }) => type.description,
    DisplayFormTemplateName: () => 'ListForm',
    DisplayFormUrl: () => '',
    DocumentTemplate: () => '',
    DocumentTemplateUrl: () => '',
    EditFormTemplateName: () => 'ListForm',
    EditFormUrl: () => '',
    Group: (_, { type }) => type.group,
    Hidden: (_, { type }) => type.group === '_Hidden',
    Id: (_, { type }) => ({ StringValue: type.id }),
    JSLink: () => '',
    MobileDisplayFormUrl: () => '',
    MobileEditFormUrl: () => '',
    MobileNewFormUrl: () => '',
    Name: (_, { type }) => type.name,
    NewFormTemplateName: () => 'ListForm',
    NewFormUrl: () => '',
    ReadOnly: () => false,
    SchemaXml: (_, { type }) =>
      `<ContentType ID="${type.id}" Name="${escapeXml(type.name)}" Group="${escapeXml(type.group)}" />`,
    Scope: (_, { home }) => home?.url ?? '/',
    Sealed: () => false,
    StringId: (_, { type }) => type.id
  }
};

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
      requireManage(api, home);
      api.store.contentTypes.remove(ownerOf(home), type.id);
      return DELETED;
    },
    property: propertyOf(api, CONTENT_TYPE, subject)
  };
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
    group: typeof group === 'string' ? group : 'Custom Content Types'
  });
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
  return entityAnswer(typeEntity(api, { home, type }, api.request.options));
}
