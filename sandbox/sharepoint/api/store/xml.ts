/**
 * A strict reader and writer for the little XML that SharePoint keeps inside its JSON: column schemas and views.
 * No DTD, no processing instructions, no entities but the five; bounded depth.
 */

/** One element. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, without that of the children. */
  readonly text: string;
}

const MAX_LENGTH = 200_000;
const MAX_DEPTH = 30;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Escapes text for an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number.parseInt(name.slice(1), 10));
    return ENTITIES[name] ?? whole;
  });
}

/** Parses one element; undefined when the text is not well formed. */
export function parseXml(source: string): XmlElement | undefined {
  if (source.length > MAX_LENGTH) return undefined;
  try {
    return new Reader(source).document();
  } catch (error) {
    if (error instanceof XmlError || error instanceof RangeError) return undefined;
    throw error;
  }
}

class XmlError extends Error {}

class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  document(): XmlElement {
    this.skip(/\s*(?:<\?xml[^>]*\?>)?\s*/y);
    const root = this.element(0);
    this.skip(/\s*/y);
    if (this.at !== this.source.length) throw new XmlError('text after the root');
    return root;
  }

  private skip(pattern: RegExp): void {
    this.match(pattern);
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found === null) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }

  private element(depth: number): XmlElement {
    if (depth > MAX_DEPTH) throw new XmlError('too deep');
    const name = this.match(/<([A-Za-z_][\w.:-]*)/y)?.[1];
    if (name === undefined) throw new XmlError('no element');
    const attributes = new Map<string, string>();
    for (;;) {
      const attribute = this.match(/\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y);
      if (attribute === undefined) break;
      attributes.set(attribute[1] ?? '', unescapeXml(attribute[2] ?? attribute[3] ?? ''));
    }
    if (this.match(/\s*\/>/y) !== undefined) return { name, attributes, children: [], text: '' };
    if (this.match(/\s*>/y) === undefined) throw new XmlError('open tag');
    return this.content(name, attributes, depth);
  }

  private content(name: string, attributes: ReadonlyMap<string, string>, depth: number): XmlElement {
    const children: XmlElement[] = [];
    let text = '';
    for (;;) {
      const plain = this.match(/[^<]+/y);
      if (plain !== undefined) text += unescapeXml(plain[0]);
      else if (this.match(/<!--(?:(?!-->)[\s\S])*-->/y) !== undefined) continue;
      else {
        const data = this.match(/<!\[CDATA\[((?:(?!\]\]>)[\s\S])*)\]\]>/y);
        if (data !== undefined) text += data[1] ?? '';
        else if (this.source.startsWith('</', this.at)) break;
        else children.push(this.element(depth + 1));
      }
    }
    const close = this.match(/<\/([A-Za-z_][\w.:-]*)\s*>/y);
    if (close?.[1] !== name) throw new XmlError('closing tag');
    return { name, attributes, children, text };
  }
}

/** Writes an element back. */
export function renderXml(element: XmlElement): string {
  const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  const inner = escapeXml(element.text) + element.children.map(renderXml).join('');
  return inner === '' ? `<${element.name}${attributes} />` : `<${element.name}${attributes}>${inner}</${element.name}>`;
}
