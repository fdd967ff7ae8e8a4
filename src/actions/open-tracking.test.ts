import { obligationIdOf, planId, streamId, unitCode } from '../domain/code';
import type { ObligationState, Timeliness } from '../domain/state';
import { TRACKING_COUNTS, countsAs } from './open-tracking';
import type { TrackingRow } from './open-tracking';

const PLAN = planId('217');
const STREAM = streamId('co-so');
const UNIT = unitCode('DU-23098');

function row(state: ObligationState['kind'], timeliness: Timeliness): TrackingRow {
  return {
    obligation: {
      id: obligationIdOf(PLAN, STREAM, UNIT),
      plan: PLAN,
      stream: STREAM,
      unit: UNIT,
      unitName: 'Đảng ủy xã Hàm Chính',
      parent: undefined,
      parentName: '',
      addressee: '',
      receivingOffice: UNIT,
      receivingOfficeName: '',
      deadline: undefined,
      deadlinePhrase: ''
    },
    state,
    timeliness,
    submittedOn: undefined,
    approvedOn: undefined,
    completeness: undefined,
    reportUrl: undefined,
    meetingNote: ''
  };
}

describe('a row counts', () => {
  it.each<[ObligationState['kind'], Timeliness, readonly string[]]>([
    ['notSubmitted', { kind: 'due', daysLeft: 3 }, ['owed', 'notDue']],
    ['notSubmitted', { kind: 'noDeadline' }, ['owed', 'notDue']],
    ['notSubmitted', { kind: 'overdue', days: 2 }, ['owed', 'overdue']],
    ['submitted', { kind: 'due', daysLeft: 0 }, ['owed', 'submitted', 'notDue']],
    ['submitted', { kind: 'overdue', days: 1 }, ['owed', 'submitted', 'overdue']],
    ['approved', { kind: 'onTime' }, ['owed', 'submitted', 'approved']],
    ['approved', { kind: 'late', days: 4 }, ['owed', 'submitted', 'approved']],
    ['approved', { kind: 'noDeadline' }, ['owed', 'submitted', 'approved']]
  ])('%s and %j under %j', (state, timeliness, counts) => {
    expect(TRACKING_COUNTS.filter((count) => countsAs(row(state, timeliness), count))).toEqual(counts);
  });
});
