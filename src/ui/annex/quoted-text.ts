/** What a quoted figure says now, from the forms of the document's annexes. */
import { searchKey } from '../../domain/vietnamese-text';
import { cellWords, textOfCell, totalsOf } from './annex-form';
import type { AnnexForm } from './annex-form';
import { TOTAL_ROW, quotedCell } from './quoted-figures';

/** @returns undefined when the cell is not there any more. */
export function quotedText(forms: readonly AnnexForm[], tag: string): string | undefined {
  const cell = quotedCell(tag);
  const form = forms.find(({ annex }) => annex.id === cell?.annex);
  const column = form?.annex.columns.find(({ id }) => id === cell?.column);
  if (cell === undefined || form === undefined || column === undefined) {
    return undefined;
  }
  if (cell.row === TOTAL_ROW) {
    return cellWords(totalsOf(form).get(column.id), column);
  }
  const row = form.rows.findIndex(({ id, title }) => (id ?? searchKey(title)) === cell.row);
  return row < 0 ? undefined : textOfCell(form, row, column);
}
