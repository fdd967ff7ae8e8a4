/** The page of a Party document: A4, the number of the page in the middle of the top margin from page 2 on. */
import { declarations } from '../xml/namespaces';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { paragraph, run } from './text';
import type { DraftIds } from './text';

const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

/** Sources disagree on the margins of Hướng dẫn 36-HD/VPTW; 20, 20, 30 and 15 mm are not yet compared with the original. */
const MARGINS = {
  'w:top': millimetres(20),
  'w:right': millimetres(15),
  'w:bottom': millimetres(20),
  'w:left': millimetres(30),
  'w:header': millimetres(10),
  'w:footer': millimetres(10),
  'w:gutter': 0
};

/** Section properties, which end the body. */
export function pageSetup(relationships: { readonly firstHeader: string; readonly header: string }): XmlElement {
  return element(
    'w:sectPr',
    {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': relationships.header }),
    element('w:headerReference', { 'w:type': 'first', 'r:id': relationships.firstHeader }),
    element('w:pgSz', { 'w:w': millimetres(210), 'w:h': millimetres(297) }),
    element('w:pgMar', MARGINS),
    element('w:cols', { 'w:space': 708 }),
    element('w:titlePg')
  );
}

function header(...content: readonly XmlElement[]): XmlElement {
  return element('w:hdr', { ...declarations('w', 'w14', 'mc'), 'mc:Ignorable': 'w14' }, ...content);
}

/** The first page bears no number. */
export const firstHeaderPart = (ids: DraftIds): XmlElement => header(paragraph(ids, 'Header'));

export const headerPart = (ids: DraftIds): XmlElement =>
  header(paragraph(ids, 'Header', element('w:fldSimple', { 'w:instr': ' PAGE ' }, run('2'))));
