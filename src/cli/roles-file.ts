/** Roles files: `[{"upn": "...", "unit": "...", "role": "drafter|approver|receiver"}]`. */
import type { RoleAssignment } from '../actions/assign-roles';
import { InvalidInput, unitCode } from '../domain/code';
import { GROUP_ROLES } from '../store/names';

const UPN = /^[^\s@|]+@[^\s@|]+$/;

function parseOne(value: unknown, index: number): RoleAssignment {
  if (typeof value !== 'object' || value === null) {
    throw new InvalidInput(`roles[${index}]`, value, 'must be an object');
  }
  const { upn, unit, role } = value as Readonly<Record<string, unknown>>;
  if (typeof upn !== 'string' || !UPN.test(upn)) {
    throw new InvalidInput(`roles[${index}].upn`, upn, 'must be a sign-in name such as name@organisation');
  }
  const known = GROUP_ROLES.find((candidate) => candidate === role);
  if (known === undefined) {
    throw new InvalidInput(`roles[${index}].role`, role, `must be one of ${GROUP_ROLES.join(', ')}`);
  }
  return { upn, unit: unitCode(unit), role: known };
}

/** @throws InvalidInput naming the line and the rule. */
export function parseRoles(json: unknown): readonly RoleAssignment[] {
  if (!Array.isArray(json)) {
    throw new InvalidInput('roles', json, 'must be a list');
  }
  return json.map(parseOne);
}
