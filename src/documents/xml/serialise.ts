/** Writes an XML tree as text. What was parsed and not changed says the same again. */
import type { XmlDocument, XmlNode } from './tree';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
};
const escaped = (character: string): string => ESCAPES[character] ?? character;

/** A carriage return would be read back as a line feed, so it is written as a reference. */
const escapeText = (text: string): string => (/[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, escaped) : text);
/** So would tabs and line feeds in attributes be read back as spaces. */
const escapeValue = (text: string): string => (/[&<"\t\n\r]/.test(text) ? text.replace(/[&<"\t\n\r]/g, escaped) : text);

function write(node: XmlNode, out: string[]): void {
  if (typeof node === 'string') {
    out.push(escapeText(node));
    return;
  }
  switch (node.kind) {
    case 'comment':
      out.push(`<!--${node.value}-->`);
      return;
    case 'instruction':
      out.push(`<?${node.target}${node.value === '' ? '' : ` ${node.value}`}?>`);
      return;
    case 'element': {
      let tag = `<${node.name}`;
      for (const attribute of node.attributes) {
        tag += ` ${attribute.name}="${escapeValue(attribute.value)}"`;
      }
      if (node.children.length === 0) {
        out.push(`${tag}/>`);
        return;
      }
      out.push(`${tag}>`);
      for (const child of node.children) {
        write(child, out);
      }
      out.push(`</${node.name}>`);
    }
  }
}

/** The text of one node. */
export function serialiseNode(node: XmlNode): string {
  const out: string[] = [];
  write(node, out);
  return out.join('');
}

/** The text of a whole part, with its declaration. */
export function serialiseXml(document: XmlDocument): string {
  const out: string[] = [DECLARATION];
  document.before.forEach((node) => write(node, out));
  write(document.root, out);
  return out.join('');
}
