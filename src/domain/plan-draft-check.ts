/** What a plan that is being made still lacks, and the plan itself once it lacks nothing. Pure. */
import { InvalidInput, planId } from './code';
import type { StreamId, UnitCode } from './code';
import { obligationsOf } from './obligation';
import { sectionsInOrder } from './outline';
import type { Plan } from './plan';
import { parsePlan } from './plan-file';
import type { DeadlineDraft, PlanDraft, StreamDraft } from './plan-draft';
import { serialisePlanDraft } from './plan-draft-file';
import { UnitTree } from './unit';
import type { Unit } from './unit';

/** The parts that a plan is reviewed in. */
export type DraftPart = 'general' | 'streams' | 'deadlines' | 'outline' | 'annexes' | 'units' | 'format' | 'launch';

export const DRAFT_PARTS: readonly DraftPart[] = [
  'general',
  'streams',
  'deadlines',
  'outline',
  'annexes',
  'units',
  'format',
  'launch'
];

export type DraftProblemCode =
  | 'noId'
  | 'idInvalid'
  | 'noTitle'
  | 'noSummary'
  | 'noIssuer'
  | 'noFollowingOffice'
  | 'followingOfficeUnknown'
  | 'noStreams'
  | 'noStreamName'
  | 'noReporters'
  | 'noAddressee'
  | 'noReceiving'
  | 'officeUnknown'
  | 'noDeadline'
  | 'noLastDay'
  | 'noDeadlinePhrase'
  | 'noOutlineTitle'
  | 'noSections'
  | 'noUnits'
  | 'periodReversed'
  | 'decisionIncomplete'
  | 'conferenceIncomplete'
  | 'other';

/** One thing that keeps the plan from being launched. */
export interface DraftProblem {
  readonly part: DraftPart;
  readonly code: DraftProblemCode;
  readonly stream?: StreamId;
  /** Names of the units concerned, or the words of the rule that is broken. */
  readonly detail: string;
}

/** The units that owe a report in a stream. */
export function reportersOf(draft: Pick<PlanDraft, 'units'>, stream: StreamDraft): readonly Unit[] {
  return draft.units.filter(({ kind }) => stream.unitKinds.includes(kind));
}

/** The units right above those who owe in a stream, each once. */
export function parentsOf(draft: Pick<PlanDraft, 'units'>, stream: StreamDraft): readonly Unit[] {
  const parents = new Set(reportersOf(draft, stream).map(({ parent }) => parent));
  return draft.units.filter(({ code }) => parents.has(code));
}

/** Reporters above which no unit is named by the map. */
function uncovered(
  tree: UnitTree,
  reporters: readonly Unit[],
  values: Readonly<Record<string, unknown>>
): readonly string[] {
  return reporters
    .filter(({ code }) => !tree.above(code).some((unit) => (values[unit.code] ?? '') !== ''))
    .map(({ name }) => name);
}

const isBlank = (text: string): boolean => text.trim() === '';

const DETAILS = 3;
const named = (names: readonly string[]): string =>
  names.length <= DETAILS ? names.join(', ') : `${names.slice(0, DETAILS).join(', ')} … (${names.length})`;

function deadlineProblem(deadline: DeadlineDraft | undefined): DraftProblemCode | undefined {
  switch (deadline?.kind) {
    case undefined:
      return 'noDeadline';
    case 'fixed':
      return deadline.deadline.lastDay === undefined
        ? 'noLastDay'
        : deadline.deadline.phrase.trim() === ''
          ? 'noDeadlinePhrase'
          : undefined;
    case 'delegated':
    case 'imprecise':
      return deadline.phrase.trim() === '' ? 'noDeadlinePhrase' : undefined;
  }
}

function streamProblems(draft: PlanDraft, tree: UnitTree, stream: StreamDraft): readonly DraftProblem[] {
  const found: DraftProblem[] = [];
  const add = (part: DraftPart, code: DraftProblemCode, detail = ''): void => {
    found.push({ part, code, stream: stream.id, detail });
  };
  const reporters = reportersOf(draft, stream);
  if (stream.name.trim() === '') {
    add('streams', 'noStreamName');
  }
  if (reporters.length === 0) {
    add('streams', 'noReporters');
  }
  const { addressee, receiving } = stream;
  if (addressee.kind === 'named') {
    if (addressee.name.trim() === '') {
      add('streams', 'noAddressee');
    }
  } else {
    const lacking = uncovered(tree, reporters, addressee.byParent);
    if (lacking.length > 0) {
      add('streams', 'noAddressee', named(lacking));
    }
  }
  if (receiving === undefined) {
    add('streams', 'noReceiving');
  } else if (receiving.kind === 'office') {
    if (tree.find(receiving.office) === undefined) {
      add('streams', 'officeUnknown', receiving.office);
    }
  } else {
    const lacking = uncovered(tree, reporters, receiving.byParent);
    if (lacking.length > 0) {
      add('streams', 'noReceiving', named(lacking));
    }
    const unknown = Object.values(receiving.byParent).filter((office) => tree.find(office) === undefined);
    if (unknown.length > 0) {
      add('streams', 'officeUnknown', named(unknown));
    }
  }
  const deadline = deadlineProblem(stream.deadline);
  if (deadline !== undefined) {
    add('deadlines', deadline);
  }
  return found;
}

function idProblem(id: string): DraftProblemCode | undefined {
  if (id.trim() === '') {
    return 'noId';
  }
  try {
    planId(id);
    return undefined;
  } catch {
    return 'idInvalid';
  }
}

/** Everything that is missing, part by part; empty when the plan can be launched as far as it can tell by itself. */
export function draftProblems(draft: PlanDraft): readonly DraftProblem[] {
  const tree = new UnitTree(draft.units);
  const found: DraftProblem[] = [];
  const needs = (part: DraftPart, code: DraftProblemCode, isMissing: boolean, detail = ''): void => {
    if (isMissing) {
      found.push({ part, code, detail });
    }
  };
  const id = idProblem(draft.id);
  if (id !== undefined) {
    found.push({ part: 'general', code: id, detail: '' });
  }
  needs('general', 'noTitle', isBlank(draft.title));
  needs('general', 'noSummary', isBlank(draft.reportSummary));
  needs('general', 'noIssuer', isBlank(draft.issuer));
  needs('general', 'noFollowingOffice', draft.followingOffice === undefined);
  needs(
    'general',
    'followingOfficeUnknown',
    draft.followingOffice !== undefined && draft.units.length > 0 && tree.find(draft.followingOffice) === undefined,
    draft.followingOffice ?? ''
  );
  const { period, decision, conference } = draft;
  needs(
    'general',
    'periodReversed',
    period.from !== undefined && period.to !== 'reportDate' && period.to < period.from
  );
  needs(
    'general',
    'decisionIncomplete',
    decision !== undefined && (isBlank(decision.symbol) || isBlank(decision.issuer))
  );
  needs(
    'general',
    'conferenceIncomplete',
    conference !== undefined && (isBlank(conference.name) || isBlank(conference.phrase))
  );
  needs('units', 'noUnits', draft.units.length === 0);
  needs('streams', 'noStreams', draft.streams.length === 0);
  needs('outline', 'noOutlineTitle', isBlank(draft.outline.title));
  needs('outline', 'noSections', sectionsInOrder(draft.outline).length === 0);
  return [...found, ...draft.streams.flatMap((stream) => streamProblems(draft, tree, stream))];
}

/** Rules name only parents that are there: what was entered for others stays in the draft, and out of the plan. */
function knownOnly<T>(values: Readonly<Record<string, T>>, tree: UnitTree): Record<string, T> {
  // Keys are unit codes: the parser and the screens say so.
  return Object.fromEntries(
    Object.entries(values).filter(
      ([code, value]) => tree.find(code as UnitCode) !== undefined && (value as unknown) !== ''
    )
  );
}

function planStream(stream: StreamDraft, tree: UnitTree): unknown {
  const { addressee, receiving, deadline } = stream;
  return {
    ...stream,
    addressee: addressee.kind === 'named' ? addressee : { ...addressee, byParent: knownOnly(addressee.byParent, tree) },
    receiving:
      receiving?.kind === 'parentOffice' ? { ...receiving, byParent: knownOnly(receiving.byParent, tree) } : receiving,
    deadline: deadline?.kind === 'delegated' ? { ...deadline, byParent: knownOnly(deadline.byParent, tree) } : deadline
  };
}

export type DraftCheck =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'problems'; readonly problems: readonly DraftProblem[] };

/** The plan that a draft makes, or everything that keeps it from being one. */
export function planOf(draft: PlanDraft): DraftCheck {
  const problems = draftProblems(draft);
  if (problems.length > 0) {
    return { kind: 'problems', problems };
  }
  const tree = new UnitTree(draft.units);
  try {
    // Through the plan file's own parser: what is launched is what a plan file may say, nothing else.
    const json = JSON.parse(serialisePlanDraft(draft)) as Record<string, unknown>;
    const { conference } = draft;
    const plan = parsePlan({
      ...json,
      // Sites are typed a line each, and the last line is often empty.
      conference:
        conference === undefined
          ? undefined
          : { ...conference, sites: conference.sites.filter((site) => !isBlank(site)) },
      streams: draft.streams.map((stream) => planStream(stream, tree))
    });
    obligationsOf(plan);
    return { kind: 'plan', plan };
  } catch (error) {
    const detail = error instanceof InvalidInput || error instanceof Error ? error.message : String(error);
    return { kind: 'problems', problems: [{ part: 'launch', code: 'other', detail }] };
  }
}
