/** The reasons of a return as typed: read into what the unit will be told, or into what is wrong. Pure. */
import type { SectionId } from '../../domain/code';
import type { ReturnReason } from '../../domain/event';
import type { LocalDate } from '../../domain/local-date';
import { readTypedDate } from '../loc/dates';
import type { ReturnStrings } from '../loc/approval-strings';

export interface TypedReason {
  /** Tells rows apart while they are edited. */
  readonly row: number;
  /** Empty for the whole report. */
  readonly section: SectionId | '';
  readonly words: string;
}

export interface TypedReturn {
  readonly reasons: readonly TypedReason[];
  readonly newDate: string;
}

export const NO_REASON: TypedReturn = { reasons: [{ row: 1, section: '', words: '' }], newDate: '' };

export type ReturnProblem = keyof ReturnStrings['problems'];

export interface ReturnReading {
  /** What the unit will be told, in the order typed. */
  readonly reasons: readonly ReturnReason[];
  readonly newDate: LocalDate | undefined;
  readonly reasonProblem: ReturnProblem | undefined;
  readonly dateProblem: ReturnProblem | undefined;
}

/** @param today in the plan's time zone: an answer cannot be due before. */
export function readReturn({ reasons, newDate }: TypedReturn, today: LocalDate): ReturnReading {
  const written = reasons.flatMap(({ section, words }): readonly ReturnReason[] => {
    const said = words.normalize('NFC').trim();
    return said === '' ? [] : [{ ...(section === '' ? {} : { section }), words: said }];
  });
  const isChosenInVain = reasons.some(({ section, words }) => section !== '' && words.trim() === '');
  const date = readTypedDate(newDate);
  const isDateThere = newDate.trim() !== '';
  return {
    reasons: written,
    newDate: date,
    reasonProblem: written.length === 0 || isChosenInVain ? 'noReason' : undefined,
    dateProblem: !isDateThere
      ? undefined
      : date === undefined
        ? 'dateUnreadable'
        : date < today
          ? 'datePast'
          : undefined
  };
}

export function withReason(typed: TypedReturn, row: number, change: Partial<Omit<TypedReason, 'row'>>): TypedReturn {
  return { ...typed, reasons: typed.reasons.map((each) => (each.row === row ? { ...each, ...change } : each)) };
}

export function withOneMore(typed: TypedReturn): TypedReturn {
  const row = Math.max(0, ...typed.reasons.map((each) => each.row)) + 1;
  return { ...typed, reasons: [...typed.reasons, { row, section: '', words: '' }] };
}

/** The last row stays: a return has a reason. */
export function without(typed: TypedReturn, row: number): TypedReturn {
  return typed.reasons.length === 1 ? typed : { ...typed, reasons: typed.reasons.filter((each) => each.row !== row) };
}
