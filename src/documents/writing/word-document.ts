/** Puts a new Word document together: the parts that every one has, with its content, controls and numbering. */
import type { FormatPack } from '../format/format-pack';
import { writePackage } from '../opc/write-package';
import type { NewPart } from '../opc/write-package';
import { R, declarations } from '../xml/namespaces';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { Control } from './controls';
import { glossaryPart } from './glossary';
import { HEADERS, bodyOf, firstHeaderPart, headerPart } from './page';
import type { PageSection } from './page';
import { corePropertiesPart, settingsPart } from './settings';
import type { DocumentProperties } from './settings';
import { stylesPart } from './style-part';
import type { DocumentIds } from './text';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface NewDocument {
  readonly pack: FormatPack;
  readonly sections: readonly PageSection[];
  /** Controls whose prompts the glossary keeps. */
  readonly controls: readonly Control[];
  /** Root of the numbering part; undefined when no paragraph is numbered by Word. */
  readonly numbering?: XmlElement;
  /** A custom XML part with its name space. */
  readonly identity?: { readonly root: XmlElement; readonly namespace: string };
  readonly properties: DocumentProperties;
}

function glossaryParts(ids: DocumentIds, { pack, controls }: NewDocument): readonly NewPart[] {
  return [
    {
      name: 'word/glossary/document.xml',
      contentType: `${WORD}.document.glossary+xml`,
      root: glossaryPart(ids, controls),
      relationships: [
        { id: 'rId1', type: `${R}/styles`, target: 'styles.xml' },
        { id: 'rId2', type: `${R}/settings`, target: 'settings.xml' }
      ]
    },
    { name: 'word/glossary/styles.xml', contentType: `${WORD}.styles+xml`, root: stylesPart(pack) },
    { name: 'word/glossary/settings.xml', contentType: `${WORD}.settings+xml`, root: settingsPart() }
  ];
}

function identityParts({ identity }: NewDocument): readonly NewPart[] {
  if (identity === undefined) {
    return [];
  }
  return [
    {
      name: 'customXml/item1.xml',
      contentType: 'application/xml',
      root: identity.root,
      relationships: [{ id: 'rId1', type: `${R}/customXmlProps`, target: 'itemProps1.xml' }]
    },
    {
      name: 'customXml/itemProps1.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      root: element(
        'ds:datastoreItem',
        { ...declarations('ds'), 'ds:itemID': '{D0C63A51-0F0B-4E7B-8E0C-6A4C1B7F2170}' },
        element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': identity.namespace }))
      )
    }
  ];
}

const relation = (id: string, kind: string, target: string): { id: string; type: string; target: string } => ({
  id,
  type: `${R}/${kind}`,
  target
});

/** Gives the bytes of a .docx file. The same document gives the same bytes. */
export function writeDocument(ids: DocumentIds, document: NewDocument): Uint8Array {
  const { pack, numbering, identity, controls } = document;
  const parts: readonly NewPart[] = [
    {
      name: 'word/document.xml',
      contentType: `${WORD}.document.main+xml`,
      root: element(
        'w:document',
        { ...declarations('w', 'r', 'w14', 'mc'), 'mc:Ignorable': 'w14' },
        element('w:body', {}, ...bodyOf(ids, pack, document.sections))
      ),
      relationships: [
        relation('rId1', 'styles', 'styles.xml'),
        relation('rId2', 'settings', 'settings.xml'),
        ...(controls.length === 0 ? [] : [relation('rId3', 'glossaryDocument', 'glossary/document.xml')]),
        relation(HEADERS.first, 'header', 'header1.xml'),
        relation(HEADERS.numbered, 'header', 'header2.xml'),
        ...(identity === undefined ? [] : [relation('rId6', 'customXml', '../customXml/item1.xml')]),
        ...(numbering === undefined ? [] : [relation('rId7', 'numbering', 'numbering.xml')])
      ]
    },
    { name: 'word/styles.xml', contentType: `${WORD}.styles+xml`, root: stylesPart(pack) },
    { name: 'word/settings.xml', contentType: `${WORD}.settings+xml`, root: settingsPart() },
    ...(numbering === undefined
      ? []
      : [{ name: 'word/numbering.xml', contentType: `${WORD}.numbering+xml`, root: numbering }]),
    { name: 'word/header1.xml', contentType: `${WORD}.header+xml`, root: firstHeaderPart(ids) },
    { name: 'word/header2.xml', contentType: `${WORD}.header+xml`, root: headerPart(ids) },
    ...(controls.length === 0 ? [] : glossaryParts(ids, document)),
    ...identityParts(document),
    {
      name: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      root: corePropertiesPart(document.properties)
    }
  ];
  return writePackage(parts, [
    relation('rId1', 'officeDocument', 'word/document.xml'),
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml'
    }
  ]);
}
