/** What is missing where: units by sections of the outline. Pure. */
import type { TrackingRow } from '../../actions/open-tracking';
import type { SectionId } from '../../domain/code';
import { outlineAskedOf, proseSections } from '../../domain/outline';
import type { Outline, Section, SectionState } from '../../domain/outline';
import { readSectionNotes } from '../../domain/section-notes';
import type { SectionNotes } from '../../domain/section-notes';

/** What a cell says: `none` where nothing was submitted, `unknown` where sections were not recorded. */
export type CellState = SectionState | 'returned' | 'notAsked' | 'none' | 'unknown';

/** What a unit still has to do something about. */
export const LACKING: ReadonlySet<CellState> = new Set<CellState>(['belowMinimum', 'empty', 'missing', 'returned']);

/** Reads the cells of any row of a plan. */
export class SectionGrid {
  public readonly sections: readonly Section[];
  /** Many rows say the same of their sections. */
  private readonly known = new Map<string, readonly CellState[]>();
  private readonly asked = new Map<string, ReadonlySet<SectionId>>();

  public constructor(private readonly outline: Outline) {
    this.sections = proseSections(outline);
  }

  private askedOf(kind: string): ReadonlySet<SectionId> {
    const known = this.asked.get(kind);
    if (known !== undefined) {
      return known;
    }
    const made = new Set(proseSections(outlineAskedOf(this.outline, kind)).map(({ id }) => id));
    this.asked.set(kind, made);
    return made;
  }

  /** One state for each section, in the order of the outline. */
  public cells({ obligation, sections: notes, round }: TrackingRow): readonly CellState[] {
    const key = `${obligation.unitKind} ${round === 0} ${notes}`;
    const known = this.known.get(key);
    if (known !== undefined) {
      return known;
    }
    const made = this.read(this.askedOf(obligation.unitKind), notes, round === 0);
    this.known.set(key, made);
    return made;
  }

  private read(asked: ReadonlySet<SectionId>, notes: SectionNotes, isFirst: boolean): readonly CellState[] {
    const { states, returned } = readSectionNotes(notes);
    return this.sections.map(({ id }): CellState => {
      if (!asked.has(id)) {
        return 'notAsked';
      }
      // A section that was added to the outline afterwards is not known either.
      return returned.has(id) ? 'returned' : (states.get(id) ?? (isFirst ? 'none' : 'unknown'));
    });
  }

  /** How many of the rows lack each section. */
  public lacking(rows: readonly TrackingRow[]): readonly number[] {
    const counts = this.sections.map(() => 0);
    for (const row of rows) {
      this.cells(row).forEach((state, index) => {
        counts[index] = (counts[index] ?? 0) + (LACKING.has(state) ? 1 : 0);
      });
    }
    return counts;
  }
}

const SHORT = /(?:^| )[bemr]:/;

/** Whether the row lacks any section or has one returned, without reading each. */
export function isShort({ sections }: TrackingRow): boolean {
  return SHORT.test(sections);
}
