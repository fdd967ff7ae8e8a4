/**
 * Makes a draft: a Word document in the form of its issuer, with a content control for each prose section of the outline
 * and one for each annex table.
 */
import type { LocalDate } from '../domain/local-date';
import type { Obligation } from '../domain/obligation';
import { outlineAskedOf, proseSections } from '../domain/outline';
import type { Outline } from '../domain/outline';
import type { Plan } from '../domain/plan';
import type { Unit } from '../domain/unit';
import { searchKey } from '../domain/vietnamese-text';
import { annexMarks } from './annex-tables/annex-marks';
import { annexSection } from './annex-tables/annex-section';
import { headingNumbering } from './draft/numbering';
import { sectionControl, sections } from './draft/sections';
import { bodyNamed } from './format/bodies';
import type { FormatPack, PackFamily } from './format/format-pack';
import { citedAs } from './format/number-line';
import { packInForce } from './format/packs';
import type { Signing } from './format/signing';
import { identityPart } from './report-identity';
import { closing } from './writing/closing';
import { SIGNER_CONTROLS, ending } from './writing/ending';
import { letterhead } from './writing/letterhead';
import { twipsOfMillimetres } from './writing/measures';
import type { PageSection } from './writing/page';
import { DocumentIds, paragraph, run } from './writing/text';
import { titleBlock } from './writing/title-block';
import { writeDocument } from './writing/word-document';
import { REPORT } from './xml/namespaces';
import type { XmlElement } from './xml/tree';

export interface DraftInput {
  readonly plan: Plan;
  readonly obligation: Obligation;
  /** The unit that owes the report: its letterhead and number symbol. */
  readonly unit: Unit;
  /** Day of the file's properties and of the format pack; the letterhead leaves its date blank for the clerk. */
  readonly today: LocalDate;
  /** Whose form units without a form of their own write in; that of the obligation's stream when it says nothing. */
  readonly family?: PackFamily;
  /** Who signs; by the kind of body when it says nothing. */
  readonly signing?: Signing;
}

/** An outline that was reconstructed for illustration says so in its title; so do the drafts made from it. */
function outlineNote(ids: DocumentIds, outlineTitle: string): readonly XmlElement[] {
  return searchKey(outlineTitle).includes('minh hoa')
    ? [paragraph(ids, 'OutlineNote', run('(Đề cương minh hoạ)'))]
    : [];
}

function pageSections(
  ids: DocumentIds,
  pack: FormatPack,
  { plan, obligation, unit, signing }: DraftInput,
  outline: Outline,
  numbers: ReturnType<typeof headingNumbering>['numbers']
): readonly PageSection[] {
  const marks = annexMarks(pack, outline.annexes);
  const note = `(Kèm theo ${citedAs(pack, 'Báo cáo', unit.numberSymbol)} của ${unit.name})`;
  return [
    {
      content: [
        letterhead(ids, pack, { letterhead: unit.letterhead, numberSymbol: unit.numberSymbol }),
        ...titleBlock(ids, pack, { typeName: 'Báo cáo', summary: plan.reportSummary }),
        ...outlineNote(ids, plan.outline.title),
        paragraph(ids, 'Addressee', run(`Kính gửi: ${obligation.addressee}`)),
        ...sections(ids, outline, numbers),
        ...closing(ids, pack.text.closing.value),
        ending(ids, pack, {
          signing: signing ?? bodyNamed(unit.name).signing,
          recipients: [`${obligation.addressee} (báo cáo)`, `${obligation.receivingOfficeName} (tổng hợp)`]
        })
      ],
      orientation: 'portrait',
      startsNumbers: true
    },
    ...outline.annexes.map((annex, index) => annexSection(ids, pack, annex, { mark: marks[index] ?? '', note }))
  ];
}

function familyOf({ plan, obligation, family }: DraftInput): PackFamily {
  return family ?? plan.streams.find(({ id }) => id === obligation.stream)?.formatFamily ?? 'party';
}

/**
 * Gives the bytes of a .docx file. The same input gives the same bytes. Sections and annexes that the outline asks of
 * other kinds of units are left out.
 * @throws InvalidInput when no format pack was in force on the day.
 */
export function makeDraft(input: DraftInput): Uint8Array {
  const { plan, obligation, unit, today } = input;
  const pack = packInForce(bodyNamed(unit.name).family ?? familyOf(input), today);
  const outline = outlineAskedOf(plan.outline, unit.kind);
  const ids = new DocumentIds();
  const { numbers, root } = headingNumbering(outline, twipsOfMillimetres(pack.text.firstLine.value.used));
  return writeDocument(ids, {
    pack,
    sections: pageSections(ids, pack, input, outline, numbers),
    controls: [...proseSections(outline).map(sectionControl), ...SIGNER_CONTROLS],
    numbering: root,
    identity: { root: identityPart({ plan: plan.id, obligation: obligation.id }, outline, pack), namespace: REPORT },
    properties: { title: `Báo cáo ${plan.reportSummary}`, creator: unit.name, created: today }
  });
}
