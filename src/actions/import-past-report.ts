/** Nhập báo cáo đã có: a report of before the system, taken over as accepted. */
import type { ObligationId } from '../domain/code';
import { dayOf } from '../domain/local-date';
import type { LocalDate } from '../domain/local-date';
import type { Finding } from '../documents/check';
import { StoreError } from '../store/failure';
import { stateWords } from '../store/projection';
import type { StoredReport } from '../store/reports';
import type { Acting } from './acting';
import { Refused } from './attempt';
import { documentRoom } from './document-room';
import type { Loaded } from './loading';
import type { Outcome } from './outcome';
import { actRepeatably } from './repeatable-act';

/** A report of before. */
export interface PastReport {
  /** The .docx as it was issued. */
  readonly bytes: Uint8Array;
  readonly sentOn: LocalDate;
  readonly acceptedOn: LocalDate;
}

const isSecrecy = ({ code }: Finding): boolean => code === 'secrecyMark';

/** Puts, describes, publishes and approves the file, each step unless an earlier try did it. */
async function putPast({ store }: Acting, { item }: Loaded, { bytes, sentOn }: PastReport): Promise<StoredReport> {
  const { reports } = store;
  const { obligation } = item;
  const url = reports.pastUrlOf(obligation);
  const there = await reports.atUrl(url);
  if (there === undefined || there.obligation !== obligation.id) {
    await reports.putPast(obligation, bytes);
    await reports.describePast(url, obligation, { state: stateWords('accepted'), sentOn });
  }
  if ((await reports.atUrl(url))?.moderation === 'draft') {
    await reports.publish(url, '');
  }
  if ((await reports.atUrl(url))?.moderation === 'pending') {
    await reports.approve(url, '');
  }
  const approved = await reports.atUrl(url);
  if (approved?.moderation !== 'approved') {
    throw new StoreError('unexpected', 'The report was taken over but the server does not show it as approved.');
  }
  return approved;
}

/**
 * Refused with `dateInvalid` when the days are not in order or to come, and with a document's own reason when it does
 * not read or bears a mark of secrecy. Safe to repeat.
 */
export async function importPastReport(acting: Acting, id: ObligationId, past: PastReport): Promise<Outcome<void>> {
  return actRepeatably(acting, id, 'imported', async (loaded, key) => {
    const refusal = loaded.item.refusals.imported;
    if (refusal !== undefined) {
      throw new Refused({ code: refusal });
    }
    const { sentOn, acceptedOn } = past;
    if (sentOn > acceptedOn || acceptedOn > dayOf(acting.now(), loaded.plan.timeZone)) {
      throw new Refused({ code: 'dateInvalid' });
    }
    const { outline } = loaded.plan;
    // An old report need not follow the outline; a state secret must not come in, though.
    const { checkReport, readReport } = await documentRoom();
    const secret = checkReport(readReport(past.bytes, outline), outline).find(isSecrecy);
    if (secret !== undefined) {
      throw new Refused({ code: secret.code });
    }
    const file = await putPast(acting, loaded, past);
    return {
      act: 'imported',
      key,
      obligation: id,
      report: { uniqueId: file.uniqueId, label: file.versionLabel },
      reportUrl: file.serverRelativeUrl,
      sentOn,
      acceptedOn
    };
  });
}
