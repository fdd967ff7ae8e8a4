import { login, unitCode } from './code';
import { RoleBook } from './role';

const WHO = login('a@x.example');
const UNIT = unitCode('DU-1');
const from = new Date('2023-10-01T00:00:00Z');
const until = new Date('2023-11-01T00:00:00Z');

describe('a role book', () => {
  const book = new RoleBook(
    [
      { login: WHO, unit: UNIT, role: 'drafter', from, until },
      { login: WHO, unit: UNIT, role: 'drafter', from: new Date('2024-01-01T00:00:00Z') },
      { login: WHO, unit: UNIT, role: 'reader' }
    ],
    [login('owner@x.example')]
  );

  it.each([
    ['2023-09-30T23:59:59Z', false],
    ['2023-10-01T00:00:00Z', true],
    ['2023-10-31T23:59:59Z', true],
    ['2023-11-01T00:00:00Z', false],
    ['2024-06-01T00:00:00Z', true]
  ])('says of %s whether the role was held: %s', (at, expected) => {
    expect(book.holds(WHO, UNIT, 'drafter', new Date(at))).toBe(expected);
  });

  it('takes a holding without dates for one that always was', () => {
    expect(book.holds(WHO, UNIT, 'reader', new Date(0))).toBe(true);
  });

  it('knows one unit from another, and owners as administrators of all', () => {
    expect(book.holds(WHO, unitCode('DU-2'), 'drafter', from)).toBe(false);
    expect(book.holds(login('OWNER@x.example'), UNIT, 'administrator', from)).toBe(true);
    expect(book.holds(login('owner@x.example'), UNIT, 'drafter', from)).toBe(false);
  });

  it('lists what a person holds, or held', () => {
    expect(book.of(WHO).map(({ role }) => role)).toEqual(['drafter', 'drafter', 'reader']);
    expect(book.of(WHO, until).map(({ role }) => role)).toEqual(['reader']);
  });
});
