import { parseAnnex } from './annex-file';

const ANNEX = {
  id: 'pl-2',
  mark: 'Phụ lục 2',
  title: 'Kết quả giám sát',
  rowTitle: 'Tổ chức',
  rows: {
    kind: 'fixed',
    rows: [
      { id: 'mttq', title: 'Mặt trận Tổ quốc' },
      { id: 'trung', title: 'Trừ trùng', subtracts: true }
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
    }
  ],
  hasTotal: true
};

describe('parseAnnex', () => {
  it('reads what it is given and asks all kinds of units where none is named', () => {
    expect(parseAnnex(ANNEX, 'annex')).toEqual({ ...ANNEX, unitKinds: [] });
  });

  it.each([
    ['a column twice', { ...ANNEX, columns: [ANNEX.columns[0], ANNEX.columns[0]] }, /annex column.*twice/],
    ['a ratio of an unknown column', { ...ANNEX, columns: ANNEX.columns.slice(1) }, /ti-le.*two columns/],
    ['an unknown cell type', { ...ANNEX, columns: [{ ...ANNEX.columns[0], type: 'money' }] }, /columns\[0\]\.type/],
    [
      'a row that neither adds nor subtracts',
      { ...ANNEX, rows: { kind: 'fixed', rows: [{ id: 'a', title: 'A', subtracts: 1 }] } },
      /annex\.rows\.rows\[0\]\.subtracts/
    ],
    [
      'a column with a broken code',
      { ...ANNEX, columns: [{ ...ANNEX.columns[0], id: 'a b' }] },
      /annex\.columns\[0\]\.id, column id/
    ],
    ['a missing total mark', { ...ANNEX, hasTotal: undefined }, /annex\.hasTotal.*true or false/]
  ])('refuses %s and says where', (_case, json, message) => {
    expect(() => parseAnnex(json, 'annex')).toThrow(message);
  });
});
