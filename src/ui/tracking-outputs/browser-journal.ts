/** The journal of mails on their way, kept in the browser: it outlasts a closed window, which is what it is for. */
import { journalInMemory } from '../../actions/sending-journal';
import type { SendingJournal } from '../../actions/sending-journal';

const PREFIX = 'tong-ket.sending.';

/** @param storage `localStorage`; where it cannot be used the journal lasts as long as the page. */
export function browserJournal(storage: Storage | undefined): SendingJournal {
  const memory = journalInMemory();
  return {
    read(key) {
      const mark = held(() => storage?.getItem(`${PREFIX}${key}`));
      return mark === 'sending' || mark === 'sent' ? mark : memory.read(key);
    },
    write(key, mark) {
      memory.write(key, mark);
      held(() =>
        mark === undefined ? storage?.removeItem(`${PREFIX}${key}`) : storage?.setItem(`${PREFIX}${key}`, mark)
      );
    }
  };
}

/** Storage may be forbidden, full or switched off: each throws. */
function held<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** Asking for it alone throws where cookies are forbidden. */
export const pageStorage = (): Storage | undefined => held(() => window.localStorage);
