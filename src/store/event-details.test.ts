import fc from 'fast-check';
import { obligationId, sectionId } from '../domain/code';
import { ACTS, approvalKey, submissionKey } from '../domain/event';
import type { ReportEvent } from '../domain/event';
import { localDate } from '../domain/local-date';
import { parseEvent, serialiseEvent } from './event-details';

const ID = obligationId('217.co-so.DU-23098');
const DRAFT = { uniqueId: '8a7d3f1e-0000-4000-a000-000000000001', label: '3.0' };
const REPORT = { uniqueId: '8a7d3f1e-0000-4000-a000-000000000002', label: '1.0' };
const KEY = submissionKey(ID, DRAFT);

const submitted: ReportEvent = {
  act: 'submitted',
  key: KEY,
  obligation: ID,
  draft: DRAFT,
  report: REPORT,
  reportUrl: '/sites/tongket/Reports/DU-23098/a.docx',
  fingerprint: 'ab'.repeat(32),
  completeness: { done: 7, total: 9 }
};

const withSections: ReportEvent = { ...submitted, sections: { 'mo-dau': 'done', 'p1-i': 'belowMinimum' } };

const approved: ReportEvent = {
  act: 'approved',
  key: approvalKey(ID, KEY),
  obligation: ID,
  submission: KEY,
  report: REPORT,
  meeting: {
    body: 'Ban Chấp hành Đảng bộ xã',
    meetingDate: localDate('2023-09-28'),
    present: 14,
    summoned: 15,
    minutesNumber: '21-BB/ĐU'
  }
};

const onSubmission = { key: KEY, obligation: ID, submission: KEY };
const day = localDate('2023-10-20');
const OTHERS: readonly ReportEvent[] = [
  { ...onSubmission, act: 'withdrawn', reason: '' },
  { ...onSubmission, act: 'returnedInside', reasons: [{ section: sectionId('p1-2'), words: 'thiếu' }, { words: 'x' }] },
  {
    ...onSubmission,
    act: 'numbered',
    number: { number: 12, symbol: 'BC/ĐU', type: 'BC', period: '2020-2025', issuedOn: day }
  },
  { ...onSubmission, act: 'sent', report: REPORT },
  { ...onSubmission, act: 'sent', report: REPORT, note: 'Kèm phụ lục bản giấy.' },
  { ...onSubmission, act: 'received' },
  { ...onSubmission, act: 'received', note: 'Nhận đủ.' },
  { ...onSubmission, act: 'accepted', note: 'Đủ.' },
  { ...onSubmission, act: 'returned', reasons: [{ words: 'thiếu' }] },
  { ...onSubmission, act: 'returned', reasons: [{ words: 'thiếu' }], newDate: day },
  { key: KEY, obligation: ID, act: 'extended', lastDay: day, phrase: 'trước ngày 21/10/2023', reason: 'bão' },
  { key: KEY, obligation: ID, act: 'exempted', reason: 'mới lập' },
  { key: KEY, obligation: ID, act: 'exemptionEnded', reason: 'vẫn phải nộp' },
  { key: KEY, obligation: ID, act: 'recordedOnPaper', receivedOn: day },
  { key: KEY, obligation: ID, act: 'imported', report: REPORT, reportUrl: '/a.docx', sentOn: day, acceptedOn: day },
  { key: KEY, obligation: ID, act: 'superseded', successor: obligationId('217.co-so.DU-1'), reason: 'nhập' },
  { key: KEY, obligation: ID, act: 'urged', level: 2, letterNumber: '', sentOn: day }
];

describe('the details of an event', () => {
  it('are known for every act', () => {
    expect(new Set([submitted, approved, ...OTHERS].map(({ act }) => act))).toEqual(new Set(ACTS));
  });

  it.each([submitted, withSections, approved, ...OTHERS])('come back as they were written ($act)', (event) => {
    expect(parseEvent(event, serialiseEvent(event))).toEqual(event);
  });

  it('hold what was done, not who did it or when: that is the server’s to say', () => {
    expect(Object.keys(JSON.parse(serialiseEvent(submitted)))).toEqual([
      'draft',
      'report',
      'reportUrl',
      'fingerprint',
      'completeness'
    ]);
  });

  it.each([
    ['an act that is none', 'deleted', '{}'],
    ['no JSON', 'submitted', 'x'],
    ['no object', 'submitted', '[]'],
    ['details of another act', 'approved', serialiseEvent(submitted)],
    ['a section in no known state', 'submitted', serialiseEvent(withSections).replace('belowMinimum', 'half')],
    ['a meeting on a day that is none', 'approved', serialiseEvent(approved).replace('2023-09-28', '2023-02-30')]
  ])('with %s are refused', (_case, act, details) => {
    expect(() => parseEvent({ key: KEY, obligation: ID, act }, details)).toThrow();
  });

  it('never read as an event when they are any text at all', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...ACTS), (details, act) => {
        expect(() => parseEvent({ key: KEY, obligation: ID, act }, details)).toThrow();
      })
    );
  });
});
