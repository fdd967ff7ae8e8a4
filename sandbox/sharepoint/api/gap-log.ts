/**
 * What clients asked for and this server does not have, by name. It is how the server grows: nothing is guessed, nothing
 * is silently accepted without standing here.
 */

/** One thing that was asked for in vain. */
export interface Gap {
  /** `POST SP.File.Checkout` */
  readonly name: string;
  readonly count: number;
  readonly lastSeen: string;
}

/** The log. */
export interface GapLog {
  entries(): readonly Gap[];
  note(name: string, now: string): void;
}

const MAX_GAPS = 1000;

/** An empty log that tells each new name once. */
export function createGapLog(tell: (line: string) => void): GapLog {
  const gaps = new Map<string, Gap>();
  return {
    entries: () => [...gaps.values()],
    note(name, now) {
      const known = gaps.get(name);
      if (known === undefined && gaps.size >= MAX_GAPS) return;
      if (known === undefined) tell(`SharePoint gap: ${name}`);
      gaps.set(name, { name, count: (known?.count ?? 0) + 1, lastSeen: now });
    }
  };
}
