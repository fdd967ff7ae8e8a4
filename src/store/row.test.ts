import fc from 'fast-check';
import { addDays, localDate } from '../domain/local-date';
import { Row, dayForMerge, rowOf, rowsOf } from './row';

const row = (json: Readonly<Record<string, unknown>>): Row => new Row(json);

describe('reading a row', () => {
  it('gives text in NFC', () => {
    expect(row({ Title: 'Đảng ủy'.normalize('NFD') }).text('Title')).toBe('Đảng ủy'.normalize('NFC'));
  });

  it('takes null, absent and empty as empty', () => {
    for (const json of [{ A: null }, {}, { A: '' }]) {
      expect(row(json).has('A')).toBe(false);
      expect(row(json).text('A')).toBe('');
      expect(row(json).optionalInstant('A')).toBeUndefined();
    }
  });

  it('takes numbers as numbers or as text, and nothing else', () => {
    expect(row({ A: 3 }).number('A')).toBe(3);
    expect(row({ A: '1024' }).number('A')).toBe(1024);
    for (const value of [null, '', 'x', true, Number.NaN, {}]) {
      expect(() => row({ A: value }).number('A')).toThrow('Column A');
    }
  });

  it.each([
    ['Title', 5],
    ['Title', {}],
    ['Title', ['a']]
  ])('refuses %s holding %j as text', (column, value) => {
    expect(() => row({ [column]: value }).text(column)).toThrow(`Column ${column}`);
  });

  it('refuses a date that is none', () => {
    expect(() => row({ At: 'yesterday' }).instant('At')).toThrow('Column At');
  });

  it('reads an expanded collection in both forms, and refuses a deferred one', () => {
    expect(row({ Users: [{ Id: 1 }] }).objects('Users')).toHaveLength(1);
    expect(row({ Users: { results: [{ Id: 1 }, { Id: 2 }] } }).objects('Users')).toHaveLength(2);
    expect(() => row({ Users: { __deferred: { uri: 'x' } } }).objects('Users')).toThrow();
  });

  it('refuses an answer of another shape', () => {
    expect(() => rowsOf({ value: [] })).toThrow();
    expect(() => rowsOf([1])).toThrow();
    expect(() => rowOf([])).toThrow();
    expect(() => rowOf(null)).toThrow();
  });
});

describe('a column without a time of day', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(localDate('1990-01-01'), offset));

  it('reads as the site’s day in every zone from UTC-11 to UTC+12', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -11 * 60, max: 12 * 60 }), (day, offsetMinutes) => {
        const midnight = new Date(Date.parse(`${day}T00:00:00Z`) - offsetMinutes * 60_000).toISOString();
        return row({ DueOn: midnight }).optionalDay('DueOn') === day;
      })
    );
  });

  it('is written as a moment of the site’s day in every zone from UTC-11 to UTC+11', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -11 * 60, max: 11 * 60 }), (day, offsetMinutes) => {
        const siteTime = new Date(Date.parse(dayForMerge(day)) + offsetMinutes * 60_000).toISOString();
        return siteTime.startsWith(day);
      })
    );
  });
});
