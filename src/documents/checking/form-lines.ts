/** Finds the components of a document's form among its lines: number, date, type name, recipients, signature, the end of its text. */
import { searchKey } from '../../domain/vietnamese-text';
import type { Line } from './lines';

export interface FormLines {
  /** "Số 12-BC/HU". */
  readonly number?: Line;
  /** "Hàm Chính, ngày 05 tháng 10 năm 2023". */
  readonly date?: Line;
  /** "BÁO CÁO". */
  readonly typeName?: Line;
  /** The first line below the type name. */
  readonly summary?: Line;
  /** "Nơi nhận:". */
  readonly recipientsLabel?: Line;
  /** Lines of recipients, each with its dash. */
  readonly recipients: readonly Line[];
  /** "T/M BAN THƯỜNG VỤ" or "K/T TRƯỞNG BAN". */
  readonly authority?: Line;
  /** The last line of the text, before recipients and signature. */
  readonly last?: Line;
  /** Lines before the type name. */
  readonly head: readonly Line[];
  /** Lines of text between the summary and the recipients, those of tables left out. */
  readonly text: readonly Line[];
}

/** "Số 12-BC/HU", "Số: 05/BC-UBND", "Số .....-BC/HU"; the number may still be missing. */
export const NUMBER_LINE = /^số\s*:?\s*(\d*)[\s.…_]*([-/])\s*(\p{L}[\p{L}\d\s/-]*)$/iu;
/** "Hàm Chính, ngày 5 tháng 10 năm 2023"; the figures may still be missing. */
export const DATE_LINE =
  /^(.*?)[\s,]*ngày[\s.…_]*(\d{0,2})[\s.…_]*tháng[\s.…_]*(\d{0,2})[\s.…_]*năm[\s.…_]*(\d{0,4})[\s.…_]*$/iu;
/** Abbreviations of those who sign for others, however they are written. */
export const AUTHORITY = /^(t\s?\/\s?m|tm|k\s?\/\s?t|kt|t\s?\/\s?l|tl|t\s?\/?\s?uq|tuq)\s?[./]?\s+\S/iu;
const RECIPIENTS = /^nơi\s+nhận\s*:?$/iu;
const RECIPIENT = /^[-–+•]\s*\S/u;

/** Names of types that reports and what goes with them have (Nghị định 30/2020/NĐ-CP, Điều 7; Quy định 66-QĐ/TW, Điều 4). */
const TYPE_NAMES: ReadonlySet<string> = new Set([
  'bao cao',
  'ke hoach',
  'to trinh',
  'thong bao',
  'bien ban',
  'nghi quyet',
  'quyet dinh',
  'huong dan',
  'chuong trinh',
  'de an',
  'ket luan',
  'chi thi',
  'cong van'
]);

/** A head is on the first page. */
const HEAD_LINES = 60;

/** Type name and summary may stand in one paragraph, parted by a line break. */
const firstPiece = (line: Line): string => line.written.trim().split('\n')[0] ?? '';

const isTypeName = (line: Line): boolean => firstPiece(line).length < 30 && TYPE_NAMES.has(searchKey(firstPiece(line)));

const sameCell = (a: Line, b: Line): boolean =>
  a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row && a.cell?.cell === b.cell?.cell;

/** Lines of recipients below their label: in its cell, or up to the first line that is none. */
function recipientsBelow(lines: readonly Line[], label: number): readonly Line[] {
  const found: Line[] = [];
  const first = lines[label];
  for (const line of lines.slice(label + 1)) {
    if (first === undefined || !sameCell(first, line)) {
      break;
    }
    if (RECIPIENT.test(line.text)) {
      found.push(line);
    } else if (line.text !== '') {
      break;
    }
  }
  return found;
}

export function formLinesOf(lines: readonly Line[]): FormLines {
  const start = lines.slice(0, HEAD_LINES);
  const typeAt = start.findIndex(isTypeName);
  const head = typeAt < 0 ? start.slice(0, 20) : start.slice(0, typeAt);
  const number = head.find(({ text }) => NUMBER_LINE.test(text));
  const date = head.find(({ text }) => DATE_LINE.test(text));
  const labelAt = findLast(lines, ({ text }) => RECIPIENTS.test(text));
  const signs = ({ text, cell }: Line): boolean => AUTHORITY.test(text) && (cell !== undefined || text.length < 80);
  const authorityAt = findLast(lines, signs, typeAt + 1);
  const ends = [labelAt, authorityAt].filter((at) => at >= 0);
  const end = ends.length === 0 ? -1 : Math.min(...ends);
  const below = end < 0 ? [] : lines.slice(typeAt + 1, end).filter((line) => line.cell === undefined);
  const written = below.filter(({ text, isPrompt }) => text !== '' && !isPrompt);
  const typeName = lines[typeAt];
  const summary =
    typeName !== undefined && typeName.written.trim().includes('\n') ? typeName : typeAt < 0 ? undefined : written[0];
  return {
    ...given('number', number),
    ...given('date', date),
    ...given('typeName', typeName),
    ...given('summary', summary),
    ...given('recipientsLabel', lines[labelAt]),
    recipients: labelAt < 0 ? [] : recipientsBelow(lines, labelAt),
    ...given('authority', lines[authorityAt]),
    ...given('last', written[written.length - 1]),
    head,
    text: below
  };
}

function given<K extends string>(key: K, line: Line | undefined): { readonly [P in K]?: Line } {
  return (line === undefined ? {} : { [key]: line }) as { readonly [P in K]?: Line };
}

function findLast(lines: readonly Line[], test: (line: Line) => boolean, from = 0): number {
  for (let at = lines.length - 1; at >= from; at--) {
    const line = lines[at];
    if (line !== undefined && test(line)) {
      return at;
    }
  }
  return -1;
}
