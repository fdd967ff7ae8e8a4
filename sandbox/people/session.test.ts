import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../server/call.ts';
import { loadDirectory } from './directory.ts';
import { createSessions, type Sessions } from './session.ts';

const ORIGIN = 'https://127.0.0.1:4443';
const START = Date.UTC(2026, 10, 23, 16, 0, 0);
const SECRET = new Uint8Array(32).fill(7);
const directory = loadDirectory();

function someone(upn: string): Person {
  const person = directory.byUpn(upn);
  if (person === undefined) throw new Error(`Nobody is called ${upn}.`);
  return person;
}
const drafter = someone('soan.hamchinh@tongket.example');

function tenant(seconds = 0, secret = SECRET): Sessions {
  return createSessions({ secret, directory, clock: { now: () => new Date(START + seconds * 1000) } });
}

function request(path: string, headers: Record<string, string> = {}, body?: unknown): Request {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const contentType = body === undefined ? {} : { 'content-type': 'application/json' };
  return new Request(`${ORIGIN}${path}`, { ...init, headers: { ...contentType, ...headers } });
}

async function call(sessions: Sessions, asked: Request): Promise<Response> {
  const identity = sessions.identify(asked);
  const response = await sessions.room({
    request: asked,
    url: new URL(asked.url),
    person: identity?.person,
    proof: identity?.proof
  });
  if (response === undefined) throw new Error('The room did not answer.');
  return response;
}

async function cookieOf(sessions: Sessions, upn: string): Promise<string> {
  const response = await call(sessions, request('/_sandbox/sign-in', {}, { upn }));
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

describe('signing in', () => {
  it('sets a cookie that scripts cannot read and that goes over HTTPS alone', async () => {
    const response = await call(tenant(), request('/_sandbox/sign-in', {}, { upn: drafter.upn }));
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toMatch(/^SandboxAuth=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await response.json()).toMatchObject({ person: { upn: drafter.upn } });
  });

  it('makes the person known by their cookie, until they sign out', async () => {
    const sessions = tenant();
    const cookie = await cookieOf(sessions, drafter.upn);
    expect(sessions.identify(request('/', { cookie: `other=1; ${cookie}` }))).toEqual({
      person: drafter,
      proof: 'cookie'
    });
    const me = await call(sessions, request('/_sandbox/me', { cookie }));
    expect(await me.json()).toMatchObject({ person: { upn: drafter.upn }, proof: 'cookie' });
    const out = await call(sessions, request('/_sandbox/sign-out', { cookie }, {}));
    expect(out.headers.get('set-cookie')).toMatch(/^SandboxAuth=; .*Max-Age=0$/);
  });

  it.each([
    ['somebody unknown', request('/_sandbox/sign-in', {}, { upn: 'x@y.example' }), 400],
    ['nobody', request('/_sandbox/sign-in', {}, {}), 400],
    ['a list', request('/_sandbox/sign-in', {}, [[]]), 400],
    ['too much', request('/_sandbox/sign-in', {}, { upn: drafter.upn, more: 'x'.repeat(5000) }), 400],
    ['a form', request('/_sandbox/sign-in', { 'content-type': 'text/plain' }, { upn: drafter.upn }), 415],
    [
      'a page of another origin',
      request('/_sandbox/sign-in', { origin: 'https://evil.example' }, { upn: drafter.upn }),
      403
    ],
    [
      'the pane beside it',
      request('/_sandbox/sign-in', { origin: 'https://127.0.0.1:3443' }, { upn: drafter.upn }),
      403
    ],
    ['a read', request('/_sandbox/sign-in'), 405]
  ])('refuses %s', async (_, asked, status) => {
    const response = await call(tenant(), asked);
    expect(response.status).toBe(status);
    expect(response.headers.has('set-cookie')).toBe(false);
  });

  it('shows everybody one can be, and leaves other addresses to other rooms', async () => {
    const response = await call(tenant(), request('/_sandbox/people'));
    expect(await response.json()).toEqual({ people: directory.all() });
    await expect(call(tenant(), request('/_sandbox/gaps'))).rejects.toThrow('did not answer');
    await expect(call(tenant(), request('/sites/tongket'))).rejects.toThrow('did not answer');
  });
});

describe('a session cookie', () => {
  it.each([
    ['no cookie', ''],
    ['a made-up one', `SandboxAuth=${drafter.objectId}`],
    ['an unsigned one', `SandboxAuth=${drafter.objectId}.nonce.`],
    ['an empty one', 'SandboxAuth=']
  ])('is not %s', (_, cookie) => {
    expect(tenant().identify(request('/', cookie === '' ? {} : { cookie }))).toBeUndefined();
  });

  it('holds for the server that set it only, and not when a second one was planted', async () => {
    const cookie = await cookieOf(tenant(), drafter.upn);
    expect(tenant(0, new Uint8Array(32)).identify(request('/', { cookie }))).toBeUndefined();
    expect(tenant().identify(request('/', { cookie: `SandboxAuth=x; ${cookie}` }))).toBeUndefined();
    expect(tenant().identify(request('/', { cookie: `${cookie}; SandboxAuth=x` }))).toBeUndefined();
  });

  it('cannot be turned into that of somebody else', async () => {
    const cookie = await cookieOf(tenant(), drafter.upn);
    const other = cookie.replace(drafter.objectId, someone('quantri@tongket.example').objectId);
    expect(other).not.toBe(cookie);
    expect(tenant().identify(request('/', { cookie: other }))).toBeUndefined();
  });
});

describe('an access token', () => {
  const issued = (): string => tenant().issueToken(drafter, ORIGIN, new Date(START));

  it('is given to who is signed in, for this site, for an hour', async () => {
    const sessions = tenant();
    const cookie = await cookieOf(sessions, drafter.upn);
    const response = await call(sessions, request('/_sandbox/token', { cookie }, { audience: `${ORIGIN}/` }));
    const answer = (await response.json()) as { access_token: string; expires_in: number; account: object };
    expect(answer).toMatchObject({ expires_in: 3600, account: { objectId: drafter.objectId, upn: drafter.upn } });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(sessions.identify(request('/', bearer(answer.access_token)))).toEqual({ person: drafter, proof: 'token' });
  });

  it('is not given for another resource, to nobody, or in exchange for a token', async () => {
    const sessions = tenant();
    const cookie = await cookieOf(sessions, drafter.upn);
    const ask = async (headers: Record<string, string>, audience: unknown): Promise<number> =>
      (await call(sessions, request('/_sandbox/token', headers, { audience }))).status;
    expect(await ask({ cookie }, 'https://graph.example')).toBe(400);
    expect(await ask({ cookie }, 5)).toBe(400);
    expect(await ask({}, ORIGIN)).toBe(401);
    expect(await ask(bearer(issued()), ORIGIN)).toBe(401);
  });

  it('holds until its hour is over, and not before it was issued', () => {
    const asked = request('/', bearer(issued()));
    expect([0, 3599].map((s) => tenant(s).identify(asked)?.person.upn)).toEqual([drafter.upn, drafter.upn]);
    expect([3600, 100_000, -5].map((s) => tenant(s).identify(asked))).toEqual([undefined, undefined, undefined]);
  });

  it('holds for its audience and its tenant only', () => {
    const elsewhere = tenant().issueToken(drafter, 'https://elsewhere.example', new Date(START));
    expect(tenant().identify(request('/', bearer(elsewhere)))).toBeUndefined();
    expect(tenant(0, new Uint8Array(32)).identify(request('/', bearer(issued())))).toBeUndefined();
  });

  it('is never made good by the cookie beside it', async () => {
    const cookie = await cookieOf(tenant(), drafter.upn);
    expect(tenant().identify(request('/', { cookie, authorization: 'Bearer bad' }))).toBeUndefined();
    expect(tenant().identify(request('/', { cookie, authorization: 'Basic eDp4' }))).toBeUndefined();
  });

  it('cannot be unsigned, nor signed with the purpose of a cookie or the bare secret', () => {
    const [head = '', claims = '', signature = ''] = issued().split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const bare = createHmac('sha256', SECRET).update(`${head}.${claims}`).digest('base64url');
    for (const token of [
      `${none}.${claims}.`,
      `${none}.${claims}.${signature}`,
      `${head}.${claims}`,
      `${head}.${claims}.${bare}`
    ]) {
      expect(tenant().identify(request('/', bearer(token)))).toBeUndefined();
    }
  });

  it('is refused with any one character changed to another value', () => {
    const token = issued();
    const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'.split(''));
    // The last letter of a signature carries two spare bits: another letter there can be the same bytes.
    fc.assert(
      fc.property(fc.nat(token.length - 2), letters, (at, letter) => {
        fc.pre(token[at] !== letter);
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        expect(tenant().identify(request('/', bearer(changed)))).toBeUndefined();
      }),
      { numRuns: 1_000 }
    );
  });
});

describe('the secret of a tenant', () => {
  it('is long enough to sign with', () => {
    expect(() => tenant(0, new Uint8Array(16))).toThrow(/32 bytes/);
  });
});
