/** Plan files: the JSON form of a plan, as the administrator launches it and as the plan list keeps it. */
import { InvalidInput, planId, unitCode } from './code';
import { field, filled, list, noneTwice, optional, optionalList, optionalPlaced, placed, record, text } from './json';
import { localDate } from './local-date';
import { parseOutline } from './outline-file';
import type { Conference, DataPeriod, Decision, Plan } from './plan';
import { parseStream } from './stream-file';
import { parseUnit } from './unit-file';

/** Plans of before periods were asked for: from no day on, up to each report's. */
const UNTIL_REPORTED: DataPeriod = { from: undefined, to: 'reportDate' };

export function parsePeriod(value: unknown, what: string): DataPeriod {
  const json = record(what, value);
  const from = optionalPlaced(`${what}.from`, json.from, localDate);
  const to = json.to === 'reportDate' ? 'reportDate' : placed(`${what}.to`, json.to, localDate);
  if (from !== undefined && to !== 'reportDate' && to < from) {
    throw new InvalidInput(`${what}.to`, to, 'must not be before its beginning');
  }
  return { from, to };
}

export function parseDecision(value: unknown, what: string): Decision {
  const json = record(what, value);
  return {
    symbol: filled(`${what}.symbol`, json.symbol),
    ...field('date', optionalPlaced(`${what}.date`, json.date, localDate)),
    issuer: filled(`${what}.issuer`, json.issuer),
    summary: text(`${what}.summary`, json.summary)
  };
}

export function parseConference(value: unknown, what: string): Conference {
  const json = record(what, value);
  return {
    name: filled(`${what}.name`, json.name),
    phrase: filled(`${what}.phrase`, json.phrase),
    ...field('date', optionalPlaced(`${what}.date`, json.date, localDate)),
    sites: optionalList(`${what}.sites`, json.sites, (item, where) => filled(where, item))
  };
}
export function timeZone(value: unknown): string {
  const name = filled('timeZone', value);
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    throw new InvalidInput('timeZone', value, 'must be an IANA time zone, e.g. Asia/Ho_Chi_Minh');
  }
  return name;
}

/**
 * Reads a plan from parsed JSON. Text becomes NFC.
 * @throws InvalidInput naming the place and the rule, e.g. `streams[1].deadline.kind`.
 */
export function parsePlan(json: unknown): Plan {
  const plan = record('plan', json);
  const streams = list('streams', plan.streams, parseStream);
  const units = list('units', plan.units, parseUnit);
  noneTwice(
    'stream',
    streams.map((stream) => stream.id)
  );
  noneTwice(
    'unit',
    units.map((unit) => unit.code)
  );
  return {
    id: placed('id', plan.id, planId),
    title: filled('title', plan.title),
    reportSummary: filled('reportSummary', plan.reportSummary),
    issuer: filled('issuer', plan.issuer),
    timeZone: timeZone(plan.timeZone),
    followingOffice: placed('followingOffice', plan.followingOffice, unitCode),
    period: optional('period', plan.period, parsePeriod) ?? UNTIL_REPORTED,
    ...field('decision', optional('decision', plan.decision, parseDecision)),
    ...field('conference', optional('conference', plan.conference, parseConference)),
    ...field('rolledFrom', optionalPlaced('rolledFrom', plan.rolledFrom, planId)),
    ...field('unitsOn', optionalPlaced('unitsOn', plan.unitsOn, localDate)),
    outline: parseOutline(plan.outline, 'outline'),
    streams,
    units
  };
}

/** The plan as JSON text that `parsePlan` reads back. */
export function serialisePlan(plan: Plan): string {
  return JSON.stringify(plan);
}
