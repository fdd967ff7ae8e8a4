/** Lists of a document (ECMA-376 Part 1, 17.9): which list a paragraph is in, its level, its printed number. */
import { attribute, child, childValue, children, descendants, make } from './dom.ts';
import { editCompanion, readCompanion } from './companion-parts.ts';
import { properties, putProperty } from './order.ts';
import type { OoxmlPackage } from './package.ts';
import { effectiveProperty } from './styles.ts';

export interface ListPlace {
  /** `w:numId`. */
  readonly list: number;
  /** From 0. */
  readonly level: number;
}

/** Undefined for a paragraph of no list; `numId` 0 takes a paragraph out of the list of its style. */
export function listPlace(file: OoxmlPackage, paragraph: Element): ListPlace | undefined {
  const property = effectiveProperty(file, 'numPr', { holder: 'pPr', run: undefined, paragraph });
  const list = Number(childValue(property, 'numId') ?? 0);
  return list === 0 ? undefined : { list, level: Number(childValue(property, 'ilvl') ?? 0) };
}

/** @param place undefined takes the paragraph out of its list. */
export function putInList(file: OoxmlPackage, paragraph: Element, place: ListPlace | undefined): void {
  const format = properties(paragraph, 'pPr');
  child(format, 'numPr')?.remove();
  if (place === undefined && listPlace(file, paragraph) === undefined) {
    return;
  }
  const tree = paragraph.ownerDocument;
  putProperty(
    format,
    make(
      tree,
      'numPr',
      {},
      make(tree, 'ilvl', { val: String(place?.level ?? 0) }),
      make(tree, 'numId', { val: String(place?.list ?? 0) })
    )
  );
}

export const LEVELS = 9;
const BULLETS = ['•', 'o', '▪'];
const NUMBERINGS: Readonly<Record<string, string>> = {
  Arabic: 'decimal',
  UpperRoman: 'upperRoman',
  LowerRoman: 'lowerRoman',
  UpperLetter: 'upperLetter',
  LowerLetter: 'lowerLetter',
  None: 'none'
};

function makeLevel(tree: Document, level: number, format: string, text: string): Element {
  return make(
    tree,
    'lvl',
    { ilvl: String(level) },
    make(tree, 'start', { val: '1' }),
    make(tree, 'numFmt', { val: format }),
    make(tree, 'lvlText', { val: text }),
    make(tree, 'lvlJc', { val: 'left' }),
    make(tree, 'pPr', {}, make(tree, 'ind', { left: String(720 * (level + 1)), hanging: '360' }))
  );
}

/** Adds a numbered list with nine levels. @returns its `w:numId`. */
export function addList(file: OoxmlPackage): number {
  const tree = editCompanion(file, 'numbering');
  const root = tree.documentElement;
  const abstract = nextId(descendants(tree, 'abstractNum'), 'abstractNumId');
  const list = Math.max(1, nextId(descendants(tree, 'num'), 'numId'));
  const formats = ['decimal', 'lowerLetter', 'lowerRoman'];
  const levels = Array.from({ length: LEVELS }, (_, level) =>
    makeLevel(tree, level, formats[level % 3] ?? 'decimal', `%${level + 1}.`)
  );
  const type = make(tree, 'multiLevelType', { val: 'hybridMultilevel' });
  const made = make(tree, 'abstractNum', { abstractNumId: String(abstract) }, type, ...levels);
  // All abstract definitions stand before all lists.
  root.insertBefore(made, child(root, 'num') ?? null);
  root.append(make(tree, 'num', { numId: String(list) }, make(tree, 'abstractNumId', { val: String(abstract) })));
  return list;
}

export const nextId = (elements: readonly Element[], name: string): number =>
  Math.max(-1, ...elements.map((element) => Number(attribute(element, name) ?? 0))) + 1;

/** The definition of one level of a list. */
export function levelOf(file: OoxmlPackage, { list, level }: ListPlace): Element | undefined {
  const root = readCompanion(file, 'numbering')?.documentElement;
  const parts = (name: string): Element[] => (root === undefined ? [] : children(root, name));
  const num = parts('num').find((one) => attribute(one, 'numId') === String(list));
  const abstract = parts('abstractNum').find(
    (one) => attribute(one, 'abstractNumId') === childValue(num, 'abstractNumId')
  );
  return abstract === undefined
    ? undefined
    : children(abstract, 'lvl').find((one) => attribute(one, 'ilvl') === String(level));
}

/** @param format the public name, e.g. `UpperRoman`; `text` is the pattern with `%1` for the number. */
export function setNumbering(file: OoxmlPackage, place: ListPlace, format: string, text: string): boolean {
  return replaceLevel(file, place, NUMBERINGS[format] ?? 'decimal', text);
}

export function setBullet(file: OoxmlPackage, place: ListPlace, text?: string): boolean {
  return replaceLevel(file, place, 'bullet', text ?? BULLETS[place.level % BULLETS.length] ?? '•');
}

function replaceLevel(file: OoxmlPackage, place: ListPlace, format: string, text: string): boolean {
  editCompanion(file, 'numbering');
  const old = levelOf(file, place);
  if (old === undefined) {
    return false;
  }
  child(old, 'numFmt')?.setAttributeNS(old.namespaceURI, 'w:val', format);
  child(old, 'lvlText')?.setAttributeNS(old.namespaceURI, 'w:val', text);
  return true;
}

/** The number of each list paragraph of a story as it is printed, e.g. `2.` or `•`. */
export function printedNumbers(file: OoxmlPackage, paragraphs: readonly Element[]): ReadonlyMap<Element, string> {
  const counts = new Map<number, number[]>();
  const printed = new Map<Element, string>();
  for (const paragraph of paragraphs) {
    const place = listPlace(file, paragraph);
    if (place === undefined) {
      continue;
    }
    const own = counts.get(place.list) ?? [];
    counts.set(place.list, own);
    const start = Number(childValue(levelOf(file, place), 'start') ?? 1);
    own[place.level] = (own[place.level] ?? start - 1) + 1;
    own.length = place.level + 1;
    const level = levelOf(file, place);
    const pattern = childValue(level, 'lvlText') ?? '';
    printed.set(
      paragraph,
      pattern.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return writeNumber(
          own[at] ?? 1,
          childValue(levelOf(file, { list: place.list, level: at }), 'numFmt') ?? 'decimal'
        );
      })
    );
  }
  return printed;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
];

function writeNumber(value: number, format: string): string {
  const letters = (): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
  const roman = (): string => {
    let left = value;
    return ROMAN.map(([size, sign]) => {
      const times = Math.floor(left / size);
      left -= times * size;
      return sign.repeat(times);
    }).join('');
  };
  switch (format) {
    case 'lowerLetter':
      return letters();
    case 'upperLetter':
      return letters().toUpperCase();
    case 'lowerRoman':
      return roman();
    case 'upperRoman':
      return roman().toUpperCase();
    case 'none':
      return '';
    default:
      return String(value);
  }
}
