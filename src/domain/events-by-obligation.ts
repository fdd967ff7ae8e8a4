/** Sorting a plan's events out before they are folded. */
import type { ObligationId } from './code';
import type { RecordedEvent } from './event';

/** Events by the obligation that they are about. */
export function eventsByObligation(
  events: readonly RecordedEvent[]
): ReadonlyMap<ObligationId, readonly RecordedEvent[]> {
  const groups = new Map<ObligationId, RecordedEvent[]>();
  for (const event of events) {
    const group = groups.get(event.obligation);
    if (group === undefined) {
      groups.set(event.obligation, [event]);
    } else {
      group.push(event);
    }
  }
  return groups;
}
