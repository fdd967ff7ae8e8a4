/** A plan (kế hoạch): one campaign with its streams, outline and snapshot of units. */
import type { PlanId, StreamId, UnitCode } from './code';
import type { DeadlineRule } from './deadline';
import type { FormatFamily } from './issue-number';
import type { LocalDate } from './local-date';
import type { Outline } from './outline';
import type { Unit } from './unit';

/** Who receives the reports of a stream: one named office, or the office of each reporter's parent. */
export type ReceivingRule =
  | { readonly kind: 'office'; readonly office: UnitCode }
  | { readonly kind: 'parentOffice'; readonly byParent: Readonly<Record<string, UnitCode>> };

/** To whom the reports of a stream are addressed: a named body, or the committee of each reporter's parent. */
export type AddresseeRule =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'parentCommittee'; readonly byParent: Readonly<Record<string, string>> };

/** A stream (luồng báo cáo): who owes, to whom, through whom, by when. */
export interface Stream {
  readonly id: StreamId;
  readonly name: string;
  /** Kinds of units that owe a report in this stream. */
  readonly unitKinds: readonly string[];
  readonly addressee: AddresseeRule;
  readonly receiving: ReceivingRule;
  readonly deadline: DeadlineRule;
  /** Whose rules of form the reports are written by. */
  readonly formatFamily: FormatFamily;
  /** Abbreviation of the reports' document type, which has its own sequence of numbers, e.g. "BC". */
  readonly documentType: string;
  /** The words of the plan that this stream was read from. */
  readonly sourceWords: string;
}

/** The stretch of time that the reports are about (mốc thời gian tổng kết). */
export interface DataPeriod {
  /** Undefined when the plan names no beginning. */
  readonly from: LocalDate | undefined;
  /** `reportDate`: up to the day of each report ("đến thời điểm báo cáo"), which differs from unit to unit. */
  readonly to: LocalDate | 'reportDate';
}

/** The conference that the campaign ends with (hội nghị tổng kết). */
export interface Conference {
  readonly name: string;
  /** The words of the plan about its time, e.g. "cuối tháng 11/2023". */
  readonly phrase: string;
  /** Once somebody set it. */
  readonly date?: LocalDate;
  /** Places that take part, e.g. "điểm cầu cấp tỉnh"; none when it is held in one place. */
  readonly sites: readonly string[];
}

/** The document that the plan reviews, e.g. Decision 217-QĐ/TW. */
export interface Decision {
  /** Number and symbol, e.g. "217-QĐ/TW". */
  readonly symbol: string;
  readonly date?: LocalDate;
  readonly issuer: string;
  readonly summary: string;
}

/** One campaign. Whether it is open or closed is not of its definition: that is an act on its row. */
export interface Plan {
  readonly id: PlanId;
  /** Short title for lists, e.g. "Tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW". */
  readonly title: string;
  /** Type name and summary of the reports, e.g. "tổng kết 10 năm thực hiện ...". */
  readonly reportSummary: string;
  readonly issuer: string;
  /** IANA name; all deadlines are days of this zone. */
  readonly timeZone: string;
  /** The office that follows the whole plan ("theo dõi, đôn đốc"). */
  readonly followingOffice: UnitCode;
  readonly period: DataPeriod;
  readonly decision?: Decision;
  readonly conference?: Conference;
  /** The plan of the campaign before, whose outline and streams this one took over. */
  readonly rolledFrom?: PlanId;
  /** Day whose units the snapshot holds; plans of before units were dated leave it out. */
  readonly unitsOn?: LocalDate;
  readonly outline: Outline;
  readonly streams: readonly Stream[];
  readonly units: readonly Unit[];
}
