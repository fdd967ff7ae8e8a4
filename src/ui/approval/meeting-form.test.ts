import { localDate } from '../../domain/local-date';
import { readMeeting } from './meeting-form';
import type { MeetingProblems, TypedMeeting } from './meeting-form';

const TODAY = localDate('2023-10-12');
const TYPED: TypedMeeting = {
  body: ' Ban Chấp hành  Đảng bộ xã ',
  date: '5/10/2023',
  present: '13',
  summoned: '15',
  minutes: ' 21-BB/ĐU ',
  outcome: 'passedWithChanges'
};

describe('the record of a meeting, read from what was typed', () => {
  it('gives the record when everything is there', () => {
    expect(readMeeting(TYPED, TODAY)).toEqual({
      kind: 'complete',
      meeting: {
        body: 'Ban Chấp hành Đảng bộ xã',
        meetingDate: '2023-10-05',
        present: 13,
        summoned: 15,
        minutesNumber: '21-BB/ĐU',
        outcome: 'passedWithChanges'
      }
    });
  });

  it('does without a number of the minutes, and takes a meeting of today with all present', () => {
    const typed = { ...TYPED, minutes: '', date: '12/10/2023', present: '15' };
    expect(readMeeting(typed, TODAY).kind).toBe('complete');
  });

  it.each<readonly [Partial<TypedMeeting>, MeetingProblems]>([
    [{ body: '  ' }, { body: 'bodyMissing' }],
    [{ date: '' }, { date: 'dateMissing' }],
    [{ date: '31/02/2023' }, { date: 'dateUnreadable' }],
    [{ date: '13/10/2023' }, { date: 'dateInFuture' }],
    [{ present: '0' }, { present: 'presentMissing' }],
    [{ present: '12,5' }, { present: 'presentMissing' }],
    [{ summoned: '-3' }, { summoned: 'summonedMissing' }],
    [{ present: '16' }, { present: 'presentTooMany' }],
    [{ outcome: '' }, { outcome: 'outcomeMissing' }],
    [
      { body: '', date: '', present: '', summoned: '' },
      { body: 'bodyMissing', date: 'dateMissing', present: 'presentMissing', summoned: 'summonedMissing' }
    ]
  ])('says what is wrong with %j', (changed, problems) => {
    expect(readMeeting({ ...TYPED, ...changed }, TODAY)).toEqual({ kind: 'incomplete', problems });
  });
});
