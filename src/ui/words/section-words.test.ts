import type { SectionState } from '../../domain/outline';
import { SAMPLE_OUTLINE } from '../samples/sample-plan';
import { vi } from '../loc/vi';
import { findingWords } from './finding-words';
import { refusalReasons } from './refusal-words';
import { sectionName, sectionTone, sectionWords } from './section-words';
import { UnknownState } from './state-words';

const [, part] = SAMPLE_OUTLINE.sections;
const [section] = part?.children ?? [];
if (section === undefined) {
  throw new Error('The sample outline lost its section.');
}

describe('the words of a section', () => {
  it.each([
    [{ mark: '', title: 'Đặc điểm' }, 'Đặc điểm'],
    [{ mark: 'I-', title: 'Kết quả' }, 'I- Kết quả'],
    [{ mark: '1.', title: 'Ưu điểm' }, '1. Ưu điểm'],
    [{ mark: 'Phần thứ nhất', title: 'Kết quả' }, 'Phần thứ nhất: Kết quả']
  ])('names %j "%s"', (named, text) => {
    expect(sectionName(named)).toBe(text);
  });

  it.each<readonly [SectionState, number, string]>([
    ['missing', 0, 'Không thấy mục này trong tài liệu.'],
    ['empty', 0, 'Trống. Tối thiểu 5 từ.'],
    ['belowMinimum', 3, '3/5 từ'],
    ['done', 12, '12 từ']
  ])('%s with %i words reads "%s"', (state, words, text) => {
    expect(sectionWords(section, state, words, vi.outline).text).toBe(text);
  });

  it('throws on an unknown state', () => {
    expect(() => sectionTone('half' as unknown as SectionState)).toThrow(UnknownState);
  });
});

describe('the words of findings and refusals', () => {
  const nameOf = (): string => 'I- Công tác lãnh đạo';

  it('names the section, what is needed and what is there', () => {
    const finding = {
      code: 'sectionBelowMinimum',
      severity: 'warns',
      section: section.id,
      needed: 5,
      actual: 3
    } as const;
    expect(findingWords(finding, nameOf, vi)).toBe('I- Công tác lãnh đạo: 3 từ, cần 5');
  });

  it('says each reason once', () => {
    expect(refusalReasons([{ code: 'needsDrafter' }, { code: 'needsDrafter' }, { code: 'noDraft' }], vi)).toEqual([
      'Chỉ người soạn của đơn vị mới trình được.',
      'Chưa có dự thảo.'
    ]);
  });
});
