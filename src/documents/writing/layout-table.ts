/** Tables without lines, which only place what stands beside each other: the head and the end of a document. */
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

export interface Cell {
  /** Columns that it spans; 1 when it says nothing. */
  readonly span?: number;
  /** Must end with a paragraph, or Word does not open the file. */
  readonly content: readonly XmlElement[];
}

function row(widths: readonly number[], cells: readonly Cell[]): XmlElement {
  let column = 0;
  const written = cells.map(({ span = 1, content }) => {
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    return element(
      'w:tc',
      {},
      element(
        'w:tcPr',
        {},
        element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
        span > 1 ? element('w:gridSpan', { 'w:val': span }) : undefined
      ),
      ...content
    );
  });
  return element('w:tr', {}, element('w:trPr', {}, element('w:cantSplit')), ...written);
}

/** @param widths of the columns, in twips. */
export function layoutTable(widths: readonly number[], rows: readonly (readonly Cell[])[]): XmlElement {
  const noMargin = { 'w:w': 0, 'w:type': 'dxa' };
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, element('w:left', noMargin), element('w:right', noMargin))
    ),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...rows.map((cells) => row(widths, cells))
  );
}
