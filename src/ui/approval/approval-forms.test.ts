import type { GivenNumber, NumberPreview } from '../../actions/number-report';
import { seenBefore } from '../../actions/seen-versions';
import { eventKey, obligationId, sectionId } from '../../domain/code';
import { localDate } from '../../domain/local-date';
import type { Round } from '../../domain/state';
import { sampleFold } from '../samples/sample-fold';
import { SAMPLE_PERSON } from '../samples/sample-plan';
import { sampleEntry } from '../samples/sample-work';
import { countsIn, failedIn, previewBulk } from './bulk-selection';
import type { BulkResult } from './bulk-selection';
import { readNumber } from './number-form';
import { NO_REASON, readReturn, withOneMore, withReason, without } from './return-form';
import { offeredActs } from './shown-acts';

const TODAY = localDate('2023-10-12');
const ID = obligationId('217.co-so.DU-1');

describe('a return', () => {
  it('needs a reason, and one for every section that was picked', () => {
    expect(readReturn(NO_REASON, TODAY).reasonProblem).toBe('noReason');
    const more = withOneMore(withReason(NO_REASON, 1, { words: ' Rút gọn. ' }));
    expect(readReturn(more, TODAY)).toMatchObject({ reasonProblem: undefined, reasons: [{ words: 'Rút gọn.' }] });
    const picked = withReason(more, 2, { section: sectionId('p1-i') });
    expect(readReturn(picked, TODAY).reasonProblem).toBe('noReason');
    expect(readReturn(without(picked, 2), TODAY).reasonProblem).toBeUndefined();
    expect(without(NO_REASON, 1)).toBe(NO_REASON);
  });

  it.each([
    ['', undefined],
    ['12/10/2023', undefined],
    ['11/10/2023', 'datePast'],
    ['31/02/2023', 'dateUnreadable']
  ])('with the answer due on "%s" has the problem %s', (newDate, problem) => {
    expect(readReturn({ ...NO_REASON, newDate }, TODAY).dateProblem).toBe(problem);
  });
});

describe('a typed number', () => {
  const issue = { symbol: 'BC/ĐU', type: 'BC', period: '2020-2025', issuedOn: localDate('2023-10-01') };
  const given: GivenNumber = { ...issue, number: 12, obligation: ID, submission: 's' };
  const preview: NumberPreview = { lastUsed: 12, given: [given], own: undefined, next: { ...issue, number: 13 } };
  const read = (number: string, date = '12/10/2023'): ReturnType<typeof readNumber> =>
    readNumber({ number, date }, preview, TODAY);

  it('is the next one when nothing is typed, and the register chooses then', () => {
    expect(read('')).toMatchObject({ number: 13, wanted: undefined, problems: {}, taken: undefined });
    expect(read('13').wanted).toBeUndefined();
  });

  it('may leave numbers out, and is warned of below the last one', () => {
    expect(read('20')).toMatchObject({ number: 20, wanted: 20, isBelowLast: false });
    expect(read('5')).toMatchObject({ wanted: 5, isBelowLast: true, taken: undefined });
  });

  it('that is used says what for', () => {
    expect(read('12').taken).toBe(given);
  });

  it.each(['0', '1,5', 'x', '1234567'])('"%s" is none', (text) => {
    expect(read(text).problems.number).toBe('numberWrong');
  });

  it('is not given on a day to come', () => {
    expect(read('', '13/10/2023').problems.date).toBe('dateInFuture');
  });
});

describe('an act on many', () => {
  const sent = { ...sampleEntry('sent', ['receiver']) };
  const received = {
    ...sampleEntry('received', ['receiver']),
    obligation: { ...sent.obligation, id: obligationId('217.co-so.DU-2') }
  };
  const all = new Set([sent.obligation.id, received.obligation.id]);

  it('is done to those that it may be done to; the others say why', () => {
    expect(previewBulk('received', [sent, received], all, new Set())).toEqual({
      willDo: [sent.obligation.id],
      refused: new Map([[received.obligation.id, 'alreadyReceived']])
    });
    expect(previewBulk('accepted', [sent, received], all, new Set())).toEqual({
      willDo: [received.obligation.id],
      refused: new Map([[sent.obligation.id, 'notReceived']])
    });
  });

  it('leaves out what was not chosen, and what is through already', () => {
    expect(previewBulk('received', [sent], new Set(), new Set()).willDo).toEqual([]);
    expect(previewBulk('received', [sent], all, all).willDo).toEqual([]);
  });

  it('can be tried again for what failed or was not reached', () => {
    const failure = { kind: 'offline', message: '', retryable: true } as const;
    const results = new Map<typeof ID, BulkResult>([
      [obligationId('p.s.A'), { kind: 'done', value: undefined }],
      [obligationId('p.s.B'), { kind: 'failed', failure }],
      [obligationId('p.s.C'), { kind: 'waiting' }],
      [obligationId('p.s.D'), { kind: 'refused', refusals: [] }]
    ]);
    expect(failedIn(results)).toEqual(['p.s.B', 'p.s.C']);
    expect(countsIn(results)).toEqual({ done: 1, answered: 3 });
  });
});

describe('the acts that the desk shows', () => {
  const shown = (
    kind: Parameters<typeof sampleEntry>[0],
    roles: Parameters<typeof sampleEntry>[1]
  ): readonly string[] =>
    offeredActs(sampleEntry(kind, roles), undefined).map(
      ({ act, refusals }) => `${act}: ${refusals.map(({ code }) => code).join() || 'may'}`
    );

  it.each<readonly [Parameters<typeof sampleEntry>[0], Parameters<typeof sampleEntry>[1], readonly string[]]>([
    ['submitted', ['approver'], ['approved: may', 'returnedInside: may', 'numbered: notApproved', 'sent: notNumbered']],
    [
      'approved',
      ['clerk'],
      ['approved: alreadyApproved', 'returnedInside: needsApprover', 'numbered: may', 'sent: notNumbered']
    ],
    ['sent', ['receiver'], ['received: may', 'accepted: notReceived', 'returned: may']],
    ['received', ['receiver'], ['received: alreadyReceived', 'accepted: may', 'returned: may']],
    ['sent', ['reader'], []]
  ])('of a report that is %s to %j', (kind, roles, acts) => {
    expect(shown(kind, roles)).toEqual(acts);
  });
});

describe('the version that was seen before', () => {
  const [round] = sampleFold('returnedInside').rounds;
  if (round === undefined) {
    throw new Error('The sample lost its round.');
  }
  const at = (number: number, isMine: boolean): Round => {
    const key = eventKey(`${round.submission.key}-${number}`);
    const ending = isMine || round.ending === undefined ? round.ending : { ...round.ending, by: 'ai khác' as never };
    return { ...round, number, submission: { ...round.submission, key }, ...(ending === undefined ? {} : { ending }) };
  };
  const seen = (rounds: readonly Round[], opened: Readonly<Record<string, string>> = {}, sees = true): unknown => {
    const current = rounds[rounds.length - 1]?.submission.key ?? eventKey('x');
    const found = seenBefore(rounds, current, SAMPLE_PERSON.login, opened, () => sees);
    return found === undefined ? undefined : [found.why, found.round.number];
  };

  it('is the latest that the person acted on or opened, else the one before', () => {
    expect(seen([at(1, true), at(2, false), at(3, false)])).toEqual(['acted', 1]);
    expect(
      seen([at(1, true), at(2, false), at(3, false)], { [at(2, false).submission.key]: '2023-10-07T01:00:00Z' })
    ).toEqual(['opened', 2]);
    expect(seen([at(1, false), at(2, false)])).toEqual(['previous', 1]);
  });

  it('is none for the first version, or when the server shows no earlier one', () => {
    expect(seen([at(1, true)])).toBeUndefined();
    expect(seen([at(1, true), at(2, true)], {}, false)).toBeUndefined();
  });
});
