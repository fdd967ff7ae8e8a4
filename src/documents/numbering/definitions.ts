/** Reads a numbering part (`w:numbering`): which number formats the lists of a document have (ECMA-376 part 1, 17.9). */
import { W } from '../xml/namespaces';
import { attributeOf, childElements, childNamed, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

export interface Level {
  readonly start: number;
  /** `w:numFmt`, e.g. `decimal`, `bullet`. */
  readonly format: string;
  /** `w:lvlText`, e.g. `%1.%2-`. */
  readonly text: string;
  /** The level whose use restarts this one: by default any above it, 0 for none (`w:lvlRestart`). */
  readonly restartAfter: number | undefined;
  /** All numbers in it are written as decimal (`w:isLgl`). */
  readonly isLegal: boolean;
  /** The paragraph style that stands for this level. */
  readonly style: string | undefined;
}

export interface List {
  /** Lists of one abstract definition count on together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list starts anew where it is first used, with their first number. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Lists by their `w:numId`. */
export type Lists = ReadonlyMap<string, List>;

const DEEPEST = 8;

function valueOf(parent: XmlElement | undefined, local: string): string | undefined {
  const found = parent === undefined ? undefined : childNamed(parent, W, local);
  return found === undefined ? undefined : attributeOf(found, W, 'val');
}

function numberOf(parent: XmlElement | undefined, local: string): number | undefined {
  const value = Number(valueOf(parent, local) ?? NaN);
  return Number.isInteger(value) ? value : undefined;
}

/** Word writes formats of its own as `w:numFmt w:val="custom"` in a choice; its fallback is an ordinary one. */
function levelOf(element: XmlElement): Level {
  const legal = childNamed(element, W, 'isLgl');
  return {
    start: numberOf(element, 'start') ?? 0,
    format: valueOf(element, 'numFmt') ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    restartAfter: numberOf(element, 'lvlRestart'),
    isLegal: legal !== undefined && !['0', 'false', 'off'].includes(attributeOf(legal, W, 'val') ?? ''),
    style: valueOf(element, 'pStyle')
  };
}

function levelsIn(parent: XmlElement): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const each of childElements(parent)) {
    const level = isNamed(each, W, 'lvl') ? Number(attributeOf(each, W, 'ilvl') ?? NaN) : NaN;
    if (level >= 0 && level <= DEEPEST) {
      levels.set(level, levelOf(each));
    }
  }
  return levels;
}

interface Abstract {
  readonly levels: ReadonlyMap<number, Level>;
  readonly styleLink: string | undefined;
  readonly numStyleLink: string | undefined;
}

function listOf(num: XmlElement, abstracts: ReadonlyMap<string, Abstract>): List {
  const named = valueOf(num, 'abstractNumId') ?? '';
  const own = abstracts.get(named);
  // A list of a numbering style borrows the definition that the style is linked to.
  const linked =
    own?.numStyleLink === undefined
      ? undefined
      : Array.from(abstracts).find(([, { styleLink }]) => styleLink === own.numStyleLink);
  const [abstract, definition] = linked ?? [named, own];
  const levels = new Map(definition?.levels ?? []);
  const restarts = new Map<number, number>();
  for (const each of childElements(num)) {
    const level = isNamed(each, W, 'lvlOverride') ? Number(attributeOf(each, W, 'ilvl') ?? NaN) : NaN;
    if (level >= 0 && level <= DEEPEST) {
      const other = levelsIn(each).get(level);
      const start = numberOf(each, 'startOverride') ?? other?.start;
      if (other !== undefined) {
        levels.set(level, other);
      }
      if (start !== undefined) {
        restarts.set(level, start);
      }
    }
  }
  return { abstract, levels, restarts };
}

/** @param root of the numbering part; undefined for a document without lists. */
export function listsOf(root: XmlElement | undefined): Lists {
  const children = root === undefined ? [] : childElements(root);
  const abstracts = new Map<string, Abstract>();
  for (const each of children) {
    if (isNamed(each, W, 'abstractNum')) {
      abstracts.set(attributeOf(each, W, 'abstractNumId') ?? '', {
        levels: levelsIn(each),
        styleLink: valueOf(each, 'styleLink'),
        numStyleLink: valueOf(each, 'numStyleLink')
      });
    }
  }
  return new Map(
    children
      .filter((each) => isNamed(each, W, 'num'))
      .map((num): [string, List] => [attributeOf(num, W, 'numId') ?? '', listOf(num, abstracts)])
  );
}

/** The level that stands for a paragraph style, for styles whose numbering names the list only. */
export function levelOfStyle(list: List, style: string): number | undefined {
  for (const [level, definition] of Array.from(list.levels)) {
    if (definition.style === style) {
      return level;
    }
  }
  return undefined;
}
