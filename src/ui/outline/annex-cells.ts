/** How full the table of an annex is. Pure. */
import type { AnnexReading } from '../../documents/read-report';
import type { Annex } from '../../domain/annex';

export interface CellCount {
  readonly filled: number;
  readonly cells: number;
}

/** Cells that people fill: rates follow from their row and are not counted, nor is the row "Cộng". */
export function cellsFilled({ columns, rows }: Annex, reading: AnnexReading | undefined): CellCount {
  const typed = columns.filter(({ rollUp }) => rollUp.kind !== 'ratio').map(({ id }) => id);
  const read = reading?.table.rows ?? [];
  const rowCount = rows.kind === 'fixed' ? rows.rows.length : read.length;
  return {
    filled: read.reduce((sum, { cells }) => sum + typed.filter((id) => cells.get(id) !== undefined).length, 0),
    cells: rowCount * typed.length
  };
}
