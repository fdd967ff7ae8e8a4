/** The text below each heading of an outline, in documents without our controls or where somebody took them away. */
import type { Outline, Section } from '../../domain/outline';
import type { SectionId } from '../../domain/code';
import { linesOf } from './blocks';
import type { Block, ControlBlock, ParagraphBlock } from './blocks';
import { looksLikeHeading } from './heading-forms';
import { findHeadings } from './headings';
import type { FoundHeading } from './headings';
import { isWordMarker, readMarkers } from './markers';
import { titleKey } from './similarity';

/** A prose section as its heading found it. */
export interface HeadedSection {
  readonly heading: FoundHeading;
  /** The heading's last paragraph. */
  readonly paragraph: ParagraphBlock | undefined;
  readonly blocks: readonly Block[];
}

/** The mark that ends a Party document's text. */
const CLOSING = /\.\/\.\s*$/u;
/** What comes after the text: recipients and signature. */
const AFTER_TEXT = /^(nơi nhận|t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|tuq\.)(\s|:|$)/iu;

/** The document in reading order for the search by headings: controls of sections are closed, others are open. */
type Item =
  | { readonly kind: 'paragraph'; readonly block: ParagraphBlock }
  | { readonly kind: 'table'; readonly block: Block }
  | { readonly kind: 'section' };

function itemsOf(blocks: readonly Block[], closed: ReadonlySet<ControlBlock>): readonly Item[] {
  return blocks.flatMap((block): readonly Item[] => {
    switch (block.kind) {
      case 'paragraph':
        return block.controls.some((each) => closed.has(each)) ? [{ kind: 'section' }] : [{ kind: 'paragraph', block }];
      case 'table':
        return [{ kind: 'table', block }];
      case 'control':
        if (closed.has(block)) {
          return [{ kind: 'section' }];
        }
        return block.showsPrompt ? [] : itemsOf(block.blocks, closed);
    }
  });
}

const endsText = (item: Item): boolean => {
  switch (item.kind) {
    case 'section':
      return false;
    case 'paragraph':
      return AFTER_TEXT.test(item.block.text.trimStart());
    case 'table':
      return linesOf([item.block]).some((line) => line.split('\t').some((cell) => AFTER_TEXT.test(cell)));
  }
};

const withText = (text: string, of: ParagraphBlock): ParagraphBlock => ({ ...of, text });

/** A part that the outline does not have ("Phần thứ tư") is no text of the section before it. */
function isForeignPart({ block }: Extract<Item, { kind: 'paragraph' }>): boolean {
  const [marker] = readMarkers(block.text.trimStart());
  return marker !== undefined && isWordMarker(marker) && looksLikeHeading(block) && block.text.length < 200
    ? marker.kind === 'part' || marker.kind === 'chapter' || marker.kind === 'annex'
    : false;
}

/** Blocks from a heading to the next one, or to the end of the text. */
function contentOf(items: readonly Item[], heading: FoundHeading, to: number, hasParts: boolean): readonly Block[] {
  const content: Block[] = [];
  const own = items[heading.index];
  if (own?.kind === 'paragraph' && heading.rest !== '') {
    // What the paragraph anchors belongs to the text behind its heading.
    const rest = heading.rest.replace(CLOSING, '.');
    content.push(withText(rest, own.block));
    if (rest !== heading.rest) {
      return content;
    }
  }
  for (const item of items.slice(heading.index + 1, to)) {
    if (endsText(item) || (hasParts && item.kind === 'paragraph' && isForeignPart(item))) {
      break;
    }
    if (item.kind === 'paragraph' && CLOSING.test(item.block.text)) {
      const text = item.block.text.replace(CLOSING, '');
      return text.trim() === '' ? content : [...content, withText(`${text}.`, item.block)];
    }
    if (item.kind !== 'section') {
      content.push(item.block);
    }
  }
  return content;
}

/** "PHẦN THỨ NHẤT" in a paragraph of its own belongs to the heading below it. */
function startOf({ section, first }: FoundHeading, items: readonly Item[]): number {
  for (let index = first - 1; index >= 0; index--) {
    const above = items[index];
    if (above?.kind !== 'paragraph') {
      return first;
    }
    if (above.block.text.trim() !== '') {
      return section.mark !== '' && titleKey(above.block.text) === titleKey(section.mark) ? index : first;
    }
  }
  return first;
}

const PART: (section: Section) => boolean = ({ mark }) => {
  const [marker] = readMarkers(`${mark} X`);
  return marker !== undefined && (marker.kind === 'part' || marker.kind === 'chapter');
};

/**
 * Prose sections by their headings.
 * @param closed controls of the sections that were found otherwise: their text is theirs.
 */
export function sectionsByHeading(
  outline: Outline,
  body: readonly Block[],
  closed: ReadonlySet<ControlBlock>
): ReadonlyMap<SectionId, HeadedSection> {
  const items = itemsOf(body, closed);
  const paragraphs = items.map((item) => (item.kind === 'paragraph' ? item.block : undefined));
  const headings = findHeadings(outline, paragraphs);
  const starts = headings.map((heading) => startOf(heading, items));
  const hasParts = outline.sections.some(PART);
  const found = new Map<SectionId, HeadedSection>();
  headings.forEach((heading, order) => {
    if (heading.section.kind === 'prose') {
      const blocks = contentOf(items, heading, starts[order + 1] ?? items.length, hasParts);
      found.set(heading.section.id, { heading, paragraph: paragraphs[heading.index], blocks });
    }
  });
  return found;
}
