/**
 * The XML tree of a document part. It keeps what was written (prefixes, order, comments, instructions), so that a part
 * nobody changes is written back with the same content, and it resolves namespaces, so that readers never compare prefixes.
 */
import { expandedNamespace } from './namespaces';

export interface XmlAttribute {
  /** As written, e.g. `w:val`. */
  readonly name: string;
  /** Resolved; empty for an attribute without prefix. */
  readonly namespace: string;
  readonly local: string;
  readonly value: string;
}

export interface XmlElement {
  readonly kind: 'element';
  /** As written, e.g. `w:p`. */
  readonly name: string;
  /** Resolved; empty when no namespace is in force. */
  readonly namespace: string;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
}

export interface XmlComment {
  readonly kind: 'comment';
  readonly value: string;
}

export interface XmlInstruction {
  readonly kind: 'instruction';
  readonly target: string;
  readonly value: string;
}

/** A string is a text node. */
export type XmlNode = XmlElement | XmlComment | XmlInstruction | string;

export interface XmlDocument {
  /** Comments and instructions before the root. */
  readonly before: readonly (XmlComment | XmlInstruction)[];
  readonly root: XmlElement;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string' && node.kind === 'element';
}

/** True for the element of this namespace and local name. */
export function isNamed(node: XmlNode, namespace: string, local: string): node is XmlElement {
  return isElement(node) && node.local === local && node.namespace === namespace;
}

/** Child elements, in order. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(isElement);
}

/** The first child of this name. */
export function childNamed(element: XmlElement, namespace: string, local: string): XmlElement | undefined {
  for (const child of element.children) {
    if (isNamed(child, namespace, local)) {
      return child;
    }
  }
  return undefined;
}

/** The value of an attribute; `namespace` is empty for one without prefix. */
export function attributeOf(element: XmlElement, namespace: string, local: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.local === local && attribute.namespace === namespace) {
      return attribute.value;
    }
  }
  return undefined;
}

/** All text within. */
export function textOf(node: XmlNode): string {
  if (typeof node === 'string') {
    return node;
  }
  return node.kind === 'element' ? node.children.map(textOf).join('') : '';
}

/** Values of attributes to write; those that are undefined are left out. */
export type AttributeValues = Readonly<Record<string, string | number | undefined>>;

/**
 * Builds an element to be written. Prefixes are those of `namespaces.ts`; the root that it ends in declares them.
 * @param children undefined ones are left out.
 * @throws Error when a prefix is unknown.
 */
export function element(
  name: string,
  attributes: AttributeValues = {},
  ...children: readonly (XmlNode | undefined)[]
): XmlElement {
  const kept: XmlAttribute[] = [];
  for (const [attributeName, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      const { namespace, local } = expandedNamespace(attributeName, true);
      kept.push({ name: attributeName, namespace, local, value: String(value) });
    }
  }
  const written = children.filter((child): child is XmlNode => child !== undefined);
  return { kind: 'element', name, ...expandedNamespace(name, false), attributes: kept, children: written };
}
