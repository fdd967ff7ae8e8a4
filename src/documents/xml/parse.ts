/**
 * Parses the XML of document parts, in browser and Node alike, in one pass over the text.
 *
 * Stricter than XML where documents from outside could harm: a DOCTYPE is refused (entity bombs and external entities
 * start there), and depth and attributes are limited. ECMA-376 part 2 forbids a DOCTYPE in a package anyway.
 */
import { DocumentError } from '../document-error';
import { finish } from '../steps';
import type { Steps } from '../steps';
import { forbiddenAt, withLineFeeds, withoutReferences } from './characters';
import { MAX_DEPTH, MAX_NODES } from './parse-limits';
import type { ParseBudget } from './parse-limits';
import { OUTER_SCOPE } from './scope';
import type { Scope } from './scope';
import { TagReader } from './tag-reader';
import type { KnownTag } from './tag-reader';
import type { XmlComment, XmlDocument, XmlElement, XmlInstruction, XmlNode } from './tree';

/** Many elements have no children: they share this list, which stays empty. */
const NO_CHILDREN: XmlNode[] = [];

interface Open {
  readonly name: string;
  readonly children: XmlNode[];
  readonly scope: Scope;
}

/** Parses one part, whole or a stretch at a time, so that a page can paint in between. */
export class XmlParsing {
  private at = 0;
  private readonly open: Open[] = [];
  private readonly before: (XmlComment | XmlInstruction)[] = [];
  private root: XmlElement | undefined;
  private readonly text: string;
  private readonly tags: TagReader;

  /**
   * @param text decoded text, with or without its XML declaration.
   * @param part name for messages.
   * @param budget counted down with each node.
   */
  public constructor(
    text: string,
    private readonly part: string,
    private readonly budget: ParseBudget = { nodes: MAX_NODES }
  ) {
    this.text = withLineFeeds(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    this.tags = new TagReader(this.text, part);
    const forbidden = forbiddenAt(this.text);
    if (forbidden !== undefined) {
      throw this.damaged('a character that XML does not allow', forbidden);
    }
  }

  /**
   * Parses about so many characters more.
   * @returns whether there is more to parse.
   */
  public advance(characters: number): boolean {
    const { text } = this;
    const stop = Math.min(text.length, this.at + characters);
    while (this.at < stop) {
      const next = text.indexOf('<', this.at);
      this.readText(next < 0 ? text.length : next);
      if (next >= 0) {
        this.readMarkup();
      }
    }
    return this.at < text.length;
  }

  /** The tree, when everything is parsed. */
  public document(): XmlDocument {
    if (this.at < this.text.length || this.open.length > 0 || this.root === undefined) {
      throw this.damaged('the end comes too early');
    }
    return { before: this.before, root: this.root };
  }

  private spend(nodes: number): void {
    this.budget.nodes -= nodes;
    if (this.budget.nodes < 0) {
      throw new DocumentError('tooLarge', `${this.part}: more than ${MAX_NODES} elements and attributes`, this.part);
    }
  }

  private damaged(what: string, at = this.at): DocumentError {
    return new DocumentError('damaged', `${this.part}: ${what} at character ${at}`, this.part);
  }

  private add(node: XmlNode): void {
    const parent = this.open[this.open.length - 1];
    if (parent !== undefined) {
      parent.children.push(node);
    } else if (typeof node === 'string' || node.kind === 'element') {
      throw this.damaged('content outside the root');
    } else if (this.root === undefined) {
      this.before.push(node);
    }
  }

  private readText(end: number): void {
    if (end === this.at) {
      return;
    }
    const raw = this.text.slice(this.at, end);
    if (this.open.length > 0) {
      if (raw.includes(']]>')) {
        throw this.damaged('"]]>" in text');
      }
      this.addText(this.decoded(raw));
    } else if (raw.trim() !== '') {
      throw this.damaged('text outside the root');
    }
    this.at = end;
  }

  /** Neighbouring text and CDATA are one text node. */
  private addText(text: string): void {
    const siblings = this.open[this.open.length - 1]?.children;
    const last = siblings?.[siblings.length - 1];
    if (siblings !== undefined && typeof last === 'string') {
      siblings[siblings.length - 1] = last + text;
    } else if (text !== '') {
      this.add(text);
    }
  }

  private readMarkup(): void {
    const { text, at } = this;
    switch (text.charCodeAt(at + 1)) {
      case 0x2f: // "/"
        return this.readEndTag();
      case 0x3f: // "?"
        return this.readInstruction();
      case 0x21: // "!"
        if (text.startsWith('<!--', at)) {
          const value = this.until('<!--', '-->');
          if (value.includes('--')) {
            throw this.damaged('"--" in a comment');
          }
          this.spend(1);
          return this.add({ kind: 'comment', value });
        }
        if (text.startsWith('<![CDATA[', at)) {
          if (this.open.length === 0) {
            throw this.damaged('text outside the root');
          }
          return this.addText(this.until('<![CDATA[', ']]>'));
        }
        if (text.startsWith('<!DOCTYPE', at)) {
          throw new DocumentError('unsafe', `${this.part}: has a DOCTYPE`, this.part);
        }
        throw this.damaged('unknown markup');
      default:
        return this.readStartTag();
    }
  }

  private until(start: string, end: string): string {
    const from = this.at + start.length;
    const to = this.text.indexOf(end, from);
    if (to < 0) {
      throw this.damaged(`"${end}" is missing`);
    }
    this.at = to + end.length;
    return this.text.slice(from, to);
  }

  private readInstruction(): void {
    const isDeclaration = this.at === 0;
    const body = this.until('<?', '?>');
    const [, target = '', value = ''] = /^([^\s]+)\s*([\s\S]*)$/.exec(body) ?? [];
    if (target === 'xml' && isDeclaration) {
      return;
    }
    if (target === '' || target.toLowerCase() === 'xml') {
      throw this.damaged('an instruction without a proper target');
    }
    this.spend(1);
    this.add({ kind: 'instruction', target, value });
  }

  private readEndTag(): void {
    const name = this.tags.endTag(this.at);
    this.at = this.tags.end;
    if (this.open.pop()?.name !== name) {
      throw this.damaged(`the end tag ${name} closes another element`);
    }
  }

  private readStartTag(): void {
    const outer = this.open[this.open.length - 1]?.scope ?? OUTER_SCOPE;
    const tag = this.tags.startTag(this.at, outer);
    this.at = this.tags.end;
    this.addElement(tag);
  }

  private addElement({ written, namespace, attributes, isEmpty, scope }: KnownTag): void {
    this.spend(1 + attributes.length);
    const children: XmlNode[] = isEmpty ? NO_CHILDREN : [];
    const element: XmlElement = {
      kind: 'element',
      name: written.name,
      namespace,
      local: written.local,
      attributes,
      children
    };
    if (this.open.length === 0) {
      if (this.root !== undefined) {
        throw this.damaged('a second root');
      }
      this.root = element;
    } else {
      this.add(element);
    }
    if (!isEmpty) {
      this.open.push({ name: written.name, children, scope });
      if (this.open.length > MAX_DEPTH) {
        throw new DocumentError('tooLarge', `${this.part}: elements nest deeper than ${MAX_DEPTH}`, this.part);
      }
    }
  }

  private decoded(raw: string): string {
    const text = withoutReferences(raw);
    if (text === undefined) {
      throw this.damaged('a reference to nothing that XML knows');
    }
    return text;
  }
}

/** So many characters are parsed in some milliseconds. */
const STRETCH = 128 * 1024;

/**
 * Parses one XML part in steps.
 * @throws DocumentError `unsafe` for a DOCTYPE, `tooLarge` beyond the limits, `damaged` for anything not well-formed.
 */
export function* parseXmlSteps(text: string, part: string, budget?: ParseBudget): Steps<XmlDocument> {
  const parsing = new XmlParsing(text, part, budget);
  while (parsing.advance(STRETCH)) {
    yield;
  }
  return parsing.document();
}

/**
 * Parses one XML part.
 * @param text decoded text, with or without its XML declaration.
 * @param part name for messages.
 * @throws DocumentError `unsafe` for a DOCTYPE, `tooLarge` beyond the limits, `damaged` for anything not well-formed.
 */
export function parseXml(text: string, part: string, budget?: ParseBudget): XmlDocument {
  return finish(parseXmlSteps(text, part, budget));
}
