/** How a section is named, and what its state reads like. */
import type { Section, SectionState } from '../../domain/outline';
import type { OutlineStrings } from '../loc/strings';
import type { Tone } from '../theme/tones';
import { UnknownState } from './state-words';
import type { Words } from './state-words';

/** "I- Kết quả giám sát", "Phần thứ hai: Đánh giá chung": mark and title as the outline writes them, on one line. */
export function sectionName(section: Pick<Section, 'mark' | 'title'>): string {
  const { mark, title } = section;
  if (mark === '') {
    return title;
  }
  return /[\p{L}\p{N}]$/u.test(mark) ? `${mark}: ${title}` : `${mark} ${title}`;
}

/** @throws UnknownState for a state that is not of the domain. */
export function sectionTone(state: SectionState): Tone {
  switch (state) {
    case 'missing':
      return 'bad';
    case 'empty':
      return 'idle';
    case 'belowMinimum':
      return 'warn';
    case 'done':
      return 'ok';
    default:
      throw new UnknownState(state);
  }
}

/** @param count words found in the section; 0 when there are none. */
export function sectionWords(section: Section, state: SectionState, count: number, words: OutlineStrings): Words {
  const tone = sectionTone(state);
  switch (state) {
    case 'missing':
      return { tone, text: words.missing };
    case 'empty':
      return { tone, text: words.empty(section.minimumWords) };
    case 'belowMinimum':
      return { tone, text: words.belowMinimum(count, section.minimumWords) };
    case 'done':
      return { tone, text: words.done(count) };
  }
}
