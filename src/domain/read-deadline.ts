/**
 * Reads the phrases in which plans set dates.
 *
 * Sources of the rules: a period counted in days, months or years ends with the end of its last day (Bộ luật Dân sự
 * 2015, Điều 148), so "đến", "đến hết", "trong", "chậm nhất", "muộn nhất" and "không quá" include the day or period
 * that they name, while "trước" excludes it, as the word says ("trước ngày 25/10/2023": the 24th). "Đầu, giữa, cuối" of
 * a month or year are days of their own in Điều 146, but for agreements between parties; in a plan they leave the day to whoever calls the meeting, so here they are a proposal
 * only. A last day that is a day off stays the last day: that it moves on (Điều 148.5) holds for periods, and plans name
 * days. For a quarter the law says nothing; the proposal follows the same thought.
 */
import { InvalidInput } from './code';
import { addDays, dayFrom, endOfMonth, localTime } from './local-date';
import type { Deadline } from './deadline';
import type { LocalDate, LocalTime } from './local-date';
import { cleanText } from './vietnamese-text';

/** What a phrase says about a date. */
export type DeadlineReading =
  | { readonly kind: 'dated'; readonly deadline: Deadline }
  /** The phrase leaves the day open; the proposal becomes a date only when somebody sets it. */
  | { readonly kind: 'imprecise'; readonly phrase: string; readonly proposal: Deadline }
  /** Somebody else sets the date. `to` as the phrase names them. */
  | { readonly kind: 'delegated'; readonly phrase: string; readonly to: string };

/** A stretch of days that a phrase names. */
interface Period {
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** Day that "giữa" proposes. */
  readonly middle: LocalDate;
}

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

const LIMIT = /^(trước|chậm nhất|muộn nhất|không quá|không muộn hơn|đến hết|đến|hết|trong)(?:\s+(?:là|vào))*\s+(.+)$/iu;
/** "17 giờ", "17h00", "17g", "17:30", "17 giờ 30 phút". */
const TIME = /^(\d{1,2})\s*(?:giờ|h|g|:)\s*(\d{2})?(?:\s*phút)?\s*,?\s+(.+)$/iu;
/** "ngày 25/10/2023", "25-10-2023", "ngày 25 tháng 10 năm 2023", "ngày 25/10". */
const DAY = /^(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})(?:\s*(?:[/.-]|\s+năm)\s*(\d{4}))?$/iu;
const MONTH = /^tháng\s+(\d{1,2})(?:\s*(?:[/.-]|\s+năm)\s*(\d{4}))?$/iu;
const QUARTER = /^quý\s+(IV|III|II|I|[1-4])(?:\s*(?:[/.-]|\s+năm)\s*(\d{4}))?$/iu;
const WHOLE_YEAR = /^năm\s+(\d{4})$/iu;
const IMPRECISE = /^(?:(?:trước|trong|vào|khoảng|dự kiến|chậm nhất|đến)\s+)*(đầu|giữa|cuối)\s+(.+)$/iu;
const DELEGATED =
  /^(?:thời gian[^,]*?\s+)?(?:theo\s+(?:yêu cầu|quy định|hướng dẫn|thông báo|ấn định)\s+(?:của\s+)?|do\s+)(.+?)(?:\s+(?:quy định|ấn định|yêu cầu))?$/iu;

function plainPhrase(phrase: string): string {
  return cleanText(phrase)
    .replace(/^[(\s*]+|[)\s.,;:*]+$/gu, '')
    .trim();
}

function yearOf(written: string | undefined, context: number | undefined, phrase: string): number {
  const year = written === undefined ? context : Number(written);
  if (year === undefined) {
    throw new InvalidInput('deadline', phrase, 'names no year');
  }
  return year;
}

function monthPeriod(month: number, year: number): Period {
  const first = dayFrom(year, month, 1);
  return { first, last: endOfMonth(year, month), middle: dayFrom(year, month, 15) };
}

function quarterPeriod(quarter: number, year: number): Period {
  const month = quarter * 3;
  return { first: dayFrom(year, month - 2, 1), last: endOfMonth(year, month), middle: dayFrom(year, month - 1, 15) };
}

const yearPeriod = (year: number): Period => ({
  first: dayFrom(year, 1, 1),
  last: dayFrom(year, 12, 31),
  middle: dayFrom(year, 6, 30)
});

/** A month, quarter or year. */
function longPeriod(words: string, context: number | undefined): Period | undefined {
  const [, month, monthYear] = MONTH.exec(words) ?? [];
  if (month !== undefined) {
    return monthPeriod(Number(month), yearOf(monthYear, context, words));
  }
  const [, quarter = '', quarterYear] = QUARTER.exec(words) ?? [];
  const known = QUARTERS[quarter.toLowerCase()];
  if (known !== undefined) {
    return quarterPeriod(known, yearOf(quarterYear, context, words));
  }
  const [, year] = WHOLE_YEAR.exec(words) ?? [];
  return year === undefined ? undefined : yearPeriod(Number(year));
}

function periodOf(words: string, context: number | undefined): Period | undefined {
  const [, day, month, year] = DAY.exec(words) ?? [];
  if (day === undefined) {
    return longPeriod(words, context);
  }
  const named = dayFrom(yearOf(year, context, words), Number(month), Number(day));
  return { first: named, last: named, middle: named };
}

/** Undefined for 24:00, the end of the day, which is what a deadline without an hour means. */
function timeOfDay(hour: string, minute: string | undefined): LocalTime | undefined {
  const written = `${hour.padStart(2, '0')}:${minute ?? '00'}`;
  return written === '24:00' ? undefined : localTime(written);
}

function readDated(text: string, context: number | undefined): DeadlineReading | undefined {
  const [, limit = '', limited = ''] = LIMIT.exec(text) ?? [];
  const [, hour, minute, timed] = TIME.exec(limited) ?? [];
  const period = periodOf(timed ?? limited, context);
  if (period === undefined) {
    return undefined;
  }
  if (hour !== undefined) {
    if (period.first !== period.last) {
      throw new InvalidInput('deadline', text, 'names an hour of more than one day');
    }
    const time = timeOfDay(hour, minute);
    const deadline = { phrase: text, lastDay: period.last };
    return { kind: 'dated', deadline: time === undefined ? deadline : { ...deadline, time } };
  }
  const isBefore = limit.toLocaleLowerCase('vi') === 'trước';
  return { kind: 'dated', deadline: { phrase: text, lastDay: isBefore ? addDays(period.first, -1) : period.last } };
}

function readImprecise(text: string, context: number | undefined): DeadlineReading | undefined {
  const [, part = '', named = ''] = IMPRECISE.exec(text) ?? [];
  const period = longPeriod(named, context);
  if (period === undefined) {
    return undefined;
  }
  const { first, middle, last } = period;
  const word = part.toLocaleLowerCase('vi');
  const lastDay = word === 'đầu' ? first : word === 'giữa' ? middle : last;
  return { kind: 'imprecise', phrase: text, proposal: { phrase: text, lastDay } };
}

/**
 * Reads what a phrase says about a date. White space, case, Unicode form, brackets around it and a closing full stop
 * do not matter.
 * @param phrase e.g. "trước ngày 25/10/2023", "trước 17 giờ ngày 25 tháng 10 năm 2023", "cuối quý IV/2023",
 * "theo yêu cầu của Ban thường vụ cấp huyện".
 * @param year of the plan, for phrases that name none; without it they are refused.
 * @throws InvalidInput when the phrase is none that is known here, or names a day that does not exist.
 */
export function readDeadlinePhrase(phrase: string, year?: number): DeadlineReading {
  const text = plainPhrase(phrase);
  const read = readDated(text, year) ?? readImprecise(text, year);
  if (read !== undefined) {
    return read;
  }
  const [, to] = DELEGATED.exec(text) ?? [];
  if (to !== undefined) {
    return { kind: 'delegated', phrase: text, to };
  }
  throw new InvalidInput('deadline', phrase, 'is no phrase like "trước ngày d/m/yyyy" or "chậm nhất ngày d/m/yyyy"');
}

/**
 * Reads a phrase that names a day.
 * @throws InvalidInput also for phrases that leave the day open.
 */
export function readDeadline(phrase: string, year?: number): Deadline {
  const reading = readDeadlinePhrase(phrase, year);
  if (reading.kind !== 'dated') {
    throw new InvalidInput('deadline', phrase, 'leaves the day open');
  }
  return reading.deadline;
}
