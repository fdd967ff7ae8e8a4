import { unitCode } from './code';
import { UnitRegister } from './dated-unit';
import type { DatedUnit } from './dated-unit';
import { localDate } from './local-date';
import { parseUnitRegister } from './unit-file';

interface Span {
  readonly from: string;
  readonly to?: string;
  readonly parent?: string;
  readonly name?: string;
  readonly before?: readonly string[];
}

const unit = (code: string, { from, to, parent, name = code, before = [] }: Span): DatedUnit => ({
  code: unitCode(code),
  name,
  kind: 'xa',
  parent: parent === undefined ? undefined : unitCode(parent),
  letterhead: { superior: '', issuer: name, place: '' },
  numberSymbol: 'BC/ĐU',
  validFrom: localDate(from),
  ...(to === undefined ? {} : { validTo: localDate(to) }),
  predecessors: before.map(unitCode)
});

const OLD = localDate('2020-01-01');
const NEW = localDate('2025-07-01');
const codes = (units: readonly { readonly code: string }[]): readonly string[] => units.map(({ code }) => code);

/** A and B were merged into C; C was divided into D and E; F only changed its name and parent. */
const REGISTER = new UnitRegister([
  unit('T', { from: '2000-01-01' }),
  unit('A', { from: '2000-01-01', to: '2021-12-31', parent: 'T' }),
  unit('B', { from: '2000-01-01', to: '2021-12-31', parent: 'T' }),
  unit('C', { from: '2022-01-01', to: '2025-06-30', parent: 'T', before: ['A', 'B'] }),
  unit('D', { from: '2025-07-01', parent: 'T', before: ['C'] }),
  unit('E', { from: '2025-07-01', parent: 'T', before: ['C'] }),
  unit('F', { from: '2000-01-01', to: '2022-12-31', parent: 'A', name: 'Phú Quí' }),
  unit('F', { from: '2023-01-01', parent: 'T', name: 'Phú Quý' })
]);

describe('a register of units', () => {
  it.each([
    ['2020-01-01', ['T', 'A', 'B', 'F']],
    ['2021-12-31', ['T', 'A', 'B', 'F']],
    ['2025-06-30', ['T', 'C', 'F']],
    ['2025-07-01', ['T', 'D', 'E', 'F']]
  ])('knows which are in force on %s', (day, expected) => {
    expect(codes(REGISTER.inForce(localDate(day)))).toEqual(expected);
  });

  it('gives a plan the units of its day, without their dates', () => {
    const [, first] = REGISTER.snapshot(NEW);
    expect(Object.keys(first ?? {})).not.toEqual(expect.arrayContaining(['validFrom']));
    expect(codes(REGISTER.tree(NEW).childrenOf(unitCode('T')))).toEqual(['D', 'E', 'F']);
  });

  it('follows a merger and a division in both directions', () => {
    expect(codes(REGISTER.counterparts(unitCode('D'), OLD))).toEqual(['A', 'B']);
    expect(codes(REGISTER.counterparts(unitCode('A'), NEW))).toEqual(['D', 'E']);
    expect(REGISTER.predecessorsOf(unitCode('C'))).toEqual(['A', 'B']);
    expect(REGISTER.successorsOf(unitCode('C'))).toEqual(['D', 'E']);
  });

  it('keeps one code through a change of name and parent', () => {
    expect([OLD, NEW].map((day) => REGISTER.find(unitCode('F'), day)?.name)).toEqual(['Phú Quí', 'Phú Quý']);
    expect(REGISTER.counterparts(unitCode('F'), OLD).map(({ name }) => name)).toEqual(['Phú Quí']);
    expect(REGISTER.namesInForce(NEW)).toContain('Phú Quý');
  });

  it('tells a name of another time from a name that is spelt otherwise', () => {
    expect(REGISTER.standingOf('phú quí', OLD).kind).toBe('inForce');
    expect(REGISTER.standingOf('Phú Quí', NEW).kind).toBe('notInForce');
    expect(REGISTER.standingOf('Phu Quý', NEW).kind).toBe('similar');
    expect(REGISTER.standingOf('Phú Tài', NEW).kind).toBe('unknown');
  });

  it.each<readonly [string, readonly DatedUnit[], string]>([
    [
      'two units of one code on one day',
      [unit('A', { from: '2020-01-01' }), unit('A', { from: '2021-01-01' })],
      'bear the code A on 2021-01-01'
    ],
    ['a unit that ends before it begins', [unit('A', { from: '2020-01-02', to: '2020-01-01' })], 'ends before'],
    ['an unknown predecessor', [unit('A', { from: '2020-01-01', before: ['X'] })], 'unknown predecessor X'],
    [
      'a unit that comes out of itself',
      [unit('A', { from: '2020-01-01', before: ['B'] }), unit('B', { from: '2020-01-01', before: ['A'] })],
      'out of itself'
    ]
  ])('refuses %s', (_what, units, message) => {
    expect(() => new UnitRegister(units)).toThrow(message);
  });

  it('refuses two units of one code on the one day that both touch', () => {
    const units = [unit('A', { from: '2020-01-01', to: '2021-01-01' }), unit('A', { from: '2021-01-01' })];
    expect(() => new UnitRegister(units)).toThrow('bear the code A on 2021-01-01');
  });

  it('refuses a tree whose parent is no longer in force', () => {
    const register = new UnitRegister([
      unit('T', { from: '2000-01-01', to: '2024-12-31' }),
      unit('A', { from: '2000-01-01', parent: 'T' })
    ]);
    expect(() => register.tree(NEW)).toThrow('unknown parent T');
  });
});

describe('a register file', () => {
  it('comes back as it was written', () => {
    const json: unknown = JSON.parse(JSON.stringify({ source: 'x', units: REGISTER.units }));
    expect(parseUnitRegister(json).units).toEqual(REGISTER.units);
  });

  it.each([
    [{}, 'units'],
    [{ units: [{ ...REGISTER.units[0], validFrom: '1/1/2020' }] }, 'units[0].validFrom, date'],
    [{ units: [{ ...REGISTER.units[0], predecessors: ['a b'] }] }, 'units[0].predecessors[0], unit code']
  ])('%j is refused, naming %s', (json, named) => {
    expect(() => parseUnitRegister(json)).toThrow(named);
  });
});
