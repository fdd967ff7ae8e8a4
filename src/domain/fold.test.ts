import fc from 'fast-check';
import type { Login } from './code';
import { ACTS } from './event';
import type { Act, RecordedEvent, ReportEvent } from './event';
import { foldEvents } from './fold';
import { localDate } from './local-date';
import { RoleBook } from './role';
import { answeringSubmission } from './state';
import type { FoldedObligation } from './state';
import {
  ADMINISTRATOR,
  APPROVER,
  CLERK,
  CONTEXT,
  DRAFTER,
  FORMER,
  OUTSIDER,
  PEOPLE,
  RECEIVER,
  ROLES,
  START,
  eventOf,
  logOf,
  recorded
} from './fixtures/log';
import type { Step } from './fixtures/log';

const fold = (events: readonly RecordedEvent[]): FoldedObligation => foldEvents(events, ROLES, CONTEXT);

const folded = (...steps: readonly Step[]): FoldedObligation => fold(logOf(...steps));

const SENT = ['submitted', 'approved', 'numbered', 'sent'] as const;

describe('the way of a report', () => {
  it('starts with nothing', () => {
    expect(folded()).toMatchObject({ state: { kind: 'notSubmitted' }, rounds: [], invalid: [], lastEvent: 0 });
  });

  it('goes from the drafter to acceptance, each act by its own role', () => {
    const log = logOf(...SENT, 'received', 'accepted');
    const [submission, approval, numbering, sending, receipt, acceptance] = log;
    const { state, rounds, invalid, lastEvent, changes } = fold(log);
    expect(state).toEqual({ kind: 'accepted', submission, approval, numbering, sending, receipt, acceptance });
    expect(rounds).toEqual([{ number: 1, submission, approval, numbering, sending, receipt, ending: acceptance }]);
    expect({ invalid, lastEvent, changes }).toEqual({ invalid: [], lastEvent: 6, changes: 6 });
  });

  it('keeps every round when it is returned, and its first sending', () => {
    const second = { draft: 2 };
    const result = folded(
      ...SENT,
      'returned',
      ['submitted', second],
      ['approved', second],
      ['numbered', second],
      ['sent', second],
      ['received', second],
      ['accepted', second]
    );
    expect(result.state.kind).toBe('accepted');
    expect(result.rounds.map(({ number, ending }) => [number, ending?.act])).toEqual([
      [1, 'returned'],
      [2, 'accepted']
    ]);
    expect(result.firstSending?.order).toBe(4);
  });

  it.each<readonly [string, readonly Step[], string]>([
    ['withdrawn before approval: nothing was submitted', ['submitted', 'withdrawn'], 'notSubmitted'],
    [
      'withdrawn after a newer draft: neither counts',
      ['submitted', ['submitted', { draft: 2 }], ['withdrawn', { draft: 2 }]],
      'notSubmitted'
    ],
    [
      'withdrawn in the second round: it is still returned',
      [...SENT, 'returned', ['submitted', { draft: 2 }], ['withdrawn', { draft: 2 }]],
      'returned'
    ],
    [
      'returned inside after approval: before the number it may be',
      ['submitted', 'approved', 'returnedInside'],
      'returnedInside'
    ],
    ['exempt, and then not: it is where it was', ['submitted', 'approved', 'exempted', 'exemptionEnded'], 'approved'],
    ['exempt twice', ['exempted', 'exemptionEnded', 'exempted'], 'exempt'],
    ['extended and urged: that changes no state', ['submitted', 'extended', 'urged'], 'submitted'],
    ['merged while exempt', ['exempted', 'superseded'], 'superseded'],
    ['imported by the administrator', ['imported'], 'accepted'],
    ['handed in on paper while a draft was out', ['submitted', 'recordedOnPaper'], 'onPaper']
  ])('%s', (_what, steps, kind) => {
    const result = folded(...steps);
    expect(result.invalid).toEqual([]);
    expect(result.state.kind).toBe(kind);
  });

  it('holds the reasons of a return open until the receiving office accepts', () => {
    const second = { draft: 2 };
    const inside = [...SENT, 'returned', ['submitted', second], ['returnedInside', second]] as const;
    expect(folded(...inside).openReasons.map(({ from }) => from)).toEqual(['above', 'inside']);
    const third = { draft: 3 };
    const passed = [...inside, ['submitted', third], ['approved', third]] as const;
    expect(folded(...passed).openReasons.map(({ from }) => from)).toEqual(['above']);
    const accepted = [
      ...passed,
      ['numbered', third],
      ['sent', third],
      ['received', third],
      ['accepted', third]
    ] as const;
    expect(folded(...accepted).openReasons).toEqual([]);
  });

  it.each<readonly [string, readonly Step[], string | undefined]>([
    ['nothing was submitted', [], undefined],
    ['returned', [...SENT, 'returned'], undefined],
    ['submitted again', [...SENT, 'returned', ['submitted', { draft: 2 }]], '0.2'],
    ['withdrawn again', [...SENT, 'returned', ['submitted', { draft: 2 }], ['withdrawn', { draft: 2 }]], undefined],
    [
      'the answer itself returned',
      [...SENT, 'returned', ['submitted', { draft: 2 }], ['returnedInside', { draft: 2 }]],
      undefined
    ],
    ['the answer passed', [...SENT, 'returned', ['submitted', { draft: 2 }], ['approved', { draft: 2 }]], '0.2'],
    ['exempted after it', [...SENT, 'returned', ['submitted', { draft: 2 }], 'exempted'], undefined]
  ])('tells which submission answers what was returned: %s', (_what, steps, draft) => {
    expect(answeringSubmission(folded(...steps).state)?.draft.label).toBe(draft);
  });

  it('awaits the answer to a return by its date until that is sent', () => {
    const newDate = localDate('2023-10-20');
    const log = [...logOf(...SENT), recorded({ ...eventOf('returned', 5), newDate } as RecordedEvent, 5, RECEIVER)];
    expect(fold(log).answerBy).toBe('2023-10-20');
    const answer = (['submitted', 'approved', 'numbered', 'sent'] as const).map((act, index) =>
      recorded(
        eventOf(act, 6 + index, 2),
        6 + index,
        { submitted: DRAFTER, approved: APPROVER, numbered: CLERK, sent: CLERK }[act]
      )
    );
    expect(fold([...log, ...answer.slice(0, 3)]).answerBy).toBe('2023-10-20');
    expect(fold([...log, ...answer]).answerBy).toBeUndefined();
  });
});

describe('what does not count', () => {
  it.each<readonly [string, readonly Step[], string, readonly string[]]>([
    ['an outsider submits', [['submitted', { by: OUTSIDER }]], 'notSubmitted', ['needsDrafter']],
    ['the approver submits', [['submitted', { by: APPROVER }]], 'notSubmitted', ['needsDrafter']],
    ['a drafter whose role has ended submits', [['submitted', { by: FORMER }]], 'notSubmitted', ['needsDrafter']],
    ['a drafter passes his own report', ['submitted', ['approved', { by: DRAFTER }]], 'submitted', ['needsApprover']],
    [
      'a drafter accepts his own report',
      [...SENT, 'received', ['accepted', { by: DRAFTER }]],
      'received',
      ['needsReceiver']
    ],
    ['the unit exempts itself', [['exempted', { by: APPROVER }]], 'notSubmitted', ['needsFollower']],
    ['the unit imports', [['imported', { by: DRAFTER }]], 'notSubmitted', ['needsAdministrator']],
    ['an approval comes before any submission', ['approved'], 'notSubmitted', ['nothingSubmitted']],
    [
      'an older submission is approved',
      ['submitted', ['submitted', { draft: 2 }], 'approved'],
      'submitted',
      ['otherSubmission']
    ],
    ['a report is sent without a number', ['submitted', 'approved', 'sent'], 'approved', ['notNumbered']],
    ['a report is accepted before it is received', [...SENT, 'accepted'], 'sent', ['notReceived']],
    [
      'a numbered report is returned inside',
      ['submitted', 'approved', 'numbered', 'returnedInside'],
      'numbered',
      ['alreadyNumbered']
    ],
    [
      'a draft that was withdrawn is submitted unchanged',
      ['submitted', 'withdrawn', 'submitted'],
      'notSubmitted',
      ['repeatedKey']
    ],
    ['an accepted report is exempted', [...SENT, 'received', 'accepted', 'exempted'], 'accepted', ['alreadyAccepted']],
    ['an exempt unit submits', ['exempted', 'submitted'], 'exempt', ['isExempt']]
  ])('%s', (_what, steps, kind, reasons) => {
    const result = folded(...steps);
    expect(result.state.kind).toBe(kind);
    expect(result.invalid.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('is a return without a reason, an extension to an earlier day, a unit that succeeds itself', () => {
    const log = logOf(...SENT);
    const wrong: readonly ReportEvent[] = [
      { ...eventOf('returned', 5), reasons: [] },
      { ...eventOf('returned', 5), reasons: [{ words: '  ' }] },
      { ...eventOf('extended', 5), lastDay: localDate('2023-10-09') },
      { ...eventOf('extended', 5), reason: '' },
      { ...eventOf('superseded', 5), successor: eventOf('superseded', 5).obligation }
    ] as readonly ReportEvent[];
    const reasons = wrong.map((event) => {
      const by = event.act === 'superseded' ? ADMINISTRATOR : RECEIVER;
      return fold([...log, recorded(event, 5, by)]).invalid.map(({ reason }) => reason)[0];
    });
    expect(reasons).toEqual(['noReason', 'noReason', 'notLater', 'noReason', 'ownSuccessor']);
  });

  it('keeps what was valid when it was written after the role has ended', () => {
    const ended = new RoleBook(
      ROLES.holdings.map((holding) =>
        holding.login === DRAFTER ? { ...holding, until: new Date(START.getTime() + 90_000) } : holding
      )
    );
    const result = foldEvents(logOf('submitted', ['submitted', { draft: 2 }]), ended, CONTEXT);
    expect(result.invalid.map(({ event, reason }) => [event.order, reason])).toEqual([[2, 'needsDrafter']]);
    expect(result.state.kind).toBe('submitted');
  });
});

/** Any acts by anybody on any draft: most logs go some way and hold much that does not count. */
const anyLog = fc
  .array(
    fc.record({
      act: fc.constantFrom<Act>(...ACTS, 'submitted', 'approved', 'numbered', 'sent', 'received'),
      draft: fc.integer({ min: 1, max: 3 }),
      by: fc.option(fc.constantFrom<Login>(...PEOPLE), { nil: undefined, freq: 4 })
    }),
    { maxLength: 40 }
  )
  // Orders leave room for others in between.
  .map((steps) =>
    logOf(...steps.map(({ act, draft, by }): Step => [act, by === undefined ? { draft } : { draft, by }]))
  )
  .map((log) => log.map((event): RecordedEvent => ({ ...event, order: event.order * 10 })));

/** Everything that is true, without what was seen and did not count. */
const truthOf = (result: FoldedObligation): FoldedObligation => ({ ...result, invalid: [], lastEvent: 0 });

describe('the fold, whatever the log', () => {
  it('is the same for any order and any repetition of what the server recorded', () => {
    fc.assert(
      fc.property(anyLog, fc.func(fc.integer()), fc.array(fc.nat()), (log, rank, again) => {
        const repeated = again.flatMap((index) => log[index % Math.max(log.length, 1)] ?? []);
        const shuffled = [...log, ...repeated].sort((a, b) => rank(a.order) - rank(b.order));
        expect(fold(shuffled)).toEqual(fold(log));
      })
    );
  });

  it('is not moved by a retry that the server took a second time', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const valid = new Set(fold(log).counted);
        const retried = log.flatMap((event): readonly RecordedEvent[] =>
          valid.has(event.key) ? [event, { ...event, order: event.order + 1 }] : [event]
        );
        expect(truthOf(fold(retried))).toEqual(truthOf(fold(log)));
      })
    );
  });

  it('is not moved by forged events, and keeps each with its reason', () => {
    const forged = fc.array(
      fc.record({
        after: fc.nat({ max: 400 }),
        act: fc.constantFrom(...ACTS),
        draft: fc.integer({ min: 1, max: 3 }),
        by: fc.constantFrom(OUTSIDER, FORMER)
      }),
      { maxLength: 8 }
    );
    fc.assert(
      fc.property(anyLog, forged, (log, attempts) => {
        const taken = new Set<number>();
        const added = attempts.flatMap(({ after, act, draft, by }) => {
          const order = Math.floor(after / 10) * 10 + 5;
          return taken.has(order) || taken.add(order) === undefined
            ? []
            : [recorded(eventOf(act, order, draft), order, by)];
        });
        const { invalid } = fold(log);
        const result = fold([...log, ...added]);
        expect(truthOf(result)).toEqual(truthOf(fold(log)));
        const refused = result.invalid.map(({ event }) => event.order);
        expect(refused).toEqual(
          [...invalid.map(({ event }) => event.order), ...added.map(({ order }) => order)].sort((a, b) => a - b)
        );
      })
    );
  });

  it('says of every event either that it counts or why not', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { counted, invalid, changes, extensions, urgings } = fold(log);
        expect(counted.size + invalid.length).toBe(log.length);
        expect(changes + extensions.length + urgings.length).toBe(counted.size);
      })
    );
  });

  it('asks for a role at most twice an event: its work grows with the log and no faster', () => {
    let asked = 0;
    class CountingBook extends RoleBook {
      public override holds(...question: Parameters<RoleBook['holds']>): boolean {
        asked += 1;
        return super.holds(...question);
      }
    }
    const log = logOf(
      ...Array.from({ length: 5000 }, (_, index): Step => [ACTS[index % ACTS.length] ?? 'sent', { draft: index }])
    );
    foldEvents(log, new CountingBook(ROLES.holdings), CONTEXT);
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(2 * log.length);
  });
});
