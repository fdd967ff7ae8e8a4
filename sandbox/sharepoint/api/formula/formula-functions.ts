/**
 * The functions that formulas may call. Sums and the like overlook blanks; texts that look like numbers count as numbers,
 * as in SharePoint. TODAY and NOW are known so that they can be refused by name.
 */
import { boolean, date, FormulaError, number, text, type FormulaValue } from './formula-node.ts';
import { formatValue } from './format-value.ts';
import { asBoolean, asNumber, asText, isBlank } from './formula-values.ts';
import { dayOfSerial, serialOfDay } from './serial-date.ts';

/** A function over values that are already worked out. */
type Eager = (args: readonly FormulaValue[]) => FormulaValue;

/** Functions whose arguments are worked out only when they are needed. */
export const LAZY_NAMES: ReadonlySet<string> = new Set(['IF', 'IFERROR', 'ISERROR', 'AND', 'OR']);

/** Functions whose result changes without anybody writing: refused in calculated columns. */
export const VOLATILE_NAMES: ReadonlySet<string> = new Set(['TODAY', 'NOW']);

const at = (args: readonly FormulaValue[], index: number): FormulaValue => {
  const value = args[index];
  if (value === undefined) throw new FormulaError('#VALUE!');
  return value;
};
const numberAt = (args: readonly FormulaValue[], index: number, otherwise?: number): number =>
  args[index] === undefined && otherwise !== undefined ? otherwise : asNumber(at(args, index));
const textAt = (args: readonly FormulaValue[], index: number): string => asText(at(args, index));

/** The numbers among the arguments; blanks and truth values count for nothing. */
function numbers(args: readonly FormulaValue[]): readonly number[] {
  return args.filter((value) => !isBlank(value)).map(asNumber);
}

/** Characters, not code units: a letter with its sign counts once. */
const signs = (value: string): readonly string[] => [...value.normalize('NFC')];

function count(value: number): number {
  if (value < 0) throw new FormulaError('#VALUE!');
  return Math.trunc(value);
}

function rounded(value: number, digits: number, round: (scaled: number) => number): number {
  const scale = 10 ** Math.trunc(digits);
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * round(scaled)) / scale;
}

const partOfDay = (args: readonly FormulaValue[], part: 'year' | 'month' | 'day'): FormulaValue =>
  number(dayOfSerial(numberAt(args, 0))[part]);

/** DATEDIF: whole years, months or days between two dates; the first must not be the later one. */
function dateDifference(args: readonly FormulaValue[]): FormulaValue {
  const from = Math.floor(numberAt(args, 0));
  const to = Math.floor(numberAt(args, 1));
  if (from > to) throw new FormulaError('#NUM!');
  const [start, end] = [dayOfSerial(from), dayOfSerial(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  switch (textAt(args, 2).toUpperCase()) {
    case 'D':
      return number(to - from);
    case 'M':
      return number(months);
    case 'Y':
      return number(Math.floor(months / 12));
    case 'YM':
      return number(months % 12);
    case 'MD': {
      const sameMonth = end.day - start.day;
      if (sameMonth >= 0) return number(sameMonth);
      return number(to - serialOfDay(end.year, end.month - 1, start.day));
    }
    case 'YD': {
      const thisYear = serialOfDay(end.year, start.month, start.day);
      return number(to - (thisYear <= to ? thisYear : serialOfDay(end.year - 1, start.month, start.day)));
    }
    default:
      throw new FormulaError('#NUM!');
  }
}

/** FIND minds case, SEARCH does not; both count from 1. */
function find(args: readonly FormulaValue[], fold: (value: string) => string): FormulaValue {
  const start = count(numberAt(args, 2, 1)) - 1;
  const where = fold(textAt(args, 1)).indexOf(fold(textAt(args, 0)), start);
  if (where < 0) throw new FormulaError('#VALUE!');
  return number(where + 1);
}

/** Excel counts Sunday as 1; 2 begins the week on Monday with 1, 3 with 0. */
function weekday(args: readonly FormulaValue[]): FormulaValue {
  const sunday = (Math.floor(numberAt(args, 0)) - 1) % 7;
  switch (numberAt(args, 1, 1)) {
    case 1:
      return number(sunday + 1);
    case 2:
      return number(((sunday + 6) % 7) + 1);
    case 3:
      return number((sunday + 6) % 7);
    default:
      throw new FormulaError('#NUM!');
  }
}

function substitute(args: readonly FormulaValue[]): FormulaValue {
  const [whole, old, replacement] = [textAt(args, 0), textAt(args, 1), textAt(args, 2)];
  return text(old === '' ? whole : whole.replaceAll(old, replacement));
}

function choose(args: readonly FormulaValue[]): FormulaValue {
  const index = count(numberAt(args, 0));
  return index < 1 ? at([], 0) : at(args, index);
}

/** Every eager function by its name. */
export const FUNCTIONS: Readonly<Record<string, Eager>> = {
  NOT: (args) => boolean(!asBoolean(at(args, 0))),
  TRUE: () => boolean(true),
  FALSE: () => boolean(false),
  ISBLANK: (args) => boolean(isBlank(at(args, 0))),
  ISNUMBER: (args) => boolean(['number', 'date'].includes(at(args, 0).kind)),
  ISTEXT: (args) => boolean(at(args, 0).kind === 'text'),
  CONCATENATE: (args) => text(args.map(asText).join('')),
  LEFT: (args) =>
    text(
      signs(textAt(args, 0))
        .slice(0, count(numberAt(args, 1, 1)))
        .join('')
    ),
  RIGHT: (args) => {
    const all = signs(textAt(args, 0));
    return text(all.slice(Math.max(0, all.length - count(numberAt(args, 1, 1)))).join(''));
  },
  MID: (args) => {
    const start = count(numberAt(args, 1));
    if (start < 1) throw new FormulaError('#VALUE!');
    return text(
      signs(textAt(args, 0))
        .slice(start - 1, start - 1 + count(numberAt(args, 2)))
        .join('')
    );
  },
  LEN: (args) => number(signs(textAt(args, 0)).length),
  UPPER: (args) => text(textAt(args, 0).toUpperCase()),
  LOWER: (args) => text(textAt(args, 0).toLowerCase()),
  TRIM: (args) => text(textAt(args, 0).trim().replace(/ +/g, ' ')),
  FIND: (args) => find(args, (value) => value),
  SEARCH: (args) => find(args, (value) => value.toLowerCase()),
  SUBSTITUTE: substitute,
  REPT: (args) => {
    const times = count(numberAt(args, 1));
    if (textAt(args, 0).length * times > 32_767) throw new FormulaError('#VALUE!');
    return text(textAt(args, 0).repeat(times));
  },
  EXACT: (args) => boolean(textAt(args, 0) === textAt(args, 1)),
  VALUE: (args) => number(numberAt(args, 0)),
  TEXT: (args) => text(formatValue(at(args, 0), textAt(args, 1))),
  CHOOSE: choose,
  ABS: (args) => number(Math.abs(numberAt(args, 0))),
  INT: (args) => number(Math.floor(numberAt(args, 0))),
  ROUND: (args) => number(rounded(numberAt(args, 0), numberAt(args, 1, 0), (scaled) => Math.floor(scaled + 0.5))),
  ROUNDUP: (args) => number(rounded(numberAt(args, 0), numberAt(args, 1, 0), Math.ceil)),
  ROUNDDOWN: (args) => number(rounded(numberAt(args, 0), numberAt(args, 1, 0), Math.floor)),
  MOD: (args) => {
    const by = numberAt(args, 1);
    if (by === 0) throw new FormulaError('#DIV/0!');
    const value = numberAt(args, 0);
    return number(value - by * Math.floor(value / by));
  },
  SUM: (args) => number(numbers(args).reduce((sum, value) => sum + value, 0)),
  AVERAGE: (args) => {
    const given = numbers(args);
    if (given.length === 0) throw new FormulaError('#DIV/0!');
    return number(given.reduce((sum, value) => sum + value, 0) / given.length);
  },
  MIN: (args) => extreme(args, Math.min),
  MAX: (args) => extreme(args, Math.max),
  COUNT: (args) => number(args.filter((value) => ['number', 'date'].includes(value.kind)).length),
  COUNTA: (args) => number(args.filter((value) => !isBlank(value)).length),
  YEAR: (args) => partOfDay(args, 'year'),
  MONTH: (args) => partOfDay(args, 'month'),
  DAY: (args) => partOfDay(args, 'day'),
  WEEKDAY: weekday,
  DATE: (args) => date(serialOfDay(numberAt(args, 0), numberAt(args, 1), numberAt(args, 2))),
  DATEDIF: dateDifference
};

function extreme(args: readonly FormulaValue[], pick: (...values: number[]) => number): FormulaValue {
  const given = numbers(args);
  if (given.length === 0) return number(0);
  const value = pick(...given);
  return args.every((arg) => arg.kind === 'date' || isBlank(arg)) ? date(value) : number(value);
}

/** Every name that a formula may call. */
export const FUNCTION_NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(FUNCTIONS),
  ...LAZY_NAMES,
  ...VOLATILE_NAMES
]);

/** Calls an eager function. @throws FormulaError */
export function callFunction(name: string, args: readonly FormulaValue[]): FormulaValue {
  const found = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (found === undefined) throw new FormulaError('#NAME?');
  return found(args);
}

/** What IF gives when its condition fails and nothing was said for that. */
export const OTHERWISE: FormulaValue = boolean(false);
