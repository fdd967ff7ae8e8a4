/** What the acts on a submission share: the submission that counts now, and the key of the act on it. */
import type { ObligationId } from '../domain/code';
import type { RecordedAct, ReportEvent } from '../domain/event';
import { actOnSubmissionKey } from '../domain/event-key';
import type { SubmissionAct } from '../domain/event-key';
import { submissionOf } from '../domain/state';
import { TRANSITIONS, mayAct } from '../domain/transitions';
import { roleInstant } from './acting';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { loadForAct } from './loading';
import type { Loaded } from './loading';
import type { Outcome } from './outcome';
import { recordAct } from './recording';

/** The event of one act on a submission, without what every one has. */
export type ActDetails<A extends SubmissionAct> = Omit<
  Extract<ReportEvent, { readonly act: A }>,
  'act' | 'key' | 'obligation' | 'submission'
>;

/** The submission of the state, or of the latest round when the state is past it. */
export function submissionNow({ folded }: Loaded): RecordedAct<'submitted'> {
  const submission = submissionOf(folded.state) ?? folded.rounds[folded.rounds.length - 1]?.submission;
  if (submission === undefined) {
    throw new Refused({ code: 'nothingSubmitted' });
  }
  return submission;
}

/** Somebody without the role may not see the events that the state is made of, so the role is asked about first. */
function requireRole(acting: Acting, { context, person, roles }: Loaded, act: SubmissionAct): void {
  if (!mayAct(act, context, person.login, roles, roleInstant(acting))) {
    throw new Refused({ code: TRANSITIONS[act].needs });
  }
}

/** The whole event. */
export function eventOf<A extends SubmissionAct>(
  act: A,
  id: ObligationId,
  submission: RecordedAct<'submitted'>,
  details: ActDetails<A>
): ReportEvent {
  // The details are those of the act, which TypeScript cannot follow through a union.
  return {
    ...details,
    act,
    obligation: id,
    submission: submission.key,
    key: actOnSubmissionKey(id, act, submission.key)
  } as unknown as ReportEvent;
}

/** A note as an event keeps it: left out when nothing was written. */
export function noteOf(typed: string): { readonly note?: string } {
  const note = typed.normalize('NFC').trim();
  return note === '' ? {} : { note };
}

/** Records an act on the submission that counts now. Safe to repeat. */
export async function actOnSubmission<A extends SubmissionAct>(
  acting: Acting,
  id: ObligationId,
  act: A,
  detailsOf: (loaded: Loaded, submission: RecordedAct<'submitted'>) => ActDetails<A>
): Promise<Outcome<void>> {
  return attempt(async () => {
    const loaded = await loadForAct(acting, id);
    requireRole(acting, loaded, act);
    const submission = submissionNow(loaded);
    await recordAct(acting, loaded, eventOf(act, id, submission, detailsOf(loaded, submission)));
  });
}
