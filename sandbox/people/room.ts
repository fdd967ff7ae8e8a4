/**
 * The room where people sign in: what a sign-in service and its token endpoint are for a real tenant.
 */
import type { Call, Clock, Person, Room } from '../server/call.ts';
import { noSessionCookie, sessionCookie } from './cookie.ts';
import type { Directory } from './directory.ts';
import type { Identity } from './session.ts';
import { signCookie, TOKEN_SECONDS } from './signed.ts';
import type { AppSubject, Delegation } from './signed.ts';
import { readTokenRequest } from './token-request.ts';

const BASE = '/_sandbox/';
const MAX_BODY = 4096;

interface PeopleRoomOptions {
  readonly secret: Uint8Array;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly identify: (request: Request) => Identity | undefined;
  readonly issueToken: (bearer: Person | Delegation | AppSubject, audience: string, now: Date) => string;
  readonly originOf: (request: Request) => string;
}

/** One refusal of this room. `error` uses the words of OAuth where it has one. */
interface Refusal {
  readonly status: number;
  readonly error: string;
  readonly message: string;
}

const NOT_SIGNED_IN: Refusal = { status: 401, error: 'login_required', message: 'Nobody is signed in.' };
const NOT_JSON: Refusal = {
  status: 415,
  error: 'invalid_request',
  message: 'The content type must be application/json.'
};
const BAD_BODY: Refusal = {
  status: 400,
  error: 'invalid_request',
  message: 'The body is not the JSON object expected.'
};
const OTHER_ORIGIN: Refusal = {
  status: 403,
  error: 'invalid_request',
  message: 'Only pages of this site may do this.'
};
const UNKNOWN_PERSON: Refusal = {
  status: 400,
  error: 'invalid_grant',
  message: 'Nobody of that name is in the directory.'
};
const NO_CONSENT: Refusal = {
  status: 403,
  error: 'consent_required',
  message: 'Only an administrator may consent to application permissions.'
};
const UNKNOWN_SCOPE: Refusal = {
  status: 400,
  error: 'invalid_scope',
  message: 'The resource has no permission of that name.'
};
const UNKNOWN_AUDIENCE: Refusal = {
  status: 400,
  error: 'invalid_resource',
  message: 'The tenant has no resource of that name.'
};

/** `/_sandbox/people`, `/me`, `/sign-in`, `/sign-out`, `/token`; undefined for every other address. */
export function createPeopleRoom(options: PeopleRoomOptions): Room {
  const routes: Readonly<Record<string, (call: Call) => Response | Promise<Response>>> = {
    'GET people': () => json(200, { people: options.directory.all() }),
    'GET me': (call) => me(call, options),
    'POST sign-in': (call) => signIn(call, options),
    'POST sign-out': (call) => signOut(call, options),
    'POST token': (call) => token(call, options)
  };
  const names = new Set(Object.keys(routes).map((route) => route.split(' ')[1]));
  return async (call) => {
    if (!call.url.pathname.startsWith(BASE)) return undefined;
    const name = call.url.pathname.slice(BASE.length);
    if (!names.has(name)) return undefined;
    const route = routes[`${call.request.method} ${name}`];
    return route === undefined ? new Response(null, { status: 405 }) : route(call);
  };
}

function me(call: Call, options: PeopleRoomOptions): Response {
  const identity = options.identify(call.request);
  return identity === undefined ? refuse(NOT_SIGNED_IN) : json(200, { person: identity.person, proof: identity.proof });
}

async function signIn(call: Call, options: PeopleRoomOptions): Promise<Response> {
  const body = await ownJson(call, options);
  if ('error' in body) return refuse(body);
  const upn = body.fields['upn'];
  if (typeof upn !== 'string') return refuse(BAD_BODY);
  const person = options.directory.byUpn(upn);
  if (person === undefined) return refuse(UNKNOWN_PERSON);
  return json(200, { person }, sessionCookie(signCookie(options.secret, person)));
}

function signOut(call: Call, options: PeopleRoomOptions): Response {
  if (isForeign(call, options)) return refuse(OTHER_ORIGIN);
  return json(200, {}, noSessionCookie());
}

/** By cookie only: a token must not beget tokens, or it would never expire. */
async function token(call: Call, options: PeopleRoomOptions): Promise<Response> {
  const body = await ownJson(call, options);
  if ('error' in body) return refuse(body);
  const identity = options.identify(call.request);
  if (identity?.proof !== 'cookie') return refuse(NOT_SIGNED_IN);
  const wanted = readTokenRequest(body.fields, options.originOf(call.request));
  switch (wanted.kind) {
    case 'bad-body':
      return refuse(BAD_BODY);
    case 'unknown-audience':
      return refuse(UNKNOWN_AUDIENCE);
    case 'unknown-permission':
      return refuse(UNKNOWN_SCOPE);
    case 'application': {
      if (!identity.person.isSiteAdmin) return refuse(NO_CONSENT);
      const app = { appId: wanted.appId, roles: wanted.roles };
      return json(200, tokenAnswer(options.issueToken(app, wanted.audience, options.clock.now())));
    }
    case 'delegated': {
      const { person } = identity;
      const token = options.issueToken({ person, ...wanted.grant }, wanted.audience, options.clock.now());
      const account = { objectId: person.objectId, upn: person.upn, displayName: person.displayName };
      return json(200, { ...tokenAnswer(token), account });
    }
  }
}

const tokenAnswer = (token: string): object => ({
  access_token: token,
  token_type: 'Bearer',
  expires_in: TOKEN_SECONDS
});

/**
 * The JSON of a request made by a page of this site. A JSON content type makes a browser ask before it sends across
 * origins, and this room never says yes; the Origin header is checked besides, as cookies do not know ports.
 */
async function ownJson(call: Call, options: PeopleRoomOptions): Promise<OwnJson | Refusal> {
  if (isForeign(call, options)) return OTHER_ORIGIN;
  if (!/^application\/json\s*(?:;|$)/i.test(call.request.headers.get('content-type') ?? '')) return NOT_JSON;
  if (Number(call.request.headers.get('content-length') ?? '0') > MAX_BODY) return BAD_BODY;
  const text = await call.request.text();
  if (text.length > MAX_BODY) return BAD_BODY;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { fields: { ...value } } : BAD_BODY;
  } catch {
    return BAD_BODY;
  }
}

interface OwnJson {
  readonly fields: Readonly<Record<string, unknown>>;
}

function isForeign(call: Call, options: PeopleRoomOptions): boolean {
  const origin = call.request.headers.get('origin');
  return origin !== null && origin !== options.originOf(call.request);
}

function refuse(refusal: Refusal): Response {
  return json(refusal.status, { error: refusal.error, error_description: refusal.message });
}

function json(status: number, body: object, cookie?: string): Response {
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  if (cookie !== undefined) headers.append('set-cookie', cookie);
  return new Response(JSON.stringify(body), { status, headers });
}
