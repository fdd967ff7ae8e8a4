/**
 * The tenant's sign-in service for apps that sign people in themselves, as Entra ID's: OpenID Connect, authorization code with
 * proof key (RFC 7636), one public client. Words without nested app authentication (LTSC) come here through the app's own page.
 */
import { createHash, randomUUID } from 'node:crypto';
import { json, plain, redirect } from '../server/answers.ts';
import type { Call, Clock, Person, Room } from '../server/call.ts';
import type { Delegation } from './signed.ts';
import { TOKEN_SECONDS } from './signed.ts';
import { GRAPH_AUDIENCE } from './permissions.ts';
import { readTokenRequest } from './token-request.ts';

const BASE = '/_authority/';
/** The sandbox has one directory. */
const TENANT = '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2100';
const CODE_MS = 60_000;
/** The page of the app that answers may be sent to, as its registration says. */
const REDIRECT_PAGE = '/sign-in.html';

export interface AuthorityOptions {
  readonly origin: string;
  readonly paneOrigin: string;
  readonly clock: Clock;
  readonly issueToken: (bearer: Delegation, audience: string, now: Date) => string;
}

/** What a code stands for; it is taken once. */
interface Grant {
  readonly person: Person;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string;
  readonly scope: string;
  readonly until: number;
}

const base64Url = (value: object): string => Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');

/** The resource of the first scope that names one: `https://127.0.0.1:4443/.default openid`. */
function audienceOf(scope: string): string {
  const named = scope.split(' ').find((one) => one.startsWith('https://'));
  return named === undefined ? GRAPH_AUDIENCE : named.slice(0, named.lastIndexOf('/'));
}

/** `/_authority/…`; undefined for every other address. */
export function createAuthorityRoom({ origin, paneOrigin, clock, issueToken }: AuthorityOptions): Room {
  const issuer = `${origin}${BASE}v2.0`;
  const grants = new Map<string, Grant>();

  const authorize = ({ url, person }: Call): Response => {
    const asked = (name: string): string => url.searchParams.get(name) ?? '';
    const redirectUri = asked('redirect_uri');
    if (redirectUri !== paneOrigin + REDIRECT_PAGE) {
      return plain(400, 'AADSTS50011: The redirect URI does not match those of the application.');
    }
    const answer = (fields: Readonly<Record<string, string>>): Response =>
      redirect(`${redirectUri}#${new URLSearchParams({ ...fields, state: asked('state') }).toString()}`);
    if (asked('response_type') !== 'code' || asked('code_challenge_method') !== 'S256') {
      return answer({ error: 'invalid_request', error_description: 'A code with a proof key is needed.' });
    }
    if (person === undefined) {
      return asked('prompt') === 'none'
        ? answer({ error: 'login_required', error_description: 'AADSTS50058: Nobody is signed in.' })
        : redirect(`/?return=${encodeURIComponent(url.pathname + url.search)}`);
    }
    const code = randomUUID();
    grants.set(code, {
      person,
      clientId: asked('client_id'),
      redirectUri,
      challenge: asked('code_challenge'),
      nonce: asked('nonce'),
      scope: asked('scope'),
      until: Date.now() + CODE_MS
    });
    return answer({
      code,
      client_info: base64Url({ uid: person.objectId, utid: TENANT }),
      session_state: randomUUID()
    });
  };

  const token = async ({ request }: Call): Promise<Response> => {
    const body = new URLSearchParams(await request.text());
    const asked = (name: string): string => body.get(name) ?? '';
    const refuse = (error: string, error_description: string): Response => json({ error, error_description }, 400);
    const grant = grants.get(asked('code'));
    grants.delete(asked('code'));
    const challenge = createHash('sha256').update(asked('code_verifier')).digest('base64url');
    if (asked('grant_type') !== 'authorization_code') {
      return refuse('unsupported_grant_type', 'Only a code is taken.');
    }
    if (
      grant === undefined ||
      grant.until < Date.now() ||
      grant.clientId !== asked('client_id') ||
      grant.redirectUri !== asked('redirect_uri') ||
      grant.challenge !== challenge
    ) {
      return refuse('invalid_grant', 'The code is not good, or not good any more.');
    }
    const { person, nonce, clientId, scope } = grant;
    const named = scope.split(' ').filter((one) => one.startsWith('https://'));
    const wanted = readTokenRequest({ audience: audienceOf(scope), scope: named }, origin);
    if (wanted.kind !== 'delegated') {
      return refuse('invalid_scope', 'The resource has no permission of that name.');
    }
    const now = clock.now();
    const seconds = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: clientId,
      sub: person.objectId,
      oid: person.objectId,
      tid: TENANT,
      preferred_username: person.upn,
      name: person.displayName,
      nonce,
      iat: seconds,
      exp: seconds + TOKEN_SECONDS
    };
    return json({
      token_type: 'Bearer',
      scope,
      expires_in: TOKEN_SECONDS,
      access_token: issueToken({ person, ...wanted.grant }, wanted.audience, now),
      // The library reads it and checks no signature; only the access token opens anything.
      id_token: `${base64Url({ alg: 'none', typ: 'JWT' })}.${base64Url(claims)}.`,
      client_info: base64Url({ uid: person.objectId, utid: TENANT })
    });
  };

  const describe = (): Response =>
    json({
      issuer,
      authorization_endpoint: `${origin}${BASE}authorize`,
      token_endpoint: `${origin}${BASE}token`,
      end_session_endpoint: `${origin}${BASE}logout`,
      jwks_uri: `${origin}${BASE}keys`,
      response_types_supported: ['code'],
      response_modes_supported: ['fragment'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256']
    });

  const answer = async (call: Call): Promise<Response | undefined> => {
    switch (`${call.request.method} ${call.url.pathname.slice(BASE.length)}`) {
      case 'GET v2.0/.well-known/openid-configuration':
        return describe();
      case 'GET keys':
        return json({ keys: [] });
      case 'GET authorize':
        return authorize(call);
      case 'POST token':
        return token(call);
      default:
        return call.request.method === 'OPTIONS' ? new Response(null, { status: 204 }) : undefined;
    }
  };
  return async (call) => {
    if (!call.url.pathname.startsWith(BASE)) {
      return undefined;
    }
    const response = await answer(call);
    // The app's page asks from its own origin, without cookies: a code and its proof are all that count there.
    response?.headers.set('access-control-allow-origin', paneOrigin);
    response?.headers.set('access-control-allow-headers', '*');
    return response;
  };
}
