/** The shape of the words for what is true of a report, what is done to it, by whom, and why not. */
import type { Act } from '../../domain/event';
import type { Role } from '../../domain/role';
import type { StateKind } from '../../domain/state';
import type { RefusalCode } from '../../domain/transitions';

/** State of an obligation, and how it stands against its deadline. Days are 0 when only the hour was missed. */
export interface StateStrings {
  readonly states: Readonly<Record<StateKind, string>>;
  /** In place of `notSubmitted` once the deadline is past. */
  readonly overdue: (days: number) => string;
  readonly andOverdue: (state: string, days: number) => string;
  readonly andLate: (state: string, days: number) => string;
  readonly daysLeft: (days: number) => string;
  readonly lastDayToday: string;
  readonly daysOverdue: (days: number) => string;
  readonly daysLate: (days: number) => string;
  readonly inTime: string;
  readonly noDate: string;
  readonly notOwed: string;
}

/** A role's name, and the one sentence that says what it is for. */
export interface RoleWords {
  readonly name: string;
  readonly sentence: string;
}

/** Words of the domain that every screen shares. */
export interface ReportStrings {
  readonly state: StateStrings;
  /** What was done, as the history says it. */
  readonly acts: Readonly<Record<Act, string>>;
  readonly roles: Readonly<Record<Role, RoleWords>>;
  readonly refusals: Readonly<Record<RefusalCode, string>>;
}
