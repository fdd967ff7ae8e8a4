/**
 * Local dates: a deadline is a day of the plan's time zone, never an instant
 * (00:00 on 25/10/2023 in Việt Nam is still 24/10 in UTC).
 */
import { InvalidInput } from './code';

declare const brand: unique symbol;

/** A calendar day `yyyy-mm-dd` in the plan's time zone. Compares correctly as text. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

/** A time of day `hh:mm`, 00:00 to 23:59. Compares correctly as text. */
export type LocalTime = string & { readonly [brand]: 'LocalTime' };

const ISO_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Ten thousand rows hold a few hundred days. What is kept is bounded, so that a process may live long. */
class Kept<K, V> {
  private readonly known = new Map<K, V>();

  /** @param make called for a key that is not known; what it throws is not kept. */
  public of(key: K, make: () => V): V {
    const there = this.known.get(key);
    if (there !== undefined) {
      return there;
    }
    const made = make();
    if (this.known.size >= 5000) {
      this.known.clear();
    }
    this.known.set(key, made);
    return made;
  }
}

const CHECKED = new Kept<unknown, LocalDate>();

/** @throws InvalidInput when the value is not an existing day written `yyyy-mm-dd`. */
export function localDate(value: unknown): LocalDate {
  return CHECKED.of(value, () => checkedDate(value));
}

function checkedDate(value: unknown): LocalDate {
  const match = typeof value === 'string' ? ISO_DATE.exec(value) : null;
  const time = match === null ? Number.NaN : Date.parse(`${match[0]}T00:00:00Z`);
  if (match === null || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== match[0]) {
    throw new InvalidInput('date', value, 'must be an existing day written yyyy-mm-dd');
  }
  return match[0] as LocalDate;
}

/** @throws InvalidInput when the value is not a time of day written `hh:mm`. */
export function localTime(value: unknown): LocalTime {
  if (typeof value !== 'string' || !ISO_TIME.test(value)) {
    throw new InvalidInput('time', value, 'must be a time of day written hh:mm');
  }
  return value as LocalTime;
}

/** The day of a year, month (1 to 12) and day of the month. @throws InvalidInput when there is no such day. */
export function dayFrom(year: number, month: number, day: number): LocalDate {
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** The last day of a month (1 to 12). */
export function endOfMonth(year: number, month: number): LocalDate {
  return month === 12 ? dayFrom(year, 12, 31) : addDays(dayFrom(year, month + 1, 1), -1);
}

const DAYS = new Map<string, Intl.DateTimeFormat>();
const TIMES = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make, and a plan asks for a day for each of its rows. */
function formatterOf(
  known: Map<string, Intl.DateTimeFormat>,
  timeZone: string,
  shape: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
  const there = known.get(timeZone);
  if (there !== undefined) {
    return there;
  }
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, ...shape });
  known.set(timeZone, made);
  return made;
}

/** Since 1973 every zone differs from UTC by whole quarters of an hour, so that no day begins within one. */
const QUARTER_MS = 15 * 60_000;
const QUARTERS_SINCE = Date.UTC(1973, 0, 1);
const QUARTERS = new Kept<string, LocalDate>();

/** The day that an instant falls on in a time zone (IANA name, e.g. `Asia/Ho_Chi_Minh`). */
export function dayOf(instant: Date, timeZone: string): LocalDate {
  const shape = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const formatted = (): LocalDate => formatterOf(DAYS, timeZone, shape).format(instant) as LocalDate;
  const time = instant.getTime();
  if (!(time >= QUARTERS_SINCE)) {
    return formatted(); // also what is no date, for the formatter to refuse
  }
  return QUARTERS.of(`${Math.floor(time / QUARTER_MS)} ${timeZone}`, formatted);
}

/** The time of day `hh:mm` of an instant in a time zone. */
export function timeOf(instant: Date, timeZone: string): LocalTime {
  const shape = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return formatterOf(TIMES, timeZone, shape).format(instant) as LocalTime;
}

/** The day that lies `days` after (or, negative, before) the given one. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

const NUMBERS = new Kept<LocalDate, number>();
const numberOf = (date: LocalDate): number => NUMBERS.of(date, () => Date.parse(`${date}T00:00:00Z`) / DAY_MS);

/** Whole days from one day to another: positive when `to` is later. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round(numberOf(to) - numberOf(from));
}

/** `dd/mm/yyyy`, as dates are read in tables. */
export function shortDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/**
 * The official form "ngày 05 tháng 3 năm 2023": days below 10 and only the months 1 and 2 take a leading zero
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export function officialDate(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `ngày ${day < 10 ? pad(day) : day} tháng ${month < 3 ? pad(month) : month} năm ${year}`;
}
