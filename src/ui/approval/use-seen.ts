/** What the person has read in this browser, and how a version gets into it. */
import * as React from 'react';
import type { Login } from '../../domain/code';
import type { FindingCount } from '../../domain/event';
import { useActing } from '../frame/acting-context';
import { readSeen, rememberSeen } from './seen-memory';
import type { SeenBook } from './seen-memory';

export interface SeenVersions {
  readonly book: SeenBook;
  readonly remember: (submission: string, findings: FindingCount) => void;
}

export function useSeen(person: Login): SeenVersions {
  const { store, now } = useActing();
  const [book, setBook] = React.useState<SeenBook>(() => readSeen(store.webUrl, person));
  const remember = React.useCallback(
    (submission: string, findings: FindingCount) =>
      setBook(rememberSeen(store.webUrl, person, submission, { at: now().toISOString(), findings })),
    [now, person, store]
  );
  return { book, remember };
}
