/** The JSON form of streams and deadlines, as a plan file holds them. */
import { InvalidInput, streamId, unitCode } from './code';
import type { UnitCode } from './code';
import type { Deadline, DeadlineRule } from './deadline';
import type { FormatFamily } from './issue-number';
import { byUnit, field, filled, list, optional, optionalPlaced, placed, record, text } from './json';
import { localDate, localTime } from './local-date';
import type { AddresseeRule, ReceivingRule, Stream } from './plan';

export function parseDeadline(value: unknown, what: string): Deadline {
  const json = record(what, value);
  return {
    phrase: filled(`${what}.phrase`, json.phrase),
    lastDay: placed(`${what}.lastDay`, json.lastDay, localDate),
    ...field('time', optionalPlaced(`${what}.time`, json.time, localTime))
  };
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
      return {
        kind: 'imprecise',
        phrase: filled(`${what}.phrase`, json.phrase),
        ...field('proposal', optional(`${what}.proposal`, json.proposal, parseDeadline))
      };
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

export function parseReceiving(value: unknown, what: string): ReceivingRule {
  const json = record(what, value);
  switch (json.kind) {
    case 'office':
      return { kind: 'office', office: placed(`${what}.office`, json.office, unitCode) };
    case 'parentOffice':
      return {
        kind: 'parentOffice',
        byParent: byUnit<UnitCode>(`${what}.byParent`, json.byParent, (item, where) => placed(where, item, unitCode))
      };
    default:
      throw new InvalidInput(`${what}.kind`, json.kind, 'must be office or parentOffice');
  }
}

export function parseFamily(value: unknown, what: string): FormatFamily {
  if (value !== 'party' && value !== 'government') {
    throw new InvalidInput(what, value, 'must be party or government');
  }
  return value;
}

/** @throws InvalidInput naming the place and the rule, e.g. `streams[1].deadline.kind`. */
export function parseStream(value: unknown, what: string): Stream {
  const json = record(what, value);
  return {
    id: placed(`${what}.id`, json.id, streamId),
    name: filled(`${what}.name`, json.name),
    unitKinds: list(`${what}.unitKinds`, json.unitKinds, (item, where) => filled(where, item)),
    addressee: parseAddressee(json.addressee, `${what}.addressee`),
    receiving: parseReceiving(json.receiving, `${what}.receiving`),
    deadline: parseDeadlineRule(json.deadline, `${what}.deadline`),
    formatFamily: optional(`${what}.formatFamily`, json.formatFamily, parseFamily) ?? 'party',
    documentType: optional(`${what}.documentType`, json.documentType, (item, where) => filled(where, item)) ?? 'BC',
    sourceWords: text(`${what}.sourceWords`, json.sourceWords)
  };
}
