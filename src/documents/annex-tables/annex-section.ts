/**
 * An annex of a draft: its number and title, and a table with an empty cell for every value, all in one control whose
 * tag is the annex's id. A wide table stands on pages turned on their side.
 */
import type { Annex, AnnexRow, CellType } from '../../domain/annex';
import type { FormatPack } from '../format/format-pack';
import { filledControl } from '../writing/controls';
import { dataTable } from '../writing/data-table';
import type { CellStyle, DataCell } from '../writing/data-table';
import { textWidthOfPage } from '../writing/page';
import type { PageSection } from '../writing/page';
import { paragraph, run } from '../writing/text';
import type { DocumentIds } from '../writing/text';
import { columnWidths, isWiderThan } from '../writing/column-widths';
import type { ColumnNeed } from '../writing/column-widths';

/** Name of the last row, which adds the others up. */
export const TOTAL_TITLE = 'Cộng';
/** An open table offers so many rows; more are added in Word. */
const OPEN_ROWS = 3;

/** The widest value that a cell of a type is made for. */
const WIDEST: Readonly<Record<CellType, string>> = {
  text: 'Nội dung viết',
  integer: '000.000',
  decimal: '00.000,00',
  percent: '100,00%',
  date: '00/00/0000'
};
const STYLE: Readonly<Record<CellType, CellStyle>> = {
  text: 'TableText',
  integer: 'TableNumber',
  decimal: 'TableNumber',
  percent: 'TableNumber',
  date: 'TableCentre'
};

/** A row's title takes about so much before it breaks. */
const ROW_TITLE = 'Ủy ban Mặt trận Tổ quốc';

export function annexNeeds({ rowTitle, rows, columns }: Annex): readonly ColumnNeed[] {
  const titles = rows.kind === 'fixed' ? rows.rows.map(({ title }) => title) : [ROW_TITLE];
  const longest = titles.reduce((most, each) => (each.length > most.length ? each : most), TOTAL_TITLE);
  const widest = longest.length > ROW_TITLE.length ? ROW_TITLE : longest;
  return [
    { title: rowTitle, widest, stretch: 3 },
    ...columns.map(({ title, type }) => ({ title, widest: WIDEST[type], stretch: type === 'text' ? 3 : 1 }))
  ];
}

function rowsOf({ rows, columns, hasTotal }: Annex): readonly (readonly DataCell[])[] {
  const named: readonly Pick<AnnexRow, 'title'>[] =
    rows.kind === 'fixed' ? rows.rows : Array.from({ length: OPEN_ROWS }, () => ({ title: '' }));
  const empty = (isBold: boolean): readonly DataCell[] =>
    columns.map(({ type }) => ({ text: '', style: STYLE[type], isBold }));
  return [
    ...named.map(({ title }): readonly DataCell[] => [{ text: title, style: 'TableText' }, ...empty(false)]),
    ...(hasTotal ? [[{ text: TOTAL_TITLE, style: 'TableText', isBold: true } as const, ...empty(true)]] : [])
  ];
}

export interface AnnexWords {
  /** "Phụ lục 2". */
  readonly mark: string;
  /** "(Kèm theo Báo cáo ...)". */
  readonly note: string;
}

/** The pages of one annex. */
export function annexSection(
  ids: DocumentIds,
  pack: FormatPack,
  annex: Annex,
  { mark, note }: AnnexWords
): PageSection {
  const needs = annexNeeds(annex);
  const points = pack.components.tableCell.value.size.used;
  const isWide = isWiderThan(needs, points, textWidthOfPage(pack, 'portrait'));
  const orientation = isWide ? 'landscape' : 'portrait';
  const table = dataTable(ids, {
    widths: columnWidths(needs, points, textWidthOfPage(pack, orientation)),
    heads: [annex.rowTitle, ...annex.columns.map(({ title }) => title)],
    rows: rowsOf(annex),
    description: `${mark}: ${annex.title}`
  });
  return {
    content: [
      filledControl(ids, annex.id, `${mark}: ${annex.title}`, [
        paragraph(ids, 'AnnexMark', run(mark)),
        paragraph(ids, 'AnnexTitle', run(annex.title)),
        paragraph(ids, 'AnnexNote', run(note)),
        table,
        // Word wants a paragraph after a table that ends a control.
        paragraph(ids, 'SectionEnd')
      ])
    ],
    orientation,
    startsNumbers: pack.annex.value.hasOwnPageNumbers
  };
}
