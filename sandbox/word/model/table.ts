/** `Word.Table`, its rows and cells: read as texts, written cell by cell. Merged cells count as one. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import { describeType } from '../host/type-table.ts';
import type { Wire } from '../host/wire.ts';
import { ancestor, child, childValue, children, isW } from '../ooxml/dom.ts';
import { insertContentControl, makeTable } from './insert-blocks.ts';
import { insertText } from './insert-text.ts';
import type { Range } from './objects.ts';
import { Collection, Table, TableCell, TableRow } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { paragraphsBelow, textOf, wholeParagraphs } from './reading.ts';

const rowsOf = (table: Element): Element[] => children(table, 'tr');
const cellsOf = (row: Element): Element[] =>
  children(row).flatMap((part) =>
    isW(part, 'sdt') ? children(child(part, 'sdtContent') ?? part, 'tc') : isW(part, 'tc') ? [part] : []
  );

export function describeTables(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
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
  const isTable = (object: unknown): object is Table => object instanceof Table;
  const isRow = (object: unknown): object is TableRow => object instanceof TableRow;
  const isCell = (object: unknown): object is TableCell => object instanceof TableCell;
  const columns = (table: Element): number => Math.max(1, ...rowsOf(table).map((row) => cellsOf(row).length));

  const table = describeType<Table>(isTable, {
    scalars: {
      RowCount: { get: ({ element }) => rowsOf(element).length },
      HeaderRowCount: {
        get: ({ element }) =>
          rowsOf(element).filter((row) => child(child(row, 'trPr'), 'tblHeader') !== undefined).length
      },
      Values: {
        get: ({ element }) => rowsOf(element).map(valuesOf),
        set: ({ element }, values) => {
          document.guard(element);
          const rows: readonly Wire[] = Array.isArray(values) ? values : [];
          rows.forEach((row, index) => write(cellsOf(rowsOf(element)[index] ?? element), row));
        }
      },
      NestingLevel: { get: ({ element }) => (ancestor(element, 'tbl') === undefined ? 1 : 2) },
      Style: { get: ({ element }) => childValue(child(element, 'tblPr'), 'tblStyle') ?? '' }
    },
    navigations: {
      Rows: ({ element }) => new Collection('TableRowCollection', () => rowsOf(element).map((row) => document.row(row)))
    },
    methods: {
      AddRows: ({ element }, args) => {
        document.guard(element);
        const made = makeTable(document.tree, args.number(1), columns(element), args.cells(2) ?? []);
        const rows = rowsOf(made);
        const place = args.oneOf(0, ['Start', 'End']);
        if (place === 'Start') {
          (rowsOf(element)[0] ?? element).before(...rows);
        } else {
          element.append(...rows);
        }
        document.stamp();
        document.changed();
        return new Collection('TableRowCollection', () => rows.map((row) => document.row(row)));
      },
      DeleteRows: ({ element }, args) => {
        document.guard(element);
        const from = args.number(0);
        rowsOf(element)
          .slice(from, from + (args.has(1) ? args.number(1) : 1))
          .forEach((row) => row.remove());
        document.changed();
      },
      GetCell: ({ element }, args) => {
        const cell = cellsOf(rowsOf(element)[args.number(0)] ?? element)[args.number(1)];
        if (cell === undefined) {
          throw itemNotFound('The table has no such cell.');
        }
        return document.cell(cell);
      },
      GetRange: ({ element }) => rangeOf(element),
      InsertContentControl: ({ element }) => insertContentControl(document, rangeOf(element)),
      Delete: ({ element }) => {
        document.guard(element);
        element.remove();
        document.changed();
      }
    }
  });

  const row = describeType<TableRow>(isRow, {
    scalars: {
      CellCount: { get: ({ element }) => cellsOf(element).length },
      RowIndex: { get: ({ element }) => children(element.parentElement ?? element, 'tr').indexOf(element) },
      Values: {
        get: ({ element }) => [valuesOf(element)],
        set: ({ element }, values) => write(cellsOf(element), Array.isArray(values) ? (values[0] ?? null) : null)
      }
    },
    navigations: {
      Cells: ({ element }) =>
        new Collection('TableCellCollection', () => cellsOf(element).map((cell) => document.cell(cell)))
    },
    methods: {
      Delete: ({ element }) => {
        document.guard(element);
        element.remove();
        document.changed();
      }
    }
  });

  const cell = describeType<TableCell>(isCell, {
    scalars: {
      Value: {
        get: ({ element }) => cellText(element),
        set: ({ element }, value) => write([element], [value])
      },
      CellIndex: { get: ({ element }) => cellsOf(element.parentElement ?? element).indexOf(element) },
      RowIndex: {
        get: ({ element }) => {
          const parent = ancestor(element, 'tr');
          return children(parent?.parentElement ?? element, 'tr').findIndex((one) => one === parent);
        }
      }
    },
    navigations: { Body: ({ element }) => document.body(element) }
  });

  return [
    ['Table', table],
    ['TableRow', row],
    ['TableCell', cell]
  ];
}
