/**
 * Figures that the prose quotes against the annex. Prose quotes parts, years and single units far more often than totals,
 * so only a figure that says itself that it is a total is held against one, and only where no value of the annex is the
 * one quoted.
 */
import type { Annex, AnnexColumn, CellValue } from '../../domain/annex';
import { annexTotal } from '../../domain/annex-roll-up';
import { searchKey } from '../../domain/vietnamese-text';
import { writeNumber } from '../reading/number-text';
import type { AnnexReading, QuotedFigure } from '../read-report';
import type { CheckContext } from './context';
import { warning } from './finding';
import type { Finding } from './finding';

/** "Tổng số", "tất cả": the figure speaks for the whole of the annex. */
const TOTAL = /(?:^|\s)(?:tong so|tong cong|tat ca|ca thay)(?:\s|$)/u;
/** The clause speaks of a part: a year, a quarter, one body, one commune. */
const PART =
  /(?:^|\s)(?:nam \d{4}|quy|thang|rieng|trong do|o xa|tai xa|o huyen|moi|binh quan|con lai|da giai quyet)(?:\s|$)/u;
/** Words of titles that prose leaves out. */
const LEADING = /^(?:tong so|so luong|so luot|so|luot)\s+/u;

interface Quotable {
  readonly annex: Annex;
  readonly column: AnnexColumn;
  readonly total: number;
  readonly values: ReadonlySet<number>;
}

const wordsOf = (text: string): string =>
  searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const keyOf = ({ title }: AnnexColumn): string => wordsOf(title).replace(LEADING, '');

/** Columns by what prose calls them; a name that two columns share says nothing. */
function quotables(annexes: readonly Annex[], readings: readonly AnnexReading[]): ReadonlyMap<string, Quotable> {
  const found = new Map<string, Quotable | undefined>();
  for (const annex of annexes) {
    const reading = readings.find(({ id }) => id === annex.id);
    if (reading?.foundBy === undefined || reading.unreadable.length > 0) {
      continue;
    }
    const totals = annexTotal(annex, reading.table);
    for (const column of annex.columns) {
      const key = keyOf(column);
      const total = totals.get(column.id);
      if (column.rollUp.kind === 'sum' && typeof total === 'number' && key.split(' ').length >= 2) {
        const cells = reading.table.rows.map(({ cells: each }): CellValue => each.get(column.id));
        const values = new Set(
          [total, reading.total?.get(column.id), ...cells].filter((each) => typeof each === 'number')
        );
        found.set(key, found.has(key) ? undefined : { annex, column, total, values });
      }
    }
  }
  const unique = Array.from(found).flatMap(([key, value]): readonly [string, Quotable][] =>
    value === undefined ? [] : [[key, value]]
  );
  return new Map(unique);
}

/** The longest name of a column that what follows the figure begins with. */
function named(figure: QuotedFigure, columns: ReadonlyMap<string, Quotable>): Quotable | undefined {
  const after = `${wordsOf(figure.after)} `;
  const keys = Array.from(columns.keys()).filter((key) => after.startsWith(`${key} `));
  const longest = keys.reduce((best, key) => (key.length > best.length ? key : best), '');
  // "Cuộc giám sát chuyên đề" is a kind of "cuộc giám sát": then the figure is not the column's.
  return after.trim() === longest ? columns.get(longest) : undefined;
}

export function checkFigures({ reading, input: { outline } }: CheckContext): readonly Finding[] {
  const columns = quotables(outline.annexes, reading.annexes);
  if (columns.size === 0) {
    return [];
  }
  return reading.figures.flatMap((figure) => {
    const before = wordsOf(figure.before);
    const isTotal = figure.kind === 'number' && TOTAL.test(before) && !PART.test(before);
    const column = isTotal ? named(figure, columns) : undefined;
    if (column === undefined || column.values.has(figure.value)) {
      return [];
    }
    return [
      warning('figureDiffers', {
        section: figure.section,
        annex: column.annex.id,
        column: column.column.title,
        needed: writeNumber(column.total),
        actual: `${figure.words} ${figure.after}`,
        place: figure.place
      })
    ];
  });
}
