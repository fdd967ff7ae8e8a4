/** The library "Báo cáo": submitted, frozen documents under content approval, in the unit's folder. */
import type { EventKey, ObligationId, PlanId, UnitCode } from '../domain/code';
import { obligationParts } from '../domain/code';
import type { CollectiveApproval, Completeness, FileVersion } from '../domain/event';
import type { IssueNumber } from '../domain/issue-number';
import type { LocalDate } from '../domain/local-date';
import type { Obligation } from '../domain/obligation';
import { StoreError } from './failure';
import { fileVersions } from './file-versions';
import type { FileVersionEntry } from './file-versions';
import { Library, readFile, safeFileName } from './library';
import type { StoredFile } from './library';
import { all, equals, equalsAny } from './odata';
import { dayForMerge } from './row';
import type { Row } from './row';
import { REPORTS } from './schema';
import { stateWords } from './state-words';
import type { Site } from './site';

/** SharePoint's content approval, `_ModerationStatus` 0 to 3. */
export type Moderation = 'approved' | 'denied' | 'pending' | 'draft';
const MODERATION: readonly Moderation[] = ['approved', 'denied', 'pending', 'draft'];

/** The meeting's record as the file's columns hold it. */
export interface RecordedMeeting {
  readonly body: string;
  readonly meetingDate: LocalDate | undefined;
  readonly present: number | undefined;
  readonly summoned: number | undefined;
  readonly minutesNumber: string;
  /** In words. */
  readonly outcome: string;
}

/** What became of the report, as far as its columns say: a mirror of the event list, which alone counts. */
export interface ReportMirror {
  /** In words, e.g. "Đã gửi". */
  readonly state: string;
  readonly approvedBy: string;
  readonly approvedOn: Date | undefined;
  /** What the meeting came to, in words; empty while no meeting passed the report. */
  readonly outcome: string;
  readonly number: IssueNumber | undefined;
  readonly sentOn: Date | undefined;
  readonly receivedOn: Date | undefined;
}

export interface StoredReport extends StoredFile {
  readonly moderation: Moderation;
  /** Key of the submission that made the file; empty while it is not described yet. */
  readonly submissionKey: string;
  readonly fingerprint: string;
  readonly meeting: RecordedMeeting;
  /** The mirror's columns as one text, for telling whether they have to be written. */
  readonly mirrored: string;
}

/** What the submission writes on the file. */
export interface SubmissionColumns {
  readonly key: EventKey;
  readonly fingerprint: string;
  readonly completeness: Completeness;
  readonly submittedOn: Date;
}

const READ_COLUMNS = [
  'OData__ModerationStatus',
  'SubmissionKey',
  'Fingerprint',
  'MeetingBody',
  'MeetingDate',
  'MeetingPresent',
  'MeetingSummoned',
  'MinutesNumber',
  'MeetingOutcome',
  'State',
  'ApprovedBy',
  'ApprovedOn',
  'IssueNumber',
  'IssueSymbol',
  'IssuedOn',
  'SentOn',
  'ReceivedOn'
];

const momentText = (moment: Date | undefined): string => moment?.toISOString().slice(0, 19) ?? '';

/** The approval is written before the server records its event, so its moment may differ by the length of a request. */
const isThere = (moment: Date | undefined): string => (moment === undefined ? '' : 'x');

/** What `StoredReport.mirrored` should be. */
export function mirrorText({
  state,
  approvedBy,
  approvedOn,
  outcome,
  number,
  sentOn,
  receivedOn
}: ReportMirror): string {
  const issue = number === undefined ? ['', '', ''] : [String(number.number), number.symbol, number.issuedOn];
  return [state, approvedBy, isThere(approvedOn), outcome, ...issue, momentText(sentOn), momentText(receivedOn)].join(
    '|'
  );
}

function readMirrored(fields: Row): string {
  return [
    fields.text('State'),
    fields.text('ApprovedBy'),
    isThere(fields.optionalInstant('ApprovedOn')),
    fields.text('MeetingOutcome'),
    fields.text('IssueNumber'),
    fields.text('IssueSymbol'),
    fields.optionalDay('IssuedOn') ?? '',
    momentText(fields.optionalInstant('SentOn')),
    momentText(fields.optionalInstant('ReceivedOn'))
  ].join('|');
}

/** The mirror as a MERGE writes it; null empties a column. */
function mirrorColumns(mirror: ReportMirror): Readonly<Record<string, string | number | null>> {
  const { state, approvedBy, approvedOn, outcome, number, sentOn, receivedOn } = mirror;
  return {
    State: state,
    ApprovedBy: approvedBy === '' ? null : approvedBy,
    ApprovedOn: approvedOn?.toISOString() ?? null,
    MeetingOutcome: outcome === '' ? null : outcome,
    IssueNumber: number === undefined ? null : String(number.number),
    IssueSymbol: number?.symbol ?? null,
    IssuedOn: number === undefined ? null : dayForMerge(number.issuedOn),
    SentOn: sentOn?.toISOString() ?? null,
    ReceivedOn: receivedOn?.toISOString() ?? null
  };
}

function readReport(file: Row, fields: Row): StoredReport {
  const status = fields.number('OData__ModerationStatus');
  const moderation = MODERATION[status];
  if (moderation === undefined) {
    throw new StoreError('unexpected', `A report has the unknown approval status ${status}.`);
  }
  return {
    ...readFile(file, fields),
    moderation,
    submissionKey: fields.text('SubmissionKey'),
    fingerprint: fields.text('Fingerprint'),
    meeting: {
      body: fields.text('MeetingBody'),
      meetingDate: fields.optionalDay('MeetingDate'),
      present: fields.optionalNumber('MeetingPresent'),
      summoned: fields.optionalNumber('MeetingSummoned'),
      minutesNumber: fields.text('MinutesNumber'),
      outcome: fields.text('MeetingOutcome')
    },
    mirrored: readMirrored(fields)
  };
}

/**
 * Name of the file of one submission: the same draft version gives the same name, so a retry meets the first try.
 * @param attempt from 1; the version submitted anew gets a file of its own, and what was answered stays as it was.
 */
export function reportName(obligation: Obligation, draft: FileVersion, attempt: number = 1): string {
  const version = `${draft.label}-${draft.uniqueId.slice(0, 8)}${attempt === 1 ? '' : `-${attempt}`}`;
  return safeFileName(`${obligation.plan}-${obligation.stream} ${obligation.unitName} (${version}).docx`);
}

function pastReportName(obligation: Obligation): string {
  return safeFileName(`${obligation.plan}-${obligation.stream} ${obligation.unitName} (đã có).docx`);
}

export class Reports extends Library {
  public constructor(site: Site) {
    super(site, REPORTS.path, READ_COLUMNS);
  }

  /** The reports of a plan's units that the server shows to the person, the oldest first. */
  public async ofUnits(plan: PlanId, units: readonly UnitCode[]): Promise<readonly StoredReport[]> {
    return units.length === 0 ? [] : this.query(all(equalsAny('UnitCode', units), equals('PlanId', plan)), readReport);
  }

  /** The reports of one obligation that the server shows to the person, the oldest first. */
  public async of(obligation: ObligationId): Promise<readonly StoredReport[]> {
    return this.query(equals('ObligationId', obligation), readReport);
  }

  /** The versions of a report's file, newest first; none where the person may not see them. */
  public async versions(serverRelativeUrl: string): Promise<readonly FileVersionEntry[]> {
    return fileVersions(this.site, serverRelativeUrl);
  }

  /** The report at a server-relative URL. */
  public async atUrl(serverRelativeUrl: string): Promise<StoredReport | undefined> {
    return this.at(serverRelativeUrl, readReport);
  }

  /** Server-relative URL of the file of one submission, whether it is there or not. */
  public urlOf(obligation: Obligation, draft: FileVersion, attempt: number): string {
    return this.site.serverRelative(`${REPORTS.path}/${obligation.unit}/${reportName(obligation, draft, attempt)}`);
  }

  /** Server-relative URL of a report of before the system. */
  public pastUrlOf(obligation: Obligation): string {
    return this.site.serverRelative(`${REPORTS.path}/${obligation.unit}/${pastReportName(obligation)}`);
  }

  /** Puts a report of before the system into the unit's folder; an earlier, broken try is overwritten. */
  public async putPast(obligation: Obligation, bytes: Uint8Array): Promise<void> {
    await this.site
      .folder(`${REPORTS.path}/${obligation.unit}`)
      .files.addUsingPath(pastReportName(obligation), new Blob([bytes]), { Overwrite: true });
  }

  /** Puts the bytes under the submission's name; an earlier, broken try is overwritten. */
  public async put(obligation: Obligation, draft: FileVersion, attempt: number, bytes: Uint8Array): Promise<void> {
    await this.site
      .folder(`${REPORTS.path}/${obligation.unit}`)
      .files.addUsingPath(reportName(obligation, draft, attempt), new Blob([bytes]), { Overwrite: true });
  }

  public async describeSubmission(url: string, obligation: Obligation, submission: SubmissionColumns): Promise<void> {
    const { plan, stream, unit } = obligationParts(obligation.id);
    await this.describe(url, {
      ObligationId: obligation.id,
      PlanId: plan,
      UnitCode: unit,
      StreamId: stream,
      SubmissionKey: submission.key,
      Fingerprint: submission.fingerprint,
      SectionsDone: submission.completeness.done,
      SectionsTotal: submission.completeness.total,
      SubmittedOn: submission.submittedOn.toISOString(),
      State: stateWords('submitted')
    });
  }

  /** Describes a report of before the system. */
  public async describePast(
    url: string,
    obligation: Obligation,
    { state, sentOn }: { readonly state: string; readonly sentOn: LocalDate }
  ): Promise<void> {
    const { plan, stream, unit } = obligationParts(obligation.id);
    await this.describe(url, {
      ObligationId: obligation.id,
      PlanId: plan,
      UnitCode: unit,
      StreamId: stream,
      State: state,
      SentOn: dayForMerge(sentOn)
    });
  }

  /**
   * Writes the meeting and who recorded it.
   * @param etag of the file that was read: nothing is written over a change that came in between.
   */
  public async describeMeeting(
    url: string,
    meeting: CollectiveApproval,
    mirror: ReportMirror,
    etag: string
  ): Promise<void> {
    await this.describe(
      url,
      {
        ...mirrorColumns(mirror),
        MeetingBody: meeting.body,
        MeetingDate: dayForMerge(meeting.meetingDate),
        MeetingPresent: meeting.present,
        MeetingSummoned: meeting.summoned,
        MinutesNumber: meeting.minutesNumber
      },
      etag
    );
  }

  /** @param etag of the file that was read. */
  public async describeMirror(url: string, mirror: ReportMirror, etag: string): Promise<void> {
    await this.describe(url, mirrorColumns(mirror), etag);
  }

  /** Publishes the current draft version, which leaves it pending for the approver. */
  public async publish(url: string, comment: string): Promise<void> {
    await this.file(url).publish(comment);
  }

  /** Approves the pending version; the server lets only holders of ApproveItems. */
  public async approve(url: string, comment: string): Promise<void> {
    await this.file(url).approve(comment);
  }
}
