/** Applies fault rules and the throttle to a request, in the words of the service that it was meant for. */
import { setTimeout as wait } from 'node:timers/promises';
import { GRAPH_PATH } from '../graph/path.ts';
import { graphRefusal } from '../graph/errors.ts';
import { ConnectionDropped } from '../server/call.ts';
import type { Clock, Disturb } from '../server/call.ts';
import { fileLocked, throttled } from '../sharepoint/api/protocol/errors.ts';
import { negotiate, renderError } from '../sharepoint/api/protocol/format.ts';
import type { Effect, FaultRules } from './fault-rules.ts';
import type { Throttle } from './throttle.ts';

/** What counts against a user's requests. */
const SERVICE = /^\/(?:sites\/[^/]+\/_api|v1\.0)(?:\/|$)/i;
const BATCH = /\/\$batch\/?$/i;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The verb that a client means: SharePoint's clients tunnel theirs through POST. */
const verbOf = (request: Request): string => request.headers.get('x-http-method') ?? request.method;

/**
 * @param clock dates the refusals of Graph.
 */
export function createDisturbance(rules: FaultRules, throttle: Throttle, clock: Clock): Disturb {
  const isGraph = (request: Request): boolean => new URL(request.url).pathname.startsWith(GRAPH_PATH);

  const busy = (request: Request, status: 429 | 503, seconds: number): Response => {
    if (!isGraph(request)) return renderError(throttled(status, seconds), negotiate(request));
    const code = status === 429 ? 'activityLimitReached' : 'serviceNotAvailable';
    const words = status === 429 ? 'The request has been throttled' : 'The service is not available. Try again later.';
    return graphRefusal({ status, code, message: words, headers: { 'retry-after': String(seconds) } }, request, clock);
  };
  const locked = (request: Request): Response => {
    if (!isGraph(request)) {
      return renderError(fileLocked(request.url, 'i:0#.f|membership|word@tongket.example'), negotiate(request));
    }
    const message = 'The file is currently checked out or locked for editing by another user.';
    return graphRefusal({ status: 423, code: 'notAllowed', message }, request, clock);
  };

  const apply = async (effect: Effect, request: Request, run: () => Promise<Response>): Promise<Response> => {
    switch (effect.kind) {
      case 'locked':
        return locked(request);
      case 'status':
        if (effect.when === 'after') await run();
        return busy(request, effect.status, effect.retryAfter);
      case 'drop':
        if (effect.when === 'after') await run();
        throw new ConnectionDropped('A fault rule broke the connection off.');
      case 'latency':
        await wait(effect.milliseconds);
        return run();
    }
  };

  return async (request, person, run) => {
    const { pathname } = new URL(request.url);
    const path = decoded(pathname);
    if (person !== undefined && SERVICE.test(path) && !BATCH.test(path)) {
      const seconds = throttle.count(person.upn);
      if (seconds !== undefined) return busy(request, 429, seconds);
    }
    const effects = rules.strike({ method: verbOf(request), path, upn: person?.upn });
    // The last one is the innermost: waiting comes before whatever ends the request.
    return [...effects]
      .reverse()
      .reduce<() => Promise<Response>>((inner, effect) => () => apply(effect, request, inner), run)();
  };
}
