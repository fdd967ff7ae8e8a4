/** Guesses from its title what a column of an annex holds and how it rolls up. A person confirms the guess. */
import type { AnnexColumn, CellType, RollUp } from '../../domain/annex';
import { columnId } from '../../domain/code';
import type { ColumnId } from '../../domain/code';
import { searchKey } from '../../domain/vietnamese-text';
import { readNumber } from '../reading/number-text';
import { slugOf } from './slug';

const YEAR = /^(?:nam\s+)?(?:19|20)\d\d$/u;
const PERCENT = /(?:^|[^a-z])(?:ti le|ty le|ti trong|ty trong|phan tram)(?:[^a-z]|$)|%/u;
const DATE = /(?:^|[^a-z])(?:ngay|thoi gian|thoi diem)(?:[^a-z]|$)/u;
const MONEY =
  /(?:^|[^a-z])(?:kinh phi|trieu dong|nghin dong|ty dong|so tien|dien tich|km|ha|m2|khoi luong|dinh muc)(?:[^a-z]|$)/u;
const NUMBER_TEXT = /(?:^|[^a-z])(?:so|ky) hieu|so van ban|so, ky hieu|so quyet dinh/u;
const COUNT =
  /(?:^|[^a-z])(?:so|luot|tong|cuoc|hoi nghi|so luong|y kien|kien nghi|nguoi|dang vien|don vi|du an|vu viec|to chuc|van ban|truong hop|lan)(?:[^a-z]|$)/u;
const TEXT =
  /(?:^|[^a-z])(?:ten|noi dung|ghi chu|hinh thuc|don vi tinh|dvt|dia chi|ket qua xu ly|ly do|chu tri|co quan|ho va ten|chuc vu|chuyen de|linh vuc)(?:[^a-z]|$)/u;

export interface ColumnTitles {
  /** All titles of the head in one. */
  readonly title: string;
  readonly titles: readonly string[];
  /** Texts of its body. */
  readonly cells: readonly string[];
}

/** What stands in the column's cells, when the outline comes with an example. */
function typeOfCells(cells: readonly string[]): CellType | undefined {
  const filled = cells.filter((cell) => !/^[-–—.…\s]*$/u.test(cell));
  const numbers = filled.map(readNumber);
  if (filled.length === 0) {
    return undefined;
  }
  if (numbers.every((number) => number !== undefined)) {
    return numbers.some((number) => number?.isPercent)
      ? 'percent'
      : numbers.every((number) => number?.isWhole)
        ? 'integer'
        : 'decimal';
  }
  return 'text';
}

/** What title and cells say; undefined when they say nothing. */
function guessType(titles: readonly string[], cells: readonly string[]): CellType | undefined {
  const key = searchKey(titles.join(' '));
  const last = searchKey(titles[titles.length - 1] ?? '');
  if (PERCENT.test(key)) {
    return 'percent';
  }
  const held = typeOfCells(cells);
  if (held !== undefined) {
    return held;
  }
  if (YEAR.test(last)) {
    return MONEY.test(key) ? 'decimal' : 'integer';
  }
  if (NUMBER_TEXT.test(key) || (TEXT.test(key) && !/^(?:so|tong so|so luong|luot)(?:[^a-z]|$)/u.test(key))) {
    return /^(?:chu tri|phoi hop|chu tri giam sat)$/u.test(last) ? 'integer' : 'text';
  }
  if (MONEY.test(key)) {
    return 'decimal';
  }
  if (COUNT.test(key)) {
    return 'integer';
  }
  return DATE.test(key) ? 'date' : undefined;
}

/** "Số kiến nghị | Được tiếp thu | Chưa trả lời": short titles beside a count are counts of its parts. */
function typesOf(columns: readonly ColumnTitles[]): readonly CellType[] {
  const guessed = columns.map(({ titles, cells }) => guessType(titles, cells));
  const hasCounts = guessed.some((type) => type === 'integer');
  return guessed.map((type, index) => {
    const words = columns[index]?.title.split(' ').length ?? 0;
    return type ?? (hasCounts && words <= 6 ? 'integer' : 'text');
  });
}

interface Draft {
  readonly id: ColumnId;
  readonly title: string;
  readonly type: CellType;
}

/** Words that many titles share and that say nothing about which column is meant. */
const COMMON = new Set(
  'ti ty le phan tram trong tren tong so luong cac cua duoc da va so voi la theo nam cuoc nguoi luot don vi tinh'.split(
    ' '
  )
);

function contentWords(title: string): ReadonlySet<string> {
  return new Set(
    searchKey(title)
      .split(/[^a-z0-9]+/u)
      .filter((word) => word !== '' && !COMMON.has(word))
  );
}

function overlap(words: ReadonlySet<string>, title: string): number {
  const other = contentWords(title);
  let common = 0;
  words.forEach((word) => (common += other.has(word) ? 1 : 0));
  return words.size === 0 || other.size === 0 ? 0 : common / Math.min(words.size, other.size);
}

/** The one column that a text names clearly better than all others. */
function named(text: string, columns: readonly Draft[]): Draft | undefined {
  const words = contentWords(text);
  const ranked = columns
    .map((column) => ({ column, share: overlap(words, column.title) }))
    .filter(({ share }) => share > 0.5)
    .sort((a, b) => b.share - a.share);
  const [first, second] = ranked;
  return first !== undefined && (second === undefined || second.share < first.share) ? first.column : undefined;
}

/** "Tỉ lệ tiếp thu", "Tỉ lệ được tiếp thu / tổng số kiến nghị (%)", "% hoàn thành so với kế hoạch". */
const OVER = /\s*(?:\/|\bso với\b|\btrên tổng số\b|\btrên\b|\btrong tổng số\b)\s*/iu;

function ratioOf(column: Draft, before: readonly Draft[], all: readonly Draft[]): RollUp {
  const counts = (columns: readonly Draft[]): readonly Draft[] =>
    columns.filter(({ type }) => type === 'integer' || type === 'decimal');
  const bare = column.title.replace(/\(?\s*%\s*\)?|tỉ lệ|tỷ lệ|tỉ trọng|tỷ trọng|phần trăm/giu, ' ').trim();
  const [over = '', under] = bare.split(OVER);
  const others = counts(all.filter((each) => each !== column));
  const numerator = named(over, others);
  if (numerator === undefined) {
    return { kind: 'none' };
  }
  const rest = others.filter((each) => each !== numerator);
  if (under !== undefined && under !== '') {
    const denominator = named(under, rest);
    return denominator === undefined
      ? { kind: 'none' }
      : { kind: 'ratio', numerator: numerator.id, denominator: denominator.id };
  }
  // Without "so với" the whole is the "Tổng số", or the count that the parts follow: "Số kiến nghị | Được tiếp thu | Tỉ lệ".
  const earlier = counts(before).filter((each) => each !== numerator);
  const total = earlier.filter(({ title }) => /^tổng/iu.test(title));
  const position = before.indexOf(numerator);
  const leading = counts(before.slice(0, Math.max(0, position))).filter(({ title }) => /^(?:tổng\s+)?số/iu.test(title));
  const candidates = total.length > 0 ? total : leading;
  const [denominator] = candidates;
  return denominator !== undefined && candidates.length === 1
    ? { kind: 'ratio', numerator: numerator.id, denominator: denominator.id }
    : { kind: 'none' };
}

function rollUpOf(column: Draft, before: readonly Draft[], all: readonly Draft[]): RollUp {
  switch (column.type) {
    case 'integer':
    case 'decimal':
      return { kind: 'sum' };
    case 'percent':
      return ratioOf(column, before, all);
    case 'date':
    case 'text':
      return { kind: 'none' };
  }
}

/** Columns in their order, with ids made from their titles. */
export function guessColumns(columns: readonly ColumnTitles[]): readonly AnnexColumn[] {
  const taken = new Set<string>();
  const types = typesOf(columns);
  const drafts = columns.map(({ title, titles }, index): Draft => {
    const year = YEAR.test(searchKey(titles[titles.length - 1] ?? '')) ? /\d{4}/.exec(title)?.[0] : undefined;
    const id = titles.length === 1 && year !== undefined ? `n${year}` : title;
    return { id: columnId(slugOf(id, `c${index + 1}`, taken)), title, type: types[index] ?? 'text' };
  });
  return drafts.map((draft, index) => ({ ...draft, rollUp: rollUpOf(draft, drafts.slice(0, index), drafts) }));
}
