/** Switches of `word/settings.xml`, put where the schema wants them (ECMA-376 Part 1, 17.15.1). */
import { child, make } from './dom.ts';
import { editCompanion, readCompanion } from './companion-parts.ts';
import type { OoxmlPackage } from './package.ts';

const ORDER = (
  'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries ' +
  'displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts ' +
  'embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader ' +
  'bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState ' +
  'formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge ' +
  'revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride ' +
  'styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone ' +
  'doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders'
).split(' ');

export type Switch = 'trackRevisions' | 'evenAndOddHeaders';

export function readSwitch(file: OoxmlPackage, name: Switch): boolean {
  return child(readCompanion(file, 'settings')?.documentElement, name) !== undefined;
}

export function writeSwitch(file: OoxmlPackage, name: Switch, on: boolean): void {
  if (readSwitch(file, name) === on) {
    return;
  }
  const tree = editCompanion(file, 'settings');
  const root = tree.documentElement;
  if (!on) {
    child(root, name)?.remove();
    return;
  }
  const rank = ORDER.indexOf(name);
  const next = Array.from(root.children).find((one) => {
    const other = ORDER.indexOf(one.localName);
    return other < 0 || other > rank;
  });
  root.insertBefore(make(tree, name), next ?? null);
}
