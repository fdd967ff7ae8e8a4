/** Changes the words of a paragraph and leaves their look as it is: only the runs that hold the changed letters change. */
import { W, XML } from '../xml/namespaces';
import { withChildren } from '../xml/rewrite';
import { isElement, isNamed, textOf } from '../xml/tree';
import type { XmlAttribute, XmlElement, XmlNode } from '../xml/tree';

/** What only wraps runs of final text. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'r',
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'customXml',
  'fldSimple',
  'bdo',
  'dir',
  'sdt',
  'sdtContent'
]);

/** What stands for one character, as readers see it. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-']
]);

/** Text of a paragraph as it is written: not brought into one Unicode form, so that positions in it are positions in its runs. */
export function writtenText(parent: XmlElement): string {
  let text = '';
  for (const child of parent.children) {
    if (isElement(child) && child.namespace === W) {
      if (child.local === 't') {
        text += textOf(child);
      } else if (WRAPPERS.has(child.local)) {
        text += writtenText(child);
      } else {
        text += SIGNS.get(child.local) ?? '';
      }
    }
  }
  return text;
}

const PRESERVE: XmlAttribute = { name: 'xml:space', namespace: XML, local: 'space', value: 'preserve' };

/** A `w:t` with another text. */
export function withText(t: XmlElement, text: string): XmlElement {
  const others = t.attributes.filter(({ namespace, local }) => !(namespace === XML && local === 'space'));
  const attributes = text === text.trim() ? others : [...others, PRESERVE];
  return { ...t, attributes, children: text === '' ? [] : [text] };
}

/** Puts `text` in place of the characters from `start` to `end`. */
class Replacement {
  private at = 0;
  private isWritten = false;

  public constructor(
    private readonly start: number,
    private readonly end: number,
    private readonly text: string
  ) {}

  public within(parent: XmlElement): XmlElement {
    return withChildren(
      parent,
      parent.children.flatMap((child) => this.changed(child))
    );
  }

  private changed(node: XmlNode): readonly XmlNode[] {
    if (!isElement(node) || node.namespace !== W) {
      return [node];
    }
    if (WRAPPERS.has(node.local)) {
      return [this.within(node)];
    }
    if (node.local === 't') {
      return [this.textChanged(node)];
    }
    if (SIGNS.has(node.local)) {
      const goes = this.at >= this.start && this.at < this.end;
      this.at++;
      return goes ? [] : [node];
    }
    return [node];
  }

  private textChanged(t: XmlElement): XmlElement {
    const text = textOf(t);
    const from = this.at;
    const to = from + text.length;
    this.at = to;
    const isTouched = this.start <= to && this.end >= from && !(this.isWritten && this.end <= from);
    // An insertion between two runs belongs to the one that it follows.
    if (!isTouched || (this.start === to && this.end > to)) {
      return t;
    }
    const head = text.slice(0, Math.max(0, this.start - from));
    const tail = text.slice(Math.max(0, this.end - from));
    const inserted = this.isWritten ? '' : this.text;
    this.isWritten = true;
    const result = head + inserted + tail;
    return result === text ? t : withText(t, result);
  }
}

/** The paragraph with other words; only what differs is written. */
export function withWords(paragraph: XmlElement, words: string): XmlElement {
  const before = writtenText(paragraph);
  if (before === words) {
    return paragraph;
  }
  const shorter = Math.min(before.length, words.length);
  let start = 0;
  while (start < shorter && before[start] === words[start]) {
    start++;
  }
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === words[words.length - 1 - tail]) {
    tail++;
  }
  return new Replacement(start, before.length - tail, words.slice(start, words.length - tail)).within(paragraph);
}

/** Whether an element is a paragraph of the main namespace. */
export const isParagraph = (node: XmlNode): node is XmlElement => isNamed(node, W, 'p');
