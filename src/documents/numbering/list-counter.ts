/** Counts the numbered paragraphs of a document as Word does, and gives the number that it shows before each. */
import type { List, Lists } from './definitions';
import { formatNumber } from './number-format';

/** Which list and level a paragraph is numbered by. */
export interface ListPlace {
  /** `w:numId`. */
  readonly list: string;
  /** 0 to 8. */
  readonly level: number;
}

/** What Word shows before a paragraph. */
export interface ShownNumber {
  /** E.g. `II-`, `3.1.`, `a)`; for a bullet its sign. */
  readonly text: string;
  readonly isBullet: boolean;
}

const PLACEHOLDER = /%([1-9])/g;

/** Goes through one document from its first paragraph to its last. */
export class ListCounter {
  /** Numbers by level, for each abstract definition: undefined until the level is used. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  /** Levels of lists whose restart has happened. */
  private readonly restarted = new Set<string>();

  public constructor(private readonly lists: Lists) {}

  /** The next paragraph of a list; undefined when the document does not define it. */
  public next({ list: id, level }: ListPlace): ShownNumber | undefined {
    const list = this.lists.get(id);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined) {
      return undefined;
    }
    const counts = this.counts.get(list.abstract) ?? [];
    this.counts.set(list.abstract, counts);
    const restart = list.restarts.get(level);
    const key = `${id} ${level}`;
    const last = counts[level];
    if (restart !== undefined && !this.restarted.has(key)) {
      this.restarted.add(key);
      counts[level] = restart;
    } else {
      counts[level] = last === undefined ? definition.start : last + 1;
    }
    this.forgetBelow(list, level, counts);
    const isBullet = definition.format === 'bullet';
    return { text: isBullet ? definition.text : this.textOf(list, level, counts), isBullet };
  }

  /** Levels below begin anew, unless they say after which level they do. */
  private forgetBelow(list: List, used: number, counts: (number | undefined)[]): void {
    for (let level = used + 1; level < counts.length; level++) {
      const after = list.levels.get(level)?.restartAfter;
      if (after === undefined || (after > 0 && used < after)) {
        counts[level] = undefined;
      }
    }
  }

  private textOf(list: List, level: number, counts: readonly (number | undefined)[]): string {
    const definition = list.levels.get(level);
    return (definition?.text ?? '').replace(PLACEHOLDER, (_all, digit: string) => {
      const index = Number(digit) - 1;
      const shown = list.levels.get(index);
      const value = counts[index] ?? shown?.start ?? 1;
      return formatNumber(value, definition?.isLegal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  }
}
