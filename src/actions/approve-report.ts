/** Thông qua: records the meeting that passed the report and publishes it. */
import type { ObligationId } from '../domain/code';
import { approvalKey } from '../domain/event';
import type { CollectiveApproval } from '../domain/event';
import { dayOf } from '../domain/local-date';
import type { LocalDate } from '../domain/local-date';
import { approvalOf } from '../domain/state';
import { StoreError } from '../store/failure';
import { stateWords } from '../store/projection';
import type { ReportMirror, StoredReport } from '../store/reports';
import { outcomeWords } from '../store/state-words';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import type { Loaded } from './loading';
import { approvalRefusals, readSubmitted } from './open-report';
import type { OpenedReport } from './open-report';
import type { Outcome } from './outcome';
import { recordAct } from './recording';

/** Whether a meeting's record can be: a body, people present of those summoned, a day that is not to come. */
export function isMeetingValid(meeting: CollectiveApproval, today: LocalDate): boolean {
  const { body, present, summoned, meetingDate } = meeting;
  return (
    body.trim() !== '' &&
    Number.isInteger(present) &&
    Number.isInteger(summoned) &&
    present > 0 &&
    present <= summoned &&
    meetingDate <= today
  );
}

function sameMeeting(a: CollectiveApproval, b: StoredReport['meeting']): boolean {
  return (
    a.body === b.body &&
    a.meetingDate === b.meetingDate &&
    a.present === b.present &&
    a.summoned === b.summoned &&
    a.minutesNumber === b.minutesNumber &&
    outcomeWords(a.outcome) === b.outcome
  );
}

/** Whether an earlier try of the same approval went through to its end. */
function approvedAlready({ item }: Loaded, meeting: CollectiveApproval): boolean {
  const approval = approvalOf(item.state);
  return (
    approval !== undefined && sameMeeting(approval.meeting, { ...meeting, outcome: outcomeWords(meeting.outcome) })
  );
}

/** Brings the file from pending to approved with the meeting on it, each step unless an earlier try did it. */
async function approveFile(
  { store, now }: Acting,
  { report, loaded }: OpenedReport,
  meeting: CollectiveApproval
): Promise<StoredReport> {
  const { reports } = store;
  const url = report.serverRelativeUrl;
  if (!sameMeeting(meeting, report.meeting)) {
    const mirror: ReportMirror = {
      state: stateWords('approved'),
      approvedBy: loaded.person.title,
      approvedOn: now(),
      outcome: outcomeWords(meeting.outcome),
      number: undefined,
      sentOn: undefined,
      receivedOn: undefined
    };
    await reports.describeMeeting(url, meeting, mirror, report.etag);
  }
  // Writing the columns of a pending version makes a draft of it again, which has to be published once more.
  const described = await reports.atUrl(url);
  if (described?.moderation === 'draft' || described?.moderation === 'denied') {
    await reports.publish(url, '');
  }
  const published = await reports.atUrl(url);
  if (published?.moderation === 'pending') {
    await reports.approve(url, '');
  }
  const approved = await reports.atUrl(url);
  if (approved?.moderation !== 'approved') {
    throw new StoreError('unexpected', 'The report was approved but the server does not say so.');
  }
  return approved;
}

/** Records the meeting on the file, publishes and approves it, then appends the event. Safe to repeat. */
export async function approveReport(
  acting: Acting,
  id: ObligationId,
  meeting: CollectiveApproval
): Promise<Outcome<void>> {
  return attempt(async () => {
    const opened = await readSubmitted(acting, id);
    const { loaded, submission } = opened;
    if (approvedAlready(loaded, meeting)) {
      return;
    }
    const refusals = approvalRefusals(opened);
    if (refusals.length > 0) {
      throw new Refused(...refusals);
    }
    if (!isMeetingValid(meeting, dayOf(acting.now(), loaded.plan.timeZone))) {
      throw new Refused({ code: 'meetingInvalid' });
    }
    const approved = await approveFile(acting, opened, meeting);
    // The file as it is now: its columns say what the mirror would, so nothing is written a second time.
    await recordAct(
      acting,
      { ...loaded, report: approved },
      {
        act: 'approved',
        key: approvalKey(id, submission.key),
        obligation: id,
        submission: submission.key,
        report: { uniqueId: approved.uniqueId, label: approved.versionLabel },
        meeting
      }
    );
  });
}
