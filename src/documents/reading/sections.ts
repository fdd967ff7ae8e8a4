/** Finds the text of each prose section: by the control that bears its id, by the custom XML, else below its heading. */
import { proseSections } from '../../domain/outline';
import type { Outline, Section } from '../../domain/outline';
import type { SectionId } from '../../domain/code';
import { countWords, plainText } from '../words';
import { linesIn, linesOf } from './blocks';
import type { Block, ControlBlock } from './blocks';
import type { Place } from './place';
import { controlsOfSections } from './section-controls';
import type { SectionControls } from './section-controls';
import { sectionsByHeading } from './section-text';
import type { HeadedSection } from './section-text';

/** The heading that a section was found by. */
export interface HeadingReading {
  /** As it stands in the document. */
  readonly text: string;
  readonly place?: Place;
  /** It is not the outline's title; only mark, look and place say that it is this section's. */
  readonly isRenamed: boolean;
}

/** One prose section of the outline, as found in the document. */
export interface SectionReading {
  readonly id: SectionId;
  /**
   * Undefined when the document has neither a control with the section's tag nor its heading. `customXml`: the tag was
   * lost, and the control's title or its place among the sections that the document's custom XML names stood in.
   */
  readonly foundBy: 'tag' | 'customXml' | 'heading' | undefined;
  /** Words of the section's final text (tracked changes accepted); 0 while it shows only its prompt. */
  readonly words: number;
  /** Lines that hold text: paragraphs, and table rows with their cells joined by a tab. */
  readonly paragraphs: readonly string[];
  /** Where each of these lines stands; undefined within text boxes. Left out while nothing is written. */
  readonly places?: readonly (Place | undefined)[];
  /** The section shows its prompt and nothing else. */
  readonly placeholder: boolean;
  /** Present when it was found by its heading. */
  readonly heading?: HeadingReading;
  /** How many controls bear its tag, when somebody copied it. What was written in any of them is its text. */
  readonly copies?: number;
}

/** A section with the blocks that it was read from. */
export interface FoundSection {
  readonly reading: SectionReading;
  readonly blocks: readonly Block[];
}

function readingOf(
  id: SectionId,
  foundBy: 'tag' | 'customXml' | 'heading',
  blocks: readonly Block[],
  isPrompt: boolean
): FoundSection {
  const lines = isPrompt ? [] : linesIn(blocks);
  const words = lines.reduce((sum, { text }) => sum + countWords(text), 0);
  const places = lines.length === 0 ? {} : { places: lines.map(({ place }) => place) };
  const paragraphs = lines.map(({ text }) => text);
  return { reading: { id, foundBy, words, paragraphs, ...places, placeholder: isPrompt }, blocks };
}

/** Text that only repeats the outline's guidance is a prompt, whatever the control says. */
function isGuidance(blocks: readonly Block[], { guidance }: Section): boolean {
  const prompt = plainText(guidance);
  return prompt !== '' && linesOf(blocks).join(' ') === prompt;
}

function byControls(section: Section, { foundBy, controls }: SectionControls): FoundSection {
  const isPrompt = (control: ControlBlock): boolean => control.showsPrompt || isGuidance(control.blocks, section);
  // A control that somebody copied stands there twice: what was written in either is the section's text.
  const filled = controls.filter((control) => !isPrompt(control));
  const blocks = (filled.length > 0 ? filled : controls).flatMap((control) => control.blocks);
  const found = readingOf(section.id, foundBy, blocks, filled.length === 0);
  return controls.length === 1 ? found : { ...found, reading: { ...found.reading, copies: controls.length } };
}

function byHeading(section: Section, { heading, paragraph, blocks }: HeadedSection): FoundSection {
  const found = readingOf(section.id, 'heading', blocks, isGuidance(blocks, section));
  const { place, text = '' } = paragraph ?? {};
  return {
    ...found,
    reading: {
      ...found.reading,
      heading: {
        text: plainText(heading.rest === '' ? text : text.slice(0, text.length - heading.rest.length)),
        ...(place === undefined ? {} : { place }),
        isRenamed: heading.isRenamed
      }
    }
  };
}

const missing = (id: SectionId): FoundSection => ({
  reading: { id, foundBy: undefined, words: 0, paragraphs: [], placeholder: false },
  blocks: []
});

/**
 * Every prose section of the outline, in its order.
 * @param declared ids of the sections that the document's custom XML names, in order; empty when it names none.
 */
export function findSections(
  outline: Outline,
  body: readonly Block[],
  declared: readonly SectionId[] = []
): readonly FoundSection[] {
  const prose = proseSections(outline);
  const controlled = controlsOfSections(outline, body, declared);
  const closed = new Set(Array.from(controlled.values()).flatMap(({ controls }) => controls));
  const headed =
    controlled.size < prose.length ? sectionsByHeading(outline, body, closed) : new Map<SectionId, HeadedSection>();
  return prose.map((section) => {
    const controls = controlled.get(section.id);
    if (controls !== undefined) {
      return byControls(section, controls);
    }
    const heading = headed.get(section.id);
    return heading === undefined ? missing(section.id) : byHeading(section, heading);
  });
}
