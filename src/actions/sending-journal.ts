/**
 * What a machine remembers of mails that are on their way. A mail cannot be sent "once" by Graph, so before it goes out
 * the intent is noted, and after it went out that it did; what happens in between is known afterwards.
 */
import type { EventKey } from '../domain/code';

/** `sending`: it was about to go out, and nobody heard what became of it. `sent`: it went out, and is not recorded yet. */
export type SendingMark = 'sending' | 'sent';

/** By the key of the event that records the sending. */
export interface SendingJournal {
  read(key: EventKey): SendingMark | undefined;
  write(key: EventKey, mark: SendingMark | undefined): void;
}

/** A journal that lasts as long as the process. */
export function journalInMemory(): SendingJournal {
  const marks = new Map<EventKey, SendingMark>();
  return {
    read: (key) => marks.get(key),
    write: (key, mark) => (mark === undefined ? marks.delete(key) : marks.set(key, mark))
  };
}
