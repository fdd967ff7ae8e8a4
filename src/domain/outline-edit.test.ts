import fc from 'fast-check';
import { sectionId } from './code';
import { parseOutline } from './outline-file';
import { sectionsInOrder } from './outline';
import type { Outline, Section } from './outline';
import {
  addSection,
  editSection,
  findSection,
  mergeIntoAbove,
  moveSection,
  placeOf,
  removeSection,
  splitGuidance,
  stepSection
} from './outline-edit';
import type { SectionStep } from './outline-edit';

const id = sectionId;
const section = (code: string, children: readonly Section[] = [], guidance = ''): Section => ({
  id: id(code),
  mark: '',
  title: `Mục ${code}`,
  guidance,
  required: true,
  minimumWords: 0,
  kind: children.length > 0 ? 'heading' : 'prose',
  unitKinds: [],
  children
});
const outlineOf = (sections: readonly Section[]): Outline => ({ title: 'Đề cương', sections, annexes: [] });
const shape = (sections: readonly Section[]): string =>
  sections.map((each) => `${each.id}${each.children.length > 0 ? `(${shape(each.children)})` : ''}`).join(' ');
const of = (outline: Outline): string => shape(outline.sections);

const START = outlineOf([
  section('a', [
    section('b', [], 'Nêu số liệu.\n- Kinh nghiệm;\nNgắn gọn.'),
    section('c', [section('d'), section('e')])
  ]),
  section('f')
]);

describe('correcting an outline', () => {
  it.each<[string, (outline: Outline) => Outline, string]>([
    ['a section moves out behind the one above it', (each) => stepSection(each, id('b'), 'out'), 'a(c(d e)) b f'],
    ['with what is below it', (each) => stepSection(each, id('c'), 'out'), 'a(b) c(d e) f'],
    ['into the one before it', (each) => stepSection(each, id('f'), 'in'), 'a(b c(d e) f)'],
    ['up', (each) => stepSection(each, id('c'), 'up'), 'a(c(d e) b) f'],
    ['down', (each) => stepSection(each, id('a'), 'down'), 'f a(b c(d e))'],
    ['the first has nothing to go into', (each) => stepSection(each, id('a'), 'in'), of(START)],
    ['the top is the top', (each) => stepSection(each, id('f'), 'out'), of(START)],
    ['the last is the last', (each) => stepSection(each, id('f'), 'down'), of(START)],
    ['to any place', (each) => moveSection(each, id('f'), { parent: id('c'), index: 1 }), 'a(b c(d f e))'],
    ['but not into itself', (each) => moveSection(each, id('a'), { parent: id('d'), index: 0 }), of(START)],
    ['nor nowhere', (each) => moveSection(each, id('a'), { parent: id('z'), index: 0 }), of(START)],
    ['a section goes with what is below it', (each) => removeSection(each, id('c')), 'a(b) f'],
    ['an unknown section changes nothing', (each) => removeSection(each, id('z')), of(START)],
    ['a heading becomes guidance', (each) => mergeIntoAbove(each, id('e')), 'a(b c(d)) f'],
    ['what stood below it stays', (each) => mergeIntoAbove(each, id('c')), 'a(b(d e)) f'],
    ['guidance becomes a section', (each) => splitGuidance(each, id('b'), 1, id('n')), 'a(b(n) c(d e)) f'],
    [
      'a new one stands where it was put',
      (each) => addSection(each, { parent: id('a'), index: 1 }, section('n')),
      'a(b n c(d e)) f'
    ],
    ['an id is never given twice', (each) => addSection(each, { parent: undefined, index: 0 }, section('d')), of(START)]
  ])('%s', (_what, act, expected) => {
    expect(of(act(START))).toBe(expected);
  });

  it('puts text where it belongs', () => {
    const split = splitGuidance(START, id('b'), 1, id('n'));
    expect(findSection(split, id('b'))?.guidance).toBe('Nêu số liệu.');
    expect(findSection(split, id('n'))).toMatchObject({ title: 'Kinh nghiệm', guidance: 'Ngắn gọn.', kind: 'prose' });
    expect(findSection(mergeIntoAbove(START, id('e')), id('d'))?.guidance).toBe('Mục e');
  });

  it('makes a heading of what gets a first section below it, and prose of what loses its last', () => {
    expect(findSection(stepSection(START, id('f'), 'in'), id('a'))?.kind).toBe('heading');
    const inside = addSection(START, { parent: id('f'), index: 0 }, section('n'));
    expect(findSection(inside, id('f'))?.kind).toBe('heading');
    expect(findSection(removeSection(inside, id('n')), id('f'))?.kind).toBe('prose');
  });
});

describe('any number of acts', () => {
  const STEPS: readonly SectionStep[] = ['up', 'down', 'in', 'out'];
  const pick = (outline: Outline, n: number): Section | undefined => {
    const all = sectionsInOrder(outline);
    return all.length === 0 ? undefined : all[n % all.length]?.section;
  };
  type Doing = (outline: Outline, fresh: () => Section) => Outline;
  const act: fc.Arbitrary<Doing> = fc
    .tuple(fc.nat(8), fc.nat(60), fc.nat(60), fc.nat(6))
    .map(([kind, at, to, index]): Doing => (outline, fresh) => {
      const own = pick(outline, at);
      const other = pick(outline, to);
      if (own === undefined) {
        return addSection(outline, { parent: undefined, index: 0 }, fresh());
      }
      switch (kind) {
        case 0:
          return addSection(outline, { parent: to % 3 === 0 ? undefined : own.id, index }, fresh());
        case 1:
          return removeSection(outline, own.id);
        case 2:
          return moveSection(outline, own.id, { parent: to % 4 === 0 ? undefined : other?.id, index });
        case 3:
          return mergeIntoAbove(outline, own.id);
        case 4:
          return splitGuidance(outline, own.id, index, fresh().id);
        case 5:
          return editSection(outline, own.id, { guidance: 'Một;\nHai;\nBa.' });
        default:
          return stepSection(outline, own.id, STEPS[to % 4] ?? 'up');
      }
    });

  it('leaves a valid outline that no section got lost from, and undoing gives back each step', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let count = 0;
        const fresh = (): Section => section(`n${(count += 1)}`);
        const past: (readonly [Outline, string])[] = [];
        let now = START;
        for (const each of acts) {
          past.push([now, JSON.stringify(now)]);
          now = each(now, fresh);
          // Reads back as a plan file would: ids are there once, and every one has a place.
          parseOutline(JSON.parse(JSON.stringify({ ...now, title: 'x' })), 'outline');
          sectionsInOrder(now).forEach((placed) => expect(placeOf(now, placed.section.id)).toBeDefined());
        }
        past.forEach(([outline, text]) => expect(JSON.stringify(outline)).toBe(text));
      })
    );
  });

  it('moves keep every section, its text and its id', () => {
    const texts = (outline: Outline): readonly string[] =>
      sectionsInOrder(outline)
        .map(({ section: { id: code, title, guidance } }) => `${code} ${title} ${guidance}`)
        .sort();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.nat(6)), { maxLength: 30 }), (moves) => {
        let now = START;
        for (const [at, to, index] of moves) {
          const own = pick(now, at);
          if (own !== undefined) {
            now =
              index > 4
                ? stepSection(now, own.id, STEPS[to % 4] ?? 'up')
                : moveSection(now, own.id, { parent: to % 4 === 0 ? undefined : pick(now, to)?.id, index });
          }
          expect(texts(now)).toEqual(texts(START));
        }
      })
    );
  });
});
