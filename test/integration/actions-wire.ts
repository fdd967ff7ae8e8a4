/** What goes over the wire, counted, and broken where a test wants it broken. */
import type { SPFI } from '@pnp/sp';
import { spfi } from '@pnp/sp';
import type { Queryable } from '@pnp/queryable';
import type { Acting } from '../../src/actions/acting';
import type { Outcome } from '../../src/actions/outcome';
import { actingWith, valueOf } from './actions-site';
import type { TestSite } from './actions-site';

/** One request as it left. A batch is one. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  /** How many requests are in a batch; 1 for any other. */
  readonly parts: number;
}

/** The request lines of a batch. */
function requestsIn(init: RequestInit): readonly string[] {
  const body = typeof init.body === 'string' ? init.body : '';
  return body.match(/^(?:GET|POST|MERGE|PATCH|PUT|DELETE) https?:/gm) ?? [];
}

/** A PnPjs instance that keeps every request in `log`. */
export function counting(sp: SPFI, log: WireRequest[]): SPFI {
  return spfi(sp).using((instance: Queryable) => {
    instance.on.send.replace(async (url, init) => {
      log.push({ method: init.method ?? 'GET', url: url.toString(), parts: requestsIn(init).length || 1 });
      return fetch(url.toString(), init);
    });
    return instance;
  });
}

/** Where the connection breaks: before the server saw the write, or after it did and before its answer came. */
export type Break = 'before' | 'after';

/** A batch of nothing but questions is a POST that writes nothing. */
function writes(init: RequestInit): boolean {
  const inside = requestsIn(init);
  return inside.length === 0 ? init.method === 'POST' : inside.some((line) => !line.startsWith('GET'));
}

/** A PnPjs instance whose n-th write (from 0) breaks, and everything after it: as if the window was closed there. */
export function breaking(sp: SPFI, nthWrite: number, when: Break): { readonly sp: SPFI; broke(): boolean } {
  let seen = 0;
  let broken = false;
  const breakNow = (): never => {
    broken = true;
    throw new TypeError('fetch failed: the test broke the connection');
  };
  const instance = spfi(sp).using((timeline: Queryable) => {
    timeline.on.send.replace(async (url, init) => {
      if (broken || (when === 'before' && writes(init) && seen++ === nthWrite)) {
        return breakNow();
      }
      const response = await fetch(url.toString(), init);
      // A write that the server refused has changed nothing and is not counted.
      return when === 'after' && writes(init) && response.ok && seen++ === nthWrite ? breakNow() : response;
    });
    return timeline;
  });
  return { sp: instance, broke: () => broken };
}

/**
 * Lets the server do every write, and then answers the first try of each with 503, as a busy server may: the product's
 * own retries send it once more.
 */
export function busyAfterCommit(): { answered(): number; end(): void } {
  const seen = new Set<string>();
  let answered = 0;
  const real = globalThis.fetch;
  const spy = jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init = {}) => {
    const response = await real(input, init);
    const id = new Headers(init.headers).get('x-pnpjs-requestid') ?? `${input.toString()}`;
    if (!input.toString().includes('/_api/') || !writes(init) || !response.ok || seen.has(id)) {
      return response;
    }
    seen.add(id);
    answered += 1;
    return new Response('busy', { status: 503, statusText: 'Busy', headers: { 'Retry-After': '0' } });
  });
  return { answered: () => answered, end: () => spy.mockRestore() };
}

/**
 * Does an act on connections that break after their first write has reached the server, again and again, so that
 * every state between two writes is met once, until it is done. (A mirror that breaks does not undo the act.)
 * @returns the number of tries that failed, which is the number of writes of the act.
 */
export async function throughEveryBreak<T>(
  on: TestSite,
  who: string,
  act: (acting: Acting) => Promise<Outcome<T>>
): Promise<number> {
  for (let tries = 0; tries < 40; tries += 1) {
    const { sp, broke } = breaking(on.sp(who), 0, 'after');
    const outcome = await act(actingWith(on, sp));
    if (outcome.kind === 'done' || !broke()) {
      valueOf(outcome);
      return tries;
    }
    expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'offline', retryable: true } });
  }
  throw new Error('The act never comes to its end.');
}
