/**
 * Groups: `web/siteGroups`, their members, `currentUser/groups`.
 */
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { accessDenied, groupNameTaken, groupNotFound, userNotFound, wrongValue } from '../protocol/errors.ts';
import type { JsonObject, JsonValue } from '../protocol/literal.ts';
import { numberArgument, textArgument, argument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { collectionAnswer, createdAnswer, entityAnswer, NOTHING, type Resource } from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import type { GroupRecord, NewGroup } from '../store/principals.ts';
import { WEB_SCOPE } from '../store/roles.ts';
import { ensureUser } from './ensure-user.ts';
import { userCollection, userEntity, usersResource } from './users.ts';

/** SP.Group. */
const GROUP: Shape<GroupRecord> = {
  type: () => 'SP.Group',
  props: {
    Id: (_, group) => group.id,
    IsHiddenInUI: () => false,
    LoginName: (_, group) => group.title,
    Title: (_, group) => group.title,
    PrincipalType: () => 8,
    AllowMembersEditMembership: (_, group) => group.membersMayEdit,
    AllowRequestToJoinLeave: () => false,
    AutoAcceptRequestToJoinLeave: () => false,
    Description: (_, group) => group.description,
    OnlyAllowMembersViewMembership: (_, group) => group.onlyMembersView,
    OwnerTitle: (api, group) => api.store.principals.byId(group.ownerId ?? group.id)?.title ?? '',
    RequestToJoinLeaveEmailSetting: () => ''
  },
  onRequest: {
    CanCurrentUserManageGroup: (api, group) => mayEditMembers(api, group),
    CanCurrentUserViewMembership: (api, group) => maySeeMembers(api, group)
  },
  navigation: {
    Users: (api, group, options) => userCollection(api, members(api, group), options)
  }
};

const linkOf = (group: GroupRecord): string => `Web/SiteGroups/GetById(${group.id})`;

/** The owner (a person, or the members of a group) and those who manage permissions. */
function mayManage(api: Api, group: GroupRecord): boolean {
  if (api.access.can(WEB_SCOPE, Permission.managePermissions)) return true;
  const owner = group.ownerId;
  return owner !== null && (owner === api.user.id || api.access.groups.has(owner));
}

/** Members may be let in to the membership, never to the group itself. */
function mayEditMembers(api: Api, group: GroupRecord): boolean {
  return mayManage(api, group) || (group.membersMayEdit && api.access.groups.has(group.id));
}

function maySeeMembers(api: Api, group: GroupRecord): boolean {
  return !group.onlyMembersView || api.access.groups.has(group.id) || mayEditMembers(api, group);
}

/** The members, for those who may see them. @throws SharePointError 403 */
function members(api: Api, group: GroupRecord): ReturnType<Api['store']['principals']['membersOf']> {
  if (!maySeeMembers(api, group)) throw accessDenied();
  return api.store.principals.membersOf(group.id);
}

/** One group as an entity. */
export function groupEntity(api: Api, group: GroupRecord, options: QueryOptions): Entity {
  return toEntity(api, GROUP, group, { link: linkOf(group) }, options);
}

/** Several groups. */
export function groupCollection(api: Api, groups: readonly GroupRecord[], options: QueryOptions): EntityCollection {
  return toCollection(api, GROUP, groups, (group) => ({ link: linkOf(group) }), 'SP.ApiData.Groups', options);
}

/** One group by id. @throws SharePointError 404 */
export function groupResource(api: Api, id: number): Resource {
  const group = api.store.principals.groupById(id);
  if (group === undefined) throw groupNotFound();
  return resourceOf(api, group);
}

function resourceOf(api: Api, group: GroupRecord): Resource {
  return {
    kind: 'SP.Group',
    get: () => entityAnswer(groupEntity(api, group, api.request.options)),
    merge: () => updateGroup(api, group),
    property: propertyOf(api, GROUP, group),
    members: {
      users: () =>
        usersResource(
          api,
          members(api, group),
          () => addMember(api, group),
          (user) => {
            requireEdit(api, group);
            api.store.principals.removeMember(group.id, user.id);
          }
        ),
      setuserasowner: (segment) => ({
        kind: 'SP.Group.SetUserAsOwner',
        post: () => {
          requireManage(api, group);
          const owner = api.store.principals.byId(numberArgument(segment, 0));
          if (owner === undefined) throw userNotFound();
          api.store.principals.updateGroup(group.id, { ...group, ownerId: owner.id });
          return NOTHING;
        }
      })
    }
  };
}

function requireEdit(api: Api, group: GroupRecord): void {
  if (!mayEditMembers(api, group)) throw accessDenied();
}

function requireManage(api: Api, group: GroupRecord): void {
  if (!mayManage(api, group)) throw accessDenied();
}

function addMember(api: Api, group: GroupRecord): Answer {
  requireEdit(api, group);
  const login = textOf(api.request.body.values, 'LoginName');
  if (login === undefined) throw wrongValue('LoginName', 'Edm.String');
  const user = ensureUser(api, login);
  api.store.principals.addMember(group.id, user.id);
  return createdAnswer(userEntity(api, user, api.request.options));
}

const textOf = (body: JsonObject, name: string): string | undefined => {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
};

function flagOf(name: string, value: JsonValue | undefined, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  if (typeof value !== 'boolean') throw wrongValue(name, 'Edm.Boolean');
  return value;
}

function readGroup(body: JsonObject, before: NewGroup): NewGroup {
  const description = body['Description'];
  return {
    title: textOf(body, 'Title') ?? before.title,
    description: typeof description === 'string' ? description : before.description,
    ownerId: before.ownerId,
    membersMayEdit: flagOf('AllowMembersEditMembership', body['AllowMembersEditMembership'], before.membersMayEdit),
    onlyMembersView: flagOf(
      'OnlyAllowMembersViewMembership',
      body['OnlyAllowMembersViewMembership'],
      before.onlyMembersView
    )
  };
}

function requireFreeName(api: Api, title: string, self?: GroupRecord): void {
  const taken = api.store.principals.groupByTitle(title);
  if (taken !== undefined && taken.id !== self?.id) throw groupNameTaken();
}

function updateGroup(api: Api, group: GroupRecord): Answer {
  requireManage(api, group);
  const changed = readGroup(api.request.body.values, group);
  requireFreeName(api, changed.title, group);
  api.store.principals.updateGroup(group.id, changed);
  return { kind: 'noContent' };
}

function addGroup(api: Api): Answer {
  api.access.require(WEB_SCOPE, Permission.createGroups);
  // A new group shows its members to its members only, as the service has it.
  const blank: NewGroup = {
    title: '',
    description: null,
    ownerId: api.user.id,
    membersMayEdit: false,
    onlyMembersView: true
  };
  const wanted = readGroup(api.request.body.values, blank);
  if (wanted.title.trim() === '') throw wrongValue('Title', 'Edm.String');
  requireFreeName(api, wanted.title);
  const group = api.store.principals.addGroup(wanted);
  return createdAnswer(groupEntity(api, group, api.request.options));
}

/** `web/siteGroups`, also as `siteGroups(5)`. */
export function siteGroups(api: Api, segment: Segment): Resource {
  if (segment.args.length > 0) return groupResource(api, numberArgument(segment, 0));
  return {
    kind: 'SP.GroupCollection',
    get: () => {
      api.access.require(WEB_SCOPE, Permission.browseUserInfo);
      return collectionAnswer(groupCollection(api, api.store.principals.groups(), api.request.options));
    },
    post: () => addGroup(api),
    members: {
      getbyid: (step) => groupResource(api, numberArgument(step, 0)),
      getbyname: (step) => groupByName(api, textArgument(step, 0)),
      removebyid: (step) => ({
        kind: 'SP.GroupCollection.RemoveById',
        post: () => removeGroup(api, idArgument(step))
      }),
      removebyloginname: (step) => ({
        kind: 'SP.GroupCollection.RemoveByLoginName',
        post: () => removeGroup(api, api.store.principals.groupByTitle(textArgument(step, 0))?.id ?? -1)
      })
    }
  };
}

/** PnPjs sends the id of `removeById` between quotes. */
function idArgument(segment: Segment): number {
  const given = argument(segment, 0);
  return given?.kind === 'string' ? Number(given.value) : numberArgument(segment, 0);
}

function groupByName(api: Api, title: string): Resource {
  const group = api.store.principals.groupByTitle(title);
  if (group === undefined) throw groupNotFound();
  return resourceOf(api, group);
}

function removeGroup(api: Api, id: number): Answer {
  const group = api.store.principals.groupById(id);
  if (group === undefined) throw groupNotFound();
  requireManage(api, group);
  api.store.principals.removePrincipal(group.id);
  return NOTHING;
}
