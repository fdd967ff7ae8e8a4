/** `Word.TableRow` and `Word.TableCell`. Merged cells count as one. */
import { itemNotFound } from '../host/rich-error.ts';
import { describeType } from '../host/type-table.ts';
import { wantNumber } from '../host/wire.ts';
import { ancestor, attribute, child, children, isW, make } from '../ooxml/dom.ts';
import { W } from '../ooxml/names.ts';
import { cellsOf, putTableProperty, rowsOf, tableProperties } from '../ooxml/table-properties.ts';
import { insertContentControl, makeCell, makeTable } from './insert-blocks.ts';
import { mergeCells } from './merge-cells.ts';
import { Collection, TableCell, TableRow } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { search } from './search.ts';
import { tableFormat } from './table-format.ts';
import { tableSurroundings } from './table-surroundings.ts';
import { tableWriting } from './table-writing.ts';

export function describeTableParts(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const { cellText, valuesOf, write, rangeOf, changeColumns } = tableWriting(document);
  const format = tableFormat(document);
  const around = tableSurroundings(document);
  const isRow = (object: unknown): object is TableRow => object instanceof TableRow;
  const isCell = (object: unknown): object is TableCell => object instanceof TableCell;
  const insertRowsBeside = (row: Element, before: boolean, count: number, values: string[][]): Collection => {
    document.guard(row);
    const rows = rowsOf(makeTable(row.ownerDocument, count, cellsOf(row).length, values));
    if (before) {
      row.before(...rows);
    } else {
      row.after(...rows);
    }
    document.stamp();
    document.changed();
    return new Collection('TableRowCollection', () => rows.map((one) => document.row(one)));
  };

  const row = describeType<TableRow>(isRow, {
    scalars: {
      ...format.scalars,
      PreferredHeight: {
        get: ({ element }) => Number(attribute(child(child(element, 'trPr'), 'trHeight'), 'val') ?? 0) / 20,
        set: ({ element }, value) => {
          document.guard(element);
          const height = String(Math.round(wantNumber(value, 'preferredHeight') * 20));
          putTableProperty(tableProperties(element, 'trPr'), make(element.ownerDocument, 'trHeight', { val: height }));
          document.changed();
        }
      },
      CellCount: { get: ({ element }) => cellsOf(element).length },
      RowIndex: { get: ({ element }) => children(element.parentElement ?? element, 'tr').indexOf(element) },
      IsHeader: { get: ({ element }) => child(child(element, 'trPr'), 'tblHeader') !== undefined },
      Values: {
        get: ({ element }) => [valuesOf(element)],
        set: ({ element }, values) => write(cellsOf(element), Array.isArray(values) ? (values[0] ?? null) : null)
      }
    },
    navigations: {
      ...around.navigations,
      ParentTable: around.ownTable,
      Cells: ({ element }) =>
        new Collection('TableCellCollection', () => cellsOf(element).map((cell) => document.cell(cell)))
    },
    methods: {
      ...format.methods,
      Merge: ({ element }) => {
        document.guard(element);
        const table = ancestor(element, 'tbl');
        const index = rowsOf(table ?? element).indexOf(element);
        const made = mergeCells(table ?? element, index, 0, index, cellsOf(element).length - 1);
        document.changed();
        return document.cell(made);
      },
      Select: ({ element }) => document.surface.select(rangeOf(element).span),
      InsertContentControl: ({ element }) => insertContentControl(document, rangeOf(element)),
      InsertRows: ({ element }, args) =>
        insertRowsBeside(element, args.oneOf(0, ['Before', 'After']) === 'Before', args.number(1), args.cells(2) ?? []),
      Search: ({ element }, args) => search(document, rangeOf(element), args.text(0), args.object(1)),
      Clear: ({ element }) =>
        write(
          cellsOf(element),
          cellsOf(element).map(() => '')
        ),
      GetNext: ({ element }) => {
        const next = element.nextElementSibling;
        return isW(next, 'tr') ? document.row(next) : undefined;
      },
      Delete: ({ element }) => {
        document.guard(element);
        element.remove();
        document.changed();
      }
    }
  });

  const cell = describeType<TableCell>(isCell, {
    scalars: {
      ...format.scalars,
      Width: { get: ({ element }) => cellWidth(element) },
      ColumnWidth: {
        get: ({ element }) => cellWidth(element),
        set: ({ element }, value) => {
          document.guard(element);
          const width = String(Math.round(wantNumber(value, 'columnWidth') * 20));
          const at = cellsOf(element.parentElement ?? element).indexOf(element);
          const parent = ancestor(element, 'tbl');
          children(child(parent, 'tblGrid') ?? element, 'gridCol')[at]?.setAttributeNS(W, 'w:w', width);
          for (const one of rowsOf(parent ?? element).flatMap((each) => cellsOf(each)[at] ?? [])) {
            putTableProperty(tableProperties(one, 'tcPr'), make(one.ownerDocument, 'tcW', { w: width, type: 'dxa' }));
          }
          document.changed();
        }
      },
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
    navigations: {
      Body: ({ element }) => document.body(element),
      ParentRow: ({ element }) => {
        const parent = ancestor(element, 'tr');
        return parent === undefined ? undefined : document.row(parent);
      },
      ParentTable: around.ownTable
    },
    methods: {
      ...format.methods,
      InsertRows: ({ element }, args) => {
        const parent = ancestor(element, 'tr');
        if (parent === undefined) {
          throw itemNotFound();
        }
        return insertRowsBeside(
          parent,
          args.oneOf(0, ['Before', 'After']) === 'Before',
          args.number(1),
          args.cells(2) ?? []
        );
      },
      InsertColumns: ({ element }, args) => {
        const before = args.oneOf(0, ['Before', 'After']) === 'Before';
        const values = args.cells(2) ?? [];
        const at = cellsOf(element.parentElement ?? element).indexOf(element);
        const parent = ancestor(element, 'tbl');
        if (parent !== undefined) {
          changeColumns(parent, (cells, row) => {
            const fresh = Array.from({ length: args.number(1) }, (_, index) =>
              makeCell(element.ownerDocument, values[row]?.[index] ?? '')
            );
            if (before) {
              cells[at]?.before(...fresh);
            } else {
              cells[at]?.after(...fresh);
            }
          });
        }
      },
      DeleteColumn: ({ element }) => {
        const at = cellsOf(element.parentElement ?? element).indexOf(element);
        const parent = ancestor(element, 'tbl');
        if (parent !== undefined) {
          changeColumns(parent, (cells) => cells[at]?.remove());
        }
      },
      DeleteRow: ({ element }) => {
        document.guard(element);
        ancestor(element, 'tr')?.remove();
        document.changed();
      },
      GetNext: ({ element }) => {
        const next = element.nextElementSibling;
        return isW(next, 'tc') ? document.cell(next) : undefined;
      }
    }
  });

  return [
    ['TableRow', row],
    ['TableCell', cell]
  ];
}

/** In points; without a width of its own the column's. */
function cellWidth(cell: Element): number {
  const own = Number(attribute(child(child(cell, 'tcPr'), 'tcW'), 'w') ?? 0);
  const at = cellsOf(cell.parentElement ?? cell).indexOf(cell);
  const grid = child(ancestor(cell, 'tbl'), 'tblGrid');
  return (
    (own > 0 ? own : Number(attribute(grid === undefined ? undefined : children(grid, 'gridCol')[at], 'w') ?? 0)) / 20
  );
}
