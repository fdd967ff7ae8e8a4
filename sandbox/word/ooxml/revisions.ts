/** Tracked changes in the tree (ECMA-376 Part 1, 17.13.5): how a run is marked as inserted or deleted, and how both are settled. */
import { attribute, child, children, isElement, isW, make } from './dom.ts';
import { W, XML } from './names.ts';

export interface Reviser {
  readonly author: string;
  /** ISO date and time in UTC, without fractions. */
  readonly date: string;
  readonly id: string;
}

const marks = ({ author, date, id }: Reviser): Record<string, string> => ({ id, author, date });

/** Wraps a new run as inserted; one that stands in an insertion already is part of it. */
export function markInserted(run: Element, reviser: Reviser): void {
  if (isW(run.parentNode, 'ins')) {
    return;
  }
  const wrapper = make(run.ownerDocument, 'ins', marks(reviser));
  run.replaceWith(wrapper);
  wrapper.append(run);
}

/** Wraps a run as deleted. One that was inserted under tracking is simply gone. @returns false when the run was removed. */
export function markDeleted(run: Element, reviser: Reviser): boolean {
  const around = run.parentNode;
  if (isElement(around) && isW(around, 'ins')) {
    run.remove();
    if (around.children.length === 0) {
      around.remove();
    }
    return false;
  }
  renameText(run, 't', 'delText');
  renameText(run, 'instrText', 'delInstrText');
  const wrapper = make(run.ownerDocument, 'del', marks(reviser));
  run.replaceWith(wrapper);
  wrapper.append(run);
  return true;
}

/** Marks the end of a paragraph as inserted or deleted. */
export function markParagraph(paragraph: Element, kind: 'ins' | 'del', reviser: Reviser): void {
  const tree = paragraph.ownerDocument;
  let properties = child(paragraph, 'pPr');
  if (properties === undefined) {
    properties = make(tree, 'pPr');
    paragraph.prepend(properties);
  }
  let format = child(properties, 'rPr');
  if (format === undefined) {
    format = make(tree, 'rPr');
    properties.insertBefore(format, children(properties, 'sectPr', 'pPrChange')[0] ?? null);
  }
  if (child(format, kind) === undefined) {
    format.prepend(make(tree, kind, marks(reviser)));
  }
}

function renameText(root: Element, from: string, to: string): void {
  for (const old of Array.from(root.getElementsByTagNameNS(W, from))) {
    const fresh = make(root.ownerDocument, to);
    fresh.setAttributeNS(XML, 'xml:space', 'preserve');
    fresh.textContent = old.textContent;
    old.replaceWith(fresh);
  }
}

export type RevisionKind = 'Added' | 'Deleted' | 'Formatted';

export function revisionKind(element: Element): RevisionKind {
  if (isW(element, 'ins', 'moveTo')) {
    return 'Added';
  }
  return isW(element, 'del', 'moveFrom') ? 'Deleted' : 'Formatted';
}

export const REVISIONS = ['ins', 'del', 'moveTo', 'moveFrom', 'rPrChange', 'pPrChange'] as const;

/** Text that a change added or deleted. */
export function revisionText(element: Element): string {
  return Array.from(element.getElementsByTagNameNS(W, '*'))
    .map((one) => (isW(one, 't', 'delText') ? (one.textContent ?? '') : isW(one, 'tab') ? '\t' : ''))
    .join('');
}

export const revisionAuthor = (element: Element): string => attribute(element, 'author') ?? '';
export const revisionDate = (element: Element): string => attribute(element, 'date') ?? '';

/** Settles one change: what was added stays or goes, what was deleted goes or comes back. */
export function settle(element: Element, accept: boolean): void {
  const kind = revisionKind(element);
  const holder = element.parentNode;
  if (kind === 'Formatted') {
    if (!accept && isElement(holder)) {
      const old = element.firstElementChild;
      holder.replaceChildren(...(old === null ? [] : Array.from(old.childNodes)));
    }
    element.remove();
    return;
  }
  if (isW(holder, 'rPr')) {
    settleMark(element, (kind === 'Added') === accept);
    return;
  }
  if ((kind === 'Added') === accept) {
    renameText(element, 'delText', 't');
    renameText(element, 'delInstrText', 'instrText');
    element.replaceWith(...Array.from(element.childNodes));
  } else {
    element.remove();
  }
}

/** A paragraph mark that goes joins its paragraph with the next one. */
function settleMark(mark: Element, stays: boolean): void {
  const paragraph = mark.closest('p') ?? mark.parentElement?.parentElement?.parentElement;
  mark.remove();
  if (stays || paragraph === null || paragraph === undefined) {
    return;
  }
  const rest = children(paragraph).filter((one) => !isW(one, 'pPr'));
  const next = paragraph.nextElementSibling;
  if (isW(next, 'p')) {
    const properties = child(next, 'pPr');
    next.insertBefore(fragmentOf(rest), properties === undefined ? next.firstChild : properties.nextSibling);
    paragraph.remove();
  } else if (rest.length === 0 && isW(paragraph.previousElementSibling, 'p')) {
    paragraph.remove();
  }
}

function fragmentOf(nodes: readonly Element[]): DocumentFragment {
  const fragment = (nodes[0]?.ownerDocument ?? document).createDocumentFragment();
  fragment.append(...nodes);
  return fragment;
}
