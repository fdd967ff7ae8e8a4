/** Writing XML text: elements with escaped attributes, one to a line, indented. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Xml[];
}

export function xml(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly Xml[]): Xml {
  return { name, attributes, content: children };
}

export function textElement(name: string, text: string): Xml {
  return { name, attributes: {}, content: text };
}

const escapeText = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function write({ name, attributes, content }: Xml, indent: string): string {
  const opening = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
    .join('')}`;
  if (typeof content === 'string') {
    return `${opening}>${escapeText(content)}</${name}>\n`;
  }
  return content.length === 0
    ? `${opening}/>\n`
    : `${opening}>\n${content.map((child) => write(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}
