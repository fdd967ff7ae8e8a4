/** Tables of letters and summaries: numbered rows over the whole width of the text. */
import type { FormatPack } from '../format/format-pack';
import { columnWidths } from '../writing/column-widths';
import { dataTable } from '../writing/data-table';
import type { CellStyle } from '../writing/data-table';
import { textWidthOfPage } from '../writing/page';
import type { Orientation } from '../writing/page';
import type { DocumentIds } from '../writing/text';
import type { XmlElement } from '../xml/tree';

export interface ListColumn {
  readonly title: string;
  /** The widest text that a cell must take in one line. */
  readonly widest: string;
  /** Share of the room that is left over. */
  readonly stretch: number;
  readonly style: CellStyle;
}

export interface ListTable {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly string[])[];
  /** A last row in bold, without a number of its own. */
  readonly total?: readonly string[];
  readonly description: string;
}

/** "TT": the running number of a row. */
const NUMBER: ListColumn = { title: 'TT', widest: '000', stretch: 0, style: 'TableCentre' };

export function listTable(ids: DocumentIds, pack: FormatPack, table: ListTable, orientation: Orientation): XmlElement {
  const columns = [NUMBER, ...table.columns];
  const points = pack.components.tableCell.value.size.used;
  const cells = (texts: readonly string[], isBold: boolean): { text: string; style: CellStyle; isBold: boolean }[] =>
    columns.map(({ style }, index) => ({ text: texts[index] ?? '', style, isBold }));
  return dataTable(ids, {
    widths: columnWidths(columns, points, textWidthOfPage(pack, orientation)),
    heads: columns.map(({ title }) => title),
    rows: [
      ...table.rows.map((row, index) => cells([String(index + 1), ...row], false)),
      ...(table.total === undefined ? [] : [cells(['', ...table.total], true)])
    ],
    description: table.description
  });
}
