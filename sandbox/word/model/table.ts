/** `Word.Table`, its rows and cells: read as texts, written cell by cell. Merged cells count as one. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Scalar } from '../host/type-table.ts';
import { describeType } from '../host/type-table.ts';
import type { Wire } from '../host/wire.ts';
import { wantNumber, wantText } from '../host/wire.ts';
import { findOrMakeStyle } from '../ooxml/built-in-styles.ts';
import { ancestor, attribute, child, childValue, children, isW, make } from '../ooxml/dom.ts';
import { makeRun } from '../ooxml/runs.ts';
import { styles } from '../ooxml/styles.ts';
import { ALIGNMENTS } from '../ooxml/values.ts';
import { insertContentControl, makeCell, makeTable } from './insert-blocks.ts';
import { insertText } from './insert-text.ts';
import type { Paragraph, Range } from './objects.ts';
import { Collection, Table, TableCell, TableRow } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { paragraphsBelow, storyOf, tablesWithin, textOf, wholeParagraphs } from './reading.ts';
import { search } from './search.ts';

const rowsOf = (table: Element): Element[] => children(table, 'tr');
const cellsOf = (row: Element): Element[] =>
  children(row).flatMap((part) =>
    isW(part, 'sdt') ? children(child(part, 'sdtContent') ?? part, 'tc') : isW(part, 'tc') ? [part] : []
  );

/** Table properties in the order of the schema (ECMA-376 Part 1, 17.4.60). */
const TABLE_ORDER = (
  'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
  'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange'
).split(' ');

function setTableProperty(table: Element, property: Element): void {
  let holder = child(table, 'tblPr');
  if (holder === undefined) {
    holder = make(table.ownerDocument, 'tblPr');
    table.prepend(holder);
  }
  child(holder, property.localName)?.remove();
  const rank = TABLE_ORDER.indexOf(property.localName);
  const next = children(holder).find((one) => TABLE_ORDER.indexOf(one.localName) > rank);
  holder.insertBefore(property, next ?? null);
}

function markHeader(row: Element, isHeader: boolean): void {
  let holder = child(row, 'trPr');
  child(holder, 'tblHeader')?.remove();
  if (!isHeader) {
    return;
  }
  if (holder === undefined) {
    holder = make(row.ownerDocument, 'trPr');
    row.insertBefore(holder, child(row, 'tblPrEx')?.nextSibling ?? row.firstChild);
  }
  holder.insertBefore(make(row.ownerDocument, 'tblHeader'), children(holder, 'ins', 'del', 'trPrChange')[0] ?? null);
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
    const all = paragraphsBelow(storyOf(table));
    const own = paragraphsBelow(table);
    const edge = step === 1 ? own.at(-1) : own[0];
    const found = edge === undefined ? undefined : all[all.indexOf(edge) + step];
    return found === undefined ? undefined : document.paragraph(found);
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

  const table = describeType<Table>(isTable, {
    scalars: {
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
      IsHeader: { get: ({ element }) => child(child(element, 'trPr'), 'tblHeader') !== undefined },
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
      InsertRows: ({ element }, args) => {
        document.guard(element);
        const made = makeTable(element.ownerDocument, args.number(1), cellsOf(element).length, args.cells(2) ?? []);
        const rows = rowsOf(made);
        if (args.oneOf(0, ['Before', 'After']) === 'Before') {
          element.before(...rows);
        } else {
          element.after(...rows);
        }
        document.stamp();
        document.changed();
        return new Collection('TableRowCollection', () => rows.map((one) => document.row(one)));
      },
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
      ParentTable: ({ element }) => {
        const parent = ancestor(element, 'tbl');
        return parent === undefined ? undefined : document.table(parent);
      }
    },
    methods: {
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
    ['Table', table],
    ['TableRow', row],
    ['TableCell', cell]
  ];
}
