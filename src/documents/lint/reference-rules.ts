/** Styles and lists: every one that is named is there, each once, in the order and numbers that Word takes. */
import { W } from '../xml/namespaces';
import { attributeOf, childElements } from '../xml/tree';
import type { LintFault, StoryGroup } from './fault';
import { found, isWord, twice, valueOf } from './walk';

/** Some 2,000 lists is where Word stops to show numbers. */
const MOST_LISTS = 2000;
const LONGEST_LEVEL_TEXT = 31;
const DEEPEST_LEVEL = 8;

export function styleRules({ stories, styles }: StoryGroup): readonly LintFault[] {
  const defined = styles === undefined ? [] : found(styles.root, 'style');
  const ids = defined.map((style) => attributeOf(style, W, 'styleId'));
  const known = new Set(ids);
  // Style names are compared within one kind of style: a paragraph style and a character style may share one.
  const names = defined.map(
    (style) => `${attributeOf(style, W, 'type') ?? ''} ${(valueOf(style, 'name') ?? '').toLowerCase()}`
  );
  const places = [...stories, ...(styles === undefined ? [] : [styles])];
  const missing = places.flatMap(({ part, root }) =>
    found(root, 'pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link')
      .map((each) => valueOf(each) ?? '')
      .filter((id) => !known.has(id))
      .map((what): LintFault => ({ code: 'styleMissing', part, what }))
  );
  return styles === undefined
    ? missing
    : [...missing, ...twice('styleIdTwice', styles, ids), ...twice('styleNameTwice', styles, names)];
}

function definitionFaults({ numbering }: StoryGroup): readonly LintFault[] {
  if (numbering === undefined) {
    return [];
  }
  const { part, root } = numbering;
  const children = childElements(root);
  const abstracts = new Set(found(root, 'abstractNum').map((each) => attributeOf(each, W, 'abstractNumId')));
  const lists = children.filter((each) => isWord(each, 'num'));
  const faults: LintFault[] = lists
    .filter((each) => !abstracts.has(valueOf(each, 'abstractNumId')))
    .map((each) => ({ code: 'listDefinitionMissing', part, what: attributeOf(each, W, 'numId') ?? '' }));
  const firstList = children.findIndex((each) => isWord(each, 'num'));
  if (firstList >= 0 && children.slice(firstList).some((each) => isWord(each, 'abstractNum'))) {
    faults.push({ code: 'listOrder', part, what: 'abstractNum' });
  }
  if (lists.length > MOST_LISTS) {
    faults.push({ code: 'tooManyLists', part, what: String(lists.length) });
  }
  const long = found(root, 'lvlText').map((each) => valueOf(each) ?? '');
  long
    .filter((text) => text.length > LONGEST_LEVEL_TEXT)
    .forEach((what) => faults.push({ code: 'listLevel', part, what }));
  return faults;
}

export function listRules(group: StoryGroup): readonly LintFault[] {
  const { stories, styles, numbering } = group;
  const lists = new Set(
    numbering === undefined ? [] : found(numbering.root, 'num').map((each) => attributeOf(each, W, 'numId'))
  );
  const used = [...stories, ...(styles === undefined ? [] : [styles])].flatMap(({ part, root }) =>
    found(root, 'numPr').flatMap((each): LintFault[] => {
      const id = valueOf(each, 'numId');
      const level = Number(valueOf(each, 'ilvl') ?? '0');
      return [
        // 0 takes a paragraph out of the list of its style.
        ...(id === undefined || id === '0' || lists.has(id) ? [] : [{ code: 'listMissing', part, what: id } as const]),
        ...(level >= 0 && level <= DEEPEST_LEVEL ? [] : [{ code: 'listLevel', part, what: String(level) } as const])
      ];
    })
  );
  return [...used, ...definitionFaults(group)];
}
