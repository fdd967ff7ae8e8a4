/** The glossary part: the building blocks that Word takes a control's prompt from when its text is deleted. */
import { declarations } from '../xml/namespaces';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { promptName, promptRun } from './controls';
import type { Control } from './controls';
import { paragraph } from './text';
import type { DocumentIds } from './text';

function buildingBlock(ids: DocumentIds, { tag, prompt }: Control, index: number): XmlElement {
  const guid = `{5B1F0C2E-7A43-4D19-9C58-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
  return element(
    'w:docPart',
    {},
    element(
      'w:docPartPr',
      {},
      element('w:name', { 'w:val': promptName(tag) }),
      element(
        'w:category',
        {},
        element('w:name', { 'w:val': 'General' }),
        element('w:gallery', { 'w:val': 'placeholder' })
      ),
      element('w:types', {}, element('w:type', { 'w:val': 'bbPlcHdr' })),
      element('w:behaviors', {}, element('w:behavior', { 'w:val': 'content' })),
      element('w:guid', { 'w:val': guid })
    ),
    element('w:docPartBody', {}, paragraph(ids, 'BodyText', promptRun(prompt)))
  );
}

export function glossaryPart(ids: DocumentIds, controls: readonly Control[]): XmlElement {
  return element(
    'w:glossaryDocument',
    { ...declarations('w', 'w14', 'mc'), 'mc:Ignorable': 'w14' },
    element('w:docParts', {}, ...controls.map((control, index) => buildingBlock(ids, control, index)))
  );
}
