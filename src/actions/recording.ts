/** Appends the event of an act and makes sure that it counts. */
import { obligationParts } from '../domain/code';
import type { ReportEvent } from '../domain/event';
import { ROLE_FOR_ACT } from '../domain/state';
import { StoreError } from '../store/failure';
import type { Acting } from './acting';
import type { Loaded } from './loading';

/**
 * Appends an event unless an earlier try did.
 * @throws StoreError `conflict` when the key was taken by somebody without the role: such an entry counts for
 * nothing, so the act did not happen.
 */
export async function recordOnce({ store }: Acting, { events, roles }: Loaded, event: ReportEvent): Promise<void> {
  const earlier = events.find((stored) => stored.event.key === event.key);
  const { event: recorded } = earlier ?? (await store.events.append(event));
  if (!roles.holds(recorded.by, obligationParts(event.obligation).unit, ROLE_FOR_ACT[event.act])) {
    throw new StoreError('conflict', `The key ${event.key} was taken by ${recorded.by}, who may not do this.`);
  }
}
