/** An annex as a form: what is typed into its cells, what is wrong with it, and what follows from it. Pure. */
import type { Annex, AnnexColumn, AnnexTable, CellValue } from '../../domain/annex';
import { annexTotal } from '../../domain/annex-roll-up';
import type { ColumnId, RowId } from '../../domain/code';
import { searchKey } from '../../domain/vietnamese-text';
import { TOTAL_TITLE } from '../../documents/annex-tables/annex-section';
import { readCell } from '../../documents/reading/annex-cells';
import { writeNumber } from '../../documents/reading/number-text';
import type { CellText, TableWriting } from '../outline/document-in-word';

export interface FormRow {
  /** Undefined for a row of an open table. */
  readonly id: RowId | undefined;
  readonly title: string;
  readonly texts: ReadonlyMap<ColumnId, string>;
  /** Row of the document's table; undefined for one that is not written there yet. */
  readonly at: number | undefined;
}

export interface AnnexForm {
  readonly annex: Annex;
  readonly rows: readonly FormRow[];
  /** Row "Cộng" of the document's table. */
  readonly totalAt: number | undefined;
  /** Texts of the document's table; undefined when it has none. */
  readonly written: readonly (readonly string[])[] | undefined;
}

const NO_TEXTS: ReadonlyMap<ColumnId, string> = new Map();
const isTotalTitle = (title: string): boolean => searchKey(title) === searchKey(TOTAL_TITLE);

/** A form with nothing filled in. */
export function emptyForm(annex: Annex): AnnexForm {
  const { rows } = annex;
  const named = rows.kind === 'fixed' ? rows.rows : [{ id: undefined, title: '' }];
  return {
    annex,
    rows: named.map(({ id, title }) => ({ id, title, texts: NO_TEXTS, at: undefined })),
    totalAt: undefined,
    written: undefined
  };
}

/**
 * @param values texts of the document's table, its head first.
 * @returns undefined when the table no longer has the annex's columns or rows: then only a person can tell which is which.
 */
export function formOf(annex: Annex, values: readonly (readonly string[])[]): AnnexForm | undefined {
  const { columns, rows } = annex;
  if (values.length === 0 || values.some((row) => row.length !== columns.length + 1)) {
    return undefined;
  }
  const last = values.length - 1;
  const totalAt = annex.hasTotal && last > 0 && isTotalTitle(values[last]?.[0] ?? '') ? last : undefined;
  const read = values.slice(1, totalAt).map((texts, index): FormRow => {
    const title = (texts[0] ?? '').trim();
    const named =
      rows.kind === 'fixed' ? rows.rows.find((row) => searchKey(row.title) === searchKey(title)) : undefined;
    const cells = columns.map(({ id }, column): [ColumnId, string] => [id, (texts[column + 1] ?? '').trim()]);
    return { id: named?.id, title, texts: new Map(cells), at: index + 1 };
  });
  const known = new Set(read.map(({ id }) => id));
  const isWhole =
    rows.kind === 'open' || (known.size === rows.rows.length && read.length === known.size && !known.has(undefined));
  return isWhole ? { annex, rows: read, totalAt, written: values } : undefined;
}

/** What is typed into one cell; a row's title when no column is named. */
export function withText(form: AnnexForm, row: number, column: ColumnId | undefined, text: string): AnnexForm {
  const rows = form.rows.map((each, index) =>
    index !== row
      ? each
      : column === undefined
        ? { ...each, title: text }
        : { ...each, texts: new Map([...each.texts, [column, text]]) }
  );
  return { ...form, rows };
}

/** One more row of an open table. */
export const withRow = (form: AnnexForm): AnnexForm => ({
  ...form,
  rows: [...form.rows, { id: undefined, title: '', texts: NO_TEXTS, at: undefined }]
});

/** Rates are computed from the row; nobody types them. */
export const isComputed = ({ rollUp }: AnnexColumn): boolean => rollUp.kind === 'ratio';

export type CellProblem = 'unreadable' | 'negative';

/** What is wrong with a typed text; undefined for an empty cell, which says nothing. */
export function problemOf(text: string, column: AnnexColumn): CellProblem | undefined {
  const reading = readCell(text, column.type);
  if (reading.kind === 'unreadable') {
    return 'unreadable';
  }
  return typeof reading.value === 'number' && reading.value < 0 ? 'negative' : undefined;
}

function valueOf(text: string, column: AnnexColumn): CellValue {
  const reading = readCell(text, column.type);
  return reading.kind === 'read' ? reading.value : undefined;
}

/** As it is written in Vietnamese documents: "1.250", "12,5%", "05/10/2023". */
export function cellWords(value: CellValue, { type }: AnnexColumn): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return `${writeNumber(value)}${type === 'percent' ? '%' : ''}`;
  }
  const date = type === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) : null;
  return date === null ? value : `${date[3] ?? ''}/${date[2] ?? ''}/${date[1] ?? ''}`;
}

function tableOf({ annex, rows }: AnnexForm): AnnexTable {
  return {
    annex: annex.id,
    rows: rows
      .filter(({ id, title, texts }) => id !== undefined || title.trim() !== '' || [...texts.values()].some(Boolean))
      .map(({ id, title, texts }) => ({
        id,
        title,
        cells: new Map(annex.columns.map((column) => [column.id, valueOf(texts.get(column.id) ?? '', column)]))
      }))
  };
}

/** The row "Cộng", as the domain rolls it up. */
export const totalsOf = (form: AnnexForm): ReadonlyMap<ColumnId, CellValue> => annexTotal(form.annex, tableOf(form));

/** Rates of one row. */
export function ratiosOf(form: AnnexForm, row: number): ReadonlyMap<ColumnId, CellValue> {
  const only = form.rows.slice(row, row + 1).map((each) => ({ ...each, id: undefined, title: each.title || '-' }));
  const alone: Annex = { ...form.annex, rows: { kind: 'open' } };
  return annexTotal(alone, tableOf({ ...form, annex: alone, rows: only }));
}

/** What a cell says in the end: what was typed, or what follows from its row. */
export function textOfCell(form: AnnexForm, row: number, column: AnnexColumn): string {
  return isComputed(column)
    ? cellWords(ratiosOf(form, row).get(column.id), column)
    : (form.rows[row]?.texts.get(column.id) ?? '').trim();
}

/** Cells that cannot be written as they are. */
export const problemCount = (form: AnnexForm): number =>
  form.rows.reduce(
    (sum, { texts }) =>
      sum +
      form.annex.columns.filter(
        (column) => !isComputed(column) && problemOf(texts.get(column.id) ?? '', column) !== undefined
      ).length,
    0
  );

const textsOfRow = (form: AnnexForm, row: number): readonly string[] => [
  form.rows[row]?.title ?? '',
  ...form.annex.columns.map((column) => textOfCell(form, row, column))
];

function textsOfTotal(form: AnnexForm): readonly string[] {
  const totals = totalsOf(form);
  return [TOTAL_TITLE, ...form.annex.columns.map((column) => cellWords(totals.get(column.id), column))];
}

/** The whole table, its head first, for a document that has none. */
export function tableTexts(form: AnnexForm): readonly (readonly string[])[] {
  return [
    [form.annex.rowTitle, ...form.annex.columns.map(({ title }) => title)],
    ...form.rows.map((_row, index) => textsOfRow(form, index)),
    ...(form.annex.hasTotal ? [textsOfTotal(form)] : [])
  ];
}

/** Only what differs from the document's table: cells, and rows that were added. */
export function writingOf(form: AnnexForm): TableWriting {
  const written = form.written ?? [];
  const added = form.rows.map((row, index) => ({ row, index })).filter(({ row }) => row.at === undefined);
  const before = form.totalAt ?? written.length;
  const differing = (at: number, texts: readonly string[]): readonly CellText[] =>
    texts.flatMap((text, cell) => ((written[at]?.[cell] ?? '').trim() === text ? [] : [{ row: at, cell, text }]));
  const cells = form.rows.flatMap(({ at }, index) => (at === undefined ? [] : differing(at, textsOfRow(form, index))));
  const totals =
    form.totalAt === undefined
      ? []
      : differing(form.totalAt, textsOfTotal(form)).map((each) => ({ ...each, row: each.row + added.length }));
  return {
    cells: [...cells, ...totals],
    ...(added.length === 0 ? {} : { added: { before, rows: added.map(({ index }) => textsOfRow(form, index)) } })
  };
}
