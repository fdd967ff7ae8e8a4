/** Makes a draft: a Word document in the right form with one content control for each prose section of the outline. */
import type { LocalDate } from '../domain/local-date';
import type { Obligation } from '../domain/obligation';
import { proseSections } from '../domain/outline';
import type { Plan } from '../domain/plan';
import type { Unit } from '../domain/unit';
import { searchKey } from '../domain/vietnamese-text';
import type { Control } from './draft/controls';
import { SIGNER_CONTROLS, ending } from './draft/ending';
import { glossaryPart } from './draft/glossary';
import { letterhead } from './draft/letterhead';
import { firstHeaderPart, headerPart, pageSetup } from './draft/page';
import { sectionControl, sections } from './draft/sections';
import { corePropertiesPart, settingsPart } from './draft/settings';
import { stylesPart } from './draft/styles';
import { DraftIds, paragraph, run } from './draft/text';
import { writePackage } from './opc/write-package';
import type { NewPart } from './opc/write-package';
import { identityPart } from './report-identity';
import { R, REPORT, declarations } from './xml/namespaces';
import { element } from './xml/tree';
import type { XmlElement } from './xml/tree';

export interface DraftInput {
  readonly plan: Plan;
  readonly obligation: Obligation;
  /** The unit that owes the report: its letterhead and number symbol. */
  readonly unit: Unit;
  /** Day of the file's properties; the letterhead leaves its date blank for the clerk. */
  readonly today: LocalDate;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** An outline that was reconstructed for illustration says so in its title; so do the drafts made from it. */
function outlineNote(ids: DraftIds, outlineTitle: string): readonly XmlElement[] {
  return searchKey(outlineTitle).includes('minh hoa')
    ? [paragraph(ids, 'OutlineNote', run('(Đề cương minh hoạ)'))]
    : [];
}

function documentPart(ids: DraftIds, { plan, obligation, unit }: DraftInput): XmlElement {
  return element(
    'w:document',
    { ...declarations('w', 'r', 'w14', 'mc'), 'mc:Ignorable': 'w14' },
    element(
      'w:body',
      {},
      letterhead(ids, unit),
      paragraph(ids, 'Title', run('Báo cáo')),
      paragraph(ids, 'Subtitle', run(plan.reportSummary)),
      ...outlineNote(ids, plan.outline.title),
      paragraph(ids, 'Addressee', run(`Kính gửi: ${obligation.addressee}`)),
      ...sections(ids, plan.outline),
      ...ending(ids, obligation, unit),
      paragraph(ids, 'Normal'),
      pageSetup({ firstHeader: 'rId4', header: 'rId5' })
    )
  );
}

function identityParts({ plan, obligation }: DraftInput): readonly NewPart[] {
  const ids = proseSections(plan.outline).map(({ id }) => id);
  return [
    {
      name: 'customXml/item1.xml',
      contentType: 'application/xml',
      root: identityPart({ plan: plan.id, obligation: obligation.id }, ids),
      relationships: [{ id: 'rId1', type: `${R}/customXmlProps`, target: 'itemProps1.xml' }]
    },
    {
      name: 'customXml/itemProps1.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      root: element(
        'ds:datastoreItem',
        { ...declarations('ds'), 'ds:itemID': '{D0C63A51-0F0B-4E7B-8E0C-6A4C1B7F2170}' },
        element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': REPORT }))
      )
    }
  ];
}

function glossaryParts(ids: DraftIds, controls: readonly Control[]): readonly NewPart[] {
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
    { name: 'word/glossary/styles.xml', contentType: `${WORD}.styles+xml`, root: stylesPart() },
    { name: 'word/glossary/settings.xml', contentType: `${WORD}.settings+xml`, root: settingsPart() }
  ];
}

/** Gives the bytes of a .docx file. The same input gives the same bytes. */
export function makeDraft(input: DraftInput): Uint8Array {
  const { plan, unit, today } = input;
  const ids = new DraftIds();
  const controls = [...proseSections(plan.outline).map(sectionControl), ...SIGNER_CONTROLS];
  const parts: readonly NewPart[] = [
    {
      name: 'word/document.xml',
      contentType: `${WORD}.document.main+xml`,
      root: documentPart(ids, input),
      relationships: [
        { id: 'rId1', type: `${R}/styles`, target: 'styles.xml' },
        { id: 'rId2', type: `${R}/settings`, target: 'settings.xml' },
        { id: 'rId3', type: `${R}/glossaryDocument`, target: 'glossary/document.xml' },
        { id: 'rId4', type: `${R}/header`, target: 'header1.xml' },
        { id: 'rId5', type: `${R}/header`, target: 'header2.xml' },
        { id: 'rId6', type: `${R}/customXml`, target: '../customXml/item1.xml' }
      ]
    },
    { name: 'word/styles.xml', contentType: `${WORD}.styles+xml`, root: stylesPart() },
    { name: 'word/settings.xml', contentType: `${WORD}.settings+xml`, root: settingsPart() },
    { name: 'word/header1.xml', contentType: `${WORD}.header+xml`, root: firstHeaderPart(ids) },
    { name: 'word/header2.xml', contentType: `${WORD}.header+xml`, root: headerPart(ids) },
    ...glossaryParts(ids, controls),
    ...identityParts(input),
    {
      name: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      root: corePropertiesPart({ title: `Báo cáo ${plan.reportSummary}`, creator: unit.name, created: today })
    }
  ];
  return writePackage(parts, [
    { id: 'rId1', type: `${R}/officeDocument`, target: 'word/document.xml' },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml'
    }
  ]);
}
