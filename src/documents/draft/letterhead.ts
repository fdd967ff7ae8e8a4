/** The head of a Party document (Hướng dẫn 36-HD/VPTW): a table of two columns without borders. */
import type { Unit } from '../../domain/unit';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { paragraph, run } from './text';
import type { DraftIds } from './text';

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

/**
 * A table without borders over the whole text width.
 * @param widths of the columns, in twips.
 */
export function plainTable(widths: readonly number[], rows: readonly (readonly Cell[])[]): XmlElement {
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

/**
 * Bodies on the left have room for "ĐẢNG BỘ HUYỆN HÀM THUẬN BẮC" in one line. The date reaches into their column: places
 * may be long, and the number beside it is short.
 */
const COLUMNS = [3800, 1100, 4454];

/** Number and date stay blank: the clerk gives them when the report is issued. */
export function letterhead(ids: DraftIds, { letterhead: { superior, issuer, place }, numberSymbol }: Unit): XmlElement {
  const line = (style: string, text: string): XmlElement => paragraph(ids, style, run(text));
  const bodies = [
    ...(superior === '' ? [] : [line('SuperiorBody', superior)]),
    line('IssuingBody', issuer),
    line('IssuingBody', '*')
  ];
  const date = `${place === '' ? '' : `${place}, `}ngày      tháng      năm`;
  return plainTable(COLUMNS, [
    [{ span: 2, content: bodies }, { content: [line('PartyName', 'ĐẢNG CỘNG SẢN VIỆT NAM')] }],
    [{ content: [line('NumberLine', `Số      -${numberSymbol}`)] }, { span: 2, content: [line('PlaceAndDate', date)] }]
  ]);
}
