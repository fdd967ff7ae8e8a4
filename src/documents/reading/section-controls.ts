/** The controls that sections were written in: by their tag, else by what the document's own custom XML says about them. */
import { proseSections } from '../../domain/outline';
import type { Outline, Section } from '../../domain/outline';
import type { SectionId } from '../../domain/code';
import { plainText } from '../words';
import { controlsIn } from './blocks';
import type { Block, ControlBlock } from './blocks';

export interface SectionControls {
  readonly foundBy: 'tag' | 'customXml';
  /** Outermost ones; two when somebody copied a section. */
  readonly controls: readonly ControlBlock[];
}

/** Word cuts titles of controls off at 64 characters, and so do drafts, with "…" at the end. */
function isTitleOf(title: string, section: Section): boolean {
  const shown = plainText(title).replace(/…$/u, '');
  return shown !== '' && (title.endsWith('…') ? section.title.startsWith(shown) : section.title === shown);
}

/** Controls with no tag that a section can still be in: Word drops the tag before it drops the control. */
function untagged(controls: readonly ControlBlock[], known: ReadonlySet<string>): readonly ControlBlock[] {
  return controls.filter(({ tag, isBlock }) => isBlock && (tag === '' || (!known.has(tag) && !tag.includes(':'))));
}

/**
 * Controls whose tag was lost: by the title on their frame, else, when the document's custom XML names its sections, by
 * their place between the sections that still have theirs.
 */
function lost(
  prose: readonly Section[],
  controls: readonly ControlBlock[],
  tagged: ReadonlyMap<SectionId, readonly ControlBlock[]>,
  declared: readonly SectionId[]
): ReadonlyMap<SectionId, ControlBlock> {
  const found = new Map<SectionId, ControlBlock>();
  const free = new Set(untagged(controls, new Set(prose.map(({ id }) => id))));
  const missing = prose.filter(({ id }) => !tagged.has(id));
  for (const section of missing) {
    const titled = Array.from(free).filter(({ title }) => isTitleOf(title, section));
    const [only] = titled;
    const isUnique = prose.filter((each) => only !== undefined && isTitleOf(only.title, each)).length === 1;
    if (only !== undefined && titled.length === 1 && isUnique) {
      found.set(section.id, only);
      free.delete(only);
    }
  }
  const known = (id: SectionId): ControlBlock | undefined => tagged.get(id)?.[0] ?? found.get(id);
  const ids = new Set(declared);
  const inPlan = prose.map(({ id }) => id).filter((id) => ids.has(id));
  const standing = new Set(inPlan.map(known));
  byPlace(
    inPlan,
    controls.filter((each) => free.has(each) || standing.has(each)),
    known,
    free
  ).forEach((control, id) => found.set(id, control));
  return found;
}

/** Between two sections that are known, as many free controls as sections are missing are these sections, in order. */
function byPlace(
  declared: readonly SectionId[],
  controls: readonly ControlBlock[],
  known: (id: SectionId) => ControlBlock | undefined,
  free: ReadonlySet<ControlBlock>
): ReadonlyMap<SectionId, ControlBlock> {
  const placed = new Map<SectionId, ControlBlock>();
  let from = 0;
  let open: SectionId[] = [];
  const close = (to: number): void => {
    const between = controls.slice(from, to).filter((each) => free.has(each));
    if (between.length === open.length) {
      open.forEach((id, index) => {
        const control = between[index];
        if (control !== undefined) {
          placed.set(id, control);
        }
      });
    }
    open = [];
  };
  for (const id of declared) {
    const control = known(id);
    const at = control === undefined ? -1 : controls.indexOf(control);
    if (at < 0) {
      open.push(id);
    } else {
      close(at);
      from = at + 1;
    }
  }
  close(controls.length);
  return placed;
}

/**
 * Controls of each prose section that has some.
 * @param declared ids of the sections that the document's custom XML names, in order; empty when it names none.
 */
export function controlsOfSections(
  outline: Outline,
  body: readonly Block[],
  declared: readonly SectionId[]
): ReadonlyMap<SectionId, SectionControls> {
  const prose = proseSections(outline);
  const controls = controlsIn(body);
  const byTag = new Map<string, ControlBlock[]>();
  for (const control of controls) {
    const same = byTag.get(control.tag) ?? [];
    same.push(control);
    byTag.set(control.tag, same);
  }
  const tagged = new Map<SectionId, readonly ControlBlock[]>();
  for (const { id } of prose) {
    const all = byTag.get(id) ?? [];
    const within = new Set(all.length > 1 ? all.flatMap((each) => controlsIn(each.blocks)) : []);
    const outer = all.filter((each) => !within.has(each));
    if (outer.length > 0) {
      tagged.set(id, outer);
    }
  }
  const result = new Map<SectionId, SectionControls>();
  tagged.forEach((each, id) => result.set(id, { foundBy: 'tag', controls: each }));
  if (tagged.size < prose.length) {
    lost(prose, controls, tagged, declared).forEach((control, id) =>
      result.set(id, { foundBy: 'customXml', controls: [control] })
    );
  }
  return result;
}
