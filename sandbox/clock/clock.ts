/**
 * The time of the local Microsoft 365. A plan of October 2023 is only worth looking at in October 2023, so a new data
 * folder starts its clock there and lets it run; the offset to real time is kept with the data. It can be frozen, moved
 * and let run again. Browser pages get the same time from a script that is loaded before anything else: there, too, the
 * clock is part of the surroundings.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Call, Clock, Room } from '../server/call.ts';

/** Where a new data folder's clock starts: three weeks before the districts' date, in office hours. */
const DEFAULT_START = '2023-10-04T08:00:00+07:00';

/** Name of the clock's file in the data folder. */
export const CLOCK_FILE = 'clock.json';

/** What the clock does: it runs ahead of (negative: behind) real time by an offset, or it stands. */
export type ClockState =
  { readonly kind: 'running'; readonly offset: number } | { readonly kind: 'frozen'; readonly at: number };

export interface SandboxClock extends Clock {
  state(): ClockState;
  /** Stops it at the time that it shows. */
  freeze(): void;
  /** Lets it run on from the time that it shows. */
  run(): void;
  /** Sets it; it goes on running or standing as before. */
  moveTo(time: Date): void;
  /** Reads its file again, after the file was replaced. */
  reload(): void;
  /** Serves `GET /_sandbox/clock.js`, the script for pages, on both origins. */
  readonly room: Room;
}

function readState(file: string): ClockState | undefined {
  if (!existsSync(file)) {
    return undefined;
  }
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const field = (name: string): unknown =>
    typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
  const [offset, at] = [field('offset'), field('frozenAt')];
  if (typeof at === 'number') {
    return { kind: 'frozen', at };
  }
  return typeof offset === 'number' ? { kind: 'running', offset } : undefined;
}

/** Shifts or stops `Date` in a page; `new Date(x)`, `Date.parse` and `Date.UTC` stay as they are. */
function pageScript(state: ClockState): string {
  const now = state.kind === 'frozen' ? String(state.at) : `Real.now() + ${state.offset}`;
  return `(() => {
  const Real = Date;
  const now = () => ${now};
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
    apply: () => new Real(now()).toString(),
    get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self))
  });
})();
`;
}

/**
 * @param dataDir folder that keeps the clock.
 * @param start ISO instant with zone at which a new folder's clock starts; `now` for real time.
 */
export function openClock(dataDir: string, start: string = DEFAULT_START): SandboxClock {
  const file = path.join(dataDir, CLOCK_FILE);
  const fresh = (): ClockState => ({ kind: 'running', offset: start === 'now' ? 0 : Date.parse(start) - Date.now() });
  const keep = (state: ClockState): ClockState => {
    const next = `${file}.next`;
    writeFileSync(next, JSON.stringify(state.kind === 'frozen' ? { frozenAt: state.at } : { offset: state.offset }));
    renameSync(next, file);
    return state;
  };
  let state = readState(file) ?? keep(fresh());
  const now = (): Date => new Date(state.kind === 'frozen' ? state.at : Date.now() + state.offset);
  const runFrom = (time: number): ClockState => ({ kind: 'running', offset: time - Date.now() });
  return {
    now,
    state: () => state,
    freeze() {
      state = keep({ kind: 'frozen', at: now().getTime() });
    },
    run() {
      state = keep(runFrom(now().getTime()));
    },
    moveTo(time) {
      state = keep(state.kind === 'frozen' ? { kind: 'frozen', at: time.getTime() } : runFrom(time.getTime()));
    },
    reload() {
      state = readState(file) ?? keep(fresh());
    },
    room: async ({ url }: Call): Promise<Response | undefined> =>
      url.pathname === '/_sandbox/clock.js'
        ? new Response(pageScript(state), {
            headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' }
          })
        : undefined
  };
}
