/**
 * Annexes (phụ lục số liệu): typed statistics tables of an outline. Each column says how it rolls up from the children's
 * tables into the parent's: counts add up, rates are computed again from their two columns and are never averaged.
 */
import type { AnnexId, ColumnId, RowId } from './code';

/** How the values of one column of several units become one value of the unit above. */
export type RollUp =
  | { readonly kind: 'sum' }
  /** `numerator` / `denominator` of the same row, computed after both have rolled up. */
  | { readonly kind: 'ratio'; readonly numerator: ColumnId; readonly denominator: ColumnId }
  /** How many different texts there are (a supervision done jointly by two bodies counts once). A cell may hold
   * several texts, apart by ";" or a line break. */
  | { readonly kind: 'distinct' }
  /** The value of the report that was accepted last. */
  | { readonly kind: 'latest' }
  | { readonly kind: 'none' };

/** What a cell of the column holds. `percent` holds 12.5 for "12,5%". */
export type CellType = 'text' | 'integer' | 'decimal' | 'percent' | 'date';

export interface AnnexColumn {
  readonly id: ColumnId;
  readonly title: string;
  readonly type: CellType;
  readonly rollUp: RollUp;
}

export interface AnnexRow {
  readonly id: RowId;
  readonly title: string;
  /**
   * True for a row of what other rows count twice ("trừ các cuộc phối hợp đã tính"): it is filled in with positive
   * numbers, and totals take it off.
   */
  readonly subtracts?: boolean;
}

/** The rows that a table has: named by the outline, or as many as the unit needs. */
export type AnnexRows = { readonly kind: 'fixed'; readonly rows: readonly AnnexRow[] } | { readonly kind: 'open' };

/** One table of statistics that the outline asks for. */
export interface Annex {
  readonly id: AnnexId;
  /** E.g. "Phụ lục 2" (Party) or "Phụ lục II" (government); numbered by the format pack when empty. */
  readonly mark: string;
  readonly title: string;
  /** Heading of the first column, which names the rows, e.g. "Năm", "Tổ chức". */
  readonly rowTitle: string;
  readonly rows: AnnexRows;
  readonly columns: readonly AnnexColumn[];
  /** A last row "Cộng" holds the roll-up of the rows above it. */
  readonly hasTotal: boolean;
  /** Unit kinds that it is asked of; empty when all are asked. */
  readonly unitKinds: readonly string[];
}

/** A cell as read: a number, a text (dates as `yyyy-mm-dd`), or undefined for an empty cell. */
export type CellValue = number | string | undefined;

export interface AnnexTableRow {
  /** The row's id in the annex; undefined for a row that the unit added to an open table. */
  readonly id: RowId | undefined;
  readonly title: string;
  readonly cells: ReadonlyMap<ColumnId, CellValue>;
  /**
   * Of a rolled up row: the texts behind the figures of its distinct columns, so that it can roll up further without
   * counting one twice. Left out of a unit's own row, whose cells hold the texts themselves.
   */
  readonly distinct?: ReadonlyMap<ColumnId, readonly string[]>;
}

/** The values of one unit's annex, without the total row. */
export interface AnnexTable {
  readonly annex: AnnexId;
  readonly rows: readonly AnnexTableRow[];
}
