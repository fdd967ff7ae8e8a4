/** The texts of a document that are not Unicode NFC, each with what it becomes, for warnings and for a corrected copy. */
import { StyleSheet, runLookOf } from '../reading/styles';
import type { Place } from '../reading/place';
import { W } from '../xml/namespaces';
import { attributeOf, childNamed, isElement, textOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { convertedPieces, encodingOf } from './convert';
import { isCapitalFont } from './encodings';
import type { LegacyEncoding } from './encodings';

/** One `w:t` that must change. */
export interface LegacyRun {
  readonly element: XmlElement;
  /** Of its paragraph; undefined outside the body. */
  readonly place?: Place;
  readonly font: string | undefined;
  /** `decomposed`: Unicode in another form than NFC. */
  readonly encoding: LegacyEncoding | 'decomposed';
  readonly before: string;
  readonly after: string;
}

interface Text {
  readonly element: XmlElement;
  readonly text: string;
  readonly font: string | undefined;
}

/** Font of a run: its own, its character style's, its paragraph's. */
function fontOf(run: XmlElement, paragraphFont: string | undefined, styles: StyleSheet): string | undefined {
  const properties = childNamed(run, W, 'rPr');
  if (properties === undefined) {
    return paragraphFont;
  }
  const style = childNamed(properties, W, 'rStyle');
  const named = style === undefined ? undefined : attributeOf(style, W, 'val');
  return runLookOf(properties).font ?? styles.character(named).font ?? paragraphFont;
}

/** Texts of a paragraph; text boxes in it are paragraphs of their own. */
function textsOf(paragraph: XmlElement, styles: StyleSheet): readonly Text[] {
  const properties = childNamed(paragraph, W, 'pPr');
  const style = properties === undefined ? undefined : childNamed(properties, W, 'pStyle');
  const { font } = styles.paragraph(style === undefined ? undefined : attributeOf(style, W, 'val')).run;
  const texts: Text[] = [];
  const visit = (parent: XmlElement, inRun: string | undefined): void => {
    for (const child of parent.children) {
      if (!isElement(child) || (child.namespace === W && (child.local === 'txbxContent' || child.local === 'pPr'))) {
        continue;
      }
      if (child.namespace === W && (child.local === 't' || child.local === 'delText')) {
        texts.push({ element: child, text: textOf(child), font: inRun });
      } else {
        visit(child, child.namespace === W && child.local === 'r' ? fontOf(child, font, styles) : inRun);
      }
    }
  };
  visit(paragraph, font);
  return texts;
}

/** Neighbours in one encoding are converted together: Word parts runs between a letter and its mark too. */
function convertTogether(texts: readonly Text[], encoding: LegacyEncoding): readonly string[] {
  const whole = texts.map(({ text }) => text).join('');
  const ends = texts.reduce<number[]>((all, { text }) => [...all, (all[all.length - 1] ?? 0) + text.length], []);
  const results = texts.map(() => '');
  let at = 0;
  let index = 0;
  for (const piece of convertedPieces(whole, encoding)) {
    while (index < ends.length - 1 && at >= (ends[index] ?? 0)) {
      index++;
    }
    results[index] += piece.text;
    at += piece.length;
  }
  return results.map((text, each) => (isCapitalFont(texts[each]?.font) ? text.toUpperCase() : text).normalize('NFC'));
}

function ofParagraph(texts: readonly Text[], place: Place | undefined): readonly LegacyRun[] {
  const found: LegacyRun[] = [];
  const whole = texts.map(({ text }) => text).join('');
  // A short run says little of itself: without a font that tells, the paragraph's text decides.
  const byText = encodingOf(whole, undefined);
  const encodings = texts.map(({ text, font }) => encodingOf(text, font) ?? (encodingOf(text, undefined) || byText));
  for (let from = 0; from < texts.length;) {
    const encoding = encodings[from];
    let to = from + 1;
    while (to < texts.length && encodings[to] === encoding) {
      to++;
    }
    const group = texts.slice(from, to);
    const converted =
      encoding === undefined ? group.map(({ text }) => text.normalize('NFC')) : convertTogether(group, encoding);
    group.forEach(({ element, text, font }, index) => {
      const after = converted[index] ?? text;
      if (after !== text) {
        found.push({
          element,
          ...(place === undefined ? {} : { place }),
          font,
          encoding: encoding ?? 'decomposed',
          before: text,
          after
        });
      }
    });
    from = to;
  }
  return found;
}

/**
 * Every text of a part that is not Unicode NFC.
 * @param root of the part, @param styles of the document (fonts often stand there), @param places of the body's paragraphs.
 */
export function legacyRunsIn(
  root: XmlElement,
  styles: StyleSheet = new StyleSheet(undefined),
  places: ReadonlyMap<XmlElement, Place> = new Map()
): readonly LegacyRun[] {
  const found: LegacyRun[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (!isElement(child)) {
        continue;
      }
      if (child.namespace === W && child.local === 'p') {
        const runs = ofParagraph(textsOf(child, styles), places.get(child));
        runs.forEach((each) => found.push(each));
      }
      // Paragraphs of text boxes stand within paragraphs.
      visit(child);
    }
  };
  visit(root);
  return found;
}
