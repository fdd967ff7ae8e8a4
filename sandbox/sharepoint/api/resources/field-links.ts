/**
 * The columns of a content type: which they are, and whether they must be filled in there.
 */
import type { Api } from '../context.ts';
import type { Answer, EntityCollection } from '../protocol/entity.ts';
import { fieldNotFound, objectNotFound, wrongValue } from '../protocol/errors.ts';
import { guidArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { collectionAnswer, createdAnswer, DELETED, entityAnswer, type Resource } from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { listLink } from '../site.ts';
import type { FieldLink } from '../store/content-types.ts';
import { WEB_SCOPE } from '../store/roles.ts';
import type { HomeType } from './content-types.ts';

/** SP.FieldLink. */
const FIELD_LINK: Shape<FieldLink> = {
  type: () => 'SP.FieldLink',
  props: {
    FieldInternalName: () => null,
    Hidden: (_, link) => link.hidden,
    Id: (_, link) => link.fieldId,
    Name: (_, link) => link.name,
    Required: (_, link) => link.required,
    ShowInDisplayForm: () => true
  }
};

const ownerOf = ({ home }: HomeType): 'web' | NonNullable<HomeType['home']>['id'] => home?.id ?? 'web';

const linkOf = (subject: HomeType, link: FieldLink): { link: string } => {
  const home = subject.home === undefined ? 'Web' : listLink(subject.home.id);
  return { link: `${home}/ContentTypes('${subject.type.id}')/FieldLinks(guid'${link.fieldId}')` };
};

/** The columns of a content type, under options. */
export function linkCollection(api: Api, subject: HomeType, options: QueryOptions): EntityCollection {
  const links = api.store.contentTypes.links(ownerOf(subject), subject.type.id);
  return toCollection(api, FIELD_LINK, links, (link) => linkOf(subject, link), 'SP.ApiData.FieldLinks', options);
}

/** `fieldLinks`, also as `fieldLinks(guid'..')`. */
export function fieldLinks(api: Api, subject: HomeType, segment: Segment): Resource {
  if (segment.args.length > 0) return fieldLink(api, subject, guidArgument(segment, 0));
  return {
    kind: 'SP.FieldLinkCollection',
    get: () => collectionAnswer(linkCollection(api, subject, api.request.options)),
    post: () => addLink(api, subject),
    members: { getbyid: (step) => fieldLink(api, subject, guidArgument(step, 0)) }
  };
}

function fieldLink(api: Api, subject: HomeType, id: string): Resource {
  const { contentTypes } = api.store;
  const link = contentTypes.links(ownerOf(subject), subject.type.id).find((candidate) => candidate.fieldId === id);
  if (link === undefined) throw objectNotFound('field link', id);
  return {
    kind: 'SP.FieldLink',
    get: () => entityAnswer(toEntity(api, FIELD_LINK, link, linkOf(subject, link), api.request.options)),
    merge: () => {
      requireManage(api, subject);
      contentTypes.link(ownerOf(subject), subject.type.id, { ...link, ...flags(api, link) });
      return { kind: 'noContent' };
    },
    delete: () => {
      requireManage(api, subject);
      contentTypes.unlink(ownerOf(subject), subject.type.id, link.fieldId);
      return DELETED;
    },
    property: propertyOf(api, FIELD_LINK, link)
  };
}

function requireManage(api: Api, { home }: HomeType): void {
  api.access.require(home?.scope ?? WEB_SCOPE, Permission.manageLists);
}

function flags(api: Api, before: Pick<FieldLink, 'hidden' | 'required'>): Pick<FieldLink, 'hidden' | 'required'> {
  const { Hidden: hidden = before.hidden, Required: required = before.required } = api.request.body.values;
  if (typeof hidden !== 'boolean') throw wrongValue('Hidden', 'Edm.Boolean');
  if (typeof required !== 'boolean') throw wrongValue('Required', 'Edm.Boolean');
  return { hidden, required };
}

/** POST with `{FieldInternalName, Hidden, Required}`: a column that the list or the site has already. */
function addLink(api: Api, subject: HomeType): Answer {
  requireManage(api, subject);
  const { FieldInternalName: name } = api.request.body.values;
  if (typeof name !== 'string') throw wrongValue('FieldInternalName', 'Edm.String');
  const field =
    api.store.fields.find(ownerOf(subject), name) ??
    (subject.home === undefined ? undefined : api.store.fields.find('web', name));
  if (field === undefined) throw fieldNotFound(name);
  const link: FieldLink = {
    fieldId: field.id,
    name: field.internalName,
    ...flags(api, { hidden: false, required: field.required })
  };
  api.store.contentTypes.link(ownerOf(subject), subject.type.id, link);
  return createdAnswer(toEntity(api, FIELD_LINK, link, linkOf(subject, link), api.request.options));
}
