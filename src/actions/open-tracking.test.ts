import type { StateKind, Timeliness } from '../domain/state';
import { TRACKING_COUNTS, countsAs } from './open-tracking';
import { countsOf } from './tracking-rows';

describe('a row counts', () => {
  it.each<[StateKind, Timeliness, readonly string[]]>([
    ['notSubmitted', { kind: 'due', daysLeft: 3 }, ['owed', 'notDue']],
    ['notSubmitted', { kind: 'noDeadline' }, ['owed', 'notDue']],
    ['notSubmitted', { kind: 'overdue', days: 2 }, ['owed', 'overdue']],
    ['submitted', { kind: 'due', daysLeft: 0 }, ['owed', 'submitted', 'notDue']],
    ['submitted', { kind: 'overdue', days: 1 }, ['owed', 'submitted', 'overdue']],
    ['approved', { kind: 'due', daysLeft: 1 }, ['owed', 'submitted', 'approved', 'notDue']],
    ['approved', { kind: 'overdue', days: 1 }, ['owed', 'submitted', 'approved', 'overdue']],
    ['returnedInside', { kind: 'due', daysLeft: 1 }, ['owed', 'submitted', 'notDue']],
    ['numbered', { kind: 'noDeadline' }, ['owed', 'submitted', 'approved', 'notDue']],
    ['sent', { kind: 'onTime' }, ['owed', 'submitted', 'approved', 'sent']],
    ['received', { kind: 'late', days: 4 }, ['owed', 'submitted', 'approved', 'sent']],
    ['returned', { kind: 'onTime' }, ['owed', 'submitted', 'sent']],
    ['accepted', { kind: 'noDeadline' }, ['owed', 'submitted', 'approved', 'sent', 'accepted']],
    ['onPaper', { kind: 'onTime' }, ['owed', 'submitted', 'approved', 'sent', 'accepted']],
    ['exempt', { kind: 'notOwed' }, ['owed']],
    ['superseded', { kind: 'notOwed' }, []]
  ])('%s and %j under %j', (state, timeliness, counts) => {
    expect(TRACKING_COUNTS.filter((count) => countsAs({ state, timeliness }, count))).toEqual(counts);
  });
});

it('the figures count each row once under each', () => {
  const due: Timeliness = { kind: 'due', daysLeft: 3 };
  const rows = [
    { state: 'notSubmitted' as const, timeliness: due },
    { state: 'sent' as const, timeliness: { kind: 'onTime' as const } },
    { state: 'superseded' as const, timeliness: { kind: 'notOwed' as const } }
  ];
  expect(countsOf(rows)).toEqual({
    owed: 2,
    submitted: 1,
    approved: 1,
    sent: 1,
    accepted: 0,
    overdue: 0,
    notDue: 1
  });
});
