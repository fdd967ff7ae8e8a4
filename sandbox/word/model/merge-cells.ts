/** Merging cells of a table: columns by `gridSpan`, rows by `vMerge` (ECMA-376 Part 1, 17.4.17 and 17.4.84). */
import { RichError } from '../host/rich-error.ts';
import { children, isW, make } from '../ooxml/dom.ts';
import { cellsOf, putTableProperty, rowsOf, tableProperties } from '../ooxml/table-properties.ts';

/**
 * @returns the cell that the others became part of; it has the text of all.
 * @throws RichError InvalidArgument for cells that the table does not have.
 */
export function mergeCells(
  table: Element,
  topRow: number,
  firstCell: number,
  bottomRow: number,
  lastCell: number
): Element {
  const rows = rowsOf(table).slice(topRow, bottomRow + 1);
  const kept = cellsOf(rows[0] ?? table)[firstCell];
  if (kept === undefined || rows.some((row) => cellsOf(row)[lastCell] === undefined) || lastCell < firstCell) {
    throw new RichError('InvalidArgument', 'The table has no such cells.');
  }
  const tree = table.ownerDocument;
  const moved: Element[] = [];
  rows.forEach((row, index) => {
    const [first, ...others] = cellsOf(row).slice(firstCell, lastCell + 1);
    if (first === undefined) {
      return;
    }
    if (others.length > 0) {
      const span = make(tree, 'gridSpan', { val: String(others.length + 1) });
      putTableProperty(tableProperties(first, 'tcPr'), span);
    }
    if (rows.length > 1) {
      const vertical = make(tree, 'vMerge', index === 0 ? { val: 'restart' } : {});
      putTableProperty(tableProperties(first, 'tcPr'), vertical);
    }
    for (const one of index === 0 ? others : [first, ...others]) {
      moved.push(...children(one, 'p', 'tbl').filter((block) => isW(block, 'tbl') || block.textContent !== ''));
    }
    others.forEach((one) => one.remove());
    if (index > 0) {
      children(first, 'p', 'tbl').forEach((block) => block.remove());
      first.append(make(tree, 'p'));
    }
  });
  kept.append(...moved);
  return kept;
}
