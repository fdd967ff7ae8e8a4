/** `dateTimeTimeZone` of Graph: a wall clock time and the name of its zone, Windows' or IANA's. */
import { ianaOffsetAt, momentOf, offsetAt, TIME_ZONES } from '../sharepoint/api/time-zones.ts';
import { fieldsOf, textOf } from './call.ts';
import { GraphError } from './errors.ts';

function offsetOf(zone: string): (time: number) => number {
  const known = TIME_ZONES.find(({ windowsName, iana }) => windowsName === zone || iana === zone);
  if (known !== undefined) return (time) => offsetAt(known, time);
  try {
    ianaOffsetAt(zone, 0);
  } catch {
    throw new GraphError(
      400,
      'TimeZoneNotSupportedException',
      `A time zone was not recognized: ${zone.slice(0, 100)}.`
    );
  }
  return (time) => ianaOffsetAt(zone, time);
}

/** ISO in UTC, to the second. @throws GraphError 400 */
export function utcOf(value: unknown, property: string): string {
  const { dateTime, timeZone } = fieldsOf(value);
  const text = textOf(dateTime);
  const local = text === undefined ? Number.NaN : Date.parse(`${text.replace(/(?:\.\d+)?Z?$/, '')}Z`);
  if (Number.isNaN(local)) {
    throw new GraphError(400, 'ErrorPropertyValidationFailure', `The property '${property}' has no valid dateTime.`);
  }
  // A time that says UTC itself needs no zone.
  const zone = text?.endsWith('Z') === true ? 'UTC' : (textOf(timeZone) ?? 'UTC');
  return new Date(momentOf(offsetOf(zone), local)).toISOString().slice(0, 19);
}

/** The moment as Graph sends it, in the zone that `Prefer: outlook.timezone="..."` asks for. */
export function shownTime(utc: string, zone: string): { readonly dateTime: string; readonly timeZone: string } {
  const time = Date.parse(`${utc}Z`);
  const local = new Date(time + offsetOf(zone)(time) * 60_000).toISOString().slice(0, 19);
  return { dateTime: `${local}.0000000`, timeZone: zone };
}

/** The zone that answers are to be in. */
export const preferredZone = (request: Request): string =>
  /outlook\.timezone\s*=\s*"([^"]{1,100})"/i.exec(request.headers.get('prefer') ?? '')?.[1] ?? 'UTC';
