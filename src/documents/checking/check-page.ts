/** The page: paper, margins, and where its number stands. */
import type { Fix } from '../fixing/fix';
import { SIDES, isOnPaper, isWithin, millimetres, pageOf } from '../fixing/page-fixes';
import type { SectionPage } from '../fixing/page-fixes';
import type { FormatPack, Span } from '../format/format-pack';
import type { OpenDocument } from '../reading/document';
import { fieldName } from '../sanitising/fields';
import { R, W } from '../xml/namespaces';
import { descendants } from '../xml/rewrite';
import { attributeOf, childElements, childNamed, isNamed, textOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { CheckContext } from './context';
import { warning } from './finding';
import type { Finding } from './finding';

/** "20–25 mm", or "10 mm". */
export const spanWords = ({ min, max }: Span, unit: string): string => {
  const number = (value: number): string => String(value).replace('.', ',');
  return min === max ? `${number(min)} ${unit}` : `${number(min)}–${number(max)} ${unit}`;
};

const lengthWords = (twips: number | undefined): string =>
  twips === undefined ? '—' : `${String(millimetres(Math.abs(twips))).replace('.', ',')} mm`;

function pageFix({ page: { paper, margins } }: FormatPack): Fix {
  const { top, bottom, left, right } = margins;
  return {
    kind: 'setPage',
    paper: paper.value,
    margins: { top: top.value, bottom: bottom.value, left: left.value, right: right.value }
  };
}

function checkSize(pages: readonly SectionPage[], pack: FormatPack): readonly Finding[] {
  const { value, verified } = pack.page.paper;
  const wrong = pages.find((page) => !isOnPaper(page, value));
  return wrong === undefined
    ? []
    : [
        warning('paperWrong', {
          needed: `${value.width} × ${value.height} mm`,
          actual: `${lengthWords(wrong.width)} × ${lengthWords(wrong.height)}`,
          isUnconfirmed: verified ? undefined : true,
          fix: pageFix(pack)
        })
      ];
}

/** Pages on their side hold wide tables; the pack's margins are those of upright ones. */
function checkMargins(pages: readonly SectionPage[], pack: FormatPack): readonly Finding[] {
  return SIDES.flatMap((side) => {
    const { value, verified } = pack.page.margins[side];
    const wrong = pages.find((page) => !page.isLandscape && !isWithin(page.margins[side], value));
    return wrong === undefined
      ? []
      : [
          warning('marginWrong', {
            side,
            needed: spanWords(value, 'mm'),
            actual: lengthWords(wrong.margins[side]),
            isUnconfirmed: verified ? undefined : true,
            fix: pageFix(pack)
          })
        ];
  });
}

const showsPage = (root: XmlElement): boolean =>
  descendants(root, (each) => isNamed(each, W, 'fldSimple') || isNamed(each, W, 'instrText')).some(
    (each) => fieldName(each.local === 'fldSimple' ? (attributeOf(each, W, 'instr') ?? '') : textOf(each)) === 'PAGE'
  );

/** Roots of the headers or footers that a section names, by their kind. */
function marginsOf(
  document: OpenDocument,
  section: XmlElement,
  place: 'header' | 'footer'
): ReadonlyMap<string, XmlElement> {
  const targets = new Map(document.word.relationships.map(({ id, target }) => [id, target]));
  const found = new Map<string, XmlElement>();
  for (const reference of childElements(section).filter((each) => isNamed(each, W, `${place}Reference`))) {
    const part = targets.get(attributeOf(reference, R, 'id') ?? '');
    if (part !== undefined && document.word.parts.has(part)) {
      found.set(attributeOf(reference, W, 'type') ?? 'default', document.word.parts.xml(part).root);
    }
  }
  return found;
}

/** About a page; a shorter document has no second one. */
const ONE_PAGE = 2500;

function checkNumber({ document, lines }: CheckContext, first: XmlElement, pack: FormatPack): readonly Finding[] {
  const { value, verified } = pack.page.number;
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (length < ONE_PAGE) {
    return [];
  }
  const margins = marginsOf(document, first, value.place === 'top' ? 'header' : 'footer');
  const usual = margins.get('default');
  const details = { needed: value.from, isUnconfirmed: verified ? undefined : true };
  if (usual === undefined || !showsPage(usual)) {
    return [warning('pageNumberMissing', details)];
  }
  const differs = childNamed(first, W, 'titlePg') !== undefined;
  const firstPage = margins.get('first');
  const isShown = differs ? firstPage !== undefined && showsPage(firstPage) : true;
  return value.from > 1 && isShown ? [warning('pageNumberOnFirst', details)] : [];
}

export function checkPage(context: CheckContext, pack: FormatPack): readonly Finding[] {
  const sections = descendants(context.document.body, (each) => isNamed(each, W, 'sectPr'));
  const pages = sections.map(pageOf);
  const [first] = sections;
  return [
    ...checkSize(pages, pack),
    ...checkMargins(pages, pack),
    ...(first === undefined ? [] : checkNumber(context, first, pack))
  ];
}
