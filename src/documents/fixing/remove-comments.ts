/** Takes comments out: their marks in the text, their parts, and the list of people that Word keeps for them. */
import type { PackageEditor } from '../opc/package-editor';
import { kindOf } from '../opc/package-editor';
import { W } from '../xml/namespaces';
import { isOneOf, rewriteBelow } from '../xml/rewrite';
import { childElements, isElement, isNamed } from '../xml/tree';
import type { XmlElement, XmlNode } from '../xml/tree';

const MARKS: ReadonlySet<string> = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference']);
/** The part of comments and what Word adds to it (threads, dates, resolved states). */
const KINDS: ReadonlySet<string> = new Set([
  'comments',
  'commentsExtended',
  'commentsIds',
  'commentsExtensible',
  'people'
]);

/** A run that held nothing but a comment's mark goes with it. */
function withoutMarks(element: XmlElement): XmlElement | readonly XmlNode[] {
  if (isOneOf(element, MARKS)) {
    return [];
  }
  return element;
}

const isEmptyRun = (run: XmlElement): boolean => childElements(run).every((child) => isNamed(child, W, 'rPr'));
const holdsMark = (run: XmlElement): boolean => run.children.some((child) => isElement(child) && isOneOf(child, MARKS));

export function withoutCommentMarks(root: XmlElement): XmlElement {
  const runs = rewriteBelow(root, (element) => {
    if (!isNamed(element, W, 'r') || !holdsMark(element)) {
      return element;
    }
    const rest = {
      ...element,
      children: element.children.filter((child) => !(isElement(child) && isOneOf(child, MARKS)))
    };
    return isEmptyRun(rest) ? [] : rest;
  });
  return rewriteBelow(runs, withoutMarks);
}

export function removeComments(editor: PackageEditor): void {
  for (const part of editor.textParts()) {
    editor.replace(part, withoutCommentMarks(editor.root(part)));
  }
  const parts = editor.related(editor.main, ...Array.from(KINDS));
  editor.removeRelationships(editor.main, ({ type }) => KINDS.has(kindOf(type)));
  parts.forEach((part) => editor.remove(part));
}
