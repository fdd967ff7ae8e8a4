/** The draft of a plan as it is worked on: kept at every change, with undo and redo. */
import * as React from 'react';
import type { PlanDraft } from '../../domain/plan-draft';
import { useActing } from '../frame/acting-context';
import { beginHistory, changed, redone, undone } from './draft-history';
import type { History } from './draft-history';
import { draftKey, keepDraft, keptDraft, pageStorage } from './draft-store';

/** @param what names the field that is typed into. */
export type ChangeDraft = (change: (draft: PlanDraft) => PlanDraft, what?: string) => void;

export interface PlanDrafting {
  readonly draft: PlanDraft | undefined;
  /** Text in storage that cannot be read; it stays there until it is thrown away. */
  readonly unreadable: string | undefined;
  /** False when the browser does not keep the draft. */
  readonly isKept: boolean;
  readonly change: ChangeDraft;
  /** Begins with a draft, or ends with none. */
  readonly begin: (draft: PlanDraft | undefined) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

interface Held {
  readonly history: History<PlanDraft> | undefined;
  readonly unreadable: string | undefined;
}

const SAVE_AFTER_MS = 300;

export function usePlanDraft(login: string): PlanDrafting {
  const { store } = useActing();
  const key = draftKey(store.webUrl, login);
  const [held, setHeld] = React.useState<Held>(() => {
    const kept = keptDraft(pageStorage(), key);
    return {
      history: kept.kind === 'draft' ? beginHistory(kept.draft) : undefined,
      unreadable: kept.kind === 'unreadable' ? kept.text : undefined
    };
  });
  const [isKept, setKept] = React.useState(true);
  const draft = held.history?.now;
  const latest = React.useRef({ draft, unreadable: held.unreadable });
  latest.current = { draft, unreadable: held.unreadable };

  const save = React.useCallback(() => {
    if (latest.current.unreadable === undefined) {
      setKept(keepDraft(pageStorage(), key, latest.current.draft));
    }
  }, [key]);
  React.useEffect(() => {
    const timer = setTimeout(save, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, held.unreadable, save]);
  // A page that is closed, or a screen that is taken down, right after a keystroke.
  React.useEffect(() => {
    const flush = (): void => {
      if (latest.current.unreadable === undefined) {
        keepDraft(pageStorage(), key, latest.current.draft);
      }
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [key]);

  const over = React.useCallback((next: (history: History<PlanDraft>) => History<PlanDraft>) => {
    setHeld((before) => (before.history === undefined ? before : { ...before, history: next(before.history) }));
  }, []);
  const change = React.useCallback<ChangeDraft>(
    (make, what) => over((history) => changed(history, make(history.now), what)),
    [over]
  );
  const begin = React.useCallback((next: PlanDraft | undefined) => {
    setHeld({ history: next === undefined ? undefined : beginHistory(next), unreadable: undefined });
  }, []);
  const undo = React.useCallback(() => over(undone), [over]);
  const redo = React.useCallback(() => over(redone), [over]);
  return {
    draft,
    unreadable: held.unreadable,
    isKept,
    change,
    begin,
    undo: (held.history?.past.length ?? 0) > 0 ? undo : undefined,
    redo: (held.history?.future.length ?? 0) > 0 ? redo : undefined
  };
}
