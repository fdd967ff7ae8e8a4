import { obligationId, unitCode, login } from '../domain/code';
import type { RecordedEvent } from '../domain/event';
import { submissionKey } from '../domain/event';
import { actOnSubmissionKey, extensionKey } from '../domain/event-key';
import { localDate } from '../domain/local-date';
import { RoleBook } from '../domain/role';
import { STATE_KINDS, foldEvents } from '../domain/state';
import type { ActContext } from '../domain/transitions';
import {
  issueNumberText,
  meetingNote,
  nothingYet,
  onTimeWords,
  projectionOf,
  readStateWords,
  sameProjection,
  stateWords,
  timelinessOf
} from './projection';

const ID = obligationId('217.co-so.DU-23098');
const DRAFT = { uniqueId: 'd', label: '3.0' };
const KEY = submissionKey(ID, DRAFT);
const ZONE = 'Asia/Ho_Chi_Minh';
const DUE = { phrase: 'trước ngày 25/10/2023', lastDay: localDate('2023-10-24') };
const MEETING = {
  body: 'Ban Chấp hành Đảng bộ xã',
  meetingDate: localDate('2023-09-28'),
  present: 14,
  summoned: 15,
  minutesNumber: '21-BB/ĐU'
};

const UNIT = unitCode('DU-23098');
const OFFICE = unitCode('BDV-597');
const CONTEXT: ActContext = { unit: UNIT, receivingOffice: OFFICE, followingOffice: OFFICE, deadline: DUE };
const A = login('a');
const ROLES = new RoleBook([
  { login: A, unit: UNIT, role: 'drafter' },
  { login: A, unit: UNIT, role: 'approver' },
  { login: A, unit: UNIT, role: 'clerk' },
  { login: A, unit: OFFICE, role: 'receiver' }
]);
const at = (day: string, order: number): { at: Date; order: number; by: typeof A; obligation: typeof ID } => ({
  at: new Date(`${day}T03:00:00Z`),
  order,
  by: A,
  obligation: ID
});
const report = { uniqueId: 'r', label: '1.0' };

const SUBMITTED: RecordedEvent = {
  ...at('2023-09-27', 11),
  act: 'submitted',
  key: KEY,
  draft: DRAFT,
  report,
  reportUrl: '/sites/t/Reports/DU-23098/a.docx',
  fingerprint: 'f',
  completeness: { done: 7, total: 9 }
};
const APPROVED: RecordedEvent = {
  ...at('2023-09-29', 12),
  act: 'approved',
  key: actOnSubmissionKey(ID, 'approved', KEY),
  submission: KEY,
  report,
  meeting: MEETING
};
const NUMBERED: RecordedEvent = {
  ...at('2023-10-24', 13),
  act: 'numbered',
  key: actOnSubmissionKey(ID, 'numbered', KEY),
  submission: KEY,
  number: { number: 7, symbol: 'BC/ĐU', type: 'BC', period: '2020-2025', issuedOn: localDate('2023-10-24') }
};
const sentOn = (day: string, order = 14): RecordedEvent => ({
  ...at(day, order),
  act: 'sent',
  key: actOnSubmissionKey(ID, 'sent', KEY),
  submission: KEY,
  report
});
const EXTENDED: RecordedEvent = {
  ...at('2023-10-20', 12.5),
  act: 'extended',
  key: extensionKey(ID, localDate('2023-10-31')),
  lastDay: localDate('2023-10-31'),
  phrase: 'chậm nhất là ngày 31/10/2023',
  reason: 'bão'
};
const RETURNED: RecordedEvent = {
  ...at('2023-10-27', 16),
  act: 'returned',
  key: actOnSubmissionKey(ID, 'returned', KEY),
  submission: KEY,
  reasons: [{ words: 'thiếu số liệu' }, { words: 'thiếu kiến nghị' }],
  newDate: localDate('2023-11-03')
};

const projection = (...events: RecordedEvent[]): ReturnType<typeof projectionOf> =>
  projectionOf(foldEvents(events, ROLES, CONTEXT), DUE);

describe('the tracking row of an obligation', () => {
  it('says nothing yet, but up to where it has looked', () => {
    expect(projectionOf(foldEvents([], ROLES, CONTEXT), DUE, 4)).toEqual(nothingYet(DUE, 4));
  });

  it('says what was submitted, with no meeting', () => {
    expect(projection(SUBMITTED)).toMatchObject({
      state: 'submitted',
      submittedOn: SUBMITTED.at,
      approvedOn: undefined,
      completeness: { done: 7, total: 9 },
      reportUrl: '/sites/t/Reports/DU-23098/a.docx',
      meetingNote: '',
      round: 1,
      lastEvent: 11
    });
  });

  it('says how far each section was, and which were returned', () => {
    const submitted = { ...SUBMITTED, sections: { 'mo-dau': 'done', 'p1-i': 'empty' } } as RecordedEvent;
    expect(projection(submitted).sections).toBe('d:mo-dau e:p1-i');
    expect(projection(SUBMITTED).sections).toBe('');
    expect(projection(submitted, APPROVED, NUMBERED, sentOn('2023-10-06'), RETURNED).sections).toBe(
      'd:mo-dau e:p1-i r:*'
    );
  });

  it('says when and by which meeting it was passed', () => {
    const row = projection(SUBMITTED, APPROVED);
    expect(row.approvedOn).toEqual(APPROVED.at);
    expect(row.meetingNote).toBe('Ban Chấp hành Đảng bộ xã họp ngày 28/09/2023, dự 14/15, biên bản số 21-BB/ĐU');
  });

  it('leaves out the number of minutes that have none', () => {
    expect(meetingNote({ ...MEETING, minutesNumber: '' })).not.toContain('biên bản');
  });

  it('is on time or late by the first sending against the last day in force then', () => {
    const inTime = projection(SUBMITTED, APPROVED, NUMBERED, sentOn('2023-10-24'));
    expect(inTime).toMatchObject({ state: 'sent', issueNumber: '07-BC/ĐU' });
    expect(onTimeWords(inTime, ZONE)).toEqual({ words: 'Đúng hạn', days: 0 });
    const late = projection(SUBMITTED, APPROVED, NUMBERED, sentOn('2023-10-26'));
    expect(onTimeWords(late, ZONE)).toEqual({ words: 'Trễ hạn', days: 2 });
  });

  it('is not late by an extension given in time, and stays late by one given afterwards', () => {
    const given = projection(SUBMITTED, APPROVED, EXTENDED, NUMBERED, sentOn('2023-10-26'));
    expect(given).toMatchObject({ inForce: { lastDay: '2023-10-31' }, extendedTo: '2023-10-31' });
    expect(onTimeWords(given, ZONE).words).toBe('Đúng hạn');
    const after = projection(SUBMITTED, APPROVED, NUMBERED, sentOn('2023-10-26'), { ...EXTENDED, order: 15 });
    expect(onTimeWords(after, ZONE).words).toBe('Trễ hạn');
  });

  it('keeps the first sending when it was returned, with the reasons and the day for the answer', () => {
    const row = projection(SUBMITTED, APPROVED, NUMBERED, sentOn('2023-10-24'), RETURNED);
    expect(row).toMatchObject({ state: 'returned', returnedReasons: 2, answerBy: '2023-11-03' });
    expect(timelinessOf(row, new Date('2023-12-01T00:00:00Z'), ZONE)).toEqual({ kind: 'onTime' });
  });

  it('says the same of its deadline on every day until it is sent', () => {
    const row = projection(SUBMITTED);
    expect(onTimeWords(row, ZONE)).toEqual({ words: 'Chưa gửi' });
    expect(timelinessOf(row, new Date('2023-10-27T00:00:00Z'), ZONE)).toEqual({ kind: 'overdue', days: 3 });
  });
});

describe('two projections', () => {
  it('say the same up to the second, wherever they have read to', () => {
    const row = projection(SUBMITTED);
    const read = { ...row, lastEvent: 900, submittedOn: new Date('2023-09-27T03:00:00.400Z') };
    expect(sameProjection(row, read)).toBe(true);
    expect(sameProjection(row, { ...row, completeness: { done: 8, total: 9 } })).toBe(false);
    expect(sameProjection(row, projection(SUBMITTED, APPROVED))).toBe(false);
  });
});

describe('the number in words', () => {
  it.each([
    ['BC/HU', '12-BC/HU'],
    ['BC-UBND', '12/BC-UBND']
  ])('with %s', (symbol, text) => {
    const issuedOn = localDate('2023-10-24');
    expect(issueNumberText({ number: 12, symbol, type: 'BC', period: '2023', issuedOn })).toBe(text);
  });
});

describe('the state in words', () => {
  it.each(STATE_KINDS)('%s reads back', (state) => {
    expect(readStateWords(stateWords(state))).toBe(state);
  });

  it('of somebody’s own making is no state', () => {
    expect(readStateWords('Xong')).toBeUndefined();
  });
});
