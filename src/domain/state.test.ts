import fc from 'fast-check';
import { login, obligationId, unitCode } from './code';
import { approvalKey, submissionKey } from './event';
import type { RecordedEvent } from './event';
import { localDate } from './local-date';
import { RoleBook } from './role';
import { foldEvents, timeliness } from './state';
import { refusalOf } from './transitions';

const OBLIGATION = obligationId('217.co-so.DU-23098');
const UNIT = unitCode('DU-23098');
const DRAFTER = login('i:0#.f|membership|soan@x.example');
const APPROVER = login('i:0#.f|membership|duyet@x.example');
const OUTSIDER = login('i:0#.f|membership|ngoai@x.example');
const ROLES = new RoleBook([
  { login: DRAFTER, unit: UNIT, role: 'drafter' },
  { login: APPROVER, unit: UNIT, role: 'approver' }
]);
const ZONE = 'Asia/Ho_Chi_Minh';

function submitted(order: number, label: string, by = DRAFTER): RecordedEvent {
  const draft = { uniqueId: 'draft', label };
  return {
    act: 'submitted',
    key: submissionKey(OBLIGATION, draft),
    obligation: OBLIGATION,
    draft,
    report: { uniqueId: 'report', label: `${order}.0` },
    reportUrl: '/sites/x/Reports/DU-23098/r.docx',
    fingerprint: `f${label}`,
    completeness: { done: 9, total: 11 },
    order,
    at: new Date(Date.UTC(2023, 9, 5, 2, order)),
    by
  };
}

function approved(order: number, of: RecordedEvent, by = APPROVER): RecordedEvent {
  return {
    act: 'approved',
    key: approvalKey(OBLIGATION, of.key),
    obligation: OBLIGATION,
    submission: of.key,
    report: { uniqueId: 'report', label: '1.0' },
    meeting: {
      body: 'Ban Chấp hành Đảng bộ xã',
      meetingDate: localDate('2023-10-05'),
      present: 13,
      summoned: 15,
      minutesNumber: '21-BB/ĐU'
    },
    order,
    at: new Date(Date.UTC(2023, 9, 6, 2, order)),
    by
  };
}

describe('foldEvents', () => {
  it('starts as not submitted', () => {
    expect(foldEvents([], ROLES)).toEqual({ state: { kind: 'notSubmitted' }, invalid: [], lastEvent: 0 });
  });

  it('is submitted by the drafter, then approved by the approver', () => {
    const first = submitted(4, '0.2');
    expect(foldEvents([first], ROLES).state).toEqual({ kind: 'submitted', submission: first });
    const passed = approved(7, first);
    expect(foldEvents([first, passed], ROLES)).toEqual({
      state: { kind: 'approved', submission: first, approval: passed },
      invalid: [],
      lastEvent: 7
    });
  });

  const first = submitted(1, '0.1');
  const second = submitted(3, '0.2');
  it.each([
    ['an outsider submits', [submitted(1, '0.1', OUTSIDER)], 'notSubmitted', ['authorLacksRole']],
    ['the approver submits', [submitted(1, '0.1', APPROVER)], 'notSubmitted', ['authorLacksRole']],
    ['a drafter approves his own report', [first, approved(2, first, DRAFTER)], 'submitted', ['authorLacksRole']],
    ['an approval comes before any submission', [approved(1, first)], 'notSubmitted', ['nothingToApprove']],
    ['an older submission is approved', [first, second, approved(4, first)], 'submitted', ['nothingToApprove']],
    ['the same submission is recorded twice', [first, { ...first, order: 2 }], 'submitted', ['repeatedKey']],
    ['a report is submitted after approval', [first, approved(2, first), second], 'approved', ['alreadyApproved']]
  ])('shows as invalid and does not count when %s', (_what, events, state, reasons) => {
    const folded = foldEvents(events, ROLES);
    expect(folded.state.kind).toBe(state);
    expect(folded.invalid.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('gives the same state for any order and any repetition of what the server recorded', () => {
    const log = [first, second, approved(4, second), submitted(5, '0.3', OUTSIDER), approved(6, second, DRAFTER)];
    const expected = foldEvents(log, ROLES);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...log), { maxLength: 12 }), fc.func(fc.integer()), (extra, rank) => {
        const shuffled = [...log, ...extra].sort((a, b) => rank(a.order) - rank(b.order));
        expect(foldEvents(shuffled, ROLES)).toEqual(expected);
      })
    );
  });
});

describe('timeliness', () => {
  const deadline = { phrase: 'trước ngày 10/10/2023', lastDay: localDate('2023-10-09') };
  const first = submitted(1, '0.1');
  const passedOn = (iso: string): ReturnType<typeof foldEvents>['state'] =>
    foldEvents([first, { ...approved(2, first), at: new Date(iso) }], ROLES).state;

  it.each([
    ['2023-10-09', { kind: 'due', daysLeft: 0 }],
    ['2023-10-01', { kind: 'due', daysLeft: 8 }],
    ['2023-10-10', { kind: 'overdue', days: 1 }]
  ])('of a report not approved on %s', (today, expected) => {
    expect(timeliness({ deadline }, { kind: 'notSubmitted' }, localDate(today), ZONE)).toEqual(expected);
  });

  it.each([
    ['2023-10-09T16:59:59Z', { kind: 'onTime' }],
    ['2023-10-09T17:00:00Z', { kind: 'late', days: 1 }]
  ])('of a report approved at %s', (iso, expected) => {
    expect(timeliness({ deadline }, passedOn(iso), localDate('2023-12-01'), ZONE)).toEqual(expected);
  });

  it('is open while no date is set', () => {
    expect(timeliness({ deadline: undefined }, { kind: 'notSubmitted' }, localDate('2023-10-10'), ZONE)).toEqual({
      kind: 'noDeadline'
    });
  });
});

describe('refusalOf', () => {
  const first = submitted(1, '0.1');
  const none = foldEvents([], ROLES).state;
  const sent = foldEvents([first], ROLES).state;
  const passed = foldEvents([first, approved(2, first)], ROLES).state;

  it.each([
    ['submitted', none, DRAFTER, undefined],
    ['submitted', sent, DRAFTER, undefined],
    ['submitted', passed, DRAFTER, 'alreadyApproved'],
    ['submitted', none, APPROVER, 'needsDrafter'],
    ['approved', none, APPROVER, 'nothingSubmitted'],
    ['approved', sent, APPROVER, undefined],
    ['approved', sent, DRAFTER, 'needsApprover'],
    ['approved', passed, APPROVER, 'alreadyApproved'],
    ['approved', sent, OUTSIDER, 'needsApprover']
  ] as const)('%s from %o by %s: %s', (act, state, person, expected) => {
    expect(refusalOf(act, state, UNIT, person, ROLES)).toBe(expected);
  });
});
