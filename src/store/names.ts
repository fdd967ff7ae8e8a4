/** Names of the product's groups and permission levels on the site, and their way back to roles. */
import { unitCode } from '../domain/code';
import type { UnitCode } from '../domain/code';
import type { Role } from '../domain/role';

/** Everybody who takes part; may read the plans, the units and the tracking list. */
export const MEMBERS_GROUP = 'TongKet.Members';
export const GROUP_PREFIX = 'TongKet.';

/** Roles that are held through a group of the unit. */
export type GroupRole = Extract<Role, 'drafter' | 'approver' | 'receiver'>;
export const GROUP_ROLES: readonly GroupRole[] = ['drafter', 'approver', 'receiver'];

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
