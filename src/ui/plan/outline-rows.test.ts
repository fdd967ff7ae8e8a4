import { sectionId } from '../../domain/code';
import type { SectionId } from '../../domain/code';
import { SAMPLE_OUTLINE } from '../samples/sample-plan';
import { rowsOf, treeMove } from './outline-rows';

const NONE: ReadonlySet<SectionId> = new Set();
const FOLDED: ReadonlySet<SectionId> = new Set([sectionId('p1')]);

describe('the rows of the outline’s tree', () => {
  it('are all sections in reading order, with their level and place', () => {
    expect(
      rowsOf(SAMPLE_OUTLINE, NONE).map(({ section, level, position, siblings }) => [
        section.id,
        level,
        position,
        siblings
      ])
    ).toEqual([
      ['mo-dau', 1, 1, 2],
      ['p1', 1, 2, 2],
      ['p1-i', 2, 1, 2],
      ['p1-ii', 2, 2, 2]
    ]);
    expect(rowsOf(SAMPLE_OUTLINE, FOLDED)).toHaveLength(2);
  });

  it.each([
    ['mo-dau', 'ArrowDown', NONE, { kind: 'go', to: 'p1' }],
    ['mo-dau', 'ArrowUp', NONE, undefined],
    ['mo-dau', 'ArrowRight', NONE, undefined],
    ['mo-dau', 'End', NONE, { kind: 'go', to: 'p1-ii' }],
    ['p1', 'ArrowRight', NONE, { kind: 'go', to: 'p1-i' }],
    ['p1', 'ArrowLeft', NONE, { kind: 'fold', id: 'p1' }],
    ['p1', 'ArrowRight', FOLDED, { kind: 'unfold', id: 'p1' }],
    ['p1', 'ArrowLeft', FOLDED, undefined],
    ['p1-ii', 'ArrowLeft', NONE, { kind: 'go', to: 'p1' }],
    ['p1-ii', 'Home', NONE, { kind: 'go', to: 'mo-dau' }],
    ['p1-ii', 'x', NONE, undefined]
  ] as const)('from %s the key %s leads on', (id, key, folded, expected) => {
    expect(treeMove(rowsOf(SAMPLE_OUTLINE, folded), folded, sectionId(id), key)).toEqual(expected);
  });
});
