import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createAuthorityRoom } from './authority.ts';
import { loadDirectory } from './directory.ts';
import { createSessions } from './session.ts';

const ORIGIN = 'https://127.0.0.1:4443';
const PANE = 'https://127.0.0.1:3443';
const clock = { now: () => new Date(Date.UTC(2026, 10, 23)) };
const directory = loadDirectory();
const sessions = createSessions({ secret: new Uint8Array(32).fill(7), directory, clock, origin: ORIGIN });
const room = createAuthorityRoom({ origin: ORIGIN, paneOrigin: PANE, clock, issueToken: sessions.issueToken });
const person = directory.byUpn('soan.hamchinh@tongket.example');
const VERIFIER = 'v'.repeat(43);
const ASKED = {
  client_id: 'app',
  redirect_uri: `${PANE}/sign-in.html`,
  response_type: 'code',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
  scope: `${ORIGIN}/.default openid`,
  state: 'kept',
  nonce: 'n'
};

async function ask(request: Request, signedIn = true): Promise<Response> {
  const caller = signedIn ? person : undefined;
  const answer = await room({ request, url: new URL(request.url), person: caller, proof: 'cookie' });
  if (answer === undefined) throw new Error('The room did not answer.');
  return answer;
}
const authorize = (changes: Record<string, string> = {}, signedIn = true): Promise<Response> =>
  ask(new Request(`${ORIGIN}/_authority/authorize?${new URLSearchParams({ ...ASKED, ...changes })}`), signedIn);
const answerOf = (response: Response): URLSearchParams =>
  new URLSearchParams(new URL(response.headers.get('location') ?? '', ORIGIN).hash.slice(1));
const redeem = (code: string, verifier = VERIFIER): Promise<Response> =>
  ask(
    new Request(`${ORIGIN}/_authority/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: ASKED.client_id,
        redirect_uri: ASKED.redirect_uri,
        code,
        code_verifier: verifier
      })
    }),
    false
  );

describe('the sign-in service', () => {
  it('gives a code to the registered page, and a token of the resource for it, once', async () => {
    const said = answerOf(await authorize());
    expect(said.get('state')).toBe('kept');
    const answer = await redeem(said.get('code') ?? '');
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const request = new Request(ORIGIN, { headers: { authorization: `Bearer ${token}` } });
    expect(sessions.identify(request)?.person).toEqual(person);
    expect((await redeem(said.get('code') ?? '')).status).toBe(400);
  });

  it('gives nothing for a code without its proof', async () => {
    const code = answerOf(await authorize()).get('code') ?? '';
    expect((await redeem(code, 'w'.repeat(43))).status).toBe(400);
  });

  it('answers no other page', async () => {
    expect((await authorize({ redirect_uri: `${PANE}/taskpane.html` })).status).toBe(400);
  });

  it('says that nobody is signed in where it may not ask, and asks where it may', async () => {
    expect(answerOf(await authorize({ prompt: 'none' }, false)).get('error')).toBe('login_required');
    expect((await authorize({}, false)).headers.get('location')).toMatch(/^\/\?return=%2F_authority%2Fauthorize/);
  });
});
