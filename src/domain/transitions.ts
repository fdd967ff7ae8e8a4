/** One table of what may be done next: from which state, which act, by which role; and the refusal otherwise. */
import type { Act } from './event';
import { ROLE_FOR_ACT } from './state';
import type { ObligationState } from './state';
import type { UnitCode, Login } from './code';
import type { RoleBook } from './role';

/** Why an act is refused. Each code has its words in the resource files. */
export type RefusalCode = 'needsDrafter' | 'needsApprover' | 'alreadyApproved' | 'nothingSubmitted';

type Refusals = Readonly<Record<ObligationState['kind'], RefusalCode | undefined>>;

const TABLE: Readonly<Record<Act, Refusals>> = {
  submitted: { notSubmitted: undefined, submitted: undefined, approved: 'alreadyApproved' },
  approved: { notSubmitted: 'nothingSubmitted', submitted: undefined, approved: 'alreadyApproved' }
};

/**
 * Whether a person may do an act now.
 * @returns undefined when it is allowed, otherwise the reason against it.
 */
export function refusalOf(
  act: Act,
  state: ObligationState,
  unit: UnitCode,
  person: Login,
  roles: RoleBook
): RefusalCode | undefined {
  const role = ROLE_FOR_ACT[act];
  if (!roles.holds(person, unit, role)) {
    return role === 'drafter' ? 'needsDrafter' : 'needsApprover';
  }
  return TABLE[act][state.kind];
}
