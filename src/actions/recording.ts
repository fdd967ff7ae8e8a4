/** Appends the event of an act, makes sure that it counts, and brings the mirrors up to date as far as it may. */
import { eventKey } from '../domain/code';
import type { EventKey } from '../domain/code';
import type { ReportEvent } from '../domain/event';
import { foldEvents, submissionOf } from '../domain/state';
import type { FoldedObligation } from '../domain/state';
import { deadlineInForce } from '../domain/timeliness';
import { eventRefusal, mayAct } from '../domain/transitions';
import { StoreError } from '../store/failure';
import { projectionOf } from '../store/projection';
import { roleInstant } from './acting';
import type { Acting } from './acting';
import { Refused } from './attempt';
import type { Loaded } from './loading';
import { mirrorReport } from './report-mirror';

/** What is true once the event is there. */
export interface Recorded {
  readonly folded: FoldedObligation;
  /** It was put there now, by this person; not by an earlier try or somebody who was quicker. */
  readonly isNew: boolean;
}

/** Why the event would not count. */
function refusalAgainst(acting: Acting, loaded: Loaded, event: ReportEvent): void {
  const { folded, context, roles, person } = loaded;
  const { state, counted, extensions } = folded;
  const lastDay = deadlineInForce(context.deadline, extensions)?.lastDay;
  const refusal = eventRefusal(
    { ...event, at: roleInstant(acting), by: person.login },
    { state, counted, lastDay },
    context,
    roles
  );
  if (refusal !== undefined) {
    throw new Refused({ code: refusal });
  }
}

/**
 * The event under a key that is free for it. An entry that counts for nothing (written too early, or by somebody without
 * the role) keeps its key for ever, since nobody may delete it; it must not keep the act from ever being done.
 */
function underFreeKey<E extends ReportEvent>({ events, folded }: Loaded, event: E): E {
  const isDead = (key: EventKey): boolean =>
    !folded.counted.has(key) && events.some((stored) => stored.event.key === key);
  let key = event.key;
  for (let next = 2; isDead(key); next += 1) {
    key = eventKey(`${event.key}~${next}`);
  }
  return { ...event, key };
}

/**
 * Appends an event unless an earlier try did, and reads back whether it counts: somebody else may have acted in
 * between.
 * @throws Refused when it does not count; StoreError `conflict` when somebody without the role took the key at this
 * very moment, after which another try goes through.
 */
export async function recordOnce(acting: Acting, loaded: Loaded, wanted: ReportEvent): Promise<Recorded> {
  const { roles, context, folded: before } = loaded;
  const event = underFreeKey(loaded, wanted);
  if (before.counted.has(event.key)) {
    // A version that was submitted and withdrawn cannot be submitted again: its key is used up.
    if (event.act === 'submitted' && submissionOf(before.state)?.key !== event.key) {
      throw new Refused({ code: 'repeatedKey' });
    }
    return { folded: before, isNew: false };
  }
  refusalAgainst(acting, loaded, event);
  const { events } = await acting.store.events.append(event);
  const folded = foldEvents(
    events.map((stored) => stored.event),
    roles,
    context
  );
  if (!folded.counted.has(event.key)) {
    const recorded = events.find((stored) => stored.event.key === event.key)?.event;
    if (recorded !== undefined && !mayAct(recorded.act, context, recorded.by, roles, recorded.at)) {
      throw new StoreError('conflict', `The key ${event.key} was taken by ${recorded.by}, who may not do this.`);
    }
    const reason = folded.invalid.find((each) => each.event.key === event.key)?.reason ?? 'repeatedKey';
    throw new Refused({ code: reason });
  }
  const author = events.find((stored) => stored.event.key === event.key)?.event.by;
  return { folded, isNew: author === loaded.person.login };
}

/** Records an act and then mirrors it: the act is done whatever becomes of the mirrors, and of who is told of it. */
export async function recordAct(acting: Acting, loaded: Loaded, event: ReportEvent): Promise<Recorded> {
  const recorded = await recordOnce(acting, loaded, event);
  if (recorded.isNew) {
    const { item, plan, person, roles } = loaded;
    acting.onRecorded?.({ event, obligation: item.obligation, plan, person: person.login, roles });
  }
  await mirror(acting, loaded, recorded.folded);
  return recorded;
}

/** The report's columns and the tracking row, each as far as the person may write it. Never throws. */
export async function mirror(acting: Acting, loaded: Loaded, folded: FoldedObligation): Promise<void> {
  await mirrorReport(acting, loaded, folded);
  const { stored, person, context, roles, plan } = loaded;
  const mayWrite =
    person.isSiteAdmin ||
    roles.holds(person.login, context.receivingOffice, 'receiver', roleInstant(acting)) ||
    roles.holds(person.login, context.followingOffice, 'administrator', roleInstant(acting));
  if (!mayWrite) {
    return;
  }
  const { itemId, etag, projection, obligation } = stored;
  const now = projectionOf(folded, obligation.deadline, projection.lastEvent);
  try {
    await acting.store.obligations.write(itemId, etag, now, plan.timeZone);
  } catch {
    // The row is a projection: whoever opens the tracking page next writes what lacks.
  }
}
