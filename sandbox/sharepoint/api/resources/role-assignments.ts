/**
 * Role assignments of a web, a list, a folder or an item, and the calls that break and restore inheritance.
 */
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { accessDenied, objectNotFound, roleDefinitionNotFound, userNotFound } from '../protocol/errors.ts';
import { booleanArgument, numberArgument, textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { NO_OPTIONS } from '../protocol/query.ts';
import {
  action,
  collectionAnswer,
  complexAnswer,
  DELETED,
  entityAnswer,
  NOTHING,
  reading,
  scalarAnswer,
  type Members,
  type Resource
} from '../resource.ts';
import { createAccess } from '../security/access.ts';
import {
  breakInheritance,
  grant,
  hasOwnScope,
  resetInheritance,
  scopeOf,
  withdraw,
  type Securable
} from '../security/inheritance.ts';
import { LIMITED_ACCESS_ID } from '../security/levels.ts';
import { requireScopeRoom } from '../security/scope-limits.ts';
import { Permission, toWire } from '../security/mask.ts';
import { toCollection, toEntity, type Shape } from '../shape.ts';
import { ChangeType } from '../store/changes.ts';
import { pathOf } from '../store/item-row.ts';
import type { PrincipalRecord } from '../store/principals.ts';
import type { AssignmentRecord, RoleRecord } from '../store/roles.ts';
import { refused } from './refusals.ts';
import { roleCollection } from './role-definitions.ts';
import { groupEntity } from './site-groups.ts';
import { userEntity } from './users.ts';

/** A securable with its address. */
export interface Secured {
  readonly securable: Securable;
  readonly link: string;
}

const bindingsOf = (api: Api, assignment: AssignmentRecord): readonly RoleRecord[] =>
  assignment.roleIds.map((id) => api.store.roles.byId(id)).filter((role) => role !== undefined);

function memberEntity(api: Api, assignment: AssignmentRecord, options: QueryOptions): Entity | null {
  const principal = api.store.principals.byId(assignment.principalId);
  if (principal === undefined) return null;
  return principal.kind === 'user' ? userEntity(api, principal, options) : groupEntity(api, principal, options);
}

/** SP.RoleAssignment. */
const ASSIGNMENT: Shape<AssignmentRecord> = {
  type: () => 'SP.RoleAssignment',
  props: { PrincipalId: (_, assignment) => assignment.principalId },
  navigation: {
    Member: memberEntity,
    RoleDefinitionBindings: (api, assignment, options) => roleCollection(api, bindingsOf(api, assignment), options)
  }
};

/** The assignments of a securable. @throws SharePointError 403 for those who may not enumerate permissions */
export function assignmentCollection(api: Api, secured: Secured, options: QueryOptions): EntityCollection {
  const scope = scopeOf(secured.securable);
  api.access.require(scope, Permission.enumeratePermissions);
  const address = (assignment: AssignmentRecord): { link: string } => ({
    link: `${secured.link}/RoleAssignments/GetByPrincipalId(${assignment.principalId})`
  });
  return toCollection(
    api,
    ASSIGNMENT,
    api.store.roles.assignments(scope),
    address,
    'SP.ApiData.RoleAssignments',
    options
  );
}

function roleAssignments(api: Api, secured: Secured, segment: Segment): Resource {
  const byPrincipal = (id: number): Resource => assignmentResource(api, secured, id);
  if (segment.args.length > 0) return byPrincipal(numberArgument(segment, 0));
  return {
    kind: 'SP.RoleAssignmentCollection',
    get: () => collectionAnswer(assignmentCollection(api, secured, api.request.options)),
    members: {
      getbyprincipalid: (step) => byPrincipal(numberArgument(step, 0)),
      addroleassignment: (step) =>
        action('SP.RoleAssignmentCollection.AddRoleAssignment', () => addAssignment(api, secured, step)),
      removeroleassignment: (step) =>
        action('SP.RoleAssignmentCollection.RemoveRoleAssignment', () => removeAssignment(api, secured, step))
    }
  };
}

function assignmentResource(api: Api, secured: Secured, principalId: number): Resource {
  const scope = scopeOf(secured.securable);
  api.access.require(scope, Permission.enumeratePermissions);
  const assignment = api.store.roles.assignments(scope).find((candidate) => candidate.principalId === principalId);
  if (assignment === undefined) throw objectNotFound('principal', String(principalId));
  const link = `${secured.link}/RoleAssignments/GetByPrincipalId(${principalId})`;
  return {
    kind: 'SP.RoleAssignment',
    get: () => entityAnswer(toEntity(api, ASSIGNMENT, assignment, { link }, api.request.options)),
    delete: () => {
      requireManage(api, secured.securable);
      withdraw(api.store, secured.securable, assignment.principalId);
      return DELETED;
    },
    members: {
      roledefinitionbindings: () =>
        reading('SP.RoleDefinitionBindingCollection', () =>
          collectionAnswer(roleCollection(api, bindingsOf(api, assignment), api.request.options))
        ),
      member: () =>
        reading('SP.Principal', () => {
          const member = memberEntity(api, assignment, api.request.options);
          return member === null ? NOTHING : entityAnswer(member);
        })
    }
  };
}

function requireManage(api: Api, securable: Securable): void {
  api.access.require(scopeOf(securable), Permission.managePermissions);
}

function requireOwnScope(securable: Securable): void {
  if (!hasOwnScope(securable)) {
    throw refused('You cannot grant or remove permissions on an object that inherits its permissions.');
  }
}

function partiesOf(api: Api, segment: Segment): readonly [PrincipalRecord, RoleRecord] {
  const principal = api.store.principals.byId(numberArgument(segment, 'principalid'));
  if (principal === undefined) throw userNotFound();
  const roleId = numberArgument(segment, 'roledefid');
  const role = api.store.roles.byId(roleId);
  if (role === undefined) throw roleDefinitionNotFound(String(roleId));
  return [principal, role];
}

function addAssignment(api: Api, secured: Secured, segment: Segment): Answer {
  requireManage(api, secured.securable);
  requireOwnScope(secured.securable);
  const [principal, role] = partiesOf(api, segment);
  if (role.id === LIMITED_ACCESS_ID) throw refused('You cannot grant a user the limited access permission level.');
  grant(api.store, secured.securable, principal.id, role.id);
  logAssignment(api, secured.securable, ChangeType.assignmentAdd);
  return NOTHING;
}

function removeAssignment(api: Api, secured: Secured, segment: Segment): Answer {
  requireManage(api, secured.securable);
  requireOwnScope(secured.securable);
  const [principal, role] = partiesOf(api, segment);
  withdraw(api.store, secured.securable, principal.id, role.id);
  logAssignment(api, secured.securable, ChangeType.assignmentDelete);
  return NOTHING;
}

function logAssignment(api: Api, securable: Securable, type: number): void {
  if (securable.kind === 'web') return;
  const { list } = securable;
  if (securable.kind === 'list') {
    api.store.changes.add({ kind: 'list', type, listId: list.id, detail: list.title }, api.now);
    return;
  }
  const { row } = securable;
  const change = {
    kind: 'item',
    type,
    listId: list.id,
    itemId: row.id,
    uniqueId: row.uniqueId,
    detail: pathOf(row)
  } as const;
  api.store.changes.add(change, api.now);
}

/** The members that every securable has: permissions, assignments, inheritance. */
export function securityMembers(api: Api, secured: Secured): Members {
  const { securable } = secured;
  return {
    effectivebasepermissions: () =>
      reading('SP.SecurableObject.EffectiveBasePermissions', () =>
        complexAnswer('EffectiveBasePermissions', 'SP.BasePermissions', {
          ...toWire(api.access.mask(scopeOf(securable)))
        })
      ),
    hasuniqueroleassignments: () =>
      reading('SP.SecurableObject.HasUniqueRoleAssignments', () =>
        scalarAnswer('HasUniqueRoleAssignments', hasOwnScope(securable))
      ),
    getusereffectivepermissions: (segment) => effectivePermissionsOf(api, securable, segment),
    roleassignments: (segment) => roleAssignments(api, secured, segment),
    breakroleinheritance: (segment) =>
      action('SP.SecurableObject.BreakRoleInheritance', () => {
        requireManage(api, securable);
        const copy = booleanArgument(segment, 'copyroleassignments', false);
        const clear = booleanArgument(segment, 'clearsubscopes', false);
        if (!hasOwnScope(securable)) {
          requireScopeRoom(api.store, securable, (words) => api.noteGap(`limit: ${words}`));
        }
        breakInheritance(api.store, securable, api.user.id, copy, clear);
        return NOTHING;
      }),
    resetroleinheritance: () =>
      action('SP.SecurableObject.ResetRoleInheritance', () => {
        requireManage(api, securable);
        resetInheritance(api.store, securable);
        return NOTHING;
      })
  };
}

/** What somebody may do here. Asking about others needs the right to enumerate permissions. */
function effectivePermissionsOf(api: Api, securable: Securable, segment: Segment): Resource {
  const run = (): Answer => {
    const user = api.store.principals.userByLogin(textArgument(segment, 0));
    if (user?.id !== api.user.id && !api.access.can(scopeOf(securable), Permission.enumeratePermissions)) {
      throw accessDenied();
    }
    if (user === undefined) throw userNotFound();
    const mask = createAccess(api.store, user).mask(scopeOf(securable));
    return complexAnswer('GetUserEffectivePermissions', 'SP.BasePermissions', { ...toWire(mask) });
  };
  return { kind: 'SP.SecurableObject.GetUserEffectivePermissions', get: run, post: run };
}

/** The assignments as an expanded property. */
export const expandAssignments =
  (secured: Secured) =>
  (api: Api, options: QueryOptions = NO_OPTIONS): EntityCollection =>
    assignmentCollection(api, secured, options);
