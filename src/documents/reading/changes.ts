/** Whether a part still holds tracked changes or comments. */
import { W } from '../xml/namespaces';
import { isElement } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

const REVISIONS: ReadonlySet<string> = new Set([
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'cellIns',
  'cellDel',
  'cellMerge',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'numberingChange'
]);
const COMMENTS: ReadonlySet<string> = new Set(['commentReference', 'commentRangeStart']);

function holdsAny(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some(
    (child) => isElement(child) && ((child.namespace === W && names.has(child.local)) || holdsAny(child, names))
  );
}

export const holdsRevisions = (root: XmlElement): boolean => holdsAny(root, REVISIONS);
export const holdsComments = (root: XmlElement): boolean => holdsAny(root, COMMENTS);
