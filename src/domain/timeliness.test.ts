import { foldEvents } from './fold';
import { localDate, localTime } from './local-date';
import { answerTimeliness, deadlineInForce, judge, timeliness } from './timeliness';
import type { Timeliness } from './timeliness';
import { CONTEXT, RECEIVER, ROLES, ZONE, eventOf, logOf, recorded } from './fixtures/log';
import type { Step } from './fixtures/log';

/** Deadline of the tests: 9/10/2023. */
const { deadline } = CONTEXT;
const LATER = new Date('2023-12-01T02:00:00Z');

function standing(now: Date, ...steps: readonly Step[]): Timeliness {
  return timeliness({ deadline }, foldEvents(logOf(...steps), ROLES, CONTEXT), now, ZONE);
}

const sentAt = (at: string): readonly Step[] => ['submitted', 'approved', 'numbered', ['sent', { at }]];

describe('before a report is sent', () => {
  it.each<readonly [string, Timeliness]>([
    ['2023-10-09T16:59:59Z', { kind: 'due', daysLeft: 0 }],
    ['2023-10-01T02:00:00Z', { kind: 'due', daysLeft: 8 }],
    ['2023-10-09T17:00:00Z', { kind: 'overdue', days: 1 }]
  ])('today decides: %s', (now, expected) => {
    expect(standing(new Date(now))).toEqual(expected);
    expect(standing(new Date(now), 'submitted', 'approved')).toEqual(expected);
  });
});

describe('a sent report', () => {
  it.each<readonly [string, Timeliness]>([
    ['2023-10-09T16:59:59Z', { kind: 'onTime' }],
    ['2023-10-09T17:00:00Z', { kind: 'late', days: 1 }]
  ])('is judged by its day in the zone of the plan: %s', (at, expected) => {
    expect(standing(LATER, ...sentAt(at))).toEqual(expected);
  });

  it('stays in time when it is returned and answered after the deadline', () => {
    const second = { draft: 2, at: '2023-11-20T02:00:00Z' };
    const steps: readonly Step[] = [
      ...sentAt('2023-10-08T02:00:00Z'),
      'returned',
      ['submitted', second],
      ['approved', second],
      ['numbered', second],
      ['sent', second]
    ];
    expect(standing(LATER, ...steps)).toEqual({ kind: 'onTime' });
  });

  it('is in time within an extension given before, and late for all that is given after', () => {
    const late = sentAt('2023-10-15T02:00:00Z');
    expect(standing(LATER, 'extended', ...late)).toEqual({ kind: 'onTime' });
    expect(standing(LATER, ...late, 'extended')).toEqual({ kind: 'late', days: 6 });
  });

  it('is not judged by a sending that does not count', () => {
    const steps: readonly Step[] = ['submitted', ['sent', { at: '2023-10-08T02:00:00Z' }]];
    expect(standing(LATER, ...steps)).toEqual({ kind: 'overdue', days: 53 });
  });
});

describe('other ways', () => {
  it.each<readonly [string, readonly Step[], Timeliness]>([
    ['paper counts by the day it came', ['recordedOnPaper'], { kind: 'onTime' }],
    ['an imported report by the day it was sent', ['imported'], { kind: 'onTime' }],
    ['an exempt unit owes nothing', ['exempted'], { kind: 'notOwed' }],
    ['a merged unit owes nothing', ['superseded'], { kind: 'notOwed' }],
    ['an exemption that ended excuses nobody', ['exempted', 'exemptionEnded'], { kind: 'overdue', days: 53 }]
  ])('%s', (_what, steps, expected) => {
    expect(standing(LATER, ...steps)).toEqual(expected);
  });

  it.each([
    ['2023-10-09', { kind: 'onTime' }],
    ['2023-10-10', { kind: 'late', days: 1 }]
  ])('paper that came on %s', (day, expected) => {
    expect(judge({ deadline, sent: localDate(day), owed: true }, LATER, ZONE)).toEqual(expected);
  });

  it('is open while no date is set', () => {
    const none = foldEvents([], ROLES, { ...CONTEXT, deadline: undefined });
    expect(timeliness({ deadline: undefined }, none, LATER, ZONE)).toEqual({ kind: 'noDeadline' });
  });

  it('gives a first date by extension where there was none', () => {
    const extended = foldEvents(logOf('extended'), ROLES, { ...CONTEXT, deadline: undefined });
    expect(deadlineInForce(undefined, extended.extensions)?.lastDay).toBe('2023-11-02');
  });
});

describe('a deadline with an hour', () => {
  const byFive = { phrase: 'trước 17 giờ ngày 25/10/2023', lastDay: localDate('2023-10-25'), time: localTime('17:00') };
  it.each<readonly [string, Timeliness]>([
    ['2023-10-25T09:59:59Z', { kind: 'onTime' }],
    ['2023-10-25T10:00:00Z', { kind: 'late', days: 0 }],
    ['2023-10-26T01:00:00Z', { kind: 'late', days: 1 }]
  ])('ends at that hour: %s', (at, expected) => {
    expect(judge({ deadline: byFive, sent: new Date(at), owed: true }, LATER, ZONE)).toEqual(expected);
  });
});

describe('the answer to a return', () => {
  it('has a date of its own', () => {
    const newDate = localDate('2023-10-20');
    const log = logOf(...sentAt('2023-10-08T02:00:00Z'));
    const back = recorded({ ...eventOf('returned', 5), newDate } as Parameters<typeof recorded>[0], 5, RECEIVER);
    const folded = foldEvents([...log, back], ROLES, CONTEXT);
    expect(answerTimeliness(folded, LATER, ZONE)).toEqual({ kind: 'overdue', days: 42 });
    expect(timeliness({ deadline }, folded, LATER, ZONE)).toEqual({ kind: 'onTime' });
    expect(answerTimeliness(foldEvents(log, ROLES, CONTEXT), LATER, ZONE)).toBeUndefined();
  });
});
