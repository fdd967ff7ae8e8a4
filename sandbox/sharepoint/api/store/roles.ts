/**
 * Permission levels (role definitions) and who has which of them in which scope (role assignments).
 */
import { FIRST_CUSTOM_ROLE_ID, LIMITED_ACCESS_ID } from '../security/levels.ts';
import { EMPTY_MASK, storedMask, union, type Mask } from '../security/mask.ts';
import type { Database, SqlRow } from './database.ts';
import {
  asPrincipalId,
  asRoleId,
  asScopeId,
  type ItemId,
  type ListId,
  type PrincipalId,
  type RoleId,
  type ScopeId
} from './ids.ts';
import { booleanOf, numberOf, textOf } from './row.ts';
import { textKey } from './text-key.ts';

/** A permission level. */
export interface RoleRecord {
  readonly id: RoleId;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly kind: number;
  readonly hidden: boolean;
  readonly mask: Mask;
}

/** One principal's levels in one scope. */
export interface AssignmentRecord {
  readonly principalId: PrincipalId;
  readonly roleIds: readonly RoleId[];
}

/** The web's own scope: made first, so always 1. */
export const WEB_SCOPE = asScopeId(1);

/** Levels, scopes and assignments. */
export interface RoleStore {
  all(): readonly RoleRecord[];
  byId(id: number): RoleRecord | undefined;
  byName(name: string): RoleRecord | undefined;
  /** Adds a level; without an id it gets the next one of the site's own. */
  add(role: Omit<RoleRecord, 'id'> & { readonly id?: RoleId }): RoleRecord;
  update(role: RoleRecord): void;
  remove(id: RoleId): void;
  isUsed(id: RoleId): boolean;

  /** Makes an empty scope for the web, a list (no item) or an item. */
  addScope(list: ListId | null, item: ItemId | null): ScopeId;
  removeScope(scope: ScopeId): void;
  /** The scopes of things inside a list (not the list's own). */
  scopesInside(list: ListId): readonly ScopeId[];

  assignments(scope: ScopeId): readonly AssignmentRecord[];
  assign(scope: ScopeId, principal: PrincipalId, role: RoleId): void;
  unassign(scope: ScopeId, principal: PrincipalId, role: RoleId): void;
  unassignAll(scope: ScopeId, principal: PrincipalId): void;
  /** Copies assignments, except Limited Access, which is never copied. */
  copyAssignments(from: ScopeId, to: ScopeId): void;
  /** What these principals have together, in every scope in which they have anything. */
  masksByScope(principals: readonly PrincipalId[]): ReadonlyMap<ScopeId, Mask>;
  /** Whether a principal has a level in any of these scopes. */
  holdsAny(principal: PrincipalId, scopes: readonly ScopeId[]): boolean;
}

function toRole(row: SqlRow): RoleRecord {
  return {
    id: asRoleId(numberOf(row, 'id')),
    name: textOf(row, 'name'),
    description: textOf(row, 'description'),
    order: numberOf(row, 'sort_order'),
    kind: numberOf(row, 'kind'),
    hidden: booleanOf(row, 'hidden'),
    mask: storedMask(textOf(row, 'mask'))
  };
}

/** The roles in this database. */
export function openRoles(database: Database): RoleStore {
  const one = (sql: string, value: string | number): RoleRecord | undefined => {
    const row = database.first(sql, value);
    return row === undefined ? undefined : toRole(row);
  };
  return {
    all: () => database.all('SELECT * FROM role ORDER BY sort_order, id').map(toRole),
    byId: (id) => one('SELECT * FROM role WHERE id = ?', id),
    byName: (name) => one('SELECT * FROM role WHERE name_key = ?', textKey(name)),
    add(role) {
      const next = database.first('SELECT max(id) + 1 AS next FROM role WHERE id >= ?', FIRST_CUSTOM_ROLE_ID);
      const id = role.id ?? asRoleId(typeof next?.['next'] === 'number' ? next['next'] : FIRST_CUSTOM_ROLE_ID);
      database.run(
        'INSERT INTO role (id, name, name_key, description, sort_order, kind, hidden, mask) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        ...[id, role.name, textKey(role.name), role.description, role.order, role.kind, role.hidden ? 1 : 0],
        role.mask.toString()
      );
      return { ...role, id };
    },
    update(role) {
      database.run(
        'UPDATE role SET name = ?, name_key = ?, description = ?, sort_order = ?, mask = ? WHERE id = ?',
        ...[role.name, textKey(role.name), role.description, role.order, role.mask.toString(), role.id]
      );
    },
    remove(id) {
      database.run('DELETE FROM role WHERE id = ?', id);
    },
    isUsed: (id) => database.first('SELECT 1 AS used FROM role_assignment WHERE role_id = ?', id) !== undefined,

    addScope(list, item) {
      database.run('INSERT INTO scope (list_id, item_id) VALUES (?, ?)', list, item);
      return asScopeId(numberOf(database.first('SELECT last_insert_rowid() AS id') ?? {}, 'id'));
    },
    removeScope(scope) {
      database.run('DELETE FROM scope WHERE id = ?', scope);
    },
    scopesInside: (list) =>
      database
        .all('SELECT id FROM scope WHERE list_id = ? AND item_id IS NOT NULL', list)
        .map((row) => asScopeId(numberOf(row, 'id'))),

    assignments(scope) {
      const byPrincipal = new Map<PrincipalId, RoleId[]>();
      const rows = database.all(
        'SELECT principal_id, role_id FROM role_assignment WHERE scope_id = ? ORDER BY principal_id, role_id',
        scope
      );
      for (const row of rows) {
        const principal = asPrincipalId(numberOf(row, 'principal_id'));
        const roles = byPrincipal.get(principal) ?? [];
        roles.push(asRoleId(numberOf(row, 'role_id')));
        byPrincipal.set(principal, roles);
      }
      return [...byPrincipal].map(([principalId, roleIds]) => ({ principalId, roleIds }));
    },
    assign(scope, principal, role) {
      database.run(
        'INSERT OR IGNORE INTO role_assignment (scope_id, principal_id, role_id) VALUES (?, ?, ?)',
        ...[scope, principal, role]
      );
    },
    unassign(scope, principal, role) {
      database.run(
        'DELETE FROM role_assignment WHERE scope_id = ? AND principal_id = ? AND role_id = ?',
        ...[scope, principal, role]
      );
    },
    unassignAll(scope, principal) {
      database.run('DELETE FROM role_assignment WHERE scope_id = ? AND principal_id = ?', scope, principal);
    },
    copyAssignments(from, to) {
      database.run(
        `INSERT OR IGNORE INTO role_assignment (scope_id, principal_id, role_id)
         SELECT ?, principal_id, role_id FROM role_assignment WHERE scope_id = ? AND role_id <> ?`,
        ...[to, from, LIMITED_ACCESS_ID]
      );
    },
    masksByScope(principals) {
      const masks = new Map<ScopeId, Mask>();
      const rows = database.all(
        `SELECT a.scope_id, r.mask FROM role_assignment a JOIN role r ON r.id = a.role_id
         WHERE a.principal_id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(principals)
      );
      for (const row of rows) {
        const scope = asScopeId(numberOf(row, 'scope_id'));
        masks.set(scope, union(masks.get(scope) ?? EMPTY_MASK, storedMask(textOf(row, 'mask'))));
      }
      return masks;
    },
    holdsAny: (principal, scopes) =>
      database.first(
        `SELECT 1 AS held FROM role_assignment
         WHERE principal_id = ? AND scope_id IN (SELECT value FROM json_each(?)) LIMIT 1`,
        ...[principal, JSON.stringify(scopes)]
      ) !== undefined
  };
}
