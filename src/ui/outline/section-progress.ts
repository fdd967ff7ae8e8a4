/** How far the open document has come against its outline, from the text of its content controls. Pure. */
import { countWords } from '../../documents/words';
import type { SectionId } from '../../domain/code';
import { proseSections, sectionState, sectionsInOrder } from '../../domain/outline';
import type { Outline, Section, SectionState } from '../../domain/outline';
import { cleanText } from '../../domain/vietnamese-text';
import type { ControlText, DocumentReading } from './document-in-word';

export interface SectionProgress {
  readonly section: Section;
  readonly depth: number;
  /** Undefined for a heading, which holds no text. */
  readonly state: SectionState | undefined;
  readonly words: number;
}

export interface OutlineProgress {
  readonly sections: readonly SectionProgress[];
  readonly done: number;
  readonly below: number;
  readonly empty: number;
  readonly total: number;
  /** The section that holds the selection. */
  readonly at: SectionId | undefined;
}

/** What was counted before, so that of a long document only what changed is counted again. */
export type CountedControls = Map<SectionId, { readonly control: ControlText; readonly words: number }>;

/** Words of a control, counted as the checks count them; 0 while it shows its placeholder or the section's guidance. */
function wordsOf(control: ControlText, section: Section): number {
  const text = cleanText(control.text);
  const isPrompt = text === cleanText(control.placeholder) || text === cleanText(section.guidance);
  return isPrompt ? 0 : countWords(text);
}

function wordsAgain(control: ControlText, section: Section, counted: CountedControls): number {
  const before = counted.get(section.id);
  if (before?.control.text === control.text && before.control.placeholder === control.placeholder) {
    return before.words;
  }
  const words = wordsOf(control, section);
  counted.set(section.id, { control, words });
  return words;
}

/** @param counted kept by the caller from one reading of the same outline to the next. */
export function outlineProgress(
  outline: Outline,
  reading: DocumentReading,
  counted: CountedControls = new Map()
): OutlineProgress {
  const sections = sectionsInOrder(outline).map(({ section, depth }): SectionProgress => {
    if (section.kind === 'heading') {
      return { section, depth, state: undefined, words: 0 };
    }
    const control = reading.controls.get(section.id);
    const words = control === undefined ? undefined : wordsAgain(control, section, counted);
    return { section, depth, state: sectionState(section, words), words: words ?? 0 };
  });
  const count = (...states: readonly SectionState[]): number =>
    sections.filter(({ state }) => state !== undefined && states.includes(state)).length;
  return {
    sections,
    done: count('done'),
    below: count('belowMinimum'),
    empty: count('empty', 'missing'),
    total: proseSections(outline).length,
    at: sections.find(({ section }) => section.id === reading.at)?.section.id
  };
}

/** The next section after the selection that is not done and can be gone to; goes round at the end. */
export function nextUnfinished(progress: OutlineProgress): Section | undefined {
  const { sections, at } = progress;
  const start = sections.findIndex(({ section }) => section.id === at) + 1;
  const round = [...sections.slice(start), ...sections.slice(0, start)];
  return round.find(({ state, section }) => (state === 'empty' || state === 'belowMinimum') && section.id !== at)
    ?.section;
}
