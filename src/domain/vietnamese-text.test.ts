import { cleanText, compareNames, searchKey } from './vietnamese-text';

describe('Vietnamese text', () => {
  it('sorts by the Vietnamese alphabet', () => {
    const names = ['Đức Linh', 'Tánh Linh', 'Ân', 'Hàm Thuận Bắc', 'Dương', 'An', 'Đông', 'Ăn', 'Bắc Bình'];
    expect([...names].sort(compareNames)).toEqual([
      'An',
      'Ăn',
      'Ân',
      'Bắc Bình',
      'Dương',
      'Đông',
      'Đức Linh',
      'Hàm Thuận Bắc',
      'Tánh Linh'
    ]);
  });

  it.each([
    ['Hoà Thắng', 'Hòa Thắng'],
    ['Phú Quí'.normalize('NFD'), 'phu qui'],
    ['ĐẢNG ỦY', 'dang uy'],
    ['Đảng uỷ', 'Đảng ủy']
  ])('finds %s by %s', (written, typed) => {
    expect(searchKey(written)).toBe(searchKey(typed));
  });

  it('keeps one Unicode form and plain spaces', () => {
    expect(cleanText('  Hàm\u00a0 Chính '.normalize('NFD'))).toBe('Hàm Chính');
  });
});
