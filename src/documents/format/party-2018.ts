/** Documents of the Party: Hướng dẫn 36-HD/VPTW of 2018 under Quy định 66-QĐ/TW of 2017. */
import { localDate } from '../../domain/local-date';
import { BOLD, ITALIC, UPPER, UPPER_BOLD, evidence, exactly, form, span } from './form';
import type { FormatPack } from './format-pack';

/** Phụ lục 3 of the guidance, as two independent public copies give it; both end before the signature. */
const sizes = evidence('phuLuc3');
/** Q&A pages that quote the guidance's text on numbers and signing. */
const quoted = evidence('trichDan');
/** A Party committee's own handbook, which gives the layout of the guidance. */
const handbook = evidence('soTay');
/** Documents issued under the guidance: what they do, where its text was not seen. */
const practice = evidence('thucTe');

const body = span(14, 15);

export const PARTY_2018: FormatPack = {
  id: 'party-2018',
  family: 'party',
  version: 1,
  title: 'Văn bản của Đảng (Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018)',
  validFrom: localDate('2018-04-03'),
  validTo: undefined,
  sources: {
    phuLuc3: {
      title:
        'Hướng dẫn số 36-HD/VPTW, Phụ lục 3 (hai bản sao công khai khớp nhau; thiếu phần chữ ký, nơi nhận, phụ lục)',
      address: 'https://thuvienphapluat.vn'
    },
    trichDan: {
      title: 'Hướng dẫn số 36-HD/VPTW, phần số, ký hiệu và thể thức ký (trích dẫn)',
      address: 'https://thuvienphapluat.vn'
    },
    soTay: {
      title: 'Sổ tay Đảng ủy Khối các cơ quan tỉnh Bình Thuận, sơ đồ bố trí theo Hướng dẫn số 36-HD/VPTW',
      address: 'https://stdt.danguykhoibinhthuan.vn'
    },
    thucTe: { title: 'Văn bản đã ban hành theo Hướng dẫn số 36-HD/VPTW (chưa đối chiếu bản gốc của Hướng dẫn)' }
  },
  page: {
    paper: handbook.rule({ width: 210, height: 297 }),
    // Sources disagree: 20/20/30/15 is said of the guidance itself, 25/25/35/15 stands in the handbook.
    margins: {
      top: practice.open(span(20, 25)),
      bottom: practice.open(span(20, 25)),
      left: practice.open(span(30, 35)),
      right: practice.open(span(15, 20))
    },
    numberDistance: handbook.rule(exactly(10)),
    number: practice.open({ alignment: 'center', place: 'top', from: 2 })
  },
  font: handbook.rule('Times New Roman'),
  text: {
    lineSpacing: practice.open(span(1, 1.5, 1.15)),
    paragraphGap: practice.open(span(6, 12)),
    firstLine: practice.open(span(10, 12.7, 12.7)),
    closing: practice.open('./.')
  },
  components: {
    nation: sizes.rule(form(exactly(15), 'center', { ...UPPER_BOLD, rule: 'whole' })),
    superior: sizes.rule(form(exactly(14), 'center', UPPER)),
    issuer: sizes.rule(form(exactly(14), 'center', UPPER_BOLD)),
    number: sizes.rule(form(exactly(14), 'center')),
    placeAndDate: sizes.rule(form(exactly(14), 'right', ITALIC)),
    typeName: sizes.rule(form(span(15, 16, 16), 'center', UPPER_BOLD)),
    summary: sizes.rule(form(body, 'center', BOLD)),
    letterSummary: sizes.rule(form(exactly(12), 'center', ITALIC)),
    addressee: practice.open(form(body, 'center')),
    body: sizes.rule(form(body, 'both')),
    partMark: sizes.rule(form(body, 'center', BOLD)),
    partTitle: sizes.rule(form(body, 'center', UPPER_BOLD)),
    heading: sizes.rule(form(body, 'both', BOLD)),
    authority: practice.open(form(exactly(14), 'center', UPPER_BOLD)),
    signerPosition: practice.open(form(exactly(14), 'center', UPPER_BOLD)),
    signerName: practice.open(form(exactly(14), 'center', BOLD)),
    recipientsLabel: practice.open(form(exactly(14), 'left', { isUnderlined: true })),
    recipients: practice.open(form(exactly(12), 'left')),
    pageNumber: practice.open(form(span(13, 14, 14), 'center')),
    annexMark: practice.open(form(body, 'center', BOLD)),
    annexTitle: practice.open(form(body, 'center', UPPER_BOLD)),
    annexNote: practice.open(form(body, 'center', ITALIC)),
    tableHead: practice.open(form(span(11, 14, 12), 'center', BOLD)),
    tableCell: practice.open(form(span(11, 14, 12), 'left'))
  },
  head: {
    right: sizes.rule([{ component: 'nation', text: 'ĐẢNG CỘNG SẢN VIỆT NAM' }]),
    underIssuer: sizes.rule({ kind: 'sign', text: '*' })
  },
  number: quoted.rule({ before: 'Số ', separator: '-', minimumDigits: 2, restarts: 'term' }),
  headings: practice.open([
    { counting: 'upperRoman', withParents: false, after: '-' },
    { counting: 'decimal', withParents: false, after: '-' },
    { counting: 'decimal', withParents: true, after: '-' },
    { counting: 'vietnameseLetter', withParents: false, after: '-' }
  ]),
  authority: quoted.rule({ onBehalf: 'T/M', forHead: 'K/T', byOrder: 'T/L', acting: 'Q.' }),
  recipients: practice.open({ label: 'Nơi nhận:', lineEnd: ',', lastEnd: '.', filing: 'Lưu' }),
  annex: practice.open({ numbering: 'arabic', word: 'Phụ lục', hasOwnPageNumbers: false })
};
