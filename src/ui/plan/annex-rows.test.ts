import fc from 'fast-check';
import { columnId, rowId } from '../../domain/code';
import type { AnnexRow } from '../../domain/annex';
import { rowsOfText, withoutColumn } from './annex-rows';

const ROWS: readonly AnnexRow[] = [
  { id: rowId('mttq'), title: 'Mặt trận' },
  { id: rowId('nd'), title: 'Nông dân', subtracts: true },
  { id: rowId('pn'), title: 'Phụ nữ' }
];
const ids = (text: string): string =>
  rowsOfText(text, ROWS)
    .map(({ id }) => id)
    .join(' ');

describe('the rows of an annex, typed a line each', () => {
  it.each([
    ['as they were', 'Mặt trận\nNông dân\nPhụ nữ', 'mttq nd pn'],
    ['in another order', 'Phụ nữ\nMặt trận\nNông dân', 'pn mttq nd'],
    ['with one renamed', 'Mặt trận\nHội Nông dân\nPhụ nữ', 'mttq nd pn'],
    ['with one left out', 'Mặt trận\nPhụ nữ', 'mttq pn'],
    ['with one added', 'Mặt trận\nNông dân\nPhụ nữ\nThanh niên', 'mttq nd pn dong-4'],
    ['with empty lines', '\nMặt trận\n\nNông dân\n', 'mttq nd']
  ])('%s keep their ids', (_what, text, expected) => {
    expect(ids(text)).toBe(expected);
  });

  it('never share an id', () => {
    const line = fc.constantFrom('Mặt trận', 'Nông dân', 'Phụ nữ', 'Thanh niên', 'x', '');
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 6 }), { maxLength: 6 }), (texts) => {
        let rows = ROWS;
        for (const lines of texts) {
          rows = rowsOfText(lines.join('\n'), rows);
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        }
      })
    );
  });
});

describe('a column that leaves', () => {
  it('takes the ratios of it along', () => {
    const [a, b, c] = [columnId('a'), columnId('b'), columnId('c')];
    const ratio = { kind: 'ratio', numerator: a, denominator: b } as const;
    const columns = [
      { id: a, title: 'A', type: 'integer', rollUp: { kind: 'sum' } },
      { id: b, title: 'B', type: 'integer', rollUp: { kind: 'sum' } },
      { id: c, title: 'C', type: 'percent', rollUp: ratio }
    ] as const;
    expect(withoutColumn(columns, b).map(({ id, rollUp }) => [id, rollUp.kind])).toEqual([
      ['a', 'sum'],
      ['c', 'none']
    ]);
  });
});
