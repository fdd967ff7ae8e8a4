import * as fc from 'fast-check';
import { obligationId } from './code';
import { addDays, localDate } from './local-date';
import { STATE_KINDS } from './state';
import { stateRefusal } from './transitions';
import { nextLevel, proposalFor, proposeUrgings } from './urging-proposal';
import type { UrgingGround } from './urging-proposal';

const LAST_DAY = localDate('2023-10-24');
const ground = (changes: Partial<UrgingGround> = {}): UrgingGround => ({
  obligation: obligationId('217.co-so.DU-1'),
  state: 'notSubmitted',
  lastDay: LAST_DAY,
  wasSent: false,
  answerBy: undefined,
  urgings: [],
  ...changes
});
const on = (day: string, changes: Partial<UrgingGround> = {}): string => {
  const found = proposalFor(ground(changes), localDate(day));
  return found === undefined ? 'nothing' : `${found.reason} ${found.level} (${found.daysLeft})`;
};
const urged = (level: 0 | 1 | 2, sentOn: string, newDate?: string): UrgingGround['urgings'][number] => ({
  level,
  sentOn: localDate(sentOn),
  ...(newDate === undefined ? {} : { newDate: localDate(newDate) })
});

describe('what is proposed for a report due on 24/10', () => {
  it.each<[string, string, Partial<UrgingGround>]>([
    ['2023-10-20', 'nothing', {}],
    ['2023-10-21', 'soon 0 (3)', {}],
    ['2023-10-23', 'soon 0 (1)', {}],
    ['2023-10-22', 'nothing', { urgings: [urged(0, '2023-10-21')] }],
    ['2023-10-22', 'soon 0 (2)', { urgings: [urged(0, '2023-10-10')] }],
    ['2023-10-24', 'lastDay 0 (0)', { urgings: [urged(0, '2023-10-21')] }],
    ['2023-10-24', 'nothing', { urgings: [urged(0, '2023-10-21'), urged(0, '2023-10-24')] }],
    ['2023-10-25', 'overdue 1 (-1)', { urgings: [urged(0, '2023-10-21'), urged(0, '2023-10-24')] }],
    ['2023-10-27', 'nothing', { urgings: [urged(1, '2023-10-26', '2023-10-30')] }],
    ['2023-10-30', 'nothing', { urgings: [urged(1, '2023-10-26', '2023-10-30')] }],
    ['2023-10-31', 'again 2 (-7)', { urgings: [urged(1, '2023-10-26', '2023-10-30')] }],
    ['2023-10-31', 'nothing', { urgings: [urged(1, '2023-10-26')] }],
    ['2023-11-01', 'again 2 (-8)', { urgings: [urged(1, '2023-10-26')] }],
    ['2023-12-01', 'nothing', { urgings: [urged(1, '2023-10-26'), urged(2, '2023-11-01')] }],
    // Given more time after the first letter: a new date, and the levels begin anew when it goes by.
    ['2023-11-02', 'soon 0 (3)', { lastDay: localDate('2023-11-05'), urgings: [urged(1, '2023-10-26', '2023-10-30')] }],
    ['2023-11-06', 'overdue 1 (-1)', { lastDay: localDate('2023-11-05'), urgings: [urged(1, '2023-10-26')] }],
    // Sent and returned: only the date for the answer counts.
    ['2023-10-31', 'nothing', { state: 'returned', wasSent: true }],
    ['2023-10-31', 'soon 0 (1)', { state: 'returned', wasSent: true, answerBy: localDate('2023-11-01') }],
    ['2023-11-02', 'overdue 1 (-1)', { state: 'returned', wasSent: true, answerBy: localDate('2023-11-01') }],
    ['2023-10-30', 'nothing', { lastDay: undefined }],
    ['2023-10-30', 'nothing', { state: 'sent', wasSent: true }],
    ['2023-10-30', 'nothing', { state: 'exempt' }],
    ['2023-10-30', 'overdue 1 (-6)', { state: 'approved' }]
  ])('on %s: %s', (day, expected, changes) => {
    expect(on(day, changes)).toBe(expected);
  });

  it('is nothing more once it was done, on whatever day and in whatever order', () => {
    const offset = fc.integer({ min: -10, max: 40 });
    fc.assert(
      fc.property(
        offset,
        fc.array(fc.record({ level: fc.constantFrom<0 | 1 | 2>(0, 1, 2), at: offset }), { maxLength: 6 }),
        (now, before) => {
          const today = addDays(LAST_DAY, now);
          const urgings = before
            .filter(({ at }) => at <= now)
            .sort((a, b) => a.at - b.at)
            .map(({ level, at }) => ({ level, sentOn: addDays(LAST_DAY, at) }));
          const found = proposalFor(ground({ urgings }), today);
          if (found !== undefined) {
            const done = ground({ urgings: [...urgings, { level: found.level, sentOn: today }] });
            expect(proposalFor(done, today)).toBeUndefined();
          }
        }
      )
    );
  });

  it('urges nobody whose event would not count', () => {
    for (const state of STATE_KINDS) {
      const found = proposeUrgings([ground({ state })], localDate('2023-10-30'));
      expect(found.length === 1).toBe(stateRefusal('urged', state) === undefined);
    }
  });
});

it.each([
  ['2023-10-24', 0, []],
  ['2023-10-25', 1, []],
  ['2023-10-26', 2, [urged(1, '2023-10-25')]]
] as const)('on %s the next level is %i', (day, level, urgings) => {
  expect(nextLevel(ground({ urgings }), localDate(day))).toBe(level);
});
