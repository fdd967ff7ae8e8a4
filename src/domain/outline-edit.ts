/**
 * What a person does to an outline by hand. Every act gives a new outline, or the same object when nothing is to be
 * done. Sections keep their ids, so that what was made for them stays theirs; new ids are given by the caller.
 */
import type { SectionId } from './code';
import { sectionsInOrder } from './outline';
import type { Outline, Section } from './outline';

/** A place among the children of a section, or at the top. */
export interface SectionPlace {
  readonly parent: SectionId | undefined;
  /** Before the sibling that stands there now. */
  readonly index: number;
}

type Sections = readonly Section[];

/** A heading only groups; what becomes or ceases to be a group changes its kind, other sections keep theirs. */
function withChildren(section: Section, children: Sections): Section {
  const kind =
    children.length > 0 === section.children.length > 0 ? section.kind : children.length > 0 ? 'heading' : 'prose';
  return { ...section, kind, children };
}

function mapSections(sections: Sections, id: SectionId, change: (section: Section) => Sections): Sections {
  let changed = false;
  const next = sections.flatMap((section): Sections => {
    if (section.id === id) {
      changed = true;
      return change(section);
    }
    const children = mapSections(section.children, id, change);
    if (children === section.children) {
      return [section];
    }
    changed = true;
    return [withChildren(section, children)];
  });
  return changed ? next : sections;
}

const withSections = (outline: Outline, sections: Sections): Outline =>
  sections === outline.sections ? outline : { ...outline, sections };

/** The section of an id. */
export function findSection(outline: Outline, id: SectionId): Section | undefined {
  return sectionsInOrder(outline).find(({ section }) => section.id === id)?.section;
}

/** Where a section stands; undefined when the outline has none of the id. */
export function placeOf(outline: Outline, id: SectionId): SectionPlace | undefined {
  const search = (sections: Sections, parent: SectionId | undefined): SectionPlace | undefined => {
    const index = sections.findIndex((section) => section.id === id);
    if (index >= 0) {
      return { parent, index };
    }
    for (const section of sections) {
      const found = search(section.children, section.id);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  };
  return search(outline.sections, undefined);
}

function siblingsAt(outline: Outline, parent: SectionId | undefined): Sections {
  return parent === undefined ? outline.sections : (findSection(outline, parent)?.children ?? []);
}

function inserted(outline: Outline, { parent, index }: SectionPlace, section: Section): Outline {
  const put = (siblings: Sections): Sections => [...siblings.slice(0, index), section, ...siblings.slice(index)];
  return parent === undefined
    ? { ...outline, sections: put(outline.sections) }
    : withSections(
        outline,
        mapSections(outline.sections, parent, (above) => [withChildren(above, put(above.children))])
      );
}

/** Adds a section. Nothing changes when its id is there already, or the parent is not. */
export function addSection(outline: Outline, place: SectionPlace, section: Section): Outline {
  const isUnknown = place.parent !== undefined && findSection(outline, place.parent) === undefined;
  return isUnknown || findSection(outline, section.id) !== undefined ? outline : inserted(outline, place, section);
}

/** Takes a section out, with what stands below it. */
export function removeSection(outline: Outline, id: SectionId): Outline {
  return withSections(
    outline,
    mapSections(outline.sections, id, () => [])
  );
}

/** What a person may write about a section. */
export type SectionChange = Partial<
  Pick<Section, 'mark' | 'title' | 'guidance' | 'required' | 'minimumWords' | 'unitKinds' | 'kind'>
>;

export function editSection(outline: Outline, id: SectionId, change: SectionChange): Outline {
  return withSections(
    outline,
    mapSections(outline.sections, id, (section) => [{ ...section, ...change }])
  );
}

/** Moves a section with what stands below it. `to` counts as the outline stands before the move. */
export function moveSection(outline: Outline, id: SectionId, to: SectionPlace): Outline {
  const from = placeOf(outline, id);
  const section = findSection(outline, id);
  if (from === undefined || section === undefined) {
    return outline;
  }
  const within = new Set(sectionsInOrder({ ...outline, sections: [section] }).map((each) => each.section.id));
  const isLost = to.parent !== undefined && findSection(outline, to.parent) === undefined;
  const staysThere = from.parent === to.parent && (to.index === from.index || to.index === from.index + 1);
  if (isLost || staysThere || (to.parent !== undefined && within.has(to.parent))) {
    return outline;
  }
  const index = from.parent === to.parent && to.index > from.index ? to.index - 1 : to.index;
  return inserted(removeSection(outline, id), { parent: to.parent, index: Math.max(0, index) }, section);
}

/** Where each key leads; undefined where there is nowhere to go. */
export type SectionStep = 'up' | 'down' | 'in' | 'out';

export function stepOf(outline: Outline, id: SectionId, step: SectionStep): SectionPlace | undefined {
  const at = placeOf(outline, id);
  if (at === undefined) {
    return undefined;
  }
  const siblings = siblingsAt(outline, at.parent);
  switch (step) {
    case 'up':
      return at.index === 0 ? undefined : { parent: at.parent, index: at.index - 1 };
    case 'down':
      return at.index === siblings.length - 1 ? undefined : { parent: at.parent, index: at.index + 2 };
    case 'in': {
      const above = siblings[at.index - 1];
      return above === undefined ? undefined : { parent: above.id, index: above.children.length };
    }
    case 'out': {
      const parent = at.parent === undefined ? undefined : placeOf(outline, at.parent);
      return parent === undefined ? undefined : { parent: parent.parent, index: parent.index + 1 };
    }
  }
}

/** Up or down among its siblings, into the one before it, or out behind the section above it. */
export function stepSection(outline: Outline, id: SectionId, step: SectionStep): Outline {
  const to = stepOf(outline, id, step);
  return to === undefined ? outline : moveSection(outline, id, to);
}

const lineOf = ({ mark, title }: Section): string => (mark === '' ? title : `${mark} ${title}`);

/** What was taken for a heading is guidance of the section before it; what stood below it follows that section. */
export function mergeIntoAbove(outline: Outline, id: SectionId): Outline {
  const order = sectionsInOrder(outline);
  const at = order.findIndex(({ section }) => section.id === id);
  const [above, own] = [order[at - 1], order[at]];
  if (above === undefined || own === undefined) {
    return outline;
  }
  const { section } = own;
  const guidance = [above.section.guidance, lineOf(section), section.guidance].filter((each) => each !== '').join('\n');
  // Its children go where it stood when it stood below the section before it, and below that section otherwise.
  const removed =
    placeOf(outline, id)?.parent === above.section.id
      ? withSections(
          outline,
          mapSections(outline.sections, id, () => section.children)
        )
      : section.children.reduce<Outline>(
          (made, child) =>
            inserted(made, { parent: above.section.id, index: siblingsAt(made, above.section.id).length }, child),
          removeSection(outline, id)
        );
  return editSection(removed, above.section.id, { guidance });
}

/** A line of a section's guidance becomes a section below it; the lines behind it become its guidance. */
export function splitGuidance(outline: Outline, id: SectionId, line: number, newId: SectionId): Outline {
  const own = findSection(outline, id);
  const lines = own?.guidance.split('\n') ?? [];
  const title =
    lines[line]
      ?.replace(/^[-–+*•]\s*/u, '')
      .replace(/[;.:]+$/u, '')
      .trim() ?? '';
  if (own === undefined || title === '') {
    return outline;
  }
  const made: Section = {
    ...own,
    id: newId,
    mark: '',
    title,
    guidance: lines.slice(line + 1).join('\n'),
    minimumWords: 0,
    kind: 'prose',
    children: []
  };
  const split = addSection(outline, { parent: id, index: 0 }, made);
  return split === outline ? outline : editSection(split, id, { guidance: lines.slice(0, line).join('\n') });
}
