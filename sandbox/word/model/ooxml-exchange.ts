/** `getOoxml`, `insertOoxml`, `insertFileFromBase64`: content in and out as a flat package. */
import { RichError } from '../host/rich-error.ts';
import { child, children, descendants, isW, make, parseXml } from '../ooxml/dom.ts';
import {
  DOCUMENT_PART,
  FLAT_PACKAGE,
  PACKAGE_RELATIONSHIPS,
  RELATIONSHIP,
  STYLES_PART,
  W,
  W14
} from '../ooxml/names.ts';
import { OoxmlPackage } from '../ooxml/package.ts';
import { styles } from '../ooxml/styles.ts';
import type { BlockLocation } from './insert-blocks.ts';
import { putBlocks } from './insert-blocks.ts';
import type { Range, Textual } from './objects.ts';
import { ContentControl } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { blocksOf, isInline, paragraphsBelow, runsWithin, wholeParagraphs } from './reading.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function part(name: string, contentType: string, xml: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${contentType}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
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

/** A flat package with the content and the document's styles. */
export function getOoxml(document: OpenDocument, object: Textual): string {
  const relations = 'application/vnd.openxmlformats-package.relationships+xml';
  const link = (id: string, type: string, target: string): string =>
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="${id}" Type="${RELATIONSHIP}/${type}" Target="${target}"/></Relationships>`;
  const stylesXml = document.file.has(STYLES_PART)
    ? document.file.text(STYLES_PART).replace(/^<\?xml[^>]*\?>\s*/, '')
    : undefined;
  return [
    `<pkg:package xmlns:pkg="${FLAT_PACKAGE}">`,
    part('/_rels/.rels', relations, link('rId1', 'officeDocument', DOCUMENT_PART)),
    part(
      `/${DOCUMENT_PART}`,
      `${WORD_TYPE}.document.main+xml`,
      `<w:document xmlns:w="${W}"><w:body>${contentXml(document, object)}<w:sectPr/></w:body></w:document>`
    ),
    ...(stylesXml === undefined
      ? []
      : [
          part('/word/_rels/document.xml.rels', relations, link('rId1', 'styles', 'styles.xml')),
          part(`/${STYLES_PART}`, `${WORD_TYPE}.styles+xml`, stylesXml)
        ]),
    '</pkg:package>'
  ].join('');
}

/** Inserts the blocks of a flat package, or of a bare `w:document`, and the styles that this document lacks. */
export function insertOoxml(document: OpenDocument, object: Textual, xml: string, location: BlockLocation): Range {
  let tree: Document;
  try {
    tree = parseXml(xml);
  } catch {
    throw new RichError('InvalidArgument', 'The OOXML is not well-formed.');
  }
  const flatParts = Array.from(tree.getElementsByTagNameNS(FLAT_PACKAGE, 'part'));
  const inPart = (name: string): Element | undefined =>
    flatParts.find((one) => one.getAttributeNS(FLAT_PACKAGE, 'name') === `/${name}`);
  const stylesElement = inPart(STYLES_PART);
  return insertContent(
    document,
    object,
    descendants(inPart(DOCUMENT_PART) ?? tree, 'body')[0],
    stylesElement === undefined ? [] : descendants(stylesElement, 'style'),
    location
  );
}

/** Inserts the body of another .docx file. Pictures, lists and notes of that file are not carried over yet. */
export function insertFile(document: OpenDocument, object: Textual, base64: string, location: BlockLocation): Range {
  let file: OoxmlPackage;
  try {
    file = OoxmlPackage.open(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  } catch {
    throw new RichError('InvalidArgument', 'The file is not a Word document in base64.');
  }
  const body = child(file.read(DOCUMENT_PART)?.documentElement, 'body');
  return insertContent(
    document,
    object,
    body,
    styles(file).map(({ element }) => element),
    location
  );
}

function insertContent(
  document: OpenDocument,
  object: Textual,
  body: Element | undefined,
  styleElements: readonly Element[],
  location: BlockLocation
): Range {
  if (body === undefined) {
    throw new RichError('InvalidArgument', 'The OOXML has no document body.');
  }
  const blocks = children(body)
    .filter((block) => !isW(block, 'sectPr'))
    .map((block) => document.tree.importNode(block, true));
  for (const paragraph of blocks.flatMap((block) => (isW(block, 'p') ? [block] : descendants(block, 'p')))) {
    paragraph.removeAttributeNS(W14, 'paraId');
    paragraph.removeAttributeNS(W14, 'textId');
  }
  addStyles(document, styleElements);
  const beside = 'span' in object || object.typeName === 'Paragraph';
  const place = beside && location === 'Start' ? 'Before' : beside && location === 'End' ? 'After' : location;
  putBlocks(document, object, blocks, place);
  const span = wholeParagraphs(blocks.flatMap(paragraphsBelow)) ?? wholeParagraphs(paragraphsBelow(document.root));
  if (span === undefined) {
    throw new RichError('GeneralException', 'The document is left without a paragraph.');
  }
  return document.range(span);
}

function addStyles(document: OpenDocument, elements: readonly Element[]): void {
  const known = new Set(styles(document.file).map(({ id }) => id));
  const missing = elements.filter((element) => !known.has(element.getAttributeNS(W, 'styleId') ?? ''));
  if (missing.length > 0 && document.file.has(STYLES_PART)) {
    const tree = document.file.edit(STYLES_PART);
    for (const element of missing) {
      const copy = tree.importNode(element, true);
      copy.removeAttributeNS(W, 'default');
      tree.documentElement.append(copy);
    }
  }
}
