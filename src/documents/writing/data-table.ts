/** Tables with lines: rows of texts under heads that stand again on every page. */
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { CELL_MARGIN } from './column-widths';
import { GRID_STYLE } from './style-part';
import { run, shapedParagraph, writable } from './text';
import type { DocumentIds } from './text';

export type CellStyle = 'TableHead' | 'TableText' | 'TableNumber' | 'TableCentre';

export interface DataCell {
  readonly text: string;
  readonly style: CellStyle;
  readonly isBold?: boolean;
}

/** So many rows at the end of a table stay together: a sum alone on a page says nothing. */
const KEPT_TOGETHER = 2;

export interface DataTable {
  /** Twips. */
  readonly widths: readonly number[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
  /** What readers of the screen hear about the table. */
  readonly description: string;
}

const BOLD = [element('w:b'), element('w:bCs')];

function cell(ids: DocumentIds, { text, style, isBold }: DataCell, width: number, keepsNext: boolean): XmlElement {
  const properties = keepsNext ? [element('w:keepNext')] : [];
  const content = text === '' ? [] : [run(text, ...(isBold === true ? BOLD : []))];
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:vAlign', { 'w:val': 'center' })
    ),
    shapedParagraph(ids, style, properties, ...content)
  );
}

export function dataTable(ids: DocumentIds, { widths, heads, rows, description }: DataTable): XmlElement {
  const row = (cells: readonly DataCell[], isHead: boolean, keepsNext: boolean): XmlElement =>
    element(
      'w:tr',
      {},
      element('w:trPr', {}, element('w:cantSplit'), isHead ? element('w:tblHeader') : undefined),
      ...cells.map((each, index) => cell(ids, each, widths[index] ?? 0, keepsNext))
    );
  const margin = { 'w:w': CELL_MARGIN, 'w:type': 'dxa' };
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblStyle', { 'w:val': GRID_STYLE }),
      element('w:tblW', { 'w:w': widths.reduce((sum, each) => sum + each, 0), 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, element('w:left', margin), element('w:right', margin)),
      element('w:tblLook', {
        'w:val': '0420',
        'w:firstRow': 1,
        'w:lastRow': 0,
        'w:firstColumn': 0,
        'w:lastColumn': 0,
        'w:noHBand': 0,
        'w:noVBand': 1
      }),
      element('w:tblCaption', { 'w:val': writable(description).replace(/\s+/g, ' ') })
    ),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    row(
      heads.map((text) => ({ text, style: 'TableHead' })),
      true,
      false
    ),
    ...rows.map((cells, index) => {
      const below = rows.length - 1 - index;
      return row(cells, false, below > 0 && below < KEPT_TOGETHER);
    })
  );
}
