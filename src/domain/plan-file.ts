/** Plan files: the JSON form of a plan, as the administrator launches it and as the plan list keeps it. */
import { parseAnnex } from './annex-file';
import { InvalidInput, planId, sectionId, streamId, unitCode } from './code';
import type { UnitCode } from './code';
import type { Deadline, DeadlineRule } from './deadline';
import { boolean, byUnit, filled, list, noneTwice, optionalList, record, text } from './json';
import { localDate } from './local-date';
import type { Outline, Section } from './outline';
import { sectionsInOrder } from './outline';
import type { AddresseeRule, Plan, ReceivingRule, Stream } from './plan';
import type { Unit } from './unit';

function parseDeadline(value: unknown, what: string): Deadline {
  const json = record(what, value);
  return { phrase: filled(`${what}.phrase`, json.phrase), lastDay: localDate(json.lastDay) };
}

function parseDeadlineRule(value: unknown, what: string): DeadlineRule {
  const json = record(what, value);
  switch (json.kind) {
    case 'fixed':
      return { kind: 'fixed', deadline: parseDeadline(json.deadline, `${what}.deadline`) };
    case 'delegated':
      return {
        kind: 'delegated',
        phrase: filled(`${what}.phrase`, json.phrase),
        byParent: byUnit(`${what}.byParent`, json.byParent, parseDeadline)
      };
    case 'imprecise':
      return { kind: 'imprecise', phrase: filled(`${what}.phrase`, json.phrase) };
    default:
      throw new InvalidInput(`${what}.kind`, json.kind, 'must be fixed, delegated or imprecise');
  }
}

function parseAddressee(value: unknown, what: string): AddresseeRule {
  const json = record(what, value);
  switch (json.kind) {
    case 'named':
      return { kind: 'named', name: filled(`${what}.name`, json.name) };
    case 'parentCommittee':
      return {
        kind: 'parentCommittee',
        byParent: byUnit(`${what}.byParent`, json.byParent, (item, where) => filled(where, item))
      };
    default:
      throw new InvalidInput(`${what}.kind`, json.kind, 'must be named or parentCommittee');
  }
}

function parseReceiving(value: unknown, what: string): ReceivingRule {
  const json = record(what, value);
  switch (json.kind) {
    case 'office':
      return { kind: 'office', office: unitCode(json.office) };
    case 'parentOffice':
      return {
        kind: 'parentOffice',
        byParent: byUnit<UnitCode>(`${what}.byParent`, json.byParent, (item) => unitCode(item))
      };
    default:
      throw new InvalidInput(`${what}.kind`, json.kind, 'must be office or parentOffice');
  }
}

function parseStream(value: unknown, what: string): Stream {
  const json = record(what, value);
  return {
    id: streamId(json.id),
    name: filled(`${what}.name`, json.name),
    unitKinds: list(`${what}.unitKinds`, json.unitKinds, (item, where) => filled(where, item)),
    addressee: parseAddressee(json.addressee, `${what}.addressee`),
    receiving: parseReceiving(json.receiving, `${what}.receiving`),
    deadline: parseDeadlineRule(json.deadline, `${what}.deadline`),
    sourceWords: text(`${what}.sourceWords`, json.sourceWords)
  };
}

function parseSection(value: unknown, what: string): Section {
  const json = record(what, value);
  if (json.kind !== 'prose' && json.kind !== 'heading') {
    throw new InvalidInput(`${what}.kind`, json.kind, 'must be prose or heading');
  }
  const { minimumWords } = json;
  if (typeof minimumWords !== 'number' || !Number.isInteger(minimumWords) || minimumWords < 0) {
    throw new InvalidInput(`${what}.minimumWords`, minimumWords, 'must be a whole number, 0 or more');
  }
  return {
    id: sectionId(json.id),
    mark: text(`${what}.mark`, json.mark),
    title: filled(`${what}.title`, json.title),
    guidance: text(`${what}.guidance`, json.guidance),
    required: boolean(`${what}.required`, json.required),
    minimumWords,
    kind: json.kind,
    unitKinds: optionalList(`${what}.unitKinds`, json.unitKinds, (item, where) => filled(where, item)),
    children: list(`${what}.children`, json.children, parseSection)
  };
}

function parseOutline(value: unknown, what: string): Outline {
  const json = record(what, value);
  const outline: Outline = {
    title: filled(`${what}.title`, json.title),
    sections: list(`${what}.sections`, json.sections, parseSection),
    annexes: optionalList(`${what}.annexes`, json.annexes, parseAnnex)
  };
  noneTwice(
    `${what} section`,
    sectionsInOrder(outline).map(({ section }) => section.id)
  );
  noneTwice(
    `${what} annex`,
    outline.annexes.map(({ id }) => id)
  );
  return outline;
}

function parseUnit(value: unknown, what: string): Unit {
  const json = record(what, value);
  const letterhead = record(`${what}.letterhead`, json.letterhead);
  return {
    code: unitCode(json.code),
    name: filled(`${what}.name`, json.name),
    kind: filled(`${what}.kind`, json.kind),
    // JSON has no undefined: a unit at the top leaves its parent out or says null.
    parent: json.parent === undefined || json.parent === null ? undefined : unitCode(json.parent),
    letterhead: {
      superior: text(`${what}.letterhead.superior`, letterhead.superior),
      issuer: filled(`${what}.letterhead.issuer`, letterhead.issuer),
      place: text(`${what}.letterhead.place`, letterhead.place)
    },
    numberSymbol: text(`${what}.numberSymbol`, json.numberSymbol)
  };
}

function timeZone(value: unknown): string {
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
    id: planId(plan.id),
    title: filled('title', plan.title),
    reportSummary: filled('reportSummary', plan.reportSummary),
    issuer: filled('issuer', plan.issuer),
    timeZone: timeZone(plan.timeZone),
    followingOffice: unitCode(plan.followingOffice),
    outline: parseOutline(plan.outline, 'outline'),
    streams,
    units
  };
}

/** The plan as JSON text that `parsePlan` reads back. */
export function serialisePlan(plan: Plan): string {
  return JSON.stringify(plan);
}
