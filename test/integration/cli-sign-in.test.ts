/** Signing in to a tenant: MSAL itself, with only its connection led to an authority of the test's own. */
import { execFileSync } from 'node:child_process';
import { createPublicKey, createVerify, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { runCommand } from '../../src/cli/commands';
import { tokenSource } from '../../src/cli/sign-in';
import type { TokenSource } from '../../src/cli/sign-in';
import { bearerSite } from '../../src/store/behaviours';
import { openStore } from '../../src/store/open-store';
import { NOW, PEOPLE } from './actions-site';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';

jest.setTimeout(60_000);

const AUTHORITY = 'https://login.test.example/tenant-1';
const SITE = 'https://tenant.sharepoint.com/sites/tongket';
const APP = { clientId: '11111111-1111-4111-8111-111111111111', authority: AUTHORITY };

const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-sign-in-'));
const certificateFile = path.join(folder, 'app.pem');
let server: LocalSharePoint;

beforeAll(async () => {
  const [key, certificate] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name));
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=tong-ket'],
      ...['-keyout', key ?? '', '-out', certificate ?? '']
    ],
    { stdio: 'ignore' }
  );
  writeFileSync(certificateFile, readFileSync(key ?? '', 'utf8') + readFileSync(certificate ?? '', 'utf8'));
  server = await startLocalSharePoint({ clock: NOW });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An authority that answers as Microsoft's does; it gives the local SharePoint's own tokens. */
class FakeAuthority implements INetworkModule {
  public readonly asked: URLSearchParams[] = [];
  /** How often the person has not typed the code yet. */
  public waiting = 1;

  public constructor(private readonly accessToken: () => Promise<string>) {}

  private static answer<T>(body: object, status = 200): NetworkResponse<T> {
    // The test answers what MSAL asked for.
    return { status, body: body as T, headers: { 'content-type': 'application/json' } };
  }

  public async sendGetRequestAsync<T>(url: string): Promise<NetworkResponse<T>> {
    if (!url.includes('/.well-known/openid-configuration')) {
      throw new Error(`Nobody answers ${url}`);
    }
    return FakeAuthority.answer({
      issuer: `${AUTHORITY}/v2.0`,
      authorization_endpoint: `${AUTHORITY}/oauth2/v2.0/authorize`,
      token_endpoint: `${AUTHORITY}/oauth2/v2.0/token`,
      device_authorization_endpoint: `${AUTHORITY}/oauth2/v2.0/devicecode`,
      jwks_uri: `${AUTHORITY}/discovery/v2.0/keys`
    });
  }

  public async sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    const form = new URLSearchParams(options?.body ?? '');
    this.asked.push(form);
    if (url.includes('/devicecode')) {
      return FakeAuthority.answer({
        user_code: 'ABC-123',
        device_code: 'device',
        verification_uri: 'https://login.test.example/device',
        expires_in: 900,
        interval: 0,
        message: 'Mở https://login.test.example/device và nhập mã ABC-123.'
      });
    }
    if (form.get('grant_type')?.endsWith('device_code') === true && this.waiting > 0) {
      this.waiting -= 1;
      return FakeAuthority.answer({ error: 'authorization_pending', error_description: 'AADSTS70016: pending' }, 400);
    }
    const token = {
      token_type: 'Bearer',
      scope: form.get('scope') ?? '',
      expires_in: 3600,
      access_token: await this.accessToken()
    };
    // An app that signs in as itself gets nothing about a person.
    if (form.get('grant_type') === 'client_credentials') {
      return FakeAuthority.answer(token);
    }
    const claims = { oid: 'o', tid: 'tenant-1', sub: 's', preferred_username: 'quantri@tongket.example', ver: '2.0' };
    const now = Math.floor(Date.now() / 1000);
    const idToken = `${base64({ alg: 'none' })}.${base64({ ...claims, aud: APP.clientId, iss: `${AUTHORITY}/v2.0`, iat: now, exp: now + 3600 })}.x`;
    return FakeAuthority.answer({
      ...token,
      refresh_token: 'refresh',
      id_token: idToken,
      client_info: base64({ uid: 'o', utid: 'tenant-1' })
    });
  }
}

const authority = (): FakeAuthority => new FakeAuthority(() => server.tokenOf(PEOPLE.administrator));

/** The token is one that SharePoint takes. */
async function signedIn(getToken: TokenSource): Promise<string> {
  const store = openStore(bearerSite(server.siteUrl, getToken), server.siteUrl);
  return (await store.people.me()).login;
}

describe('by certificate', () => {
  it('signs an assertion with the app’s key, asks for the site’s own scope, and keeps the token', async () => {
    const network = authority();
    const settings = { method: 'certificate', certificateFile, ...APP } as const;
    const getToken = await tokenSource(settings, SITE, { tell: () => undefined, network });
    expect(await signedIn(getToken)).toContain('quantri');
    await getToken();
    expect(network.asked).toHaveLength(1);
    const [form] = network.asked;
    expect(form?.get('grant_type')).toBe('client_credentials');
    expect(form?.get('scope')).toContain('https://tenant.sharepoint.com/.default');
    const [head = '', body = '', signature = ''] = form?.get('client_assertion')?.split('.') ?? [];
    const { 'x5t#S256': thumbprint } = JSON.parse(Buffer.from(head, 'base64url').toString('utf8')) as {
      'x5t#S256': string;
    };
    const certificate = new X509Certificate(readFileSync(path.join(folder, 'cert.pem')));
    expect(Buffer.from(thumbprint, 'base64url').toString('hex')).toBe(
      certificate.fingerprint256.replace(/:/g, '').toLowerCase()
    );
    const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString('utf8')) as { alg: string };
    const verify = createVerify('RSA-SHA256').update(`${head}.${body}`);
    const key = createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' }));
    const padding = alg === 'PS256' ? { padding: 6, saltLength: 32 } : {};
    expect(verify.verify({ key, ...padding }, signature, 'base64url')).toBe(true);
  });

  it('says what lacks in the file', async () => {
    const settings = { method: 'certificate', certificateFile: path.join(folder, 'cert.pem'), ...APP } as const;
    await expect(tokenSource(settings, SITE, { tell: () => undefined })).rejects.toThrow('private key');
  });
});

describe('by device code', () => {
  it('tells the person the code, waits for them, and does not ask again', async () => {
    const network = authority();
    const told: string[] = [];
    const settings = { method: 'device-code', ...APP } as const;
    const getToken = await tokenSource(settings, SITE, { tell: (message) => told.push(message), network });
    const [first, second] = await Promise.all([getToken(), getToken()]);
    expect(first).toBe(second);
    expect(await signedIn(getToken)).toContain('quantri');
    expect(told).toEqual([expect.stringContaining('ABC-123')]);
    expect(network.waiting).toBe(0);
    expect(network.asked[0]?.get('scope')).toContain('https://tenant.sharepoint.com/AllSites.FullControl');
  });
});

it('a command runs with such a token as with any other', async () => {
  const network = authority();
  const getToken = await tokenSource({ method: 'device-code', ...APP }, SITE, { tell: () => undefined, network });
  const store = openStore(bearerSite(server.siteUrl, getToken), server.siteUrl);
  const result = await runCommand({ store, now: () => new Date(NOW) }, { name: 'provision' }, () => undefined);
  expect(result).toMatchObject({ done: true });
});
