/** How alike two titles are, without regard to accents, case, signs and the place of tone marks. */
import { searchKey } from '../../domain/vietnamese-text';

/** Letters and digits in small letters without accents, one space between words. */
export function titleKey(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function pairsOf(key: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < key.length; index++) {
    const pair = key.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient of two bags. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  let all = 0;
  a.forEach((count, item) => {
    common += Math.min(count, b.get(item) ?? 0);
    all += count;
  });
  b.forEach((count) => (all += count));
  return all === 0 ? 0 : (2 * common) / all;
}

/** A title taken apart once, to be compared with many. */
export class TitleParts {
  public readonly words: ReadonlyMap<string, number>;
  private knownPairs: ReadonlyMap<string, number> | undefined;

  public constructor(public readonly key: string) {
    const words = new Map<string, number>();
    if (key !== '') {
      key.split(' ').forEach((word) => words.set(word, (words.get(word) ?? 0) + 1));
    }
    this.words = words;
  }

  /** Pairs of letters: of a thousand paragraphs few are ever compared so closely. */
  public get pairs(): ReadonlyMap<string, number> {
    this.knownPairs = this.knownPairs ?? pairsOf(this.key);
    return this.knownPairs;
  }
}

export const titleParts = (text: string): TitleParts => new TitleParts(titleKey(text));

/**
 * 1 for the same title, 0 for nothing in common; a word left out or a letter mistyped costs little.
 * @param a the title as it should be, @param b as somebody wrote it.
 */
export function similarity(a: TitleParts, b: TitleParts): number {
  if (a.key === b.key) {
    return a.key === '' ? 0 : 1;
  }
  // "Nguyên nhân của đơn vị" is "Nguyên nhân": units add whose it is.
  if (b.key.startsWith(`${a.key} `) && a.key !== '' && b.key.split(' ').length <= a.key.split(' ').length + 4) {
    return 0.85;
  }
  // Pairs of letters forgive typing errors; words keep titles apart that share syllables.
  return Math.min(0.99, Math.max(dice(a.words, b.words), 0.9 * dice(a.pairs, b.pairs)));
}
