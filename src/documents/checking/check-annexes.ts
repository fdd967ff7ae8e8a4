/** Annex tables: there, whole, numbers where numbers belong, totals and rates that agree with their rows. */
import type { Annex, AnnexColumn, CellValue } from '../../domain/annex';
import { annexProblems, annexTotal, rollUpAnnex } from '../../domain/annex-roll-up';
import type { AnnexProblem } from '../../domain/annex-roll-up';
import type { ColumnId } from '../../domain/code';
import type { Fix, NewCell } from '../fixing/fix';
import type { AnnexReading, TableReading } from '../read-report';
import { columnsOf } from '../reading/annex-tables';
import { writeNumber } from '../reading/number-text';
import type { Place } from '../reading/place';
import { isTotal, readHeader, rowTitle } from '../reading/table-header';
import type { CheckContext } from './context';
import { warning } from './finding';
import type { Finding, FindingCode } from './finding';

/** Where the cells of a table's total row stand. */
function totalPlaces(annex: Annex, table: TableReading): ReadonlyMap<ColumnId, Place> {
  const header = readHeader(table.grid);
  const places = new Map<ColumnId, Place>();
  if (header === undefined) {
    return places;
  }
  const row = table.grid.findIndex((_cells, at) => at >= header.firstRow && isTotal(rowTitle(table.grid, at, header)));
  columnsOf(annex, header).forEach((at, column) => {
    const place = table.grid[row]?.[at]?.place;
    if (place !== undefined) {
      places.set(column, place);
    }
  });
  return places;
}

const shown = (value: CellValue, { type }: AnnexColumn): string =>
  typeof value === 'number' ? `${writeNumber(value)}${type === 'percent' ? '%' : ''}` : (value ?? '');

/** A rate may be written with fewer decimals than it has. */
function agrees(actual: CellValue, wanted: CellValue, { type, rollUp }: AnnexColumn): boolean {
  if (typeof actual !== 'number' || typeof wanted !== 'number') {
    return actual === wanted;
  }
  if (rollUp.kind !== 'ratio') {
    return Math.abs(actual - wanted) < 1e-6;
  }
  const decimals = (String(actual).split('.')[1] ?? '').length;
  const half = 0.5 * 10 ** -decimals;
  return Math.abs(actual - wanted) <= half + (type === 'percent' ? 0.005 : 0.00005) + 1e-9;
}

const isComputed = ({ rollUp }: AnnexColumn): boolean => rollUp.kind === 'sum' || rollUp.kind === 'ratio';

interface Total {
  readonly column: AnnexColumn;
  readonly wanted: CellValue;
  readonly actual: CellValue;
  readonly place: Place | undefined;
}

function totalsOf(
  annex: Annex,
  { table, total }: AnnexReading,
  places: ReadonlyMap<ColumnId, Place>
): readonly Total[] {
  const wanted = annexTotal(annex, table);
  return annex.columns
    .filter(isComputed)
    .map((column) => ({
      column,
      wanted: wanted.get(column.id),
      actual: total?.get(column.id),
      place: places.get(column.id)
    }))
    .filter(({ wanted: value }) => value !== undefined);
}

function checkTotals(annex: Annex, reading: AnnexReading, table: TableReading | undefined): readonly Finding[] {
  // A row that cannot be read would make every total wrong; it is told of by itself.
  if (
    !annex.hasTotal ||
    reading.unreadable.length > 0 ||
    annexProblems(annex, reading.table).some(({ code }) => code !== 'partAboveWhole')
  ) {
    return [];
  }
  const places = table === undefined ? new Map<ColumnId, Place>() : totalPlaces(annex, table);
  const wrong = totalsOf(annex, reading, places).filter(
    ({ column, wanted, actual }) => !agrees(actual, wanted, column)
  );
  const cells = wrong.flatMap(({ column, wanted, place }): readonly NewCell[] =>
    place === undefined ? [] : [{ paragraph: place.paragraph, text: shown(wanted, column) }]
  );
  const fix: Fix | undefined = cells.length === 0 ? undefined : { kind: 'writeCells', cells };
  return wrong.map(({ column, wanted, actual, place }) =>
    warning(actual === undefined ? 'annexTotalMissing' : 'annexTotalWrong', {
      annex: annex.id,
      column: column.title,
      needed: shown(wanted, column),
      actual: actual === undefined ? undefined : shown(actual, column),
      place: place ?? reading.place,
      fix
    })
  );
}

/** Rates of single rows. */
function checkRatios(annex: Annex, { table, place }: AnnexReading): readonly Finding[] {
  const ratios = annex.columns.filter(({ rollUp }) => rollUp.kind === 'ratio');
  return table.rows.flatMap((row) => {
    const computed =
      ratios.length === 0
        ? undefined
        : rollUpAnnex(annex, [{ annex: annex.id, rows: [row] }]).rows.find(({ id }) => id === row.id)?.cells;
    return ratios.flatMap((column) => {
      const actual = row.cells.get(column.id);
      const wanted = computed?.get(column.id);
      return actual === undefined || wanted === undefined || agrees(actual, wanted, column)
        ? []
        : [
            warning('annexRatioWrong', {
              annex: annex.id,
              row: row.title,
              column: column.title,
              needed: shown(wanted, column),
              actual: shown(actual, column),
              place
            })
          ];
    });
  });
}

const PROBLEMS: Readonly<Record<AnnexProblem['code'], FindingCode | undefined>> = {
  notANumber: 'annexCellUnreadable',
  notWhole: 'annexCellUnreadable',
  negative: 'annexCellNegative',
  partAboveWhole: 'annexPartAboveWhole',
  // A column of names takes names or, in small units, their number.
  notTexts: undefined,
  unknownRow: 'annexRowMissing'
};

function checkCells(annex: Annex, { table, unreadable, missingRows, place }: AnnexReading): readonly Finding[] {
  const titleOf = (id: ColumnId | undefined): string | undefined => annex.columns.find((each) => each.id === id)?.title;
  const unread = unreadable.map(({ row, column, text, place: at }) =>
    warning('annexCellUnreadable', { annex: annex.id, row, column: titleOf(column), actual: text, place: at ?? place })
  );
  const problems = annexProblems(annex, table).flatMap(({ code, row, column }) => {
    const found = PROBLEMS[code];
    // A row that is unknown where none is missing is one that the unit added.
    const isAdded = code === 'unknownRow' && missingRows.length === 0;
    return found === undefined || isAdded
      ? []
      : [warning(found, { annex: annex.id, row, column: titleOf(column), place })];
  });
  return [...unread, ...problems];
}

function checkAnnex(annex: Annex, reading: AnnexReading, tables: readonly TableReading[]): readonly Finding[] {
  if (reading.foundBy === undefined) {
    return [warning('annexMissing', { annex: annex.id, needed: `${annex.mark} ${annex.title}`.trim() })];
  }
  const table = tables.find(({ place }) => place !== undefined && place.paragraph === reading.place?.paragraph);
  const isEmpty = reading.table.rows.every(({ cells }) =>
    Array.from(cells.values()).every((value) => value === undefined)
  );
  const columns = reading.missingColumns.map((id) =>
    warning('annexColumnMissing', {
      annex: annex.id,
      column: annex.columns.find((each) => each.id === id)?.title,
      place: reading.place
    })
  );
  const rows = isEmpty
    ? []
    : reading.missingRows.map((row) => warning('annexRowMissing', { annex: annex.id, row, place: reading.place }));
  return [
    ...columns,
    ...rows,
    ...checkCells(annex, reading),
    ...checkRatios(annex, reading),
    ...checkTotals(annex, reading, table)
  ];
}

export function checkAnnexes({ reading, input: { outline } }: CheckContext): readonly Finding[] {
  const byId = new Map(reading.annexes.map((each) => [each.id, each]));
  return outline.annexes.flatMap((annex) => {
    const found = byId.get(annex.id);
    return found === undefined ? [] : checkAnnex(annex, found, reading.tables);
  });
}
