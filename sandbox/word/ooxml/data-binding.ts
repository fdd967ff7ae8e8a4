/** Data-bound content controls (ECMA-376 Part 1, 17.5.2.6): which node of which custom XML part a control shows. */
import { attribute, child, isElement } from './dom.ts';
import { customXmlParts } from './custom-xml.ts';
import type { OoxmlPackage } from './package.ts';

const ORDERED_NODES = 7;
const PREFIX = /xmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

type Prefixes = Readonly<Record<string, unknown>>;

/** A path of names with places, e.g. `/ns0:root[1]/ns0:name/@code`: all that Word itself writes in a binding. */
const STEP = /(\/\/?)(@?)(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*|\*|text\(\))(?:\[(\d+)\])?/y;

/**
 * The nodes of an XPath. Paths of names are walked here, with the prefixes that come with the path and not the document's;
 * anything else is left to the browser.
 * @throws DOMException for an XPath that is not well-formed.
 */
export function selectNodes(tree: Document, xpath: string, prefixes: Prefixes): Node[] {
  const walked = walk(tree, xpath.trim(), prefixes);
  if (walked !== undefined) {
    return walked;
  }
  const resolve = (prefix: string | null): string | null => {
    const namespace = prefixes[prefix ?? ''];
    return typeof namespace === 'string' ? namespace : null;
  };
  const found = tree.evaluate(xpath, tree, resolve, ORDERED_NODES);
  return Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index)).filter(
    (node) => node !== null
  );
}

/** @returns undefined for a path with more than names and places. */
function walk(tree: Document, xpath: string, prefixes: Prefixes): Node[] | undefined {
  let nodes: Node[] = [tree];
  let at = 0;
  while (at < xpath.length) {
    STEP.lastIndex = at;
    const step = STEP.exec(xpath);
    if (step === null) {
      return undefined;
    }
    at = STEP.lastIndex;
    const [, slashes, isAttribute, prefix, name = '*', place] = step;
    const namespace = prefix === undefined ? null : prefixes[prefix];
    if (namespace !== null && typeof namespace !== 'string') {
      return undefined;
    }
    const matches = (node: Element | Attr): boolean =>
      name === '*' || (node.localName === name && (node.namespaceURI ?? null) === namespace);
    nodes = nodes.flatMap((node): Node[] => {
      const holder = node as Document | Element;
      if (isAttribute === '@') {
        return Array.from('attributes' in holder ? holder.attributes : []).filter(matches);
      }
      if (name === 'text()') {
        return Array.from(holder.childNodes).filter((one) => one.nodeType === 3);
      }
      const all = slashes === '//' ? holder.getElementsByTagName('*') : holder.children;
      const found = Array.from(all).filter(matches);
      return place === undefined ? found : found.slice(Number(place) - 1, Number(place));
    });
  }
  return at === 0 ? undefined : nodes;
}

export interface BoundNode {
  readonly part: string;
  readonly node: Node;
}

/** The node that a control is bound to; undefined for one without a binding, or one whose data is not there. */
export function boundNode(file: OoxmlPackage, control: Element): BoundNode | undefined {
  const binding = child(child(control, 'sdtPr'), 'dataBinding');
  const xpath = attribute(binding, 'xpath');
  if (binding === undefined || xpath === undefined) {
    return undefined;
  }
  const id = attribute(binding, 'storeItemID')?.toLowerCase();
  const mappings = Object.fromEntries(
    Array.from((attribute(binding, 'prefixMappings') ?? '').matchAll(PREFIX), ([, prefix, double, single]) => [
      prefix,
      double ?? single ?? ''
    ])
  );
  for (const item of customXmlParts(file)) {
    const tree = id === undefined || item.id.toLowerCase() === id ? file.read(item.part) : undefined;
    if (tree === undefined) {
      continue;
    }
    try {
      const [node] = selectNodes(tree, xpath, mappings);
      if (node !== undefined) {
        return { part: item.part, node };
      }
    } catch {
      return undefined;
    }
  }
  return undefined;
}

export const nodeText = (node: Node): string => (isElement(node) ? (node.textContent ?? '') : (node.nodeValue ?? ''));

export function setNodeText(node: Node, text: string): void {
  if (isElement(node)) {
    node.textContent = text;
  } else {
    node.nodeValue = text;
  }
}
