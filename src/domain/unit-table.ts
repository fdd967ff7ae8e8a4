/** Units as a table (CSV), as offices keep them in a spreadsheet: a heading row, then a unit a line. */
import { InvalidInput, unitCode } from './code';
import type { Unit } from './unit';
import { UnitTree } from './unit';
import { cleanText, searchKey } from './vietnamese-text';

type Column = 'code' | 'name' | 'kind' | 'level' | 'parent' | 'superior' | 'issuer' | 'place' | 'numberSymbol';

/** What each column may be called, accents and case aside. */
const TITLES: Readonly<Record<Column, readonly string[]>> = {
  code: ['ma', 'ma don vi', 'code'],
  name: ['ten', 'ten don vi', 'don vi', 'name'],
  kind: ['loai', 'loai don vi', 'kind'],
  level: ['cap', 'level'],
  parent: ['ma cap tren', 'cap tren', 'truc thuoc', 'parent'],
  superior: ['dong tren', 'co quan chu quan', 'superior'],
  issuer: ['dong duoi', 'co quan ban hanh', 'issuer'],
  place: ['dia danh', 'place'],
  numberSymbol: ['ky hieu', 'ki hieu', 'number symbol', 'numbersymbol']
};
const REQUIRED: readonly Column[] = ['code', 'name', 'kind', 'parent'];

/** The cells of a CSV text (RFC 4180), apart by comma, semicolon or tab, whichever its first line has most of. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const clean = text.replace(/^\ufeff/u, '');
  const first = clean.split(/\r?\n/u, 1)[0] ?? '';
  const [separator = ','] = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < clean.length; at += 1) {
    const letter = clean.charAt(at);
    if (quoted) {
      if (letter !== '"') {
        cell += letter;
      } else if (clean.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else {
        quoted = false;
      }
    } else if (letter === '"' && cell === '') {
      quoted = true;
    } else if (letter === separator) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push([...row, cell.replace(/\r$/u, '')]);
      row = [];
      cell = '';
    } else {
      cell += letter;
    }
  }
  return [...rows, [...row, cell]].filter((each) => each.some((value) => value.trim() !== ''));
}

/**
 * Reads units from CSV text. Columns are found by their titles, Vietnamese or English, in any order.
 * @throws InvalidInput naming the line and the rule; Error when the units do not make a tree.
 */
export function unitsOfTable(text: string): readonly Unit[] {
  const [head = [], ...lines] = cellsOf(text);
  const titles = head.map(searchKey);
  const indexOf = (column: Column): number => titles.findIndex((title) => TITLES[column].includes(title));
  const missing = REQUIRED.filter((column) => indexOf(column) < 0);
  if (missing.length > 0) {
    throw new InvalidInput(
      'columns',
      head.join(', '),
      `must name ${missing.map((each) => TITLES[each][0]).join(', ')}`
    );
  }
  const units = lines.map((line, index): Unit => {
    const value = (column: Column): string => cleanText(line[indexOf(column)] ?? '');
    const where = `line ${index + 2}`;
    const filled = (column: Column): string => {
      if (value(column) === '') {
        throw new InvalidInput(`${where}, ${TITLES[column][0]}`, '', 'must not be empty');
      }
      return value(column);
    };
    const parent = value('parent');
    const level = value('level');
    return {
      code: unitCode(filled('code')),
      name: filled('name'),
      kind: filled('kind'),
      ...(level === '' ? {} : { level }),
      parent: parent === '' ? undefined : unitCode(parent),
      letterhead: {
        superior: value('superior'),
        issuer: value('issuer') || filled('name').toLocaleUpperCase('vi'),
        place: value('place')
      },
      numberSymbol: value('numberSymbol')
    };
  });
  return new UnitTree(units).units;
}
