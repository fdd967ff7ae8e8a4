/** Rows, obligations and a report of the sample plan, as the acts give them. */
import type { DraftFile, MyObligation, ReportFile } from '../../actions/open-my-work';
import type { QueueEntry } from '../../actions/open-approval-queue';
import type { ReportView } from '../../actions/open-report';
import { countsOf } from '../../actions/open-tracking';
import type { StaleRow, Tracking, TrackingRow } from '../../actions/open-tracking';
import { placeOf } from '../../actions/queue-places';
import type { ReportReading } from '../../documents/read-report';
import { ACTS } from '../../domain/event';
import { localDate } from '../../domain/local-date';
import { sectionsInOrder } from '../../domain/outline';
import { NO_NOTES } from '../../domain/section-notes';
import { approvalOf, submissionOf } from '../../domain/state';
import type { Role } from '../../domain/role';
import type { StateKind } from '../../domain/state';
import { timeliness } from '../../domain/timeliness';
import { TRANSITIONS, stateRefusal } from '../../domain/transitions';
import { projectionOf } from '../../store/projection';
import { SAMPLE_FILES, SAMPLE_MOMENT, sampleFold } from './sample-fold';
import { SAMPLE_HEAD, SAMPLE_OUTLINE, SAMPLE_PERSON, SAMPLE_PLAN, sampleObligation } from './sample-plan';

export const SAMPLE_TODAY = localDate('2023-10-12');
/** Noon of `SAMPLE_TODAY` in Việt Nam. */
const SAMPLE_NOW = new Date('2023-10-12T05:00:00Z');
export { SAMPLE_MOMENT };

export const SAMPLE_DRAFT: DraftFile = {
  uniqueId: SAMPLE_FILES.draft.uniqueId,
  name: 'Bao cao.docx',
  serverRelativeUrl: '/sites/tongket/Drafts/DU-1/Bao cao.docx',
  versionLabel: SAMPLE_FILES.draft.label,
  editUrl: 'https://sharepoint.example/sites/tongket/_layouts/15/Doc.aspx?sourcedoc=draft-1',
  modified: SAMPLE_MOMENT
};

export const SAMPLE_REPORT: ReportFile = {
  ...SAMPLE_DRAFT,
  uniqueId: SAMPLE_FILES.report.uniqueId,
  versionLabel: SAMPLE_FILES.report.label,
  viewUrl: 'https://sharepoint.example/sites/tongket/Reports/DU-1/Bao%20cao.docx?web=1',
  moderation: 'pending'
};

/** Nobody else may act on the samples: what a person may do, each test says. */
const NO_ROLE = Object.fromEntries(ACTS.map((act) => [act, TRANSITIONS[act].needs])) as MyObligation['refusals'];

/** Refusals of everything but what is said otherwise. */
export function sampleRefusals(changes: Partial<MyObligation['refusals']>): MyObligation['refusals'] {
  return { ...NO_ROLE, ...changes };
}

/** One obligation of mine, as a drafter unless told otherwise. */
export function sampleItem(kind: StateKind, changes: Partial<MyObligation> = {}): MyObligation {
  const obligation = sampleObligation('Đảng ủy xã Hàm Chính');
  const folded = sampleFold(kind);
  const submission = submissionOf(folded.state);
  return {
    obligation,
    state: folded.state,
    timeliness: timeliness(obligation, folded, SAMPLE_NOW, SAMPLE_PLAN.timeZone),
    inForce: obligation.deadline,
    openReasons: folded.openReasons,
    answerBy: folded.answerBy,
    rounds: folded.rounds,
    completeness: submission?.completeness,
    draft: SAMPLE_DRAFT,
    report: submission === undefined ? undefined : SAMPLE_REPORT,
    refusals: sampleRefusals({ submitted: stateRefusal('submitted', kind) }),
    roles: ['drafter'],
    ...changes
  };
}

/** What a row says before anything was done. */
const SAMPLE_NOTHING = {
  inForce: undefined,
  extendedTo: undefined,
  sentOn: undefined,
  receivedOn: undefined,
  acceptedOn: undefined,
  issueNumber: '',
  round: 0,
  returnedReasons: 0,
  answerBy: undefined,
  exemptReason: '',
  sections: NO_NOTES
} as const;

/** A tracking row of one unit of the sample plan. */
export function sampleRow(unitName: string, kind: StateKind): TrackingRow {
  const obligation = sampleObligation(unitName);
  const folded = sampleFold(kind, unitName);
  const submission = submissionOf(folded.state);
  const approval = approvalOf(folded.state);
  return {
    obligation,
    state: kind,
    timeliness: timeliness(obligation, folded, SAMPLE_NOW, SAMPLE_PLAN.timeZone),
    ...SAMPLE_NOTHING,
    inForce: obligation.deadline,
    answer: undefined,
    sentOn: folded.firstSending?.at,
    submittedOn: submission?.at,
    approvedOn: approval?.at,
    completeness: submission?.completeness,
    reportUrl: submission === undefined ? undefined : SAMPLE_REPORT.viewUrl,
    meetingNote: approval === undefined ? '' : 'Ban Chấp hành, 05/10/2023, 13/15'
  };
}

/** What the tracking page opens with: five reports owed, one accepted, one overdue. */
export function sampleTracking(changes: Partial<Tracking> = {}): Tracking {
  const rows = [
    sampleRow('Đảng ủy xã Hàm Chính', 'accepted'),
    sampleRow('Đảng ủy xã Đông Giang', 'notSubmitted'),
    sampleRow('Đảng ủy xã Tân Hải', 'notSubmitted'),
    sampleRow('Huyện ủy Hàm Thuận Bắc', 'submitted'),
    sampleRow('Thị ủy La Gi', 'notSubmitted')
  ];
  return {
    person: SAMPLE_PERSON,
    plan: SAMPLE_HEAD,
    outline: SAMPLE_OUTLINE,
    streams: SAMPLE_PLAN.streams,
    today: SAMPLE_TODAY,
    rows,
    counts: countsOf(rows),
    isComplete: true,
    expected: rows.length,
    canWriteBack: false,
    tokens: { events: '1;3;e;1;1', obligations: '1;3;o;1;1' },
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
      ...SAMPLE_NOTHING,
      round: 1,
      computedFrom: 'v3:7/1',
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

const SAMPLE_READING: ReportReading = {
  sections: [],
  fingerprint: 'f',
  completeness: { done: 2, total: 3 },
  hasRevisions: false,
  hasComments: false,
  paragraphs: [],
  figures: [],
  tables: [],
  annexes: [],
  comments: [],
  notes: [],
  letterhead: { bodies: [] },
  legacyText: []
};

/** One report of the approval page's queue, seen by somebody with the roles. */
export function sampleEntry(kind: StateKind, roles: readonly Role[], changes: Partial<QueueEntry> = {}): QueueEntry {
  const item = sampleItem(kind);
  const folded = sampleFold(kind);
  const submission = submissionOf(folded.state);
  return {
    obligation: item.obligation,
    place: placeOf(kind, new Set(roles)),
    state: kind,
    timeliness: item.timeliness,
    submission: submission?.key,
    round: folded.rounds.length,
    since: submission?.at,
    projection: projectionOf(folded, item.obligation.deadline),
    findings: submission === undefined ? undefined : { blocks: 0, warns: 0 },
    roles,
    hasDraft: false,
    ...changes
  };
}

/** A submitted report as its approver sees it. */
export function sampleReportView(changes: Partial<ReportView> = {}): ReportView {
  return {
    item: sampleItem('submitted', {
      roles: ['approver'],
      refusals: sampleRefusals({ approved: undefined })
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
    annexes: [],
    outline: SAMPLE_OUTLINE,
    reading: SAMPLE_READING,
    lastReturn: undefined,
    changedSinceSubmission: false,
    meeting: undefined,
    approvedOn: undefined,
    approvalRefusals: [],
    ...changes
  };
}
