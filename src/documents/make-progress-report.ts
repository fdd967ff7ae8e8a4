/**
 * Makes the report on the progress of a plan: how many reports were owed, came, came late or are missing, by receiving
 * office and by level, and by name which are late or missing.
 */
import { bodyNamed } from './format/bodies';
import type { FormatPack } from './format/format-pack';
import { citedAs } from './format/number-line';
import { packInForce } from './format/packs';
import { listTable } from './letters/list-table';
import type { ListTable } from './letters/list-table';
import { checkProgress } from './letters/progress';
import type { ProgressReportInput } from './letters/progress';
import { groupTable, outstandingTable } from './letters/progress-tables';
import { overviewWords, progressSummary } from './letters/progress-words';
import { lowerRoman } from './numbering/number-format';
import { closing } from './writing/closing';
import { SIGNER_CONTROLS, ending } from './writing/ending';
import { letterhead } from './writing/letterhead';
import type { PageSection } from './writing/page';
import { DocumentIds, paragraph, run } from './writing/text';
import { titleBlock } from './writing/title-block';
import { writeDocument } from './writing/word-document';
import type { XmlElement } from './xml/tree';

export type { OutstandingReport, ProgressFigures, ProgressGroup, ProgressReportInput } from './letters/progress';

/** Longer lists stand on pages of their own, behind the signature. */
const MOST_IN_TEXT = 10;

/** A part of the text under a heading. */
interface Part {
  readonly title: string;
  readonly content: readonly XmlElement[];
}

function headed(ids: DocumentIds, pack: FormatPack, parts: readonly Part[]): readonly XmlElement[] {
  const after = pack.headings.value[0]?.after ?? '';
  return parts.flatMap(({ title, content }, index) => [
    paragraph(ids, 'Heading1', run(`${lowerRoman(index + 1).toUpperCase()}${after} ${title}`)),
    ...content
  ]);
}

function parts(ids: DocumentIds, pack: FormatPack, input: ProgressReportInput): readonly Part[] {
  const { byOffice, byLevel, outstanding, proposals = [] } = input;
  const text = (each: string): XmlElement => paragraph(ids, 'BodyText', run(each));
  const table = (each: ListTable): readonly XmlElement[] => [
    paragraph(ids, 'TableGap'),
    listTable(ids, pack, each, 'portrait')
  ];
  const list =
    outstanding.length === 0
      ? [text('Không có đơn vị chậm gửi hoặc chưa gửi báo cáo.')]
      : outstanding.length > MOST_IN_TEXT
        ? [text(`Có ${outstanding.length} báo cáo chưa gửi hoặc gửi chậm (danh sách kèm theo).`)]
        : table(outstandingTable(outstanding));
  return [
    { title: 'Tình hình chung', content: overviewWords(input).map(text) },
    { title: 'Tiến độ theo cơ quan đầu mối', content: table(groupTable('Cơ quan đầu mối', byOffice)) },
    { title: 'Tiến độ theo cấp', content: table(groupTable('Cấp', byLevel)) },
    { title: 'Đơn vị chưa gửi, gửi chậm', content: list },
    ...(proposals.length === 0 ? [] : [{ title: 'Đề xuất, kiến nghị', content: proposals.map(text) }])
  ];
}

function listSection(ids: DocumentIds, pack: FormatPack, input: ProgressReportInput): PageSection {
  const { issuer, number, date, outstanding } = input;
  const cited = citedAs(pack, 'Báo cáo', issuer.numberSymbol, number, date);
  return {
    content: [
      paragraph(ids, 'AnnexTitle', run('Danh sách đơn vị chưa gửi, gửi chậm báo cáo')),
      paragraph(ids, 'AnnexNote', run(`(Kèm theo ${cited} của ${issuer.name})`)),
      listTable(ids, pack, outstandingTable(outstanding), 'portrait')
    ],
    orientation: 'portrait',
    startsNumbers: pack.annex.value.hasOwnPageNumbers
  };
}

/**
 * Gives the bytes of a .docx file. The same input gives the same bytes.
 * @throws InvalidInput when the figures contradict each other, or no format pack was in force on the day.
 */
export function makeProgressReport(input: ProgressReportInput): Uint8Array {
  checkProgress(input);
  const { issuer, addressee, family = 'party', signing, today, number, date, outstanding, copies = [] } = input;
  const body = bodyNamed(issuer.name);
  const pack = packInForce(body.family ?? family, today);
  const ids = new DocumentIds();
  const summary = progressSummary(input);
  const report: PageSection = {
    content: [
      letterhead(ids, pack, {
        letterhead: issuer.letterhead,
        numberSymbol: issuer.numberSymbol,
        ...(number === undefined ? {} : { number }),
        ...(date === undefined ? {} : { date })
      }),
      ...titleBlock(ids, pack, { typeName: 'Báo cáo', summary }),
      paragraph(ids, 'Addressee', run(`Kính gửi: ${addressee}`)),
      ...headed(ids, pack, parts(ids, pack, input)),
      ...closing(ids, `${issuer.name} báo cáo ${addressee} xem xét, cho ý kiến chỉ đạo${pack.text.closing.value}`),
      ending(ids, pack, { signing: signing ?? body.signing, recipients: [addressee, ...copies] })
    ],
    orientation: 'portrait',
    startsNumbers: true
  };
  return writeDocument(ids, {
    pack,
    sections: outstanding.length > MOST_IN_TEXT ? [report, listSection(ids, pack, input)] : [report],
    controls: SIGNER_CONTROLS,
    properties: { title: `Báo cáo ${summary}`, creator: issuer.name, created: today }
  });
}
