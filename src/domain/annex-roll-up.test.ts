import fc from 'fast-check';
import type { AnnexTable, CellValue } from './annex';
import { parseAnnex } from './annex-file';
import { annexProblems, annexTotal, rollUpAnnex } from './annex-roll-up';
import { annexId, columnId, rowId } from './code';
import type { ColumnId } from './code';

const ANNEX = parseAnnex(
  {
    id: 'pl-3',
    mark: 'Phụ lục 3',
    title: 'Kiến nghị sau giám sát',
    rowTitle: 'Tổ chức',
    rows: {
      kind: 'fixed',
      rows: [
        { id: 'mttq', title: 'Mặt trận Tổ quốc' },
        { id: 'nd', title: 'Hội Nông dân' },
        { id: 'trung', title: 'Trừ các cuộc phối hợp đã tính', subtracts: true }
      ]
    },
    columns: [
      { id: 'kien-nghi', title: 'Số kiến nghị', type: 'integer', rollUp: { kind: 'sum' } },
      { id: 'tiep-thu', title: 'Được tiếp thu', type: 'integer', rollUp: { kind: 'sum' } },
      {
        id: 'ti-le',
        title: 'Tỉ lệ',
        type: 'percent',
        rollUp: { kind: 'ratio', numerator: 'tiep-thu', denominator: 'kien-nghi' }
      },
      { id: 'kinh-phi', title: 'Kinh phí (triệu đồng)', type: 'decimal', rollUp: { kind: 'sum' } },
      { id: 'cuoc', title: 'Cuộc giám sát', type: 'text', rollUp: { kind: 'distinct' } },
      { id: 'den-ngay', title: 'Số liệu đến ngày', type: 'date', rollUp: { kind: 'latest' } },
      { id: 'ghi-chu', title: 'Ghi chú', type: 'text', rollUp: { kind: 'none' } }
    ],
    hasTotal: true
  },
  'annex'
);
const OPEN = { ...ANNEX, rows: { kind: 'open' } } as const;

type Cells = Readonly<Record<string, CellValue>>;

const row = (id: string | undefined, title: string, cells: Cells): AnnexTable['rows'][number] => ({
  id: id === undefined ? undefined : rowId(id),
  title,
  cells: new Map(Object.entries(cells).map(([column, value]) => [columnId(column), value]))
});

const table = (rows: Readonly<Record<string, Cells>>): AnnexTable => ({
  annex: annexId('pl-3'),
  rows: Object.entries(rows).map(([id, cells]) => row(id, id, cells))
});

/** The figures of one row, empty cells left out. */
function cellsOf(cells: ReadonlyMap<ColumnId, CellValue> | undefined): Cells {
  return Object.fromEntries([...(cells ?? [])].filter(([, value]) => value !== undefined));
}

const rowOf = (rolled: AnnexTable, id: string): Cells => cellsOf(rolled.rows.find((each) => each.id === id)?.cells);

describe('rolling up', () => {
  it('adds the communes and the district itself, and takes rates from the sums, never from rates', () => {
    const communes = [
      table({ mttq: { 'kien-nghi': 10, 'tiep-thu': 9, 'ti-le': 90 } }),
      table({ mttq: { 'kien-nghi': 2, 'tiep-thu': 0, 'ti-le': 0 }, nd: { 'kien-nghi': 4 } })
    ];
    const district = table({ mttq: { 'kien-nghi': 4, 'tiep-thu': 3, 'ti-le': 75 } });
    const rolled = rollUpAnnex(ANNEX, [...communes, district]);
    expect(rowOf(rolled, 'mttq')).toEqual({ 'kien-nghi': 16, 'tiep-thu': 12, 'ti-le': 75 });
    expect(rowOf(rolled, 'nd')).toEqual({ 'kien-nghi': 4 });
  });

  it('keeps empty apart from 0', () => {
    const rolled = rollUpAnnex(ANNEX, [table({ mttq: { 'kien-nghi': undefined }, nd: { 'kien-nghi': 0 } }), table({})]);
    expect(rowOf(rolled, 'mttq')).toEqual({});
    expect(rowOf(rolled, 'nd')).toEqual({ 'kien-nghi': 0 });
    expect(rolled.rows.map(({ id }) => id)).toEqual(['mttq', 'nd', 'trung']);
  });

  it('gives no rate of nothing', () => {
    const rolled = rollUpAnnex(ANNEX, [table({ mttq: { 'kien-nghi': 0, 'tiep-thu': 0 } })]);
    expect(rowOf(rolled, 'mttq')).toEqual({ 'kien-nghi': 0, 'tiep-thu': 0 });
  });

  it('counts a supervision that two units held together once', () => {
    const one = table({ mttq: { cuoc: 'GS chi trả bảo hiểm; GS quỹ vì người nghèo' } });
    const other = table({ mttq: { cuoc: 'gs  chi trả bảo hiểm\nGS đầu tư công' } });
    expect(rowOf(rollUpAnnex(ANNEX, [one, other]), 'mttq')).toEqual({ cuoc: 3 });
  });

  it('takes the latest of what was accepted last, and nothing of notes', () => {
    const first = table({ mttq: { 'den-ngay': '2023-10-01', 'ghi-chu': 'a' } });
    const last = table({ mttq: { 'den-ngay': '2023-09-30', 'ghi-chu': 'b' } });
    expect(rowOf(rollUpAnnex(ANNEX, [first, last, table({ mttq: {} })]), 'mttq')).toEqual({ 'den-ngay': '2023-09-30' });
  });

  it('leaves out rows that the outline does not know, and says so', () => {
    const strange = table({ la: { 'kien-nghi': 5 } });
    expect(rollUpAnnex(ANNEX, [strange]).rows.flatMap(({ cells }) => Object.keys(cellsOf(cells)))).toEqual([]);
    expect(annexProblems(ANNEX, strange)).toEqual([{ code: 'unknownRow', row: 'la', column: undefined }]);
  });

  it('joins rows of an open table by their title', () => {
    const units = [
      {
        annex: ANNEX.id,
        rows: [row(undefined, 'Đất đai', { 'kien-nghi': 2 }), row(undefined, 'Y tế', { 'kien-nghi': 1 })]
      },
      { annex: ANNEX.id, rows: [row(undefined, ' đất  đai', { 'kien-nghi': 3 })] }
    ];
    const rolled = rollUpAnnex(OPEN, units);
    expect(rolled.rows.map(({ title, cells }) => [title, cellsOf(cells)])).toEqual([
      ['Đất đai', { 'kien-nghi': 5 }],
      ['Y tế', { 'kien-nghi': 1 }]
    ]);
  });
});

describe('the row Cộng', () => {
  it('takes off what other rows count twice', () => {
    const rolled = table({
      mttq: { 'kien-nghi': 10, 'tiep-thu': 5 },
      nd: { 'kien-nghi': 6, 'tiep-thu': 6 },
      trung: { 'kien-nghi': 4, 'tiep-thu': 2 }
    });
    expect(cellsOf(annexTotal(ANNEX, rolled))).toEqual({ 'kien-nghi': 12, 'tiep-thu': 9, 'ti-le': 75 });
  });

  it('counts different texts over all rows', () => {
    const rolled = rollUpAnnex(ANNEX, [table({ mttq: { cuoc: 'a; b' }, nd: { cuoc: 'B; c' } })]);
    expect(cellsOf(annexTotal(ANNEX, rolled))).toEqual({ cuoc: 3 });
  });
});

describe('what a table has wrong', () => {
  it.each<readonly [string, Cells, string]>([
    ['a text for a number', { 'kien-nghi': 'mười' }, 'notANumber'],
    ['a part of a person', { 'kien-nghi': 1.5 }, 'notWhole'],
    ['less than none', { 'kien-nghi': -1 }, 'negative'],
    ['a bare count where the texts are asked for', { cuoc: 3 }, 'notTexts'],
    ['more taken up than proposed', { 'kien-nghi': 1, 'tiep-thu': 2 }, 'partAboveWhole']
  ])('%s', (_what, cells, code) => {
    expect(annexProblems(ANNEX, table({ mttq: cells })).map((problem) => problem.code)).toEqual([code]);
  });

  it('is nothing in a table as it should be', () => {
    const right = table({
      mttq: { 'kien-nghi': 2, 'tiep-thu': 1, 'kinh-phi': 0.5, cuoc: 'a', 'den-ngay': '2023-10-01' }
    });
    expect(annexProblems(ANNEX, right)).toEqual([]);
    expect(annexProblems(ANNEX, rollUpAnnex(ANNEX, [right]))).toEqual([]);
  });
});

describe('rolling up, whatever the tables', () => {
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
  const cells = fc.record({
    'kien-nghi': maybe(fc.nat({ max: 10_000 })),
    'tiep-thu': maybe(fc.nat({ max: 10_000 })),
    'kinh-phi': maybe(fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 1000)),
    cuoc: maybe(fc.array(fc.constantFrom('a', 'B', 'b ', 'c', 'd'), { maxLength: 3 }).map((texts) => texts.join(';')))
  });
  const anyTable = fc.record({ mttq: cells, nd: cells, trung: cells }).map(table);
  const openTable = fc
    .array(fc.tuple(fc.constantFrom('Đất đai', 'đất đai', 'Y tế'), cells), { maxLength: 4 })
    .map((rows): AnnexTable => ({ annex: ANNEX.id, rows: rows.map(([title, of]) => row(undefined, title, of)) }));

  it.each([
    ['fixed', ANNEX, anyTable],
    ['open', OPEN, openTable]
  ] as const)('of %s rows, step by step is the same as all at once', (_kind, annex, tables) => {
    fc.assert(
      fc.property(fc.array(fc.array(tables, { maxLength: 4 }), { maxLength: 4 }), (districts) => {
        const step = rollUpAnnex(
          annex,
          districts.map((communes) => rollUpAnnex(annex, communes))
        );
        expect(step).toEqual(rollUpAnnex(annex, districts.flat()));
      })
    );
  });

  it('does not depend on the order of the children', () => {
    fc.assert(
      fc.property(fc.array(anyTable, { maxLength: 6 }), (tables) => {
        expect(rollUpAnnex(ANNEX, [...tables].reverse())).toEqual(rollUpAnnex(ANNEX, tables));
      })
    );
  });
});
