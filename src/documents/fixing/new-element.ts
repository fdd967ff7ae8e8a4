/** Elements to be put into parts that others wrote, under the prefix that the part itself uses. */
import { W } from '../xml/namespaces';
import type { XmlAttribute, XmlElement, XmlNode } from '../xml/tree';

/**
 * @param like an element of the main namespace of the same part.
 * @param values of attributes of the main namespace.
 */
export function newElement(
  like: XmlElement,
  local: string,
  values: Readonly<Record<string, string>> = {},
  ...children: readonly XmlNode[]
): XmlElement {
  const colon = like.name.indexOf(':');
  const prefix = colon < 0 ? '' : like.name.slice(0, colon + 1);
  const attributes = Object.entries(values).map(([name, value]): XmlAttribute => ({
    name: `${prefix}${name}`,
    namespace: W,
    local: name,
    value
  }));
  return { kind: 'element', name: `${prefix}${local}`, namespace: W, local, attributes, children };
}
