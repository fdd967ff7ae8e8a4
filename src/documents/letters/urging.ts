/** What an urging letter (công văn đôn đốc) is made from. */
import { InvalidInput } from '../../domain/code';
import type { Deadline } from '../../domain/deadline';
import type { LocalDate } from '../../domain/local-date';
import type { Unit } from '../../domain/unit';
import type { PackFamily } from '../format/format-pack';
import type { Signing } from '../format/signing';
import type { ReportStanding } from './report-standing';

/** A report that has not arrived. */
export interface AwaitedReport {
  readonly unitName: string;
  /** Undefined while a delegated or imprecise deadline has no date. */
  readonly deadline: Deadline | undefined;
  /** The plan's words about the deadline, e.g. "trước ngày 25/10/2023". */
  readonly deadlinePhrase: string;
  readonly standing: ReportStanding;
}

/** A reminder goes out before the date, the two levels of urging after it. */
export type Urging =
  | { readonly level: 'reminder' }
  | { readonly level: 1; readonly newDeadline: LocalDate }
  | {
      readonly level: 2;
      readonly newDeadline: LocalDate;
      /** The letter of the first level, as one cites it: "Công văn số 15-CV/BDVTU, ngày 26 tháng 10 năm 2023". */
      readonly previous?: string;
      /** Who hears about those that do not answer, e.g. "Ban Thường vụ Tỉnh ủy". */
      readonly escalatesTo?: string;
    };

export interface UrgingLetterInput {
  /** The office that urges. */
  readonly issuer: Pick<Unit, 'name' | 'letterhead' | 'numberSymbol'>;
  readonly urging: Urging;
  /** After "Thực hiện": "Kế hoạch số 120-KH/TU, ngày 15/8/2023 của Ban Thường vụ Tỉnh ủy". */
  readonly planReference: string;
  /** After "báo cáo": "tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW". */
  readonly reportSummary: string;
  /** Where reports go: "Ban Thường vụ Tỉnh ủy (qua Ban Dân vận Tỉnh ủy)". */
  readonly destination: string;
  /** Day that the state of the reports is taken from, and of the format pack. */
  readonly today: LocalDate;
  /** At least one. */
  readonly reports: readonly AwaitedReport[];
  /** Further recipients of copies, e.g. "Thường trực Tỉnh ủy (báo cáo)". */
  readonly copies?: readonly string[];
  /** "đồng chí Nguyễn Văn A, điện thoại ...". */
  readonly contact?: string;
  readonly family?: PackFamily;
  readonly signing?: Signing;
  /** Given when the letter is issued; room for the clerk until then. */
  readonly number?: number;
  readonly date?: LocalDate;
}

/** @throws InvalidInput when nothing is awaited, or the new date does not lie ahead. */
export function checkUrging({ reports, urging, today }: UrgingLetterInput): void {
  if (reports.length === 0) {
    throw new InvalidInput('reports of an urging letter', reports, 'must name at least one');
  }
  if (urging.level !== 'reminder' && urging.newDeadline < today) {
    throw new InvalidInput('new deadline', urging.newDeadline, `must not lie before ${today}`);
  }
}
