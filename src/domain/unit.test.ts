import { unitCode } from './code';
import { UnitTree } from './unit';
import type { Unit } from './unit';

const unit = (code: string, parent?: string): Unit => ({
  code: unitCode(code),
  name: code,
  kind: 'x',
  parent: parent === undefined ? undefined : unitCode(parent),
  letterhead: { superior: '', issuer: code, place: '' },
  numberSymbol: ''
});

describe('a tree of units', () => {
  const tree = new UnitTree([unit('C', 'B'), unit('B', 'A'), unit('A'), unit('D', 'A')]);

  it('knows what is above and below, in whatever order the units came', () => {
    expect(tree.above(unitCode('C')).map(({ code }) => code)).toEqual(['B', 'A']);
    expect(tree.childrenOf(unitCode('A')).map(({ code }) => code)).toEqual(['B', 'D']);
    expect(tree.topDown.map(({ code }) => code)).toEqual(['A', 'B', 'D', 'C']);
    expect(tree.depthOf(unitCode('C'))).toBe(2);
  });

  it.each<readonly [string, readonly Unit[], string]>([
    ['a code twice', [unit('A'), unit('A')], 'share one code'],
    ['an unknown parent', [unit('A', 'X')], 'unknown parent X'],
    ['units above each other', [unit('T'), unit('A', 'B'), unit('B', 'A')], 'above each other: A, B']
  ])('refuses %s', (_what, units, message) => {
    expect(() => new UnitTree(units)).toThrow(message);
  });

  it('says which unit it does not know', () => {
    expect(() => tree.get(unitCode('X'))).toThrow('No unit has the code X');
  });
});
