import { addDays, dayOf, daysBetween, localDate, officialDate, shortDate } from './local-date';

describe('local dates', () => {
  it('belongs to the zone of the plan, not to UTC', () => {
    const midnightInVietnam = new Date('2023-10-24T17:00:00Z');
    expect(dayOf(midnightInVietnam, 'Asia/Ho_Chi_Minh')).toBe('2023-10-25');
    expect(dayOf(new Date('2023-10-24T16:59:59Z'), 'Asia/Ho_Chi_Minh')).toBe('2023-10-24');
  });

  it.each([
    ['2023-10-25', 'ngày 25 tháng 10 năm 2023'],
    ['2023-03-05', 'ngày 05 tháng 3 năm 2023'],
    ['2023-02-11', 'ngày 11 tháng 02 năm 2023'],
    ['2023-01-01', 'ngày 01 tháng 01 năm 2023']
  ])('writes %s officially as "%s"', (date, words) => {
    expect(officialDate(localDate(date))).toBe(words);
  });

  it('counts days over the ends of months and years', () => {
    expect(addDays(localDate('2023-12-31'), 1)).toBe('2024-01-01');
    expect(daysBetween(localDate('2024-02-28'), localDate('2024-03-01'))).toBe(2);
    expect(daysBetween(localDate('2024-03-01'), localDate('2024-02-28'))).toBe(-2);
  });

  it('is shown day first', () => {
    expect(shortDate(localDate('2023-10-05'))).toBe('05/10/2023');
  });

  it.each(['2023-02-30', '2023-1-1', '25/10/2023', '', undefined])('refuses %p', (value) => {
    expect(() => localDate(value)).toThrow('must be an existing day');
  });
});
