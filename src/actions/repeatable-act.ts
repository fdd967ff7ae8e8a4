/** Acts that may happen again later: their key counts the changes of state that came before. */
import type { EventKey, ObligationId } from '../domain/code';
import type { ReportEvent } from '../domain/event';
import { repeatableKey } from '../domain/event-key';
import type { RepeatableAct } from '../domain/event-key';
import type { StateKind } from '../domain/state';
import type { Acting } from './acting';
import { attempt } from './attempt';
import { loadForAct } from './loading';
import type { Loaded } from './loading';
import type { Outcome } from './outcome';
import { recordAct } from './recording';

/** State that each act leads to; a retry that finds it has nothing left to do. */
const LEADS_TO: Readonly<Record<Exclude<RepeatableAct, 'exemptionEnded'>, StateKind>> = {
  exempted: 'exempt',
  recordedOnPaper: 'onPaper',
  imported: 'accepted',
  superseded: 'superseded'
};

/** The latest event of the act, when the state still is what it led to and nothing changed since. */
function isDone({ folded, events }: Loaded, id: ObligationId, act: RepeatableAct): boolean {
  const key = repeatableKey(id, act, folded.changes - 1);
  const isLast = folded.counted.has(key) && events.some(({ event }) => event.key === key && event.act === act);
  return isLast && (act === 'exemptionEnded' || folded.state.kind === LEADS_TO[act]);
}

/**
 * Records the act unless it was the last thing that happened to the obligation. Safe to repeat.
 * @param eventOf the event under its key; may refuse.
 */
export async function actRepeatably(
  acting: Acting,
  id: ObligationId,
  act: RepeatableAct,
  eventOf: (loaded: Loaded, key: EventKey) => ReportEvent | Promise<ReportEvent>
): Promise<Outcome<void>> {
  return attempt(async () => {
    const loaded = await loadForAct(acting, id);
    if (isDone(loaded, id, act)) {
      return;
    }
    await recordAct(acting, loaded, await eventOf(loaded, repeatableKey(id, act, loaded.folded.changes)));
  });
}
