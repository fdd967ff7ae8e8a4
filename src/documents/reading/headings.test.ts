import type { Outline, Section } from '../../domain/outline';
import { OUTLINE } from '../fixtures/plan';
import { findHeadings } from './headings';
import type { FoundHeading } from './headings';
import { plainParagraph } from './run-text';

/** Headings among paragraphs of bare text. */
const headingsIn = (outline: Outline, texts: readonly (string | undefined)[]): readonly FoundHeading[] =>
  findHeadings(
    outline,
    texts.map((text) => (text === undefined ? undefined : plainParagraph(text)))
  );

/** Section ids by the paragraph that each was found in. */
const found = (
  texts: readonly (string | undefined)[],
  outline: Outline = OUTLINE
): readonly (readonly [number, string])[] =>
  headingsIn(outline, texts).map(({ index, section }) => [index, section.id] as const);

const first = (titled: Partial<Section>): Outline => {
  const [section] = OUTLINE.sections;
  if (section === undefined) {
    throw new Error('The outline of the tests is empty.');
  }
  return { ...OUTLINE, sections: [{ ...section, ...titled }] };
};

describe('headings', () => {
  it('are found as the outline writes them', () => {
    const texts = [
      'Đặc điểm tình hình',
      'Xã Hàm Chính có 9 thôn.',
      'Phần thứ nhất\nKết quả 10 năm',
      'I- Công tác lãnh đạo, chỉ đạo',
      'II- Kết quả giám sát',
      'Phần thứ hai\nĐánh giá chung',
      'I- Công tác lãnh đạo, chỉ đạo',
      'II- Kiến nghị'
    ];
    expect(found(texts)).toEqual([
      [0, 'mo-dau'],
      [2, 'p1'],
      [3, 'p1-i'],
      [4, 'p1-ii'],
      [5, 'p2'],
      [6, 'p2-i'],
      [7, 'p2-ii']
    ]);
  });

  it.each([
    ['capitals', 'II- KẾT QUẢ GIÁM SÁT'],
    ['another mark', '2. Kết quả giám sát'],
    ['a dot in place of a dash', 'II. Kết quả giám sát:'],
    ['two levels of numbers', '1.2- Kết quả giám sát'],
    ['no mark, since Word numbers it', 'Kết quả giám sát'],
    ['the decomposed Unicode form', 'II- Kết quả giám sát'.normalize('NFD')],
    ['another place of the tone mark', 'II- Kêt quả giám sát'],
    ['no-break spaces', 'II-\u00a0Kết quả\u00a0giám sát'],
    ['one word more under the same mark', 'II- Kết quả giám sát xã'],
    ['text after it', 'II- Kết quả giám sát: Toàn xã có 12 cuộc.']
  ])('are found with %s', (_what, text) => {
    expect(found(['Phần thứ nhất: Kết quả 10 năm', text])).toEqual([
      [0, 'p1'],
      [1, 'p1-ii']
    ]);
  });

  it.each([
    ['prose that names the section', 'Kết quả giám sát cho thấy nhiều chuyển biến tích cực trong nhận thức'],
    ['a sentence that begins like one without its mark', 'Kết quả giám sát: Toàn xã có 12 cuộc.'],
    ['a similar title under another mark', '3- Kết quả giám sát xã'],
    ['other text', 'Toàn xã có 12 cuộc giám sát.'],
    ['what can be no heading', undefined]
  ])('are not seen in %s', (_what, text) => {
    expect(found([text])).toEqual([]);
  });

  it('of one title are told apart by the part that they stand in', () => {
    const texts = ['PHẦN THỨ HAI', 'ĐÁNH GIÁ CHUNG', 'I- Công tác lãnh đạo, chỉ đạo'];
    expect(found(texts)).toEqual([
      [1, 'p2'],
      [2, 'p2-i']
    ]);
  });

  it('are found out of order when their title occurs once', () => {
    const texts = [
      'I- Công tác lãnh đạo, chỉ đạo',
      'Phần thứ hai Đánh giá chung',
      'II- Kiến nghị',
      'Đặc điểm tình hình'
    ];
    expect(found(texts)).toEqual([
      [0, 'p1-i'],
      [1, 'p2'],
      [2, 'p2-ii'],
      [3, 'mo-dau']
    ]);
  });

  it.each([
    ['before', ['1. Kết quả giám sát', 'II- Kết quả giám sát'], 1],
    ['after', ['II- Kết quả giám sát', '1. Kết quả giám sát'], 0]
  ])('under their own mark go before the same title %s them under another', (_what, texts, index) => {
    expect(found(texts)).toEqual([[index, 'p1-ii']]);
  });

  it('may begin with a word that could be a mark', () => {
    expect(found(['Mục tiêu chung'], first({ title: 'Mục tiêu chung' }))).toEqual([[0, 'mo-dau']]);
    expect(found(['1- Mục tiêu chung'], first({ mark: '1-', title: 'Mục tiêu chung' }))).toEqual([[0, 'mo-dau']]);
  });

  it('of a run-in heading leave the text after it', () => {
    expect(headingsIn(OUTLINE, ['II- Kiến nghị: Cấp trên quan tâm. Hết.'])[0]?.rest).toBe('Cấp trên quan tâm. Hết.');
  });

  it('are looked for in time that does not explode', () => {
    const texts = Array.from({ length: 20_000 }, () => 'II- Kết quả giám sát');
    const started = performance.now();
    expect(found(texts)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
