/**
 * The site's regional settings: vi-VN and UTC+7, what a Vietnamese tenant's site is given. Forms (`validateUpdateListItem`)
 * speak this locale; MERGE and POST speak ISO. Mixing them up works on an en-US developer site and fails in production.
 * The time zone can be set to another one; one process is one site, so there is one setting.
 */
import { momentOf, offsetAt, TIME_ZONES, type TimeZone } from './time-zones.ts';

/** vi-VN. */
export const LOCALE_ID = 1066;

/** SP.TimeZone 22: Hanoi. */
export const FIRST_TIME_ZONE = 22;

const zoneOf = (id: number): TimeZone | undefined => TIME_ZONES.find((zone) => zone.id === id);

/** The site's time zone of this moment: read its properties when you need them. */
export const TIME_ZONE: TimeZone = { ...(zoneOf(FIRST_TIME_ZONE) ?? TIME_ZONES[0]) } as TimeZone;

/** Sets the site's time zone. @returns false for a number that is none of `TIME_ZONES` */
export function setTimeZone(id: number): boolean {
  const wanted = zoneOf(id);
  if (wanted !== undefined) Object.assign(TIME_ZONE, wanted);
  return wanted !== undefined;
}

const siteOffset = (time: number): number => offsetAt(TIME_ZONE, time);

const MINUTE = 60_000;

/** `2026-11-23T16:01:34Z`: the only form in which times are kept. */
export function utcText(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** The same moment as the site's wall clock shows it, without a zone. */
export function siteLocalText(utc: string): string {
  const time = Date.parse(utc);
  return new Date(time + siteOffset(time) * MINUTE).toISOString().slice(0, 19);
}

/** Midnight of the site's day in which the moment lies: what a column without a time of day keeps. */
export function siteMidnight(utc: string): string {
  const day = siteLocalText(utc).slice(0, 10);
  return utcOfSiteTime(`${day}T00:00:00`);
}

/** A wall clock time of the site, in UTC. */
export function utcOfSiteTime(local: string): string {
  return utcText(new Date(momentOf(siteOffset, Date.parse(`${local}Z`))));
}

/** Reads an ISO date or date-time; without a zone it is the site's time. Undefined when it is none. */
export function readIsoDate(text: string): string | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
    text.trim()
  );
  if (parts === null) return undefined;
  const [, day = '', time = '00:00:00', zone] = parts;
  const clock = time.length === 5 ? `${time}:00` : time;
  if (Number.isNaN(Date.parse(`${day}T${clock}Z`))) return undefined;
  if (zone === undefined) return utcOfSiteTime(`${day}T${clock}`);
  return utcText(new Date(Date.parse(`${day}T${clock}${zone.toUpperCase()}`)));
}

/** Reads a date as the site's forms take it: `25/10/2023` or `25/10/2023 17:30`. Undefined when it is none. */
export function readSiteDate(text: string): string | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text.trim());
  if (parts === null) return undefined;
  const [, day = '', month = '', year = '', hour = '0', minute = '0', second = '0'] = parts;
  const two = (part: string): string => part.padStart(2, '0');
  const local = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  const time = Date.parse(`${local}Z`);
  // 31/02 would roll over into March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== local) return undefined;
  return utcOfSiteTime(local);
}

/** Writes a date as the site's forms show it. */
export function writeSiteDate(utc: string, dateOnly: boolean): string {
  const local = siteLocalText(utc);
  const day = `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`;
  return dateOnly ? day : `${day} ${local.slice(11, 16)}`;
}

/** Reads a number as the site's forms take it: `1.234,5`. Undefined when it is none. */
export function readSiteNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(trimmed)) return undefined;
  return Number(trimmed.replaceAll('.', '').replace(',', '.'));
}

/** Writes a number as the site's forms show it. */
export function writeSiteNumber(value: number): string {
  return String(value).replace('.', ',');
}
