/** Small reads and writes on a WordprocessingML tree. Nothing here knows the Word object model. */
import { W } from './names.ts';

/** Whether a node is a `w:` element of one of the names. */
export function isW(node: Element, ...names: readonly string[]): boolean;
export function isW(node: Node | null | undefined, ...names: readonly string[]): node is Element;
export function isW(node: Node | null | undefined, ...names: readonly string[]): boolean {
  return isElement(node) && node.namespaceURI === W && names.includes(node.localName);
}

export function isElement(node: Node | null | undefined): node is Element {
  return node !== null && node !== undefined && node.nodeType === 1;
}

/** `w:` children of the given names, or every element child when no name is given. */
export function children(parent: Element, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (let each = parent.firstElementChild; each !== null; each = each.nextElementSibling) {
    if (names.length === 0 || isW(each, ...names)) {
      found.push(each);
    }
  }
  return found;
}

export function child(parent: Element | null | undefined, name: string): Element | undefined {
  for (let each = parent?.firstElementChild ?? null; each !== null; each = each.nextElementSibling) {
    if (each.localName === name && each.namespaceURI === W) {
      return each;
    }
  }
  return undefined;
}

/** Every `w:` descendant of that name, in document order. */
export function descendants(root: Document | Element, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS(W, name));
}

export function attribute(element: Element | null | undefined, name: string): string | undefined {
  return element?.getAttributeNS(W, name) ?? undefined;
}

/** The `w:val` of a child, e.g. `w:pStyle` of `w:pPr`. */
export function childValue(parent: Element | null | undefined, name: string): string | undefined {
  return attribute(child(parent, name), 'val');
}

/** Makes a `w:` element. */
export function make(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | undefined)[]
): Element {
  const element = document.createElementNS(W, `w:${name}`);
  for (const [attributeName, value] of Object.entries(attributes)) {
    element.setAttributeNS(W, `w:${attributeName}`, value);
  }
  element.append(...content.filter((node) => node !== undefined));
  return element;
}

/** The document that owns an element. */
export function documentOf(element: Element): Document {
  return element.ownerDocument;
}

/** Ancestors from the parent upwards. */
export function* ancestors(node: Node): Generator<Element> {
  for (let parent = node.parentNode; isElement(parent); parent = parent.parentNode) {
    yield parent;
  }
}

/** The nearest `w:` ancestor of that name. */
export function ancestor(node: Node, name: string): Element | undefined {
  for (const parent of ancestors(node)) {
    if (isW(parent, name)) {
      return parent;
    }
  }
  return undefined;
}

/**
 * Parses XML that others wrote.
 * @throws SyntaxError when it is not well-formed.
 */
export function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text.replace(/^\uFEFF/, ''), 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) {
    throw new SyntaxError('The XML is not well-formed.');
  }
  return document;
}

/** Serialises with the declaration that Office writes. */
export function serializeXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document).replace(/^<\?xml[^>]*\?>\s*/, '');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}
