/** Cấp số: the clerk gives the passed report its number from the unit's register. */
import type { ObligationId } from '../domain/code';
import type { RecordedAct } from '../domain/event';
import { nextNumber } from '../domain/issue-number';
import type { IssueNumber } from '../domain/issue-number';
import { dayOf } from '../domain/local-date';
import type { LocalDate } from '../domain/local-date';
import { numberingOf } from '../domain/state';
import { StoreError } from '../store/failure';
import type { GivenNumber, Sequence } from '../store/numbers';
import { readDateStyle } from '../store/regional-settings';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { documentRoom } from './document-room';
import { loadForAct } from './loading';
import type { Loaded } from './loading';
import type { Outcome } from './outcome';
import { recordAct } from './recording';
import { eventOf, submissionNow } from './submission-acts';

/** What the register says before a number is given. */
export interface NumberPreview {
  /** Undefined while the sequence has no number. */
  readonly lastUsed: number | undefined;
  /** Every number of the sequence with what it is used for, the highest first. */
  readonly given: readonly GivenNumber[];
  /** The number that an earlier, broken try reserved for this submission: it will be given, whatever is asked for. */
  readonly own: IssueNumber | undefined;
  /** What the next number would be, unless another clerk is quicker. */
  readonly next: IssueNumber;
}

export { issueNumberText } from '../store/projection';
export type { GivenNumber } from '../store/numbers';

/** As many digits as `readIssueNumber` reads. */
const HIGHEST = 999_999;

/** Whether a document can bear the number. */
export function isIssueNumber(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 1 && n <= HIGHEST;
}

/** Clerks that clash more often than this are better asked to try again. */
const TRIES = 20;

interface Numbering {
  readonly sequence: Sequence;
  readonly symbol: string;
}

async function numberingFor({ store }: Acting, { plan, item }: Loaded, issuedOn: LocalDate): Promise<Numbering> {
  const { unit: code, stream: streamId } = item.obligation;
  const unit = await store.units.get(plan.id, code);
  const stream = plan.streams.find(({ id }) => id === streamId);
  if (unit === undefined || stream === undefined) {
    throw new Refused({ code: 'unknownUnit' });
  }
  const { numberingPeriodOf } = await documentRoom();
  const period = numberingPeriodOf(unit, stream.formatFamily, issuedOn);
  if (period === undefined) {
    throw new Refused({ code: 'termUnknown' });
  }
  return { sequence: { unit: code, type: stream.documentType, period }, symbol: unit.numberSymbol };
}

function issueOf({ sequence, symbol }: Numbering, number: number, issuedOn: LocalDate): IssueNumber {
  return { number, symbol, type: sequence.type, period: sequence.period, issuedOn };
}

/**
 * The number that the submission has already, or a new one that nobody else can have.
 * @param wanted the number that the clerk typed; the next free one when left out.
 * @throws Refused `numberTaken` when the wanted one is another report's.
 */
async function reserve(
  { store }: Acting,
  id: ObligationId,
  submission: RecordedAct<'submitted'>,
  numbering: Numbering,
  issuedOn: LocalDate,
  wanted: number | undefined
): Promise<IssueNumber> {
  const dates = await readDateStyle(store.site);
  let tried = 0;
  for (let round = 0; round < TRIES; round += 1) {
    const [own, used] = await store.together((batched) =>
      Promise.all([batched.numbers.ofSubmission(submission.key), batched.numbers.of(numbering.sequence)])
    );
    if (own !== undefined) {
      return issueOf({ ...numbering, symbol: own.symbol }, own.number, own.issuedOn);
    }
    if (wanted !== undefined && (round > 0 || used.some(({ number }) => number === wanted))) {
      throw new Refused({ code: 'numberTaken' });
    }
    // A number that was taken by an entry that does not read is taken all the same, so the next try goes on from it.
    tried = wanted ?? Math.max(nextNumber(used.map(({ number }) => number)), tried + 1);
    const issue = issueOf(numbering, tried, issuedOn);
    if ((await store.numbers.reserve(id, submission.key, issue, dates)) === 'reserved') {
      return issue;
    }
  }
  throw new StoreError('conflict', 'Others took every number that was tried; try again in a moment.');
}

/** Shows the numbers used and the next one, without taking it. */
export async function previewNumber(
  acting: Acting,
  id: ObligationId,
  issuedOn?: LocalDate
): Promise<Outcome<NumberPreview>> {
  return attempt(async () => {
    const loaded = await loadForAct(acting, id);
    const day = issuedOn ?? dayOf(acting.now(), loaded.plan.timeZone);
    const numbering = await numberingFor(acting, loaded, day);
    const submission = submissionNow(loaded);
    const [own, given] = await acting.store.together((batched) =>
      Promise.all([batched.numbers.ofSubmission(submission.key), batched.numbers.of(numbering.sequence)])
    );
    const used = given.map(({ number }) => number);
    return {
      lastUsed: used.length === 0 ? undefined : Math.max(...used),
      given: [...given].sort((a, b) => b.number - a.number),
      own: own === undefined ? undefined : issueOf({ ...numbering, symbol: own.symbol }, own.number, own.issuedOn),
      next: issueOf(numbering, nextNumber(used), day)
    };
  });
}

/**
 * Reserves the next number of the unit's register and records it. A retry finds its own reservation, so a number is
 * never lost to a crash, and two clerks at once never get the same one.
 * @param issuedOn day of issue; today when left out. Refused with `dateInvalid` when it is to come.
 * @param wanted a number of the clerk's own; the next one when left out. Refused with `numberTaken` when it is another
 * report's, and with `numberInvalid` when it is none.
 */
export async function numberReport(
  acting: Acting,
  id: ObligationId,
  issuedOn?: LocalDate,
  wanted?: number
): Promise<Outcome<IssueNumber>> {
  return attempt(async () => {
    const loaded = await loadForAct(acting, id);
    const given = numberingOf(loaded.folded.state);
    if (given !== undefined) {
      return given.number;
    }
    const refusal = loaded.item.refusals.numbered;
    if (refusal !== undefined) {
      throw new Refused({ code: refusal });
    }
    const today = dayOf(acting.now(), loaded.plan.timeZone);
    const day = issuedOn ?? today;
    if (day > today) {
      throw new Refused({ code: 'dateInvalid' });
    }
    if (wanted !== undefined && !isIssueNumber(wanted)) {
      throw new Refused({ code: 'numberInvalid' });
    }
    const submission = submissionNow(loaded);
    const numbering = await numberingFor(acting, loaded, day);
    const number = await reserve(acting, id, submission, numbering, day, wanted);
    const { folded } = await recordAct(acting, loaded, eventOf('numbered', id, submission, { number }));
    // Another clerk may have recorded the same reservation first.
    return numberingOf(folded.state)?.number ?? number;
  });
}
