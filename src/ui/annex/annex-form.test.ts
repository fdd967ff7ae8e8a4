import type { Annex } from '../../domain/annex';
import { annexId, columnId, rowId } from '../../domain/code';
import {
  emptyForm,
  formOf,
  problemCount,
  problemOf,
  ratiosOf,
  tableTexts,
  totalsOf,
  withRow,
  withText,
  writingOf
} from './annex-form';
import type { AnnexForm } from './annex-form';
import { quoteTag, quotedCell } from './quoted-figures';
import { quotedText } from './quoted-text';

const [COUNT, DONE, RATE] = [columnId('so-cuoc'), columnId('da-xong'), columnId('ti-le')];
const ANNEX: Annex = {
  id: annexId('pl-2'),
  mark: 'Phụ lục 2',
  title: 'Giám sát',
  rowTitle: 'Tổ chức',
  rows: {
    kind: 'fixed',
    rows: [
      { id: rowId('mttq'), title: 'Mặt trận' },
      { id: rowId('doan'), title: 'Đoàn Thanh niên' }
    ]
  },
  columns: [
    { id: COUNT, title: 'Số cuộc', type: 'integer', rollUp: { kind: 'sum' } },
    { id: DONE, title: 'Đã xong', type: 'integer', rollUp: { kind: 'sum' } },
    { id: RATE, title: 'Tỉ lệ', type: 'percent', rollUp: { kind: 'ratio', numerator: DONE, denominator: COUNT } }
  ],
  hasTotal: true,
  unitKinds: []
};
const OPEN: Annex = { ...ANNEX, rows: { kind: 'open' } };
const TABLE = [
  ['Tổ chức', 'Số cuộc', 'Đã xong', 'Tỉ lệ'],
  ['Mặt trận', '1.200', '300', ''],
  ['Đoàn Thanh niên', '', '', ''],
  ['Cộng', '', '', '']
];

function read(annex: Annex = ANNEX, table: readonly (readonly string[])[] = TABLE): AnnexForm {
  const form = formOf(annex, table);
  if (form === undefined) {
    throw new Error('The table did not read.');
  }
  return form;
}

describe('an annex as a form', () => {
  it('computes the rate of a row and the total with its rate, never the mean of rates', () => {
    const form = withText(withText(read(), 1, COUNT, '300'), 1, DONE, '300');
    expect(ratiosOf(form, 0).get(RATE)).toBe(25);
    expect([...totalsOf(form)]).toEqual([
      [COUNT, 1500],
      [DONE, 600],
      [RATE, 40]
    ]);
  });

  it('writes only what differs, the total and the rates with it', () => {
    const form = withText(read(), 1, COUNT, '300');
    expect(writingOf(form)).toEqual({
      cells: [
        { row: 1, cell: 3, text: '25%' },
        { row: 2, cell: 1, text: '300' },
        { row: 3, cell: 1, text: '1.500' },
        { row: 3, cell: 2, text: '300' },
        { row: 3, cell: 3, text: '20%' }
      ]
    });
  });

  it('puts added rows of an open table before its total, which moves down', () => {
    const form = withText(withText(withRow(read(OPEN)), 2, undefined, 'Hội Nông dân'), 2, COUNT, '8');
    const { added, cells } = writingOf(form);
    expect(added).toEqual({ before: 3, rows: [['Hội Nông dân', '8', '', '']] });
    expect(cells.filter(({ row }) => row === 4).map(({ text }) => text)).toEqual(['1.208', '300', '24,83%']);
  });

  it.each([
    ['1.250', undefined],
    ['', undefined],
    ['12 cuộc', undefined],
    ['1,5', 'unreadable'],
    ['nhiều', 'unreadable'],
    ['-3', 'negative']
  ] as const)('judges %j in a column of counts', (text, problem) => {
    const [column] = ANNEX.columns;
    expect(column && problemOf(text, column)).toBe(problem);
  });

  it('counts what must be put right before it is written', () => {
    expect(problemCount(read())).toBe(0);
    expect(problemCount(withText(read(), 1, DONE, 'ba'))).toBe(1);
  });

  it.each([
    ['a column less', TABLE.map((row) => row.slice(0, 3))],
    ['a row less', TABLE.filter((_row, index) => index !== 2)],
    ['a row that the outline does not know', TABLE.map((row, index) => (index === 2 ? ['Hội khác', '', '', ''] : row))]
  ])('does not guess at a table with %s', (_what, table) => {
    expect(formOf(ANNEX, table)).toBeUndefined();
  });

  it('gives the whole table for a document that has none', () => {
    const texts = tableTexts(withText(emptyForm(ANNEX), 0, COUNT, '7'));
    expect(texts).toEqual([
      TABLE[0],
      ['Mặt trận', '7', '', ''],
      ['Đoàn Thanh niên', '', '', ''],
      ['Cộng', '7', '', '']
    ]);
  });
});

describe('a figure quoted in the prose', () => {
  const quote = (row: string): string => quoteTag({ annex: 'pl-2', row, column: 'so-cuoc' }) ?? '';

  it('follows its cell and the total', () => {
    const form = withText(read(), 1, COUNT, '300');
    expect(quotedText([form], quote('doan'))).toBe('300');
    expect(quotedText([form], quote('cong'))).toBe('1.500');
  });

  it('is lost with its cell, and never takes another one', () => {
    expect(quotedText([read()], quote('hoi-nong-dan'))).toBeUndefined();
    expect(quotedText([], quote('doan'))).toBeUndefined();
    expect(quotedCell('p1-i')).toBeUndefined();
  });

  it('is not made where Word would cut the tag', () => {
    expect(quoteTag({ annex: 'pl-2', row: 'r'.repeat(60), column: 'so-cuoc' })).toBeUndefined();
  });
});
