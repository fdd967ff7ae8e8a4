/**
 * Makes the letter (công văn) that reminds units of a date, or urges those whose reports are late: to whom, what was due
 * when, how each stands, the new date.
 */
import { bodyNamed } from './format/bodies';
import type { FormatPack } from './format/format-pack';
import { citedAs, letterSymbol } from './format/number-line';
import { packInForce } from './format/packs';
import { awaitedTable } from './letters/awaited-table';
import { listTable } from './letters/list-table';
import { checkUrging } from './letters/urging';
import type { UrgingLetterInput } from './letters/urging';
import { audienceOf, subjectOf, urgingWords } from './letters/urging-words';
import { closing } from './writing/closing';
import { SIGNER_CONTROLS, ending } from './writing/ending';
import { letterhead } from './writing/letterhead';
import type { PageSection } from './writing/page';
import { DocumentIds, paragraph, run } from './writing/text';
import { writeDocument } from './writing/word-document';
import type { XmlElement } from './xml/tree';

export type { AwaitedReport, Urging, UrgingLetterInput } from './letters/urging';
export type { ReportStanding } from './letters/report-standing';

function addressees(ids: DocumentIds, pack: FormatPack, input: UrgingLetterInput): readonly XmlElement[] {
  const line = (text: string): XmlElement => paragraph(ids, 'Addressee', run(`Kính gửi: ${text}`));
  switch (audienceOf(input)) {
    case 'one':
      return [line(input.reports[0]?.unitName ?? '')];
    case 'many':
      return [line('Các đơn vị có tên trong danh sách kèm theo')];
    case 'few': {
      const { lineEnd, lastEnd } = pack.recipients.value;
      const last = input.reports.length - 1;
      return [
        paragraph(ids, 'AddresseeList', run('Kính gửi:')),
        ...input.reports.map(({ unitName }, index) =>
          paragraph(ids, 'AddresseeLine', run(`- ${unitName}${index < last ? lineEnd : lastEnd}`))
        )
      ];
    }
  }
}

/** The paragraphs after the table; the last one bears the closing mark instead of its full stop. */
function request(ids: DocumentIds, pack: FormatPack, paragraphs: readonly string[]): readonly XmlElement[] {
  const last = (paragraphs[paragraphs.length - 1] ?? '').replace(/\.$/, '');
  return [
    ...paragraphs.slice(0, -1).map((each) => paragraph(ids, 'BodyText', run(each))),
    ...closing(ids, `${last}${pack.text.closing.value}`)
  ];
}

function copies({ urging, copies: further = [] }: UrgingLetterInput): readonly string[] {
  const above = urging.level === 2 && urging.escalatesTo !== undefined ? [`${urging.escalatesTo} (báo cáo)`] : [];
  return ['Như trên', ...above, ...further];
}

function listSection(ids: DocumentIds, pack: FormatPack, input: UrgingLetterInput): PageSection {
  const { issuer, number, date } = input;
  const cited = citedAs(pack, 'Công văn', letterSymbol(pack, issuer.numberSymbol), number, date);
  return {
    content: [
      paragraph(ids, 'AnnexTitle', run('Danh sách đơn vị chưa gửi báo cáo')),
      paragraph(ids, 'AnnexNote', run(`(Kèm theo ${cited} của ${issuer.name})`)),
      listTable(ids, pack, awaitedTable(input), 'portrait')
    ],
    orientation: 'portrait',
    startsNumbers: pack.annex.value.hasOwnPageNumbers
  };
}

/**
 * Gives the bytes of a .docx file. The same input gives the same bytes.
 * @throws InvalidInput when no report is awaited, the new date lies in the past or no format pack was in force.
 */
export function makeUrgingLetter(input: UrgingLetterInput): Uint8Array {
  checkUrging(input);
  const { issuer, family = 'party', signing, today, number, date } = input;
  const body = bodyNamed(issuer.name);
  const pack = packInForce(body.family ?? family, today);
  const ids = new DocumentIds();
  const audience = audienceOf(input);
  const words = urgingWords(input);
  const subject = subjectOf(input);
  const text = (each: string): XmlElement => paragraph(ids, 'BodyText', run(each));
  const letter: PageSection = {
    content: [
      letterhead(ids, pack, {
        letterhead: issuer.letterhead,
        numberSymbol: letterSymbol(pack, issuer.numberSymbol),
        letterSummary: subject,
        ...(number === undefined ? {} : { number }),
        ...(date === undefined ? {} : { date })
      }),
      ...addressees(ids, pack, input),
      ...words.before.map(text),
      ...(audience === 'few'
        ? [paragraph(ids, 'TableGap'), listTable(ids, pack, awaitedTable(input), 'portrait')]
        : []),
      ...request(ids, pack, words.after),
      ending(ids, pack, { signing: signing ?? body.signing, recipients: copies(input) })
    ],
    orientation: 'portrait',
    startsNumbers: true
  };
  return writeDocument(ids, {
    pack,
    sections: audience === 'many' ? [letter, listSection(ids, pack, input)] : [letter],
    controls: SIGNER_CONTROLS,
    properties: { title: `Công văn ${subject}`, creator: issuer.name, created: today }
  });
}
