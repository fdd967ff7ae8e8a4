/** Names of the product's groups on the site, and their way back to roles. */
import { unitCode } from '../domain/code';
import type { UnitCode } from '../domain/code';
import { ROLES } from '../domain/role';
import type { Role } from '../domain/role';

/** Everybody who takes part; may read the plans, the units and the tracking list. */
export const MEMBERS_GROUP = 'TongKet.Members';
/** All who hold the role of administrator for any office; may write who holds which role. */
export const ADMINISTRATORS_GROUP = 'TongKet.Administrators';
export const GROUP_PREFIX = 'TongKet.';

/** Every role is held through a group of its unit. */
export type GroupRole = Role;
export const GROUP_ROLES: readonly GroupRole[] = ROLES;

/** E.g. `TongKet.DU-23092.drafter`. Codes hold no dot, so the name comes apart again. */
export function groupName(unit: UnitCode, role: GroupRole): string {
  return `${GROUP_PREFIX}${unit}.${role}`;
}

/** Unit and role of a group's name; undefined for a group that is not one of ours. */
export function readGroupName(name: string): { readonly unit: UnitCode; readonly role: GroupRole } | undefined {
  const [prefix, unit, role, ...rest] = name.split('.');
  const known = GROUP_ROLES.find((candidate) => candidate === role);
  if (`${prefix}.` !== GROUP_PREFIX || known === undefined || rest.length > 0) {
    return undefined;
  }
  try {
    return { unit: unitCode(unit), role: known };
  } catch {
    return undefined;
  }
}

const ROLE_WORDS: Readonly<Record<GroupRole, string>> = {
  drafter: 'Soạn thảo',
  approver: 'Lãnh đạo duyệt',
  clerk: 'Văn thư',
  receiver: 'Đầu mối theo dõi',
  reader: 'Lãnh đạo xem',
  administrator: 'Quản trị'
};

/** What a group is for, in words. */
export function groupDescription(name: string): string {
  const known = readGroupName(name);
  return known === undefined ? name : `${ROLE_WORDS[known.role]} của đơn vị ${known.unit}.`;
}
