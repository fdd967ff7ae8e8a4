/** Phê duyệt, middle and right: one submitted report with its text, its findings and what may be done. */
import type { Annex, AnnexTable, CellValue } from '../domain/annex';
import type { ColumnId, ObligationId } from '../domain/code';
import type { CollectiveApproval, Completeness, RecordedEvent, ReturnReason, SubmittedEvent } from '../domain/event';
import type { LocalDate } from '../domain/local-date';
import { sectionState, sectionsInOrder } from '../domain/outline';
import type { Outline, Section, SectionState } from '../domain/outline';
import { approvalOf, submissionOf } from '../domain/state';
import type { CheckInput, CheckedReport, Finding } from '../documents/check';
import type { AnnexReading, ReportReading } from '../documents/read-report';
import type { StoredReport } from '../store/reports';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { checkInputOf } from './check-input';
import { documentRoom } from './document-room';
import { headOf, loadOne, reportFileOf } from './loading';
import type { Loaded } from './loading';
import type { MyObligation, PlanHead, ReportFile } from './open-my-work';
import type { Outcome, Refusal } from './outcome';

/** One section of the outline with what the report says in it, in reading order. */
export interface ReportSection {
  readonly section: Section;
  /** 0 at the top. */
  readonly depth: number;
  /** Undefined for a heading section, which holds no text of its own. */
  readonly state: SectionState | undefined;
  readonly words: number;
  readonly paragraphs: readonly string[];
}

/** One annex as the report has it. */
export interface ReportAnnex {
  readonly annex: Annex;
  readonly isFound: boolean;
  readonly table: AnnexTable;
  /** What the report's own total row says. */
  readonly total: ReadonlyMap<ColumnId, CellValue> | undefined;
  readonly unreadable: AnnexReading['unreadable'];
}

/** Why an earlier version came back. */
export interface LastReturn {
  readonly from: 'inside' | 'above';
  readonly reasons: readonly ReturnReason[];
  readonly at: Date;
  readonly byTitle: string;
  readonly newDate: LocalDate | undefined;
  /** Number of the round that it ended. */
  readonly round: number;
}

export interface ReportView {
  readonly item: MyObligation;
  readonly plan: PlanHead;
  readonly file: ReportFile;
  readonly submittedBy: string;
  readonly submittedOn: Date;
  readonly completeness: Completeness;
  readonly sections: readonly ReportSection[];
  readonly findings: readonly Finding[];
  /** Every annex of the outline with the figures that the report gives. */
  readonly annexes: readonly ReportAnnex[];
  /** What the section was found by and what it is held against, for telling what changed since an earlier version. */
  readonly outline: Outline;
  readonly reading: ReportReading;
  /** The return that this version answers, or that waits for an answer; undefined when none came before. */
  readonly lastReturn: LastReturn | undefined;
  /** True when the file's content is no longer what was submitted. */
  readonly changedSinceSubmission: boolean;
  /** The meeting's record, once the collective passed the report. */
  readonly meeting: CollectiveApproval | undefined;
  readonly approvedOn: Date | undefined;
  /** Why approving would be refused now; empty when it may be done. */
  readonly approvalRefusals: readonly Refusal[];
}

function sectionsOf(outline: Outline, reading: ReportReading): readonly ReportSection[] {
  const read = new Map(reading.sections.map((section) => [section.id, section]));
  return sectionsInOrder(outline).map(({ section, depth }) => {
    const found = read.get(section.id);
    const words = found?.words ?? 0;
    const present = found?.foundBy !== undefined;
    return {
      section,
      depth,
      state: section.kind === 'prose' ? sectionState(section, present ? words : undefined) : undefined,
      words,
      paragraphs: found === undefined || found.placeholder ? [] : found.paragraphs
    };
  });
}

function annexesOf({ annexes }: Outline, reading: ReportReading): readonly ReportAnnex[] {
  const read = new Map(reading.annexes.map((each) => [each.id, each]));
  return annexes.map((annex) => {
    const found = read.get(annex.id);
    return {
      annex,
      isFound: found?.foundBy !== undefined,
      table: found?.table ?? { annex: annex.id, rows: [] },
      total: found?.total,
      unreadable: found?.unreadable ?? []
    };
  });
}

function lastReturnOf({ folded, events }: Loaded): LastReturn | undefined {
  const returned = folded.rounds.flatMap(({ number, ending }) =>
    ending?.act === 'returned' || ending?.act === 'returnedInside' ? [{ number, ending }] : []
  );
  const last = returned[returned.length - 1];
  if (last === undefined) {
    return undefined;
  }
  const { ending, number } = last;
  return {
    from: ending.act === 'returned' ? 'above' : 'inside',
    reasons: ending.reasons,
    at: ending.at,
    byTitle: events.find(({ event }) => event.key === ending.key)?.byTitle ?? ending.by,
    newDate: ending.act === 'returned' ? ending.newDate : undefined,
    round: number
  };
}

/** The submitted report with its bytes, as approving and reading it need them. */
export interface OpenedReport {
  readonly loaded: Loaded;
  readonly submission: SubmittedEvent & Pick<RecordedEvent, 'at' | 'by'>;
  readonly report: StoredReport;
  readonly reading: ReportReading;
  readonly findings: readonly Finding[];
  readonly changedSinceSubmission: boolean;
}

/** Reads and checks the bytes of a report. @throws DocumentError when they do not read. */
export type CheckBytes = (bytes: Uint8Array, input: CheckInput) => Promise<CheckedReport>;

const onThePage: CheckBytes = async (bytes, input) => (await documentRoom()).checkInSlices(bytes, input);

/**
 * @param check where the work is done: in slices on the page, unless the screen has a worker for it.
 * @throws Refused when there is nothing to read; DocumentError when it does not read.
 */
export async function readSubmitted(
  acting: Acting,
  id: ObligationId,
  check: CheckBytes = onThePage
): Promise<OpenedReport> {
  const loaded = await loadOne(acting, id);
  if (loaded === undefined) {
    throw new Refused({ code: 'unknownObligation' });
  }
  const submission = submissionOf(loaded.item.state);
  if (submission === undefined) {
    throw new Refused({ code: 'nothingSubmitted' });
  }
  const { report } = loaded;
  if (report === undefined) {
    throw new Refused({ code: 'reportMissing' });
  }
  const [unit, bytes] = await Promise.all([
    acting.store.units.get(loaded.plan.id, loaded.item.obligation.unit),
    acting.store.reports.bytes(report.serverRelativeUrl)
  ]);
  const { reading, findings } = await check(bytes, await checkInputOf(acting, loaded, unit));
  const changedSinceSubmission = reading.fingerprint !== submission.fingerprint;
  return { loaded, submission, report, reading, findings, changedSinceSubmission };
}

/** Why the person may not approve the report now. */
export function approvalRefusals({ loaded, changedSinceSubmission }: OpenedReport): readonly Refusal[] {
  const refusal = loaded.item.refusals.approved;
  return [
    ...(refusal === undefined ? [] : [{ code: refusal }]),
    ...(changedSinceSubmission ? [{ code: 'reportChanged' as const }] : [])
  ];
}

/** Refused with `nothingSubmitted`, `reportMissing` or a document's own reason. */
export async function openReport(acting: Acting, id: ObligationId, check?: CheckBytes): Promise<Outcome<ReportView>> {
  return attempt(async () => {
    const opened = await readSubmitted(acting, id, check);
    const { loaded, submission, report, reading, findings, changedSinceSubmission } = opened;
    const approval = approvalOf(loaded.item.state);
    const written = loaded.events.find(({ event }) => event.key === submission.key);
    return {
      item: loaded.item,
      plan: headOf(loaded.plan),
      file: reportFileOf(acting.store.site, report),
      submittedBy: written?.byTitle ?? submission.by,
      submittedOn: submission.at,
      completeness: reading.completeness,
      sections: sectionsOf(loaded.plan.outline, reading),
      findings,
      annexes: annexesOf(loaded.plan.outline, reading),
      outline: loaded.plan.outline,
      reading,
      lastReturn: lastReturnOf(loaded),
      changedSinceSubmission,
      meeting: approval?.meeting,
      approvedOn: approval?.at,
      approvalRefusals: approvalRefusals(opened)
    };
  });
}
