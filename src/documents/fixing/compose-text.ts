/**
 * Brings text into NFC, the one Unicode form in which "ệ" is one character. Some keyboards and PDF converters write letter
 * and accent apart: such text looks the same, but is not found, not sorted and not compared as the same.
 */
import { isParagraph, withText } from './paragraph-text';
import { W } from '../xml/namespaces';
import { rewriteBelow, withChildren } from '../xml/rewrite';
import { isElement, isNamed, textOf } from '../xml/tree';
import type { XmlElement, XmlNode } from '../xml/tree';

const isText = (node: XmlNode): node is XmlElement => isNamed(node, W, 't') || isNamed(node, W, 'delText');

/** Texts of a paragraph in order, those of text boxes within it left to their own paragraphs. */
function textsOf(parent: XmlElement, found: XmlElement[] = []): readonly XmlElement[] {
  for (const child of parent.children) {
    if (isText(child)) {
      found.push(child);
    } else if (isElement(child) && !isParagraph(child)) {
      textsOf(child, found);
    }
  }
  return found;
}

const ACCENTS = /^\p{M}+/u;

/** An accent that begins a run belongs to the letter that ends the run before. */
function composed(texts: readonly XmlElement[]): ReadonlyMap<XmlElement, string> {
  const written = texts.map((each) => textOf(each));
  written.forEach((text, index) => {
    const [accents = ''] = ACCENTS.exec(text) ?? [];
    const before = written[index - 1];
    if (accents !== '' && before !== undefined && before !== '') {
      written[index - 1] = before + accents;
      written[index] = text.slice(accents.length);
    }
  });
  return new Map(texts.map((each, index) => [each, (written[index] ?? '').normalize('NFC')]));
}

function withTexts(parent: XmlElement, texts: ReadonlyMap<XmlElement, string>): XmlElement {
  return withChildren(
    parent,
    parent.children.map((child) => {
      if (!isElement(child) || isParagraph(child)) {
        return child;
      }
      const text = texts.get(child);
      if (text === undefined) {
        return withTexts(child, texts);
      }
      return text === textOf(child) ? child : withText(child, text);
    })
  );
}

/** True when some text of the part is not in NFC, or an accent is cut off from its letter. */
export function isComposed(root: XmlElement): boolean {
  return composeText(root) === root;
}

/** @param root of a part that holds text. */
export function composeText(root: XmlElement): XmlElement {
  return rewriteBelow(root, (element) => {
    if (!isParagraph(element)) {
      return element;
    }
    const texts = textsOf(element);
    const isDone = texts.every((each) => {
      const text = textOf(each);
      return !ACCENTS.test(text) && text === text.normalize('NFC');
    });
    return isDone ? element : withTexts(element, composed(texts));
  });
}
