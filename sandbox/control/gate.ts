/**
 * Lets calls through side by side, or one piece of work alone: a reset replaces the data under the rooms, so it waits
 * until no call is under way, and calls wait until it is done.
 */

export interface Gate {
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** @param work synchronous: nothing else can happen while it runs. */
  alone<T>(work: () => T): Promise<T>;
}

export function createGate(): Gate {
  let inside = 0;
  let closed: Promise<void> | undefined;
  let whenEmpty: () => void = () => undefined;
  return {
    async pass(work) {
      while (closed !== undefined) await closed;
      inside += 1;
      try {
        return await work();
      } finally {
        inside -= 1;
        if (inside === 0) whenEmpty();
      }
    },
    async alone(work) {
      while (closed !== undefined) await closed;
      let open: () => void = () => undefined;
      closed = new Promise((resolve) => (open = resolve));
      try {
        if (inside > 0) await new Promise<void>((resolve) => (whenEmpty = resolve));
        return work();
      } finally {
        closed = undefined;
        open();
      }
    }
  };
}
