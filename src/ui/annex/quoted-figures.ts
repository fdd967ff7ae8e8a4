/** Tags of figures in the prose that stand for a cell of an annex: `so-lieu|annex|row|column`. */

const PREFIX = 'so-lieu';
/** Stands for the row "Cộng". */
export const TOTAL_ROW = 'cong';

export interface QuotedCell {
  readonly annex: string;
  /** Id of a fixed row, `TOTAL_ROW`, or the title of a row of an open table. */
  readonly row: string;
  readonly column: string;
}

const clean = (part: string): string => part.replace(/\|/gu, '/');

/** Word keeps 64 letters of a tag: a longer one could not be found again. @returns undefined for a cell that cannot be quoted. */
export function quoteTag({ annex, row, column }: QuotedCell): string | undefined {
  const tag = [PREFIX, annex, row, column].map(clean).join('|');
  return tag.length > 64 ? undefined : tag;
}

export const isQuoteTag = (tag: string): boolean => tag.startsWith(`${PREFIX}|`);

/** @returns undefined for a tag of something else. */
export function quotedCell(tag: string): QuotedCell | undefined {
  const [prefix, annex, row, column, ...more] = tag.split('|');
  return prefix !== PREFIX || annex === undefined || row === undefined || column === undefined || more.length > 0
    ? undefined
    : { annex, row, column };
}
