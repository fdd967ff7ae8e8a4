import type { Outline, Section } from '../domain/outline';
import { edited, p, unzip, written } from './fixtures/documents';
import { expectGolden } from './fixtures/golden';
import { OUTLINE, PROSE, draftInput } from './fixtures/plan';
import { hasValidator, validatorErrors } from './fixtures/sdk-validator';
import { makeDraft } from './make-draft';

const draft = makeDraft(draftInput());
const parts = unzip(draft);
const document = parts['word/document.xml'] ?? '';

function all(pattern: RegExp, text: string): readonly string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1] ?? '');
}

describe('a draft', () => {
  it('has one control for each prose section, in order, with its title and its prompt', () => {
    const controls = all(/(<w:sdt><w:sdtPr>.*?<\/w:sdtContent>)/g, document).slice(0, PROSE.length);
    expect(controls.map((each) => all(/<w:tag w:val="([^"]*)"/g, each)[0])).toEqual([...PROSE]);
    expect(controls[1]).toContain('<w:alias w:val="Công tác lãnh đạo, chỉ đạo"/>');
    expect(controls[1]).toContain('<w:showingPlcHdr/>');
    expect(controls[1]).toContain('Nêu nội dung mục p1-i.');
  });

  it('shortens a title to what Word takes for a control', () => {
    const sections = OUTLINE.sections.map((each) => ({
      ...each,
      title: `${each.title} ${'và nhiều việc khác '.repeat(5)}`
    }));
    const xml = unzip(makeDraft(draftInput({ ...OUTLINE, sections })))['word/document.xml'] ?? '';
    const [title = ''] = all(/<w:alias w:val="([^"]*)"/g, xml);
    expect(title).toMatch(/^Đặc điểm tình hình và nhiều .*…$/);
    expect(title.length).toBeLessThanOrEqual(64);
  });

  it('prompts even where the outline gives no guidance', () => {
    expect(document).toContain('Viết nội dung của mục này.');
  });

  it('keeps each prompt in the glossary, where Word takes it from when the text is deleted', () => {
    const named = all(/<w:placeholder><w:docPart w:val="([^"]*)"/g, document);
    const glossary = all(/<w:docPartPr><w:name w:val="([^"]*)"/g, parts['word/glossary/document.xml'] ?? '');
    expect(named).toHaveLength(PROSE.length + 2);
    expect(glossary).toEqual(named);
  });

  it('gives every paragraph of the file an id of its own, below the highest that Word takes', () => {
    const xml = Object.values(parts).join('');
    const ids = all(/<w:p w14:paraId="([0-9A-F]{8})"/g, xml);
    expect(all(/(<w:p[ >])/g, xml)).toHaveLength(ids.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => parseInt(id, 16) >= 0x80000000)).toEqual([]);
  });

  it('gives every control an id of its own', () => {
    const ids = all(/<w:id w:val="(\d+)"/g, document);
    expect(new Set(ids).size).toBe(PROSE.length + 2);
  });

  it('bears the letterhead of its unit, with number and date left to the clerk', () => {
    const cells = all(/<w:tc>(.*?)<\/w:tc>/g, document)
      .slice(0, 4)
      .map((cell) => all(/<w:t(?: [^>]*)?>([^<]*)</g, cell));
    expect(cells).toEqual([
      ['ĐẢNG BỘ HUYỆN HÀM THUẬN BẮC', 'ĐẢNG ỦY XÃ HÀM CHÍNH', '*'],
      ['ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['Số       -BC/ĐU'],
      ['Hàm Chính, ngày      tháng      năm']
    ]);
  });

  it('leaves out the line of a superior body where there is none', () => {
    const input = draftInput();
    const unit = { ...input.unit, letterhead: { ...input.unit.letterhead, superior: '', place: '' } };
    const without = unzip(makeDraft({ ...input, unit }))['word/document.xml'] ?? '';
    expect(without).not.toContain('SuperiorBody');
    expect(without).toContain('>ngày      tháng      năm<');
  });

  it('is addressed, signed for the collective and sent to the receiving office', () => {
    const text = all(/<w:t(?: [^>]*)?>([^<]*)</g, document);
    expect(text).toEqual(
      expect.arrayContaining([
        'Kính gửi: Ban Thường vụ Huyện ủy Hàm Thuận Bắc',
        './.',
        'T/M ĐẢNG ỦY',
        'Nơi nhận:',
        '- Ban Thường vụ Huyện ủy Hàm Thuận Bắc (báo cáo),',
        '- Ban Dân vận Huyện ủy Hàm Thuận Bắc (tổng hợp),',
        '- Lưu.'
      ])
    );
  });

  it.each([
    ['Đề cương (minh hoạ)', true],
    ['Đề cương (MINH HỌA)', true],
    ['Đề cương báo cáo', false]
  ])('from the outline "%s" says that it is illustrative: %s', (title, expected) => {
    const xml = unzip(makeDraft(draftInput({ ...OUTLINE, title })))['word/document.xml'] ?? '';
    expect(xml.includes('minh hoạ')).toBe(expected);
  });

  it.each([
    ['Hợp tác xã Thanh long', 'party', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['Hợp tác xã Thanh long', 'government', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Đảng ủy xã Hàm Chính', 'government', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['Hội Nông dân xã Hàm Chính', 'party', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']
  ] as const)('of %s in a stream of the %s form stands under %s', (name, formatFamily, head) => {
    const input = draftInput();
    const plan = { ...input.plan, streams: input.plan.streams.map((stream) => ({ ...stream, formatFamily })) };
    const made = makeDraft({ ...input, plan, unit: { ...input.unit, name } });
    expect(unzip(made)['word/document.xml']).toContain(head);
  });

  it('says which obligation it was made for, and with which sections', () => {
    expect(parts['customXml/item1.xml']).toContain(
      '<report xmlns="urn:tong-ket:report:1" plan="217" obligation="217.co-so.DU-23098" pack="party-2018" packVersion="1"><section id="mo-dau"/>'
    );
  });

  it('is a page of A4 in Times New Roman 14, in Vietnamese, numbered from page 2', () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(document).toContain('<w:titlePg/>');
    expect(parts['word/styles.xml']).toMatch(
      /<w:rFonts w:ascii="Times New Roman".*?<w:sz w:val="28"\/>.*?w:val="vi-VN"/
    );
    expect(parts['word/header1.xml']).not.toContain('PAGE');
    expect(parts['word/header2.xml']).toContain('PAGE');
  });

  it('uses no style that it does not bring', () => {
    const brought = new Set(all(/w:styleId="([^"]*)"/g, parts['word/styles.xml'] ?? ''));
    const used = Object.values(parts).flatMap((xml) => all(/<w:(?:p|r)Style w:val="([^"]*)"/g, xml));
    expect(used.filter((style) => !brought.has(style))).toEqual([]);
  });

  it('is, part by part, the one that was looked at', () => {
    expectGolden('draft-ham-chinh', draft);
  });
});

(hasValidator ? describe : describe.skip)('the Open XML SDK validator', () => {
  const [prose] = OUTLINE.sections;
  const nested = (depth: number): readonly Section[] =>
    prose === undefined
      ? []
      : [
          {
            ...prose,
            id: `${prose.id}-${depth}` as Section['id'],
            mark: `${depth}.`,
            children: depth < 11 ? nested(depth + 1) : []
          }
        ];
  const deep: Outline = { title: 'Đề cương', sections: nested(0), annexes: [] };
  const strange: Outline = {
    title: 'Đề cương',
    sections: OUTLINE.sections.map((each) => ({
      ...each,
      title: `Tên mục rất dài ${'<&">\'\n'.repeat(20)}`,
      guidance: '<w:p/> &amp; "x"'
    })),
    annexes: []
  };

  it.each([
    ['the draft', draft],
    ['a draft with eleven levels', makeDraft(draftInput(deep))],
    ['a draft with long titles and signs of XML', makeDraft(draftInput(strange))],
    ['a draft that somebody wrote in', written(draft, 'p1-i', p('Nội dung.'))]
  ])(
    'finds nothing in %s',
    async (_what, bytes) => {
      expect(await validatorErrors(bytes)).toEqual([]);
    },
    60_000
  );

  it('does find something in the same draft with a paragraph in a paragraph', async () => {
    expect(await validatorErrors(edited(draft, '<w:pPr>', '<w:p/><w:pPr>'))).not.toEqual([]);
  }, 60_000);
});
