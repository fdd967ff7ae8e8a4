import { nameLines } from './line-breaks';

const lines = (text: string, available: number): readonly string[] => nameLines(text, available, (line) => line.length);

describe('a name in lines', () => {
  it.each([
    ['stays in one where it fits', 'HUYỆN ỦY HÀM TÂN', 20, ['HUYỆN ỦY HÀM TÂN']],
    [
      'breaks before the area',
      'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN HÀM THUẬN BẮC',
      24,
      ['ỦY BAN MẶT TRẬN', 'TỔ QUỐC VIỆT NAM', 'HUYỆN HÀM THUẬN BẮC']
    ],
    [
      'keeps "Hồ Chí Minh" together',
      'ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH HUYỆN HÀM THUẬN BẮC',
      30,
      ['ĐOÀN THANH NIÊN', 'CỘNG SẢN HỒ CHÍ MINH', 'HUYỆN HÀM THUẬN BẮC']
    ],
    [
      'keeps "Ủy ban" together',
      'BAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH',
      22,
      ['BAN CÁN SỰ ĐẢNG', 'ỦY BAN NHÂN DÂN TỈNH']
    ],
    ['is left alone where a word is too long', 'x'.repeat(30), 10, ['x'.repeat(30)]],
    ['is nothing where there is none', '', 10, ['']]
  ])('%s', (_how, text, available, expected) => {
    expect(lines(text, available)).toEqual(expected);
  });

  it('loses no word', () => {
    const name = 'BAN CHẤP HÀNH ĐẢNG BỘ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH BÌNH THUẬN';
    for (let available = 12; available < 80; available++) {
      expect(lines(name, available).join(' ')).toBe(name);
    }
  });
});
