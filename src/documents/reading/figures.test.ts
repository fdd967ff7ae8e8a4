import fc from 'fast-check';
import { figuresIn } from './figures';
import { readNumber, writeNumber } from './number-text';

describe('numbers', () => {
  it.each([
    ['1.234.567,89', 1234567.89, false],
    ['12,5%', 12.5, true],
    ['12,5 %', 12.5, true],
    ['1 250', 1250, false],
    ['1\u00a0250', 1250, false],
    ['05', 5, false],
    ['-3', -3, false],
    ['−3', -3, false],
    ['1.5', 1.5, false]
  ])('are read as Vietnamese documents write them: %s', (text, value, isPercent) => {
    expect(readNumber(text)).toMatchObject({ value, isPercent });
  });

  it.each(['', 'mười', '1.23.456', '1,2,3', '12.', '1/2', '%'])('are none in "%s"', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('are read back as they are written', () => {
    const value = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(value, ([whole, cents]) => {
        const number = Number(`${whole}.${String(cents).padStart(2, '0')}`);
        expect(readNumber(writeNumber(number))?.value).toBeCloseTo(number, 6);
      })
    );
  });
});

const found = (text: string): readonly (readonly [number, string, string])[] =>
  figuresIn(text).map(({ value, words, after }) => [value, words, after] as const);

describe('figures in prose', () => {
  it.each<[string, readonly (readonly [number, string, string])[]]>([
    [
      'Đã tổ chức 1.234 cuộc giám sát, đạt 98,5% kế hoạch.',
      [
        [1234, '1.234', 'cuộc giám sát'],
        [98.5, '98,5%', 'kế hoạch']
      ]
    ],
    ['Kinh phí 2,5 triệu đồng.', [[2500000, '2,5 triệu', 'đồng']]],
    ['Có 9/10 huyện gửi báo cáo.', [[9, '9/10', 'huyện gửi báo cáo']]],
    [
      '1- Tổ chức 05 hội nghị với 350 lượt người dự.',
      [
        [5, '05', 'hội nghị với'],
        [350, '350', 'lượt người dự']
      ]
    ]
  ])('are found in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('know where they stand', () => {
    const text = 'Toàn huyện có 17 xã.';
    expect(figuresIn(text)).toEqual([
      { words: '17', value: 17, kind: 'number', start: text.indexOf('17'), after: 'xã', before: 'Toàn huyện có' }
    ]);
  });

  it.each([
    'Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị',
    'Từ năm 2014 đến năm 2023',
    'giai đoạn 2014 - 2018',
    'trước ngày 25/10',
    'tháng 11/2023',
    'Điều 5, khoản 2',
    '3.1- Cấp cơ sở',
    'lúc 17 giờ',
    'Kế hoạch số 12/KH-UBND'
  ])('are none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
