import { cleanText, compareNames, nameKey, searchKey, similarKey } from './vietnamese-text';

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

  it.each([
    ['Hoà Thắng', 'Hòa Thắng'],
    ['Đảng uỷ', 'Đảng Ủy'],
    ['Sông Luỹ'.normalize('NFD'), 'Sông Lũy'],
    ['Phú Thuỷ', 'PHÚ THỦY'],
    ['xã Khoẻ', 'xã Khỏe']
  ])('%s and %s are one name', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Phú Quí', 'Phú Quý', true],
    ['Hàm Thuận', 'Hàm Thuần', true],
    ['Tân Hà', 'Tân Hải', false],
    ['Hoàn', 'Hoán', true]
  ])('%s and %s are two names, similar: %p', (a, b, similar) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
    expect(similarKey(a) === similarKey(b)).toBe(similar);
  });
});
