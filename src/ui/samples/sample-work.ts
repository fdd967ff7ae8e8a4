/** Rows, obligations and a report of the sample plan, as the acts give them. */
import type { DraftFile, MyObligation, ReportFile } from '../../actions/open-my-work';
import type { ReportView } from '../../actions/open-report';
import { countsAs, TRACKING_COUNTS } from '../../actions/open-tracking';
import type { StaleRow, Tracking, TrackingCount, TrackingRow } from '../../actions/open-tracking';
import { submissionKey } from '../../domain/event';
import { localDate } from '../../domain/local-date';
import { sectionsInOrder } from '../../domain/outline';
import { timeliness } from '../../domain/state';
import type { ObligationState } from '../../domain/state';
import { SAMPLE_HEAD, SAMPLE_OUTLINE, SAMPLE_PERSON, SAMPLE_PLAN, sampleObligation } from './sample-plan';

export const SAMPLE_TODAY = localDate('2023-10-12');
/** 15:20 in Việt Nam. */
export const SAMPLE_MOMENT = new Date('2023-10-06T08:20:00Z');

export const SAMPLE_DRAFT: DraftFile = {
  uniqueId: 'draft-1',
  name: 'Bao cao.docx',
  serverRelativeUrl: '/sites/tongket/Drafts/DU-1/Bao cao.docx',
  versionLabel: '3.0',
  editUrl: 'https://sharepoint.example/sites/tongket/_layouts/15/Doc.aspx?sourcedoc=draft-1',
  modified: SAMPLE_MOMENT
};

export const SAMPLE_REPORT: ReportFile = {
  ...SAMPLE_DRAFT,
  uniqueId: 'report-1',
  versionLabel: '0.1',
  viewUrl: 'https://sharepoint.example/sites/tongket/Reports/DU-1/Bao%20cao.docx?web=1',
  moderation: 'pending'
};

/** A state of the unit's obligation, as the fold gives it. */
export function sampleState(kind: ObligationState['kind'], unitName = 'Đảng ủy xã Hàm Chính'): ObligationState {
  const { id } = sampleObligation(unitName);
  const draft = { uniqueId: SAMPLE_DRAFT.uniqueId, label: SAMPLE_DRAFT.versionLabel };
  const report = { uniqueId: SAMPLE_REPORT.uniqueId, label: SAMPLE_REPORT.versionLabel };
  const recorded = { obligation: id, at: SAMPLE_MOMENT, by: SAMPLE_PERSON.login };
  const submission = {
    ...recorded,
    order: 1,
    key: submissionKey(id, draft),
    act: 'submitted' as const,
    draft,
    report,
    reportUrl: SAMPLE_REPORT.serverRelativeUrl,
    fingerprint: 'f',
    completeness: { done: 2, total: 3 }
  };
  switch (kind) {
    case 'notSubmitted':
      return { kind };
    case 'submitted':
      return { kind, submission };
    case 'approved':
      return {
        kind,
        submission,
        approval: {
          ...recorded,
          order: 2,
          key: submission.key,
          act: 'approved',
          submission: submission.key,
          report,
          meeting: {
            body: 'Ban Chấp hành Đảng bộ xã',
            meetingDate: localDate('2023-10-05'),
            present: 13,
            summoned: 15,
            minutesNumber: '21-BB/ĐU'
          }
        }
      };
  }
}

/** One obligation of mine, as a drafter unless told otherwise. */
export function sampleItem(kind: ObligationState['kind'], changes: Partial<MyObligation> = {}): MyObligation {
  const obligation = sampleObligation('Đảng ủy xã Hàm Chính');
  const state = sampleState(kind);
  return {
    obligation,
    state,
    timeliness: timeliness(obligation, state, SAMPLE_TODAY, SAMPLE_PLAN.timeZone),
    completeness: kind === 'notSubmitted' ? undefined : { done: 2, total: 3 },
    draft: SAMPLE_DRAFT,
    report: kind === 'notSubmitted' ? undefined : SAMPLE_REPORT,
    refusals: { submitted: undefined, approved: 'needsApprover' },
    roles: ['drafter'],
    ...changes
  };
}

/** A tracking row of one unit of the sample plan. */
export function sampleRow(unitName: string, kind: ObligationState['kind']): TrackingRow {
  const obligation = sampleObligation(unitName);
  const sent = kind !== 'notSubmitted';
  return {
    obligation,
    state: kind,
    timeliness: timeliness(obligation, sampleState(kind, unitName), SAMPLE_TODAY, SAMPLE_PLAN.timeZone),
    submittedOn: sent ? SAMPLE_MOMENT : undefined,
    approvedOn: kind === 'approved' ? SAMPLE_MOMENT : undefined,
    completeness: sent ? { done: 2, total: 3 } : undefined,
    reportUrl: sent ? SAMPLE_REPORT.viewUrl : undefined,
    meetingNote: kind === 'approved' ? 'Ban Chấp hành, 05/10/2023, 13/15' : ''
  };
}

/** What the tracking page opens with: five reports owed, one passed, one overdue. */
export function sampleTracking(changes: Partial<Tracking> = {}): Tracking {
  const rows = [
    sampleRow('Đảng ủy xã Hàm Chính', 'approved'),
    sampleRow('Đảng ủy xã Đông Giang', 'notSubmitted'),
    sampleRow('Đảng ủy xã Tân Hải', 'notSubmitted'),
    sampleRow('Huyện ủy Hàm Thuận Bắc', 'submitted'),
    sampleRow('Thị ủy La Gi', 'notSubmitted')
  ];
  const counts = Object.fromEntries(
    TRACKING_COUNTS.map((count) => [count, rows.filter((row) => countsAs(row, count)).length])
  ) as Record<TrackingCount, number>;
  return {
    person: SAMPLE_PERSON,
    plan: SAMPLE_HEAD,
    today: SAMPLE_TODAY,
    rows,
    counts,
    canWriteBack: false,
    stale: [],
    ...changes
  };
}

/** A row that the server still stores as it was before its report was submitted. */
export function sampleStaleRow(): StaleRow {
  return {
    itemId: 1,
    etag: '"1"',
    projection: {
      state: 'submitted',
      submittedOn: SAMPLE_MOMENT,
      approvedOn: undefined,
      completeness: { done: 2, total: 3 },
      reportUrl: SAMPLE_REPORT.serverRelativeUrl,
      meetingNote: '',
      lastEvent: 7
    }
  };
}

/** A submitted report as its approver sees it. */
export function sampleReportView(changes: Partial<ReportView> = {}): ReportView {
  return {
    item: sampleItem('submitted', {
      roles: ['approver'],
      refusals: { submitted: 'needsDrafter', approved: undefined }
    }),
    plan: SAMPLE_HEAD,
    file: SAMPLE_REPORT,
    submittedBy: SAMPLE_PERSON.title,
    submittedOn: SAMPLE_MOMENT,
    completeness: { done: 2, total: 3 },
    sections: sectionsInOrder(SAMPLE_OUTLINE).map(({ section, depth }) => ({
      section,
      depth,
      state: section.kind === 'heading' ? undefined : 'done',
      words: 6,
      paragraphs: section.kind === 'heading' ? [] : [`Lời văn của ${section.title}.`]
    })),
    findings: [],
    changedSinceSubmission: false,
    meeting: undefined,
    approvedOn: undefined,
    approvalRefusals: [],
    ...changes
  };
}
