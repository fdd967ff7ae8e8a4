/**
 * Settings of add-ins, where Word keeps them: properties of a web extension part ([MS-OWEXML]). One add-in is all that this
 * Word runs, so there is one part.
 */
import { WEB_EXTENSION, WEB_EXTENSION_TASKPANES, RELATIONSHIP } from './names.ts';
import type { OoxmlPackage } from './package.ts';
import { declareContentType, relate } from './relationships.ts';

const TASKPANES = 'word/webextensions/taskpanes.xml';
const EXTENSION = 'word/webextensions/webextension1.xml';
const MICROSOFT = 'http://schemas.microsoft.com/office/2011/relationships';

/** Settings by name, as the JSON texts that office.js wrote. */
export function readSettings(file: OoxmlPackage): Readonly<Record<string, string>> {
  const tree = file.read(EXTENSION);
  const found = Array.from(tree?.getElementsByTagNameNS(WEB_EXTENSION, 'property') ?? []);
  return Object.fromEntries(
    found.map((element) => [element.getAttribute('name') ?? '', element.getAttribute('value') ?? ''])
  );
}

export function writeSettings(file: OoxmlPackage, settings: Readonly<Record<string, string>>): void {
  if (!file.has(EXTENSION)) {
    create(file);
  }
  const tree = file.edit(EXTENSION);
  const holder = tree.getElementsByTagNameNS(WEB_EXTENSION, 'properties')[0];
  holder?.replaceChildren(
    ...Object.entries(settings).map(([name, value]) => {
      const element = tree.createElementNS(WEB_EXTENSION, 'we:property');
      element.setAttribute('name', name);
      element.setAttribute('value', value);
      return element;
    })
  );
}

function create(file: OoxmlPackage): void {
  const id = crypto.randomUUID().toUpperCase();
  file.put(
    EXTENSION,
    `<we:webextension xmlns:we="${WEB_EXTENSION}" id="{${id}}"><we:reference id="developer" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${RELATIONSHIP}"/></we:webextension>`
  );
  file.put(
    TASKPANES,
    `<wetp:taskpanes xmlns:wetp="${WEB_EXTENSION_TASKPANES}"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${RELATIONSHIP}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`
  );
  declareContentType(file, EXTENSION, 'application/vnd.ms-office.webextension+xml');
  declareContentType(file, TASKPANES, 'application/vnd.ms-office.webextensiontaskpanes+xml');
  relate(file, '', `${MICROSOFT}/webextensiontaskpanes`, TASKPANES);
  relate(file, TASKPANES, `${MICROSOFT}/webextension`, 'webextension1.xml');
}
