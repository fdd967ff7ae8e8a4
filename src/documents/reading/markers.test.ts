import { readMarkers, sameMark } from './markers';

const read = (text: string): readonly string[] =>
  readMarkers(text).map(
    ({ kind, ordinals, text: mark, length }) => `${kind} ${ordinals.join('/')} "${mark}" ${text.slice(length)}`
  );

describe('marks', () => {
  it.each([
    ['Phần thứ nhất Kết quả', ['part 1 "Phần thứ nhất" Kết quả']],
    ['PHẦN THỨ HAI\nĐÁNH GIÁ', ['part 2 "PHẦN THỨ HAI" ĐÁNH GIÁ']],
    ['Phần II: Đánh giá', ['part 2 "Phần II" Đánh giá']],
    ['Chương III', ['chapter 3 "Chương III" ']],
    ['Mục 2. Tổ chức', ['section 2 "Mục 2" Tổ chức']],
    ['Phụ lục 1', ['annex 1 "Phụ lục 1" ']],
    ['PHỤ LỤC II\nSố liệu', ['annex 2 "PHỤ LỤC II" Số liệu']],
    ['Biểu số 3: Số liệu', ['form 3 "Biểu số 3" Số liệu']],
    ['I- Tình hình', ['roman 1 "I-" Tình hình', 'upperLetter 9 "I-" Tình hình']],
    ['IV. Kết quả', ['roman 4 "IV." Kết quả']],
    ['A. Kết quả', ['upperLetter 1 "A." Kết quả']],
    ['1- Ưu điểm', ['decimal 1 "1-" Ưu điểm']],
    ['1/ Ưu điểm', ['decimal 1 "1/" Ưu điểm']],
    ['2.Hạn chế', ['decimal 2 "2." Hạn chế']],
    ['(3) Nguyên nhân', ['decimal 3 "(3)" Nguyên nhân']],
    ['1.1- Việc quán triệt', ['decimal2 1 "1.1-" Việc quán triệt']],
    ['2.3.4. Việc', ['decimal3 4 "2.3.4." Việc']],
    ['II.2- Việc', ['romanDecimal 2 "II.2-" Việc']],
    ['a) Về', ['lowerLetter 1 "a)" Về']],
    ['đ) Về', ['lowerLetter 5 "đ)" Về']],
    ['e) Về', ['lowerLetter 5/6 "e)" Về']],
    ['- Về', ['bullet  "-" Về']],
    ['1-\u00a0Ưu điểm', ['decimal 1 "1-" Ưu điểm']]
  ])('are read in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'Kết quả giám sát',
    'Mục tiêu chung',
    'Phần lớn cán bộ',
    'Điều này cho thấy',
    'Bảng 1 cho thấy kết quả',
    '25/10/2023 là hạn cuối',
    '1-2 cuộc giám sát',
    '10 năm thực hiện',
    'T/M BAN THƯỜNG VỤ',
    'N.V.A',
    '12,5% cán bộ',
    '1.250 lượt người'
  ])('are none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('are the same whatever follows the number', () => {
    expect(sameMark(readMarkers('I- X'), readMarkers('I. X'))).toBe(true);
    expect(sameMark(readMarkers('I- X'), readMarkers('1. X'))).toBe(false);
    expect(sameMark(readMarkers('Phần thứ hai X'), readMarkers('PHẦN II X'))).toBe(true);
  });
});
