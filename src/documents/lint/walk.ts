/** Walking through the parts of a document, for its rules. */
import { W } from '../xml/namespaces';
import { attributeOf, childElements, childNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { LintCode, LintFault, Story } from './fault';

/** Every element within, the root first; `ancestors` begin with the nearest. */
export function walk(root: XmlElement, visit: (each: XmlElement, ancestors: readonly XmlElement[]) => void): void {
  const step = (each: XmlElement, ancestors: readonly XmlElement[]): void => {
    visit(each, ancestors);
    const below = [each, ...ancestors];
    childElements(each).forEach((child) => step(child, below));
  };
  step(root, []);
}

export const isWord = (each: XmlElement, ...names: readonly string[]): boolean =>
  each.namespace === W && names.includes(each.local);

/** Elements of the main name space with one of these names. */
export function found(root: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  const all: XmlElement[] = [];
  walk(root, (each) => {
    if (isWord(each, ...names)) {
      all.push(each);
    }
  });
  return all;
}

/** `w:val` of an element, or of its child of this name. */
export function valueOf(parent: XmlElement, child?: string): string | undefined {
  const holder = child === undefined ? parent : childNamed(parent, W, child);
  return holder === undefined ? undefined : attributeOf(holder, W, 'val');
}

/** A fault for each value after its first. */
export function twice(code: LintCode, { part }: Story, values: readonly (string | undefined)[]): readonly LintFault[] {
  const seen = new Set<string>();
  return values.flatMap((value) => {
    if (value === undefined) {
      return [];
    }
    const isSecond = seen.has(value);
    seen.add(value);
    return isSecond ? [{ code, part, what: value }] : [];
  });
}
