/**
 * Learns which marks stand below which in one document, and puts its headings into a tree. No class of marks has a level
 * of its own: "1-" stands below "I-" in one outline and directly below "Phần thứ hai" in the next part of the same one.
 */
import type { Marker } from '../reading/markers';
import type { Placed } from './sequences';

export interface Node {
  readonly placed: Placed;
  readonly children: Node[];
  /** The document does not show whether its class stands above or below its parent's. */
  readonly isGuessed: boolean;
}

/** The usual order, for classes about which the document says nothing. */
const USUAL: Readonly<Record<Marker['kind'], number>> = {
  part: 0,
  annex: 0,
  chapter: 10,
  section: 20,
  subsection: 24,
  article: 26,
  form: 28,
  upperLetter: 30,
  roman: 40,
  romanDecimal: 45,
  decimal: 50,
  decimal2: 60,
  decimal3: 62,
  decimal4: 64,
  lowerRoman: 68,
  lowerLetter: 70,
  bullet: 80
};

/** How often a class begins anew between two neighbours of another: then it stands below that one. */
class Nesting {
  private readonly counts = new Map<string, number>();

  public constructor(placed: readonly Placed[]) {
    const open = new Map<string, { ordinal: number; at: number }>();
    placed.forEach(({ key, ordinal }, at) => {
      if (ordinal === undefined) {
        return;
      }
      const before = open.get(key);
      if (before !== undefined && ordinal === before.ordinal + 1) {
        const begun = new Set(
          placed
            .slice(before.at + 1, at)
            .filter((each) => each.ordinal === 1)
            .map((each) => each.key)
        );
        begun.forEach((inner) => this.counts.set(`${key}|${inner}`, this.count(key, inner) + 1));
      }
      open.set(key, { ordinal, at });
    });
  }

  /** Positive when `inner` stands below `outer`, negative when it is the other way round, 0 when nothing shows. */
  public evidence(outer: string, inner: string): number {
    return this.count(outer, inner) - this.count(inner, outer);
  }

  private count(outer: string, inner: string): number {
    return this.counts.get(`${outer}|${inner}`) ?? 0;
  }
}

/** Usual ranks, but for classes that Word's outline levels or the place of their first heading say more about. */
function ranksOf(placed: readonly Placed[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const byKey = new Map<string, Placed[]>();
  placed.forEach((each) => byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]));
  const firstMarked = placed.findIndex(({ kind }) => kind !== undefined);
  byKey.forEach((all, key) => {
    const [first] = all;
    const levels = all.flatMap(({ candidate }) => candidate.level ?? []);
    const [level] = levels;
    if (first === undefined) {
      return;
    }
    if (level !== undefined && levels.length * 2 > all.length) {
      ranks.set(key, level * 10 + 1);
    } else if (first.kind !== undefined) {
      const style =
        first.kind === 'decimal' && key.includes('(') ? 4 : key.includes(')') && first.kind === 'decimal' ? 2 : 0;
      const sign = first.kind === 'bullet' && !/[-–—]/u.test(key) ? 4 : 0;
      ranks.set(key, USUAL[first.kind] + style + sign);
    } else {
      // A heading without number before all others is a part of its own; among them it belongs to the section that it is in.
      const opens = placed.indexOf(first) < firstMarked || firstMarked < 0;
      ranks.set(key, opens || /centred/.test(key) ? 5 : /capitals/.test(key) ? 6 : 66);
    }
  });
  return ranks;
}

/** Puts headings into a tree, in their order. */
export function treeOf(placed: readonly Placed[]): readonly Node[] {
  const nesting = new Nesting(placed);
  const ranks = ranksOf(placed);
  const below = (inner: Placed, outer: Placed): boolean => {
    const shown = nesting.evidence(outer.key, inner.key);
    return shown !== 0 ? shown > 0 : (ranks.get(inner.key) ?? 0) > (ranks.get(outer.key) ?? 0);
  };
  // Unmarked openings stand beside parts and chapters whatever these are counted with.
  const isOpening = ({ kind, key }: Placed): boolean =>
    key.startsWith('look') && kind === undefined && (ranks.get(key) ?? 0) <= 6;
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const each of placed) {
    while (open.length > 0) {
      const top = open[open.length - 1];
      if (top !== undefined && top.placed.key !== each.key && !isOpening(top.placed) && below(each, top.placed)) {
        break;
      }
      open.pop();
    }
    const parent = open[open.length - 1];
    const isGuessed =
      parent !== undefined && nesting.evidence(parent.placed.key, each.key) === 0 && each.kind === undefined;
    const node: Node = { placed: each, children: [], isGuessed };
    (parent?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}
