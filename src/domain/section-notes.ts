/**
 * What a tracking row knows of each section: how far it had come in the report that was submitted, and whether it was
 * returned. Kept as one short text, so that ten thousand rows stay light and the list can be read without us:
 * `d:mo-dau,p1-i e:p1-ii r:p1-i` is done, done, empty, and the first of part one returned.
 */
import { sectionId } from './code';
import type { SectionId } from './code';
import type { OpenReason } from './state';
import { SECTION_STATES } from './outline';
import type { SectionState } from './outline';

/** How far each section had come when the report was submitted, by the section's id. */
export type SectionStates = Readonly<Record<string, SectionState>>;

declare const brand: unique symbol;

/** The text described above; empty where nothing is known. */
export type SectionNotes = string & { readonly [brand]: 'SectionNotes' };

export const NO_NOTES = '' as SectionNotes;

const LETTERS: Readonly<Record<SectionState | 'returned', string>> = {
  done: 'd',
  belowMinimum: 'b',
  empty: 'e',
  missing: 'm',
  returned: 'r'
};

const STATE_OF = new Map(SECTION_STATES.map((state) => [LETTERS[state], state]));

/** Stands for the whole report where sections are named. */
const WHOLE = '*';

const SECTION_ID = /^(?:\*|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)$/;

/** What is known of the sections of one report. */
export interface SectionsKnown {
  /** Empty when the report was submitted before its sections were recorded, or nothing was submitted. */
  readonly states: ReadonlyMap<SectionId, SectionState>;
  /** Sections with an open reason of a return. */
  readonly returned: ReadonlySet<SectionId>;
  /** A reason that names no section is open. */
  readonly returnedWhole: boolean;
}

/** @param states of the submission that counts; undefined when it recorded none. */
export function sectionNotes(states: SectionStates | undefined, openReasons: readonly OpenReason[]): SectionNotes {
  const held = Object.entries(states ?? {});
  const groups = [
    ...SECTION_STATES.map((state) => ({
      letter: LETTERS[state],
      ids: held.filter(([, each]) => each === state).map(([id]) => id)
    })),
    { letter: LETTERS.returned, ids: [...new Set(openReasons.map(({ section }) => section ?? WHOLE))] }
  ];
  return groups
    .filter(({ ids }) => ids.length > 0)
    .map(({ letter, ids }) => `${letter}:${ids.join(',')}`)
    .join(' ') as SectionNotes;
}

/** Reads the notes; what a later version or a person's hand wrote otherwise is passed over. */
export function readSectionNotes(notes: SectionNotes): SectionsKnown {
  const states = new Map<SectionId, SectionState>();
  const returned = new Set<SectionId>();
  let returnedWhole = false;
  for (const [letter = '', ids = ''] of notes.split(' ').map((group) => group.split(':'))) {
    const state = STATE_OF.get(letter);
    for (const id of ids.split(',').filter((each) => SECTION_ID.test(each))) {
      if (id === WHOLE) {
        returnedWhole ||= letter === LETTERS.returned;
      } else if (state !== undefined) {
        states.set(sectionId(id), state);
      } else if (letter === LETTERS.returned) {
        returned.add(sectionId(id));
      }
    }
  }
  return { states, returned, returnedWhole };
}

/** Takes the column's text as notes. */
export function asSectionNotes(text: string): SectionNotes {
  return text as SectionNotes;
}
