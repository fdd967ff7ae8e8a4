/** The outline (đề cương) that every report of a stream follows: a tree of sections with stable ids. */
import type { Annex } from './annex';
import type { SectionId } from './code';

/** One section (mục) of an outline. */
export interface Section {
  readonly id: SectionId;
  /** Number as typed in the outline, e.g. "I-" or "1-"; empty for an unnumbered section. */
  readonly mark: string;
  readonly title: string;
  /** What to write here; shown as the section's placeholder. */
  readonly guidance: string;
  readonly required: boolean;
  /** Fewest words that count as written; 0 when the outline sets none. */
  readonly minimumWords: number;
  /** A heading section only groups its children and holds no text of its own. */
  readonly kind: 'prose' | 'heading';
  /** Unit kinds that the section is asked of; empty when all are asked. */
  readonly unitKinds: readonly string[];
  readonly children: readonly Section[];
}

/** The outline of a stream's reports. */
export interface Outline {
  readonly title: string;
  readonly sections: readonly Section[];
  /** Tables of statistics that follow the text. */
  readonly annexes: readonly Annex[];
}

/** A section with its depth in the tree (0 at the top), in reading order. */
export interface PlacedSection {
  readonly section: Section;
  readonly depth: number;
}

/** All sections in reading order. */
export function sectionsInOrder(outline: Outline): readonly PlacedSection[] {
  const placed: PlacedSection[] = [];
  const visit = (sections: readonly Section[], depth: number): void => {
    for (const section of sections) {
      placed.push({ section, depth });
      visit(section.children, depth + 1);
    }
  };
  visit(outline.sections, 0);
  return placed;
}

/** The sections that a report must fill with prose, in reading order. */
export function proseSections(outline: Outline): readonly Section[] {
  return sectionsInOrder(outline)
    .map((placed) => placed.section)
    .filter((section) => section.kind === 'prose');
}

/** How far one section of a document has come. */
export type SectionState = 'missing' | 'empty' | 'belowMinimum' | 'done';

export const SECTION_STATES: readonly SectionState[] = ['done', 'belowMinimum', 'empty', 'missing'];

/**
 * @param words number of words found, or undefined when the document has no such section.
 */
export function sectionState(section: Section, words: number | undefined): SectionState {
  if (words === undefined) {
    return 'missing';
  }
  if (words === 0) {
    return 'empty';
  }
  return words < section.minimumWords ? 'belowMinimum' : 'done';
}

const asks = ({ unitKinds }: Section | Annex, kind: string): boolean =>
  unitKinds.length === 0 || unitKinds.includes(kind);

function sectionsAsked(sections: readonly Section[], kind: string): readonly Section[] {
  return sections.flatMap((section) => {
    if (!asks(section, kind)) {
      return [];
    }
    const children = sectionsAsked(section.children, kind);
    // A heading that only grouped what others are asked has nothing left to say.
    return section.kind === 'heading' && section.children.length > 0 && children.length === 0
      ? []
      : [{ ...section, children }];
  });
}

/** The outline without the sections and annexes that are asked of other kinds of units only. */
export function outlineAskedOf(outline: Outline, kind: string): Outline {
  return {
    ...outline,
    sections: sectionsAsked(outline.sections, kind),
    annexes: outline.annexes.filter((annex) => asks(annex, kind))
  };
}
