/**
 * Reads an outline (đề cương) and proposes its sections and annexes, each with the words it came from. Word's styles and
 * numbering are used where there are some; most outlines have neither, so marks, their sequence and looks decide.
 */
import type { Outline } from '../domain/outline';
import { proposeAnnexes } from './outline/annex-proposal';
import { candidateOf, openingOf } from './outline/candidates';
import type { Candidate } from './outline/candidates';
import { sectionsFrom } from './outline/sections';
import { HEADING_SCORE, placeCandidates } from './outline/sequences';
import type { Placed } from './outline/sequences';
import { treeOf } from './outline/levels';
import { readTitle } from './outline/title';
import type { OutlineProblem, OutlineProposal } from './outline/proposal';
import type { Block, ParagraphBlock } from './reading/blocks';
import { openDocument } from './reading/document';
import { isWordMarker } from './reading/markers';
import { blocksOfText } from './reading/plain-text';
import { tablesIn } from './reading/tables';
import { plainText } from './words';

export { outlineOf } from './outline/proposal';
export type { AnnexProposal, Doubt, OutlineProblem, OutlineProposal, SectionProposal } from './outline/proposal';

export interface OutlineReadingOptions {
  /** The outline as it was read or corrected before: sections that are still there keep their ids. */
  readonly previous?: Outline;
}

/** Paragraphs of the text, tables left out. */
function paragraphsOf(blocks: readonly Block[]): readonly ParagraphBlock[] {
  return blocks.flatMap((block): readonly ParagraphBlock[] => {
    switch (block.kind) {
      case 'paragraph':
        return [block];
      case 'control':
        return block.showsPrompt ? [] : paragraphsOf(block.blocks);
      case 'table':
        return [];
    }
  });
}

interface Joined {
  readonly candidates: ReadonlyMap<ParagraphBlock, Candidate>;
  /** Paragraphs that went into the heading above them. */
  readonly titles: ReadonlySet<ParagraphBlock>;
}

/** "Phần thứ nhất" in a paragraph of its own, and its title in one or two below it. */
function joinTitles(candidates: ReadonlyMap<ParagraphBlock, Candidate>, paragraphs: readonly ParagraphBlock[]): Joined {
  const joined = new Map(candidates);
  const titles = new Set<ParagraphBlock>();
  const filled = paragraphs.filter(({ text }) => text.trim() !== '');
  filled.forEach((block, index) => {
    const candidate = candidates.get(block);
    const [marker] = candidate?.markers ?? [];
    if (candidate === undefined || marker === undefined || candidate.title !== '') {
      return;
    }
    const [title, more] = filled.slice(index + 1, index + 3);
    const own = title === undefined ? undefined : candidates.get(title);
    const isTitle = isWordMarker(marker) || own !== undefined;
    if (title === undefined || !isTitle || (own !== undefined && own.markers.length > 0) || title.text.length > 300) {
      // A number without a title is no section.
      joined.delete(block);
      return;
    }
    const lines = [title];
    const next = more === undefined ? undefined : candidates.get(more);
    if (more !== undefined && next !== undefined && next.markers.length === 0 && own?.lookKey === next.lookKey) {
      lines.push(more);
    }
    lines.forEach((line) => joined.delete(line));
    joined.set(block, {
      ...candidate,
      title: plainText(lines.map(({ text }) => text).join(' ')).replace(/[\s.:;]+$/u, ''),
      points: candidate.points + 1
    });
    lines.forEach((line) => titles.add(line));
  });
  return { candidates: joined, titles };
}

const missing = (code: OutlineProblem['code'], severity: OutlineProblem['severity']): OutlineProblem => ({
  code,
  severity,
  about: ''
});

const broken = (placed: readonly Placed[]): readonly OutlineProblem[] =>
  placed
    .filter(({ ordinal, continues }) => ordinal !== undefined && !continues)
    .map(({ candidate: { mark, title, source } }) => ({
      code: 'sequenceBroken',
      severity: 'warning',
      source,
      about: `${mark} ${title}`
    }));

function read(blocks: readonly Block[], { previous }: OutlineReadingOptions): OutlineProposal {
  const all = paragraphsOf(blocks);
  const title = readTitle(all);
  const paragraphs = untilSignature(all.slice(title.next));
  // Without the word "Đề cương" what stands before the first number may be a letterhead.
  const firstMarked = paragraphs.findIndex((block) => (candidateOf(block)?.markers.length ?? 0) > 0);
  const isOpening = (index: number): boolean => title.text !== '' && firstMarked > 0 && index < firstMarked;
  const { candidates, titles } = joinTitles(
    new Map(
      paragraphs.flatMap((block, index): readonly (readonly [ParagraphBlock, Candidate])[] => {
        const candidate = candidateOf(block) ?? (isOpening(index) ? openingOf(block) : undefined);
        return candidate === undefined ? [] : [[block, candidate]];
      })
    ),
    paragraphs
  );
  const ordered = paragraphs.flatMap((block) => candidates.get(block) ?? []);
  const placed = placeCandidates(ordered).filter(({ score }) => score >= HEADING_SCORE);
  const headings = withoutAnnexes(placed);
  const sections = sectionsFrom(
    treeOf(headings),
    paragraphs.filter((block) => !titles.has(block)),
    placed[headings.length]?.candidate.paragraph ?? Infinity,
    previous?.sections ?? []
  );
  const { annexes, problems } = proposeAnnexes(tablesIn(blocks, new Map()));
  return {
    title: title.text === '' ? 'Đề cương báo cáo' : title.text,
    ...(title.source === undefined ? {} : { titleSource: title.source }),
    sections,
    annexes,
    problems: [
      ...(title.text === '' ? [missing('noTitle', 'warning')] : []),
      ...(sections.length === 0 ? [missing('noSections', 'error')] : []),
      ...broken(headings),
      ...problems
    ]
  };
}

/** Annexes are tables; from the first "Phụ lục" at the end on, nothing is a section. */
function withoutAnnexes(placed: readonly Placed[]): readonly Placed[] {
  const first = placed.findIndex(({ kind }) => kind === 'annex' || kind === 'form');
  return first < 0 || first === 0 ? placed : placed.slice(0, first);
}

/** Recipients and signature are no part of an outline. */
function untilSignature(paragraphs: readonly ParagraphBlock[]): readonly ParagraphBlock[] {
  const end = paragraphs.findIndex(({ text }) => /^(?:nơi nhận|t\/m|tm\.)(?:\s|:|$)/iu.test(text.trim()));
  return end < 0 ? paragraphs : paragraphs.slice(0, end);
}

/**
 * Reads an outline from a Word document.
 * @throws DocumentError when the bytes are not a Word document that can be read safely.
 */
export function readOutline(bytes: Uint8Array, options: OutlineReadingOptions = {}): OutlineProposal {
  return read(openDocument(bytes).blocks, options);
}

/** Reads an outline from plain text, a paragraph a line. */
export function readOutlineText(text: string, options: OutlineReadingOptions = {}): OutlineProposal {
  return read(blocksOfText(text), options);
}
