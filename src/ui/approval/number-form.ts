/** What was typed for the number against what the register holds. Pure. */
import { isIssueNumber } from '../../actions/number-report';
import type { GivenNumber, NumberPreview } from '../../actions/number-report';
import type { LocalDate } from '../../domain/local-date';
import { readTypedDate } from '../loc/dates';
import type { NumberStrings } from '../loc/approval-strings';

export interface TypedNumber {
  /** Empty to take the next one. */
  readonly number: string;
  readonly date: string;
}

export type NumberProblem = keyof NumberStrings['problems'];

export interface NumberReading {
  readonly problems: Readonly<Partial<Record<keyof TypedNumber, NumberProblem>>>;
  /** The number that would be given. */
  readonly number: number | undefined;
  /** Undefined to leave the choice to the register, so that two clerks at once both get one. */
  readonly wanted: number | undefined;
  readonly issuedOn: LocalDate | undefined;
  /** What the typed number is used for already. */
  readonly taken: GivenNumber | undefined;
  readonly isBelowLast: boolean;
}

/** @param preview of the day that is typed; undefined while the register is being read. */
export function readNumber(typed: TypedNumber, preview: NumberPreview | undefined, today: LocalDate): NumberReading {
  const text = typed.number.trim();
  const own = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  const isTyped = text !== '';
  const issuedOn = readTypedDate(typed.date);
  const isWrong = isTyped && !isIssueNumber(own);
  const next = preview?.next.number;
  const number = isTyped ? (isWrong ? undefined : own) : next;
  return {
    problems: {
      ...(isWrong ? { number: 'numberWrong' as const } : {}),
      ...(issuedOn === undefined
        ? { date: 'dateUnreadable' as const }
        : issuedOn > today
          ? { date: 'dateInFuture' as const }
          : {})
    },
    number,
    wanted: isTyped && !isWrong && own !== next ? own : undefined,
    issuedOn,
    taken: isTyped ? preview?.given.find((given) => given.number === own) : undefined,
    isBelowLast: isTyped && !isWrong && preview?.lastUsed !== undefined && own < preview.lastUsed
  };
}
