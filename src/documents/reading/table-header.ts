/** Which rows of a statistics table are its head, what its columns are called, and which row is its total. */
import { cellText } from './grid';
import type { Grid } from './grid';
import { readNumber } from './number-text';
import { titleKey } from './similarity';

export interface TableColumn {
  /** Position in the grid. */
  readonly at: number;
  /** Titles of its head from top to bottom, e.g. ["Số cuộc", "Chủ trì"]; none twice. */
  readonly titles: readonly string[];
}

export interface TableHeader {
  /** The first row below the head. */
  readonly firstRow: number;
  /** Every column but that of the running number. */
  readonly columns: readonly TableColumn[];
  /** Position of the running number ("STT"), which says nothing. */
  readonly numberColumn: number | undefined;
}

const YEAR = /^(?:năm\s+)?(?:19|20)\d\d$/iu;
/** "(1)", "1", "A", "(3)=(1)+(2)": a row below the head that only counts the columns. */
const INDEX = /^\(?(?:\d{1,2}|[A-Zb-e])\)?(?:\s*=.*)?$/u;
const RUNNING = /^(?:stt|tt|so tt|so thu tu|s tt)$/u;
const TOTAL = /^(?:cong|tong|tong cong|tong so|cong chung|cong tong|toan huyen|toan tinh|toan xa)\b/u;

/** "Cộng", "Tổng cộng", "Tổng số". */
export function isTotal(title: string): boolean {
  return TOTAL.test(titleKey(title));
}

const isIndexRow = (texts: readonly string[]): boolean =>
  texts.filter((text) => text !== '').length >= 2 && texts.every((text) => text === '' || INDEX.test(text));

/** Cells of a head are words or years; the cells of a body are empty or figures. */
function isHead(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => YEAR.test(text) || readNumber(text) === undefined);
}

function headRows(grid: Grid): number {
  let rows = 1;
  const [first = []] = grid;
  const isSpanned = first.some((cell) => cell !== undefined && cell.span > 1 && cell.span < first.length);
  // A title over the whole width is no head yet.
  const whole = first[0];
  if (whole !== undefined && whole.span === first.length && first.length > 1) {
    rows = 1 + headRows(grid.slice(1));
    return Math.min(rows, grid.length);
  }
  while (rows < grid.length && rows < 4) {
    const line = grid[rows] ?? [];
    const continued = line.some((cell) => cell !== undefined && cell.row < rows);
    const texts = line.map((cell) => (cell === undefined || cell.row < rows ? '' : cell.text));
    const below = rows === 1 && isSpanned && isHead(texts);
    if (!(continued && isHead(texts)) && !below) {
      break;
    }
    rows++;
  }
  return rows;
}

/** Reads the head of a table; undefined for one with fewer than two columns or no row. */
export function readHeader(grid: Grid): TableHeader | undefined {
  const width = grid[0]?.length ?? 0;
  if (grid.length === 0 || width < 2) {
    return undefined;
  }
  const head = headRows(grid);
  const titles = Array.from({ length: width }, (_each, at) => {
    const column: string[] = [];
    for (let row = 0; row < head; row++) {
      const cell = grid[row]?.[at];
      if (cell !== undefined && cell.span < width && cell.text !== '' && !column.includes(cell.text)) {
        column.push(cell.text);
      }
    }
    return column;
  });
  const next = (grid[head] ?? []).map((cell) => cell?.text ?? '');
  const firstRow = isIndexRow(next) && grid.length > head + 1 ? head + 1 : head;
  const numberColumn = titles.findIndex((column) => RUNNING.test(titleKey(column.join(' '))));
  return {
    firstRow,
    columns: titles.map((column, at) => ({ at, titles: column })).filter(({ at }) => at !== numberColumn),
    numberColumn: numberColumn < 0 ? undefined : numberColumn
  };
}

/** A column's titles in one. */
export const columnTitle = ({ titles }: TableColumn): string => titles.join(' - ');

/** The title of a row of the body; a cell over the whole width is a heading between rows. */
export function rowTitle(grid: Grid, row: number, header: TableHeader): string {
  return cellText(grid, row, header.columns[0]?.at ?? 0);
}
