/** Accepts tracked changes: what was inserted stays, what was deleted goes, as Word's "Accept all changes" leaves it. */
import { W } from '../xml/namespaces';
import { isOneOf, rewriteBelow, withChildren } from '../xml/rewrite';
import { childElements, childNamed, isElement, isNamed } from '../xml/tree';
import type { XmlElement, XmlNode } from '../xml/tree';

/** Former properties, marks of properties, and the ends of moved ranges. */
const RECORDS: ReadonlySet<string> = new Set([
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'numberingChange',
  'cellIns',
  'cellMerge',
  'moveFromRangeStart',
  'moveFromRangeEnd',
  'moveToRangeStart',
  'moveToRangeEnd',
  'customXmlInsRangeStart',
  'customXmlInsRangeEnd',
  'customXmlDelRangeStart',
  'customXmlDelRangeEnd',
  'customXmlMoveFromRangeStart',
  'customXmlMoveFromRangeEnd',
  'customXmlMoveToRangeStart',
  'customXmlMoveToRangeEnd'
]);
const INSERTED: ReadonlySet<string> = new Set(['ins', 'moveTo']);
const CELL_DELETED: ReadonlySet<string> = new Set(['cellDel']);
const DELETED: ReadonlySet<string> = new Set(['del', 'moveFrom']);
/** Where `ins` and `del` mark the paragraph's end, the row or the number, and hold nothing. */
const MARKED: ReadonlySet<string> = new Set(['rPr', 'trPr', 'numPr']);

function hasMark(element: XmlElement, properties: readonly string[], names: ReadonlySet<string>): boolean {
  let at: XmlElement | undefined = element;
  for (const local of properties) {
    at = at === undefined ? undefined : childNamed(at, W, local);
  }
  return at !== undefined && childElements(at).some((child) => isOneOf(child, names));
}

/** Accepting takes the end of this paragraph away: it runs on into the next one. */
const isJoined = (paragraph: XmlElement): boolean => hasMark(paragraph, ['pPr', 'rPr'], DELETED);

const contentOf = (paragraph: XmlElement): readonly XmlNode[] =>
  paragraph.children.filter((child) => !isNamed(child, W, 'pPr'));

/** The paragraph with this content before its own; its properties are those of the end that stays. */
function prefixed(paragraph: XmlElement, content: readonly XmlNode[]): XmlElement {
  if (content.length === 0) {
    return paragraph;
  }
  const [first, ...rest] = paragraph.children;
  const hasProperties = first !== undefined && isNamed(first, W, 'pPr');
  return {
    ...paragraph,
    children: hasProperties ? [first, ...content, ...rest] : [...content, ...paragraph.children]
  };
}

/** Joins paragraphs whose end was deleted with those that follow. */
function joined(parent: XmlElement): XmlElement {
  if (!parent.children.some((child) => isNamed(child, W, 'p') && isJoined(child))) {
    return parent;
  }
  const children: XmlNode[] = [];
  let held: XmlElement | undefined;
  const release = (): void => {
    if (held !== undefined && contentOf(held).some(isElement)) {
      children.push(held);
    }
    held = undefined;
  };
  for (const child of parent.children) {
    if (!isNamed(child, W, 'p')) {
      if (isElement(child) && child.namespace === W && ['tbl', 'sdt', 'sectPr'].includes(child.local)) {
        release();
      }
      children.push(child);
      continue;
    }
    const whole = held === undefined ? child : prefixed(child, contentOf(held));
    held = undefined;
    if (isJoined(child)) {
      held = whole;
    } else {
      children.push(whole);
    }
  }
  // Nothing follows: a cell, a control or a body needs its last paragraph.
  if (held !== undefined) {
    const isLast = !children.some((child) => isNamed(child, W, 'p'));
    if (isLast || contentOf(held).some(isElement)) {
      children.push(held);
    }
  }
  return withChildren(parent, children);
}

const isMark = (element: XmlElement, parent: XmlElement): boolean => isOneOf(parent, MARKED) && element.namespace === W;

const CELLS: ReadonlySet<string> = new Set(['tc', 'sdt', 'customXml']);

/** A row whose cells were all deleted is one that Word does not open. */
const holdsCell = (row: XmlElement): boolean => childElements(row).some((child) => isOneOf(child, CELLS));

function accepted(element: XmlElement, parent: XmlElement): XmlElement | readonly XmlNode[] {
  if (element.namespace !== W) {
    return element;
  }
  if (RECORDS.has(element.local)) {
    return [];
  }
  if (INSERTED.has(element.local)) {
    return isMark(element, parent) ? [] : element.children;
  }
  if (DELETED.has(element.local)) {
    // The mark of a paragraph's end and of a row is read by their parents first.
    return isMark(element, parent) ? element : [];
  }
  switch (element.local) {
    case 'tr':
      return hasMark(element, ['trPr'], DELETED) || !holdsCell(element) ? [] : element;
    case 'tc':
      return hasMark(element, ['tcPr'], CELL_DELETED) ? [] : joined(element);
    default:
      return joined(element);
  }
}

const ROWS: ReadonlySet<string> = new Set(['tr', 'sdt', 'customXml']);

/**
 * Marks that their parents have read, and tables that lost every row. These go last: a paragraph before one never runs on
 * into the paragraph behind it.
 */
function finished(element: XmlElement, parent: XmlElement): XmlElement | readonly XmlNode[] {
  const isRead = (isOneOf(element, DELETED) && isMark(element, parent)) || isOneOf(element, CELL_DELETED);
  const isBare = isNamed(element, W, 'tbl') && !childElements(element).some((child) => isOneOf(child, ROWS));
  return isRead || isBare ? [] : element;
}

/** @param root of a part that holds text. */
export function acceptRevisions(root: XmlElement): XmlElement {
  return rewriteBelow(joined(rewriteBelow(root, accepted)), finished);
}
