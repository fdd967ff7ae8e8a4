/** The body of a draft: each section of the outline as a heading, each prose section with a control to write in. */
import { sectionsInOrder } from '../../domain/outline';
import type { Outline, PlacedSection, Section } from '../../domain/outline';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { blockControl } from './controls';
import type { Control } from './controls';
import { PART_HEADING } from './styles';
import { paragraph, run } from './text';
import type { DraftIds } from './text';

const DEEPEST_HEADING = 9;
/** Marks in words ("Phần thứ nhất", "Chương II") stand alone above the title. */
const WORD_MARK = /^(phần|chương|mục)(\s|$)/iu;

/** The control that a prose section is written in. */
export function sectionControl({ id, title, guidance }: Section): Control {
  return { tag: id, title, prompt: guidance === '' ? 'Viết nội dung của mục này.' : guidance };
}

function heading(ids: DraftIds, { section, depth }: PlacedSection): XmlElement {
  const { mark, title } = section;
  const stands = depth === 0 && (mark === '' || WORD_MARK.test(mark));
  if (!stands) {
    const style = `Heading${Math.min(depth + 1, DEEPEST_HEADING)}`;
    return paragraph(ids, style, run(mark === '' ? title : `${mark} ${title}`));
  }
  const capitals = run(title, element('w:caps'));
  return mark === ''
    ? paragraph(ids, PART_HEADING, capitals)
    : paragraph(ids, PART_HEADING, run(`${mark}\n`), capitals);
}

/** Headings and controls in reading order. */
export function sections(ids: DraftIds, outline: Outline): readonly XmlElement[] {
  return sectionsInOrder(outline).flatMap((placed) => {
    const written = heading(ids, placed);
    return placed.section.kind === 'heading'
      ? [written]
      : [written, blockControl(ids, sectionControl(placed.section), 'BodyText')];
  });
}
