import {
  addDays,
  dayOf,
  daysBetween,
  endOfMonth,
  localDate,
  localTime,
  officialDate,
  shortDate,
  timeOf
} from './local-date';

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

  it.each(['2023-02-30', '2023-13-01', '2023-1-1', '25/10/2023', '', undefined])('refuses %p', (value) => {
    expect(() => localDate(value)).toThrow('must be an existing day');
  });

  it.each([
    [2023, 2, '2023-02-28'],
    [2024, 2, '2024-02-29'],
    [2023, 11, '2023-11-30'],
    [2023, 12, '2023-12-31']
  ])('ends the month %i/%i on %s', (year, month, expected) => {
    expect(endOfMonth(year, month)).toBe(expected);
  });
});

describe('times of day', () => {
  it('belong to the zone of the plan', () => {
    expect(timeOf(new Date('2023-10-25T10:00:00Z'), 'Asia/Ho_Chi_Minh')).toBe('17:00');
    expect(timeOf(new Date('2023-10-24T17:00:00Z'), 'Asia/Ho_Chi_Minh')).toBe('00:00');
  });

  it.each(['24:00', '7:30', '17:60', '17h00', 17])('refuses %p', (value) => {
    expect(() => localTime(value)).toThrow('hh:mm');
  });
});
