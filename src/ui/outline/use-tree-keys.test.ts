import { treeMove } from './use-tree-keys';
import type { TreeMove, TreeRow } from './use-tree-keys';

const go = (to: string): TreeMove<string> => ({ kind: 'go', to });
/** a, b (open: c, d), e (folded). */
const ROWS: readonly TreeRow<string>[] = [
  { key: 'a', level: 1 },
  { key: 'b', level: 1, folded: false },
  { key: 'c', level: 2 },
  { key: 'd', level: 2 },
  { key: 'e', level: 1, folded: true }
];

describe('the keys of a tree', () => {
  it.each<readonly [string, string, TreeMove<string> | undefined]>([
    ['a', 'ArrowDown', go('b')],
    ['a', 'ArrowUp', undefined],
    ['e', 'ArrowDown', undefined],
    ['d', 'Home', go('a')],
    ['a', 'End', go('e')],
    ['b', 'ArrowRight', go('c')],
    ['e', 'ArrowRight', { kind: 'unfold', key: 'e' }],
    ['c', 'ArrowRight', undefined],
    ['d', 'ArrowLeft', go('b')],
    ['b', 'ArrowLeft', { kind: 'fold', key: 'b' }],
    ['e', 'ArrowLeft', undefined],
    ['a', 'ArrowLeft', undefined],
    ['a', 'x', undefined],
    ['gone', 'ArrowDown', undefined]
  ])('at %s, %s', (at, key, move) => {
    expect(treeMove(ROWS, at, key)).toEqual(move);
  });
});
