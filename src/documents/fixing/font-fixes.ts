/** Fixes of fonts and sizes, where they are set: in runs, in styles, in the defaults of the document. */
import type { Span } from '../format/format-pack';
import { encodingOfFont } from '../legacy-text/encodings';
import { W } from '../xml/namespaces';
import { rewriteBelow, withAttribute, withChildInOrder, withChildren, withoutAttributes } from '../xml/rewrite';
import { attributeOf, childNamed, isElement, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { newElement } from './new-element';

/** Fonts whose letters are signs: another font would turn them into letters. */
const SYMBOLS = /^(symbol|wingdings|webdings|marlett|mt extra|zapf|bookshelf symbol|segoe ui symbol|cambria math)/i;
/** Whether text in this font may simply be shown in another; text of a legacy font must be converted first. */
export const isTextFont = (font: string): boolean => !SYMBOLS.test(font) && encodingOfFont(font) === undefined;

/** Children of `w:rPr` (ECMA-376 part 1, 17.3.2.28). */
export const RUN_ORDER: readonly string[] = (
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
  'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
  'eastAsianLayout specVanish oMath rPrChange'
).split(' ');

const SLOTS = ['ascii', 'hAnsi', 'eastAsia', 'cs'];
const THEMES: ReadonlySet<string> = new Set(['asciiTheme', 'hAnsiTheme', 'eastAsiaTheme', 'cstheme']);

/** Fonts of a run or style in `font`. Theme fonts go: Word takes them before those that are named. */
function inFont(fonts: XmlElement, font: string): XmlElement {
  const named = SLOTS.flatMap((slot) => attributeOf(fonts, W, slot) ?? []);
  if (named.some((each) => !isTextFont(each))) {
    return fonts;
  }
  let changed = withoutAttributes(fonts, ({ namespace, local }) => namespace === W && THEMES.has(local));
  const isThemed = changed !== fonts;
  for (const slot of SLOTS) {
    const isSet = attributeOf(fonts, W, slot) !== undefined;
    changed = isSet || (isThemed && slot !== 'eastAsia') ? withAttribute(changed, slot, font) : changed;
  }
  return changed;
}

/** @param root of a part with text, of styles or of numbering. */
export function setFont(root: XmlElement, font: string): XmlElement {
  const all = rewriteBelow(root, (element) => (isNamed(element, W, 'rFonts') ? inFont(element, font) : element));
  return root.local === 'styles' ? withDefaultFont(all, font) : all;
}

/** A document whose defaults name no font is in Times New Roman by luck only; here they name it. */
function withDefaultFont(styles: XmlElement, font: string): XmlElement {
  const defaults = childNamed(styles, W, 'docDefaults');
  const runs = defaults === undefined ? undefined : childNamed(defaults, W, 'rPrDefault');
  const properties = runs === undefined ? undefined : childNamed(runs, W, 'rPr');
  if (properties === undefined || childNamed(properties, W, 'rFonts') !== undefined) {
    return styles;
  }
  const fonts = newElement(styles, 'rFonts', { ascii: font, hAnsi: font, cs: font });
  const written = withChildInOrder(properties, fonts, RUN_ORDER);
  return rewriteBelow(styles, (element, parent) =>
    isNamed(element, W, 'rPr') && isNamed(parent, W, 'rPrDefault') ? written : element
  );
}

/** The run with a size of its own, in half points. */
export function runInSize(run: XmlElement, halfPoints: number): XmlElement {
  const value = { val: String(halfPoints) };
  const known = childNamed(run, W, 'rPr');
  const properties = withChildInOrder(
    withChildInOrder(known ?? newElement(run, 'rPr'), newElement(run, 'sz', value), RUN_ORDER),
    newElement(run, 'szCs', value),
    RUN_ORDER
  );
  return withChildren(
    run,
    known === undefined
      ? [properties, ...run.children]
      : run.children.map((child) => (child === known ? properties : child))
  );
}

/** Whether a size in half points lies in a span of points. */
export const isSizeWithin = (halfPoints: number, { min, max }: Span): boolean =>
  halfPoints >= min * 2 && halfPoints <= max * 2;

/** Whether a run holds text that is seen. */
export const holdsText = (run: XmlElement): boolean =>
  run.children.some((child) => isElement(child) && isNamed(child, W, 't') && child.children.length > 0);
