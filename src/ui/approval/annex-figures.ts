/** An annex as a table to be read: texts of its cells, what the checks say of each, and what was there before. Pure. */
import type { CellChange } from '../../actions/compare-report';
import type { ReportAnnex } from '../../actions/open-report';
import type { Finding } from '../../documents/check';
import type { AnnexColumn, CellValue } from '../../domain/annex';
import type { ColumnId } from '../../domain/code';
import { localDate, shortDate } from '../../domain/local-date';
import { searchKey } from '../../domain/vietnamese-text';

export interface FigureCell {
  readonly column: ColumnId;
  readonly text: string;
  readonly isNumber: boolean;
  /** A check names this cell. */
  readonly isNamed: boolean;
  /** What the earlier version said, where it said something else; empty for an empty cell. */
  readonly before: string | undefined;
}

export interface FigureRow {
  readonly title: string;
  readonly isTotal: boolean;
  readonly cells: readonly FigureCell[];
}

/** "1.250", "12,5%", "05/10/2023": as the annex writes them. */
export function cellText(value: CellValue, { type }: Pick<AnnexColumn, 'type'>, locale: string): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
    return type === 'percent' ? `${figure}%` : figure;
  }
  return type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(localDate(value)) : value;
}

const sameTitle = (a: string | undefined, b: string): boolean => a !== undefined && searchKey(a) === searchKey(b);

/** @param changes of the whole report, against the earlier version. */
export function figureRows(
  { annex, table, total, unreadable }: ReportAnnex,
  findings: readonly Finding[],
  changes: readonly CellChange[],
  totalTitle: string,
  locale: string
): readonly FigureRow[] {
  const named = (row: string, column: AnnexColumn, isTotal: boolean): boolean =>
    findings.some(
      (finding) =>
        sameTitle(finding.column, column.title) &&
        // A finding about a column without a row is about its total.
        (sameTitle(finding.row, row) || (isTotal && finding.row === undefined))
    ) || unreadable.some((cell) => cell.column === column.id && sameTitle(cell.row, row));
  const changed = (row: string, { id }: AnnexColumn): CellChange | undefined =>
    changes.find((change) => change.annex === annex.id && change.column === id && sameTitle(change.row, row));
  const cellsOf = (
    title: string,
    isTotal: boolean,
    valueOf: (column: AnnexColumn) => CellValue
  ): readonly FigureCell[] =>
    annex.columns.map((column): FigureCell => {
      const value = valueOf(column);
      const raw = unreadable.find((cell) => cell.column === column.id && sameTitle(cell.row, title))?.text;
      const change = isTotal ? undefined : changed(title, column);
      return {
        column: column.id,
        text: raw ?? cellText(value, column, locale),
        isNumber: column.type !== 'text' && column.type !== 'date',
        isNamed: named(title, column, isTotal),
        before: change === undefined ? undefined : cellText(change.before, column, locale)
      };
    });
  return [
    ...table.rows.map((row): FigureRow => ({
      title: row.title,
      isTotal: false,
      cells: cellsOf(row.title, false, ({ id }) => row.cells.get(id))
    })),
    ...(total === undefined
      ? []
      : [{ title: totalTitle, isTotal: true, cells: cellsOf(totalTitle, true, ({ id }) => total.get(id)) }])
  ];
}
