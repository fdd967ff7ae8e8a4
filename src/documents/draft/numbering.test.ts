import type { Outline, Section } from '../../domain/outline';
import { sectionId } from '../../domain/code';
import { serialiseNode } from '../xml/serialise';
import { headingNumbering, MOST_LISTS } from './numbering';

let made = 0;
const s = (mark: string, ...children: readonly Section[]): Section => ({
  id: sectionId(`s${++made}`),
  mark,
  title: 'Tên mục',
  guidance: '',
  required: true,
  minimumWords: 0,
  kind: 'prose',
  unitKinds: [],
  children
});
const outline = (...sections: readonly Section[]): Outline => ({ title: 'Đề cương', sections, annexes: [] });

/** What Word would show before each heading: its level's text with the counts filled in; the typed mark otherwise. */
function shown(of: Outline): readonly string[] {
  const { numbers, root } = headingNumbering(of, 720);
  const xml = root === undefined ? '' : serialiseNode(root);
  const definition = (list: number): string => {
    const start = `<w:num w:numId="${list}"><w:abstractNumId w:val="`;
    const id = xml.slice(xml.indexOf(start) + start.length).split('"')[0] ?? '';
    return xml.split('<w:abstractNum ').find((each) => each.startsWith(`w:abstractNumId="${id}"`)) ?? '';
  };
  const counts = new Map<number, number[]>();
  const visit = (sections: readonly Section[]): readonly string[] =>
    sections.flatMap((section) => {
      const number = numbers.get(section.id);
      if (number === undefined) {
        return [section.mark, ...visit(section.children)];
      }
      const levels = counts.get(number.list) ?? [];
      levels.length = number.level + 1;
      levels[number.level] = (levels[number.level] ?? 0) + 1;
      counts.set(number.list, levels);
      const level = definition(number.list).split('<w:lvl ')[number.level + 1] ?? '';
      const isRoman = level.includes('upperRoman');
      const text = /<w:lvlText w:val="([^"]*)"/.exec(level)?.[1] ?? '';
      const filled = text.replace(/%(\d)/g, (_, place: string) => String(levels[Number(place) - 1] ?? 0));
      const roman = ['', 'I', 'II', 'III', 'IV'][levels[number.level] ?? 0] ?? '';
      return [isRoman ? filled.replace(/\d+/, roman) : filled, ...visit(section.children)];
    });
  return visit(of.sections);
}

const marksOf = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ mark, children }) => [mark, ...marksOf(children)]);

describe('real numbering of headings', () => {
  it.each<[string, Outline, number]>([
    ['Party marks', outline(s('I-', s('1-', s('1.1-'), s('1.2-')), s('2-', s('2.1-'))), s('II-', s('1-'), s('2-'))), 9],
    ['government marks', outline(s('I.', s('1.'), s('2.')), s('II.', s('1.'))), 5],
    [
      'marks that begin anew in each typed part',
      outline(s('Phần thứ nhất', s('I-'), s('II-')), s('Phần thứ hai', s('I-'))),
      3
    ],
    ['an unnumbered section among numbered ones', outline(s(''), s('I-'), s('II-')), 2],
    ['decimals below decimals without a parent', outline(s('1.', s('1.1.', s('1.1.1.'))), s('2.', s('2.1.'))), 5]
  ])('counts %s as the outline says', (_what, of, counted) => {
    expect(shown(of)).toEqual(marksOf(of.sections));
    expect(headingNumbering(of, 720).numbers.size).toBe(counted);
  });

  it.each([
    ['Vietnamese letters', outline(s('a)'), s('b)'), s('c)'), s('d)'), s('đ)'))],
    ['ordinals in words', outline(s('Phần thứ nhất'), s('Phần thứ hai'))],
    ['a run with a gap, where a section is asked of others', outline(s('I-'), s('III-'))],
    ['a run that does not begin at the beginning', outline(s('2-'), s('3-'))],
    ['marks that end in two ways', outline(s('1-'), s('2.'))],
    ['bullets', outline(s('-'), s('-'))]
  ])('leaves %s to be typed', (_what, of) => {
    expect(headingNumbering(of, 720)).toEqual({ numbers: new Map(), root: undefined });
  });

  it('types a repeated number whose parent is typed', () => {
    const of = outline(s('a)', s('1.1.'), s('1.2.')));
    expect(shown(of)).toEqual(['a)', '1.1.', '1.2.']);
    expect(headingNumbering(of, 720).numbers.size).toBe(0);
  });

  it('starts a list of its own where children are counted otherwise than their cousins', () => {
    const of = outline(s('I-', s('1-'), s('2-')), s('II-', s('1.'), s('2.')));
    expect(shown(of)).toEqual(marksOf(of.sections));
    expect(headingNumbering(of, 720).numbers.size).toBe(6);
  });

  it('stays below the number of lists from which Word shows none', () => {
    const many = Array.from({ length: MOST_LISTS + 20 }, () => s('Phần', s('I-')));
    const { root, numbers } = headingNumbering(outline(...many), 720);
    const xml = root === undefined ? '' : serialiseNode(root);
    expect(xml.match(/<w:num /g)).toHaveLength(MOST_LISTS);
    // All of one form: one definition serves them.
    expect(xml.match(/<w:abstractNum /g)).toHaveLength(1);
    expect(numbers.size).toBe(MOST_LISTS);
  });
});
