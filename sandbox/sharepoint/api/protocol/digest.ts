/**
 * Form digests: what a browser with a cookie must show on a write. Without one, a page of another site could make the
 * browser write in the person's name.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock, Person } from '../../../server/call.ts';

/** How long a digest holds, in seconds. */
export const DIGEST_SECONDS = 1800;

/** Issues and checks digests. */
export interface Digests {
  /** `0x<hex>,23 Nov 2026 16:01:34 -0000`: PnPjs reads the part after the comma as a date. */
  issue(person: Person): string;
  /** False when missing, forged, of another person, or not of the last 1800 seconds. */
  verify(digest: string | null, person: Person): boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const SHAPE = /^0x([0-9a-f]{128}),(\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) -0000$/i;

/** Digests signed with the server's secret, bound to the person and to the time in them. */
export function createDigests(options: { readonly secret: Uint8Array; readonly clock: Clock }): Digests {
  const { secret, clock } = options;
  const sign = (person: Person, stamp: string): Buffer =>
    createHmac('sha512', secret).update(`form-digest\n${person.objectId}\n${stamp}`).digest();
  return {
    issue(person) {
      const stamp = stampOf(clock.now());
      return `0x${sign(person, stamp).toString('hex').toUpperCase()},${stamp}`;
    },
    verify(digest, person) {
      const match = SHAPE.exec(digest ?? '');
      const [, hex, ...fields] = match ?? [];
      const stamp = digest?.slice(digest.indexOf(',') + 1);
      const time = timeOf(fields);
      if (hex === undefined || stamp === undefined || time === undefined) return false;
      if (!timingSafeEqual(Buffer.from(hex, 'hex'), sign(person, stamp))) return false;
      const age = (clock.now().getTime() - time) / 1000;
      return age > -2 && age <= DIGEST_SECONDS;
    }
  };
}

function stampOf(time: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const date = `${two(time.getUTCDate())} ${MONTHS[time.getUTCMonth()] ?? ''} ${time.getUTCFullYear()}`;
  return `${date} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())} -0000`;
}

function timeOf(fields: readonly string[]): number | undefined {
  const [day, monthName, year, hour, minute, second] = fields;
  const month = MONTHS.findIndex((name) => name === monthName);
  if (month < 0) return undefined;
  return Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
}
