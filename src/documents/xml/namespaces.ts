/** Namespaces of WordprocessingML packages (ECMA-376), with the prefixes that we write. */

export const XMLNS = 'http://www.w3.org/2000/xmlns/';
export const XML = 'http://www.w3.org/XML/1998/namespace';
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** Of Word 2010: ids of paragraphs. */
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
export const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const M = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
export const V = 'urn:schemas-microsoft-com:vml';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Ours: the identity of a report, in a custom XML part. */
export const REPORT = 'urn:tong-ket:report:1';

/** What each prefix means in the parts that we write. A default namespace is written with `xmlns` by its part. */
const PREFIXES: Readonly<Record<string, string>> = {
  xml: XML,
  xmlns: XMLNS,
  w: W,
  r: R,
  mc: MC,
  w14: W14,
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  ds: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
};

/** `xmlns:` attributes for the prefixes that a part uses. @throws Error when one is unknown. */
export function declarations(...prefixes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, namespaceOfPrefix(prefix)]));
}

function namespaceOfPrefix(prefix: string): string {
  const namespace = PREFIXES[prefix];
  if (namespace === undefined) {
    throw new Error(`The prefix ${prefix} is not known.`);
  }
  return namespace;
}

/** Splits a name that we write into namespace and local name. @throws Error when its prefix is unknown. */
export function expandedNamespace(name: string, isAttribute: boolean): { namespace: string; local: string } {
  const colon = name.indexOf(':');
  if (colon > 0) {
    return { namespace: namespaceOfPrefix(name.slice(0, colon)), local: name.slice(colon + 1) };
  }
  return { namespace: isAttribute && name === 'xmlns' ? XMLNS : '', local: name };
}

/**
 * Strict documents (ISO 29500) use other names for the same things; readers see the Transitional ones. The names that
 * readers ask for are in it too: comparing one string object with itself is quick.
 */
const SEEN_AS: ReadonlyMap<string, string> = new Map([
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', W],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', R],
  ['http://purl.oclc.org/ooxml/drawingml/main', A],
  ['http://purl.oclc.org/ooxml/officeDocument/math', M],
  ...[W, R, A, M, MC, V].map((namespace): [string, string] => [namespace, namespace])
]);
const STRICT_RELATIONSHIP = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

/** The Transitional name of a namespace. */
export function transitional(namespace: string): string {
  return SEEN_AS.get(namespace) ?? namespace;
}

/** The Transitional name of a relationship type. */
export function transitionalRelationship(type: string): string {
  return type.startsWith(STRICT_RELATIONSHIP) ? `${R}/${type.slice(STRICT_RELATIONSHIP.length)}` : type;
}
