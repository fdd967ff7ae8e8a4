/**
 * A plan that is still being made (kế hoạch đang lập): what a plan holds, with room for what is not known yet, and the
 * words that each value was read from. It is kept as a work file; a complete one is a plan file as well.
 */
import type { PlanId, StreamId, UnitCode } from './code';
import type { Deadline, DeadlineRule } from './deadline';
import type { FormatFamily } from './issue-number';
import type { LocalDate, LocalTime } from './local-date';
import type { Outline } from './outline';
import type { AddresseeRule, Conference, DataPeriod, Decision, Plan, ReceivingRule } from './plan';
import type { Unit } from './unit';

/** The words that a value was read from. */
export interface Quote {
  readonly words: string;
  /** The paragraph around them, shortened. */
  readonly context: string;
  /** 0 to 1; below 0.7 the person should look. */
  readonly confidence: number;
  /** Why it may be wrong, as codes of the reader. */
  readonly doubts: readonly string[];
}

/** What the reader could not read, by its code, until somebody has seen to it. */
export interface ReadingNote {
  readonly file: 'plan' | 'outline';
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly about: string;
}

/** A deadline whose day may still be missing; the phrase is kept as it was typed. */
export type DeadlineDraft =
  | {
      readonly kind: 'fixed';
      readonly deadline: { readonly phrase: string; readonly lastDay?: LocalDate; readonly time?: LocalTime };
    }
  | { readonly kind: 'delegated'; readonly phrase: string; readonly byParent: Readonly<Record<string, Deadline>> }
  | { readonly kind: 'imprecise'; readonly phrase: string; readonly proposal?: Deadline };

/** Who is asked, to whom and through whom, in the plan's own words: what the rules are proposed from. */
export interface StreamWords {
  readonly reporters: readonly string[];
  readonly addressee: string;
  readonly office: string;
}

export interface StreamDraft {
  readonly id: StreamId;
  readonly name: string;
  readonly unitKinds: readonly string[];
  /** A named body whose name is still empty is not set. */
  readonly addressee: AddresseeRule;
  readonly receiving: ReceivingRule | undefined;
  readonly deadline: DeadlineDraft | undefined;
  readonly formatFamily: FormatFamily;
  readonly documentType: string;
  readonly sourceWords: string;
  readonly words: StreamWords;
}

/** Texts are empty while they are not known. */
export interface PlanDraft {
  readonly id: string;
  readonly title: string;
  readonly reportSummary: string;
  readonly issuer: string;
  readonly timeZone: string;
  readonly followingOffice: UnitCode | undefined;
  readonly period: DataPeriod;
  readonly decision: Decision | undefined;
  readonly conference: Conference | undefined;
  readonly rolledFrom: PlanId | undefined;
  readonly unitsOn: LocalDate | undefined;
  readonly outline: Outline;
  readonly streams: readonly StreamDraft[];
  readonly units: readonly Unit[];
  /** By what they are of: `title`, `stream.co-so.deadline`, `section.p1-2`, `annex.pl-1` ... */
  readonly quotes: Readonly<Record<string, Quote>>;
  readonly notes: readonly ReadingNote[];
  /** A launch of it was begun: it may have left something on the site. */
  readonly launchBegun: boolean;
}

export const EMPTY_WORDS: StreamWords = { reporters: [], addressee: '', office: '' };

/** A draft that knows nothing. */
export const EMPTY_DRAFT: PlanDraft = {
  id: '',
  title: '',
  reportSummary: '',
  issuer: '',
  timeZone: 'Asia/Ho_Chi_Minh',
  followingOffice: undefined,
  period: { from: undefined, to: 'reportDate' },
  decision: undefined,
  conference: undefined,
  rolledFrom: undefined,
  unitsOn: undefined,
  outline: { title: '', sections: [], annexes: [] },
  streams: [],
  units: [],
  quotes: {},
  notes: [],
  launchBegun: false
};

const deadlineDraftOf = (rule: DeadlineRule): DeadlineDraft => rule;

/** A whole plan, to be changed: a plan file that somebody brings, or the next campaign of one before. */
export function draftOfPlan(plan: Plan): PlanDraft {
  return {
    ...EMPTY_DRAFT,
    ...plan,
    decision: plan.decision,
    conference: plan.conference,
    rolledFrom: plan.rolledFrom,
    unitsOn: plan.unitsOn,
    streams: plan.streams.map((stream): StreamDraft => ({
      ...stream,
      deadline: deadlineDraftOf(stream.deadline),
      words: EMPTY_WORDS
    }))
  };
}

/** A stream with some values changed; others stay as they are. */
export function changeStream(draft: PlanDraft, id: StreamId, change: Partial<StreamDraft>): PlanDraft {
  return {
    ...draft,
    streams: draft.streams.map((stream) => (stream.id === id ? { ...stream, ...change } : stream))
  };
}
