/** The rows of an annex as lines of text, and columns that leave. Pure. */
import { rowId } from '../../domain/code';
import type { AnnexColumn, AnnexRow } from '../../domain/annex';

/** An id with a number that is not taken. */
export function numbered(prefix: string, taken: readonly string[]): string {
  let n = taken.length + 1;
  while (taken.includes(`${prefix}-${n}`)) {
    n += 1;
  }
  return `${prefix}-${n}`;
}

/**
 * Rows by their titles, a line each. A row that is still called the same keeps its id wherever it went, and so does one
 * whose title was changed in its place.
 */
export function rowsOfText(text: string, before: readonly AnnexRow[]): readonly AnnexRow[] {
  const titles = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const taken = before.map(({ id }) => id as string);
  const free = new Set(before);
  const same = titles.map((title) => {
    const row = [...free].find((each) => each.title === title);
    if (row !== undefined) {
      free.delete(row);
    }
    return row;
  });
  return titles.map((title, index) => {
    const known = same[index];
    if (known !== undefined) {
      return known;
    }
    const renamed = before[index];
    if (renamed !== undefined && free.delete(renamed)) {
      return { ...renamed, title };
    }
    const id = rowId(numbered('dong', taken));
    taken.push(id);
    return { id, title };
  });
}

/** Without a column; ratios of it have nothing left to divide. */
export function withoutColumn(columns: readonly AnnexColumn[], gone: AnnexColumn['id']): readonly AnnexColumn[] {
  return columns
    .filter(({ id }) => id !== gone)
    .map((column) =>
      column.rollUp.kind === 'ratio' && (column.rollUp.numerator === gone || column.rollUp.denominator === gone)
        ? { ...column, rollUp: { kind: 'none' } }
        : column
    );
}
