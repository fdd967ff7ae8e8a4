import { control, p, part, plainDocument, r, relationship, table } from '../fixtures/documents';
import { OUTLINE } from '../fixtures/plan';
import { readReport } from '../read-report';
import type { ReportReading } from '../read-report';

const read = (body: string, relationships = '', more = {}): ReportReading =>
  readReport(plainDocument(body, relationships, more), OUTLINE);

describe('the letterhead', () => {
  it.each([
    [
      'of a Party document in a table',
      table(
        ['HUYỆN ỦY HÀM THUẬN BẮC', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
        ['Số 12-BC/HU', 'Hàm Thuận Bắc, ngày 20 tháng 10 năm 2023']
      ),
      {
        bodies: ['HUYỆN ỦY HÀM THUẬN BẮC'],
        numberLine: { number: 12, symbol: 'BC/HU' },
        dateLine: { place: 'Hàm Thuận Bắc', date: '2023-10-20' }
      }
    ],
    [
      'of a government document parted by tabs',
      p(r('ỦY BAN NHÂN DÂN TỈNH'), '<w:r><w:tab/></w:r>', r('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) +
        p(r('Số: 05/BC-UBND'), '<w:r><w:tab/></w:r>', r('Bình Thuận, ngày 05 tháng 3 năm 2024')),
      {
        bodies: ['ỦY BAN NHÂN DÂN TỈNH'],
        numberLine: { text: 'Số: 05/BC-UBND', number: 5, symbol: 'BC-UBND' },
        dateLine: { date: '2024-03-05' }
      }
    ],
    [
      'that the clerk has not filled in',
      table(['ĐẢNG ỦY XÃ|*', ''], ['Số      -BC/ĐU', 'Hàm Chính, ngày      tháng      năm']),
      { numberLine: { symbol: 'BC/ĐU' }, dateLine: { place: 'Hàm Chính' } }
    ]
  ])('is read %s', (_what, body, expected) => {
    const { letterhead } = read(body + p('BÁO CÁO'));
    expect(letterhead).toMatchObject(expected);
  });

  it('without number and date has none', () => {
    const { letterhead } = read(table(['ĐẢNG ỦY XÃ', 'x'], ['Số      -BC/ĐU', 'ngày      tháng      năm']));
    expect(letterhead.numberLine).not.toHaveProperty('number');
    expect(letterhead.dateLine).not.toHaveProperty('date');
    expect(read(p('Một.')).letterhead).toEqual({ bodies: [] });
  });
});

describe('comments', () => {
  const anchored = `<w:commentRangeStart w:id="3"/>${r('Một.')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`;
  const comments = part(
    'comments',
    `<w:comment w:id="3" w:author="Bí thư" w:date="2023-10-05T08:00:00Z">${p('Cần số liệu.')}${p('Xem lại.')}</w:comment>`
  );

  it('are kept apart from the text, each with its place', () => {
    const reading = read(p('x') + control('mo-dau', p(anchored)), relationship('rId9', 'comments', 'comments.xml'), {
      'word/comments.xml': comments
    });
    expect(reading.comments).toEqual([
      { author: 'Bí thư', text: 'Cần số liệu.\nXem lại.', place: { paragraph: 1 }, isResolved: false }
    ]);
    expect(reading.sections[0]?.paragraphs).toEqual(['Một.']);
    expect(reading.hasComments).toBe(true);
  });

  it('are none in a document without them', () => {
    expect(read(p('x')).comments).toEqual([]);
  });
});

describe('notes', () => {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const footnotes = part('footnotes', `<w:footnote w:id="2">${p('Theo Báo cáo số 5.')}</w:footnote>`);

  it('are no text of their section, and are given with their place', () => {
    const body = p('x') + control('mo-dau', p(r('Một'), reference) + p(r('Hai'), reference));
    const reading = read(body, relationship('rId9', 'footnotes', 'footnotes.xml'), { 'word/footnotes.xml': footnotes });
    expect(reading.notes).toEqual([
      { kind: 'footnote', text: 'Theo Báo cáo số 5.', place: { paragraph: 1 }, section: 'mo-dau' }
    ]);
    expect(reading.sections[0]?.paragraphs).toEqual(['Một', 'Hai']);
  });
});

describe('legacy text', () => {
  it('is told with its place and how it reads in Unicode', () => {
    const run = '<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>Céng hßa</w:t></w:r>';
    expect(read(p('x') + p(run)).legacyText).toEqual([
      { encoding: 'tcvn3', place: { paragraph: 1 }, before: 'Céng hßa', after: 'Cộng hòa' }
    ]);
  });
});
