/** A plan (kế hoạch): one campaign with its streams, outline and snapshot of units. */
import type { PlanId, StreamId, UnitCode } from './code';
import type { DeadlineRule } from './deadline';
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
  /** The words of the plan that this stream was read from. */
  readonly sourceWords: string;
}

/** One campaign. */
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
  readonly outline: Outline;
  readonly streams: readonly Stream[];
  readonly units: readonly Unit[];
}
