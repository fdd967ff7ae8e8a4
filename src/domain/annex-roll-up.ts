/**
 * Rolls annex tables up: the children's tables and the unit's own level become the table of the unit above. An empty
 * cell says nothing and a 0 says none, so a sum of empty cells stays empty. A table that was rolled up may be rolled
 * up again, and gives what all its sources would have given at once.
 */
import type { Annex, AnnexColumn, AnnexRow, AnnexTable, AnnexTableRow, CellValue } from './annex';
import type { ColumnId } from './code';
import { cleanText } from './vietnamese-text';

/** Six decimals, in whole steps, so that the order of adding changes nothing. */
const STEPS = 1e6;

function sumOf(values: readonly number[]): number | undefined {
  return values.length === 0
    ? undefined
    : values.reduce((total, value) => total + Math.round(value * STEPS), 0) / STEPS;
}

const numbersOf = (cells: readonly CellValue[]): readonly number[] =>
  cells.filter((cell): cell is number => typeof cell === 'number' && Number.isFinite(cell));

/** Texts as they compare: case and white space aside. */
const textKey = (text: string): string => cleanText(text).toLocaleLowerCase('vi');

/** The different texts of a cell. */
function textsOf(cell: CellValue): readonly string[] {
  return typeof cell === 'string' ? cell.split(/[;\n]/).map(textKey).filter(Boolean) : [];
}

/**
 * A rate of two rolled up figures: two decimals in percent ("12,53%"), four otherwise. Undefined when one of them is
 * empty or the denominator is 0.
 */
function ratioOf(column: AnnexColumn, numerator: CellValue, denominator: CellValue): number | undefined {
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0) {
    return undefined;
  }
  const rate = numerator / denominator;
  return column.type === 'percent' ? Math.round(rate * 1e4) / 100 : Math.round(rate * 1e4) / 1e4;
}

interface RolledCells {
  readonly cells: ReadonlyMap<ColumnId, CellValue>;
  readonly distinct: ReadonlyMap<ColumnId, readonly string[]>;
}

/** Fills in the columns that are computed from two others of the same row. */
function withRatios(columns: readonly AnnexColumn[], cells: Map<ColumnId, CellValue>): void {
  for (const column of columns) {
    if (column.rollUp.kind === 'ratio') {
      const { numerator, denominator } = column.rollUp;
      cells.set(column.id, ratioOf(column, cells.get(numerator), cells.get(denominator)));
    }
  }
}

/** @param rows of one id or title, in the order of their tables. */
function rollUpRows(columns: readonly AnnexColumn[], rows: readonly AnnexTableRow[]): RolledCells {
  const cells = new Map<ColumnId, CellValue>();
  const distinct = new Map<ColumnId, readonly string[]>();
  for (const { id, rollUp } of columns) {
    const values = rows.map((row) => row.cells.get(id));
    switch (rollUp.kind) {
      case 'sum':
        cells.set(id, sumOf(numbersOf(values)));
        break;
      case 'distinct': {
        const texts = [...new Set(rows.flatMap((row) => row.distinct?.get(id) ?? textsOf(row.cells.get(id))))].sort();
        const isEmpty = rows.every((row) => row.distinct?.has(id) !== true && row.cells.get(id) === undefined);
        cells.set(id, isEmpty ? undefined : texts.length);
        if (!isEmpty) {
          distinct.set(id, texts);
        }
        break;
      }
      case 'latest':
        cells.set(
          id,
          [...values].reverse().find((value) => value !== undefined && value !== '')
        );
        break;
      case 'ratio':
      case 'none':
        cells.set(id, undefined);
        break;
    }
  }
  withRatios(columns, cells);
  return { cells, distinct };
}

const rolledRow = (
  columns: readonly AnnexColumn[],
  head: AnnexRow | string,
  rows: readonly AnnexTableRow[]
): AnnexTableRow => ({
  id: typeof head === 'string' ? undefined : head.id,
  title: typeof head === 'string' ? head : head.title,
  ...rollUpRows(columns, rows)
});

/** What rows are found by: the outline's id, or the title of a row that units added to an open table. */
const keyOf = ({ id, title }: AnnexTableRow): string => id ?? `:${textKey(title)}`;

function rowsByKey(tables: readonly AnnexTable[]): ReadonlyMap<string, readonly AnnexTableRow[]> {
  const found = new Map<string, AnnexTableRow[]>();
  for (const row of tables.flatMap(({ rows }) => rows)) {
    const rows = found.get(keyOf(row));
    if (rows === undefined) {
      found.set(keyOf(row), [row]);
    } else {
      rows.push(row);
    }
  }
  return found;
}

/**
 * The table of the unit above: rows of the outline by their id and in its order (rows that the outline does not know
 * count for nothing), rows of an open table by their title in the order in which they first appear.
 * @param tables of the children and of the unit's own level, the one accepted last at the end (`latest` takes it).
 */
export function rollUpAnnex(annex: Annex, tables: readonly AnnexTable[]): AnnexTable {
  const found = rowsByKey(tables);
  const { rows, columns } = annex;
  switch (rows.kind) {
    case 'fixed':
      return {
        annex: annex.id,
        rows: rows.rows.map((row) => rolledRow(columns, row, found.get(row.id) ?? []))
      };
    case 'open':
      return {
        annex: annex.id,
        rows: [...found.values()].map((same) => rolledRow(columns, cleanText(same[0]?.title ?? ''), same))
      };
  }
}

/**
 * The row "Cộng" of a table: sums over its rows less those that subtract, rates from the two sums, different texts
 * over all rows. Columns that do not roll up are empty.
 */
export function annexTotal(annex: Annex, table: AnnexTable): ReadonlyMap<ColumnId, CellValue> {
  const { rows } = annex;
  const subtracting = new Set<string>(
    rows.kind === 'fixed' ? rows.rows.filter(({ subtracts }) => subtracts === true).map(({ id }) => id) : []
  );
  const takenOff = (row: AnnexTableRow): boolean => row.id !== undefined && subtracting.has(row.id);
  const added = rollUpRows(
    annex.columns,
    table.rows.filter((row) => !takenOff(row))
  );
  const off = rollUpRows(annex.columns, table.rows.filter(takenOff));
  const cells = new Map(added.cells);
  for (const { id, rollUp } of annex.columns) {
    if (rollUp.kind === 'sum') {
      const [plus, minus] = [cells.get(id), off.cells.get(id)];
      cells.set(id, typeof plus === 'number' && typeof minus === 'number' ? sumOf([plus, -minus]) : plus);
    } else if (rollUp.kind === 'latest') {
      cells.set(id, undefined);
    }
  }
  withRatios(annex.columns, cells);
  return cells;
}

/** A cell that does not fit its column. */
export interface AnnexProblem {
  readonly code: 'notANumber' | 'notTexts' | 'notWhole' | 'negative' | 'unknownRow' | 'partAboveWhole';
  readonly row: string;
  readonly column: ColumnId | undefined;
}

function problemOfCell(column: AnnexColumn, row: AnnexTableRow): AnnexProblem['code'] | undefined {
  const value = row.cells.get(column.id);
  if (column.rollUp.kind === 'distinct') {
    return typeof value === 'number' && row.distinct?.has(column.id) !== true ? 'notTexts' : undefined;
  }
  if (value === undefined || column.type === 'text' || column.type === 'date') {
    return undefined;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return 'notANumber';
  }
  if (value < 0) {
    return 'negative';
  }
  return column.type === 'integer' && !Number.isInteger(value) ? 'notWhole' : undefined;
}

/** What in a unit's table would be left out of a roll-up or falsify it, in reading order. */
export function annexProblems(annex: Annex, table: AnnexTable): readonly AnnexProblem[] {
  const { rows, columns } = annex;
  const known = rows.kind === 'fixed' ? new Set<string>(rows.rows.map(({ id }) => id)) : undefined;
  return table.rows.flatMap((row): readonly AnnexProblem[] => {
    if (known !== undefined && (row.id === undefined || !known.has(row.id))) {
      return [{ code: 'unknownRow', row: row.title, column: undefined }];
    }
    return columns.flatMap((column): readonly AnnexProblem[] => {
      const code = problemOfCell(column, row);
      if (code !== undefined) {
        return [{ code, row: row.title, column: column.id }];
      }
      if (column.rollUp.kind !== 'ratio' || column.type !== 'percent') {
        return [];
      }
      const part = row.cells.get(column.rollUp.numerator);
      const whole = row.cells.get(column.rollUp.denominator);
      return typeof part === 'number' && typeof whole === 'number' && part > whole
        ? [{ code: 'partAboveWhole', row: row.title, column: column.id }]
        : [];
    });
  });
}
