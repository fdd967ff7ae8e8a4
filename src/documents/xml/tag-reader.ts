/** Reads the tags of an XML part: names, attributes and the namespaces that they mean. */
import { DocumentError } from '../document-error';
import { withoutReferences } from './characters';
import { NameTable, endsName, holdsTwice } from './names';
import type { WrittenName } from './names';
import { XMLNS } from './namespaces';
import { MAX_ATTRIBUTES, MAX_DECLARATIONS, MAX_NAMES } from './parse-limits';
import { namespaceIn, scopeWithin } from './scope';
import type { Scope } from './scope';
import type { XmlAttribute } from './tree';

/** Most elements of a document have no attributes: they share these lists, which stay empty. */
const NONE: readonly never[] = [];
const NO_NAMES: WrittenName[] = [];
const NO_VALUES: string[] = [];

/** A start tag as written, taken apart: documents write the same few tags a thousand times. */
export interface KnownTag {
  readonly written: WrittenName;
  /** The scope within it: the one around it, unless it declares prefixes itself. */
  readonly scope: Scope;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly isEmpty: boolean;
}
/** Longer tags are seldom written twice. */
const MAX_KNOWN_TAG = 160;
/** Tags that hold an id are all different: they must not fill the memory. */
const MAX_KNOWN_TAGS = 4096;

export class TagReader {
  /** Where the last tag that was read ends. */
  public end = 0;
  private at = 0;
  private readonly names = new NameTable();
  private readonly knownTags = new Map<string, KnownTag>();

  public constructor(
    private readonly text: string,
    private readonly part: string
  ) {}

  /** The name in the end tag at a place. */
  public endTag(at: number): string {
    this.at = at + 2;
    const { name } = this.readName();
    this.skipSpace();
    if (this.text[this.at] !== '>') {
      throw this.damaged('an end tag is not closed');
    }
    this.end = this.at + 1;
    return name;
  }

  /** The start tag at a place. */
  public startTag(at: number, scope: Scope): KnownTag {
    const { text } = this;
    const end = text.indexOf('>', at);
    const isShort = end > 0 && end - at <= MAX_KNOWN_TAG;
    const tag = isShort ? text.slice(at, end) : '';
    const known = isShort ? this.knownTags.get(tag) : undefined;
    if (known?.scope === scope) {
      this.end = end + 1;
      return known;
    }
    this.at = at;
    const read = this.readTag(scope);
    this.end = this.at;
    // A ">" in a value: what was cut out is not the tag.
    if (isShort && this.at === end + 1 && read.scope === scope && this.knownTags.size < MAX_KNOWN_TAGS) {
      this.knownTags.set(tag, read);
    }
    return read;
  }

  private damaged(what: string, at = this.at): DocumentError {
    return new DocumentError('damaged', `${this.part}: ${what} at character ${at}`, this.part);
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
    if (this.names.size > MAX_NAMES) {
      throw new DocumentError('tooLarge', `${this.part}: more than ${MAX_NAMES} different names`, this.part);
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

  private readTag(outer: Scope): KnownTag {
    this.at++;
    const written = this.readName();
    let names = NO_NAMES;
    let values = NO_VALUES;
    let space = this.skipSpace();
    let end = this.text[this.at];
    while (end !== '>' && end !== '/') {
      if (!space) {
        throw this.damaged('white space is missing between attributes');
      }
      const name = this.readName();
      if (names === NO_NAMES) {
        names = [];
        values = [];
      }
      names.push(name);
      values.push(this.readValue(name.name));
      if (names.length > MAX_ATTRIBUTES) {
        throw new DocumentError('tooLarge', `${this.part}: more than ${MAX_ATTRIBUTES} attributes`, this.part);
      }
      space = this.skipSpace();
      end = this.text[this.at];
    }
    if (end === '/' && this.text[this.at + 1] !== '>') {
      throw this.damaged('a tag is not closed');
    }
    this.at += end === '/' ? 2 : 1;
    const scope = names.length === 0 ? outer : this.scopeWith(outer, names, values);
    return {
      written,
      scope,
      namespace: this.resolved(written, scope),
      attributes: names.length === 0 ? NONE : this.attributes(names, values, scope),
      isEmpty: end === '/'
    };
  }

  /** What stands between quotes. */
  private until(quote: string): string {
    const to = this.text.indexOf(quote, this.at + 1);
    if (to < 0) {
      throw this.damaged('a value has no end');
    }
    const raw = this.text.slice(this.at + 1, to);
    this.at = to + 1;
    return raw;
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
    const raw = this.until(quote);
    if (raw.includes('<')) {
      throw this.damaged('"<" in an attribute');
    }
    // White space in attributes is a space (XML 1.0, 3.3.3); a line end that matters is written as a reference.
    const value = withoutReferences(/[\t\n]/.test(raw) ? raw.replace(/[\t\n]/g, ' ') : raw);
    if (value === undefined) {
      throw this.damaged('a reference to nothing that XML knows');
    }
    return value;
  }

  private scopeWith(outer: Scope, names: readonly WrittenName[], values: readonly string[]): Scope {
    const scope = scopeWithin(outer, names, values);
    if (scope === undefined) {
      throw this.damaged('a prefix may not be declared so');
    }
    if (scope.length > MAX_DECLARATIONS) {
      throw new DocumentError(
        'tooLarge',
        `${this.part}: more than ${MAX_DECLARATIONS} namespaces in one place`,
        this.part
      );
    }
    return scope;
  }

  /** The namespace of an element's name; for an attribute without prefix it is not asked. */
  private resolved(written: WrittenName, scope: Scope): string {
    if (written.known?.scope === scope) {
      return written.known.namespace;
    }
    const namespace = namespaceIn(scope, written.prefix) ?? (written.prefix === '' ? '' : undefined);
    if (namespace === undefined) {
      throw this.damaged(`the prefix of ${written.name} is not declared`);
    }
    written.known = { scope, namespace };
    return namespace;
  }

  private namespaceOfAttribute(written: WrittenName, scope: Scope): string {
    if (written.prefix === '') {
      return written.name === 'xmlns' ? XMLNS : '';
    }
    return this.resolved(written, scope);
  }

  private attributes(names: readonly WrittenName[], values: readonly string[], scope: Scope): readonly XmlAttribute[] {
    const attributes = names.map((written, index): XmlAttribute => ({
      name: written.name,
      namespace: this.namespaceOfAttribute(written, scope),
      local: written.local,
      value: values[index] ?? ''
    }));
    if (attributes.length > 1 && holdsTwice(attributes)) {
      throw this.damaged('an attribute is there twice');
    }
    return attributes;
  }
}
