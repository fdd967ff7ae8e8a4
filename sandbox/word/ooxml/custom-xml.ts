/** Custom XML parts of a package (ECMA-376 Part 1, 15.2.5): the data that add-ins keep inside a document. */
import { parseXml } from './dom.ts';
import { CUSTOM_XML, DOCUMENT_PART, RELATIONSHIP } from './names.ts';
import type { OoxmlPackage } from './package.ts';
import { declareContentType, relate, relationships, undeclareContentType, unrelate } from './relationships.ts';

export interface CustomXmlPart {
  /** `{GUID}` of the data store item. */
  readonly id: string;
  readonly part: string;
}

const ITEM = /^customXml\/item(\d+)\.xml$/;
const propertiesPart = (number: string): string => `customXml/itemProps${number}.xml`;

export function customXmlParts(file: OoxmlPackage): CustomXmlPart[] {
  return file.names().flatMap((part) => {
    const number = ITEM.exec(part)?.[1];
    if (number === undefined) {
      return [];
    }
    const properties = file.read(itemProperties(file, part) ?? propertiesPart(number));
    const id =
      properties?.documentElement.getAttributeNS(CUSTOM_XML, 'itemID') ??
      properties?.documentElement.getAttribute('ds:itemID');
    return [{ id: id ?? `{part-${number}}`, part }];
  });
}

function itemProperties(file: OoxmlPackage, part: string): string | undefined {
  const target = relationships(file, part).find(({ type }) => type.endsWith('/customXmlProps'))?.target;
  return target === undefined ? undefined : target.startsWith('/') ? target.slice(1) : `customXml/${target}`;
}

export function customXmlNamespace(file: OoxmlPackage, { part }: CustomXmlPart): string {
  return file.read(part)?.documentElement.namespaceURI ?? '';
}

/** @throws SyntaxError when the text is no XML. */
export function addCustomXml(file: OoxmlPackage, xml: string): CustomXmlPart {
  parseXml(xml);
  let number = 1;
  while (file.has(`customXml/item${number}.xml`)) {
    number++;
  }
  const part = `customXml/item${number}.xml`;
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const properties = propertiesPart(String(number));
  file.put(part, xml);
  file.put(
    properties,
    `<ds:datastoreItem xmlns:ds="${CUSTOM_XML}" ds:itemID="${id}"><ds:schemaRefs/></ds:datastoreItem>`
  );
  declareContentType(file, properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  relate(file, part, `${RELATIONSHIP}/customXmlProps`, `itemProps${number}.xml`);
  relate(file, DOCUMENT_PART, `${RELATIONSHIP}/customXml`, `../${part}`);
  return { id, part };
}

/** @throws SyntaxError when the text is no XML. */
export function setCustomXml(file: OoxmlPackage, { part }: CustomXmlPart, xml: string): void {
  parseXml(xml);
  file.put(part, xml);
}

export function removeCustomXml(file: OoxmlPackage, { part }: CustomXmlPart): void {
  const properties = itemProperties(file, part);
  unrelate(file, DOCUMENT_PART, `../${part}`);
  for (const name of [part, properties, part.replace('customXml/', 'customXml/_rels/') + '.rels']) {
    if (name !== undefined) {
      undeclareContentType(file, name);
      file.remove(name);
    }
  }
}
