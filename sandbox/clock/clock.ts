/**
 * The time of the local Microsoft 365. A plan of October 2023 is only worth looking at in October 2023, so a new data
 * folder starts its clock there and lets it run; the offset to real time is kept with the data. Browser pages get the
 * same time from a script that is loaded before anything else: there, too, the clock is part of the surroundings.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Call, Clock, Room } from '../server/call.ts';

/** Where a new data folder's clock starts: three weeks before the districts' date, in office hours. */
const DEFAULT_START = '2023-10-04T08:00:00+07:00';

export interface SandboxClock extends Clock {
  /** Milliseconds that the sandbox is ahead of (negative: behind) real time. */
  readonly offset: number;
  /** Serves `GET /_sandbox/clock` (JSON) and `GET /_sandbox/clock.js` (the script for pages), on both origins. */
  readonly room: Room;
}

function readOffset(file: string): number | undefined {
  if (!existsSync(file)) {
    return undefined;
  }
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const offset = typeof value === 'object' && value !== null && 'offset' in value ? value.offset : undefined;
  return typeof offset === 'number' ? offset : undefined;
}

/** Shifts `Date` in a page; `new Date(x)`, `Date.parse` and `Date.UTC` stay as they are. */
function pageScript(offset: number): string {
  return `(() => {
  const Real = Date;
  const now = () => Real.now() + ${offset};
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
    apply: () => new Real(now()).toString(),
    get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self))
  });
})();
`;
}

/**
 * @param dataDir folder that keeps the offset.
 * @param start ISO instant with zone at which a new folder's clock starts; `now` for real time.
 */
export function openClock(dataDir: string, start: string = DEFAULT_START): SandboxClock {
  const file = path.join(dataDir, 'clock.json');
  let offset = readOffset(file);
  if (offset === undefined) {
    offset = start === 'now' ? 0 : Date.parse(start) - Date.now();
    writeFileSync(file, JSON.stringify({ offset }));
  }
  const ahead = offset;
  const now = (): Date => new Date(Date.now() + ahead);
  return {
    now,
    offset: ahead,
    room: async ({ url }: Call): Promise<Response | undefined> => {
      if (url.pathname === '/_sandbox/clock.js') {
        return new Response(pageScript(ahead), {
          headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' }
        });
      }
      return url.pathname === '/_sandbox/clock'
        ? Response.json({ now: now().toISOString(), offset: ahead })
        : undefined;
    }
  };
}
