/**
 * The editor writes a changed paragraph with its formatting spelled out: font, size, spacing and alignment on each run and
 * paragraph, where they came from styles before. Word would not, and a later change of the style would pass such paragraphs
 * by. What a style says anyway is taken away again, unless the paragraph had it written out before the person typed.
 */
import { attribute, child, children } from './dom.ts';
import type { OoxmlPackage } from './package.ts';
import { paragraphId } from './paragraph-ids.ts';
import { runsOf } from './runs.ts';
import type { Formatted } from './styles.ts';
import { isOn, propertyChain } from './styles.ts';

const RUN_PROPERTIES = ['rFonts', 'b', 'bCs', 'i', 'iCs', 'strike', 'color', 'sz', 'szCs', 'u', 'lang'];
const PARAGRAPH_PROPERTIES = [
  'keepNext',
  'keepLines',
  'widowControl',
  'spacing',
  'ind',
  'contextualSpacing',
  'jc',
  'outlineLvl'
];
const SWITCHES = new Set([
  'b',
  'bCs',
  'i',
  'iCs',
  'strike',
  'keepNext',
  'keepLines',
  'widowControl',
  'contextualSpacing'
]);

/** Paragraphs by id, as they were before the editor wrote. */
export type ParagraphsBefore = ReadonlyMap<string, Element>;

export function rememberParagraphs(paragraphs: readonly Element[]): ParagraphsBefore {
  return new Map(
    paragraphs.flatMap((paragraph) => {
      const id = paragraphId(paragraph);
      return id === undefined ? [] : [[id, paragraph]];
    })
  );
}

/** Takes spelled-out formatting away from those of the paragraphs that changed. */
export function plainFormatting(file: OoxmlPackage, paragraphs: readonly Element[], before: ParagraphsBefore): void {
  for (const paragraph of paragraphs) {
    const old = before.get(paragraphId(paragraph) ?? '');
    if (old === undefined || !old.isEqualNode(paragraph)) {
      plainParagraph(file, paragraph, old);
    }
  }
}

function plainParagraph(file: OoxmlPackage, paragraph: Element, old: Element | undefined): void {
  const written = (holder: 'pPr' | 'rPr', owners: readonly Element[], name: string): boolean =>
    owners.some((owner) => child(child(owner, holder), name) !== undefined);
  const oldRuns = old === undefined ? [] : runsOf(old);
  const properties = child(paragraph, 'pPr');
  for (const name of PARAGRAPH_PROPERTIES) {
    if (!written('pPr', old === undefined ? [] : [old], name)) {
      dropImplied(file, properties, name, { holder: 'pPr', run: undefined, paragraph });
    }
  }
  for (const run of runsOf(paragraph)) {
    for (const name of RUN_PROPERTIES) {
      if (!written('rPr', oldRuns, name)) {
        dropImplied(file, child(run, 'rPr'), name, { holder: 'rPr', run, paragraph });
      }
    }
    dropEmpty(child(run, 'rPr'));
  }
  dropEmpty(properties);
}

function dropImplied(file: OoxmlPackage, holder: Element | undefined, name: string, formatted: Formatted): void {
  const [own, ...weaker] = propertyChain(file, name, formatted);
  if (own === undefined || own.parentNode !== holder) {
    return;
  }
  const isImplied = SWITCHES.has(name)
    ? isOn(weaker[0]) === isOn(own)
    : Array.from(own.attributes).every(({ localName, value }) =>
        sameValue(
          weaker.map((one) => attribute(one, localName)).find((each) => each !== undefined),
          value
        )
      );
  if (isImplied) {
    own.remove();
  }
}

/** Nothing said is the same as nought. */
const sameValue = (implied: string | undefined, value: string): boolean => (implied ?? '0') === value;

function dropEmpty(holder: Element | undefined): void {
  if (holder !== undefined && children(holder).length === 0) {
    holder.remove();
  }
}
