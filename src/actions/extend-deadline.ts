/** Gia hạn: the receiving or the following office gives a unit more time. */
import type { ObligationId } from '../domain/code';
import { deadlineOf } from '../domain/deadline';
import { extensionKey } from '../domain/event-key';
import type { LocalDate } from '../domain/local-date';
import type { Acting } from './acting';
import { attempt } from './attempt';
import { loadForAct } from './loading';
import type { Outcome } from './outcome';
import { recordAct } from './recording';

/** More time. */
export interface Extension {
  /** Last day that counts as in time from now on; later than the one in force. */
  readonly lastDay: LocalDate;
  /** The words it was given in; made from the day when left out. */
  readonly phrase?: string;
  readonly reason: string;
}

/** An extension given after the sending changes nothing about that sending. Safe to repeat. */
export async function extendDeadline(
  acting: Acting,
  id: ObligationId,
  { lastDay, phrase, reason }: Extension
): Promise<Outcome<void>> {
  return attempt(async () => {
    const loaded = await loadForAct(acting, id);
    await recordAct(acting, loaded, {
      act: 'extended',
      key: extensionKey(id, lastDay),
      obligation: id,
      lastDay,
      phrase: phrase ?? deadlineOf(lastDay, 'atLatest').phrase,
      reason: reason.trim()
    });
  });
}
