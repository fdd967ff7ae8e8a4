import fc from 'fast-check';
import { changed, control, edited, p, plainDocument, r, table, unzip, written, zip } from './fixtures/documents';
import { OUTLINE, PROSE, draftInput } from './fixtures/plan';
import { makeDraft } from './make-draft';
import { readReport } from './read-report';
import type { SectionReading } from './read-report';

const draft = makeDraft(draftInput());
const read = (bytes: Uint8Array): ReturnType<typeof readReport> => readReport(bytes, OUTLINE);
const section = (bytes: Uint8Array, id: string): SectionReading => {
  const found = read(bytes).sections.find((each) => each.id === id);
  if (found === undefined) {
    throw new Error(`The reading has no section ${id}.`);
  }
  return found;
};
const FIVE_WORDS = 'Xã có chín thôn xóm.';
const TAGGED = control('mo-dau', p(FIVE_WORDS));

describe('reading a draft', () => {
  it('gives back what it was made for, with every section still showing its prompt', () => {
    const reading = read(draft);
    expect(reading).toMatchObject({
      identity: { plan: '217', obligation: '217.co-so.DU-23098' },
      completeness: { done: 0, total: 4 },
      hasRevisions: false,
      hasComments: false
    });
    expect(reading.secrecy).toBeUndefined();
    expect(reading.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(reading.sections).toEqual(
      PROSE.map((id) => ({ id, foundBy: 'tag', words: 0, paragraphs: [], placeholder: true }))
    );
  });

  it('gives back what was written into a section, and nothing into another', () => {
    const bytes = written(draft, 'p1-i', p('Đảng ủy đã ', 'quán triệt.') + p('') + p('Hai đợt.'));
    expect(section(bytes, 'p1-i')).toMatchObject({
      id: 'p1-i',
      foundBy: 'tag',
      words: 7,
      paragraphs: ['Đảng ủy đã quán triệt.', 'Hai đợt.'],
      placeholder: false
    });
    expect(section(bytes, 'p2-i').words).toBe(0);
    expect(read(bytes).completeness).toEqual({ done: 1, total: 4 });
  });

  it('gives back any text that can be written', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/[\u0000-\u001f\u00ad\u200b-\u200d\u2060\ufffe\uffff]/g, ''))
      .map((text) =>
        text
          .normalize('NFC')
          .replace(/[\s$]+/g, ' ')
          .trim()
      )
      .filter((text) => text !== '' && !text.startsWith('<'));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        expect(section(written(draft, 'p1-ii', lines.map((each) => p(each)).join('')), 'p1-ii').paragraphs).toEqual(
          lines
        );
      }),
      { numRuns: 60 }
    );
  });

  it.each([
    ['the section is done at its minimum', FIVE_WORDS, 1],
    ['the section is not done below it', 'Xã có chín thôn.', 0]
  ])('counts completeness: %s', (_what, text, done) => {
    expect(read(written(draft, 'mo-dau', p(text))).completeness).toEqual({ done, total: 4 });
  });

  it('does not count sections that may be left out', () => {
    expect(read(written(draft, 'p2-ii', p(FIVE_WORDS))).completeness).toEqual({ done: 0, total: 4 });
  });
});

describe('identity', () => {
  it.each([
    ['of another program', /urn:tong-ket:report:1/, 'urn:other'],
    ['with codes that are none', /plan="217"/, 'plan="2 17"'],
    ['with a plan that is not the obligation’s', /plan="217"/, 'plan="218"'],
    ['that is not well-formed', /<report/, '<report <']
  ])('is none in a custom part %s', (_what, from, to) => {
    const bytes = changed(draft, (parts) => {
      parts['customXml/item1.xml'] = (parts['customXml/item1.xml'] ?? '').replace(from, to);
    });
    expect(read(bytes).identity).toBeUndefined();
  });

  it('is none in a document of another origin', () => {
    expect(read(plainDocument(p('x')))).not.toHaveProperty('identity');
  });
});

describe('sections by their tag', () => {
  it.each<[string, string, Partial<SectionReading>]>([
    ['in a table cell', `<w:tbl><w:tr><w:tc>${TAGGED}</w:tc></w:tr></w:tbl>`, { words: 5 }],
    ['in another control', control('khung', TAGGED), { words: 5 }],
    ['within a paragraph', `<w:p>${control('mo-dau', r(FIVE_WORDS))}</w:p>`, { words: 5 }],
    ['twice, once with its prompt only', control('mo-dau', p('x'), '<w:showingPlcHdr/>') + TAGGED, { words: 5 }],
    ['twice, both written in', TAGGED + TAGGED, { words: 10 }],
    ['in itself, once counted', control('mo-dau', TAGGED), { words: 5 }],
    [
      'with a table',
      control('mo-dau', table(['Năm', '2023'], ['Số cuộc', '12'])),
      { words: 5, paragraphs: ['Năm\t2023', 'Số cuộc\t12'] }
    ],
    [
      'with a control that still prompts',
      control('mo-dau', p(FIVE_WORDS) + control('x', p('Chọn'), '<w:showingPlcHdr/>')),
      { words: 5 }
    ],
    [
      'with guidance in place of text',
      control('mo-dau', p('Nêu nội dung mục mo-dau.')),
      { words: 0, placeholder: true }
    ],
    ['with the flag switched off', control('mo-dau', p(FIVE_WORDS), '<w:showingPlcHdr w:val="0"/>'), { words: 5 }],
    ['emptied', control('mo-dau', p('')), { words: 0, placeholder: false, paragraphs: [] }],
    [
      'with a text box',
      control(
        'mo-dau',
        p(
          `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(FIVE_WORDS)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
        )
      ),
      { words: 5 }
    ]
  ])('are found %s', (_what, body, expected) => {
    expect(section(plainDocument(body), 'mo-dau')).toMatchObject({ foundBy: 'tag', ...expected });
  });

  it('count what was written even when an editor left the placeholder flag standing', () => {
    const bytes = edited(draft, 'Nêu nội dung mục p1-i.', FIVE_WORDS);
    expect(section(bytes, 'p1-i')).toMatchObject({ words: 5, placeholder: false });
  });

  it('take the choice that Word takes, and not both', () => {
    const body = `<mc:AlternateContent><mc:Choice Requires="wps">${TAGGED}</mc:Choice><mc:Fallback>${control('mo-dau', p('Khác'))}</mc:Fallback></mc:AlternateContent>`;
    expect(section(plainDocument(body), 'mo-dau').words).toBe(5);
  });
});

describe('sections by their headings', () => {
  const head = p('Đặc điểm tình hình');
  const next = p('PHẦN THỨ NHẤT') + p('KẾT QUẢ 10 NĂM');

  it.each<[string, string, readonly string[]]>([
    ['to the next heading', head + p('Một.') + p('Hai.') + next, ['Một.', 'Hai.']],
    ['with its tables', head + p('Một.') + table(['a', 'b']) + next, ['Một.', 'a\tb']],
    ['to the closing mark', `${head + p('Một.') + p('Hai./.') + p('Ba.')}`, ['Một.', 'Hai.']],
    ['to a closing mark of its own', head + p('Một.') + p('./.') + p('Ba.'), ['Một.']],
    ['to the recipients', head + p('Một.') + p('Nơi nhận:') + p('- Lưu.'), ['Một.']],
    ['to the table of recipients and signature', head + p('Một.') + table(['Nơi nhận:', 'T/M ĐẢNG ỦY']), ['Một.']],
    [
      'beginning in the paragraph of the heading',
      p('II- Kết quả giám sát: Ba cuộc.') + p('Hai.') + p('Phần thứ hai: Đánh giá chung'),
      ['Ba cuộc.', 'Hai.']
    ]
  ])('are read %s', (_what, body, paragraphs) => {
    const id = body.includes('giám sát') ? 'p1-ii' : 'mo-dau';
    expect(section(plainDocument(body), id)).toMatchObject({ foundBy: 'heading', paragraphs, placeholder: false });
  });

  it('are missing without a heading, and empty with nothing below it', () => {
    expect(section(plainDocument(p('x')), 'mo-dau')).toMatchObject({ foundBy: undefined, words: 0 });
    expect(section(plainDocument(head + next), 'mo-dau')).toMatchObject({ foundBy: 'heading', words: 0 });
  });

  it('are found when somebody removed the controls of a draft', () => {
    const full = PROSE.reduce((bytes, id) => written(bytes, id, p(`Nội dung của mục ${id}.`)), draft);
    const bare = changed(full, (parts) => {
      const document = parts['word/document.xml'] ?? '';
      parts['word/document.xml'] = document.replace(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt(Content)?>/g, '');
    });
    const texts = (bytes: Uint8Array): readonly unknown[] =>
      read(bytes).sections.map(({ id, paragraphs, places, words }) => ({ id, paragraphs, places, words }));
    expect(texts(bare)).toEqual(texts(full));
    expect(read(bare).sections.map(({ foundBy }) => foundBy)).toEqual(PROSE.map(() => 'heading'));
  });

  it('stand beside sections that are found by their tag', () => {
    const body =
      p('Phần thứ nhất Kết quả 10 năm') +
      p('I- Công tác lãnh đạo, chỉ đạo') +
      p('Một.') +
      p('II- Kết quả giám sát') +
      control('p1-ii', p('Hai.'));
    const { sections } = read(plainDocument(body));
    expect(sections.map(({ id, foundBy, paragraphs }) => [id, foundBy, paragraphs])).toEqual([
      ['mo-dau', undefined, []],
      ['p1-i', 'heading', ['Một.']],
      ['p1-ii', 'tag', ['Hai.']],
      ['p2-i', undefined, []],
      ['p2-ii', undefined, []]
    ]);
  });
});

describe('documents of other programs', () => {
  it('are read in the Strict form', () => {
    const parts = unzip(plainDocument(TAGGED));
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name,
        xml
          .split('http://schemas.openxmlformats.org/wordprocessingml/2006/main')
          .join('http://purl.oclc.org/ooxml/wordprocessingml/main')
          .split('http://schemas.openxmlformats.org/officeDocument/2006/relationships')
          .join('http://purl.oclc.org/ooxml/officeDocument/relationships')
      ])
    );
    expect(section(zip(strict), 'mo-dau').words).toBe(5);
  });

  it('are read with other prefixes', () => {
    const parts = unzip(plainDocument(TAGGED));
    parts['word/document.xml'] = (parts['word/document.xml'] ?? '')
      .replace(/(<\/?|\s|xmlns:)w:/g, '$1ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=');
    expect(section(zip(parts), 'mo-dau').words).toBe(5);
  });

  it('are refused without a body', () => {
    const parts = unzip(plainDocument(TAGGED));
    parts['word/document.xml'] = '<html/>';
    expect(() => read(zip(parts))).toThrow(expect.objectContaining({ code: 'notWord' }));
  });
});
