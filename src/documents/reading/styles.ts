/** Paragraph and character styles, resolved along `basedOn`, as far as they tell a heading from prose. */
import { W } from '../xml/namespaces';
import { attributeOf, childElements, childNamed, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

/** Undefined where nothing is said, so that what lies below decides. */
export interface RunLook {
  readonly bold?: boolean;
  readonly capitals?: boolean;
  readonly italic?: boolean;
  readonly font?: string;
  /** Half points. */
  readonly size?: number;
}

export interface ParagraphLook {
  /** `w:jc`, e.g. `center`, `both`. */
  readonly alignment?: string;
  /** 0 to 8 for headings; 9 for body text. */
  readonly outlineLevel?: number;
  /** `w:numId`; "0" takes a style's numbering away. */
  readonly list?: string;
  readonly level?: number;
}

export interface Style {
  readonly id: string;
  /** Lower case, e.g. `heading 1`. */
  readonly name: string;
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none']);

function toggle(properties: XmlElement, local: string): boolean | undefined {
  const found = childNamed(properties, W, local);
  return found === undefined ? undefined : !OFF.has(attributeOf(found, W, 'val') ?? '');
}

function value(properties: XmlElement, local: string): string | undefined {
  const found = childNamed(properties, W, local);
  return found === undefined ? undefined : attributeOf(found, W, 'val');
}

function whole(text: string | undefined): number | undefined {
  const read = Number(text ?? NaN);
  return Number.isInteger(read) && read >= 0 ? read : undefined;
}

/** Leaves out what is undefined, so that spreading one look over another changes only what is said. */
function said<T extends object>(look: T): T {
  // Asked for every run of a document: a plain loop takes a fifth of the time of entries and back.
  const kept: Partial<T> = {};
  for (const key of Object.keys(look) as (keyof T)[]) {
    if (look[key] !== undefined) {
      kept[key] = look[key];
    }
  }
  return kept as T;
}

/** The font of Latin letters; one that the theme names goes before one that is named, as Word does: `+minorHAnsi`. */
export function fontOf(fonts: XmlElement): string | undefined {
  const theme = attributeOf(fonts, W, 'asciiTheme') ?? attributeOf(fonts, W, 'hAnsiTheme');
  return theme === undefined ? (attributeOf(fonts, W, 'ascii') ?? attributeOf(fonts, W, 'hAnsi')) : `+${theme}`;
}

/** Reads `w:rPr`. */
export function runLookOf(properties: XmlElement | undefined): RunLook {
  if (properties === undefined) {
    return {};
  }
  const fonts = childNamed(properties, W, 'rFonts');
  return said({
    bold: toggle(properties, 'b'),
    capitals: toggle(properties, 'caps'),
    italic: toggle(properties, 'i'),
    font: fonts === undefined ? undefined : fontOf(fonts),
    size: whole(value(properties, 'sz'))
  });
}

/** Reads `w:pPr`. */
export function paragraphLookOf(properties: XmlElement | undefined): ParagraphLook {
  if (properties === undefined) {
    return {};
  }
  const numbering = childNamed(properties, W, 'numPr');
  return said({
    alignment: value(properties, 'jc'),
    outlineLevel: whole(value(properties, 'outlineLvl')),
    list: numbering === undefined ? undefined : value(numbering, 'numId'),
    level: numbering === undefined ? undefined : whole(value(numbering, 'ilvl'))
  });
}

const HEADING_NAME = /^(?:heading|tiêu đề|đầu đề)\s*([1-9])$/u;

/** Built-in headings have a level even where a style sheet does not repeat it. */
function levelOfName(name: string): number | undefined {
  const match = HEADING_NAME.exec(name);
  return match === null ? undefined : Number(match[1]) - 1;
}

const NOTHING: Style = { id: '', name: '', run: {}, paragraph: {} };

/** The styles of one document. */
export class StyleSheet {
  private readonly elements = new Map<string, XmlElement>();
  private readonly resolved = new Map<string, Style>();
  private readonly characters = new Map<string, RunLook>();
  private readonly defaultParagraph: string;
  private readonly documentDefaults: RunLook;

  /** @param root of the styles part; undefined for a document without one. */
  public constructor(root: XmlElement | undefined) {
    let byDefault = '';
    for (const each of root === undefined ? [] : childElements(root)) {
      if (isNamed(each, W, 'style')) {
        const id = attributeOf(each, W, 'styleId') ?? '';
        this.elements.set(id, each);
        if (attributeOf(each, W, 'type') === 'paragraph' && attributeOf(each, W, 'default') === '1') {
          byDefault = id;
        }
      }
    }
    this.defaultParagraph = byDefault;
    const defaults = root === undefined ? undefined : childNamed(root, W, 'docDefaults');
    const runs = defaults === undefined ? undefined : childNamed(defaults, W, 'rPrDefault');
    this.documentDefaults = runLookOf(runs === undefined ? undefined : childNamed(runs, W, 'rPr'));
  }

  /** The style of a paragraph; the default one for undefined. */
  public paragraph(id: string | undefined): Style {
    return this.find(id ?? this.defaultParagraph);
  }

  /** What a character style says; nothing for undefined. */
  public character(id: string | undefined): RunLook {
    if (id === undefined) {
      return {};
    }
    const known = this.characters.get(id);
    if (known !== undefined) {
      return known;
    }
    const { run } = this.chain(id, 0);
    this.characters.set(id, run);
    return run;
  }

  private find(id: string): Style {
    const known = this.resolved.get(id);
    if (known !== undefined) {
      return known;
    }
    const chained = this.chain(id, 0);
    const style = { ...chained, run: { ...this.documentDefaults, ...chained.run } };
    this.resolved.set(id, style);
    return style;
  }

  /** A style based on itself, however far round, ends at the depth limit. */
  private chain(id: string, depth: number): Style {
    const element = this.elements.get(id);
    if (element === undefined || depth > 20) {
      return { ...NOTHING, id };
    }
    const name = (value(element, 'name') ?? '').normalize('NFC').toLowerCase();
    const base = value(element, 'basedOn');
    const below = base === undefined ? NOTHING : this.chain(base, depth + 1);
    const byName = levelOfName(name);
    return {
      id,
      name,
      run: { ...below.run, ...runLookOf(childNamed(element, W, 'rPr')) },
      paragraph: {
        ...below.paragraph,
        ...(byName === undefined ? {} : { outlineLevel: byName }),
        ...paragraphLookOf(childNamed(element, W, 'pPr'))
      }
    };
  }
}
