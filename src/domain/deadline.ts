/**
 * Deadlines: the phrase they were given in and the last day that is still in time.
 * "trước ngày 25/10/2023" excludes the 25th; "chậm nhất ngày" and "đến hết ngày" include the day named.
 */
import { InvalidInput } from './code';
import { addDays, localDate } from './local-date';
import type { LocalDate } from './local-date';

/** A deadline that has a date. */
export interface Deadline {
  /** The words of the plan, e.g. "trước ngày 25/10/2023". */
  readonly phrase: string;
  /** Last day that counts as in time. */
  readonly lastDay: LocalDate;
}

/** How a stream's deadline is set: by the plan, or by each parent unit for its children. */
export type DeadlineRule =
  | { readonly kind: 'fixed'; readonly deadline: Deadline }
  | { readonly kind: 'delegated'; readonly phrase: string; readonly byParent: Readonly<Record<string, Deadline>> }
  | { readonly kind: 'imprecise'; readonly phrase: string };

const PHRASE = /^(trước|chậm nhất|đến hết|hết)(?:\s+là)?\s+ngày\s+(\d{1,2})\/(\d{1,2})\/(\d{4})$/iu;

/**
 * Reads a dated phrase.
 * @param phrase e.g. "trước ngày 25/10/2023", "chậm nhất ngày 5/3/2024".
 * @throws InvalidInput when the phrase names no day this function knows how to read.
 */
export function readDeadline(phrase: string): Deadline {
  const text = phrase.normalize('NFC').trim().replace(/\s+/g, ' ');
  const match = PHRASE.exec(text);
  if (match === null) {
    throw new InvalidInput('deadline', phrase, 'expected "trước ngày d/m/yyyy" or "chậm nhất ngày d/m/yyyy"');
  }
  const [, word = '', day = '', month = '', year = ''] = match;
  const named = localDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return { phrase: text, lastDay: word.toLocaleLowerCase('vi') === 'trước' ? addDays(named, -1) : named };
}
