/** How far the open document has come against its outline, from the text of its content controls. Pure. */
import type { Steps } from '../../documents/steps';
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

/** Paragraphs and lines, as Word parts them in a control's text. */
const PARTS = /[\r\n\v\f\t]+/;
/** So many characters are counted in well under a millisecond. */
const STEP = 20_000;

/** Words of a control, counted as the checks count them; 0 while it shows its placeholder or the section's guidance. */
function* wordsOf({ text, placeholder }: ControlText, { guidance }: Section): Steps<number> {
  let words = 0;
  let since = 0;
  for (const part of text.split(PARTS)) {
    words += countWords(part);
    since += part.length;
    if (since > STEP) {
      since = 0;
      yield;
    }
  }
  // A prompt has as many words as its control: all other controls need no second look.
  const prompts = [placeholder, guidance].filter((prompt) => countWords(prompt) === words);
  return prompts.some((prompt) => cleanText(prompt) === cleanText(text)) ? 0 : words;
}

function* wordsAgain(control: ControlText, section: Section, counted: CountedControls): Steps<number> {
  const before = counted.get(section.id);
  if (before?.control.text === control.text && before.control.placeholder === control.placeholder) {
    return before.words;
  }
  const words = yield* wordsOf(control, section);
  counted.set(section.id, { control, words });
  return words;
}

function* progressOf(section: Section, reading: DocumentReading, counted: CountedControls): Steps<number | undefined> {
  const control = section.kind === 'heading' ? undefined : reading.controls.get(section.id);
  return control === undefined ? undefined : yield* wordsAgain(control, section, counted);
}

/** @param counted kept by the caller from one reading of the same outline to the next. */
export function* outlineProgressSteps(
  outline: Outline,
  reading: DocumentReading,
  counted: CountedControls = new Map()
): Steps<OutlineProgress> {
  const sections: SectionProgress[] = [];
  for (const { section, depth } of sectionsInOrder(outline)) {
    const words = yield* progressOf(section, reading, counted);
    const state = section.kind === 'heading' ? undefined : sectionState(section, words);
    sections.push({ section, depth, state, words: words ?? 0 });
  }
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
