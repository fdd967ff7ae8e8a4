/** Writes an Office package. The same parts give the same bytes: fixed dates, the order given, nothing random. */
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { CONTENT_TYPES, RELATIONSHIPS } from '../xml/namespaces';
import { serialiseXml } from '../xml/serialise';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { CONTENT_TYPES_PART, relationshipsPart } from './part-names';

export interface NewRelationship {
  readonly id: string;
  readonly type: string;
  /** Relative to the part that has the relationship. */
  readonly target: string;
}

export interface NewPart {
  /** e.g. `word/document.xml`. */
  readonly name: string;
  readonly contentType: string;
  readonly root: XmlElement;
  readonly relationships?: readonly NewRelationship[];
}

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
/** The earliest day that zip knows, so that no clock shows in the bytes. */
const FIXED_DATE = new Date(1980, 0, 1);

const xmlBytes = (root: XmlElement): Uint8Array => strToU8(serialiseXml({ before: [], root }));

function contentTypes(parts: readonly NewPart[]): XmlElement {
  return element(
    'Types',
    { xmlns: CONTENT_TYPES },
    element('Default', { Extension: 'rels', ContentType: RELATIONSHIPS_TYPE }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts
      .filter(({ contentType }) => contentType !== 'application/xml')
      .map(({ name, contentType }) => element('Override', { PartName: `/${name}`, ContentType: contentType }))
  );
}

function relationships(of: readonly NewRelationship[]): XmlElement {
  return element(
    'Relationships',
    { xmlns: RELATIONSHIPS },
    ...of.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target }))
  );
}

/**
 * @param parts in the order in which they are to stand, the main part first.
 * @param root relationships of the package itself.
 */
export function writePackage(parts: readonly NewPart[], root: readonly NewRelationship[]): Uint8Array {
  const files: Zippable = {
    [CONTENT_TYPES_PART]: xmlBytes(contentTypes(parts)),
    [relationshipsPart('')]: xmlBytes(relationships(root))
  };
  for (const part of parts) {
    files[part.name] = xmlBytes(part.root);
    if (part.relationships !== undefined && part.relationships.length > 0) {
      files[relationshipsPart(part.name)] = xmlBytes(relationships(part.relationships));
    }
  }
  return zipSync(files, { level: 6, mtime: FIXED_DATE });
}
