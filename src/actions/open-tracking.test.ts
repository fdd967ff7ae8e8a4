import { obligationIdOf, planId, streamId, unitCode } from '../domain/code';
import type { Obligation } from '../domain/obligation';
import type { StateKind, Timeliness } from '../domain/state';
import { countsAs, countsOf } from './open-tracking';
import type { CountedRow, TrackingCount } from './tracking-rows';

const obligation: Obligation = {
  id: obligationIdOf(planId('217'), streamId('co-so'), unitCode('DU-1')),
  plan: planId('217'),
  stream: streamId('co-so'),
  unit: unitCode('DU-1'),
  unitName: 'Đảng ủy xã',
  unitKind: 'dang-uy-co-so',
  unitLevel: 'co-so',
  parent: undefined,
  parentName: '',
  addressee: '',
  receivingOffice: unitCode('BDV'),
  receivingOfficeName: '',
  deadline: undefined,
  deadlinePhrase: ''
};
const DAY = new Date('2023-10-05T02:00:00Z');

function row(state: StateKind, timeliness: Timeliness, sent = false, answer?: Timeliness): CountedRow {
  return { obligation, state, timeliness, answer, sentOn: sent ? DAY : undefined };
}

const due: Timeliness = { kind: 'due', daysLeft: 3 };

/** The figures that the page shows as filters. */
const SHOWN: readonly TrackingCount[] = [
  'owed',
  'sent',
  'onTime',
  'late',
  'missing',
  'returned',
  'accepted',
  'exempt',
  'onPaper',
  'notDue'
];

describe('a row counts', () => {
  it.each<[string, CountedRow, readonly TrackingCount[]]>([
    ['not begun, in time', row('notSubmitted', due), ['owed', 'notDue']],
    ['not begun, no date', row('notSubmitted', { kind: 'noDeadline' }), ['owed', 'notDue']],
    ['not begun, past', row('notSubmitted', { kind: 'overdue', days: 2 }), ['owed', 'missing']],
    ['approved, past', row('approved', { kind: 'overdue', days: 1 }), ['owed', 'missing']],
    ['numbered, in time', row('numbered', due), ['owed', 'notDue']],
    ['sent in time', row('sent', { kind: 'onTime' }, true), ['owed', 'sent', 'onTime']],
    ['received, late', row('received', { kind: 'late', days: 4 }, true), ['owed', 'sent', 'late']],
    ['returned', row('returned', { kind: 'onTime' }, true), ['owed', 'sent', 'onTime', 'returned']],
    ['being redone', row('submitted', { kind: 'onTime' }, true), ['owed', 'sent', 'onTime']],
    ['accepted, no date', row('accepted', { kind: 'noDeadline' }, true), ['owed', 'sent', 'accepted']],
    ['on paper', row('onPaper', { kind: 'onTime' }, true), ['owed', 'sent', 'onTime', 'onPaper']],
    ['exempt', row('exempt', { kind: 'notOwed' }), ['owed', 'exempt']],
    ['superseded', row('superseded', { kind: 'notOwed' }), []]
  ])('%s', (_case, each, counts) => {
    expect(SHOWN.filter((count) => countsAs(each, count))).toEqual(counts);
  });
});

describe('the figures of some rows', () => {
  const rows = [
    row('notSubmitted', due),
    row('sent', { kind: 'onTime' }, true),
    row('returned', { kind: 'late', days: 1 }, true, { kind: 'overdue', days: 2 }),
    row('notSubmitted', { kind: 'overdue', days: 1 }),
    row('exempt', { kind: 'notOwed' }),
    row('superseded', { kind: 'notOwed' })
  ];

  it('are those of the plan’s figures', () => {
    expect(countsOf(rows)).toMatchObject({
      owed: 5,
      exempt: 1,
      sent: 2,
      onTime: 1,
      late: 1,
      missing: 1,
      returned: 1,
      answersOverdue: 1,
      notDue: 1
    });
  });

  it('are as many as the rows that each lets through', () => {
    const counts = countsOf(rows);
    for (const count of SHOWN) {
      expect(rows.filter((each) => countsAs(each, count))).toHaveLength(counts[count]);
    }
  });
});
