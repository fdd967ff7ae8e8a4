/** `getOoxml`, `insertOoxml`, `insertFileFromBase64`: content in and out as a flat package. */
import { RichError } from '../host/rich-error.ts';
import { child, make, parseXml } from '../ooxml/dom.ts';
import { companionPart, partOf } from '../ooxml/companion-parts.ts';
import type { MergeSource } from '../ooxml/merge.ts';
import { mergeBlocks } from '../ooxml/merge.ts';
import {
  DOCUMENT_PART,
  FLAT_PACKAGE,
  NUMBERING_PART,
  PACKAGE_RELATIONSHIPS,
  RELATIONSHIP,
  STYLES_PART,
  W
} from '../ooxml/names.ts';
import { OoxmlPackage } from '../ooxml/package.ts';
import type { Relationship } from '../ooxml/relationships.ts';
import { readRelationships, relationships } from '../ooxml/relationships.ts';
import { styles } from '../ooxml/styles.ts';
import type { BlockLocation } from './insert-blocks.ts';
import { putBlocks } from './insert-blocks.ts';
import { anchorOf } from './insert-text.ts';
import type { Range, Textual } from './objects.ts';
import { ContentControl } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { blocksOf, isInline, paragraphsBelow, runsWithin, wholeParagraphs } from './reading.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

function part(name: string, contentType: string, xml: string): string {
  return `<pkg:part pkg:name="/${name}" pkg:contentType="${contentType}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}

function contentXml(document: OpenDocument, object: Textual): string {
  const inline = 'span' in object || (object instanceof ContentControl && isInline(object.element));
  const nodes = inline
    ? [make(document.tree, 'p', {}, ...runsWithin(document, object).map((run) => run.cloneNode(true)))]
    : object instanceof ContentControl
      ? [object.element]
      : blocksOf(document, object);
  return nodes.map((node) => new XMLSerializer().serializeToString(node)).join('');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A flat package with the content, and the styles, lists, pictures and links of the document. */
export function getOoxml(document: OpenDocument, object: Textual): string {
  const { file } = document;
  const link = ({ id, type, target, isExternal }: Relationship): string =>
    `<Relationship Id="${escape(id)}" Type="${escape(type)}" Target="${escape(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`;
  const links = (all: readonly Relationship[]): string =>
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${all.map(link).join('')}</Relationships>`;
  const carried = relationships(file, DOCUMENT_PART).filter(({ type }) =>
    /\/(styles|numbering|image|hyperlink)$/.test(type)
  );
  const main = { id: 'rId1', type: `${RELATIONSHIP}/officeDocument`, target: DOCUMENT_PART, isExternal: false };
  return [
    `<pkg:package xmlns:pkg="${FLAT_PACKAGE}">`,
    part('_rels/.rels', RELATIONS_TYPE, links([main])),
    part(
      DOCUMENT_PART,
      `${WORD_TYPE}.document.main+xml`,
      `<w:document xmlns:w="${W}"><w:body>${contentXml(document, object)}<w:sectPr/></w:body></w:document>`
    ),
    part('word/_rels/document.xml.rels', RELATIONS_TYPE, links(carried)),
    ...carried.filter(({ isExternal }) => !isExternal).map(({ type, target }) => carriedPart(file, type, target)),
    '</pkg:package>'
  ].join('');
}

function carriedPart(file: OoxmlPackage, type: string, target: string): string {
  const name = partOf(DOCUMENT_PART, target);
  if (!file.has(name)) {
    return '';
  }
  if (!type.endsWith('/image')) {
    const kind = type.slice(type.lastIndexOf('/') + 1);
    return part(name, `${WORD_TYPE}.${kind}+xml`, file.text(name).replace(/^\s*<\?xml[^>]*\?>\s*/, ''));
  }
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const data = btoa(Array.from(file.bytes(name), (byte) => String.fromCharCode(byte)).join(''));
  return `<pkg:part pkg:name="/${name}" pkg:contentType="image/${extension}"><pkg:binaryData>${data}</pkg:binaryData></pkg:part>`;
}

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.charCodeAt(0));

/** Inserts the blocks of a flat package, or of a bare `w:document`, with all that they lean on. */
export function insertOoxml(document: OpenDocument, object: Textual, xml: string, location: BlockLocation): Range {
  let tree: Document;
  try {
    tree = parseXml(xml);
  } catch {
    throw new RichError('InvalidArgument', 'The OOXML is not well-formed.');
  }
  const parts = Array.from(tree.getElementsByTagNameNS(FLAT_PACKAGE, 'part'));
  const inPart = (name: string): Element | undefined =>
    parts.find((one) => one.getAttributeNS(FLAT_PACKAGE, 'name') === `/${name}`);
  const xmlOf = (name: string, element: string): Element | undefined =>
    inPart(name)?.getElementsByTagNameNS(W, element)[0];
  const relations = inPart('word/_rels/document.xml.rels');
  const body = xmlOf(DOCUMENT_PART, 'body') ?? tree.getElementsByTagNameNS(W, 'body')[0];
  return insertContent(document, object, location, {
    body,
    styles: Array.from(xmlOf(STYLES_PART, 'styles')?.getElementsByTagNameNS(W, 'style') ?? []),
    numbering: xmlOf(NUMBERING_PART, 'numbering'),
    relationships: relations === undefined ? [] : readRelationships(relations),
    bytes: (name) => {
      const data = inPart(name)?.getElementsByTagNameNS(FLAT_PACKAGE, 'binaryData')[0]?.textContent;
      return data === null || data === undefined ? undefined : fromBase64(data);
    }
  });
}

/** Inserts the body of another .docx file with its styles, lists, pictures and links; its notes and comments stay out. */
export function insertFile(document: OpenDocument, object: Textual, base64: string, location: BlockLocation): Range {
  let file: OoxmlPackage;
  try {
    file = OoxmlPackage.open(fromBase64(base64));
  } catch {
    throw new RichError('InvalidArgument', 'The file is not a Word document in base64.');
  }
  const lists = companionPart(file, 'numbering');
  return insertContent(document, object, location, {
    body: child(file.read(DOCUMENT_PART)?.documentElement, 'body'),
    styles: styles(file).map(({ element }) => element),
    numbering: lists === undefined ? undefined : file.read(lists)?.documentElement,
    relationships: relationships(file, DOCUMENT_PART),
    bytes: (name) => (file.has(name) ? file.bytes(name) : undefined)
  });
}

function insertContent(
  document: OpenDocument,
  object: Textual,
  location: BlockLocation,
  source: Omit<MergeSource, 'body'> & { readonly body: Element | undefined }
): Range {
  const { body } = source;
  if (body === undefined) {
    throw new RichError('InvalidArgument', 'The OOXML has no document body.');
  }
  document.guard(anchorOf(object));
  const blocks = mergeBlocks(document.file, document.tree, { ...source, body });
  const beside = 'span' in object || object.typeName === 'Paragraph';
  const place = beside && location === 'Start' ? 'Before' : beside && location === 'End' ? 'After' : location;
  putBlocks(document, object, blocks, place);
  const span = wholeParagraphs(blocks.flatMap(paragraphsBelow)) ?? wholeParagraphs(paragraphsBelow(document.root));
  if (span === undefined) {
    throw new RichError('GeneralException', 'The document is left without a paragraph.');
  }
  return document.range(span);
}
