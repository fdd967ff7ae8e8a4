/** Pages: paper, margins and page numbers of a format pack, and the sections that a document is cut into. */
import type { FormatPack } from '../format/format-pack';
import { declarations } from '../xml/namespaces';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { twipsOfMillimetres } from './measures';
import { paragraph, run, shapedParagraph } from './text';
import type { DocumentIds } from './text';

export type Orientation = 'portrait' | 'landscape';

/** A stretch of pages of one orientation. */
export interface PageSection {
  readonly content: readonly XmlElement[];
  readonly orientation: Orientation;
  /** Page numbers begin again at 1, and the first page shows none. */
  readonly startsNumbers: boolean;
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

function pageSize(pack: FormatPack, orientation: Orientation): PageSize {
  const { width, height } = pack.page.paper.value;
  const [short, long] = [twipsOfMillimetres(width), twipsOfMillimetres(height)];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** Width between the margins, in twips. */
export function textWidthOfPage(pack: FormatPack, orientation: Orientation): number {
  const { left, right } = pack.page.margins;
  const margins = twipsOfMillimetres(left.value.used) + twipsOfMillimetres(right.value.used);
  return pageSize(pack, orientation).width - margins;
}

/** Relationships of the main part to the header with the page number, and to the one of first pages, which is empty. */
export const HEADERS = { numbered: 'rId5', first: 'rId4' } as const;

function setup(pack: FormatPack, { orientation, startsNumbers }: PageSection): XmlElement {
  const { width, height } = pageSize(pack, orientation);
  const { margins, numberDistance } = pack.page;
  return element(
    'w:sectPr',
    {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': HEADERS.numbered }),
    startsNumbers ? element('w:headerReference', { 'w:type': 'first', 'r:id': HEADERS.first }) : undefined,
    element('w:pgSz', {
      'w:w': width,
      'w:h': height,
      'w:orient': orientation === 'landscape' ? orientation : undefined
    }),
    element('w:pgMar', {
      'w:top': twipsOfMillimetres(margins.top.value.used),
      'w:right': twipsOfMillimetres(margins.right.value.used),
      'w:bottom': twipsOfMillimetres(margins.bottom.value.used),
      'w:left': twipsOfMillimetres(margins.left.value.used),
      'w:header': twipsOfMillimetres(numberDistance.value.used),
      'w:footer': twipsOfMillimetres(numberDistance.value.used),
      'w:gutter': 0
    }),
    startsNumbers ? element('w:pgNumType', { 'w:start': 1 }) : undefined,
    element('w:cols', { 'w:space': 708 }),
    startsNumbers ? element('w:titlePg') : undefined
  );
}

/** The content of the body: each section ends with its page setup, the last one's stands by itself. */
export function bodyOf(ids: DocumentIds, pack: FormatPack, sections: readonly PageSection[]): readonly XmlElement[] {
  return sections.flatMap((section, index) => [
    ...section.content,
    ...(index < sections.length - 1
      ? [shapedParagraph(ids, 'SectionEnd', [setup(pack, section)])]
      : [paragraph(ids, 'SectionEnd'), setup(pack, section)])
  ]);
}

function header(...content: readonly XmlElement[]): XmlElement {
  return element('w:hdr', { ...declarations('w', 'w14', 'mc'), 'mc:Ignorable': 'w14' }, ...content);
}

/** The first page bears no number. */
export const firstHeaderPart = (ids: DocumentIds): XmlElement => header(paragraph(ids, 'Header'));

export const headerPart = (ids: DocumentIds): XmlElement =>
  header(paragraph(ids, 'Header', element('w:fldSimple', { 'w:instr': ' PAGE ' }, run('2'))));
