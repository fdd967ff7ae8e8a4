/** Ids of sections: made from their numbers, and kept when an outline is read again after somebody changed it. */
import { sectionId } from '../../domain/code';
import type { SectionId } from '../../domain/code';
import type { Section } from '../../domain/outline';
import { similarity, titleKey, titleParts } from '../reading/similarity';

/** What an id is made from: the place of a section among its siblings. */
export interface NumberedSection {
  readonly mark: string;
  readonly title: string;
  /** Undefined without a mark. */
  readonly ordinal: number | undefined;
  readonly children: readonly NumberedSection[];
}

/** Gives an id to each section: `p2-1-3` is the third point of the first chapter of the second part. */
export type SectionIds<S extends NumberedSection> = ReadonlyMap<S, SectionId>;

/** Two titles of one section, before and after somebody edited the outline. */
const SAME = 0.6;

interface Known {
  readonly id: SectionId;
  readonly section: Section;
  readonly path: string;
}

function knownOf(sections: readonly Section[], path = ''): readonly Known[] {
  return sections.flatMap((section) => {
    const own = `${path}/${titleKey(section.title)}`;
    return [{ id: section.id, section, path: own }, ...knownOf(section.children, own)];
  });
}

interface Fresh<S> {
  readonly section: S;
  readonly parent: S | undefined;
  readonly path: string;
  /** Its part of the id, behind the parent's. */
  readonly component: string;
  /** The id that a first reading gives. */
  readonly made: string;
}

function freshOf<S extends NumberedSection & { readonly children: readonly S[] }>(
  sections: readonly S[],
  path = '',
  above: Fresh<S> | undefined = undefined
): readonly Fresh<S>[] {
  let unmarked = 0;
  const taken = new Set<string>();
  return sections.flatMap((section) => {
    let component = section.ordinal === undefined ? `m${++unmarked}` : String(section.ordinal);
    while (taken.has(component)) {
      component = `${component}b`;
    }
    taken.add(component);
    const own: Fresh<S> = {
      section,
      parent: above?.section,
      path: `${path}/${titleKey(section.title)}`,
      component,
      made: above === undefined ? `p${component}` : `${above.made}-${component}`
    };
    return [own, ...freshOf(section.children, own.path, own)];
  });
}

/** Known sections that these are, each at most once: the same path of titles first, then the most alike. */
function matches<S extends NumberedSection>(
  fresh: readonly Fresh<S>[],
  known: readonly Known[]
): ReadonlyMap<S, SectionId> {
  const found = new Map<S, SectionId>();
  const free = new Set(known);
  const take = (each: Fresh<S>, match: Known | undefined): void => {
    if (match !== undefined) {
      found.set(each.section, match.id);
      free.delete(match);
    }
  };
  fresh.forEach((each) =>
    take(
      each,
      Array.from(free).find(({ path }) => path === each.path)
    )
  );
  const open = fresh.filter(({ section }) => !found.has(section));
  const titles = new Map(
    Array.from(free, (each): [Known, ReturnType<typeof titleParts>] => [each, titleParts(each.section.title)])
  );
  const pairs = open.flatMap((each) =>
    Array.from(free, (match) => {
      const alike = similarity(titles.get(match) ?? titleParts(''), titleParts(each.section.title));
      const sameMark = titleKey(match.section.mark) === titleKey(each.section.mark) ? 0.1 : 0;
      const samePlace = match.id === each.made ? 0.15 : 0;
      return { each, match, weight: alike < SAME ? 0 : alike + sameMark + samePlace };
    })
  );
  for (const { each, match, weight } of pairs.sort((a, b) => b.weight - a.weight)) {
    if (weight > 0 && !found.has(each.section) && free.has(match)) {
      take(each, match);
    }
  }
  return found;
}

const LONGEST_ID = 36;

/**
 * @param previous sections of an earlier reading, with ids that documents may already bear.
 */
export function idsOf<S extends NumberedSection & { readonly children: readonly S[] }>(
  sections: readonly S[],
  previous: readonly Section[]
): SectionIds<S> {
  const fresh = freshOf(sections);
  const known = knownOf(previous);
  const ids = new Map(matches(fresh, known));
  // An id that ever stood for another section is not given again: documents still bear it.
  const taken = new Set<string>(known.map(({ id }) => id));
  for (const { section, parent, component } of fresh) {
    if (!ids.has(section)) {
      const above = parent === undefined ? undefined : ids.get(parent);
      const long = above === undefined ? `p${component}` : `${above}-${component}`;
      const base = long.slice(0, LONGEST_ID).replace(/-$/u, '');
      let id = base;
      for (let count = 2; taken.has(id); count++) {
        id = `${base}-n${count}`;
      }
      taken.add(id);
      ids.set(section, sectionId(id));
    }
  }
  return ids;
}
