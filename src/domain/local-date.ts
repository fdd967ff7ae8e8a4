/**
 * Local dates: a deadline is a day of the plan's time zone, never an instant
 * (00:00 on 25/10/2023 in Việt Nam is still 24/10 in UTC).
 */
import { InvalidInput } from './code';

declare const brand: unique symbol;

/** A calendar day `yyyy-mm-dd` in the plan's time zone. Compares correctly as text. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** @throws InvalidInput when the value is not an existing day written `yyyy-mm-dd`. */
export function localDate(value: unknown): LocalDate {
  const match = typeof value === 'string' ? ISO_DATE.exec(value) : null;
  if (match === null || new Date(`${match[0]}T00:00:00Z`).toISOString().slice(0, 10) !== match[0]) {
    throw new InvalidInput('date', value, 'must be an existing day written yyyy-mm-dd');
  }
  return match[0] as LocalDate;
}

/** The day that an instant falls on in a time zone (IANA name, e.g. `Asia/Ho_Chi_Minh`). */
export function dayOf(instant: Date, timeZone: string): LocalDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant
  ) as LocalDate;
}

/** The day that lies `days` after (or, negative, before) the given one. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** Whole days from one day to another: positive when `to` is later. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
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
