/** Reads an .xlsx as a spreadsheet program does: a cell is a date when its number has a date's format. */
import JSZip from 'jszip';

export type Cell = string | number | Date | undefined;

/** Day 0 of the 1900 system, as the false leap day makes it for all days after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
const texts = (xml: string): string =>
  [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => plain(text)).join('');
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

function columnOf(reference: string): number {
  return (
    [...(/^[A-Z]+/.exec(reference)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** Which cell formats show a date: the built-in ones, and those that name day and year. */
function dateStyles(xml: string): ReadonlySet<number> {
  const formats = new Map(
    [...xml.matchAll(/<numFmt\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'numFmtId'),
      attribute(tag, 'formatCode') ?? ''
    ])
  );
  const cells = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? '';
  const isDate = (id: string): boolean =>
    (Number(id) >= 14 && Number(id) <= 22) || /d.*y|y.*d/i.test((formats.get(id) ?? '').replace(/"[^"]*"/g, ''));
  return new Set(
    [...cells.matchAll(/<xf\s[^>]*>/g)].flatMap(([tag], index) =>
      isDate(attribute(tag, 'numFmtId') ?? '0') ? [index] : []
    )
  );
}

/** @returns the rows of the first sheet. @throws Error when the file is no workbook. */
export async function firstSheet(bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const sheet = await part('xl/worksheets/sheet1.xml');
  if (sheet === '') {
    throw new Error('The workbook has no first sheet.');
  }
  const shared = [...(await part('xl/sharedStrings.xml')).matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    texts(si)
  );
  const dates = dateStyles(await part('xl/styles.xml'));
  return [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: Cell[] = [];
    for (const [, tag = '', inside = ''] of row.matchAll(/<c(\s[^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1];
      const type = attribute(tag, 't');
      const isDate = dates.has(Number(attribute(tag, 's') ?? '0'));
      cells[columnOf(attribute(tag, 'r') ?? '')] =
        type === 's'
          ? shared[Number(value)]
          : type === 'inlineStr'
            ? texts(inside)
            : value === undefined
              ? undefined
              : type === 'str'
                ? plain(value)
                : isDate
                  ? new Date(EPOCH + Math.round(Number(value) * DAY))
                  : Number(value);
    }
    return cells;
  });
}
