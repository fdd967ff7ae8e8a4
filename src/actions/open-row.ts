/** One row of the tracking list looked at closely: everything that was done, every submission, and what I may do. */
import type { ObligationId, SectionId } from '../domain/code';
import type { RecordedEvent } from '../domain/event';
import type { LocalDate } from '../domain/local-date';
import { dayOf } from '../domain/local-date';
import type { Section } from '../domain/outline';
import { sectionsInOrder } from '../domain/outline';
import type { InvalidReason, Round } from '../domain/state';
import type { FileVersionEntry } from '../store/file-versions';
import type { StoredReport } from '../store/reports';
import type { Acting } from './acting';
import { Refused } from './attempt';
import { loadOne, reportFileOf } from './loading';
import type { MyObligation, ReportFile } from './open-my-work';

export type { FileVersionEntry } from '../store/file-versions';

/** One entry of the history. */
export interface HistoryEntry {
  readonly event: RecordedEvent;
  /** Who did it, as the site shows the name. */
  readonly by: string;
  /** Why it does not count; undefined when it does. */
  readonly invalid: InvalidReason | undefined;
  /** Of the letter in the library that told the unit. */
  readonly letterUrl: string | undefined;
}

/** One submission with what became of it. */
export interface SubmissionView {
  readonly round: Round;
  /** Undefined when the file is gone, or is not for me to see. */
  readonly file: ReportFile | undefined;
}

export interface RowView {
  readonly item: MyObligation;
  readonly timeZone: string;
  readonly today: LocalDate;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  /** Newest first. */
  readonly submissions: readonly SubmissionView[];
  /** The report that counts now, or was taken over; undefined when there is none, or none that I may see. */
  readonly report: ReportFile | undefined;
  /** Whether there is a report at all, seen or not. */
  readonly hasReport: boolean;
  /** Sections of the outline as far as it asks them of this unit, for the names in reasons. */
  readonly sections: ReadonlyMap<SectionId, Section>;
}

/** @throws StoreError when SharePoint cannot be read; Refused with `unknownObligation`. */
export async function openRow(acting: Acting, id: ObligationId): Promise<RowView> {
  const [loaded, reports] = await Promise.all([loadOne(acting, id), acting.store.reports.of(id)]);
  if (loaded === undefined) {
    throw new Refused({ code: 'unknownObligation' });
  }
  const { item, events, folded, plan } = loaded;
  const invalid = new Map(folded.invalid.map(({ event, reason }) => [event.order, reason]));
  const { site } = acting.store;
  const fileOf = (uniqueId: string): ReportFile | undefined => {
    const found = reports.find((report: StoredReport) => report.uniqueId === uniqueId);
    return found === undefined ? undefined : reportFileOf(site, found);
  };
  return {
    item,
    timeZone: plan.timeZone,
    today: dayOf(acting.now(), plan.timeZone),
    history: [...events]
      .sort((a, b) => b.event.order - a.event.order)
      .map(({ event, byTitle }) => ({
        event,
        by: byTitle === '' ? event.by : byTitle,
        invalid: invalid.get(event.order),
        letterUrl:
          event.act === 'urged' && event.letter !== undefined ? site.documentUrl(event.letter, 'view') : undefined
      })),
    submissions: [...item.rounds].reverse().map((round) => ({ round, file: fileOf(round.submission.report.uniqueId) })),
    report: item.report,
    hasReport: 'submission' in item.state || (item.state.kind === 'accepted' && item.state.imported !== undefined),
    sections: new Map(sectionsInOrder(plan.outline).map(({ section }) => [section.id, section]))
  };
}

/** The versions that the library keeps of a report, newest first; none where the person may not see them. */
export async function openVersions(acting: Acting, report: ReportFile): Promise<readonly FileVersionEntry[]> {
  return acting.store.reports.versions(report.serverRelativeUrl);
}

/** The bytes of a report, as the person may read it. @throws StoreError; `accessDenied` or `notFound` when not. */
export async function readReportBytes(acting: Acting, report: ReportFile): Promise<Uint8Array> {
  return acting.store.reports.bytes(report.serverRelativeUrl);
}
