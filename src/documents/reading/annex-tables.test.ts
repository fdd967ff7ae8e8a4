import type { Annex } from '../../domain/annex';
import { parseAnnex } from '../../domain/annex-file';
import type { Outline } from '../../domain/outline';
import { control, p, plainDocument, table } from '../fixtures/documents';
import { OUTLINE } from '../fixtures/plan';
import { readReport } from '../read-report';
import type { AnnexReading, ReportReading } from '../read-report';

const ANNEX: Annex = parseAnnex(
  {
    id: 'pl-2',
    mark: 'Phụ lục 2',
    title: 'Kết quả giám sát',
    rowTitle: 'Tổ chức',
    rows: {
      kind: 'fixed',
      rows: [
        { id: 'mttq', title: 'Mặt trận Tổ quốc' },
        { id: 'ldld', title: 'Liên đoàn Lao động' }
      ]
    },
    columns: [
      { id: 'so-cuoc', title: 'Số cuộc', type: 'integer', rollUp: { kind: 'sum' } },
      { id: 'tiep-thu', title: 'Được tiếp thu', type: 'integer', rollUp: { kind: 'sum' } },
      {
        id: 'ti-le',
        title: 'Tỉ lệ tiếp thu (%)',
        type: 'percent',
        rollUp: { kind: 'ratio', numerator: 'tiep-thu', denominator: 'so-cuoc' }
      }
    ],
    hasTotal: true
  },
  'annex'
);
const WITH_ANNEX: Outline = { ...OUTLINE, annexes: [ANNEX] };
const read = (body: string): ReportReading => readReport(plainDocument(body), WITH_ANNEX);
const annex = (body: string): AnnexReading => {
  const [found] = read(body).annexes;
  if (found === undefined) {
    throw new Error('The reading has no annex.');
  }
  return found;
};
const values = ({ table: { rows } }: AnnexReading): unknown =>
  rows.map(({ id, cells }) => [id, ...Array.from(cells.values())]);

const HEAD = ['TT', 'Tổ chức', 'Số cuộc', 'Được tiếp thu', 'Tỉ lệ tiếp thu (%)'];
const FILLED = table(
  HEAD,
  ['1', 'Mặt trận Tổ quốc', '1.250', '1.000', '80%'],
  ['2', 'Liên đoàn Lao động', '12 cuộc', '-', '12,5'],
  ['', 'Cộng', '1.262', '1.000', '79,2']
);
const EXPECTED = [
  ['mttq', 1250, 1000, 80],
  ['ldld', 12, undefined, 12.5]
];

describe('annex tables', () => {
  it.each([
    ['by its control', control('pl-2', FILLED), 'tag'],
    ['by a control in it', table(HEAD.slice(1)).replace(/<w:p>/, `${control('pl-2', p('x'))}<w:p>`), 'tag'],
    ['by its mark and title', p('Phụ lục 2: Kết quả giám sát') + FILLED, 'caption'],
    ['by its mark alone', p('PHỤ LỤC 2') + FILLED, 'caption'],
    [
      'by its title over two lines',
      p('Phụ lục 2') + p('KẾT QUẢ GIÁM SÁT') + p('(Kèm theo Báo cáo số 12-BC/ĐU)') + FILLED,
      'caption'
    ],
    ['by its columns', p('Số liệu kèm theo:') + FILLED, 'columns']
  ])('are found %s', (_what, body, foundBy) => {
    expect(annex(body).foundBy).toBe(foundBy);
  });

  it('are read by the types of their columns, the total apart', () => {
    const found = annex(p('Phụ lục 2') + FILLED);
    expect(values(found)).toEqual(EXPECTED);
    expect(Array.from(found.total ?? [])).toEqual([
      ['so-cuoc', 1262],
      ['tiep-thu', 1000],
      ['ti-le', 79.2]
    ]);
    expect(found).toMatchObject({ unreadable: [], missingColumns: [], missingRows: [] });
  });

  it('are read with columns in another order, retitled and without running numbers', () => {
    const body = table(
      ['Đơn vị', 'Tỷ lệ tiếp thu', 'Số cuộc giám sát', 'Số được tiếp thu'],
      ['Liên đoàn lao động', '12,5', '12', ''],
      ['Ủy ban Mặt trận Tổ quốc', '80', '1250', '1000']
    );
    expect(values(annex(p('Phụ lục 2. Kết quả giám sát') + body))).toEqual([
      ['ldld', 12, undefined, 12.5],
      ['mttq', 1250, 1000, 80]
    ]);
  });

  it('tell the cells that cannot be read, with their place', () => {
    const body = table(
      HEAD,
      ['1', 'Mặt trận Tổ quốc', '1,5', 'mười', '80'],
      ['2', 'Liên đoàn Lao động', '12', '3', '25']
    );
    const found = annex(p('Phụ lục 2') + body);
    expect(found.unreadable).toEqual([
      { row: 'Mặt trận Tổ quốc', column: 'so-cuoc', text: '1,5', place: { paragraph: 8 } },
      { row: 'Mặt trận Tổ quốc', column: 'tiep-thu', text: 'mười', place: { paragraph: 9 } }
    ]);
    expect(values(found)).toEqual([
      ['mttq', undefined, undefined, 80],
      ['ldld', 12, 3, 25]
    ]);
  });

  it('tell rows and columns that are not there', () => {
    const found = annex(p('Phụ lục 2') + table(['Tổ chức', 'Số cuộc'], ['Mặt trận Tổ quốc', '5']));
    expect(found.missingColumns).toEqual(['tiep-thu', 'ti-le']);
    expect(found.missingRows).toEqual(['Liên đoàn Lao động']);
  });

  it('are none in a letterhead, and none where there is none', () => {
    const found = annex(table(['ĐẢNG BỘ HUYỆN', 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['Số 1-BC/ĐU', 'ngày 1']));
    expect(found).toMatchObject({ foundBy: undefined, table: { rows: [] } });
  });

  it('have heads of two rows with merged cells', () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const down = '<w:vMerge w:val="restart"/>';
    const body =
      `<w:tbl><w:tr>${cell('Tổ chức', down)}${cell('Giám sát', '<w:gridSpan w:val="2"/>')}${cell('Tỉ lệ tiếp thu (%)', down)}</w:tr>` +
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('Số cuộc')}${cell('Được tiếp thu')}${cell('', '<w:vMerge/>')}</w:tr>` +
      `<w:tr>${cell('Mặt trận Tổ quốc')}${cell('4')}${cell('3')}${cell('75')}</w:tr></w:tbl>`;
    expect(values(annex(p('Phụ lục 2') + body))).toEqual([['mttq', 4, 3, 75]]);
  });
});

describe('what else a reading gives', () => {
  it('is the figures of the prose, and none of tables', () => {
    const { figures } = read(p('Đặc điểm tình hình') + p('Xã có 9 thôn.') + FILLED);
    expect(figures).toEqual([
      expect.objectContaining({ words: '9', after: 'thôn', section: 'mo-dau', place: { paragraph: 1 } })
    ]);
  });

  it('is where each line of a section stands', () => {
    const [section] = read(p('Đặc điểm tình hình') + p('Một.') + table(['a', 'b']) + p('Hai.')).sections;
    expect(section?.places).toEqual([{ paragraph: 1 }, { paragraph: 2 }, { paragraph: 4 }]);
  });

  it('is nested tables too', () => {
    const inner = table(['c', 'd']);
    const outer = `<w:tbl><w:tr><w:tc>${inner}${p('')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`;
    expect(read(outer).tables.map(({ grid }) => grid[0]?.map((cell) => cell?.text))).toEqual([
      ['c d', 'b'],
      ['c', 'd']
    ]);
  });
});
