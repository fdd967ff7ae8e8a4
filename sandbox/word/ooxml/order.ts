/** Puts property elements where the schema wants them; Word refuses a file whose properties are out of order. */
import { child, make } from './dom.ts';
import { W } from './names.ts';

const PARAGRAPH = (
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
  'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
  'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
  'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
).split(' ');
const RUN = (
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid ' +
  'vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em ' +
  'lang eastAsianLayout specVanish oMath'
).split(' ');
const CONTENT_CONTROL =
  'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex color appearance'.split(' ');

const ORDERS = { pPr: PARAGRAPH, rPr: RUN, sdtPr: CONTENT_CONTROL } as const;

/** The elements that hold ordered properties. */
export type PropertyHolder = keyof typeof ORDERS;

/** The property holder of a `w:p`, `w:r` or `w:sdt`, made as first child when it is missing. */
export function properties(owner: Element, holder: PropertyHolder): Element {
  const found = child(owner, holder);
  if (found !== undefined) {
    return found;
  }
  const made = make(owner.ownerDocument, holder);
  owner.prepend(made);
  return made;
}

/** Puts a property in schema order, in place of one of the same name. */
export function putProperty(holder: Element, property: Element): Element {
  const order: readonly string[] = ORDERS[holder.localName as PropertyHolder] ?? [];
  for (const old of Array.from(holder.children)) {
    if (old.localName === property.localName && old.namespaceURI === property.namespaceURI) {
      old.remove();
    }
  }
  const rank = order.indexOf(property.localName);
  const next = Array.from(holder.children).find((other) => {
    const otherRank = other.namespaceURI === W ? order.indexOf(other.localName) : -1;
    return rank >= 0 && (otherRank > rank || otherRank < 0);
  });
  holder.insertBefore(property, next ?? null);
  return property;
}

/** Sets `w:name w:val="…"`, or takes the property away when the value is undefined. */
export function setValue(holder: Element, name: string, value: string | undefined): void {
  if (value === undefined) {
    child(holder, name)?.remove();
  } else {
    putProperty(holder, make(holder.ownerDocument, name, { val: value }));
  }
}
