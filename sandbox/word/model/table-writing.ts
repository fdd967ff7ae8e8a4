/** Reading and writing the cells of a table as texts, and changing its columns. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Wire } from '../host/wire.ts';
import { attribute, child, children, make } from '../ooxml/dom.ts';
import { cellsOf, rowsOf } from '../ooxml/table-properties.ts';
import { insertText } from './insert-text.ts';
import type { Range } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { paragraphsBelow, textOf, wholeParagraphs } from './reading.ts';

export interface TableWriting {
  cellText(cell: Element): string;
  valuesOf(row: Element): string[];
  /** @throws RichError InvalidArgument for more values than cells. */
  write(cells: readonly Element[], values: Wire): void;
  rangeOf(element: Element): Range;
  changeColumns(table: Element, change: (cells: readonly Element[], row: number) => void): void;
  /** Cells of the widest row. */
  columns(table: Element): number;
}

/** As many grid columns as the widest row has cells. */
function fitGrid(table: Element, count: number): void {
  const grid = child(table, 'tblGrid');
  const known = grid === undefined ? [] : children(grid, 'gridCol');
  known.slice(count).forEach((one) => one.remove());
  const width = attribute(known.at(-1), 'w') ?? '2000';
  for (let missing = known.length; missing < count; missing++) {
    grid?.append(make(table.ownerDocument, 'gridCol', { w: width }));
  }
}

export function tableWriting(document: OpenDocument): TableWriting {
  const cellText = (cell: Element): string => textOf(document, document.body(cell));
  const valuesOf = (row: Element): string[] => cellsOf(row).map(cellText);
  const write = (cells: readonly Element[], values: Wire): void => {
    const texts: readonly Wire[] = Array.isArray(values) ? values : [];
    if (texts.length > cells.length) {
      throw new RichError('InvalidArgument', 'There are more values than cells.');
    }
    texts.forEach((value, index) => {
      const cell = cells[index];
      if (cell !== undefined) {
        insertText(document, document.body(cell), String(value ?? ''), 'Replace');
      }
    });
  };
  const rangeOf = (element: Element): Range => {
    const span = wholeParagraphs(paragraphsBelow(element));
    if (span === undefined) {
      throw itemNotFound();
    }
    return document.range(span);
  };
  const changeColumns = (table: Element, change: (cells: readonly Element[], row: number) => void): void => {
    document.guard(table);
    rowsOf(table).forEach((one, index) => change(cellsOf(one), index));
    rowsOf(table)
      .filter((one) => cellsOf(one).length === 0)
      .forEach((one) => one.remove());
    fitGrid(table, columns(table));
    document.stamp();
    document.changed();
  };
  const columns = (table: Element): number => Math.max(1, ...rowsOf(table).map((row) => cellsOf(row).length));

  return { cellText, valuesOf, write, rangeOf, changeColumns, columns };
}
