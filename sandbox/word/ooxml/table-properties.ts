/** Properties of tables, rows and cells, put where the schema wants them (ECMA-376 Part 1, 17.4). */
import { child, children, isW, make } from './dom.ts';

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  tblPr: (
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
    'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange'
  ).split(' '),
  tcPr: (
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers ' +
    'cellIns cellDel cellMerge tcPrChange'
  ).split(' '),
  trPr: 'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange'.split(
    ' '
  ),
  tblBorders: 'top left start bottom right end insideH insideV'.split(' '),
  tcBorders: 'top left start bottom right end insideH insideV tl2br tr2bl'.split(' '),
  tblCellMar: 'top left start bottom right end'.split(' '),
  tcMar: 'top left start bottom right end'.split(' ')
};

export const rowsOf = (table: Element): Element[] => children(table, 'tr');

/** The cells of a row, also those inside a content control. */
export const cellsOf = (row: Element): Element[] =>
  children(row).flatMap((part) =>
    isW(part, 'sdt') ? children(child(part, 'sdtContent') ?? part, 'tc') : isW(part, 'tc') ? [part] : []
  );

/** The property holder of a table, row or cell, or a holder inside it; made where it is missing. */
export function tableProperties(owner: Element, holder: string): Element {
  const found = child(owner, holder);
  if (found !== undefined) {
    return found;
  }
  const made = make(owner.ownerDocument, holder);
  if (ORDERS[owner.localName] !== undefined) {
    putTableProperty(owner, made);
  } else if (holder === 'trPr') {
    owner.insertBefore(made, child(owner, 'tblPrEx')?.nextSibling ?? owner.firstChild);
  } else {
    owner.prepend(made);
  }
  return made;
}

/** Puts a property in schema order, in place of one of the same name. */
export function putTableProperty(holder: Element, property: Element): void {
  child(holder, property.localName)?.remove();
  const order = ORDERS[holder.localName] ?? [];
  const rank = order.indexOf(property.localName);
  const next = children(holder).find((one) => order.indexOf(one.localName) > rank);
  holder.insertBefore(property, next ?? null);
}
