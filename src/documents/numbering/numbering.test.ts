import { parseXml } from '../xml/parse';
import { listsOf } from './definitions';
import { ListCounter } from './list-counter';
import { formatNumber, vietnameseLetter } from './number-format';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const num = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const PART =
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1-')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>` +
  num(1, 0) +
  num(2, 0) +
  num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
  num(4, 1) +
  num(5, 2) +
  num(6, 3) +
  '</w:numbering>';
const lists = listsOf(parseXml(PART, 'numbering').root);

/** What Word shows before paragraphs of these lists and levels, e.g. "1/0" for list 1, level 0. */
function shown(...places: readonly string[]): readonly (string | undefined)[] {
  const counter = new ListCounter(lists);
  return places.map((place) => {
    const [list = '', at = ''] = place.split('/');
    return counter.next({ list, level: Number(at) })?.text;
  });
}

describe('automatic numbers', () => {
  it('begin anew below the next number above them', () => {
    expect(shown('1/0', '1/1', '1/1', '1/2', '1/2', '1/0', '1/1', '1/3')).toEqual([
      'I-',
      '1.',
      '2.',
      '2.1.',
      '2.2.',
      'II-',
      '1.',
      'a)'
    ]);
  });

  it('count on over lists of one definition, and begin anew where a list says so, once', () => {
    expect(shown('1/0', '2/0', '3/0', '3/0', '1/0')).toEqual(['I-', 'II-', 'I-', 'II-', 'III-']);
  });

  it('show a level that was left out by its first number', () => {
    expect(shown('1/2')).toEqual(['1.1.']);
  });

  it('are decimal where the level is legal', () => {
    expect(shown('5/0', '5/0', '5/1')).toEqual(['I', 'II', '2.1']);
  });

  it('run on where the level never restarts', () => {
    expect(shown('6/0', '6/1', '6/0', '6/1')).toEqual(['1', '1', '2', '2']);
  });

  it('are signs in a list of points, and nothing in a list that is not there', () => {
    expect(shown('4/0', '9/0', '1/8')).toEqual(['•', undefined, undefined]);
  });
});

describe('one number', () => {
  it.each([
    [4, 'upperRoman', 'IV'],
    [1999, 'lowerRoman', 'mcmxcix'],
    [27, 'lowerLetter', 'aa'],
    [3, 'upperLetter', 'C'],
    [7, 'decimalZero', '07'],
    [15, 'vietnameseCounting', 'mười lăm'],
    [21, 'vietnameseCounting', 'hai mươi mốt'],
    [105, 'vietnameseCounting', '105'],
    [3, 'none', ''],
    [3, 'chicago', '3'],
    [0, 'decimal', '0']
  ])('%d as %s is %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });

  it('counts points with đ, and without f, j, w, z', () => {
    expect(Array.from({ length: 9 }, (_each, index) => vietnameseLetter(index + 1)).join(' ')).toBe(
      'a b c d đ e g h i'
    );
    expect(vietnameseLetter(24)).toBe('aa');
  });
});
