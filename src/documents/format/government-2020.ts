/** Administrative documents: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
import { localDate } from '../../domain/local-date';
import { BOLD, ITALIC, UPPER, UPPER_BOLD, evidence, exactly, form, span } from './form';
import type { FormatPack } from './format-pack';

/** Phụ lục I was read in full. */
const decree = evidence('phuLuc1');
/** What the decree leaves open. */
const practice = evidence('thucTe');

const body = span(13, 14, 14);

export const GOVERNMENT_2020: FormatPack = {
  id: 'government-2020',
  family: 'government',
  version: 1,
  title: 'Văn bản hành chính (Nghị định số 30/2020/NĐ-CP, ngày 05/3/2020)',
  validFrom: localDate('2020-03-05'),
  validTo: undefined,
  sources: {
    phuLuc1: { title: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I', address: 'https://vanban.chinhphu.vn' },
    thucTe: { title: 'Cách trình bày thường dùng, Nghị định không quy định' }
  },
  page: {
    paper: decree.rule({ width: 210, height: 297 }),
    margins: {
      top: decree.rule(span(20, 25)),
      bottom: decree.rule(span(20, 25)),
      left: decree.rule(span(30, 35)),
      right: decree.rule(span(15, 20))
    },
    numberDistance: practice.open(span(8, 15, 10)),
    number: decree.rule({ alignment: 'center', place: 'top', from: 2 })
  },
  font: decree.rule('Times New Roman'),
  text: {
    lineSpacing: decree.rule(span(1, 1.5, 1.15)),
    paragraphGap: decree.rule(span(6, 12)),
    firstLine: decree.rule(span(10, 12.7, 12.7)),
    closing: decree.rule('./.')
  },
  components: {
    nation: decree.rule(form(span(12, 13, 12), 'center', UPPER_BOLD)),
    motto: decree.rule(form(span(13, 14, 13), 'center', { ...BOLD, rule: 'whole' })),
    superior: decree.rule(form(span(12, 13, 12), 'center', UPPER)),
    issuer: decree.rule(form(span(12, 13, 12), 'center', { ...UPPER_BOLD, rule: 'part' })),
    number: decree.rule(form(exactly(13), 'center')),
    placeAndDate: decree.rule(form(span(13, 14, 13), 'center', ITALIC)),
    typeName: decree.rule(form(span(13, 14, 14), 'center', UPPER_BOLD)),
    summary: decree.rule(form(span(13, 14, 14), 'center', { ...BOLD, rule: 'part' })),
    letterSummary: decree.rule(form(span(12, 13, 12), 'center')),
    addressee: decree.rule(form(body, 'center')),
    body: decree.rule(form(body, 'both')),
    partMark: decree.rule(form(body, 'center', BOLD)),
    partTitle: decree.rule(form(body, 'center', UPPER_BOLD)),
    heading: decree.rule(form(body, 'both', BOLD)),
    authority: decree.rule(form(body, 'center', UPPER_BOLD)),
    signerPosition: decree.rule(form(body, 'center', UPPER_BOLD)),
    signerName: decree.rule(form(body, 'center', BOLD)),
    recipientsLabel: decree.rule(form(exactly(12), 'left', { isBold: true, isItalic: true })),
    recipients: decree.rule(form(exactly(11), 'left')),
    pageNumber: decree.rule(form(span(13, 14, 13), 'center')),
    annexMark: decree.rule(form(exactly(14), 'center', BOLD)),
    annexTitle: decree.rule(form(body, 'center', UPPER_BOLD)),
    annexNote: decree.rule(form(body, 'center', ITALIC)),
    tableHead: practice.open(form(span(11, 14, 12), 'center', BOLD)),
    tableCell: practice.open(form(span(11, 14, 12), 'left'))
  },
  head: {
    right: decree.rule([
      { component: 'nation', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
      { component: 'motto', text: 'Độc lập - Tự do - Hạnh phúc' }
    ]),
    underIssuer: decree.rule({ kind: 'rule' })
  },
  number: decree.rule({ before: 'Số: ', separator: '/', minimumDigits: 2, restarts: 'year' }),
  headings: decree.rule([
    { counting: 'upperRoman', withParents: false, after: '.' },
    { counting: 'decimal', withParents: false, after: '.' },
    { counting: 'vietnameseLetter', withParents: false, after: ')' }
  ]),
  authority: decree.rule({ onBehalf: 'TM.', forHead: 'KT.', byOrder: 'TL.', acting: 'Q.' }),
  recipients: decree.rule({ label: 'Nơi nhận:', lineEnd: ';', lastEnd: '.', filing: 'Lưu: VT' }),
  annex: decree.rule({ numbering: 'roman', word: 'Phụ lục', hasOwnPageNumbers: true })
};
