import { localDate } from '../domain/local-date';
import { isMeetingValid } from './approve-report';

const TODAY = localDate('2023-10-02');
const MEETING = {
  body: 'Ban Chấp hành Đảng bộ xã',
  meetingDate: localDate('2023-09-28'),
  present: 14,
  summoned: 15,
  minutesNumber: ''
};

describe('the record of a meeting', () => {
  it('is accepted with and without a number of minutes, today or before, all present or some', () => {
    expect(isMeetingValid(MEETING, TODAY)).toBe(true);
    expect(isMeetingValid({ ...MEETING, minutesNumber: '21-BB/ĐU', meetingDate: TODAY, present: 15 }, TODAY)).toBe(
      true
    );
  });

  it.each([
    ['no body', { body: '  ' }],
    ['a day to come', { meetingDate: localDate('2023-10-03') }],
    ['nobody present', { present: 0 }],
    ['more present than summoned', { present: 16 }],
    ['half a person', { present: 13.5 }],
    ['no number', { summoned: Number.NaN }]
  ])('is refused with %s', (_case, change) => {
    expect(isMeetingValid({ ...MEETING, ...change }, TODAY)).toBe(false);
  });
});
