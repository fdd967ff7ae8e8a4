/** What reading a plan proposes: each fact with the words that it stands in. What the plan does not say is left out. */
import type { DeadlineReading } from '../../domain/read-deadline';
import type { LocalDate } from '../../domain/local-date';
import type { DataPeriod } from '../../domain/plan';
import type { SourceWords } from '../reading/place';

/** A value with the words that it was read from. */
export interface Found<T> {
  readonly value: T;
  readonly source: SourceWords;
  /** 0 to 1; below 0.7 the person should look. */
  readonly confidence: number;
}

/** How often a report is owed again and again. */
export type Recurrence = 'week' | 'month' | 'quarter' | 'halfYear' | 'year';

/** A deadline as the plan words it. */
export type DeadlineProposal =
  | DeadlineReading
  /** "trước ngày 20 của tháng cuối quý": one plan is launched for each period. */
  | { readonly kind: 'recurring'; readonly phrase: string; readonly every: Recurrence }
  /** A limit in words that name no day that could be computed. */
  | { readonly kind: 'unread'; readonly phrase: string };

export interface StreamProposal {
  /** What the plan calls the level, e.g. "Cấp huyện"; else the first reporter. */
  readonly name: string;
  /** Bodies that owe the report, as the plan names them. */
  readonly reporters: Found<readonly string[]>;
  readonly addressee?: Found<string>;
  /** The office "(qua ...)" that receives for the addressee. */
  readonly receivingOffice?: Found<string>;
  readonly deadline?: Found<DeadlineProposal>;
  /** Whose collective must pass the report, e.g. "thông qua tập thể cấp ủy". */
  readonly collectiveApproval?: Found<string>;
  /** The reporter consolidates reports of others ("tổng hợp"). */
  readonly consolidates?: Found<string>;
  /** The reporter holds a conference of its own. */
  readonly ownConference?: Found<string>;
  /** `own`: the plan asks these bodies themselves; `directed`: another body has to make them report; `final`: the plan's own report. */
  readonly kind: 'own' | 'directed' | 'final';
}

export interface DecisionProposal {
  /** E.g. "Quyết định số 217-QĐ/TW". */
  readonly name: string;
  /** E.g. "217-QĐ/TW". */
  readonly symbol: string;
  readonly date?: LocalDate;
  readonly issuer?: string;
  readonly summary?: string;
}

export interface PeriodProposal {
  readonly phrase: string;
  /** Left out while one of its ends could not be read. */
  readonly period?: DataPeriod;
}

export interface ConferenceProposal {
  readonly name: string;
  readonly phrase: string;
  readonly when?: DeadlineReading;
  /** Places that take part, as the plan names them. */
  readonly sites: readonly string[];
  /** How many these are; undefined when it is held in one place. */
  readonly siteCount?: number;
}

export interface ConsolidationProposal {
  readonly lead: string;
  readonly with: readonly string[];
  /** The body whose report it becomes, when the plan says so. */
  readonly report?: string;
  /** By when it is to be ready, when the same sentence says so. */
  readonly deadline?: Found<DeadlineProposal>;
}

export interface SignatoryProposal {
  /** E.g. "T/M BAN THƯỜNG VỤ"; empty for one who signs directly. */
  readonly authority: string;
  /** E.g. "PHÓ BÍ THƯ". The person is not read. */
  readonly position: string;
}

export type PlanProblemCode =
  | 'noTitle'
  | 'noStreams'
  | 'noFollowingOffice'
  | 'noPeriod'
  | 'streamWithoutDeadline'
  | 'streamWithoutAddressee'
  | 'reportersUnclear'
  | 'deadlineUnread'
  | 'recurringDeadline';

export interface PlanProblem {
  readonly code: PlanProblemCode;
  readonly severity: 'error' | 'warning';
  readonly source?: SourceWords;
  /** What it is about: the stream's name, the words. */
  readonly about: string;
}

export interface PlanProposal {
  readonly title?: Found<string>;
  readonly issuer?: Found<string>;
  /** Number and symbol of the plan itself. */
  readonly number?: Found<string>;
  readonly date?: Found<LocalDate>;
  readonly decision?: Found<DecisionProposal>;
  readonly period?: Found<PeriodProposal>;
  readonly streams: readonly StreamProposal[];
  readonly conference?: Found<ConferenceProposal>;
  /** Offices that follow and urge ("theo dõi, đôn đốc"). */
  readonly followers: readonly Found<string>[];
  readonly consolidation?: Found<ConsolidationProposal>;
  readonly recipients: readonly Found<string>[];
  readonly signatory?: Found<SignatoryProposal>;
  readonly problems: readonly PlanProblem[];
  /** The text by its paragraphs: every source's words are within it. */
  readonly paragraphs: readonly { readonly paragraph: number; readonly text: string }[];
}
