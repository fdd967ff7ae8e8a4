/** Roles: who may do what for which unit, and when. At most six, each with one sentence on screen. */
import type { Login, UnitCode } from './code';

/** What a person is to a unit. `administrator` is held for the office that follows the plan. */
export type Role = 'drafter' | 'approver' | 'clerk' | 'receiver' | 'reader' | 'administrator';

export const ROLES: readonly Role[] = ['drafter', 'approver', 'clerk', 'receiver', 'reader', 'administrator'];

/** Who holds which role for which unit, and when. */
export interface RoleHolding {
  readonly login: Login;
  readonly unit: UnitCode;
  readonly role: Role;
  /** From this instant on; left out when it was always so. */
  readonly from?: Date;
  /** Up to and without this instant; left out while it lasts. */
  readonly until?: Date;
}

function covers({ from, until }: RoleHolding, at: Date): boolean {
  return (
    (from === undefined || from.getTime() <= at.getTime()) && (until === undefined || at.getTime() < until.getTime())
  );
}

/** Answers whether a person holds a role for a unit at an instant. */
export class RoleBook {
  private readonly held: ReadonlyMap<string, readonly RoleHolding[]>;
  private readonly owners: ReadonlySet<Login>;

  /** @param owners of the site: administrators of everything, at all times. */
  public constructor(
    public readonly holdings: readonly RoleHolding[],
    owners: readonly Login[] = []
  ) {
    const held = new Map<string, RoleHolding[]>();
    for (const holding of holdings) {
      const key = `${holding.role}|${holding.unit}|${holding.login}`;
      const there = held.get(key);
      if (there === undefined) {
        held.set(key, [holding]);
      } else {
        there.push(holding);
      }
    }
    this.held = held;
    this.owners = new Set(owners);
  }

  public holds(login: Login, unit: UnitCode, role: Role, at: Date): boolean {
    const held = this.held.get(`${role}|${unit}|${login}`);
    return (
      (held !== undefined && held.some((each) => covers(each, at))) ||
      (role === 'administrator' && this.owners.has(login))
    );
  }

  /** Who holds the role for the unit at the instant, each once. */
  public holders(unit: UnitCode, role: Role, at: Date): readonly Login[] {
    const held = this.holdings.filter((each) => each.unit === unit && each.role === role && covers(each, at));
    return [...new Set(held.map(({ login }) => login))];
  }

  /** Everything that one person holds, or held at the instant. */
  public of(login: Login, at?: Date): readonly RoleHolding[] {
    return this.holdings.filter((holding) => holding.login === login && (at === undefined || covers(holding, at)));
  }
}
