import fc from 'fast-check';
import { cellsOf, unitsOfTable } from './unit-table';

const TABLE = [
  '\ufeffMã;Tên đơn vị;Loại;Cấp;Mã cấp trên;Địa danh;Ký hiệu',
  'HU-1;Huyện ủy Hàm Thuận Bắc;cap-uy-huyen;huyen;;Hàm Thuận Bắc;BC/HU',
  '"DU-1";"Đảng ủy xã ""Hàm Chính""";dang-uy-co-so;co-so;HU-1;Hàm Chính;BC/ĐU',
  ''
].join('\r\n');

describe('units in a table', () => {
  it('are read by the titles of their columns', () => {
    expect(unitsOfTable(TABLE)).toEqual([
      {
        code: 'HU-1',
        name: 'Huyện ủy Hàm Thuận Bắc',
        kind: 'cap-uy-huyen',
        level: 'huyen',
        parent: undefined,
        letterhead: { superior: '', issuer: 'HUYỆN ỦY HÀM THUẬN BẮC', place: 'Hàm Thuận Bắc' },
        numberSymbol: 'BC/HU'
      },
      expect.objectContaining({ code: 'DU-1', name: 'Đảng ủy xã "Hàm Chính"', parent: 'HU-1' })
    ]);
  });

  it.each([
    ['Tên,Loại\nx,y', 'columns'],
    ['Mã,Tên,Loại,Cấp trên\nA B,x,y,', 'unit code'],
    ['Mã,Tên,Loại,Cấp trên\nA,,y,', 'line 2, ten'],
    ['Mã,Tên,Loại,Cấp trên\nA,x,y,B', 'unknown parent'],
    ['Mã,Tên,Loại,Cấp trên\nA,x,y,\nA,z,y,', 'share one code']
  ])('%j is refused, naming %s', (text, named) => {
    expect(() => unitsOfTable(text)).toThrow(named);
  });

  it('takes any text in quotes as it is', () => {
    const cell = fc.string({ maxLength: 12 }).filter((each) => each.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((each) => `"${each.replace(/"/g, '""')}"`).join(',')).join('\n');
        // The separator is the one that the first line has most of: quotes do not hide it there.
        fc.pre(!/[;\t]/u.test(text));
        expect(cellsOf(text)).toEqual(rows);
      })
    );
  });
});
