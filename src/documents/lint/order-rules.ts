/** Order of properties within paragraphs and runs, as the schema has it (CT_PPr, CT_RPr). */
import type { XmlElement } from '../xml/tree';
import { childElements } from '../xml/tree';
import { W } from '../xml/namespaces';
import type { LintCode, LintFault, StoryGroup } from './fault';
import { found } from './walk';

const PARAGRAPH =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
  'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid ' +
  'spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl ' +
  'divId cnfStyle rPr sectPr pPrChange';
/** `ins`, `del` and moves stand first in the properties of a paragraph's mark. */
const RUN =
  'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof ' +
  'snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em ' +
  'lang eastAsianLayout specVanish oMath rPrChange';

const placesOf = (names: string): ReadonlyMap<string, number> =>
  new Map(names.split(' ').map((name, index): [string, number] => [name, index]));
const PARAGRAPH_PLACES = placesOf(PARAGRAPH);
const RUN_PLACES = placesOf(RUN);

/** The first property that stands after one that must follow it. Names of other schemas may stand anywhere. */
function misplaced(properties: XmlElement, places: ReadonlyMap<string, number>): string | undefined {
  let last = -1;
  for (const { namespace, local } of childElements(properties)) {
    const place = namespace === W ? places.get(local) : undefined;
    if (place !== undefined) {
      if (place < last) {
        return local;
      }
      last = place;
    }
  }
  return undefined;
}

export function orderRules({ stories, styles, numbering }: StoryGroup): readonly LintFault[] {
  const all = [...stories, ...(styles === undefined ? [] : [styles]), ...(numbering === undefined ? [] : [numbering])];
  const kinds: readonly (readonly [string, ReadonlyMap<string, number>, LintCode])[] = [
    ['pPr', PARAGRAPH_PLACES, 'paragraphPropertyOrder'],
    ['rPr', RUN_PLACES, 'runPropertyOrder']
  ];
  return all.flatMap(({ part, root }) =>
    kinds.flatMap(([name, places, code]) =>
      found(root, name).flatMap((properties) => {
        const what = misplaced(properties, places);
        return what === undefined ? [] : [{ code, part, what }];
      })
    )
  );
}
