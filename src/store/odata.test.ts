import fc from 'fast-check';
import { all, equals, equalsAny, literal, startsWith } from './odata';

describe('a filter', () => {
  it('doubles quotes', () => {
    expect(equals('Title', "Xã D'Ran")).toBe("Title eq 'Xã D''Ran'");
    expect(startsWith('Title', "O'x")).toBe("startswith(Title,'O''x')");
  });

  it('cannot be ended by a value', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const written = literal(value);
        // What stands between the outer quotes holds quotes in pairs only.
        return written.slice(1, -1).replace(/''/g, '').indexOf("'") === -1;
      })
    );
  });

  it('asks for any of several values and for several conditions', () => {
    expect(all(equalsAny('UnitCode', ['A', 'B']), equals('PlanId', '217'))).toBe(
      "(UnitCode eq 'A' or UnitCode eq 'B') and PlanId eq '217'"
    );
  });

  it('never asks for none of no values, which would be everything', () => {
    expect(() => equalsAny('UnitCode', [])).toThrow('UnitCode');
  });
});
