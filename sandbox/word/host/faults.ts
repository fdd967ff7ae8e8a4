/** Troubles of a real Word that can be switched on in the window, by its address or its menu. */

export interface Faults {
  /** Milliseconds before each answer to the add-in. */
  readonly latency: number;
  /** Every change by an add-in is refused with AccessDenied; reading goes on. */
  readonly accessDenied: boolean;
  /** The document is open for reading only; taken when the window opens. */
  readonly readOnly: boolean;
  /** Saves do not reach the library. */
  readonly offline: boolean;
  /** Another copy has changed the add-in's settings since: saving them without overwriting fails. */
  readonly staleSettings: boolean;
}

export const NO_FAULTS: Faults = {
  latency: 0,
  accessDenied: false,
  readOnly: false,
  offline: false,
  staleSettings: false
};

export const FAULT_SWITCHES = ['accessDenied', 'readOnly', 'offline', 'staleSettings'] as const;
export type FaultSwitch = (typeof FAULT_SWITCHES)[number];

const LONGEST_LATENCY = 30_000;

/** E.g. `?latency=2000&fault=accessDenied,offline`. What is not understood is left out. */
export function readFaults(query: URLSearchParams): Faults {
  const named = new Set((query.get('fault') ?? '').split(','));
  const latency = Number(query.get('latency') ?? 0);
  const on = Object.fromEntries(FAULT_SWITCHES.map((name) => [name, named.has(name)]));
  return {
    ...NO_FAULTS,
    ...on,
    latency: Number.isFinite(latency) ? Math.min(Math.max(0, latency), LONGEST_LATENCY) : 0
  };
}
