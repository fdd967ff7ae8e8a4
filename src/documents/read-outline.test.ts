import fc from 'fast-check';
import { parseAnnex } from '../domain/annex-file';
import { annexId } from '../domain/code';
import { sectionsInOrder } from '../domain/outline';
import type { Outline } from '../domain/outline';
import { p, part, plainDocument, relationship, table } from './fixtures/documents';
import { outlineOf, readOutline, readOutlineText } from './read-outline';
import type { OutlineProposal, SectionProposal } from './read-outline';
import { Chance } from './reading/fixtures/chance';
import { numberingPart } from './reading/fixtures/lists';
import { randomOutline } from './reading/fixtures/random-outline';

const flat = (sections: readonly SectionProposal[]): readonly SectionProposal[] =>
  sections.flatMap((section) => [section, ...flat(section.children)]);
const ids = ({ sections }: OutlineProposal): readonly string[] => flat(sections).map(({ id }) => id);
const titles = ({ sections }: OutlineProposal): readonly string[] =>
  flat(sections).map(({ id, mark, title }) => `${id} ${mark} ${title}`);

const TEXT = `ĐỀ CƯƠNG
báo cáo tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW
(Kèm theo Kế hoạch số 217-KH/TU)

Đặc điểm tình hình
Nêu khái quát đặc điểm của địa phương, đơn vị.

Phần thứ nhất
KẾT QUẢ 10 NĂM
I- Công tác lãnh đạo, chỉ đạo
1- Quán triệt: Nêu rõ số hội nghị, số lượt người dự.
a) Cấp ủy
b) Chính quyền
c) Mặt trận
d) Công đoàn
đ) Đoàn Thanh niên
e) Hội Nông dân
2- Kiểm tra, giám sát (nếu có)
II- Kết quả giám sát (tối thiểu 200 từ)
- Nêu chủ thể, đối tượng;
- Nêu số cuộc theo từng năm.
1.1- Chủ thể
1.2- Hình thức (đối với cấp huyện)
Phần thứ hai: Đánh giá chung
1- Ưu điểm
2- Hạn chế
Nơi nhận:
- Các đơn vị,
T/M BAN THƯỜNG VỤ`;

describe('an outline in plain text', () => {
  const outline = readOutlineText(TEXT);

  it('is read by its marks alone', () => {
    expect(outline.title).toBe('Đề cương báo cáo tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW');
    expect(titles(outline)).toEqual([
      'pm1  Đặc điểm tình hình',
      'p1 Phần thứ nhất KẾT QUẢ 10 NĂM',
      'p1-1 I- Công tác lãnh đạo, chỉ đạo',
      'p1-1-1 1- Quán triệt',
      'p1-1-1-1 a) Cấp ủy',
      'p1-1-1-2 b) Chính quyền',
      'p1-1-1-3 c) Mặt trận',
      'p1-1-1-4 d) Công đoàn',
      'p1-1-1-5 đ) Đoàn Thanh niên',
      'p1-1-1-6 e) Hội Nông dân',
      'p1-1-2 2- Kiểm tra, giám sát',
      'p1-2 II- Kết quả giám sát',
      'p1-2-1 1.1- Chủ thể',
      'p1-2-2 1.2- Hình thức',
      'p2 Phần thứ hai Đánh giá chung',
      'p2-1 1- Ưu điểm',
      'p2-2 2- Hạn chế'
    ]);
    expect(outline.problems).toEqual([]);
  });

  it('gives guidance, what may be left out, and the least number of words', () => {
    const byId = new Map(flat(outline.sections).map((section) => [section.id as string, section]));
    expect(byId.get('pm1')).toMatchObject({
      guidance: 'Nêu khái quát đặc điểm của địa phương, đơn vị.',
      kind: 'prose'
    });
    expect(byId.get('p1-1-1')).toMatchObject({ guidance: 'Nêu rõ số hội nghị, số lượt người dự.', kind: 'heading' });
    expect(byId.get('p1-1-2')).toMatchObject({ required: false });
    expect(byId.get('p1-2')).toMatchObject({
      required: true,
      minimumWords: 200,
      guidance: 'tối thiểu 200 từ\n- Nêu chủ thể, đối tượng;\n- Nêu số cuộc theo từng năm.'
    });
    expect(byId.get('p1-2-2')?.askedOf?.words).toBe('đối với cấp huyện');
  });

  it('marks what it is not sure of, and shows the words that each section came from', () => {
    const [opening, first] = outline.sections;
    expect(opening).toMatchObject({ doubts: ['onlyLook'], source: { words: 'Đặc điểm tình hình' } });
    expect(opening?.confidence).toBeLessThan(0.7);
    expect(first?.confidence).toBeGreaterThan(0.9);
    const lines = TEXT.split('\n');
    flat(outline.sections).forEach(({ source }) => expect(lines[source.paragraph]).toBe(source.words));
  });

  it('that skips a number says so', () => {
    const broken = readOutlineText('ĐỀ CƯƠNG\nI- Một\nII- Hai\nIV- Bốn\nV- Năm');
    expect(broken.problems).toEqual([
      expect.objectContaining({ code: 'sequenceBroken', about: 'IV- Bốn', source: { paragraph: 3, words: 'IV- Bốn' } })
    ]);
  });

  it.each([
    ['', 'of nothing'],
    ['Thông báo nghỉ lễ từ ngày 01/9.', 'of other text']
  ])('is an error: %s', (text) => {
    expect(readOutlineText(text).problems.map(({ code }) => code)).toContain('noSections');
  });

  it('never fails, whatever the text', () => {
    const pieces = fc.constantFrom(
      'I- ',
      '1. ',
      'a) ',
      'Phần thứ hai',
      '\n',
      'ĐỀ CƯƠNG\n',
      'Kết quả',
      ': ',
      '“',
      '1.1- ',
      '- '
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (each) => {
        const outline = outlineOf(readOutlineText(each.join('')));
        const all = sectionsInOrder(outline).map(({ section }) => section.id);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 150 }
    );
  });
});

describe('an outline in Word', () => {
  const styled = (style: string, text: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const listed = (level: number, text: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

  it('is read by heading styles and outline levels', () => {
    const styles = part(
      'styles',
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    );
    const body = styled('H1', 'Tình hình') + styled('Muc', 'Kết quả') + p('Nêu số liệu.') + styled('H1', 'Kiến nghị');
    const outline = readOutline(
      plainDocument(body, relationship('rId1', 'styles', 'styles.xml'), { 'word/styles.xml': styles })
    );
    expect(titles(outline)).toEqual(['pm1  Tình hình', 'pm1-m1  Kết quả', 'pm2  Kiến nghị']);
  });

  it('is read by the numbers that Word shows', () => {
    const body =
      listed(0, 'Tình hình') +
      listed(1, 'Kết quả') +
      listed(2, 'Số cuộc') +
      listed(2, 'Số vụ') +
      listed(1, 'Hạn chế') +
      listed(0, 'Kiến nghị');
    const outline = readOutline(
      plainDocument(body, relationship('rId1', 'numbering', 'numbering.xml'), { 'word/numbering.xml': numberingPart() })
    );
    expect(titles(outline)).toEqual([
      'p1 I- Tình hình',
      'p1-1 1- Kết quả',
      'p1-1-1 a) Số cuộc',
      'p1-1-2 b) Số vụ',
      'p1-2 2- Hạn chế',
      'p2 II- Kiến nghị'
    ]);
  });

  it('splits run-in headings where bold ends', () => {
    const bold = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const plain = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const outline = readOutline(
      plainDocument(p(bold('1. Ưu điểm '), plain('nêu những kết quả nổi bật')) + p(bold('2. Hạn chế')))
    );
    expect(outline.sections.map(({ title, guidance }) => [title, guidance])).toEqual([
      ['Ưu điểm', 'nêu những kết quả nổi bật'],
      ['Hạn chế', '']
    ]);
  });
});

describe('ids', () => {
  const before = readOutlineText('ĐỀ CƯƠNG\nI- Tình hình\n1- Ưu điểm\n2- Hạn chế\nII- Kiến nghị');

  it('stay with their sections when others are put before them, retitled or moved', () => {
    const after = readOutlineText(
      'ĐỀ CƯƠNG\nI- Đặc điểm của địa phương\nII- Tình hình\n1- Kết quả phối hợp\n2- Ưu điểm nổi bật\n3- Hạn chế\nIII- Đề xuất, kiến nghị',
      { previous: outlineOf(before) }
    );
    expect(titles(after)).toEqual([
      'p1-n2 I- Đặc điểm của địa phương',
      'p1 II- Tình hình',
      'p1-1-n2 1- Kết quả phối hợp',
      'p1-1 2- Ưu điểm nổi bật',
      'p1-2 3- Hạn chế',
      'p2 III- Đề xuất, kiến nghị'
    ]);
  });

  it('of a section that went are not given to another', () => {
    const after = readOutlineText('ĐỀ CƯƠNG\nI- Tổ chức thực hiện\nII- Kiến nghị', { previous: outlineOf(before) });
    expect(ids(after)).toEqual(['p1-n2', 'p2']);
  });

  it('do not change when nothing does, and are each given once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const outline: Outline = randomOutline(new Chance(seed));
        const text = sectionsInOrder(outline).map(({ section }) => `${section.mark} ${section.title}`);
        const read = readOutlineText(['ĐỀ CƯƠNG', ...text].join('\n'));
        expect(new Set(ids(read)).size).toBe(ids(read).length);
        expect(ids(readOutlineText(['ĐỀ CƯƠNG', ...text].join('\n'), { previous: outlineOf(read) }))).toEqual(
          ids(read)
        );
      }),
      { numRuns: 40 }
    );
  });
});

describe('annex tables of an outline', () => {
  const head = p('ĐỀ CƯƠNG') + p('I- Tình hình') + p('II- Kiến nghị');
  const annexes = (body: string): OutlineProposal => readOutline(plainDocument(head + body));

  it('become annexes with typed columns, fixed rows and a total', () => {
    const { annexes: found, problems } = annexes(
      p('Phụ lục 2') +
        p('KẾT QUẢ GIÁM SÁT') +
        p('(Kèm theo Báo cáo số    -BC/ĐU)') +
        table(
          ['TT', 'Tổ chức', 'Số kiến nghị', 'Được tiếp thu', 'Tỉ lệ tiếp thu (%)', 'Ghi chú'],
          ['1', 'Mặt trận Tổ quốc', '', '', '', ''],
          ['2', 'Hội Nông dân', '', '', '', ''],
          ['', 'Cộng', '', '', '', '']
        )
    );
    expect(problems).toEqual([]);
    expect(found).toEqual([
      {
        id: annexId('pl-2'),
        mark: 'PHỤ LỤC 2'.replace('PHỤ LỤC', 'Phụ lục'),
        title: 'KẾT QUẢ GIÁM SÁT',
        rowTitle: 'Tổ chức',
        rows: {
          kind: 'fixed',
          rows: [
            { id: 'mat-tran-to-quoc', title: 'Mặt trận Tổ quốc' },
            { id: 'hoi-nong-dan', title: 'Hội Nông dân' }
          ]
        },
        columns: [
          { id: 'so-kien-nghi', title: 'Số kiến nghị', type: 'integer', rollUp: { kind: 'sum' } },
          { id: 'duoc-tiep-thu', title: 'Được tiếp thu', type: 'integer', rollUp: { kind: 'sum' } },
          {
            id: 'ti-le-tiep-thu',
            title: 'Tỉ lệ tiếp thu (%)',
            type: 'percent',
            rollUp: { kind: 'ratio', numerator: 'duoc-tiep-thu', denominator: 'so-kien-nghi' }
          },
          { id: 'ghi-chu', title: 'Ghi chú', type: 'text', rollUp: { kind: 'none' } }
        ],
        hasTotal: true,
        unitKinds: [],
        source: expect.objectContaining({ words: 'TT' }),
        confidence: 0.8
      }
    ]);
    expect(parseAnnex(JSON.parse(JSON.stringify(found[0])), 'annex').columns).toHaveLength(4);
  });

  it('have years as columns, and as many rows as a unit needs where none are named', () => {
    const [annex] = annexes(
      p('Biểu số 1: Số cuộc giám sát') +
        table(['Nội dung giám sát', '2014', '2015', 'Năm 2016'], ['…', '', '', ''], ['', '', '', ''])
    ).annexes;
    expect(annex).toMatchObject({ id: 'pl-1', mark: 'Biểu số 1', rows: { kind: 'open' }, hasTotal: false });
    expect(annex?.columns.map(({ id, type, rollUp }) => [id, type, rollUp.kind])).toEqual([
      ['n2014', 'integer', 'sum'],
      ['n2015', 'integer', 'sum'],
      ['n2016', 'integer', 'sum']
    ]);
  });

  it('join the titles of a head of two rows and skip the row that counts the columns', () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const [annex] = annexes(
      p('Phụ lục 1: Giám sát') +
        `<w:tbl><w:tr>${cell('Đơn vị', '<w:vMerge w:val="restart"/>')}${cell('Số cuộc giám sát', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell('', '<w:vMerge/>')}${cell('Chủ trì')}${cell('Phối hợp')}</w:tr>` +
        `<w:tr>${cell('A')}${cell('(1)')}${cell('(2)')}</w:tr><w:tr>${cell('Mặt trận')}${cell('')}${cell('')}</w:tr></w:tbl>`
    ).annexes;
    expect(annex?.columns.map(({ title, type }) => [title, type])).toEqual([
      ['Số cuộc giám sát - Chủ trì', 'integer'],
      ['Số cuộc giám sát - Phối hợp', 'integer']
    ]);
    expect(annex?.rows).toEqual({ kind: 'fixed', rows: [{ id: 'mat-tran', title: 'Mặt trận' }] });
  });

  it.each([
    [
      'a rate whose parts cannot be told',
      table(['Đơn vị', 'Tỉ lệ hài lòng (%)'], ['Xã', '']),
      'ratioNotRecognised',
      'Tỉ lệ hài lòng (%)'
    ],
    ['a rate as a row', table(['Chỉ tiêu', '2022', '2023'], ['Tỉ lệ tiếp thu', '', '']), 'rateInRow', 'Tỉ lệ tiếp thu'],
    ['a column without title', table(['Đơn vị', '', 'Số cuộc'], ['Xã', '', '']), 'columnWithoutTitle', 'Số liệu (2)'],
    ['a table of one column', table(['Đơn vị'], ['Xã']), 'tableTooSmall', 'Số liệu']
  ])('tell %s, with where it is', (_what, body, code, about) => {
    const { problems } = annexes(p('Phụ lục 1: Số liệu') + body);
    expect(problems).toEqual([
      expect.objectContaining({ code, about, source: expect.objectContaining({ paragraph: 4 }) })
    ]);
  });

  it('are none of a letterhead', () => {
    expect(annexes(table(['TỈNH ỦY', 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['Số 1', 'ngày'])).annexes).toEqual([]);
  });
});
