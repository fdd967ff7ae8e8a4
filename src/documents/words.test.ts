import { countWords, plainText } from './words';

describe('words', () => {
  it.each([
    ['', 0],
    ['  \n\t', 0],
    ['./.', 0],
    ['- Ưu điểm:', 2],
    ['Năm 2023, toàn xã có 1.234 đảng viên', 8],
    ['giám\u00a0sát', 2],
    ['giám\u200bsát', 1],
    ['giám sát'.normalize('NFD'), 2]
  ])('counts "%s" as %d', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('shows text in one form, on one line, without what cannot be seen', () => {
    expect(plainText(' Hàm\u00a0\u00a0Chính\u00ad\n2023 '.normalize('NFD'))).toBe('Hàm Chính 2023');
  });
});
