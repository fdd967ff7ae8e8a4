/** Fixes of the page: paper and margins, in every section of a part. */
import type { PaperSize, Span } from '../format/format-pack';
import { twipsOfMillimetres } from '../writing/measures';
import { W } from '../xml/namespaces';
import { rewriteBelow, withAttribute, withChildInOrder } from '../xml/rewrite';
import { attributeOf, childNamed, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { newElement } from './new-element';
import type { Side } from './fix';

export const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right'];

/** Twips. Word rounds lengths that people type in centimetres to whole twips. */
const ROUNDING = 3;
const TWIPS = 1440 / 25.4;

export const millimetres = (length: number): number => Math.round((length / TWIPS) * 10) / 10;

/** Children of `w:sectPr` (ECMA-376 part 1, 17.6.17). */
const SECTION_ORDER: readonly string[] = (
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols ' +
  'formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'
).split(' ');

const numberOf = (element: XmlElement | undefined, local: string): number | undefined => {
  const value = element === undefined ? undefined : Number(attributeOf(element, W, local) ?? NaN);
  return value === undefined || Number.isNaN(value) ? undefined : value;
};

export interface SectionPage {
  /** Twips; undefined where the section says nothing, which Word takes for Letter paper and one-inch margins. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly isLandscape: boolean;
  readonly margins: Readonly<Record<Side, number | undefined>>;
}

/** @param section a `w:sectPr`. */
export function pageOf(section: XmlElement): SectionPage {
  const size = childNamed(section, W, 'pgSz');
  const margin = childNamed(section, W, 'pgMar');
  const width = numberOf(size, 'w');
  const height = numberOf(size, 'h');
  return {
    width,
    height,
    isLandscape: (width ?? 0) > (height ?? 0),
    margins: {
      top: numberOf(margin, 'top'),
      bottom: numberOf(margin, 'bottom'),
      left: numberOf(margin, 'left'),
      right: numberOf(margin, 'right')
    }
  };
}

/** Whether a length in twips is that many millimetres. */
export const isLength = (length: number | undefined, wanted: number): boolean =>
  length !== undefined && Math.abs(length - twipsOfMillimetres(wanted)) <= ROUNDING;

/** A margin of a negative length holds text over the header; its length counts. */
export const isWithin = (length: number | undefined, { min, max }: Span): boolean =>
  length !== undefined &&
  Math.abs(length) >= twipsOfMillimetres(min) - ROUNDING &&
  Math.abs(length) <= twipsOfMillimetres(max) + ROUNDING;

/** True when both sides are those of the paper, upright or lying. */
export function isOnPaper({ width, height }: SectionPage, paper: PaperSize): boolean {
  return (
    (isLength(width, paper.width) && isLength(height, paper.height)) ||
    (isLength(width, paper.height) && isLength(height, paper.width))
  );
}

function withPaper(section: XmlElement, paper: PaperSize): XmlElement {
  const page = pageOf(section);
  if (isOnPaper(page, paper)) {
    return section;
  }
  const [width, height] = page.isLandscape ? [paper.height, paper.width] : [paper.width, paper.height];
  const size = childNamed(section, W, 'pgSz') ?? newElement(section, 'pgSz');
  const sized = withAttribute(
    withAttribute(size, 'w', String(twipsOfMillimetres(width))),
    'h',
    String(twipsOfMillimetres(height))
  );
  return withChildInOrder(section, sized, SECTION_ORDER);
}

const DEFAULTS: Readonly<Record<string, string>> = { header: '708', footer: '708', gutter: '0' };

function withMargins(section: XmlElement, margins: Readonly<Record<Side, Span>>): XmlElement {
  const page = pageOf(section);
  const wrong = SIDES.filter((side) => !isWithin(page.margins[side], margins[side]));
  if (page.isLandscape || wrong.length === 0) {
    return section;
  }
  let margin = childNamed(section, W, 'pgMar') ?? newElement(section, 'pgMar');
  for (const side of wrong) {
    margin = withAttribute(margin, side, String(twipsOfMillimetres(margins[side].used)));
  }
  // The schema requires these too.
  for (const [local, value] of Object.entries(DEFAULTS)) {
    margin = attributeOf(margin, W, local) === undefined ? withAttribute(margin, local, value) : margin;
  }
  return withChildInOrder(section, margin, SECTION_ORDER);
}

/** @param root of the main part. Margins are those of upright pages; lying ones hold wide tables and keep theirs. */
export function setPage(root: XmlElement, paper: PaperSize, margins: Readonly<Record<Side, Span>>): XmlElement {
  return rewriteBelow(root, (element) =>
    isNamed(element, W, 'sectPr') ? withMargins(withPaper(element, paper), margins) : element
  );
}
