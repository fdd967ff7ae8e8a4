/**
 * `<Value>` of a CAML condition: text, numbers, days, the present day, the present person.
 */
import type { Literal } from '../protocol/literal.ts';
import { readIsoDate, siteLocalText, siteMidnight } from '../regional-settings.ts';
import type { PrincipalId } from '../store/ids.ts';
import type { XmlElement } from '../store/xml.ts';
import { invalidCaml } from './caml-error.ts';

/** Who asks, and when. */
export interface CamlCaller {
  readonly userId: PrincipalId;
  readonly groups: ReadonlySet<PrincipalId>;
  /** UTC. */
  readonly now: string;
}

/** A moment in a condition, and whether its time of day counts. */
export interface CamlDate {
  /** UTC. */
  readonly utc: string;
  readonly withTime: boolean;
}

const DAY_MS = 86_400_000;

const flag = (element: XmlElement, name: string): boolean => element.attributes.get(name)?.toUpperCase() === 'TRUE';

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((candidate) => candidate.name === name);

/** A value as text or number. @throws SharePointError 500 */
export function plainValue(element: XmlElement, caller: CamlCaller, kind: 'text' | 'number' | 'boolean'): Literal {
  if (child(element, 'UserID') !== undefined) return { kind: 'number', value: caller.userId };
  const written = element.text.trim();
  if (kind === 'text') return { kind: 'string', value: written };
  if (kind === 'boolean') return { kind: 'number', value: truth(written) };
  const value = Number(written);
  if (written === '' || !Number.isFinite(value)) throw invalidCaml();
  return { kind: 'number', value };
}

function truth(written: string): number {
  if (/^(?:1|true)$/i.test(written)) return 1;
  if (/^(?:0|false)$/i.test(written)) return 0;
  throw invalidCaml();
}

/**
 * A value as a moment. Without `StorageTZ` the text is the site's wall clock, even when it ends in a Z: an old trap of CAML.
 * @throws SharePointError 500
 */
export function dateValue(element: XmlElement, caller: CamlCaller): CamlDate {
  const withTime = flag(element, 'IncludeTimeValue');
  const today = child(element, 'Today');
  if (today !== undefined) {
    const days = Number(today.attributes.get('OffsetDays') ?? today.attributes.get('Offset') ?? '0');
    if (!Number.isInteger(days)) throw invalidCaml();
    const moment = new Date(Date.parse(withTime ? caller.now : siteMidnight(caller.now)) + days * DAY_MS);
    return { utc: `${moment.toISOString().slice(0, 19)}Z`, withTime };
  }
  if (child(element, 'Now') !== undefined) return { utc: caller.now, withTime: true };
  const written = element.text.trim();
  const utc = readIsoDate(flag(element, 'StorageTZ') ? written : written.replace(/(?:Z|[+-]\d{2}:?\d{2})$/i, ''));
  if (utc === undefined) throw invalidCaml();
  return { utc, withTime };
}

/** Midnight of the site's day in which a moment lies, and of the next one. Both UTC. */
export function dayBounds(utc: string): readonly [from: string, to: string] {
  const from = siteMidnight(utc);
  // A day that loses an hour to daylight saving is still the day after.
  const noonNextDay = Date.parse(`${siteLocalText(from).slice(0, 10)}T12:00:00Z`) + DAY_MS;
  const next = readIsoDate(new Date(noonNextDay).toISOString().slice(0, 10)) ?? from;
  return [from, next];
}
