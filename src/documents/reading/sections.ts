/** Finds the text of each prose section: by the control that bears its id, else below its heading. */
import { proseSections } from '../../domain/outline';
import type { Outline, Section } from '../../domain/outline';
import type { SectionId } from '../../domain/code';
import { countWords, plainText } from '../words';
import { controlsIn, linesOf } from './blocks';
import type { Block, ControlBlock, ParagraphBlock } from './blocks';
import { findHeadings, isMarkOf } from './headings';

/** One prose section of the outline, as found in the document. */
export interface SectionReading {
  readonly id: SectionId;
  /** Undefined when the document has neither a control with the section's tag nor its heading. */
  readonly foundBy: 'tag' | 'heading' | undefined;
  /** Words of the section's final text (tracked changes accepted); 0 while it shows only its prompt. */
  readonly words: number;
  /** Lines that hold text: paragraphs, and table rows with their cells joined by a tab. */
  readonly paragraphs: readonly string[];
  /** The section shows its prompt and nothing else. */
  readonly placeholder: boolean;
}

/** A section with the blocks that it was read from. */
export interface FoundSection {
  readonly reading: SectionReading;
  readonly blocks: readonly Block[];
}

/** The mark that ends a Party document's text. */
const CLOSING = /\.\/\.\s*$/u;
/** What comes after the text: recipients and signature. */
const AFTER_TEXT = /^(nơi nhận|t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|tuq\.)(\s|:|$)/iu;

function readingOf(
  id: SectionId,
  foundBy: 'tag' | 'heading',
  blocks: readonly Block[],
  isPrompt: boolean
): FoundSection {
  const paragraphs = isPrompt ? [] : linesOf(blocks);
  const words = paragraphs.reduce((sum, line) => sum + countWords(line), 0);
  return { reading: { id, foundBy, words, paragraphs, placeholder: isPrompt }, blocks };
}

/** A control still shows its prompt when it says so, or when all that it says is the outline's own guidance. */
function isPrompt(control: ControlBlock, section: Section): boolean {
  const guidance = plainText(section.guidance);
  return control.showsPrompt || (guidance !== '' && linesOf(control.blocks).join(' ') === guidance);
}

function byTag(section: Section, controls: readonly ControlBlock[]): FoundSection {
  // A control that somebody copied stands there twice: what was written in either is the section's text.
  const filled = controls.filter((control) => !isPrompt(control, section));
  const blocks = (filled.length > 0 ? filled : controls).flatMap((control) => control.blocks);
  return readingOf(section.id, 'tag', blocks, filled.length === 0);
}

/** The document in reading order for the search by headings: controls of sections are closed, others are open. */
type Item =
  | { readonly kind: 'paragraph'; readonly block: ParagraphBlock }
  | { readonly kind: 'table'; readonly block: Block }
  | { readonly kind: 'section' };

function itemsOf(blocks: readonly Block[], tagged: ReadonlySet<string>): readonly Item[] {
  return blocks.flatMap((block): readonly Item[] => {
    switch (block.kind) {
      case 'paragraph':
        return block.controls.some(({ tag }) => tagged.has(tag))
          ? [{ kind: 'section' }]
          : [{ kind: 'paragraph', block }];
      case 'table':
        return [{ kind: 'table', block }];
      case 'control':
        if (tagged.has(block.tag)) {
          return [{ kind: 'section' }];
        }
        return block.showsPrompt ? [] : itemsOf(block.blocks, tagged);
    }
  });
}

const endsText = (item: Item): boolean =>
  item.kind !== 'section' &&
  linesOf([item.block]).some((line) => line.split('\t').some((cell) => AFTER_TEXT.test(cell)));

const withText = (text: string, of: ParagraphBlock): ParagraphBlock => ({ ...of, text });

/** Blocks from a heading to the next one, or to the end of the text. */
function contentOf(items: readonly Item[], from: number, to: number, rest: string): readonly Block[] {
  const content: Block[] = [];
  const heading = items[from];
  if (heading?.kind === 'paragraph' && rest !== '') {
    content.push(withText(rest, heading.block));
  }
  for (const item of items.slice(from + 1, to)) {
    if (endsText(item)) {
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

function byHeading(
  outline: Outline,
  body: readonly Block[],
  tagged: ReadonlySet<string>
): ReadonlyMap<SectionId, FoundSection> {
  const items = itemsOf(body, tagged);
  const texts = items.map((item) => (item.kind === 'paragraph' ? item.block.text : undefined));
  const headings = findHeadings(outline, texts);
  // "PHẦN THỨ NHẤT" in a paragraph of its own belongs to the heading below it.
  const starts = headings.map(({ section, index }) => {
    const above = texts[index - 1];
    return above !== undefined && isMarkOf(section, above) ? index - 1 : index;
  });
  const found = new Map<SectionId, FoundSection>();
  headings.forEach(({ section, index, rest }, order) => {
    if (section.kind === 'prose' && !tagged.has(section.id)) {
      const blocks = contentOf(items, index, starts[order + 1] ?? items.length, rest);
      const guidance = plainText(section.guidance);
      const isGuidance = guidance !== '' && linesOf(blocks).join(' ') === guidance;
      found.set(section.id, readingOf(section.id, 'heading', blocks, isGuidance));
    }
  });
  return found;
}

const missing = (id: SectionId): FoundSection => ({
  reading: { id, foundBy: undefined, words: 0, paragraphs: [], placeholder: false },
  blocks: []
});

/** Every prose section of the outline, in its order. */
export function findSections(outline: Outline, body: readonly Block[]): readonly FoundSection[] {
  const prose = proseSections(outline);
  const controls = controlsIn(body);
  const ofSection = (id: SectionId): readonly ControlBlock[] => {
    const all = controls.filter(({ tag }) => tag === id);
    const within = new Set(all.flatMap((each) => controlsIn(each.blocks)));
    return all.filter((each) => !within.has(each));
  };
  const tagged = new Map(prose.map((section) => [section.id, ofSection(section.id)]));
  const tags = new Set(prose.filter(({ id }) => (tagged.get(id) ?? []).length > 0).map(({ id }) => id));
  const headed = tags.size < prose.length ? byHeading(outline, body, tags) : new Map<SectionId, FoundSection>();
  return prose.map((section) =>
    tags.has(section.id)
      ? byTag(section, tagged.get(section.id) ?? [])
      : (headed.get(section.id) ?? missing(section.id))
  );
}
