/** Checks the open draft: once after it opens, after each pause in typing while looked at, and whenever asked for. */
import * as React from 'react';
import type { Failure, Refusal } from '../../actions/outcome';
import { failureOf } from '../../actions/outcome';
import type { CheckedReport } from '../../documents/check';
import type { DocumentInWord } from '../outline/document-in-word';
import type { Mending } from '../../documents/word-changes/word-change';
import type { OpenDocumentChecker, OpenDraft } from './check-open-document';
import { DocumentWorkerContext } from './document-worker';

/** The first check leaves Word and this thread to the first screen. */
const FIRST_MS = 800;
/** After so long without a key the person has paused. */
const PAUSE_MS = 1500;
/** A large document is not read again and again: the pause grows with what the last check took. */
const PAUSE_TIMES = 4;

export interface Checked extends CheckedReport {
  readonly bytes: Uint8Array;
  readonly at: Date;
}

export interface Checks {
  readonly checked: Checked | undefined;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** The document does not read. */
  readonly refusal: Refusal | undefined;
  readonly checkNow: () => void;
  /** Makes fixes in the open document, one after the other. @returns how many were made. */
  readonly mend: (fixes: readonly Mending[]) => Promise<number>;
}

/** The one checker of the pane, started when it is first needed; a chunk that did not come is asked for afresh. */
function useChecker(): () => Promise<OpenDocumentChecker> {
  const start = React.useContext(DocumentWorkerContext);
  const held = React.useRef<Promise<OpenDocumentChecker>>();
  React.useEffect(
    () => () => {
      held.current?.then(({ close }) => close()).catch(() => undefined);
      held.current = undefined;
    },
    []
  );
  return React.useCallback(() => {
    const opened = (held.current ??= import(/* webpackChunkName: 'checking' */ './check-open-document').then(
      ({ openDocumentChecker }) => openDocumentChecker(start)
    ));
    opened.catch(() => {
      held.current = undefined;
    });
    return opened;
  }, [start]);
}

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);

/**
 * @param draft undefined while no draft is open; must keep its identity between renders.
 * @param live check again after pauses in typing.
 */
export function useChecks(word: DocumentInWord, draft: OpenDraft | undefined, live: boolean): Checks {
  const [checked, setChecked] = React.useState<Checked>();
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const [refusal, setRefusal] = React.useState<Refusal>();
  const checker = useChecker();
  const last = React.useRef<Checked>();
  const took = React.useRef(0);
  const running = React.useRef<AbortController>();

  const check = React.useCallback(
    async (isAsked: boolean): Promise<void> => {
      if (draft === undefined) {
        return;
      }
      running.current?.abort();
      const run = new AbortController();
      running.current = run;
      const started = performance.now();
      setBusy(true);
      try {
        const [{ check: checkDocument }, bytes] = await Promise.all([checker(), word.bytes()]);
        if (!run.signal.aborted && (isAsked || !sameBytes(last.current?.bytes, bytes))) {
          const result = await checkDocument(bytes, draft, run.signal);
          if (run.signal.aborted) {
            return;
          }
          took.current = performance.now() - started;
          last.current = result.kind === 'checked' ? { ...result.report, bytes, at: new Date() } : undefined;
          setRefusal(result.kind === 'checked' ? undefined : result);
        }
        if (!run.signal.aborted) {
          setChecked(last.current);
          setFailure(undefined);
        }
      } catch (error) {
        if (!run.signal.aborted) {
          setFailure(failureOf(error));
        }
      } finally {
        if (running.current === run) {
          running.current = undefined;
          setBusy(false);
        }
      }
    },
    [checker, draft, word]
  );

  const checkNow = React.useCallback((): void => {
    check(true).catch(() => undefined); // failures arrive through the state
  }, [check]);

  React.useEffect(() => {
    // The mark of secrecy and the count beside the tab are wanted wherever the person is, but nobody waits for them.
    const first = setTimeout(checkNow, FIRST_MS);
    return () => {
      clearTimeout(first);
      running.current?.abort();
      running.current = undefined;
    };
  }, [checkNow]);

  React.useEffect(() => {
    if (!live || draft === undefined) {
      return undefined;
    }
    let pause: ReturnType<typeof setTimeout> | undefined;
    const stop = word.onSelection(() => {
      clearTimeout(pause);
      pause = setTimeout(
        () => {
          check(false).catch(() => undefined);
        },
        Math.max(PAUSE_MS, took.current * PAUSE_TIMES)
      );
    });
    if (last.current !== undefined) {
      check(false).catch(() => undefined); // looked at again: typing elsewhere went unchecked meanwhile
    }
    return () => {
      clearTimeout(pause);
      stop();
    };
  }, [check, draft, live, word]);

  const mend = React.useCallback(
    async (fixes: readonly Mending[]): Promise<number> => {
      const { changeFor } = await checker();
      let made = 0;
      try {
        for (const fix of fixes) {
          // Positions are those of the document as it is now, after the fix before.
          const change = await changeFor(await word.bytes(), fix);
          made += change !== undefined && (await word.change(change)) ? 1 : 0;
        }
      } finally {
        checkNow();
      }
      return made;
    },
    [checker, checkNow, word]
  );
  return { checked, busy, failure, refusal, checkNow, mend };
}
