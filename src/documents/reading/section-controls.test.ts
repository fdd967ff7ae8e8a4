import { changed, control, p, plainDocument, written } from '../fixtures/documents';
import { OUTLINE, PROSE, draftInput } from '../fixtures/plan';
import { makeDraft } from '../make-draft';
import { readReport } from '../read-report';

const full = PROSE.reduce((bytes, id) => written(bytes, id, p(`Nội dung của mục ${id}.`)), makeDraft(draftInput()));
/** A draft whose document part somebody's program changed. */
const document = (change: (xml: string) => string): Uint8Array =>
  changed(full, (parts) => {
    parts['word/document.xml'] = change(parts['word/document.xml'] ?? '');
  });
const found = (bytes: Uint8Array): readonly (readonly [string, string | undefined, string])[] =>
  readReport(bytes, OUTLINE).sections.map(({ id, foundBy, paragraphs }) => [id, foundBy, paragraphs.join()] as const);
const whole = (foundBy: (id: string) => string): readonly (readonly [string, string, string])[] =>
  PROSE.map((id) => [id, foundBy(id), `Nội dung của mục ${id}.`] as const);
const withoutTag = (xml: string, id: string): string => xml.replace(`<w:tag w:val="${id}"/>`, '');

describe('sections whose tag was lost', () => {
  it('are found by the title on their control when no other has it', () => {
    const bytes = document((xml) => withoutTag(xml, 'p1-ii'));
    expect(found(bytes)).toEqual(whole((id) => (id === 'p1-ii' ? 'customXml' : 'tag')));
  });

  it('are found by their place among the sections that the custom XML names when titles are lost too', () => {
    const bytes = document((xml) => PROSE.slice(1, 4).reduce(withoutTag, xml.replace(/<w:alias [^>]*\/>/g, '')));
    expect(found(bytes)).toEqual(whole((id) => (['p1-i', 'p1-ii', 'p2-i'].includes(id) ? 'customXml' : 'tag')));
  });

  it('are found by their headings when the custom XML is gone too', () => {
    const bytes = changed(
      document((xml) => withoutTag(xml.replace(/<w:alias [^>]*\/>/g, ''), 'p1-ii')),
      (parts) => {
        parts['customXml/item1.xml'] = '<x/>';
      }
    );
    expect(found(bytes)).toEqual(whole((id) => (id === 'p1-ii' ? 'heading' : 'tag')));
  });
});

describe('sections that stand there twice', () => {
  it('are read together, and say so', () => {
    const [section] = readReport(
      plainDocument(control('mo-dau', p('Một.')) + control('mo-dau', p('Hai.'))),
      OUTLINE
    ).sections;
    expect(section).toMatchObject({ foundBy: 'tag', copies: 2, paragraphs: ['Một.', 'Hai.'] });
  });
});

describe('headings', () => {
  const bold = (text: string): string => p(`<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`);
  const around = (heading: string): string =>
    p('Phần thứ nhất: Kết quả 10 năm') +
    bold('I- Công tác lãnh đạo, chỉ đạo') +
    p('Một.') +
    heading +
    p('Hai.') +
    p('Phần thứ hai: Đánh giá chung');

  it('that were renamed are known by their mark and place', () => {
    const section = readReport(plainDocument(around(bold('II- Hoạt động của Mặt trận'))), OUTLINE).sections[2];
    expect(section).toMatchObject({
      id: 'p1-ii',
      foundBy: 'heading',
      paragraphs: ['Hai.'],
      heading: { text: 'II- Hoạt động của Mặt trận', isRenamed: true, place: { paragraph: 3 } }
    });
  });

  it('are given as they stand, a run-in one without its text', () => {
    const section = readReport(plainDocument(around(p('II- Kết quả giám sát: Ba cuộc.'))), OUTLINE).sections[2];
    expect(section?.heading).toEqual({ text: 'II- Kết quả giám sát:', isRenamed: false, place: { paragraph: 3 } });
  });

  it('of a part that the outline does not have end the section before it', () => {
    const body = p('Phần thứ hai: Đánh giá chung') + p('II- Kiến nghị') + p('Một.') + bold('PHẦN THỨ BA') + p('Ba.');
    const section = readReport(plainDocument(body), OUTLINE).sections[4];
    expect(section?.paragraphs).toEqual(['Một.']);
  });
});
