/** The last requests, so that a person can see what the product asked of Microsoft 365 and what it was told. */
import type { Clock, Proof } from './call.ts';

export interface NewRequestEntry {
  readonly origin: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** 0 when the connection was broken off without an answer. */
  readonly status: number;
  readonly person: string | undefined;
  readonly proof: Proof | undefined;
  readonly milliseconds: number;
}

export interface LoggedRequest extends NewRequestEntry {
  /** Counts all requests since the server started, from 1. */
  readonly number: number;
  /** ISO instant of the sandbox clock. */
  readonly at: string;
}

export interface RequestLog {
  add(entry: NewRequestEntry): void;
  /** Newest first. */
  entries(): readonly LoggedRequest[];
  /** Number of the newest request; 0 before the first. */
  last(): number;
}

/** How many are kept. */
export const KEPT_REQUESTS = 5000;

export function createRequestLog(clock: Clock): RequestLog {
  const ring: LoggedRequest[] = [];
  let count = 0;
  return {
    add(entry) {
      ring[count % KEPT_REQUESTS] = { number: count + 1, at: clock.now().toISOString(), ...entry };
      count += 1;
    },
    entries() {
      const start = count % KEPT_REQUESTS;
      const ordered = count > KEPT_REQUESTS ? [...ring.slice(start), ...ring.slice(0, start)] : [...ring];
      return ordered.reverse();
    },
    last: () => count
  };
}
