/** Keeps the outline's progress up to date while it is looked at: on selection, and by a slow poll while visible. */
import * as React from 'react';
import { failureOf } from '../../actions/outcome';
import type { Failure } from '../../actions/outcome';
import type { Outline } from '../../domain/outline';
import type { DocumentInWord } from './document-in-word';
import { outlineProgress } from './section-progress';
import type { OutlineProgress } from './section-progress';

/** Word on Windows and Mac tells of changed text only when a control is left, so text is asked for now and then. */
const POLL_MS = 3000;
/** Typing moves the selection with every key; one reading after it rests is enough. */
const REST_MS = 400;

export interface ProgressReading {
  readonly progress: OutlineProgress | undefined;
  /** Why the last reading failed; the progress is the one before. */
  readonly failure: Failure | undefined;
  readonly refresh: () => void;
}

const sameProgress = (a: OutlineProgress, b: OutlineProgress): boolean =>
  a.at === b.at &&
  a.sections.length === b.sections.length &&
  a.sections.every((each, i) => each.state === b.sections[i]?.state && each.words === b.sections[i]?.words);

export function useOutlineProgress(word: DocumentInWord, outline: Outline): ProgressReading {
  const [progress, setProgress] = React.useState<OutlineProgress>();
  const [failure, setFailure] = React.useState<Failure>();
  const read = React.useRef<() => void>(() => undefined);

  React.useEffect(() => {
    let present = true;
    let busy = false;
    let again = false;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const readNow = (): void => {
      if (busy) {
        again = true; // one reading at a time: batches queue up in Word
        return;
      }
      busy = true;
      word
        .read()
        .then(
          (reading) => {
            if (present) {
              const next = outlineProgress(outline, reading);
              setProgress((before) => (before !== undefined && sameProgress(before, next) ? before : next));
              setFailure(undefined);
            }
          },
          (error: unknown) => present && setFailure(failureOf(error))
        )
        .finally(() => {
          busy = false;
          if (again && present) {
            again = false;
            readNow();
          }
        })
        .catch(() => undefined);
    };
    read.current = readNow;
    const readWhenVisible = (): void => {
      if (document.visibilityState === 'visible') {
        readNow();
      }
    };
    const stop = word.onSelection(() => {
      clearTimeout(rest);
      rest = setTimeout(readNow, REST_MS);
    });
    const poll = setInterval(readWhenVisible, POLL_MS);
    document.addEventListener('visibilitychange', readWhenVisible);
    readNow();
    return () => {
      present = false;
      stop();
      clearTimeout(rest);
      clearInterval(poll);
      document.removeEventListener('visibilitychange', readWhenVisible);
    };
  }, [word, outline]);

  return { progress, failure, refresh: React.useCallback(() => read.current(), []) };
}
