/**
 * Permission levels: `web/roleDefinitions`.
 */
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { roleDefinitionNotFound, wrongValue } from '../protocol/errors.ts';
import type { JsonObject, JsonValue } from '../protocol/literal.ts';
import { numberArgument, textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { collectionAnswer, createdAnswer, DELETED, entityAnswer, type Resource } from '../resource.ts';
import { fromWire, Permission, toWire, type Mask } from '../security/mask.ts';
import { FIRST_CUSTOM_ROLE_ID, FULL_CONTROL_ID, LIMITED_ACCESS_ID } from '../security/levels.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { WEB_SCOPE, type RoleRecord } from '../store/roles.ts';
import { refused } from './refusals.ts';

/** SP.RoleDefinition. */
const ROLE: Shape<RoleRecord> = {
  type: () => 'SP.RoleDefinition',
  props: {
    BasePermissions: (_, role) => ({ ...toWire(role.mask) }),
    Description: (_, role) => role.description,
    Hidden: (_, role) => role.hidden,
    Id: (_, role) => role.id,
    Name: (_, role) => role.name,
    Order: (_, role) => role.order,
    RoleTypeKind: (_, role) => role.kind
  }
};

/** The two levels that nobody may change. Known from use. */
const FIXED_LEVELS: readonly number[] = [FULL_CONTROL_ID, LIMITED_ACCESS_ID];

const linkOf = (role: RoleRecord): string => `Web/RoleDefinitions(${role.id})`;

/** One level as an entity. */
export const roleEntity = (api: Api, role: RoleRecord, options: QueryOptions): Entity =>
  toEntity(api, ROLE, role, { link: linkOf(role) }, options);

/** Several levels. */
export function roleCollection(api: Api, roles: readonly RoleRecord[], options: QueryOptions): EntityCollection {
  const address = (role: RoleRecord): { link: string } => ({ link: linkOf(role) });
  return toCollection(api, ROLE, roles, address, 'SP.ApiData.RoleDefinitions', options);
}

function roleResource(api: Api, role: RoleRecord | undefined, asked: string): Resource {
  if (role === undefined) throw roleDefinitionNotFound(asked);
  return {
    kind: 'SP.RoleDefinition',
    get: () => entityAnswer(roleEntity(api, role, api.request.options)),
    merge: () => updateRole(api, role),
    delete: () => removeRole(api, role),
    property: propertyOf(api, ROLE, role)
  };
}

/** `web/roleDefinitions`, also as `roleDefinitions(1073741829)`. */
export function roleDefinitions(api: Api, segment: Segment): Resource {
  api.access.require(WEB_SCOPE, Permission.open);
  const byId = (id: number): Resource => roleResource(api, api.store.roles.byId(id), String(id));
  if (segment.args.length > 0) return byId(numberArgument(segment, 0));
  return {
    kind: 'SP.RoleDefinitionCollection',
    get: () => {
      api.access.require(WEB_SCOPE, Permission.enumeratePermissions);
      return collectionAnswer(roleCollection(api, api.store.roles.all(), api.request.options));
    },
    post: () => addRole(api),
    members: {
      getbyid: (step) => byId(numberArgument(step, 0)),
      getbyname: (step) => {
        const name = textArgument(step, 0);
        return roleResource(api, api.store.roles.byName(name), name);
      },
      getbytype: (step) => {
        const kind = numberArgument(step, 0);
        return roleResource(
          api,
          api.store.roles.all().find((role) => role.kind === kind),
          String(kind)
        );
      }
    }
  };
}

function readMask(value: JsonValue | undefined): Mask | undefined {
  if (value === undefined) return undefined;
  const halves: JsonObject =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
  const mask = fromWire(halves['High'], halves['Low']);
  if (mask === undefined) throw wrongValue('BasePermissions', 'SP.BasePermissions');
  return mask;
}

function readRole(body: JsonObject, before: Omit<RoleRecord, 'id'>): Omit<RoleRecord, 'id'> {
  const text = (name: string, otherwise: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value : otherwise;
  };
  const order = body['Order'];
  return {
    ...before,
    name: text('Name', before.name),
    description: text('Description', before.description),
    order: typeof order === 'number' ? order : before.order,
    mask: readMask(body['BasePermissions']) ?? before.mask
  };
}

function requireFreeName(api: Api, name: string, self?: RoleRecord): void {
  if (name.trim() === '') throw wrongValue('Name', 'Edm.String');
  const taken = api.store.roles.byName(name);
  if (taken !== undefined && taken.id !== self?.id) {
    throw refused('The specified name is already in use. Please try again with another name.');
  }
}

function addRole(api: Api): Answer {
  api.access.require(WEB_SCOPE, Permission.managePermissions);
  const blank = { name: '', description: '', order: 256, kind: 0, hidden: false, mask: 0n as Mask };
  const wanted = readRole(api.request.body.values, blank);
  requireFreeName(api, wanted.name);
  return createdAnswer(roleEntity(api, api.store.roles.add(wanted), api.request.options));
}

function updateRole(api: Api, role: RoleRecord): Answer {
  api.access.require(WEB_SCOPE, Permission.managePermissions);
  if (FIXED_LEVELS.includes(role.id)) throw refused('You cannot customize this permission level.');
  const wanted = readRole(api.request.body.values, role);
  requireFreeName(api, wanted.name, role);
  api.store.roles.update({ ...wanted, id: role.id });
  return { kind: 'noContent' };
}

function removeRole(api: Api, role: RoleRecord): Answer {
  api.access.require(WEB_SCOPE, Permission.managePermissions);
  if (role.id < FIRST_CUSTOM_ROLE_ID) throw refused('This permission level cannot be deleted.');
  if (api.store.roles.isUsed(role.id)) throw refused('This permission level is in use.');
  api.store.roles.remove(role.id);
  return DELETED;
}
