/** What is typed in the urging dialog, and what it comes to. */
import { letterNumberText, standingOfNumber } from '../../actions/issue-letter';
import type { LetterRegister } from '../../actions/issue-letter';
import type { UrgingUnit, UrgingView } from '../../actions/open-urging';
import { runningNumber } from '../../actions/urging-letter';
import type { UrgingWording } from '../../actions/urging-letter';
import type { ObligationId } from '../../domain/code';
import type { UrgingLevel } from '../../domain/event';
import { addDays, shortDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import { readTypedDate } from '../loc/dates';

export const LEVELS: readonly UrgingLevel[] = [0, 1, 2];

export interface TypedUrging {
  readonly level: UrgingLevel;
  readonly newDate: string;
  /** Undefined until it is typed: then a letter takes the register's next number, a notice none. */
  readonly letterNumber: string | undefined;
  readonly planReference: string;
  readonly contact: string;
  readonly escalatesTo: string;
  readonly byMail: boolean;
  readonly byTeams: boolean;
  readonly withLetter: boolean;
}

/** Days that a letter gives: the second less than the first. */
const GIVEN: Readonly<Record<UrgingLevel, number>> = { 0: 0, 1: 5, 2: 3 };

/** The level that a unit is listed under: what is due for it, else what comes next. */
export const levelOf = ({ proposal, level }: UrgingUnit): UrgingLevel => proposal?.level ?? level;

/** The units that are ticked at first for a level: those that may be told and are at it. */
export function unitsAt(view: UrgingView, level: UrgingLevel): ReadonlySet<ObligationId> {
  return new Set(
    view.units
      .filter((unit) => unit.refusal === undefined && levelOf(unit) === level)
      .map(({ obligation }) => obligation.id)
  );
}

/** The level with the most units, the stronger of two with as many. */
export function usualLevel(view: UrgingView): UrgingLevel {
  return LEVELS.reduce<UrgingLevel>(
    (most, level) => (unitsAt(view, level).size >= unitsAt(view, most).size ? level : most),
    0
  );
}

/** What the fields hold for a level before anybody types. */
export function typedAt(view: UrgingView, level: UrgingLevel, hasGraph: boolean): TypedUrging {
  return {
    level,
    newDate: level === 0 ? '' : shortDate(addDays(view.today, GIVEN[level])),
    letterNumber: undefined,
    planReference: view.planReference,
    contact: '',
    escalatesTo: '',
    byMail: hasGraph,
    byTeams: false,
    withLetter: level > 0
  };
}

/** Changing the level changes the proposed date, and nothing that was typed. */
export function atLevel(typed: TypedUrging, view: UrgingView, level: UrgingLevel): TypedUrging {
  const proposed = typedAt(view, typed.level, typed.byMail).newDate;
  const { newDate, withLetter } = typedAt(view, level, typed.byMail);
  return { ...typed, level, withLetter, newDate: typed.newDate === proposed ? newDate : typed.newDate };
}

/** The letter's number: as it is shown, what it comes to in the register, and what is wrong with it. */
export interface ReadLetterNumber {
  /** In the field. */
  readonly shown: string;
  /** On the letter and in the history; empty for none. */
  readonly text: string;
  /** To be taken from the register; undefined for none, or where there is no register to take it from. */
  readonly number: number | undefined;
  readonly problem: 'numberWrong' | 'numberTaken' | undefined;
}

/** @param register undefined while it is being read, and where it cannot tell: then the number is what was typed. */
export function readLetterNumber(
  { level, letterNumber }: TypedUrging,
  view: UrgingView,
  units: readonly UrgingUnit[],
  register: LetterRegister | undefined
): ReadLetterNumber {
  const proposed = register !== undefined && level > 0 ? letterNumberText(register, register.next.number) : '';
  const shown = letterNumber ?? proposed;
  const said = shown.trim();
  if (said === '' || register === undefined) {
    return { shown, text: said, number: undefined, problem: undefined };
  }
  const number = runningNumber(said);
  if (number === undefined || number === 0) {
    return { shown, text: said, number: undefined, problem: 'numberWrong' };
  }
  const isTaken = standingOfNumber(register, view, units, level, number) === 'taken';
  return {
    shown,
    text: letterNumberText(register, number),
    number,
    problem: isTaken ? 'numberTaken' : undefined
  };
}

export type UrgingProblem = 'dateWrong' | 'datePast';

/** What the fields come to. The words are there even when the date is wrong, so that the rest can be shown. */
export interface ReadUrging {
  readonly wording: UrgingWording;
  readonly problem: UrgingProblem | undefined;
}

/** The day that was typed, or what is wrong with it; nothing for a notice, which asks for no new date. */
function dateOf({ level, newDate }: TypedUrging, today: LocalDate): { date?: LocalDate; problem?: UrgingProblem } {
  if (level === 0) {
    return {};
  }
  const date = readTypedDate(newDate);
  return date === undefined ? { problem: 'dateWrong' } : date < today ? { problem: 'datePast' } : { date };
}

/** @param letterNumber as `readLetterNumber` gives its text. */
export function readUrging(typed: TypedUrging, letterNumber: string, today: LocalDate): ReadUrging {
  const { level, planReference, contact, escalatesTo } = typed;
  const { date, problem } = dateOf(typed, today);
  const wording = { level, letterNumber, planReference, contact, escalatesTo: level === 2 ? escalatesTo : '' };
  return { wording: date === undefined ? wording : { ...wording, newDate: date }, problem };
}
