/**
 * Long work cut into steps. Each long function of this room is written once, as a generator that yields now and then;
 * `finish` runs it at one go, `inSlices` lets a page paint in between.
 */

/** Work that gives a `T` at its end and may be left alone for a while at each `yield`. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Maps values one by one. */
export function* mapSteps<T, R>(values: readonly T[], map: (value: T) => R): Steps<R[]> {
  const mapped: R[] = [];
  for (const value of values) {
    mapped.push(map(value));
    yield;
  }
  return mapped;
}

/** Runs work to its end at one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return value;
    }
  }
}

/** What slicing needs from its surroundings; tests bring their own. */
export interface Pacing {
  /** Milliseconds, from any zero. */
  now(): number;
  /** Gives the page its turn; goes on as soon as it has had it. */
  rest(): Promise<void>;
  /** Work at one go, in milliseconds. */
  readonly slice: number;
}

/**
 * Browsers call a task of 50 ms long. The longest single step of 300 pages takes 25 ms, and a slice ends with the step that
 * goes beyond it.
 */
const SLICE = 6;

interface Scheduler {
  yield?(): Promise<void>;
}

/** `scheduler.yield` keeps its place before other work; a message is the next best; timers wait 4 ms each. */
function restOf(host: {
  readonly scheduler?: Scheduler;
  readonly MessageChannel?: typeof MessageChannel;
}): () => Promise<void> {
  const { scheduler, MessageChannel: Channel } = host;
  if (scheduler?.yield !== undefined) {
    const owner = scheduler;
    return () => owner.yield?.() ?? Promise.resolve();
  }
  if (Channel !== undefined) {
    return () =>
      new Promise((resolve) => {
        const { port1, port2 } = new Channel();
        port1.onmessage = () => {
          // An open port keeps a Node process alive and a page's memory held.
          port1.close();
          resolve();
        };
        port2.postMessage(undefined);
      });
  }
  return () => new Promise((resolve) => setTimeout(resolve, 0));
}

/** Lets the page paint and answer before the next piece of work, which timers always do: a rest keeps its place before others. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The pacing of the page, worker or process that this runs in. */
export function hostPacing(slice = SLICE): Pacing {
  return { now: () => performance.now(), rest: restOf(globalThis), slice };
}

/** Asks the host for a rest between steps as soon as a slice is used up; ends with an AbortError when it is told to. */
export async function inSlices<T>(steps: Steps<T>, pacing: Pacing = hostPacing(), signal?: AbortSignal): Promise<T> {
  let started = pacing.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return value;
    }
    if (pacing.now() - started >= pacing.slice) {
      await pacing.rest();
      if (signal?.aborted === true) {
        steps.return(value as never);
        throw new DOMException('The work was given up.', 'AbortError');
      }
      started = pacing.now();
    }
  }
}
