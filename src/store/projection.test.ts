import { login, obligationId } from '../domain/code';
import { submissionKey } from '../domain/event';
import type { ObligationState } from '../domain/state';
import { localDate } from '../domain/local-date';
import { NOTHING_YET, meetingNote, projectionOf, readStateWords, stateWords } from './projection';

const ID = obligationId('217.co-so.DU-23098');
const DRAFT = { uniqueId: 'd', label: '3.0' };
const KEY = submissionKey(ID, DRAFT);
const MEETING = {
  body: 'Ban Chấp hành Đảng bộ xã',
  meetingDate: localDate('2023-09-28'),
  present: 14,
  summoned: 15,
  minutesNumber: '21-BB/ĐU'
};

const submission = {
  act: 'submitted' as const,
  key: KEY,
  obligation: ID,
  draft: DRAFT,
  report: { uniqueId: 'r', label: '1.0' },
  reportUrl: '/sites/t/Reports/DU-23098/a.docx',
  fingerprint: 'f',
  completeness: { done: 7, total: 9 },
  order: 11,
  at: new Date('2023-09-27T03:00:00Z'),
  by: login('a')
};
const approval = {
  act: 'approved' as const,
  key: KEY,
  obligation: ID,
  submission: KEY,
  report: { uniqueId: 'r', label: '2.0' },
  meeting: MEETING,
  order: 12,
  at: new Date('2023-09-29T03:00:00Z'),
  by: login('b')
};

describe('the tracking row of an obligation', () => {
  it('says nothing yet, but up to where it has looked', () => {
    const state: ObligationState = { kind: 'notSubmitted' };
    expect(projectionOf({ state, invalid: [], lastEvent: 4 })).toEqual({ ...NOTHING_YET, lastEvent: 4 });
  });

  it('says what was submitted, with no meeting', () => {
    expect(projectionOf({ state: { kind: 'submitted', submission }, invalid: [], lastEvent: 11 })).toEqual({
      state: 'submitted',
      submittedOn: submission.at,
      approvedOn: undefined,
      completeness: { done: 7, total: 9 },
      reportUrl: submission.reportUrl,
      meetingNote: '',
      lastEvent: 11
    });
  });

  it('says when and by which meeting it was passed', () => {
    const row = projectionOf({ state: { kind: 'approved', submission, approval }, invalid: [], lastEvent: 12 });
    expect(row.approvedOn).toEqual(approval.at);
    expect(row.meetingNote).toBe('Ban Chấp hành Đảng bộ xã họp ngày 28/09/2023, dự 14/15, biên bản số 21-BB/ĐU');
  });

  it('leaves out the number of minutes that have none', () => {
    expect(meetingNote({ ...MEETING, minutesNumber: '' })).not.toContain('biên bản');
  });
});

describe('the state in words', () => {
  it.each(['notSubmitted', 'submitted', 'approved'] as const)('%s reads back', (state) => {
    expect(readStateWords(stateWords(state))).toBe(state);
  });

  it('of somebody’s own making is no state', () => {
    expect(readStateWords('Xong')).toBeUndefined();
  });
});
