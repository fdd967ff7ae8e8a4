/** Fixes of sections: a control for one that is missing, and a control around one that was found by its heading. */
import { sectionId } from '../../domain/code';
import type { SectionId } from '../../domain/code';
import { searchKey } from '../../domain/vietnamese-text';
import { formLinesOf } from '../checking/form-lines';
import { linesOfBody } from '../checking/lines';
import type { Line } from '../checking/lines';
import { placesOf } from '../reading/places';
import { shortTitle } from '../writing/controls';
import { W } from '../xml/namespaces';
import { descendants, withChildren } from '../xml/rewrite';
import { attributeOf, childElements, childNamed, isElement, isNamed } from '../xml/tree';
import type { XmlElement, XmlNode } from '../xml/tree';
import type { NearSection, NewSection } from './fix';
import { replaced } from './form-fixes';
import { newElement } from './new-element';
import { withText } from './paragraph-text';

const controlsOf = (root: XmlElement): readonly XmlElement[] => descendants(root, (each) => isNamed(each, W, 'sdt'));

function valueIn(sdt: XmlElement, local: string): string | undefined {
  const properties = childNamed(sdt, W, 'sdtPr');
  const found = properties === undefined ? undefined : childNamed(properties, W, local);
  return found === undefined ? undefined : attributeOf(found, W, 'val');
}

const controlOf = (root: XmlElement, id: SectionId): XmlElement | undefined =>
  controlsOf(root).find((each) => (valueIn(each, 'tag') ?? '').normalize('NFC') === id);

/** One above the highest that the part has: Word wants each to be there once. */
function freeControlId(root: XmlElement): number {
  const ids = controlsOf(root).map((each) => Number(valueIn(each, 'id') ?? 0));
  return ids.reduce((highest, id) => (Number.isInteger(id) && id > highest ? id : highest), 1_000_000) + 1;
}

function controlAround(
  like: XmlElement,
  id: SectionId,
  title: string,
  controlId: number,
  content: readonly XmlNode[],
  more: readonly XmlElement[] = []
): XmlElement {
  return newElement(
    like,
    'sdt',
    {},
    newElement(
      like,
      'sdtPr',
      {},
      newElement(like, 'alias', { val: shortTitle(title) }),
      newElement(like, 'tag', { val: id }),
      newElement(like, 'id', { val: String(controlId) }),
      newElement(like, 'lock', { val: 'sdtLocked' }),
      ...more
    ),
    newElement(like, 'sdtContent', {}, ...content)
  );
}

function paragraphOf(like: XmlElement, text: string, style: string | undefined, isBold: boolean): XmlElement {
  const properties =
    style === undefined ? [] : [newElement(like, 'pPr', {}, newElement(like, 'pStyle', { val: style }))];
  const look = isBold ? [newElement(like, 'rPr', {}, newElement(like, 'b'), newElement(like, 'bCs'))] : [];
  return newElement(
    like,
    'p',
    {},
    ...properties,
    newElement(like, 'r', {}, ...look, withText(newElement(like, 't'), text))
  );
}

/** Heading and empty control of a new section. @param styles ids of the paragraph styles that the document has. */
function contentOf(root: XmlElement, section: NewSection, styles: ReadonlySet<string>): readonly XmlElement[] {
  const { id, mark, title, prompt } = section;
  const style = styles.has('BodyText') ? 'BodyText' : undefined;
  const text = paragraphOf(root, prompt, style, false);
  return [
    paragraphOf(root, `${mark} ${title}`.trim(), style, true),
    controlAround(root, id, title, freeControlId(root), [text], [newElement(root, 'showingPlcHdr')])
  ];
}

/** Puts elements before or after a child, wherever in the tree it stands. */
function besides(
  root: XmlElement,
  child: XmlElement,
  where: 'before' | 'after',
  added: readonly XmlElement[]
): XmlElement {
  const visit = (parent: XmlElement): XmlElement => {
    if (parent.children.includes(child)) {
      const children = parent.children.flatMap((each) =>
        each !== child ? [each] : where === 'before' ? [...added, each] : [each, ...added]
      );
      return { ...parent, children };
    }
    return withChildren(
      parent,
      parent.children.map((each) => (isElement(each) ? visit(each) : each))
    );
  };
  return visit(root);
}

const sameTitle = (text: string, title: string): boolean =>
  title !== '' &&
  searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .endsWith(
      searchKey(title)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    );

interface Spot {
  readonly child: XmlElement;
  readonly where: 'before' | 'after';
}

function first(near: readonly NearSection[], root: XmlElement): { near: NearSection; control: XmlElement } | undefined {
  for (const each of near) {
    const control = controlOf(root, each.id);
    if (control !== undefined) {
      return { near: each, control };
    }
  }
  return undefined;
}

/** The heading of a section's control, when it stands right before it. */
function headingBefore(lines: readonly Line[], control: XmlElement, title: string): XmlElement | undefined {
  const inside = new Set(descendants(control, (each) => isNamed(each, W, 'p')));
  const at = lines.findIndex(({ element }) => inside.has(element));
  const above = lines[at - 1];
  return above !== undefined && sameTitle(above.text, title) ? above.element : undefined;
}

/** The top-level element of the body that holds a line: a table as a whole. */
function topLevel(body: XmlElement, line: Line | undefined): XmlElement | undefined {
  const holds = (element: XmlElement): boolean => element === line?.element || childElements(element).some(holds);
  return line === undefined ? undefined : childElements(body).find(holds);
}

function spotFor(root: XmlElement, body: XmlElement, section: NewSection): Spot | undefined {
  const lines = linesOfBody(body);
  const behind = first(section.behind, root);
  if (behind !== undefined) {
    return { child: behind.control, where: 'after' };
  }
  const ahead = first(section.ahead, root);
  if (ahead !== undefined) {
    return { child: headingBefore(lines, ahead.control, ahead.near.title) ?? ahead.control, where: 'before' };
  }
  const heading = lines.find(
    ({ text, tags, cell }) => tags.length === 0 && cell === undefined && sameTitle(text, section.under)
  );
  if (heading !== undefined) {
    return { child: heading.element, where: 'after' };
  }
  const far = first(section.farBehind, root);
  if (far !== undefined) {
    return { child: far.control, where: 'after' };
  }
  const { last, recipientsLabel, authority } = formLinesOf(lines);
  const end = topLevel(body, recipientsLabel ?? authority);
  if (last !== undefined && last.tags.length === 0) {
    return { child: last.element, where: last.text.length < 5 ? 'before' : 'after' };
  }
  const properties = childNamed(body, W, 'sectPr');
  const child = end ?? properties ?? childElements(body)[childElements(body).length - 1];
  return child === undefined ? undefined : { child, where: (end ?? properties) ? 'before' : 'after' };
}

/** @param styles ids of the paragraph styles that the document has. */
export function insertSection(root: XmlElement, section: NewSection, styles: ReadonlySet<string>): XmlElement {
  const body = childNamed(root, W, 'body');
  if (body === undefined || controlOf(root, section.id) !== undefined) {
    return root;
  }
  const spot = spotFor(root, body, section);
  return spot === undefined ? root : besides(root, spot.child, spot.where, contentOf(root, section, styles));
}

const holdsSectionEnd = (element: XmlElement): boolean =>
  isNamed(element, W, 'sectPr') || childElements(element).some(holdsSectionEnd);

/**
 * Children of one parent that hold the paragraphs from the first to the last, whole.
 * @returns undefined when a control cannot be put around them: half a table, a section break, a table at their end.
 */
function stretchOf(
  body: XmlElement,
  first_: number,
  last: number
): { parent: XmlElement; from: number; to: number } | undefined {
  const places = placesOf(body);
  const numbers = (element: XmlElement): readonly number[] => {
    const place = places.get(element);
    return place === undefined ? childElements(element).flatMap(numbers) : [place.paragraph];
  };
  const locate = (parent: XmlElement): { parent: XmlElement; from: number; to: number } | undefined => {
    const held = parent.children.map((child) => (isElement(child) ? numbers(child) : []));
    const from = held.findIndex((each) => each.includes(first_));
    const to = held.findIndex((each) => each.includes(last));
    const only = parent.children[from];
    if (from < 0 || to < from || only === undefined || !isElement(only)) {
      return undefined;
    }
    if (from === to && !isNamed(only, W, 'p')) {
      const content = isNamed(only, W, 'sdt') ? childNamed(only, W, 'sdtContent') : undefined;
      return content === undefined ? undefined : locate(content);
    }
    const isWhole = held[from]?.[0] === first_ && held[to]?.[held[to].length - 1] === last;
    const end = parent.children[to];
    const stretch = parent.children.slice(from, to + 1).filter(isElement);
    const isFit = end !== undefined && isNamed(end, W, 'p') && !stretch.some(holdsSectionEnd);
    return isWhole && isFit ? { parent, from, to } : undefined;
  };
  return locate(body);
}

/** Whether a control can be put around these paragraphs. */
export const canBeTagged = (body: XmlElement, first_: number, last: number): boolean =>
  stretchOf(body, first_, last) !== undefined;

export function tagSection(root: XmlElement, id: SectionId, title: string, first_: number, last: number): XmlElement {
  const body = childNamed(root, W, 'body');
  const stretch =
    body === undefined || controlOf(root, sectionId(id)) !== undefined ? undefined : stretchOf(body, first_, last);
  if (stretch === undefined) {
    return root;
  }
  const { parent, from, to } = stretch;
  const wrapped = controlAround(root, id, title, freeControlId(root), parent.children.slice(from, to + 1));
  const children = [...parent.children.slice(0, from), wrapped, ...parent.children.slice(to + 1)];
  return replaced(root, new Map([[parent, { ...parent, children }]]));
}
