/**
 * People: `web/currentUser`, `web/siteUsers`, `web/ensureUser`, `web/getUserById`.
 */
import type { Api } from '../context.ts';
import type { Entity, EntityCollection } from '../protocol/entity.ts';
import { accessDenied, userNotFound } from '../protocol/errors.ts';
import { numberArgument, textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { collectionAnswer, DELETED, entityAnswer, NOTHING, type Resource } from '../resource.ts';
import { Permission } from '../security/mask.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { WEB_SCOPE } from '../store/roles.ts';
import type { UserRecord } from '../store/principals.ts';
import { groupCollection, groupResource } from './site-groups.ts';

const NAME_ISSUER = 'urn:federation:microsoftonline';

/** SP.User. */
const USER: Shape<UserRecord> = {
  type: () => 'SP.User',
  props: {
    Id: (_, user) => user.id,
    IsHiddenInUI: () => false,
    LoginName: (_, user) => user.login,
    Title: (_, user) => user.title,
    PrincipalType: () => 1,
    Email: (_, user) => user.email,
    Expiration: () => '',
    IsEmailAuthenticationGuestUser: () => false,
    IsShareByEmailGuestUser: () => false,
    IsSiteAdmin: (_, user) => user.isSiteAdmin,
    UserId: (_, user) => ({ NameId: nameId(user), NameIdIssuer: NAME_ISSUER }),
    UserPrincipalName: (_, user) => user.upn
  },
  onRequest: {
    AadObjectId: (_, user) => ({ NameId: user.objectId, NameIdIssuer: 'urn:federation:microsoftonline' })
  },
  navigation: {
    Groups: (api, user, options) => groupCollection(api, api.store.principals.groupsOf(user.id), options)
  }
};

/** The PUID that the service shows: sixteen hexadecimal digits that stay the same for a person. */
const nameId = (user: UserRecord): string => `10032${user.objectId.replaceAll('-', '').slice(-11)}`;

/** One user as an entity. */
export function userEntity(api: Api, user: UserRecord, options: QueryOptions): Entity {
  return toEntity(api, USER, user, { link: `Web/GetUserById(${user.id})` }, options);
}

/** Several users. */
export function userCollection(api: Api, users: readonly UserRecord[], options: QueryOptions): EntityCollection {
  return toCollection(
    api,
    USER,
    users,
    (user) => ({ link: `Web/GetUserById(${user.id})` }),
    'SP.ApiData.Users',
    options
  );
}

/** One user of the site. */
export function userResource(api: Api, user: UserRecord): Resource {
  return {
    kind: 'SP.User',
    get: () => entityAnswer(userEntity(api, user, api.request.options)),
    property: propertyOf(api, USER, user),
    members: {
      groups: () => ({
        kind: 'SP.GroupCollection',
        get: () => collectionAnswer(groupCollection(api, api.store.principals.groupsOf(user.id), api.request.options)),
        members: {
          getbyid: (segment) => groupResource(api, numberArgument(segment, 0))
        }
      })
    }
  };
}

function foundUser(user: UserRecord | undefined): UserRecord {
  if (user === undefined) throw userNotFound();
  return user;
}

/** `getUserById(n)` */
export const userById = (api: Api, segment: Segment): Resource =>
  userResource(api, foundUser(api.store.principals.userById(numberArgument(segment, 0))));

/**
 * `siteUsers`, or the users of a group.
 * @param removal takes a user out of the collection
 */
export function usersResource(
  api: Api,
  users: readonly UserRecord[],
  add: Resource['post'],
  removal: (user: UserRecord) => void
): Resource {
  const one = (user: UserRecord | undefined): Resource => {
    const found = foundUser(user);
    return { ...userResource(api, found), delete: () => remove(found) };
  };
  const remove = (user: UserRecord): typeof DELETED => {
    removal(user);
    return DELETED;
  };
  const among = (test: (user: UserRecord) => boolean): UserRecord | undefined => users.find(test);
  const byLogin = (login: string): UserRecord | undefined => {
    const key = login.toLowerCase();
    return among((user) => user.login.toLowerCase() === key || user.upn.toLowerCase() === key);
  };
  return {
    kind: 'SP.UserCollection',
    get: () => collectionAnswer(userCollection(api, users, api.request.options)),
    ...(add === undefined ? {} : { post: add }),
    members: {
      getbyid: (segment) => one(among((user) => user.id === numberArgument(segment, 0))),
      getbyemail: (segment) => {
        const email = textArgument(segment, 0).toLowerCase();
        return one(among((user) => user.email.toLowerCase() === email));
      },
      getbyloginname: (segment) => one(byLogin(textArgument(segment, 0))),
      removebyid: (segment) => ({
        kind: 'SP.UserCollection.RemoveById',
        post: () => {
          removal(foundUser(among((user) => user.id === numberArgument(segment, 0))));
          return NOTHING;
        }
      }),
      removebyloginname: (segment) => ({
        kind: 'SP.UserCollection.RemoveByLoginName',
        post: () => {
          removal(foundUser(byLogin(textArgument(segment, 0))));
          return NOTHING;
        }
      })
    }
  };
}

/** `web/siteUsers`, also as `siteUsers('login')`. */
export function siteUsers(api: Api, segment: Segment): Resource {
  api.access.require(WEB_SCOPE, Permission.browseUserInfo);
  const users = api.store.principals.users();
  const all = usersResource(api, users, undefined, (user) => {
    if (!api.access.isSiteAdmin || user.id === api.user.id) throw accessDenied();
    api.store.principals.removePrincipal(user.id);
  });
  if (segment.args.length === 0) return all;
  return userResource(api, foundUser(api.store.principals.userByLogin(textArgument(segment, 0))));
}
