/**
 * Recognises the headings of an outline among paragraphs, for documents without our controls. Word's heading styles are
 * no help (17 of 100 Vietnamese documents use them), so the text decides: title, mark and order.
 */
import { sectionsInOrder } from '../../domain/outline';
import type { Outline, Section } from '../../domain/outline';
import { searchKey } from '../../domain/vietnamese-text';
import { plainText } from '../words';

/** A heading of the outline, found in the paragraph with this index. */
export interface FoundHeading {
  readonly section: Section;
  readonly index: number;
  /** What follows a heading in its own paragraph: "1- Ưu điểm: Qua 10 năm ...". */
  readonly rest: string;
}

/** "Phần thứ nhất", "Chương II", "I-", "1.1.", "a)" at the beginning of a heading, without accents. */
const MARKER =
  /^(?:phan(?: thu)? [a-z0-9]+(?=[\s.:-]|$)|(?:chuong|muc|tieu muc) [a-z0-9]+(?=[\s.:-]|$)|\d+(?:\.\d+)*(?=[\s.):/-])|[ivxlcdm]+(?:\.\d+)*(?=\s*[.):/-])|[a-z](?=\s*[.):/-]))[\s.):/-]*/;
/** Longer paragraphs are prose that happens to begin like a heading. */
const LONGEST_HEADING = 300;
/** More paragraphs than this are no headings of one outline; the rest is not looked at. */
const MOST_CANDIDATES = 2000;
/** Share of common words from which two titles are the same title written otherwise. */
const SIMILAR = 0.75;

const keyOf = (text: string): string =>
  searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Written {
  readonly mark: string;
  /** The title without its marker, and the whole text for titles that begin like a marker. */
  readonly titles: readonly string[];
}

function written(text: string): Written {
  const key = searchKey(text);
  const marker = MARKER.exec(key)?.[0] ?? '';
  const titles = marker === '' ? [keyOf(key)] : [keyOf(key.slice(marker.length)), keyOf(key)];
  return { mark: keyOf(marker), titles };
}

/** Dice's coefficient of the words of two titles. */
function similarity(a: string, b: string): number {
  const words = a.split(' ');
  const others = new Set(b.split(' '));
  const common = words.filter((word) => others.has(word)).length;
  return (2 * common) / (words.length + others.size);
}

interface Target {
  readonly section: Section;
  readonly mark: string;
  readonly title: string;
}

interface Candidate {
  readonly index: number;
  readonly whole: Written;
  readonly runIn: { readonly head: Written; readonly rest: string } | undefined;
}

/** A run-in heading ends with the first colon or full stop after a letter: "1- Ưu điểm: Qua 10 năm ...". */
const RUN_IN = /\p{L}[:.](?=\s+\S)/u;

function candidateOf(text: string, index: number): Candidate {
  const end = text.search(RUN_IN);
  const runIn = end < 0 ? undefined : { head: written(text.slice(0, end + 1)), rest: text.slice(end + 2).trim() };
  return { index, whole: written(text.length <= LONGEST_HEADING ? text : ''), runIn };
}

/** How sure it is that a paragraph is a section's heading; 0 when it is not. */
function weight({ mark, title }: Target, { whole, runIn }: Candidate): number {
  const sameMark = whole.mark === mark && mark !== '';
  if (whole.titles.includes(title)) {
    return sameMark || mark === '' ? 4 : 3;
  }
  if (sameMark && whole.titles.some((each) => similarity(each, title) >= SIMILAR)) {
    return 2;
  }
  return runIn !== undefined && runIn.head.mark === mark && runIn.head.titles.includes(title) ? 2 : 0;
}

/** The surest assignment that keeps the order of both lists (a weighted longest common subsequence). */
function inOrder(targets: readonly Target[], candidates: readonly Candidate[]): ReadonlyMap<Target, Candidate> {
  const width = candidates.length + 1;
  const best = new Float64Array((targets.length + 1) * width);
  const bestAt = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = targets.length - 1; row >= 0; row--) {
    for (let column = candidates.length - 1; column >= 0; column--) {
      const target = targets[row];
      const candidate = candidates[column];
      const here = target === undefined || candidate === undefined ? 0 : weight(target, candidate);
      best[row * width + column] = Math.max(
        bestAt(row + 1, column),
        bestAt(row, column + 1),
        here > 0 ? here + bestAt(row + 1, column + 1) : 0
      );
    }
  }
  const assigned = new Map<Target, Candidate>();
  let column = 0;
  targets.forEach((target, row) => {
    while (column < candidates.length && bestAt(row, column) === bestAt(row, column + 1)) {
      column++;
    }
    const candidate = candidates[column];
    if (candidate !== undefined && bestAt(row, column) > bestAt(row + 1, column)) {
      assigned.set(target, candidate);
      column++;
    }
  });
  return assigned;
}

/**
 * Finds the outline's headings, in the order of the document. A section whose heading stands out of order is still found
 * when its title occurs once and nothing else claims it.
 * @param texts of the paragraphs, by their index; undefined for what can be no heading.
 */
export function findHeadings(outline: Outline, texts: readonly (string | undefined)[]): readonly FoundHeading[] {
  const targets = sectionsInOrder(outline).map(({ section }): Target => ({
    section,
    mark: keyOf(section.mark),
    title: keyOf(section.title)
  }));
  const candidates = texts
    .flatMap((text, index) => (text === undefined ? [] : [candidateOf(plainText(text), index)]))
    .filter((candidate) => targets.some((target) => weight(target, candidate) > 0))
    .slice(0, MOST_CANDIDATES);
  const assigned = new Map(inOrder(targets, candidates));
  const taken = new Set(assigned.values());
  for (const target of targets.filter((each) => !assigned.has(each))) {
    const free = candidates.filter((each) => !taken.has(each) && each.whole.titles.includes(target.title));
    const [only] = free;
    if (only !== undefined && free.length === 1) {
      assigned.set(target, only);
      taken.add(only);
    }
  }
  return Array.from(assigned, ([target, candidate]): FoundHeading => {
    const isWhole = candidate.whole.titles.includes(target.title);
    const rest = !isWhole && candidate.runIn?.head.titles.includes(target.title) ? candidate.runIn.rest : '';
    return { section: target.section, index: candidate.index, rest };
  }).sort((a, b) => a.index - b.index);
}

/** True for a paragraph that is only the mark of a section, as "PHẦN THỨ NHẤT" above its title. */
export function isMarkOf(section: Section, text: string): boolean {
  return section.mark !== '' && keyOf(text) === keyOf(section.mark);
}
