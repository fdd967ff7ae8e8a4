import fc from 'fast-check';
import { unitCode } from './code';
import { nextNumber, numberKey, numberingPeriod, readIssueNumber } from './issue-number';
import { localDate } from './local-date';

describe('a number as written', () => {
  it.each([
    ['Số 12-BC/HU', 'party', 12, 'BC', 'BC/HU'],
    ['12-BC/ThU', 'party', 12, 'BC', 'BC/ThU'],
    ['Số 217-QĐ/TW'.normalize('NFD'), 'party', 217, 'QĐ', 'QĐ/TW'],
    ['Số 5 - CV/BDVTU', 'party', 5, 'CV', 'CV/BDVTU'],
    ['Số: 05/BC-UBND', 'government', 5, 'BC', 'BC-UBND'],
    ['05/BC-UBND', 'government', 5, 'BC', 'BC-UBND'],
    ['Số: 120/BC-SNV', 'government', 120, 'BC', 'BC-SNV']
  ])('%s is of the %s form', (text, family, number, type, symbol) => {
    expect(readIssueNumber(text)).toEqual({ family, number, type, symbol });
  });

  it.each(['', 'Số ...-BC/HU', 'Số:    /BC-UBND', 'BC/HU', '12', 'Số 0-BC/HU'])('"%s" is none', (text) => {
    expect(readIssueNumber(text)).toBeUndefined();
  });
});

describe('the register', () => {
  const terms = [
    { from: localDate('2015-08-22'), label: '2015-2020' },
    { from: localDate('2020-07-25'), label: '2020-2025' }
  ];

  it.each([
    ['term', '2020-07-24', '2015-2020'],
    ['term', '2020-07-25', '2020-2025'],
    ['term', '2023-10-24', '2020-2025'],
    ['term', '2015-01-01', undefined],
    ['year', '2023-12-31', '2023'],
    ['year', '2024-01-01', '2024']
  ] as const)('by %s on %s runs in %s', (restarts, day, period) => {
    expect(numberingPeriod(restarts, { terms }, localDate(day))).toBe(period);
  });

  it('gives the number after the highest, from 1', () => {
    expect(nextNumber([])).toBe(1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 })), (used) => {
        const next = nextNumber(used);
        expect(used.includes(next)).toBe(false);
        expect(next === 1 || used.includes(next - 1)).toBe(true);
      })
    );
  });

  it('tells numbers apart by unit, type, period and number', () => {
    const key = numberKey(unitCode('HU-597'), 'BC', '2020-2025', 12);
    expect(key).toBe('HU-597|BC|2020-2025|12');
    expect(numberKey(unitCode('HU-597'), 'bc', '2020-2025', 12)).toBe(key);
    expect(() => numberKey(unitCode('HU-597'), 'BC', '2020-2025', 0)).toThrow('above 0');
  });
});
