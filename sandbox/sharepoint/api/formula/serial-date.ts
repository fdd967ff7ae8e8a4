/**
 * Dates as Excel counts them: whole days since 30 December 1899, on the site's clock. Formulas add and subtract them.
 */
import { siteLocalText, utcOfSiteTime } from '../regional-settings.ts';
import { FormulaError } from './formula-node.ts';

const DAY_MS = 86_400_000;
/** Days from 30 December 1899 to 1 January 1970. */
const EPOCH = 25_569;
/** 31 December 8900: the last day that SharePoint keeps. */
const LAST_SERIAL = 2_557_000;

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The serial number of a day; months and days beyond their bounds run on, as in Excel. @throws FormulaError */
export function serialOfDay(year: number, month: number, day: number): number {
  const whole = [year, month, day].map(Math.trunc);
  const serial = Date.UTC(whole[0] ?? 0, (whole[1] ?? 0) - 1, whole[2] ?? 0) / DAY_MS + EPOCH;
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) throw new FormulaError('#NUM!');
  return serial;
}

/** The day of a serial number. @throws FormulaError */
export function dayOfSerial(serial: number): CalendarDay {
  const moment = momentOf(serial);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/** The hour, minute and second of a serial number, and its weekday (0 is Sunday). @throws FormulaError */
export function clockOfSerial(serial: number): { hour: number; minute: number; second: number; weekday: number } {
  const moment = momentOf(serial);
  return {
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
    second: moment.getUTCSeconds(),
    weekday: moment.getUTCDay()
  };
}

function momentOf(serial: number): Date {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) throw new FormulaError('#NUM!');
  return new Date(Math.round((serial - EPOCH) * DAY_MS));
}

/** The serial number of a stored moment (UTC), as the site's clock shows it. */
export function serialOfUtc(utc: string): number {
  return Date.parse(`${siteLocalText(utc)}Z`) / DAY_MS + EPOCH;
}

/** The moment (UTC) of a serial number. @throws FormulaError */
export function utcOfSerial(serial: number): string {
  return utcOfSiteTime(momentOf(serial).toISOString().slice(0, 19));
}
