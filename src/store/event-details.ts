/** The column "Chi tiết" of an event: JSON with what the act was done to. */
import type { EventKey, ObligationId } from '../domain/code';
import { eventKey } from '../domain/code';
import type { CollectiveApproval, FileVersion, ReportEvent } from '../domain/event';
import { localDate } from '../domain/local-date';
import { StoreError } from './failure';
import { rowOf } from './row';
import type { Row } from './row';

/** The columns of an event beside its details. */
export interface EventColumns {
  readonly key: EventKey;
  readonly obligation: ObligationId;
  readonly act: string;
}

function readVersion(row: Row): FileVersion {
  return { uniqueId: row.requiredText('uniqueId'), label: row.requiredText('label') };
}

function readMeeting(row: Row): CollectiveApproval {
  return {
    body: row.requiredText('body'),
    meetingDate: localDate(row.text('meetingDate')),
    present: row.number('present'),
    summoned: row.number('summoned'),
    minutesNumber: row.text('minutesNumber')
  };
}

/** @throws StoreError or InvalidInput when the details are not those of the act. */
export function parseEvent({ key, obligation, act }: EventColumns, details: string): ReportEvent {
  const row = rowOf(JSON.parse(details));
  switch (act) {
    case 'submitted': {
      const completeness = row.object('completeness');
      return {
        act,
        key,
        obligation,
        draft: readVersion(row.object('draft')),
        report: readVersion(row.object('report')),
        reportUrl: row.requiredText('reportUrl'),
        fingerprint: row.requiredText('fingerprint'),
        completeness: { done: completeness.number('done'), total: completeness.number('total') }
      };
    }
    case 'approved':
      return {
        act,
        key,
        obligation,
        submission: eventKey(row.text('submission')),
        report: readVersion(row.object('report')),
        meeting: readMeeting(row.object('meeting'))
      };
    default:
      throw new StoreError('unexpected', `The event list knows no act "${act}".`);
  }
}

/** The inverse of `parseEvent`. */
export function serialiseEvent(event: ReportEvent): string {
  switch (event.act) {
    case 'submitted': {
      const { draft, report, reportUrl, fingerprint, completeness } = event;
      return JSON.stringify({ draft, report, reportUrl, fingerprint, completeness });
    }
    case 'approved': {
      const { submission, report, meeting } = event;
      return JSON.stringify({ submission, report, meeting });
    }
  }
}
