import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { localDate } from '../../domain/local-date';
import { columnName, makeWorkbook, serialOf } from './workbook';
import type { WorkbookCell } from './workbook';

/** Reads a workbook with another zip reader and another XML parser than it was made with. */
async function read(bytes: Uint8Array): Promise<(part: string) => Element> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, Element>();
  for (const name of Object.keys(zip.files)) {
    const root = new DOMParser().parseFromString(
      (await zip.file(name)?.async('string')) ?? '',
      'text/xml'
    ).documentElement;
    if (root !== null) {
      parts.set(name, root);
    }
  }
  return (part) => {
    const root = parts.get(part);
    if (root === undefined) {
      throw new Error(`The workbook has no ${part}.`);
    }
    return root;
  };
}

const elements = (root: Element, name: string): Element[] => Array.from(root.getElementsByTagName(name));
const text = (value: string): WorkbookCell => ({ kind: 'text', text: value });

const ROW: readonly WorkbookCell[] = [
  text('=HYPERLINK("http://bad.example","Bấm")'),
  { kind: 'number', value: 12 },
  { kind: 'day', day: localDate('2023-10-24') },
  { kind: 'moment', day: localDate('2023-10-06'), time: '15:20' },
  { kind: 'link', text: 'Mở', address: 'https://tenant.example/a?b=1&c=2' },
  undefined,
  { kind: 'share', value: 0.625 }
];
const bytes = makeWorkbook([
  {
    name: 'Danh sách',
    columns: ROW.map((_, index) => ({ title: `Cột ${index}`, width: 12 })),
    rows: [ROW],
    total: [text('Cộng'), { kind: 'number', value: 12 }]
  },
  { name: "Số liệu: 'đầu mối'", columns: [{ title: 'Đơn vị', width: 30 }], rows: [] }
]);

describe('a workbook, read by other means', () => {
  it('keeps each type, and days without a shift', async () => {
    const sheet = (await read(bytes))('xl/worksheets/sheet1.xml');
    const cells = Object.fromEntries(
      elements(sheet, 'c').map((cell) => [
        cell.getAttribute('r'),
        [cell.getAttribute('t') ?? 'n', cell.getAttribute('s'), cell.textContent]
      ])
    );
    expect(cells.A2).toEqual(['inlineStr', '4', '=HYPERLINK("http://bad.example","Bấm")']);
    expect(cells.B2).toEqual(['n', '0', '12']);
    // Counted by hand: 45223 is 24/10/2023 in Excel, 45205 is 6/10/2023; 15:20 is 920 of 1440 minutes.
    expect(cells.C2).toEqual(['n', '2', '45223']);
    expect(cells.D2?.[0]).toBe('n');
    expect(Number(cells.D2?.[2])).toBeCloseTo(45205 + 920 / 1440, 9);
    expect(cells.F2).toBeUndefined();
    expect(cells.G2).toEqual(['n', '5', '0.625']);
    expect(cells.A3?.[2]).toBe('Cộng');
    expect(elements(sheet, 'f')).toEqual([]);
  });

  it('freezes the head, filters the rows without the total, and links only to the web', async () => {
    const part = await read(bytes);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(elements(sheet, 'pane')[0]?.getAttribute('state')).toBe('frozen');
    expect(elements(sheet, 'autoFilter')[0]?.getAttribute('ref')).toBe('A1:G2');
    const link = elements(part('xl/worksheets/_rels/sheet1.xml.rels'), 'Relationship')[0];
    expect(link?.getAttribute('Target')).toBe('https://tenant.example/a?b=1&c=2');
    const names = elements(part('xl/workbook.xml'), 'sheet').map((each) => each.getAttribute('name'));
    expect(names).toEqual(['Danh sách', "Số liệu  'đầu mối'"]);
    const bad = makeWorkbook([
      { name: 'x', columns: [{ title: 'x', width: 1 }], rows: [[{ kind: 'link', text: 'x', address: 'file:///c:/x' }]] }
    ]);
    expect(elements((await read(bad))('xl/worksheets/sheet1.xml'), 'hyperlink')).toEqual([]);
  });

  it('gives the formats that the styles name', async () => {
    const styles = (await read(bytes))('xl/styles.xml');
    const formats = Object.fromEntries(
      elements(styles, 'numFmt').map((each) => [each.getAttribute('numFmtId'), each.getAttribute('formatCode')])
    );
    const used = elements(elements(styles, 'cellXfs')[0] ?? styles, 'xf').map((each) => each.getAttribute('numFmtId'));
    expect([formats[used[2] ?? ''], formats[used[3] ?? '']]).toEqual(['dd/mm/yyyy', 'dd/mm/yyyy\\ hh:mm']);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA']
])('names column %i %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});

it.each([
  ['1900-03-01', 61],
  ['2000-01-01', 36526],
  ['2023-12-31', 45291]
])('counts %s as %i', (day, serial) => {
  expect(serialOf(localDate(day))).toBe(serial);
});
