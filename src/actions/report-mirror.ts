/**
 * The report's columns as a mirror of its events. Writing them makes a new draft version, which has to be published
 * and approved again, so only those who may approve write them; everybody else leaves them to the next who may. Nothing
 * depends on them: the event list counts.
 */
import type { Outline } from '../domain/outline';
import { approvalOf, numberingOf, submissionOf } from '../domain/state';
import type { FoldedObligation } from '../domain/state';
import { stateWords } from '../store/projection';
import { outcomeWords } from '../store/state-words';
import { mirrorText } from '../store/reports';
import type { ReportMirror, StoredReport } from '../store/reports';
import { roleInstant } from './acting';
import type { Acting } from './acting';
import { documentRoom } from './document-room';
import { failureOf } from './outcome';
import type { Failure } from './outcome';
import type { Loaded } from './loading';

/** What the report's columns should say. */
export function mirrorOf({ events }: Pick<Loaded, 'events'>, { state, rounds }: FoldedObligation): ReportMirror {
  const approval = approvalOf(state);
  const round = rounds[rounds.length - 1];
  const approver = events.find(({ event }) => event.key === approval?.key);
  return {
    state: stateWords(state.kind),
    approvedBy: approver?.byTitle ?? approval?.by ?? '',
    approvedOn: approval?.at,
    outcome: approval === undefined ? '' : outcomeWords(approval.meeting.outcome),
    number: numberingOf(state)?.number,
    sentOn: round?.sending?.at,
    receivedOn: round?.receipt?.at
  };
}

/** What became of a mirror. */
export type MirrorResult =
  | { readonly kind: 'current' | 'written' | 'notMine' }
  /** Somebody changed the report since it was submitted; it is not touched. */
  | { readonly kind: 'changed' }
  /** To be tried again by whoever may, e.g. after a lock (423). */
  | { readonly kind: 'later'; readonly failure: Failure };

function mayApprove(acting: Acting, { roles, person, context }: Loaded): boolean {
  const at = roleInstant(acting);
  return (
    person.isSiteAdmin ||
    roles.holds(person.login, context.unit, 'approver', at) ||
    roles.holds(person.login, context.followingOffice, 'administrator', at)
  );
}

/** Whether the current version still holds what was submitted: nothing else may be published under the approval. */
async function isGenuine({ store }: Acting, url: string, outline: Outline, fingerprint: string): Promise<boolean> {
  const [{ readReport }, bytes] = await Promise.all([documentRoom(), store.reports.bytes(url)]);
  return readReport(bytes, outline).fingerprint === fingerprint;
}

/** Writes the columns, publishes and approves again, each step unless an earlier try did it. */
async function write(
  acting: Acting,
  report: StoredReport,
  mirror: ReportMirror,
  outline: Outline,
  fingerprint: string
): Promise<'written' | 'changed'> {
  const { reports } = acting.store;
  const url = report.serverRelativeUrl;
  if (!(await isGenuine(acting, url, outline, fingerprint))) {
    return 'changed';
  }
  if (report.mirrored !== mirrorText(mirror)) {
    await reports.describeMirror(url, mirror, report.etag);
  }
  if ((await reports.atUrl(url))?.moderation === 'draft') {
    await reports.publish(url, '');
  }
  if ((await reports.atUrl(url))?.moderation === 'pending') {
    if (!(await isGenuine(acting, url, outline, fingerprint))) {
      return 'changed';
    }
    await reports.approve(url, '');
  }
  return 'written';
}

/** Never throws. */
export async function mirrorReport(acting: Acting, loaded: Loaded, folded: FoldedObligation): Promise<MirrorResult> {
  const { report } = loaded;
  const submission = submissionOf(folded.state);
  const isPassed = approvalOf(folded.state) !== undefined;
  // Before it is passed the columns are the submission's own business.
  if (report === undefined || !isPassed || submission?.report.uniqueId !== report.uniqueId) {
    return { kind: 'current' };
  }
  const mirror = mirrorOf(loaded, folded);
  if (report.mirrored === mirrorText(mirror) && report.moderation === 'approved') {
    return { kind: 'current' };
  }
  if (!mayApprove(acting, loaded)) {
    return { kind: 'notMine' };
  }
  try {
    const { outline } = loaded.plan;
    return { kind: await write(acting, report, mirror, outline, submission.fingerprint) };
  } catch (error) {
    return { kind: 'later', failure: failureOf(error) };
  }
}
