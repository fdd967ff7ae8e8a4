/**
 * Real numbering for the headings of a draft. Word can count "I-", "1-", "1.1." but neither "Phần thứ nhất" nor the
 * Vietnamese letters a, b, c, d, đ: those marks stay typed, and so do marks that do not run on from 1 (a section that is
 * asked of others was left out), because a number that Word counts must be the one that the outline says.
 */
import type { Outline, Section } from '../../domain/outline';
import type { SectionId } from '../../domain/code';
import { lowerRoman } from '../numbering/number-format';
import { declarations } from '../xml/namespaces';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

/** How one level of a list writes its number. */
interface LevelForm {
  readonly format: 'upperRoman' | 'decimal';
  /** The decimal number of the level above stands before it: "1.1". */
  readonly withParent: boolean;
  readonly after: string;
}

/** Levels of one multilevel list. */
type ListForm = readonly LevelForm[];

/** Where a heading's number comes from. */
export interface HeadingNumber {
  /** `w:numId`, from 1. */
  readonly list: number;
  /** `w:ilvl`, from 0. */
  readonly level: number;
}

/** Word's lists have nine levels. */
const DEEPEST_LEVEL = 8;
/** Word shows no numbers beyond some 2,000 lists in one document; what comes after these stays typed. */
export const MOST_LISTS = 1500;
/** What may stand behind a number. */
const AFTER = /^[.)\/-]{0,2}$/;

const MARKS: readonly {
  readonly form: Omit<LevelForm, 'after'>;
  readonly write: (index: number, parent: string) => string;
}[] = [
  { form: { format: 'upperRoman', withParent: false }, write: (index) => lowerRoman(index).toUpperCase() },
  { form: { format: 'decimal', withParent: false }, write: (index) => String(index) },
  { form: { format: 'decimal', withParent: true }, write: (index, parent) => `${parent}.${index}` }
];

interface Counted {
  readonly form: LevelForm;
  /** The number of each section as its children may repeat it: "2", "2.1"; empty for Roman ones. */
  readonly numbers: readonly string[];
}

/**
 * How Word would count these siblings; undefined when it cannot.
 * @param parent the decimal number of the section above them, empty when it has none.
 */
function countingOf(siblings: readonly Section[], parent: string): Counted | undefined {
  for (const { form, write } of MARKS) {
    const [first] = siblings;
    const start = write(1, parent);
    if (first === undefined || (form.withParent && parent === '') || !first.mark.startsWith(start)) {
      continue;
    }
    const after = first.mark.slice(start.length);
    const isRun = siblings.every(({ mark }, index) => mark === `${write(index + 1, parent)}${after}`);
    if (AFTER.test(after) && isRun) {
      const isDecimal = form.format === 'decimal';
      return {
        form: { ...form, after },
        numbers: siblings.map((_, index) => (isDecimal ? write(index + 1, parent) : ''))
      };
    }
  }
  return undefined;
}

const sameForm = (a: LevelForm, b: LevelForm): boolean =>
  a.format === b.format && a.withParent === b.withParent && a.after === b.after;

/** A list in the making: one group of siblings at its top, groups of children below. */
interface List {
  readonly id: number;
  readonly forms: LevelForm[];
}

/** Collects lists over the tree of an outline. */
class Numbering {
  public readonly lists: List[] = [];
  public readonly numbers = new Map<SectionId, HeadingNumber>();

  /** @param above the list and level of the section that holds these, and its number. */
  public addGroup(
    siblings: readonly Section[],
    above: { readonly list: List; readonly level: number; readonly number: string } | undefined
  ): void {
    const counted = countingOf(
      siblings.filter(({ mark }) => mark !== ''),
      above?.number ?? ''
    );
    const placed = counted === undefined ? undefined : this.place(counted.form, above);
    let index = -1;
    for (const section of siblings) {
      if (section.mark !== '') {
        index++;
      }
      if (placed === undefined || counted === undefined || section.mark === '') {
        this.addGroup(section.children, undefined);
      } else {
        this.numbers.set(section.id, { list: placed.list.id, level: placed.level });
        this.addGroup(section.children, { ...placed, number: counted.numbers[index] ?? '' });
      }
    }
  }

  /** The level of a list for a group: below its parent where the list's form allows, at the top of a new list where not. */
  private place(
    form: LevelForm,
    above: { readonly list: List; readonly level: number } | undefined
  ): { readonly list: List; readonly level: number } | undefined {
    if (above !== undefined && above.level < DEEPEST_LEVEL) {
      const level = above.level + 1;
      const known = above.list.forms[level];
      if (known === undefined || sameForm(known, form)) {
        above.list.forms[level] = form;
        return { list: above.list, level };
      }
    }
    // The parent's number can be repeated only within the parent's own list.
    if (form.withParent || this.lists.length >= MOST_LISTS) {
      return undefined;
    }
    const list: List = { id: this.lists.length + 1, forms: [form] };
    this.lists.push(list);
    return { list, level: 0 };
  }
}

/** What stands on a level: "%1-", or with its parents "%1.%2-" as far up as they repeat. */
function levelText(forms: ListForm, level: number): string {
  let first = level;
  while (forms[first]?.withParent === true) {
    first--;
  }
  const places = Array.from({ length: level - first + 1 }, (_, index) => `%${first + index + 1}`);
  return `${places.join('.')}${forms[level]?.after ?? ''}`;
}

function levelElement(forms: ListForm, level: number, indent: number): XmlElement {
  return element(
    'w:lvl',
    { 'w:ilvl': level },
    element('w:start', { 'w:val': 1 }),
    element('w:numFmt', { 'w:val': forms[level]?.format ?? 'none' }),
    element('w:suff', { 'w:val': 'space' }),
    element('w:lvlText', { 'w:val': levelText(forms, level) }),
    element('w:lvlJc', { 'w:val': 'left' }),
    element('w:pPr', {}, element('w:ind', { 'w:left': 0, 'w:firstLine': indent }))
  );
}

export interface HeadingNumbering {
  /** Numbers of the sections that Word counts; the others type their mark. */
  readonly numbers: ReadonlyMap<SectionId, HeadingNumber>;
  /** The numbering part; undefined when Word counts nothing. */
  readonly root: XmlElement | undefined;
}

/** @param indent where headings begin, in twips. */
export function headingNumbering(outline: Outline, indent: number): HeadingNumbering {
  const numbering = new Numbering();
  numbering.addGroup(outline.sections, undefined);
  const { lists, numbers } = numbering;
  // Lists of one form share their definition; each counts anew because it is a list of its own with its own start.
  const definitions: ListForm[] = [];
  const definitionOf = lists.map(({ forms }) => {
    const known = definitions.findIndex((each) => JSON.stringify(each) === JSON.stringify(forms));
    return known >= 0 ? known : definitions.push(forms) - 1;
  });
  if (lists.length === 0) {
    return { numbers, root: undefined };
  }
  const root = element(
    'w:numbering',
    declarations('w'),
    ...definitions.map((forms, index) =>
      element(
        'w:abstractNum',
        { 'w:abstractNumId': index },
        element('w:multiLevelType', { 'w:val': 'multilevel' }),
        ...forms.map((_, level) => levelElement(forms, level, indent))
      )
    ),
    ...lists.map(({ id, forms }, index) =>
      element(
        'w:num',
        { 'w:numId': id },
        element('w:abstractNumId', { 'w:val': definitionOf[index] ?? 0 }),
        ...forms.map((_, level) =>
          element('w:lvlOverride', { 'w:ilvl': level }, element('w:startOverride', { 'w:val': 1 }))
        )
      )
    )
  );
  return { numbers, root };
}

/** The property of a paragraph that Word numbers. */
export const numberProperty = ({ list, level }: HeadingNumber): XmlElement =>
  element('w:numPr', {}, element('w:ilvl', { 'w:val': level }), element('w:numId', { 'w:val': list }));
