/** Roles: who may do what for which unit. At most six, each with one sentence on screen. */
import type { Login, UnitCode } from './code';

/** What a person is to a unit. */
export type Role = 'drafter' | 'approver' | 'clerk' | 'receiver' | 'reader';

export const ROLES: readonly Role[] = ['drafter', 'approver', 'clerk', 'receiver', 'reader'];

/** Who holds which role for which unit. */
export interface RoleHolding {
  readonly login: Login;
  readonly unit: UnitCode;
  readonly role: Role;
}

/** Answers whether a person holds a role for a unit. */
export class RoleBook {
  private readonly held: ReadonlySet<string>;

  public constructor(public readonly holdings: readonly RoleHolding[]) {
    this.held = new Set(holdings.map(({ login, unit, role }) => `${role}|${unit}|${login}`));
  }

  public holds(login: Login, unit: UnitCode, role: Role): boolean {
    return this.held.has(`${role}|${unit}|${login}`);
  }

  /** Everything one person holds. */
  public of(login: Login): readonly RoleHolding[] {
    return this.holdings.filter((holding) => holding.login === login);
  }
}
