/** Undo and redo over whole drafts. Pure; keystrokes in one field count as one step. */

export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What was changed last; a change of the same thing right after is part of the same step. */
  readonly last: string | undefined;
}

const KEPT = 100;

export function beginHistory<T>(now: T): History<T> {
  return { past: [], now, future: [], last: undefined };
}

/** @param what names what is being typed; left out for an act that is a step of its own. */
export function changed<T>(history: History<T>, now: T, what?: string): History<T> {
  if (now === history.now) {
    return history;
  }
  const isSameStep = what !== undefined && what === history.last && history.past.length > 0;
  return {
    past: isSameStep ? history.past : [...history.past, history.now].slice(-KEPT),
    now,
    future: [],
    last: what
  };
}

export function undone<T>({ past, now, future, last }: History<T>): History<T> {
  const before = past[past.length - 1];
  return before === undefined
    ? { past, now, future, last }
    : { past: past.slice(0, -1), now: before, future: [now, ...future], last: undefined };
}

export function redone<T>({ past, now, future, last }: History<T>): History<T> {
  const [next, ...rest] = future;
  return next === undefined
    ? { past, now, future, last }
    : { past: [...past, now], now: next, future: rest, last: undefined };
}
