/** Changes trees without touching them: a new tree shares every element that stays as it was with the old one. */
import { W } from './namespaces';
import { isElement } from './tree';
import type { XmlAttribute, XmlElement, XmlNode } from './tree';

/** The element with other children; itself when they are the same. */
export function withChildren(element: XmlElement, children: readonly XmlNode[]): XmlElement {
  const { children: before } = element;
  const isSame = before.length === children.length && before.every((child, index) => child === children[index]);
  return isSame ? element : { ...element, children };
}

/**
 * What becomes of an element, given with its descendants already changed: itself to keep it, another in its place,
 * several, or none.
 */
export type Change = (element: XmlElement, parent: XmlElement) => XmlElement | readonly XmlNode[];

const isList = (changed: XmlElement | readonly XmlNode[]): changed is readonly XmlNode[] => Array.isArray(changed);

/** Changes every element below this one, the innermost first; this one itself is not given to `change`. */
export function rewriteBelow(element: XmlElement, change: Change): XmlElement {
  let children: XmlNode[] | undefined;
  for (let index = 0; index < element.children.length; index++) {
    const child = element.children[index];
    if (child === undefined || !isElement(child)) {
      if (child !== undefined) {
        children?.push(child);
      }
      continue;
    }
    const changed = change(rewriteBelow(child, change), element);
    if (changed !== child && children === undefined) {
      children = element.children.slice(0, index);
    }
    if (isList(changed)) {
      changed.forEach((each) => children?.push(each));
    } else {
      children?.push(changed);
    }
  }
  return children === undefined ? element : { ...element, children };
}

/** The element with an attribute of the main namespace set, under the prefix that the element itself has. */
export function withAttribute(element: XmlElement, local: string, value: string): XmlElement {
  const at = element.attributes.findIndex((each) => each.local === local && each.namespace === W);
  if (at >= 0) {
    if (element.attributes[at]?.value === value) {
      return element;
    }
    const attributes = element.attributes.map((each, index) => (index === at ? { ...each, value } : each));
    return { ...element, attributes };
  }
  const colon = element.name.indexOf(':');
  const name = colon < 0 ? local : `${element.name.slice(0, colon + 1)}${local}`;
  const added: XmlAttribute = { name, namespace: W, local, value };
  return { ...element, attributes: [...element.attributes, added] };
}

/** The element without the attributes that are to go; itself when there are none. */
export function withoutAttributes(element: XmlElement, goes: (attribute: XmlAttribute) => boolean): XmlElement {
  return element.attributes.some(goes)
    ? { ...element, attributes: element.attributes.filter((each) => !goes(each)) }
    : element;
}

/**
 * Puts a child where the schema wants it: in place of the one of its name, else before the first child that comes later
 * in `order`, else at the end.
 * @param order local names of the parent's children, as its type in ECMA-376 lists them.
 */
export function withChildInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): XmlElement {
  const known = parent.children.findIndex(
    (each) => isElement(each) && each.local === child.local && each.namespace === child.namespace
  );
  if (known >= 0) {
    return withChildren(
      parent,
      parent.children.map((each, index) => (index === known ? child : each))
    );
  }
  const rank = order.indexOf(child.local);
  const before = parent.children.findIndex((each) => isElement(each) && order.indexOf(each.local) > rank);
  const at = before < 0 ? parent.children.length : before;
  return { ...parent, children: [...parent.children.slice(0, at), child, ...parent.children.slice(at)] };
}

/** Every element below this one that passes, in document order; what stands within one that passed is looked at too. */
export function descendants(element: XmlElement, passes: (element: XmlElement) => boolean): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (isElement(child)) {
        if (passes(child)) {
          found.push(child);
        }
        visit(child);
      }
    }
  };
  visit(element);
  return found;
}

/** True for an element of the main namespace with one of these names. */
export function isOneOf(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.namespace === W && names.has(element.local);
}
