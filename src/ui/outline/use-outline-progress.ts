/**
 * Keeps the outline's progress up to date while it is looked at: when the selection or the text changes, as far as this Word tells;
 * besides by a poll while visible, which slows down as long as nothing changes.
 */
import * as React from 'react';
import { failureOf } from '../../actions/outcome';
import type { Failure } from '../../actions/outcome';
import { inSlices } from '../../documents/steps';
import type { Outline } from '../../domain/outline';
import type { DocumentInWord } from './document-in-word';
import { outlineProgressSteps } from './section-progress';
import type { CountedControls, OutlineProgress } from './section-progress';

/** What no event tells of (undo, somebody else's writing) is found so soon after the last change … */
const POLL_MS = 3000;
/** … and so late in a document that nobody changes. */
const LAZY_POLL_MS = 48_000;
/** While keys follow each other quickly, one reading after a bundle of them is enough. */
const REST_MS = 80;
/** The first change after a quiet while is read with what comes along with it, a moving caret above all. */
const FIRST_MS = 4;
/** A quiet while: nobody types so slowly. */
const QUIET_MS = 400;
/**
 * A large document is not read again and again: the rest is at least what a reading costs. One that waited while Word laid out what
 * was typed says little of that, so a higher cost is believed bit by bit.
 */
const COST_GROWS = 1.25;

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
    let cost = 0;
    let toldAt = 0;
    let isFirst = false;
    let shown: OutlineProgress | undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let poll: ReturnType<typeof setTimeout> | undefined;
    let every = POLL_MS;
    const counted: CountedControls = new Map();
    const show = (next: OutlineProgress): void => {
      if (shown === undefined || !sameProgress(shown, next)) {
        shown = next;
        every = POLL_MS;
        setProgress(next);
      } else {
        every = Math.min(every * 2, LAZY_POLL_MS);
      }
      setFailure(undefined);
    };
    const readNow = (): void => {
      if (busy) {
        again = true; // one reading at a time: batches queue up in Word
        return;
      }
      busy = true;
      clearTimeout(poll);
      const started = performance.now();
      word
        .read()
        .then((reading) => inSlices(outlineProgressSteps(outline, reading, counted)))
        .then(
          (progress) => present && show(progress),
          (error: unknown) => {
            every = POLL_MS;
            return present && setFailure(failureOf(error));
          }
        )
        .finally(() => {
          busy = false;
          const took = performance.now() - started;
          cost = cost === 0 ? took : Math.min(took, cost * COST_GROWS);
          if (present) {
            poll = setTimeout(() => document.visibilityState === 'visible' && readNow(), every);
          }
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
    const readSoon = (): void => {
      every = POLL_MS;
      const quiet = performance.now() - toldAt;
      toldAt = performance.now();
      if (isFirst) {
        return; // comes along with the change that is about to be read
      }
      isFirst = quiet > Math.max(QUIET_MS, cost);
      clearTimeout(rest);
      rest = setTimeout(
        () => {
          isFirst = false;
          readNow();
        },
        isFirst ? FIRST_MS : Math.max(REST_MS, cost)
      );
    };
    const stops = [word.onSelection(readSoon), word.onText(readSoon)];
    document.addEventListener('visibilitychange', readWhenVisible);
    readNow();
    return () => {
      present = false;
      stops.forEach((stop) => stop());
      clearTimeout(rest);
      clearTimeout(poll);
      document.removeEventListener('visibilitychange', readWhenVisible);
    };
  }, [word, outline]);

  return { progress, failure, refresh: React.useCallback(() => read.current(), []) };
}
