/**
 * Ban hành công văn đôn đốc: the letter gets its number from the office's register and lies in the library before it is
 * sent. A retry of the same letter meets its own number and its own file.
 */
import type { UrgingLevel } from '../domain/event';
import { letterKey } from '../domain/event-key';
import { nextNumber } from '../domain/issue-number';
import type { IssueNumber } from '../domain/issue-number';
import { Letters } from '../store/letters';
import { chainIdOf } from '../store/notification';
import type { GivenNumber, Sequence } from '../store/numbers';
import { issueNumberText } from '../store/projection';
import { readDateStyle } from '../store/regional-settings';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { documentRoom } from './document-room';
import { isIssueNumber } from './number-report';
import type { UrgingUnit, UrgingView } from './open-urging';
import type { Outcome } from './outcome';
import { urgingLetter } from './urging-letter';
import type { MadeDocument, UrgingWording } from './urging-letter';

/** Letters have a sequence of their own in the register, as công văn do. */
const LETTER_TYPE = 'CV';

/** What the office's register says of its letters today. */
export interface LetterRegister {
  /** "CV/BDVTU": what follows the number. */
  readonly symbol: string;
  readonly period: string;
  /** Every number of the sequence, the highest first. */
  readonly given: readonly GivenNumber[];
  /** The next number, unless another person of the office is quicker. */
  readonly next: IssueNumber;
}

type Office = Pick<UrgingView, 'plan' | 'office' | 'today'>;

async function registerOf({ store }: Acting, { plan, office, today }: Office): Promise<LetterRegister> {
  const unit = await store.units.get(plan.id, office);
  if (unit === undefined) {
    throw new Refused({ code: 'unknownUnit' });
  }
  const { letterNumbering } = await documentRoom();
  const numbering = letterNumbering(unit, 'party', today);
  if (numbering === undefined) {
    throw new Refused({ code: 'termUnknown' });
  }
  const { symbol, period } = numbering;
  const sequence: Sequence = { unit: office, type: LETTER_TYPE, period };
  const given = [...(await store.numbers.of(sequence))].sort((a, b) => b.number - a.number);
  const number = nextNumber(given.map((each) => each.number));
  return { symbol, period, given, next: { number, symbol, type: LETTER_TYPE, period, issuedOn: today } };
}

/** Shows the next number of the office's letters, without taking it. Refused where the register cannot tell it. */
export async function openLetterRegister(acting: Acting, view: Office): Promise<Outcome<LetterRegister>> {
  return attempt(async () => registerOf(acting, view));
}

/** The number as the letter and the history of its units bear it. */
export function letterNumberText(register: Pick<LetterRegister, 'next'>, number: number): string {
  return issueNumberText({ ...register.next, number });
}

/** The same for the same units in whatever order. */
function unitsKey(units: readonly Pick<UrgingUnit, 'obligation'>[]): string {
  const ids = units.map(({ obligation }) => obligation.id).sort();
  return chainIdOf(ids.join('|')).toString(36);
}

/** Whose number it is: nobody's, this letter's from an earlier try, or another document's. */
export function standingOfNumber(
  { given, ...register }: LetterRegister,
  { plan, office, today }: Office,
  units: readonly Pick<UrgingUnit, 'obligation'>[],
  level: UrgingLevel,
  number: number
): 'free' | 'own' | 'taken' {
  const held = given.find((each) => each.number === number);
  const key = letterKey(plan.id, office, level, letterNumberText(register, number), unitsKey(units));
  return held === undefined ? 'free' : held.submission === key && held.issuedOn === today ? 'own' : 'taken';
}

/** A letter with its number, in the library. */
export interface IssuedLetter {
  /** With the number as it was given. */
  readonly wording: UrgingWording;
  readonly letter: MadeDocument;
  /** Unique id of its file. */
  readonly file: string;
}

/**
 * Takes the number, makes the letter with it and stores it.
 * @param number as the person wants it; refused with `numberTaken` when it is another document's, `numberInvalid` when
 * it is none.
 */
export async function issueLetter(
  acting: Acting,
  view: UrgingView,
  units: readonly UrgingUnit[],
  wording: UrgingWording,
  number: number
): Promise<Outcome<IssuedLetter>> {
  return attempt(async () => {
    if (!isIssueNumber(number)) {
      throw new Refused({ code: 'numberInvalid' });
    }
    const register = await registerOf(acting, view);
    const { level } = wording;
    const issue = { ...register.next, number };
    const letterNumber = issueNumberText(issue);
    const standing = standingOfNumber(register, view, units, level, number);
    if (standing === 'taken') {
      throw new Refused({ code: 'numberTaken' });
    }
    if (standing === 'free') {
      const { plan, office } = view;
      const key = letterKey(plan.id, office, level, letterNumber, unitsKey(units));
      const dates = await readDateStyle(acting.store.site);
      const entry = { unit: office, plan: plan.id, obligation: undefined, key };
      const taken = (await acting.store.numbers.take(entry, issue, dates)) === 'taken';
      // The answer to an earlier try may have been lost: then the number that is held is this letter's.
      if (taken && standingOfNumber(await registerOf(acting, view), view, units, level, number) !== 'own') {
        throw new Refused({ code: 'numberTaken' });
      }
    }
    const numbered = { ...wording, letterNumber };
    const letter = await urgingLetter(view, units, numbered);
    const name = letter.name.replace(/\.docx$/, ` (${letterNumber.replace('/', '-')}).docx`);
    const file = await new Letters(acting.store.site).put(name, letter.bytes, {
      plan: view.plan.id,
      office: view.office,
      level,
      number: issue,
      units: units.length
    });
    return { wording: numbered, letter, file };
  });
}
