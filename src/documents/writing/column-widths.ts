/** Widths of the columns of a table with lines, and whether it fits a portrait page. */
import { textWidth } from './measures';

/** One column to be placed: what it must hold. */
export interface ColumnNeed {
  readonly title: string;
  /** Widest text that a cell must take in one line, e.g. "00/00/0000". */
  readonly widest: string;
  /** Share of the room that is left over; 0 for columns of numbers. */
  readonly stretch: number;
}

/** Left and right margin of a cell, in twips: narrow, because tables of statistics have many columns. */
export const CELL_MARGIN = 70;
/** Faces with other metrics may be a little wider than the one that was measured. */
const SLACK = 1.1;

/** The least width of a column, in twips: titles may break between words, never within one. @param points size of the text. */
export function leastWidth({ title, widest }: ColumnNeed, points: number): number {
  const words = title.split(/[\s-]+/).map((word) => textWidth(word, points, 'bold'));
  return Math.ceil(Math.max(...words, textWidth(widest, points, 'regular')) * SLACK) + 2 * CELL_MARGIN;
}

/** True when the columns need more than the given width. */
export function isWiderThan(needs: readonly ColumnNeed[], points: number, width: number): boolean {
  return needs.reduce((sum, need) => sum + leastWidth(need, points), 0) > width;
}

/**
 * Widths that add up to the whole width, in twips: least widths, the rest shared out; when even those do not fit, all
 * are narrowed alike and words break.
 */
export function columnWidths(needs: readonly ColumnNeed[], points: number, width: number): readonly number[] {
  const least = needs.map((need) => leastWidth(need, points));
  const sum = least.reduce((all, each) => all + each, 0);
  const rest = width - sum;
  const stretch = needs.reduce((all, need) => all + need.stretch, 0);
  const wished = least.map((each, index) =>
    rest < 0
      ? (each * width) / sum
      : each + rest * (stretch > 0 ? (needs[index]?.stretch ?? 0) / stretch : 1 / needs.length)
  );
  const floored = wished.map(Math.floor);
  const lost = width - floored.reduce((all, each) => all + each, 0);
  return floored.map((each, index) => (index === 0 ? each + lost : each));
}
