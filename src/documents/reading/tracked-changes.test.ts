import { control, p, part, plainDocument, r, relationship } from '../fixtures/documents';
import { OUTLINE } from '../fixtures/plan';
import { readReport } from '../read-report';

const read = (bytes: Uint8Array): ReturnType<typeof readReport> => readReport(bytes, OUTLINE);

describe('tracked changes', () => {
  const ins = (content: string): string => `<w:ins w:id="1" w:author="a">${content}</w:ins>`;
  const del = (text: string): string =>
    `<w:del w:id="2" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const paragraph = (content: string, mark = ''): string =>
    `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${content}</w:p>`;
  const row = (cell: string, mark = ''): string => `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${p(cell)}</w:tc></w:tr>`;

  it.each<[string, string, readonly string[]]>([
    ['inserted text stays', p(r('Một'), ins(r(' hai'))), ['Một hai']],
    ['deleted text goes', p(r('Một'), del(' hai')), ['Một']],
    [
      'moved text stands where it was moved to',
      p(`<w:moveFrom w:id="1">${r('Một')}</w:moveFrom>`) + p(`<w:moveTo w:id="2">${r('Một')}</w:moveTo>`),
      ['Một']
    ],
    [
      'a deleted paragraph mark joins two paragraphs',
      paragraph(r('Một '), '<w:del w:id="1"/>') + p('hai'),
      ['Một hai']
    ],
    ['a deleted row goes', `<w:tbl>${row('Một')}${row('Hai', '<w:del w:id="1"/>')}</w:tbl>`, ['Một']],
    ['an inserted paragraph mark parts two', paragraph(r('Một'), '<w:ins w:id="1"/>') + p('hai'), ['Một', 'hai']],
    [
      'formatting changes nothing',
      `<w:p><w:r><w:rPr><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>Một</w:t></w:r></w:p>`,
      ['Một']
    ]
  ])('are read as accepted: %s', (_what, content, paragraphs) => {
    const bytes = plainDocument(control('mo-dau', content));
    expect(read(bytes).sections[0]?.paragraphs).toEqual(paragraphs);
    expect(read(bytes).hasRevisions).toBe(true);
  });

  it('have the fingerprint of the document in which they are accepted', () => {
    const tracked = plainDocument(
      p(r('Một'), ins(r(' hai')), del(' ba')) + paragraph(r('Bốn '), '<w:del w:id="1"/>') + p('năm')
    );
    expect(read(tracked).fingerprint).toBe(read(plainDocument(p('Một hai') + p('Bốn năm'))).fingerprint);
  });

  it.each<[string, Uint8Array, boolean]>([
    [
      'a footnote',
      plainDocument(p('x'), relationship('n', 'footnotes', 'footnotes.xml'), {
        'word/footnotes.xml': part('footnotes', `<w:footnote w:id="1">${p(ins(r('x')))}</w:footnote>`)
      }),
      true
    ],
    [
      'a header',
      plainDocument(p('x'), relationship('h', 'header', 'header.xml'), { 'word/header.xml': part('hdr', p(del('x'))) }),
      true
    ],
    ['nothing', plainDocument(p('x')), false]
  ])('are seen in %s', (_what, bytes, expected) => {
    expect(read(bytes).hasRevisions).toBe(expected);
  });

  it('are not comments, which are seen too', () => {
    const bytes = plainDocument(p(r('x'), '<w:r><w:commentReference w:id="0"/></w:r>'));
    expect(read(bytes)).toMatchObject({ hasRevisions: false, hasComments: true });
  });
});
