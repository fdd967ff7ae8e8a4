import fc from 'fast-check';
import { addDays, localDate, shortDate } from '../../domain/local-date';
import { dateAndTime, longDate, readTypedDate } from './dates';

describe('dates on screen', () => {
  it('shows an instant on the clocks of the plan, whatever the machine is set to', () => {
    expect(dateAndTime(new Date('2023-10-24T17:05:00Z'), 'Asia/Ho_Chi_Minh')).toBe('25/10/2023 00:05');
  });

  it.each([
    ['05/10/2023', '2023-10-05'],
    ['5/10/2023', '2023-10-05'],
    [' 5.3.2024 ', '2024-03-05'],
    ['29-02-2024', '2024-02-29']
  ])('reads %s as day, month, year', (typed, date) => {
    expect(readTypedDate(typed)).toBe(date);
  });

  it.each(['', '10/25/2023', '31/02/2023', '29/02/2023', '5/10', '2023-10-05', 'hôm qua'])(
    'does not guess at %j',
    (typed) => {
      expect(readTypedDate(typed)).toBeUndefined();
    }
  );

  it('reads back every day that it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
        const date = addDays(localDate('1990-01-01'), days);
        expect(readTypedDate(shortDate(date))).toBe(date);
      })
    );
  });

  it('says the day of the week, so that a wrong month is noticed', () => {
    expect(longDate(localDate('2023-10-05'), 'vi-VN')).toMatch(/Thứ Năm.*5 tháng 10/);
  });
});
