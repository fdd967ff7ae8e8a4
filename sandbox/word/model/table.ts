/** `Word.Table`, its rows and cells: read as texts, written cell by cell. Merged cells count as one. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Scalar } from '../host/type-table.ts';
import { describeType } from '../host/type-table.ts';
import type { Wire } from '../host/wire.ts';
import { wantNumber, wantText } from '../host/wire.ts';
import { findOrMakeStyle } from '../ooxml/built-in-styles.ts';
import { ancestor, attribute, child, childValue, children, make } from '../ooxml/dom.ts';
import { makeRun } from '../ooxml/runs.ts';
import { styles } from '../ooxml/styles.ts';
import { cellsOf, putTableProperty, rowsOf, tableProperties } from '../ooxml/table-properties.ts';
import { ALIGNMENTS } from '../ooxml/values.ts';
import { controlAround, makeCell, makeTable } from './insert-blocks.ts';
import type { Paragraph } from './objects.ts';
import { mergeCells } from './merge-cells.ts';
import { Collection, Table } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { paragraphBeside, paragraphsBelow, storyOf, tablesWithin } from './reading.ts';
import { search } from './search.ts';
import { describeTableParts } from './table-parts.ts';
import { tableWriting } from './table-writing.ts';
import { tableFormat, describeTableBorder } from './table-format.ts';
import { tableSurroundings } from './table-surroundings.ts';

function setTableProperty(table: Element, property: Element): void {
  putTableProperty(tableProperties(table, 'tblPr'), property);
}

function markHeader(row: Element, isHeader: boolean): void {
  child(child(row, 'trPr'), 'tblHeader')?.remove();
  if (isHeader) {
    putTableProperty(tableProperties(row, 'trPr'), make(row.ownerDocument, 'tblHeader'));
  }
}

export function describeTables(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const { valuesOf, write, rangeOf, changeColumns, columns } = tableWriting(document);
  const isTable = (object: unknown): object is Table => object instanceof Table;
  const setStyle = (table: Element, name: string): void => {
    document.guard(table);
    const style = findOrMakeStyle(document.file, name);
    if (style?.type !== 'table') {
      throw new RichError('InvalidArgument', `The document has no table style "${name}".`);
    }
    setTableProperty(table, make(table.ownerDocument, 'tblStyle', { val: style.id }));
    document.changed();
  };
  /** A switch of `w:tblLook`; `inverted` for those that the file writes as "no …". */
  const look = (name: string, inverted = false): Scalar<Table> => ({
    get: ({ element }) => (attribute(child(child(element, 'tblPr'), 'tblLook'), name) === '1') !== inverted,
    set: ({ element }, value) => {
      document.guard(element);
      const old = child(child(element, 'tblPr'), 'tblLook');
      const fresh = make(element.ownerDocument, 'tblLook');
      for (const one of Array.from(old?.attributes ?? []).filter(({ localName }) => localName !== 'val')) {
        fresh.setAttributeNS(fresh.namespaceURI, one.name, one.value);
      }
      fresh.setAttributeNS(fresh.namespaceURI, `w:${name}`, (value === true) !== inverted ? '1' : '0');
      setTableProperty(element, fresh);
      document.changed();
    }
  });
  const besideTable = (table: Element, step: 1 | -1): Paragraph | undefined => {
    const own = paragraphsBelow(table);
    const edge = step === 1 ? own.at(-1) : own[0];
    const found = edge === undefined ? undefined : paragraphBeside(edge, step);
    return found === undefined ? undefined : document.paragraph(found);
  };
  const format = tableFormat(document);
  const around = tableSurroundings(document);
  const table = describeType<Table>(isTable, {
    scalars: {
      ...format.scalars,
      RowCount: { get: ({ element }) => rowsOf(element).length },
      HeaderRowCount: {
        get: ({ element }) =>
          rowsOf(element).filter((row) => child(child(row, 'trPr'), 'tblHeader') !== undefined).length,
        set: ({ element }, value) => {
          document.guard(element);
          const count = wantNumber(value, 'headerRowCount');
          rowsOf(element).forEach((row, index) => markHeader(row, index < count));
          document.changed();
        }
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
      Style: {
        get: ({ element }) => {
          const id = childValue(child(element, 'tblPr'), 'tblStyle');
          return styles(document.file).find((style) => style.id === id)?.name ?? '';
        },
        set: ({ element }, value) => setStyle(element, wantText(value, 'style'))
      },
      StyleBuiltIn: {
        get: ({ element }) => childValue(child(element, 'tblPr'), 'tblStyle')?.replace(/-/g, '_') ?? 'Other',
        set: ({ element }, value) => setStyle(element, wantText(value, 'styleBuiltIn'))
      },
      StyleFirstColumn: look('firstColumn'),
      StyleLastColumn: look('lastColumn'),
      StyleTotalRow: look('lastRow'),
      StyleBandedRows: look('noHBand', true),
      StyleBandedColumns: look('noVBand', true),
      Alignment: {
        get: ({ element }) => ALIGNMENTS[childValue(child(element, 'tblPr'), 'jc') ?? 'left'] ?? 'Left',
        set: ({ element }, value) => {
          const name = Object.entries(ALIGNMENTS).find(([, shown]) => shown === value)?.[0] ?? 'left';
          document.guard(element);
          setTableProperty(element, make(element.ownerDocument, 'jc', { val: name }));
          document.changed();
        }
      },
      Width: {
        get: ({ element }) =>
          children(child(element, 'tblGrid') ?? element, 'gridCol').reduce(
            (sum, column) => sum + Number(attribute(column, 'w') ?? 0) / 20,
            0
          )
      },
      IsUniform: {
        get: ({ element }) => new Set(rowsOf(element).map((one) => cellsOf(one).length)).size <= 1
      }
    },
    navigations: {
      ...around.navigations,
      ParentTable: around.parentTable,
      ParentTableCell: around.parentCell,
      Rows: ({ element }) => new Collection('TableRowCollection', () => rowsOf(element).map((row) => document.row(row)))
    },
    methods: {
      ...format.methods,
      MergeCells: ({ element }, args) => {
        document.guard(element);
        const made = mergeCells(element, args.number(0), args.number(1), args.number(2), args.number(3));
        document.changed();
        return document.cell(made);
      },
      InsertTable: ({ element }, args) => {
        document.guard(element);
        const made = makeTable(element.ownerDocument, args.number(0), args.number(1), args.cells(3) ?? []);
        // Two tables that touch would be one.
        const between = make(element.ownerDocument, 'p');
        if (args.oneOf(2, ['Before', 'After']) === 'Before') {
          element.before(made, between);
        } else {
          element.after(between, made);
        }
        document.stamp();
        document.changed();
        return document.table(made);
      },
      AutoFitWindow: ({ element }) => {
        document.guard(element);
        setTableProperty(element, make(element.ownerDocument, 'tblW', { w: '5000', type: 'pct' }));
        child(child(element, 'tblPr'), 'tblLayout')?.remove();
        document.changed();
      },
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
      GetParagraphBefore: ({ element }) => besideTable(element, -1),
      GetParagraphAfter: ({ element }) => besideTable(element, 1),
      GetNext: ({ element }) => {
        const all = tablesWithin(document, document.body(storyOf(element)));
        const next = all[all.indexOf(element) + 1];
        return next === undefined ? undefined : document.table(next);
      },
      InsertParagraph: ({ element }, args) => {
        document.guard(element);
        const made = make(element.ownerDocument, 'p', {}, makeRun(element.ownerDocument, args.text(0)));
        if (args.oneOf(1, ['Before', 'After']) === 'Before') {
          element.before(made);
        } else {
          element.after(made);
        }
        document.stamp();
        document.changed();
        return document.paragraph(made);
      },
      AddColumns: ({ element }, args) => {
        const count = args.number(1);
        const atEnd = args.oneOf(0, ['Start', 'End']) === 'End';
        const values = args.cells(2) ?? [];
        changeColumns(element, (cells, row) => {
          const fresh = Array.from({ length: count }, (_, index) =>
            makeCell(element.ownerDocument, values[row]?.[index] ?? '')
          );
          if (atEnd) {
            cells.at(-1)?.after(...fresh);
          } else {
            cells[0]?.before(...fresh);
          }
        });
      },
      DeleteColumns: ({ element }, args) => {
        const from = args.number(0);
        const count = args.has(1) ? args.number(1) : 1;
        changeColumns(element, (cells) => cells.slice(from, from + count).forEach((one) => one.remove()));
      },
      DistributeColumns: ({ element }) => {
        document.guard(element);
        const grid = children(child(element, 'tblGrid') ?? element, 'gridCol');
        const sum = grid.reduce((all, column) => all + Number(attribute(column, 'w') ?? 0), 0);
        grid.forEach((column) =>
          column.setAttributeNS(column.namespaceURI, 'w:w', String(Math.floor(sum / grid.length)))
        );
        document.changed();
      },
      Search: ({ element }, args) => search(document, rangeOf(element), args.text(0), args.object(1)),
      Select: ({ element }) => document.surface.select(rangeOf(element).span),
      Clear: ({ element }) =>
        write(
          rowsOf(element).flatMap(cellsOf),
          rowsOf(element)
            .flatMap(cellsOf)
            .map(() => '')
        ),
      InsertContentControl: ({ element }) => {
        document.guard(element);
        return controlAround(document, [element]);
      },
      Delete: ({ element }) => {
        document.guard(element);
        element.remove();
        document.changed();
      }
    }
  });

  return [['Table', table], ...describeTableParts(document), ['TableBorder', describeTableBorder(document)]];
}
