/** Work files: the JSON form of a plan that is being made. A plan file reads as a work file in which nothing is missing. */
import { parseAnnex } from './annex-file';
import { InvalidInput, planId, sectionId, streamId, unitCode } from './code';
import { byUnit, field, list, noneTwice, optional, optionalList, optionalPlaced, placed, record, text } from './json';
import { localDate, localTime } from './local-date';
import { sectionsInOrder } from './outline';
import { parseSection } from './outline-file';
import type { Outline } from './outline';
import type { AddresseeRule, Conference, DataPeriod, Decision } from './plan';
import { timeZone } from './plan-file';
import { EMPTY_DRAFT, EMPTY_WORDS } from './plan-draft';
import type { DeadlineDraft, PlanDraft, Quote, ReadingNote, StreamDraft, StreamWords } from './plan-draft';
import { parseDeadline, parseFamily, parseReceiving } from './stream-file';
import { UnitTree } from './unit';
import { parseUnit } from './unit-file';

/** Told apart from any other JSON, and from work files of a later form. */
const FORM = 'tong-ket-plan-1';

const said = (what: string, value: unknown): string => optional(what, value, (given, at) => text(at, given)) ?? '';
const texts = (what: string, value: unknown): readonly string[] =>
  optionalList(what, value ?? undefined, (item, at) => text(at, item));

function parseOutlineDraft(value: unknown, what: string): Outline {
  const json = record(what, value);
  const outline: Outline = {
    title: said(`${what}.title`, json.title),
    sections: optionalList(`${what}.sections`, json.sections, parseSection),
    annexes: optionalList(`${what}.annexes`, json.annexes, parseAnnex)
  };
  noneTwice(
    `${what} section`,
    sectionsInOrder(outline).map(({ section }) => sectionId(section.id))
  );
  noneTwice(
    `${what} annex`,
    outline.annexes.map(({ id }) => id)
  );
  return outline;
}

/** Its ends may still stand in the wrong order. */
function parsePeriodDraft(value: unknown, what: string): DataPeriod {
  const json = record(what, value);
  return {
    from: optionalPlaced(`${what}.from`, json.from, localDate),
    to: json.to === 'reportDate' ? 'reportDate' : placed(`${what}.to`, json.to, localDate)
  };
}

function parseDecisionDraft(value: unknown, what: string): Decision {
  const json = record(what, value);
  return {
    symbol: said(`${what}.symbol`, json.symbol),
    ...field('date', optionalPlaced(`${what}.date`, json.date, localDate)),
    issuer: said(`${what}.issuer`, json.issuer),
    summary: said(`${what}.summary`, json.summary)
  };
}

function parseConferenceDraft(value: unknown, what: string): Conference {
  const json = record(what, value);
  return {
    name: said(`${what}.name`, json.name),
    phrase: said(`${what}.phrase`, json.phrase),
    ...field('date', optionalPlaced(`${what}.date`, json.date, localDate)),
    sites: texts(`${what}.sites`, json.sites)
  };
}

function parseDeadlineDraft(value: unknown, what: string): DeadlineDraft {
  const json = record(what, value);
  const phrase = said(`${what}.phrase`, json.phrase);
  switch (json.kind) {
    case 'fixed': {
      const inner = record(`${what}.deadline`, json.deadline);
      return {
        kind: 'fixed',
        deadline: {
          phrase: said(`${what}.deadline.phrase`, inner.phrase),
          ...field('lastDay', optionalPlaced(`${what}.deadline.lastDay`, inner.lastDay, localDate)),
          ...field('time', optionalPlaced(`${what}.deadline.time`, inner.time, localTime))
        }
      };
    }
    case 'delegated':
      return { kind: 'delegated', phrase, byParent: byUnit(`${what}.byParent`, json.byParent ?? {}, parseDeadline) };
    case 'imprecise':
      return {
        kind: 'imprecise',
        phrase,
        ...field('proposal', optional(`${what}.proposal`, json.proposal, parseDeadline))
      };
    default:
      throw new InvalidInput(`${what}.kind`, json.kind, 'must be fixed, delegated or imprecise');
  }
}

function parseAddresseeDraft(value: unknown, what: string): AddresseeRule {
  const json = record(what, value);
  return json.kind === 'parentCommittee'
    ? {
        kind: 'parentCommittee',
        byParent: byUnit(`${what}.byParent`, json.byParent ?? {}, (item, at) => text(at, item))
      }
    : { kind: 'named', name: said(`${what}.name`, json.name) };
}

function parseWords(value: unknown, what: string): StreamWords {
  const json = record(what, value);
  return {
    reporters: texts(`${what}.reporters`, json.reporters),
    addressee: said(`${what}.addressee`, json.addressee),
    office: said(`${what}.office`, json.office)
  };
}

function parseStreamDraft(value: unknown, what: string): StreamDraft {
  const json = record(what, value);
  return {
    id: placed(`${what}.id`, json.id, streamId),
    name: said(`${what}.name`, json.name),
    unitKinds: texts(`${what}.unitKinds`, json.unitKinds),
    addressee: optional(`${what}.addressee`, json.addressee, parseAddresseeDraft) ?? { kind: 'named', name: '' },
    receiving: optional(`${what}.receiving`, json.receiving, parseReceiving),
    deadline: optional(`${what}.deadline`, json.deadline, parseDeadlineDraft),
    formatFamily: optional(`${what}.formatFamily`, json.formatFamily, parseFamily) ?? 'party',
    documentType: said(`${what}.documentType`, json.documentType) || 'BC',
    sourceWords: said(`${what}.sourceWords`, json.sourceWords),
    words: optional(`${what}.words`, json.words, parseWords) ?? EMPTY_WORDS
  };
}

function parseQuote(value: unknown, what: string): Quote {
  const json = record(what, value);
  return {
    words: said(`${what}.words`, json.words),
    context: said(`${what}.context`, json.context),
    confidence: typeof json.confidence === 'number' ? json.confidence : 1,
    doubts: texts(`${what}.doubts`, json.doubts)
  };
}

function parseNote(value: unknown, what: string): ReadingNote {
  const json = record(what, value);
  return {
    file: json.file === 'outline' ? 'outline' : 'plan',
    code: said(`${what}.code`, json.code),
    severity: json.severity === 'error' ? 'error' : 'warning',
    about: said(`${what}.about`, json.about)
  };
}

/**
 * Reads a work file, or a plan file, from parsed JSON. Text becomes NFC.
 * @throws InvalidInput naming the place and the rule; Error when the units do not make a tree.
 */
export function parsePlanDraft(json: unknown): PlanDraft {
  const given = record('plan', json);
  if (given.form !== undefined && given.form !== FORM) {
    throw new InvalidInput('form', given.form, `must be ${FORM}`);
  }
  if (given.streams === undefined && given.outline === undefined) {
    throw new InvalidInput('plan', '', 'must have streams or an outline');
  }
  const streams = optionalList('streams', given.streams, parseStreamDraft);
  noneTwice(
    'stream',
    streams.map(({ id }) => id)
  );
  const units = optionalList('units', given.units, parseUnit);
  new UnitTree(units);
  const quotes = Object.entries(record('quotes', given.quotes ?? {})).map(
    ([name, value]) => [name, parseQuote(value, `quotes.${name}`)] as const
  );
  return {
    id: said('id', given.id),
    title: said('title', given.title),
    reportSummary: said('reportSummary', given.reportSummary),
    issuer: said('issuer', given.issuer),
    timeZone: given.timeZone === undefined ? EMPTY_DRAFT.timeZone : timeZone(given.timeZone),
    followingOffice: optionalPlaced('followingOffice', given.followingOffice, unitCode),
    period: optional('period', given.period, parsePeriodDraft) ?? EMPTY_DRAFT.period,
    decision: optional('decision', given.decision, parseDecisionDraft),
    conference: optional('conference', given.conference, parseConferenceDraft),
    rolledFrom: optionalPlaced('rolledFrom', given.rolledFrom, planId),
    unitsOn: optionalPlaced('unitsOn', given.unitsOn, localDate),
    outline: optional('outline', given.outline, parseOutlineDraft) ?? EMPTY_DRAFT.outline,
    streams,
    units,
    quotes: Object.fromEntries(quotes),
    notes: given.notes === undefined ? [] : list('notes', given.notes, parseNote),
    launchBegun: given.launchBegun === true
  };
}

/** The draft as JSON text that `parsePlanDraft` reads back, and `parsePlan` as well once nothing is missing. */
export function serialisePlanDraft(draft: PlanDraft): string {
  return JSON.stringify({ form: FORM, ...draft });
}
