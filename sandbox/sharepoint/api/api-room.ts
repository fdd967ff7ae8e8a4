/**
 * `/sites/tongket/_api/**`: from a Request to a Response. A request is read to its end first; then all work happens in
 * one transaction, synchronously.
 */
import type { Directory } from '../../people/directory.ts';
import type { Call, Clock, Disturb, Person } from '../../server/call.ts';
import { ConnectionDropped, SITE_PATH } from '../../server/call.ts';
import type { Api, ApiRequest } from './context.ts';
import type { GapLog } from './gap-log.ts';
import { runBatch } from './protocol/batch.ts';
import { conditionOf, readBytes, readJson, verbOf, type EntityBody, type Verb } from './protocol/body.ts';
import type { Cors } from './protocol/cors.ts';
import type { Digests } from './protocol/digest.ts';
import type { Answer } from './protocol/entity.ts';
import { badDigest, serverFault, SharePointError, unauthorized } from './protocol/errors.ts';
import { negotiate, render, renderError, withServiceHeaders } from './protocol/format.ts';
import { parsePath, readAliases, type Segment } from './protocol/path.ts';
import { parseQuery } from './protocol/query.ts';
import { LOCK_HEADER } from './lock-room.ts';
import { utcText } from './regional-settings.ts';
import { dispatch, takesBytes } from './router.ts';
import { enter } from './sharepoint.ts';
import { apiRoot, type SiteFacts } from './site.ts';
import type { Store } from './store/store.ts';

/** What the rooms of the site share. */
export interface Surroundings {
  readonly store: Store;
  readonly site: SiteFacts;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly digests: Digests;
  readonly gaps: GapLog;
  readonly cors: Cors;
  readonly log: (line: string) => void;
  readonly disturb: Disturb;
}

/** A file in one request; bigger ones come in chunks. */
const MAX_FILE_BYTES = 250 * 1024 * 1024;
const API_PATH = `${SITE_PATH}/_api`;

/** Makes the room of `_api`. */
export function createApiRoom(around: Surroundings): (call: Call) => Promise<Response | undefined> {
  return async (call) => {
    const { pathname } = call.url;
    const rest = pathname.slice(API_PATH.length);
    if (!/^(?:\/|$)/.test(rest)) return undefined;
    const preflight = around.cors.preflight(call.request);
    if (preflight !== undefined) return preflight;
    const started = performance.now();
    const response = await answerCall(around, call, rest.replace(/^\//, ''));
    const finished = withServiceHeaders(response, crypto.randomUUID(), performance.now() - started);
    return around.cors.apply(finished, call.request);
  };
}

async function answerCall(around: Surroundings, call: Call, path: string): Promise<Response> {
  return refusing(around, call.request, async () => {
    const { person } = call;
    if (person === undefined) throw unauthorized();
    requireDigest(around, call, person, path);
    if (path.toLowerCase() === '$batch') {
      return answerBatch(around, call.request, person);
    }
    return answerRequest(around, call.request, person, path);
  });
}

/** A connection that breaks off in the middle of a batch takes the answers of all its parts with it. */
async function answerBatch(around: Surroundings, request: Request, person: Person): Promise<Response> {
  let dropped: ConnectionDropped | undefined;
  const run = async (part: Request): Promise<Response> => {
    if (dropped !== undefined) return new Response(null, { status: 500 });
    try {
      return await around.disturb(part, person, () => answerPart(around, part, person));
    } catch (error) {
      if (!(error instanceof ConnectionDropped)) throw error;
      dropped = error;
      return new Response(null, { status: 500 });
    }
  };
  const answer = await runBatch(request, run, (fault) => around.log(faultText(fault)));
  if (dropped !== undefined) throw dropped;
  return answer;
}

/** Runs work and turns what it throws into the service's words. */
async function refusing(around: Surroundings, request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConnectionDropped) throw error;
    const format = negotiate(request);
    if (error instanceof SharePointError) return renderError(error, format);
    around.log(faultText(error));
    return renderError(serverFault(), format);
  }
}

const faultText = (error: unknown): string =>
  `SharePoint fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;

/** A browser's write shows a form digest; whoever brings a token proves enough by that. @throws SharePointError 403 */
function requireDigest(around: Surroundings, call: Call, person: Person, path: string): void {
  if (call.proof !== 'cookie' || path.toLowerCase() === 'contextinfo') return;
  if (call.request.method === 'GET' || call.request.method === 'HEAD') return;
  if (!around.digests.verify(call.request.headers.get('x-requestdigest'), person)) throw badDigest();
}

async function answerPart(around: Surroundings, part: Request, person: Person): Promise<Response> {
  const { pathname } = new URL(part.url);
  const inside = pathname.toLowerCase().startsWith(`${API_PATH}/`);
  return refusing(around, part, async () =>
    answerRequest(around, part, person, inside ? pathname.slice(API_PATH.length + 1) : '')
  );
}

async function answerRequest(around: Surroundings, request: Request, person: Person, path: string): Promise<Response> {
  const url = new URL(request.url);
  const segments = parsePath(path, readAliases(url.searchParams));
  const read = await readRequest(request, url, segments);
  const answer = runTransaction(around, person, read, segments);
  return render(answer, negotiate(request), apiRoot(around.site));
}

async function readRequest(request: Request, url: URL, segments: readonly Segment[]): Promise<ApiRequest> {
  const verb = verbOf(request);
  const binary = takesBytes(segments);
  const options = parseQuery(url.searchParams);
  const condition = conditionOf(request);
  const bytes = verb !== 'GET' && binary ? await readBytes(request, MAX_FILE_BYTES) : new Uint8Array();
  const body = verb !== 'GET' && !binary ? await readBody(request, verb) : { values: {} };
  const lockId = request.headers.get(LOCK_HEADER);
  return { verb, url, options, condition, body, bytes, ...(lockId === null ? {} : { lockId }) };
}

/** A DELETE's body says nothing. */
async function readBody(request: Request, verb: Verb): Promise<EntityBody> {
  return verb === 'DELETE' ? { values: {} } : readJson(request);
}

function runTransaction(
  around: Surroundings,
  person: Person,
  request: ApiRequest,
  segments: readonly Segment[]
): Answer {
  const { store, site, directory, clock, digests, gaps } = around;
  const now = utcText(clock.now());
  return store.database.transaction(request.verb === 'GET' ? 'read' : 'write', () => {
    const { user, access } = enter(store, person);
    const api: Api = {
      store,
      site,
      directory,
      access,
      user,
      now,
      request,
      noteGap: (name) => gaps.note(name, now),
      issueDigest: () => digests.issue(person)
    };
    return dispatch(api, segments);
  });
}
