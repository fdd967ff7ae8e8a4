import { EXPORT_COLUMNS, csvOf } from './tracking-export';
import type { ExportedRow } from './tracking-export';

const EMPTY = Object.fromEntries(EXPORT_COLUMNS.map((name) => [name, null])) as ExportedRow;
const at = (name: (typeof EXPORT_COLUMNS)[number]): number => EXPORT_COLUMNS.indexOf(name);

/** Cells of the one row, where none holds a comma. */
function cellsOf(row: Partial<ExportedRow>): readonly string[] {
  return (
    csvOf([{ ...EMPTY, ...row }])
      .split('\r\n')[1]
      ?.split(',') ?? []
  );
}

describe('the tracking list as CSV', () => {
  it('begins with the mark by which Excel knows UTF-8, then the codes of the columns', () => {
    expect(csvOf([])).toBe(`\uFEFF${EXPORT_COLUMNS.join(',')}\r\n`);
  });

  it('writes text as it is, numbers bare, and nothing where there is nothing', () => {
    const cells = cellsOf({ unitName: 'Đảng ủy xã Hàm Chính', days: -3, sentOn: '2023-10-06T01:00:00.000Z' });
    expect(cells[at('unitName')]).toBe('Đảng ủy xã Hàm Chính');
    expect(cells[at('days')]).toBe('-3');
    expect(cells[at('sentOn')]).toBe('2023-10-06T01:00:00.000Z');
    expect(cells[at('answerBy')]).toBe('');
  });

  it('quotes what would break a row', () => {
    expect(csvOf([{ ...EMPTY, exemptReason: 'a, "b"\nc' }])).toContain(',"a, ""b""\nc",');
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx'])('keeps %j from being a formula', (exemptReason) => {
    expect(csvOf([{ ...EMPTY, exemptReason }])).toMatch(/,"?'/);
  });
});
