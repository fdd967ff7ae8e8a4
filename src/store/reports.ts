/** The library "Báo cáo": submitted, frozen documents under content approval, in the unit's folder. */
import type { EventKey, ObligationId, PlanId, UnitCode } from '../domain/code';
import { obligationParts } from '../domain/code';
import type { CollectiveApproval, Completeness, FileVersion } from '../domain/event';
import type { LocalDate } from '../domain/local-date';
import type { Obligation } from '../domain/obligation';
import { StoreError } from './failure';
import { Library, readFile, safeFileName } from './library';
import type { StoredFile } from './library';
import { all, equals, equalsAny } from './odata';
import { dayForMerge } from './row';
import type { Row } from './row';
import { REPORTS } from './schema';
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
}

export interface StoredReport extends StoredFile {
  readonly moderation: Moderation;
  /** Key of the submission that made the file; empty while it is not described yet. */
  readonly submissionKey: string;
  readonly fingerprint: string;
  readonly meeting: RecordedMeeting;
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
  'MinutesNumber'
];

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
      minutesNumber: fields.text('MinutesNumber')
    }
  };
}

/** Name of the file of one submission: the same draft version gives the same name, so a retry meets the first try. */
export function reportName(obligation: Obligation, draft: FileVersion): string {
  const version = `${draft.label}-${draft.uniqueId.slice(0, 8)}`;
  return safeFileName(`${obligation.plan}-${obligation.stream} ${obligation.unitName} (${version}).docx`);
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

  /** The report at a server-relative URL. */
  public async atUrl(serverRelativeUrl: string): Promise<StoredReport | undefined> {
    return this.at(serverRelativeUrl, readReport);
  }

  /** Server-relative URL of the file of one submission, whether it is there or not. */
  public urlOf(obligation: Obligation, draft: FileVersion): string {
    return this.site.serverRelative(`${REPORTS.path}/${obligation.unit}/${reportName(obligation, draft)}`);
  }

  /** Puts the bytes under the submission's name; an earlier, broken try is overwritten. */
  public async put(obligation: Obligation, draft: FileVersion, bytes: Uint8Array): Promise<void> {
    await this.site
      .folder(`${REPORTS.path}/${obligation.unit}`)
      .files.addUsingPath(reportName(obligation, draft), new Blob([bytes]), { Overwrite: true });
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
      SubmittedOn: submission.submittedOn.toISOString()
    });
  }

  /** @param etag of the file that was read: nothing is written over a change that came in between. */
  public async describeMeeting(url: string, meeting: CollectiveApproval, etag: string): Promise<void> {
    await this.describe(
      url,
      {
        MeetingBody: meeting.body,
        MeetingDate: dayForMerge(meeting.meetingDate),
        MeetingPresent: meeting.present,
        MeetingSummoned: meeting.summoned,
        MinutesNumber: meeting.minutesNumber
      },
      etag
    );
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
