/**
 * Comments of a document: `word/comments.xml`, and `word/commentsExtended.xml` for which comment answers which and what is
 * resolved (ECMA-376 Part 1, 17.13.4; [MS-DOCX] 2.5.3).
 */
import { attribute, child, children, descendants, make } from './dom.ts';
import { findOrMakeStyle } from './built-in-styles.ts';
import { editCompanion, partOf, readCompanion } from './companion-parts.ts';
import { DOCUMENT_PART, W14, W15 } from './names.ts';
import type { OoxmlPackage } from './package.ts';
import { paragraphId, stampParagraphIds } from './paragraph-ids.ts';
import { declareContentType, relate, relationships } from './relationships.ts';
import { makeRun, paragraphText } from './runs.ts';

const EXTENDED_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';
const EXTENDED_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml';

export interface NewComment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

export function commentElements(file: OoxmlPackage): Element[] {
  const root = readCompanion(file, 'comments')?.documentElement;
  return root === undefined ? [] : children(root, 'comment');
}

export const commentElement = (file: OoxmlPackage, id: string): Element | undefined =>
  commentElements(file).find((one) => attribute(one, 'id') === id);

export const commentText = (comment: Element): string => descendants(comment, 'p').map(paragraphText).join('\n');

/** Writes a comment. @param parent id of the comment that it answers. */
export function writeComment(file: OoxmlPackage, { id, author, date, text }: NewComment, parent?: string): void {
  const tree = editCompanion(file, 'comments');
  const style = findOrMakeStyle(file, 'CommentText')?.id ?? 'CommentText';
  const initials = author
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  const paragraph = make(
    tree,
    'p',
    {},
    make(tree, 'pPr', {}, make(tree, 'pStyle', { val: style })),
    makeRun(tree, text)
  );
  tree.documentElement.append(make(tree, 'comment', { id, author, date, initials }, paragraph));
  stampCommentIds(tree, file);
  const own = lastParagraphId(commentElement(file, id));
  if (own !== undefined) {
    const extended = editExtended(file);
    const entry = extended.createElementNS(W15, 'w15:commentEx');
    entry.setAttributeNS(W15, 'w15:paraId', own);
    entry.setAttributeNS(W15, 'w15:done', '0');
    const above = parent === undefined ? undefined : lastParagraphId(commentElement(file, parent));
    if (above !== undefined) {
      entry.setAttributeNS(W15, 'w15:paraIdParent', above);
    }
    extended.documentElement.append(entry);
  }
}

/** Ids of comment paragraphs must not meet those of the main text. */
function stampCommentIds(tree: Document, file: OoxmlPackage): void {
  const used = new Set(descendants(file.read(DOCUMENT_PART) ?? tree, 'p').map(paragraphId));
  stampParagraphIds(tree);
  const taken = new Set(descendants(tree, 'p').map(paragraphId));
  let next = 0x60000001;
  for (const paragraph of descendants(tree, 'p')) {
    if (used.has(paragraphId(paragraph))) {
      while (taken.has(next.toString(16).toUpperCase())) {
        next++;
      }
      paragraph.setAttributeNS(W14, 'w14:paraId', (next++).toString(16).toUpperCase());
    }
    used.add(paragraphId(paragraph));
  }
}

const lastParagraphId = (comment: Element | undefined): string | undefined => {
  const last = comment === undefined ? undefined : descendants(comment, 'p').at(-1);
  return last === undefined ? undefined : paragraphId(last);
};

function extendedPart(file: OoxmlPackage): string | undefined {
  const target = relationships(file, DOCUMENT_PART).find(({ type }) => type === EXTENDED_RELATION)?.target;
  return target === undefined ? undefined : partOf(DOCUMENT_PART, target);
}

function editExtended(file: OoxmlPackage): Document {
  const known = extendedPart(file);
  if (known !== undefined && file.has(known)) {
    return file.edit(known);
  }
  const part = 'word/commentsExtended.xml';
  file.put(part, `<w15:commentsEx xmlns:w15="${W15}"/>`);
  relate(file, DOCUMENT_PART, EXTENDED_RELATION, 'commentsExtended.xml');
  declareContentType(file, part, EXTENDED_TYPE);
  return file.edit(part);
}

function extendedEntry(file: OoxmlPackage, id: string): Element | undefined {
  const part = extendedPart(file);
  const own = lastParagraphId(commentElement(file, id));
  const entries = Array.from((part === undefined ? undefined : file.read(part))?.documentElement.children ?? []);
  return own === undefined ? undefined : entries.find((one) => one.getAttributeNS(W15, 'paraId') === own);
}

/** The comment that a comment answers; undefined for the first of a thread. */
export function parentComment(file: OoxmlPackage, id: string): string | undefined {
  const above = extendedEntry(file, id)?.getAttributeNS(W15, 'paraIdParent');
  const parent = commentElements(file).find((one) => lastParagraphId(one) === above && above !== null);
  return attribute(parent, 'id');
}

export const isResolved = (file: OoxmlPackage, id: string): boolean =>
  extendedEntry(file, id)?.getAttributeNS(W15, 'done') === '1';

export function setResolved(file: OoxmlPackage, id: string, resolved: boolean): void {
  editExtended(file);
  extendedEntry(file, id)?.setAttributeNS(W15, 'w15:done', resolved ? '1' : '0');
}

export function setCommentText(file: OoxmlPackage, id: string, text: string): void {
  const tree = editCompanion(file, 'comments');
  const comment = commentElement(file, id);
  const [first, ...rest] = comment === undefined ? [] : descendants(comment, 'p');
  rest.forEach((one) => one.remove());
  if (first !== undefined) {
    const properties = child(first, 'pPr');
    first.replaceChildren(...(properties === undefined ? [] : [properties]), makeRun(tree, text));
  }
}

/** Takes a comment's text away; its marks in the main text are the caller's. */
export function removeComment(file: OoxmlPackage, id: string): void {
  const entry = extendedEntry(file, id);
  if (entry !== undefined) {
    editExtended(file);
    entry.remove();
  }
  editCompanion(file, 'comments');
  commentElement(file, id)?.remove();
}
