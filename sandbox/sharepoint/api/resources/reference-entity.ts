/**
 * What stands behind a person or lookup column when it is expanded: only the properties that were named.
 */
import type { Api } from '../context.ts';
import type { Entity, EntityCollection } from '../protocol/entity.ts';
import { fieldOrPropertyNotFound } from '../protocol/errors.ts';
import type { JsonValue } from '../protocol/literal.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { lookupTarget } from '../query/reference-column.ts';
import { visibleForm } from '../security/visibility.ts';
import { apiRoot, listLink } from '../site.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { isStored } from '../store/list-table.ts';
import type { PrincipalRecord } from '../store/principals.ts';
import { toJson } from '../values/output-value.ts';
import { itemFact } from './item-facts.ts';

/** The columns of the hidden user information list. */
const PERSON: Readonly<Record<string, (principal: PrincipalRecord) => JsonValue>> = {
  Id: (principal) => principal.id,
  ID: (principal) => principal.id,
  Title: (principal) => principal.title,
  Name: (principal) => (principal.kind === 'user' ? principal.login : principal.title),
  EMail: (principal) => (principal.kind === 'user' ? principal.email : ''),
  UserName: (principal) => (principal.kind === 'user' ? principal.upn : null),
  SipAddress: (principal) => (principal.kind === 'user' ? principal.email : null),
  FirstName: () => null,
  LastName: () => null,
  JobTitle: () => null,
  Department: () => null
};

/** The entities behind the ids; null for an empty single column. */
export function referenceEntities(
  api: Api,
  field: FieldRecord,
  ids: readonly number[],
  options: QueryOptions
): Entity | EntityCollection | null {
  const isPerson = field.type === 'User' || field.type === 'UserMulti';
  const entities = ids
    .map((id) => (isPerson ? person(api, id, options) : lookedUp(api, field, id, options)))
    .filter((entity) => entity !== null);
  if (field.type.endsWith('Multi')) return { items: entities, metadata: 'SP.ApiData.Lookups' };
  return entities[0] ?? null;
}

function person(api: Api, id: number, options: QueryOptions): Entity | null {
  const principal = api.store.principals.byId(id);
  if (principal === undefined) return null;
  const props: Record<string, JsonValue> = {};
  for (const path of options.select ?? []) {
    const read = Object.hasOwn(PERSON, path.head) ? PERSON[path.head] : undefined;
    if (read === undefined) throw fieldOrPropertyNotFound(path.text);
    props[path.head] = read(principal);
  }
  const link = `Web/SiteUserInfoList/Items(${id})`;
  return { type: 'SP.Data.UserInfoItem', uri: `${apiRoot(api.site)}${link}`, editLink: link, props };
}

/** A looked-up item that the caller may not see is empty. */
function lookedUp(api: Api, field: FieldRecord, id: number, options: QueryOptions): Entity | null {
  const list = lookupTarget(api.store, field);
  const row = list === undefined ? undefined : visibleForm(api.access, list, api.store.items.forms(list, id));
  if (list === undefined || row === undefined) return null;
  const fields = api.store.fields.of(list.id);
  const props: Record<string, JsonValue> = {};
  for (const path of options.select ?? []) {
    const fact = itemFact(path.head);
    const column = fields.find((candidate) => candidate.propertyName === path.head && isStored(candidate));
    if (fact !== undefined) props[path.head] = fact(api, list, row, 'utc');
    else if (column !== undefined)
      props[path.head] = toJson(column, row.values.get(column.internalName) ?? null, 'utc');
    else throw fieldOrPropertyNotFound(path.text);
  }
  const link = `${listLink(list.id)}/Items(${id})`;
  return { type: `SP.Data.${list.entityName}Item`, uri: `${apiRoot(api.site)}${link}`, editLink: link, props };
}
