/** The body of a draft: each section of the outline as a heading, each prose section with a control to write in. */
import type { SectionId } from '../../domain/code';
import { sectionsInOrder } from '../../domain/outline';
import type { Outline, PlacedSection, Section } from '../../domain/outline';
import { blockControl } from '../writing/controls';
import type { Control } from '../writing/controls';
import { DEEPEST_HEADING, PART_HEADING } from '../writing/styles';
import { paragraph, run, shapedParagraph } from '../writing/text';
import type { DocumentIds } from '../writing/text';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { numberProperty } from './numbering';
import type { HeadingNumber } from './numbering';

/** Marks in words ("Phần thứ nhất", "Chương II") stand alone above the title. */
const WORD_MARK = /^(phần|chương|mục)(\s|$)/iu;

/** The control that a prose section is written in. */
export function sectionControl({ id, title, guidance }: Section): Control {
  return { tag: id, title, prompt: guidance.trim() === '' ? 'Viết nội dung của mục này.' : guidance };
}

function heading(
  ids: DocumentIds,
  { section: { mark, title }, depth }: PlacedSection,
  number: HeadingNumber | undefined
): XmlElement {
  const style = `Heading${Math.min(depth + 1, DEEPEST_HEADING)}`;
  if (number !== undefined) {
    return shapedParagraph(ids, style, [numberProperty(number)], run(title));
  }
  if (depth > 0 || (mark !== '' && !WORD_MARK.test(mark))) {
    return paragraph(ids, style, run(mark === '' ? title : `${mark} ${title}`));
  }
  const capitals = run(title, element('w:caps'));
  return mark === ''
    ? paragraph(ids, PART_HEADING, capitals)
    : paragraph(ids, PART_HEADING, run(`${mark} \n`), capitals);
}

/** Headings and controls in reading order. @param numbers of the headings that Word counts. */
export function sections(
  ids: DocumentIds,
  outline: Outline,
  numbers: ReadonlyMap<SectionId, HeadingNumber>
): readonly XmlElement[] {
  return sectionsInOrder(outline).flatMap((placed) => {
    const written = heading(ids, placed, numbers.get(placed.section.id));
    return placed.section.kind === 'heading'
      ? [written]
      : [written, blockControl(ids, sectionControl(placed.section), 'BodyText')];
  });
}
