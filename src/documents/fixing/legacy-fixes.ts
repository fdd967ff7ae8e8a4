/**
 * Turns text in TCVN3 and VNI into Unicode, on a copy of the document: letters first, then the fonts that went with them.
 * Fonts of these codes that no text is left in stay named in styles until `setFont` is applied.
 */
import { encodingOfFont } from '../legacy-text/encodings';
import { legacyRunsIn } from '../legacy-text/runs';
import type { StyleSheet } from '../reading/styles';
import { W } from '../xml/namespaces';
import { rewriteBelow, withAttribute } from '../xml/rewrite';
import { attributeOf, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { replaced } from './form-fixes';
import { withText } from './paragraph-text';

const SLOTS = ['ascii', 'hAnsi', 'eastAsia', 'cs'];

/** Only names of legacy fonts are replaced. */
export function withoutLegacyFonts(root: XmlElement, font: string): XmlElement {
  return rewriteBelow(root, (element) => {
    if (!isNamed(element, W, 'rFonts')) {
      return element;
    }
    return SLOTS.reduce((fonts, slot) => {
      const named = attributeOf(fonts, W, slot);
      return named !== undefined && encodingOfFont(named) !== undefined ? withAttribute(fonts, slot, font) : fonts;
    }, element);
  });
}

/** @param root of a part that holds text. */
export function convertLegacyTree(root: XmlElement, styles: StyleSheet): XmlElement {
  const changes = new Map<XmlElement, XmlElement>();
  for (const { element, encoding, before, after } of legacyRunsIn(root, styles)) {
    if (encoding !== 'decomposed' && before !== after) {
      changes.set(element, withText(element, after));
    }
  }
  return changes.size === 0 ? root : replaced(root, changes);
}
