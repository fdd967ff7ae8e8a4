/** Finds the annex tables of an outline in a report and reads their values. */
import type { Annex, AnnexTable, AnnexTableRow, CellValue } from '../../domain/annex';
import type { AnnexId, ColumnId } from '../../domain/code';
import { readCell } from './annex-cells';
import { cellText } from './grid';
import type { Grid } from './grid';
import type { Place } from './place';
import { readMarkers, sameMark } from './markers';
import { similarity, titleParts } from './similarity';
import { columnTitle, isTotal, readHeader, rowTitle } from './table-header';
import type { TableColumn, TableHeader } from './table-header';
import type { TableReading } from './tables';

/** A cell whose text does not fit its column. */
export interface UnreadableCell {
  readonly row: string;
  readonly column: ColumnId;
  readonly text: string;
  readonly place: Place | undefined;
}

/** One annex of the outline, as found in the document. */
export interface AnnexReading {
  readonly id: AnnexId;
  readonly foundBy: 'tag' | 'caption' | 'columns' | undefined;
  /** Place of the table. */
  readonly place?: Place;
  /** Values without the total row; no row when the table was not found. */
  readonly table: AnnexTable;
  /** What the document's own total row says. */
  readonly total?: ReadonlyMap<ColumnId, CellValue>;
  readonly unreadable: readonly UnreadableCell[];
  /** Columns of the outline that the table does not have. */
  readonly missingColumns: readonly ColumnId[];
  /** Titles of fixed rows that the table does not have. */
  readonly missingRows: readonly string[];
}

/** From here a column's or row's title is the outline's. */
const SAME_TITLE = 0.7;
/** Share of an annex's columns that a table without caption must have. */
const SAME_TABLE = 0.6;

/** The grid columns that hold the annex's columns: the best fitting titles first, the rest by position. */
export function columnsOf(annex: Annex, header: TableHeader): ReadonlyMap<ColumnId, number> {
  const [, ...values] = header.columns;
  const matches = annex.columns.flatMap(({ id, title }) => {
    const wanted = titleParts(title);
    return values.map((column) => ({ id, column, alike: alikeTitles(wanted, column) }));
  });
  const found = new Map<ColumnId, number>();
  const taken = new Set<TableColumn>();
  for (const { id, column, alike } of matches.sort((a, b) => b.alike - a.alike)) {
    if (alike >= SAME_TITLE && !found.has(id) && !taken.has(column)) {
      found.set(id, column.at);
      taken.add(column);
    }
  }
  // As many columns as the annex has, in its order: a retyped head is still that head.
  if (values.length === annex.columns.length) {
    annex.columns.forEach(({ id }, index) => {
      const column = values[index];
      if (!found.has(id) && column !== undefined && !taken.has(column)) {
        found.set(id, column.at);
        taken.add(column);
      }
    });
  }
  return found;
}

function alikeTitles(wanted: ReturnType<typeof titleParts>, column: TableColumn): number {
  const last = column.titles[column.titles.length - 1] ?? '';
  return Math.max(similarity(wanted, titleParts(columnTitle(column))), 0.95 * similarity(wanted, titleParts(last)));
}

function fit(annex: Annex, grid: Grid): number {
  const header = readHeader(grid);
  if (header === undefined || annex.columns.length === 0) {
    return 0;
  }
  const named = annex.columns.filter(({ title }) =>
    header.columns.some((column) => alikeTitles(titleParts(title), column) >= SAME_TITLE)
  );
  return named.length / annex.columns.length;
}

/** "Phụ lục 2: Kết quả giám sát" above a table, also over some lines. */
function isCaption(annex: Annex, captions: readonly string[]): boolean {
  const wanted = titleParts(annex.title);
  const marks = readMarkers(`${annex.mark} X`);
  return captions.some((caption, index) => {
    const markers = readMarkers(caption);
    const title = titleParts(caption.slice(markers[0]?.length ?? 0));
    const isMarked = marks.length > 0 && sameMark(marks, markers);
    const next = captions[index + 1];
    const alike = Math.max(
      similarity(wanted, title),
      next === undefined ? 0 : similarity(wanted, titleParts(`${caption.slice(markers[0]?.length ?? 0)} ${next}`))
    );
    return alike >= (isMarked ? 0.5 : SAME_TITLE) || (isMarked && title.key === '');
  });
}

interface Chosen {
  readonly table: TableReading;
  readonly foundBy: 'tag' | 'caption' | 'columns';
}

/** One table for each annex: by its control, then by its caption, then by its columns. */
function choose(annexes: readonly Annex[], tables: readonly TableReading[]): ReadonlyMap<AnnexId, Chosen> {
  const chosen = new Map<AnnexId, Chosen>();
  const taken = new Set<TableReading>();
  const take = (annex: Annex, foundBy: Chosen['foundBy'], table: TableReading | undefined): void => {
    if (table !== undefined && !chosen.has(annex.id)) {
      chosen.set(annex.id, { table, foundBy });
      taken.add(table);
    }
  };
  annexes.forEach((annex) =>
    take(
      annex,
      'tag',
      tables.find(({ tags }) => tags.includes(annex.id))
    )
  );
  const free = (): readonly TableReading[] => tables.filter((each) => !taken.has(each));
  annexes.forEach((annex) => {
    const captioned = free().filter(({ captions }) => isCaption(annex, captions));
    const best = captioned.map((table) => ({ table, fits: fit(annex, table.grid) })).sort((a, b) => b.fits - a.fits)[0];
    take(annex, 'caption', best === undefined || best.fits < 0.3 ? undefined : best.table);
  });
  annexes.forEach((annex) => {
    const fitting = free().map((table) => ({ table, fits: fit(annex, table.grid) }));
    const best = fitting.sort((a, b) => b.fits - a.fits)[0];
    take(annex, 'columns', best !== undefined && best.fits >= SAME_TABLE ? best.table : undefined);
  });
  return chosen;
}

function rowIdOf(annex: Annex, title: string): AnnexTableRow['id'] {
  if (annex.rows.kind === 'open') {
    return undefined;
  }
  const wanted = titleParts(title);
  const alike = annex.rows.rows
    .map((row) => ({ row, alike: similarity(titleParts(row.title), wanted) }))
    .sort((a, b) => b.alike - a.alike)[0];
  return alike !== undefined && alike.alike >= SAME_TITLE ? alike.row.id : undefined;
}

function readTable(annex: Annex, { table, foundBy }: Chosen): AnnexReading {
  const { grid } = table;
  const header = readHeader(grid) ?? { firstRow: 1, columns: [], numberColumn: undefined };
  const columns = columnsOf(annex, header);
  const rows: AnnexTableRow[] = [];
  const unreadable: UnreadableCell[] = [];
  let total: ReadonlyMap<ColumnId, CellValue> | undefined;
  for (let row = header.firstRow; row < grid.length; row++) {
    const title = rowTitle(grid, row, header);
    const cells = new Map<ColumnId, CellValue>();
    for (const { id, type } of annex.columns) {
      const at = columns.get(id);
      const text = at === undefined ? '' : cellText(grid, row, at);
      const cell = readCell(text, type);
      cells.set(id, cell.kind === 'read' ? cell.value : undefined);
      if (cell.kind === 'unreadable') {
        unreadable.push({ row: title, column: id, text, place: grid[row]?.[at ?? 0]?.place });
      }
    }
    const isHeading = (grid[row]?.[0]?.span ?? 1) === grid[row]?.length;
    const isBlank = title === '' && Array.from(cells.values()).every((value) => value === undefined);
    if (annex.hasTotal && isTotal(title)) {
      total = cells;
    } else if (!isHeading && !isBlank) {
      rows.push({ id: rowIdOf(annex, title), title, cells });
    }
  }
  const found = new Set(rows.map(({ id }) => id));
  return {
    id: annex.id,
    foundBy,
    ...(table.place === undefined ? {} : { place: table.place }),
    table: { annex: annex.id, rows },
    ...(total === undefined ? {} : { total }),
    unreadable,
    missingColumns: annex.columns.map(({ id }) => id).filter((id) => !columns.has(id)),
    missingRows:
      annex.rows.kind === 'fixed' ? annex.rows.rows.filter(({ id }) => !found.has(id)).map(({ title }) => title) : []
  };
}

/** Every annex of the outline, in its order. */
export function readAnnexes(annexes: readonly Annex[], tables: readonly TableReading[]): readonly AnnexReading[] {
  const chosen = choose(annexes, tables);
  return annexes.map((annex): AnnexReading => {
    const table = chosen.get(annex.id);
    return table === undefined
      ? {
          id: annex.id,
          foundBy: undefined,
          table: { annex: annex.id, rows: [] },
          unreadable: [],
          missingColumns: [],
          missingRows: []
        }
      : readTable(annex, table);
  });
}
