/**
 * Parses the XML of document parts, in browser and Node alike, in one pass over the text.
 *
 * Stricter than XML where documents from outside could harm: a DOCTYPE is refused (entity bombs and external entities
 * start there), and depth and attributes are limited. ECMA-376 part 2 forbids a DOCTYPE in a package anyway.
 */
import { DocumentError } from '../document-error';
import { NameTable, endsName, holdsTwice } from './names';
import type { WrittenName } from './names';
import { XML, XMLNS, transitional } from './namespaces';
import type { XmlAttribute, XmlComment, XmlDocument, XmlElement, XmlInstruction, XmlNode } from './tree';

const MAX_DEPTH = 256;
const MAX_ATTRIBUTES = 512;

/** Characters that XML 1.0 does not allow, unpaired surrogates among them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));|&/g;
const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

type Scope = ReadonlyMap<string, string>;
const OUTER_SCOPE: Scope = new Map([
  ['xml', XML],
  ['xmlns', XMLNS]
]);

/** Most elements of a document have no attributes, or no children: they share this list. */
const NONE: readonly never[] = [];
interface Open {
  readonly name: string;
  readonly children: XmlNode[];
  readonly scope: Scope;
}

class Parser {
  private at = 0;
  private readonly open: Open[] = [];
  private readonly before: (XmlComment | XmlInstruction)[] = [];
  private root: XmlElement | undefined;
  private readonly names = new NameTable();

  public constructor(
    private readonly text: string,
    private readonly part: string
  ) {}

  public parse(): XmlDocument {
    const forbidden = FORBIDDEN.exec(this.text);
    if (forbidden !== null) {
      throw this.damaged('a character that XML does not allow', forbidden.index);
    }
    while (this.at < this.text.length) {
      const next = this.text.indexOf('<', this.at);
      this.readText(next < 0 ? this.text.length : next);
      if (next >= 0) {
        this.readMarkup();
      }
    }
    if (this.open.length > 0 || this.root === undefined) {
      throw this.damaged('the end comes too early');
    }
    return { before: this.before, root: this.root };
  }

  private damaged(what: string, at = this.at): DocumentError {
    return new DocumentError('damaged', `${this.part}: ${what} at character ${at}`);
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
          return this.add({ kind: 'comment', value });
        }
        if (text.startsWith('<![CDATA[', at)) {
          if (this.open.length === 0) {
            throw this.damaged('text outside the root');
          }
          return this.addText(this.until('<![CDATA[', ']]>'));
        }
        if (text.startsWith('<!DOCTYPE', at)) {
          throw new DocumentError('unsafe', `${this.part}: has a DOCTYPE`);
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
    this.add({ kind: 'instruction', target, value });
  }

  private readName(): WrittenName {
    const from = this.at;
    while (this.at < this.text.length && !endsName(this.text.charCodeAt(this.at))) {
      this.at++;
    }
    const name = this.names.read(this.text.slice(from, this.at));
    if (name === undefined) {
      throw this.damaged('a name is missing or is none', from);
    }
    return name;
  }

  private skipSpace(): boolean {
    const from = this.at;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) {
        return this.at > from;
      }
      this.at++;
    }
  }

  private readEndTag(): void {
    this.at += 2;
    const { name } = this.readName();
    this.skipSpace();
    if (this.text[this.at] !== '>') {
      throw this.damaged('an end tag is not closed');
    }
    this.at++;
    if (this.open.pop()?.name !== name) {
      throw this.damaged(`the end tag ${name} closes another element`);
    }
  }

  private readStartTag(): void {
    this.at++;
    const written = this.readName();
    const names: WrittenName[] = [];
    const values: string[] = [];
    let space = this.skipSpace();
    let end = this.text[this.at];
    while (end !== '>' && end !== '/') {
      if (!space) {
        throw this.damaged('white space is missing between attributes');
      }
      const name = this.readName();
      names.push(name);
      values.push(this.readValue(name.name));
      if (names.length > MAX_ATTRIBUTES) {
        throw new DocumentError('tooLarge', `${this.part}: more than ${MAX_ATTRIBUTES} attributes`);
      }
      space = this.skipSpace();
      end = this.text[this.at];
    }
    if (end === '/' && this.text[this.at + 1] !== '>') {
      throw this.damaged('a tag is not closed');
    }
    this.at += end === '/' ? 2 : 1;
    this.addElement(written, names, values, end === '/');
  }

  private addElement(
    written: WrittenName,
    names: readonly WrittenName[],
    values: readonly string[],
    isEmpty: boolean
  ): void {
    const scope = this.scopeOf(names, values);
    const children: XmlNode[] = [];
    const element: XmlElement = {
      kind: 'element',
      name: written.name,
      namespace: this.resolved(written, scope, scope.get('') ?? ''),
      local: written.local,
      attributes: names.length === 0 ? NONE : this.attributes(names, values, scope),
      children: isEmpty ? NONE : children
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
        throw new DocumentError('tooLarge', `${this.part}: elements nest deeper than ${MAX_DEPTH}`);
      }
    }
  }

  private readValue(attribute: string): string {
    this.skipSpace();
    if (this.text[this.at] !== '=') {
      throw this.damaged(`the attribute ${attribute} has no value`);
    }
    this.at++;
    this.skipSpace();
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") {
      throw this.damaged(`the attribute ${attribute} has no quotes`);
    }
    const raw = this.until(quote, quote);
    if (raw.includes('<')) {
      throw this.damaged('"<" in an attribute');
    }
    // White space in attributes is a space (XML 1.0, 3.3.3); a line end that matters is written as a reference.
    return this.decoded(/[\t\n]/.test(raw) ? raw.replace(/[\t\n]/g, ' ') : raw);
  }

  private scopeOf(names: readonly WrittenName[], values: readonly string[]): Scope {
    const outer = this.open[this.open.length - 1]?.scope ?? OUTER_SCOPE;
    let inner: Map<string, string> | undefined;
    names.forEach(({ name, prefix, local }, index) => {
      if (prefix === 'xmlns' || name === 'xmlns') {
        const value = values[index] ?? '';
        const declared = prefix === 'xmlns' ? local : '';
        const reserved = declared === 'xmlns' || value === XMLNS || (declared === 'xml') !== (value === XML);
        if (reserved || (declared !== '' && value === '')) {
          throw this.damaged(`the prefix ${declared} may not be declared so`);
        }
        inner = inner ?? new Map(outer);
        inner.set(declared, transitional(value));
      }
    });
    return inner ?? outer;
  }

  private resolved({ name, prefix }: WrittenName, scope: Scope, unprefixed: string): string {
    const namespace = prefix === '' ? unprefixed : scope.get(prefix);
    if (namespace === undefined) {
      throw this.damaged(`the prefix of ${name} is not declared`);
    }
    return namespace;
  }

  private attributes(names: readonly WrittenName[], values: readonly string[], scope: Scope): readonly XmlAttribute[] {
    const attributes = names.map((written, index): XmlAttribute => ({
      name: written.name,
      namespace: written.name === 'xmlns' ? XMLNS : this.resolved(written, scope, ''),
      local: written.local,
      value: values[index] ?? ''
    }));
    if (attributes.length > 1 && holdsTwice(attributes)) {
      throw this.damaged('an attribute is there twice');
    }
    return attributes;
  }

  private decoded(raw: string): string {
    if (!raw.includes('&')) {
      return raw;
    }
    return raw.replace(REFERENCE, (_all, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) {
        return PREDEFINED[name] ?? '';
      }
      const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
      const character = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      if (character === '' || FORBIDDEN.test(character)) {
        throw this.damaged('a reference to nothing that XML knows');
      }
      return character;
    });
  }
}

/**
 * Parses one XML part.
 * @param text decoded text, with or without its XML declaration.
 * @param part name for messages.
 * @throws DocumentError `unsafe` for a DOCTYPE, `tooLarge` beyond the limits, `damaged` for anything not well-formed.
 */
export function parseXml(text: string, part: string): XmlDocument {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return new Parser(lines.charCodeAt(0) === 0xfeff ? lines.slice(1) : lines, part).parse();
}
