/**
 * Users and groups of the site. They share one row of ids, as in SharePoint: a role assignment names either by its id.
 */
import type { Database, SqlRow } from './database.ts';
import { asPrincipalId, type PrincipalId } from './ids.ts';
import { booleanOf, numberOf, numberOrNull, textOf, textOrNull } from './row.ts';
import { textKey } from './text-key.ts';

/** A person known to the site. */
export interface UserRecord {
  readonly kind: 'user';
  readonly id: PrincipalId;
  /** Claims login, `i:0#.f|membership|a@b`. */
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly upn: string;
  readonly objectId: string;
  readonly isSiteAdmin: boolean;
}

/** A group of the site. */
export interface GroupRecord {
  readonly kind: 'group';
  readonly id: PrincipalId;
  readonly title: string;
  readonly description: string | null;
  readonly ownerId: PrincipalId | null;
  readonly membersMayEdit: boolean;
  readonly onlyMembersView: boolean;
}

export type PrincipalRecord = UserRecord | GroupRecord;

/** What makes a user. */
export interface NewUser {
  readonly upn: string;
  readonly objectId: string;
  readonly title: string;
  readonly isSiteAdmin: boolean;
}

/** What makes a group. */
export interface NewGroup {
  readonly title: string;
  readonly description: string | null;
  readonly ownerId: PrincipalId | null;
  readonly membersMayEdit: boolean;
  readonly onlyMembersView: boolean;
}

/** The claims login of a user principal name. */
export const loginOf = (upn: string): string => `i:0#.f|membership|${upn.toLowerCase()}`;

/** Reads and writes users, groups and memberships. */
export interface PrincipalStore {
  byId(id: number): PrincipalRecord | undefined;
  userById(id: number): UserRecord | undefined;
  groupById(id: number): GroupRecord | undefined;
  groupByTitle(title: string): GroupRecord | undefined;
  /** By claims login, or by user principal name. */
  userByLogin(login: string): UserRecord | undefined;
  users(): readonly UserRecord[];
  groups(): readonly GroupRecord[];
  addUser(user: NewUser): UserRecord;
  addGroup(group: NewGroup, id?: number): GroupRecord;
  updateGroup(id: PrincipalId, group: NewGroup): void;
  removePrincipal(id: PrincipalId): void;
  membersOf(group: PrincipalId): readonly UserRecord[];
  groupsOf(user: PrincipalId): readonly GroupRecord[];
  addMember(group: PrincipalId, user: PrincipalId): void;
  removeMember(group: PrincipalId, user: PrincipalId): void;
}

function toPrincipal(row: SqlRow): PrincipalRecord {
  const id = asPrincipalId(numberOf(row, 'id'));
  if (textOf(row, 'kind') === 'user') {
    return {
      kind: 'user',
      id,
      login: textOf(row, 'login'),
      title: textOf(row, 'title'),
      email: textOf(row, 'email'),
      upn: textOf(row, 'upn'),
      objectId: textOf(row, 'object_id'),
      isSiteAdmin: booleanOf(row, 'is_site_admin')
    };
  }
  const owner = numberOrNull(row, 'owner_id');
  return {
    kind: 'group',
    id,
    title: textOf(row, 'title'),
    description: textOrNull(row, 'description'),
    ownerId: owner === null ? null : asPrincipalId(owner),
    membersMayEdit: booleanOf(row, 'members_edit'),
    onlyMembersView: booleanOf(row, 'members_view')
  };
}

const isUser = (principal: PrincipalRecord | undefined): principal is UserRecord => principal?.kind === 'user';
const isGroup = (principal: PrincipalRecord | undefined): principal is GroupRecord => principal?.kind === 'group';

/** The principals in this database. */
export function openPrincipals(database: Database): PrincipalStore {
  const one = (sql: string, ...values: (string | number)[]): PrincipalRecord | undefined => {
    const row = database.first(sql, ...values);
    return row === undefined ? undefined : toPrincipal(row);
  };
  const many = (sql: string, ...values: (string | number)[]): readonly PrincipalRecord[] =>
    database.all(sql, ...values).map(toPrincipal);
  const byId = (id: number): PrincipalRecord | undefined => one('SELECT * FROM principal WHERE id = ?', id);
  const nextId = (): number =>
    numberOf(database.first('SELECT coalesce(max(id), 5) + 1 AS next FROM principal') ?? {}, 'next');

  const store: PrincipalStore = {
    byId,
    userById(id) {
      const found = byId(id);
      return isUser(found) ? found : undefined;
    },
    groupById(id) {
      const found = byId(id);
      return isGroup(found) ? found : undefined;
    },
    groupByTitle(title) {
      const found = one("SELECT * FROM principal WHERE kind = 'group' AND login_key = ?", textKey(title));
      return isGroup(found) ? found : undefined;
    },
    userByLogin(login) {
      const key = textKey(login.includes('|') ? login : loginOf(login));
      const found = one("SELECT * FROM principal WHERE kind = 'user' AND login_key = ?", key);
      return isUser(found) ? found : undefined;
    },
    users: () => many("SELECT * FROM principal WHERE kind = 'user' ORDER BY id").filter(isUser),
    groups: () => many("SELECT * FROM principal WHERE kind = 'group' ORDER BY id").filter(isGroup),
    addUser(user) {
      const login = loginOf(user.upn);
      const id = asPrincipalId(nextId());
      database.run(
        `INSERT INTO principal (id, kind, login, login_key, title, title_key, email, upn, object_id, is_site_admin)
         VALUES (?, 'user', ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[id, login, textKey(login), user.title, textKey(user.title)],
        ...[user.upn, user.upn, user.objectId, user.isSiteAdmin ? 1 : 0]
      );
      return { ...user, kind: 'user', id, login, email: user.upn };
    },
    addGroup(group, wantedId) {
      const id = asPrincipalId(wantedId ?? nextId());
      database.run(
        `INSERT INTO principal
         (id, kind, login, login_key, title, title_key, email, description, owner_id, members_edit, members_view)
         VALUES (?, 'group', ?, ?, ?, ?, '', ?, ?, ?, ?)`,
        ...[id, group.title, textKey(group.title), group.title, textKey(group.title)],
        ...[group.description, group.ownerId ?? id],
        ...[group.membersMayEdit ? 1 : 0, group.onlyMembersView ? 1 : 0]
      );
      return { ...group, kind: 'group', id, ownerId: group.ownerId ?? id };
    },
    updateGroup(id, group) {
      database.run(
        `UPDATE principal SET login = ?, login_key = ?, title = ?, title_key = ?, description = ?, owner_id = ?,
         members_edit = ?, members_view = ? WHERE id = ?`,
        ...[group.title, textKey(group.title), group.title, textKey(group.title), group.description, group.ownerId],
        ...[group.membersMayEdit ? 1 : 0, group.onlyMembersView ? 1 : 0, id]
      );
    },
    removePrincipal(id) {
      database.run('DELETE FROM principal WHERE id = ?', id);
    },
    membersOf: (group) =>
      many(
        `SELECT p.* FROM principal p JOIN membership m ON m.user_id = p.id WHERE m.group_id = ? ORDER BY p.id`,
        group
      ).filter(isUser),
    groupsOf: (user) =>
      many(
        `SELECT p.* FROM principal p JOIN membership m ON m.group_id = p.id WHERE m.user_id = ? ORDER BY p.id`,
        user
      ).filter(isGroup),
    addMember(group, user) {
      database.run('INSERT OR IGNORE INTO membership (group_id, user_id) VALUES (?, ?)', group, user);
    },
    removeMember(group, user) {
      database.run('DELETE FROM membership WHERE group_id = ? AND user_id = ?', group, user);
    }
  };
  return store;
}
