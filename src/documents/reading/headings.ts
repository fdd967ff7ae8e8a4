/**
 * Recognises the headings of an outline among paragraphs, for documents without our controls. Word's heading styles are
 * no help (17 of 100 Vietnamese documents use them), so title, mark, look and order decide together.
 */
import { sectionsInOrder } from '../../domain/outline';
import type { Outline, Section } from '../../domain/outline';
import type { ParagraphBlock } from './blocks';
import { formsOf, joinedForms } from './heading-forms';
import type { HeadingForm } from './heading-forms';
import { readMarkers, sameMark, samePosition } from './markers';
import type { Marker } from './markers';
import { similarity, titleParts } from './similarity';
import type { TitleParts } from './similarity';

/** A heading of the outline, found in these paragraphs. */
export interface FoundHeading {
  readonly section: Section;
  /** Index of its first paragraph, which may hold only its number. */
  readonly first: number;
  /** Index of its last paragraph. */
  readonly index: number;
  /** What follows a heading in its own paragraph: "1- Ưu điểm: Qua 10 năm ...". */
  readonly rest: string;
  /** The title is another one: only mark, look and place say that it is this section's. */
  readonly isRenamed: boolean;
}

/** More paragraphs than this are no headings of one outline; the rest is not looked at. */
const MOST_CANDIDATES = 2000;
/** From here two titles are the same title written otherwise. */
const SIMILAR = 0.72;
/** From here they are, when mark and look agree too. */
const RELATED = 0.5;
/** What a form must weigh to be a heading. */
const ENOUGH = 3;

interface Target {
  readonly section: Section;
  readonly markers: readonly Marker[];
  readonly title: TitleParts;
}

const targetOf = (section: Section): Target => {
  // A mark is read with a title behind it, as it stands in documents.
  const markers = readMarkers(`${section.mark} X`);
  return { section, markers, title: titleParts(section.title) };
};

/** What the mark says for or against; a document may number otherwise than the outline. */
function markWeight(target: Target, form: HeadingForm): number {
  if (target.markers.length === 0 || form.markers.length === 0) {
    return 0;
  }
  if (form.markers[0]?.kind === 'bullet' && target.markers[0]?.kind !== 'bullet') {
    return -1;
  }
  if (sameMark(target.markers, form.markers)) {
    return 1.5;
  }
  // Automatic numbers run on where the typed headings above them should have made them begin anew.
  return samePosition(target.markers, form.markers) ? 0.8 : form.isAutomatic ? 0.1 : -0.5;
}

/** How sure it is that a form is a section's heading; below ENOUGH it is not. */
function weight(target: Target, form: HeadingForm): number {
  const alike = similarity(target.title, form.title);
  const mark = markWeight(target, form);
  if (form.keepsMark && alike < 1) {
    return 0;
  }
  if (alike < RELATED || (alike < SIMILAR && !(mark > 0 && form.standsOut))) {
    return 0;
  }
  const isSupported = mark > 0 || form.standsOut;
  if ((form.isRunIn && !isSupported) || (alike < 1 && !isSupported && mark < 0)) {
    return 0;
  }
  const title = alike === 1 ? 6 : alike >= SIMILAR ? 2.5 + (alike - SIMILAR) * 8 : 2;
  return title + mark + (form.standsOut ? 1 : 0) - (form.isRunIn ? 0.3 : 0) - (form.isQuoted ? 6 : 0);
}

/** Targets that share enough words with a form to be worth weighing. */
class TargetIndex {
  private readonly byWord = new Map<string, number[]>();

  public constructor(private readonly targets: readonly Target[]) {
    targets.forEach(({ title }, index) =>
      title.words.forEach((_count, word) => {
        const known = this.byWord.get(word) ?? [];
        known.push(index);
        this.byWord.set(word, known);
      })
    );
  }

  public near(form: HeadingForm): readonly number[] {
    const common = new Map<number, number>();
    form.title.words.forEach((_count, word) =>
      this.byWord.get(word)?.forEach((index) => common.set(index, (common.get(index) ?? 0) + 1))
    );
    const near: number[] = [];
    common.forEach((count, index) => {
      const size = this.targets[index]?.title.words.size ?? 0;
      if (count >= size * 0.4 && form.title.words.size <= size * 3) {
        near.push(index);
      }
    });
    return near;
  }
}

/** A form with its weight for each target that it may be the heading of. */
interface Candidate {
  readonly form: HeadingForm;
  readonly weights: ReadonlyMap<number, number>;
}

function candidatesOf(
  targets: readonly Target[],
  paragraphs: readonly (ParagraphBlock | undefined)[]
): readonly Candidate[] {
  const index = new TargetIndex(targets);
  const candidates: Candidate[] = [];
  const consider = (form: HeadingForm): void => {
    const weights = new Map<number, number>();
    for (const near of index.near(form)) {
      const target = targets[near];
      const value = target === undefined ? 0 : weight(target, form);
      if (value >= ENOUGH) {
        weights.set(near, value);
      }
    }
    if (weights.size > 0) {
      candidates.push({ form, weights });
    }
  };
  let above: { block: ParagraphBlock; at: number } | undefined;
  paragraphs.forEach((block, at) => {
    if (block === undefined || candidates.length >= MOST_CANDIDATES) {
      above = undefined;
      return;
    }
    if (block.text.trim() === '') {
      return;
    }
    if (above !== undefined) {
      joinedForms(above.block, block, above.at, at).forEach(consider);
    }
    formsOf(block, at).forEach(consider);
    above = { block, at };
  });
  return candidates.sort((a, b) => a.form.last - b.form.last || a.form.first - b.form.first);
}

/** The surest assignment that keeps the order of both lists (a weighted longest common subsequence). */
function inOrder(targets: readonly Target[], candidates: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const width = candidates.length + 1;
  const best = new Float64Array((targets.length + 1) * width);
  const bestAt = (row: number, column: number): number => best[row * width + column] ?? 0;
  // Forms of the paragraphs that an assigned one takes up are left out behind it.
  const after = candidates.map(({ form }, column) => {
    let next = column + 1;
    while (next < candidates.length && (candidates[next]?.form.first ?? Infinity) <= form.last) {
      next++;
    }
    return next;
  });
  for (let row = targets.length - 1; row >= 0; row--) {
    for (let column = candidates.length - 1; column >= 0; column--) {
      const here = candidates[column]?.weights.get(row) ?? 0;
      best[row * width + column] = Math.max(
        bestAt(row + 1, column),
        bestAt(row, column + 1),
        here > 0 ? here + bestAt(row + 1, after[column] ?? width - 1) : 0
      );
    }
  }
  const assigned = new Map<number, Candidate>();
  let column = 0;
  for (let row = 0; row < targets.length; row++) {
    while (column < candidates.length && bestAt(row, column) === bestAt(row, column + 1)) {
      column++;
    }
    const candidate = candidates[column];
    if (candidate !== undefined && bestAt(row, column) > bestAt(row + 1, column)) {
      assigned.set(row, candidate);
      column = after[column] ?? candidates.length;
    }
  }
  return assigned;
}

const overlaps = (a: HeadingForm, b: HeadingForm): boolean => a.first <= b.last && b.first <= a.last;

/** A heading out of order is still found when its title occurs once and nothing else claims it. */
function addOutOfOrder(
  targets: readonly Target[],
  candidates: readonly Candidate[],
  assigned: Map<number, Candidate>
): void {
  targets.forEach((target, row) => {
    if (assigned.has(row)) {
      return;
    }
    const taken = Array.from(assigned.values(), ({ form }) => form);
    const free = candidates.filter(
      ({ form, weights }) =>
        weights.has(row) && form.title.key === target.title.key && !taken.some((each) => overlaps(each, form))
    );
    const paragraphs = new Set(free.map(({ form }) => form.last));
    const [only] = free;
    if (only !== undefined && paragraphs.size === 1) {
      assigned.set(row, only);
    }
  });
}

/** A heading whose title was changed altogether: the only paragraph of its mark that stands out between its neighbours. */
function addRenamed(
  targets: readonly Target[],
  paragraphs: readonly (ParagraphBlock | undefined)[],
  assigned: ReadonlyMap<number, HeadingForm>
): ReadonlyMap<number, HeadingForm> {
  const renamed = new Map<number, HeadingForm>();
  targets.forEach(({ markers, section }, row) => {
    const before = assigned.get(row - 1) ?? renamed.get(row - 1);
    const after = assigned.get(row + 1);
    if (
      assigned.has(row) ||
      markers.length === 0 ||
      before === undefined ||
      (after === undefined && row + 1 < targets.length)
    ) {
      return;
    }
    const between = paragraphs.slice(before.last + 1, after?.first ?? paragraphs.length);
    const forms = between.flatMap((block, at) =>
      block === undefined ? [] : formsOf(block, before.last + 1 + at).filter(({ isRunIn }) => !isRunIn)
    );
    const fitting = forms.filter(
      (form) => form.standsOut && sameMark(markers, form.markers) && section.kind === 'prose'
    );
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) {
      renamed.set(row, only);
    }
  });
  return renamed;
}

/**
 * Finds the outline's headings, in the order of the document.
 * @param paragraphs by their index; undefined for what can be no heading.
 */
export function findHeadings(
  outline: Outline,
  paragraphs: readonly (ParagraphBlock | undefined)[]
): readonly FoundHeading[] {
  const targets = sectionsInOrder(outline).map(({ section }) => targetOf(section));
  const candidates = candidatesOf(targets, paragraphs);
  const assigned = new Map(inOrder(targets, candidates));
  addOutOfOrder(targets, candidates, assigned);
  const forms = new Map(Array.from(assigned, ([row, { form }]): [number, HeadingForm] => [row, form]));
  const renamed = addRenamed(targets, paragraphs, forms);
  return [...Array.from(forms), ...Array.from(renamed)]
    .flatMap(([row, { first, last, rest }]): readonly FoundHeading[] => {
      const target = targets[row];
      return target === undefined
        ? []
        : [{ section: target.section, first, index: last, rest, isRenamed: renamed.has(row) }];
    })
    .sort((a, b) => a.index - b.index);
}
