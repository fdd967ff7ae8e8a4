/**
 * Time zones that a site can be set to: SP.TimeZone's number and words, Windows' name (Graph uses it), and the rules.
 * 13 is what many new tenants start with, and the reason of many a date that is a day off.
 */

/** One time zone. */
export interface TimeZone {
  /** SP.TimeZone.Id */
  readonly id: number;
  readonly description: string;
  readonly windowsName: string;
  readonly iana: string;
  /** Minutes ahead of UTC outside daylight saving time. */
  readonly offsetMinutes: number;
  readonly hasDaylightTime: boolean;
}

const zone = (
  id: number,
  description: string,
  windowsName: string,
  iana: string,
  offsetMinutes: number,
  hasDaylightTime = false
): TimeZone => ({ id, description, windowsName, iana, offsetMinutes, hasDaylightTime });

export const TIME_ZONES: readonly TimeZone[] = [
  zone(22, '(UTC+07:00) Bangkok, Hanoi, Jakarta', 'SE Asia Standard Time', 'Asia/Bangkok', 420),
  zone(21, '(UTC+08:00) Kuala Lumpur, Singapore', 'Singapore Standard Time', 'Asia/Singapore', 480),
  zone(45, '(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi', 'China Standard Time', 'Asia/Shanghai', 480),
  zone(20, '(UTC+09:00) Osaka, Sapporo, Tokyo', 'Tokyo Standard Time', 'Asia/Tokyo', 540),
  zone(93, '(UTC) Coordinated Universal Time', 'UTC', 'Etc/UTC', 0),
  zone(2, '(UTC) Dublin, Edinburgh, Lisbon, London', 'GMT Standard Time', 'Europe/London', 0, true),
  zone(3, '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', 'Romance Standard Time', 'Europe/Paris', 60, true),
  zone(13, '(UTC-08:00) Pacific Time (US and Canada)', 'Pacific Standard Time', 'America/Los_Angeles', -480, true)
];

const MINUTE = 60_000;
const writers = new Map<string, Intl.DateTimeFormat>();

function writerOf(iana: string): Intl.DateTimeFormat {
  const known = writers.get(iana);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: iana, timeZoneName: 'longOffset' });
  writers.set(iana, made);
  return made;
}

/** Minutes ahead of UTC at a moment (milliseconds of the epoch). */
export function offsetAt(zone: Pick<TimeZone, 'iana' | 'offsetMinutes' | 'hasDaylightTime'>, time: number): number {
  if (!zone.hasDaylightTime) return zone.offsetMinutes;
  return ianaOffsetAt(zone.iana, time);
}

/** As `offsetAt`, by the name of the IANA database. @throws RangeError for a name that it does not have */
export function ianaOffsetAt(iana: string, time: number): number {
  const shown = writerOf(iana)
    .formatToParts(new Date(time))
    .find((part) => part.type === 'timeZoneName');
  const parts = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(shown?.value ?? '');
  const minutes = Number(parts?.[2] ?? 0) * 60 + Number(parts?.[3] ?? 0);
  return parts?.[1] === '-' ? -minutes : minutes;
}

/**
 * The moment of a wall clock time, in milliseconds. An hour that is skipped in spring is read as if it were not.
 * @param local the wall clock time as if it were UTC, in milliseconds
 */
export function momentOf(offset: (time: number) => number, local: number): number {
  const guess = local - offset(local) * MINUTE;
  return local - offset(guess) * MINUTE;
}
