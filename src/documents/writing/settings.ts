/** Settings and properties of a new document. */
import type { LocalDate } from '../../domain/local-date';
import { declarations } from '../xml/namespaces';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { LANGUAGE } from './style-part';
import { writable } from './text';

/** Compatibility mode 15: the layout of Word 2013 and later. Without it Word opens the file in compatibility mode. */
export function settingsPart(): XmlElement {
  return element(
    'w:settings',
    declarations('w'),
    element('w:zoom', { 'w:percent': 100 }),
    element('w:defaultTabStop', { 'w:val': 720 }),
    element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15
      })
    ),
    element('w:themeFontLang', { 'w:val': LANGUAGE }),
    element('w:decimalSymbol', { 'w:val': ',' }),
    element('w:listSeparator', { 'w:val': ';' })
  );
}

export interface DocumentProperties {
  readonly title: string;
  readonly creator: string;
  readonly created: LocalDate;
}

export function corePropertiesPart({ title, creator, created }: DocumentProperties): XmlElement {
  const instant = (name: string): XmlElement => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${created}T00:00:00Z`);
  return element(
    'cp:coreProperties',
    declarations('cp', 'dc', 'dcterms', 'xsi'),
    element('dc:title', {}, writable(title)),
    element('dc:creator', {}, writable(creator)),
    element('dc:language', {}, LANGUAGE),
    instant('dcterms:created'),
    instant('dcterms:modified')
  );
}
