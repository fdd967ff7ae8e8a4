/** A table as a grid in which merged cells stand in every place that they take up. */
import { plainText } from '../words';
import { linesOf, paragraphsIn } from './blocks';
import type { Block, TableBlock } from './blocks';
import type { Place } from './place';

export interface GridCell {
  readonly text: string;
  /** Place of its first paragraph. */
  readonly place: Place | undefined;
  /** Grid row and column of the cell's upper left corner, from 0. */
  readonly row: number;
  readonly column: number;
  /** Columns that it takes up. */
  readonly span: number;
}

/** Rows of the same length; undefined where a row leaves the grid free. */
export type Grid = readonly (readonly (GridCell | undefined)[])[];

const textOf = (cell: readonly Block[]): string => plainText(linesOf(cell).join(' '));

/** Expands the cells of a table that are merged across or down. */
export function gridOf({ rows, layout }: TableBlock): Grid {
  const grid: (GridCell | undefined)[][] = [];
  rows.forEach((cells, row) => {
    const line: (GridCell | undefined)[] = [];
    cells.forEach((blocks, index) => {
      const { before, span, isContinued } = layout[row]?.[index] ?? { before: 0, span: 1, isContinued: false };
      for (let free = 0; free < before; free++) {
        line.push(undefined);
      }
      const column = line.length;
      const above = isContinued ? grid[row - 1]?.[column] : undefined;
      const cell = above ?? { text: textOf(blocks), place: paragraphsIn(blocks)[0]?.place, row, column, span };
      for (let each = 0; each < span; each++) {
        line.push(cell);
      }
    });
    grid.push(line);
  });
  const width = Math.max(0, ...grid.map(({ length }) => length));
  grid.forEach((line) => {
    while (line.length < width) {
      line.push(undefined);
    }
  });
  return grid;
}

/** The text at a place of the grid; empty outside. */
export const cellText = (grid: Grid, row: number, column: number): string => grid[row]?.[column]?.text ?? '';
