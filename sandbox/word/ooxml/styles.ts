/** Styles of the document: names as Word shows them, ids as the file writes them, and what they say about a run. */
import { attribute, child, childValue, descendants } from './dom.ts';
import { STYLES_PART } from './names.ts';
import type { OoxmlPackage } from './package.ts';

export interface StyleEntry {
  readonly id: string;
  /** As Word shows it, e.g. "Heading 1". */
  readonly name: string;
  readonly type: string;
  readonly isDefault: boolean;
  readonly isCustom: boolean;
  readonly element: Element;
}

const shownName = (name: string): string => (/^(heading|toc|index) \d$/.test(name) ? capital(name) : name);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What was read last of each styles part; it is asked for at every run. */
const known = new WeakMap<Document, { readonly count: number; readonly entries: readonly StyleEntry[] }>();

export function styles(file: OoxmlPackage): readonly StyleEntry[] {
  const tree = file.read(STYLES_PART);
  if (tree === undefined) {
    return [];
  }
  const count = tree.documentElement.childElementCount;
  const before = known.get(tree);
  if (before?.count === count) {
    return before.entries;
  }
  const entries = readStyles(tree);
  known.set(tree, { count, entries });
  return entries;
}

function readStyles(tree: Document): StyleEntry[] {
  return descendants(tree, 'style').map((element) => ({
    id: attribute(element, 'styleId') ?? '',
    name: shownName(childValue(element, 'name') ?? attribute(element, 'styleId') ?? ''),
    type: attribute(element, 'type') ?? 'paragraph',
    isDefault: attribute(element, 'default') === '1',
    isCustom: attribute(element, 'customStyle') === '1',
    element
  }));
}

/** The style of that shown name or built-in identifier ("Heading 1", "Heading1"). */
export function findStyle(file: OoxmlPackage, name: string): StyleEntry | undefined {
  const wanted = name.toLowerCase();
  const all = styles(file);
  return (
    all.find((style) => style.name.toLowerCase() === wanted) ??
    all.find((style) => style.name.replace(/\s/g, '').toLowerCase() === wanted.replace(/\s/g, ''))
  );
}

export function paragraphStyle(file: OoxmlPackage, paragraph: Element): StyleEntry | undefined {
  const id = childValue(child(paragraph, 'pPr'), 'pStyle');
  const all = styles(file).filter((style) => style.type === 'paragraph');
  return all.find((style) => (id === undefined ? style.isDefault : style.id === id));
}

/** A run or a paragraph whose formatting is asked for. */
export interface Formatted {
  readonly holder: 'rPr' | 'pPr';
  readonly run: Element | undefined;
  readonly paragraph: Element | undefined;
}

/**
 * Everything that says something about a property of a run or paragraph, the strongest first: itself, its character style,
 * the paragraph style and what they are based on, the document's defaults (ECMA-376 Part 1, 17.7.2, without table styles).
 */
export function propertyChain(file: OoxmlPackage, name: string, { holder, run, paragraph }: Formatted): Element[] {
  const direct = child(child(holder === 'rPr' ? run : paragraph, holder), name);
  const all = styles(file);
  const seen = new Set<string>();
  const found: (Element | undefined)[] = [direct];
  const runStyle = holder === 'rPr' ? childValue(child(run, 'rPr'), 'rStyle') : undefined;
  const ofParagraph = paragraph === undefined ? undefined : paragraphStyle(file, paragraph)?.id;
  for (let id of [runStyle, ofParagraph]) {
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      const style = all.find((one) => one.id === id);
      found.push(child(child(style?.element, holder), name));
      id = childValue(style?.element, 'basedOn');
    }
  }
  const defaults = child(file.read(STYLES_PART)?.documentElement, 'docDefaults');
  found.push(child(child(child(defaults, `${holder}Default`), holder), name));
  return found.filter((element) => element !== undefined);
}

/** A property as it applies. */
export function effectiveProperty(file: OoxmlPackage, name: string, formatted: Formatted): Element | undefined {
  return propertyChain(file, name, formatted)[0];
}

/** One attribute of a property as it applies: each comes from the strongest that says it (e.g. space before and after). */
export function effectiveAttribute(
  file: OoxmlPackage,
  name: string,
  attributeName: string,
  formatted: Formatted
): string | undefined {
  return propertyChain(file, name, formatted)
    .map((element) => attribute(element, attributeName))
    .find((value) => value !== undefined);
}

/** Whether an on/off property is on (absent value, 1, true, on). */
export function isOn(property: Element | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(attribute(property, 'val') ?? '1');
}
