import fc from 'fast-check';
import { changed, control, p, part, plainDocument, r, relationship, table, written } from '../fixtures/documents';
import { OUTLINE, draftInput } from '../fixtures/plan';
import { makeDraft } from '../make-draft';
import { readReport } from '../read-report';

const draft = makeDraft(draftInput());
const read = (bytes: Uint8Array): ReturnType<typeof readReport> => readReport(bytes, OUTLINE);

describe('the fingerprint', () => {
  const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1);
  const picture = '<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>';
  const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const notes = (text: string): string => part('footnotes', `<w:footnote w:id="1">${p(text)}</w:footnote>`);
  const relationships =
    relationship('rId9', 'image', 'media/1.png') + relationship('rId8', 'footnotes', 'footnotes.xml');
  const report = (body: string, more: { png?: Uint8Array; note?: string } = {}): Uint8Array =>
    plainDocument(body, relationships, {
      'word/media/1.png': more.png ?? PNG,
      'word/footnotes.xml': notes(more.note ?? 'Nguồn.')
    });
  const BODY =
    p('Toàn xã có 12 cuộc.', note) +
    table(['Năm', '2023'], ['Số cuộc', '12']) +
    p(picture) +
    control('mo-dau', p('Hết.'));
  const original = read(report(BODY)).fingerprint;
  const of = (body: string): string => read(report(body)).fingerprint;

  it('is what it was when this version was released, since it is kept with every report', () => {
    expect(original).toBe('7faabfa03c0f3811627e41cbc7d34a4e3a003f4993694e950be94e1e15ebedc5');
  });

  it.each<[string, string]>([
    ['runs cut elsewhere', BODY.replace(r('Toàn xã có 12 cuộc.'), r('Toàn xã ') + r('có 12 cuộc.'))],
    ['rsids and paragraph ids', BODY.split('<w:p>').join('<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">')],
    ['bold type', BODY.split('<w:r><w:t').join('<w:r><w:rPr><w:b/></w:rPr><w:t')],
    ['the decomposed Unicode form', BODY.normalize('NFD')],
    ['no-break spaces', BODY.replace('12 cuộc', '12\u00a0cuộc')],
    [
      'proofing marks and bookmarks',
      BODY.replace('<w:p>', '<w:p><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="a"/>')
    ],
    ['empty paragraphs', p('') + BODY + p('')],
    ['a control that was removed around text', BODY.replace(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt(Content)?>/g, '')],
    ['a control that still prompts', BODY + control('p1-i', p('Nêu'), '<w:showingPlcHdr/>')],
    ['a page break noted by Word', BODY.replace('<w:r>', '<w:r><w:lastRenderedPageBreak/>')]
  ])('is the same with %s', (_what, body) => {
    expect(body).not.toBe(BODY);
    expect(of(body)).toBe(original);
  });

  it('is the same in another zip, with other settings, properties and parts of SharePoint', () => {
    const bytes = changed(draft, (parts) => {
      parts['word/settings.xml'] = (parts['word/settings.xml'] ?? '').replace(
        '<w:zoom w:percent="100"/>',
        '<w:zoom w:percent="80"/>'
      );
      parts['docProps/core.xml'] = (parts['docProps/core.xml'] ?? '').replace('2023-10-04', '2023-10-05');
      parts['customXml/item2.xml'] = '<properties/>';
    });
    expect(bytes).not.toEqual(draft);
    expect(read(bytes).fingerprint).toBe(read(draft).fingerprint);
  });

  it('is the same when text is typed into a section and deleted again', () => {
    expect(read(written(draft, 'p1-i', p(''))).fingerprint).toBe(read(draft).fingerprint);
  });

  it.each<[string, string]>([
    ['one letter', BODY.replace('Toàn', 'Toan')],
    ['one number', BODY.replace('12 cuộc', '13 cuộc')],
    ['one capital', BODY.replace('Hết', 'hết')],
    ['one cell', BODY.replace('>2023<', '>2022<')],
    ['two cells that change places', BODY.replace(p('Năm'), 'A').replace(p('2023'), p('Năm')).replace('A', p('2023'))],
    ['an empty cell more', BODY.replace('</w:tr>', `<w:tc>${p('')}</w:tc></w:tr>`)],
    ['a cell that moves to the next row', BODY.replace('</w:tr><w:tr>', '').replace('</w:tr>', '</w:tr><w:tr></w:tr>')],
    ['a paragraph cut in two', BODY.replace('có 12', 'có</w:t></w:r></w:p><w:p><w:r><w:t>12')],
    ['a paragraph in another place', p('Hết.') + BODY.replace('Hết.', '')],
    ['a picture less', BODY.replace(picture, '')],
    ['a note less', BODY.replace(note, '')]
  ])('is another with %s', (_what, body) => {
    expect(body).not.toBe(BODY);
    expect(of(body)).not.toBe(original);
  });

  it('is another with another picture, or another word in a note', () => {
    expect(read(report(BODY, { png: Uint8Array.of(...PNG, 2) })).fingerprint).not.toBe(original);
    expect(read(report(BODY, { note: 'Nguồn' })).fingerprint).not.toBe(original);
  });

  it('comes to an end when a note refers to itself', () => {
    const circular = part('footnotes', `<w:footnote w:id="1">${p(r('x'), note)}</w:footnote>`);
    const bytes = plainDocument(p(note), relationships, { 'word/footnotes.xml': circular, 'word/media/1.png': PNG });
    expect(read(bytes).fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is another after any change of one letter', () => {
    const text = 'Đảng ủy xã Hàm Chính lãnh đạo giám sát và phản biện xã hội';
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('x', 'ệ', '7'), (at, letter) => {
        fc.pre(text[at] !== letter);
        const other = text.slice(0, at) + letter + text.slice(at + 1);
        expect(read(plainDocument(p(other))).fingerprint).not.toBe(read(plainDocument(p(text))).fingerprint);
      })
    );
  });
});
