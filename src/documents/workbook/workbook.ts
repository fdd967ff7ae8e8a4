/**
 * Makes an Excel workbook (.xlsx) of plain typed cells: texts stay texts whatever they begin with, figures and days are
 * figures that Excel can reckon with. The library for this, write-excel-file, deflates anything above 160 kB in a worker
 * that fflate makes from a blob, which SharePoint's content security policy forbids: it then waits for ever.
 * Source of the form: ECMA-376 part 1, 18 (SpreadsheetML).
 */
import { strToU8, zipSync } from 'fflate';
import { daysBetween, localDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';

/** A cell's value. `moment` is what a clock of some zone shows: `2023-10-24T15:20`. */
export type WorkbookCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'share'; readonly value: number }
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'moment'; readonly day: LocalDate; readonly time: string }
  | { readonly kind: 'link'; readonly text: string; readonly address: string }
  | undefined;

export interface WorkbookColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** A last row in bold, outside the filter. */
  readonly total?: readonly WorkbookCell[];
}

/** Places of the styles in `cellXfs` below. */
const STYLE = { plain: 0, head: 1, day: 2, moment: 3, text: 4, share: 5, bold: 6, boldShare: 7, link: 8 } as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="10" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0 takes no control characters but tab and line ends. */
const escaped = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const above = Math.floor(index / 26) - 1;
  return `${above < 0 ? '' : columnName(above)}${String.fromCharCode(65 + (index % 26))}`;
}

/** Excel counts days so that 1/1/1900 is 1 and, by an old mistake, 29/2/1900 is one: from March 1900 on this is right. */
export function serialOf(day: LocalDate): number {
  return daysBetween(localDate('1899-12-30'), day);
}

/** The part of a day that `15:20` is. */
function timeFraction(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) / 1440;
}

const inline = (at: string, style: number, text: string): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
const figure = (at: string, style: number, value: number): string => `<c r="${at}" s="${style}"><v>${value}</v></c>`;

function cellXml(cell: WorkbookCell, at: string, isBold: boolean): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
      return cell.text === '' ? '' : inline(at, isBold ? STYLE.bold : STYLE.text, cell.text);
    case 'link':
      return inline(at, STYLE.link, cell.text);
    case 'number':
      return figure(at, isBold ? STYLE.bold : STYLE.plain, cell.value);
    case 'share':
      return figure(at, isBold ? STYLE.boldShare : STYLE.share, cell.value);
    case 'day':
      return figure(at, STYLE.day, serialOf(cell.day));
    case 'moment':
      return figure(at, STYLE.moment, serialOf(cell.day) + timeFraction(cell.time));
  }
}

interface Linked {
  readonly at: string;
  readonly address: string;
}

/** Only addresses of the web: Excel would run others. */
const isWeb = (address: string): boolean => /^https:\/\//i.test(address);

function linksOf({ rows }: WorkbookSheet): readonly Linked[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.kind === 'link' && isWeb(cell.address)
        ? [{ at: `${columnName(column)}${row + 2}`, address: cell.address }]
        : []
    )
  );
}

function sheetXml(sheet: WorkbookSheet, links: readonly Linked[]): string {
  const { columns, rows, total } = sheet;
  const rowXml = (cells: readonly WorkbookCell[], index: number, isBold: boolean): string =>
    `<row r="${index}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${index}`, isBold)).join('')}</row>`;
  const head = columns.map(({ title }, index) => inline(`${columnName(index)}1`, STYLE.head, title)).join('');
  const last = columnName(columns.length - 1);
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData><row r="1" ht="32" customHeight="1">${head}</row>`,
    ...rows.map((cells, index) => rowXml(cells, index + 2, false)),
    ...(total === undefined ? [] : [rowXml(total, rows.length + 2, true)]),
    `</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/>`,
    links.length === 0
      ? ''
      : `<hyperlinks>${links.map(({ at }, index) => `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`).join('')}</hyperlinks>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  ].join('');
}

const relationships = (entries: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE_REL}">${entries.join('')}</Relationships>`;
const relationship = (id: number, type: string, target: string, isExternal = false): string =>
  `<Relationship Id="rId${id}" Type="${REL}/${type}" Target="${escaped(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`;

/** Sheet names hold at most 31 characters and none of these. */
const sheetName = (name: string): string => escaped(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));

/** Excel looks for the filter's range under this name too. */
function filterNames(sheets: readonly WorkbookSheet[]): string {
  const names = sheets.map(({ name, columns, rows }, index) => {
    const range = `$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}`;
    const quoted = `'${sheetName(name).replace(/'/g, "''")}'`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${range}</definedName>`;
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Gives the bytes of an .xlsx file. The same sheets give the same bytes. @param sheets at least one. */
export function makeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([relationship(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${sheetName(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>${filterNames(sheets)}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => relationship(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      relationship(sheets.length + 1, 'styles', 'styles.xml')
    ]),
    'xl/styles.xml': STYLES
  };
  sheets.forEach((sheet, index) => {
    const links = linksOf(sheet);
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, links);
    if (links.length > 0) {
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(
        links.map(({ address }, place) => relationship(place + 1, 'hyperlink', address, true))
      );
    }
  });
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  // The oldest day that a zip knows, so that the same sheets give the same bytes.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}
