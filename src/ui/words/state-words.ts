/** What a state reads like: one pure mapping from what is true to words and tone. */
import type { LocalDate } from '../../domain/local-date';
import { shortDate } from '../../domain/local-date';
import type { Obligation } from '../../domain/obligation';
import type { StateKind, Timeliness } from '../../domain/state';
import type { StateStrings } from '../loc/report-strings';
import type { Tone } from '../theme/tones';

export interface Words {
  readonly text: string;
  readonly tone: Tone;
}

/** A value that no screen knows is a fault to be seen, not to be painted over. */
export class UnknownState extends Error {
  public constructor(value: never) {
    super(`The screen has no words for ${JSON.stringify(value)}.`);
    this.name = 'UnknownState';
  }
}

/** What a state looks like while nothing is late. */
const TONE: Readonly<Record<StateKind, Tone>> = {
  notSubmitted: 'idle',
  submitted: 'wait',
  returnedInside: 'warn',
  approved: 'ok',
  numbered: 'wait',
  sent: 'wait',
  received: 'ok',
  accepted: 'ok',
  returned: 'warn',
  exempt: 'idle',
  onPaper: 'ok',
  superseded: 'idle'
};

function isKnown(state: string): state is StateKind {
  return Object.prototype.hasOwnProperty.call(TONE, state);
}

/**
 * The state pill of an obligation.
 * @throws UnknownState for a state or timeliness that is not of the domain.
 */
export function stateWords(state: StateKind, timeliness: Timeliness, words: StateStrings): Words {
  if (!isKnown(state)) {
    throw new UnknownState(state);
  }
  const text = words.states[state];
  switch (timeliness.kind) {
    case 'overdue':
      return state === 'notSubmitted'
        ? { text: words.overdue(timeliness.days), tone: 'bad' }
        : { text: words.andOverdue(text, timeliness.days), tone: 'warn' };
    case 'late':
      return { text: words.andLate(text, timeliness.days), tone: 'warn' };
    case 'noDeadline':
    case 'notOwed':
    case 'onTime':
    case 'due':
      return { text, tone: TONE[state] };
    default:
      throw new UnknownState(timeliness);
  }
}

/** What is left of the time, or by how much it was missed. @throws UnknownState for an unknown timeliness. */
export function timelinessWords(timeliness: Timeliness, words: StateStrings): string {
  switch (timeliness.kind) {
    case 'noDeadline':
      return words.noDate;
    case 'notOwed':
      return words.notOwed;
    case 'onTime':
      return words.inTime;
    case 'late':
      return words.daysLate(timeliness.days);
    case 'due':
      return timeliness.daysLeft === 0 ? words.lastDayToday : words.daysLeft(timeliness.daysLeft);
    case 'overdue':
      return words.daysOverdue(timeliness.days);
    default:
      throw new UnknownState(timeliness);
  }
}

/** The deadline as the plan worded it; a bare phrase where it has no date yet. */
export function deadlineWords(obligation: Pick<Obligation, 'deadline' | 'deadlinePhrase'>): string {
  return obligation.deadline?.phrase ?? obligation.deadlinePhrase;
}

/** The last day that counts, for a tooltip beside the phrase. */
export function lastDayWords(lastDay: LocalDate | undefined, lastDayOf: (date: string) => string): string | undefined {
  return lastDay === undefined ? undefined : lastDayOf(shortDate(lastDay));
}
