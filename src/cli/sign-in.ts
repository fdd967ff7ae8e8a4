/** Access tokens for SharePoint, through Microsoft's own library where a tenant is signed in to. */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node';
import type { AccountInfo, AuthenticationResult, INetworkModule } from '@azure/msal-node';
import type { AuthSettings, RegisteredApp } from './auth-settings';

/** Gives a token that is good now; asked before every request. */
export type TokenSource = () => Promise<string>;

export interface SignInSurroundings {
  /** Shows the person what to do, e.g. where to type which code. */
  readonly tell: (message: string) => void;
  /** In place of MSAL's own connection. */
  readonly network?: INetworkModule;
}

/** MSAL asks Microsoft about hosts that it does not know; one of another name has to be named. */
function authOf({ clientId, authority }: RegisteredApp): {
  readonly clientId: string;
  readonly authority: string;
  readonly knownAuthorities: string[];
} {
  return { clientId, authority, knownAuthorities: [new URL(authority).host] };
}

function tokenOf(result: AuthenticationResult | null): string {
  if (result === null || result.accessToken === '') {
    throw new Error('Không nhận được mã truy cập. / No access token came back.');
  }
  return result.accessToken;
}

/** Requests that start together wait for one answer. */
function together<T>(ask: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  return async () => {
    pending ??= ask().finally(() => {
      pending = undefined;
    });
    return pending;
  };
}

async function byCertificate(
  app: RegisteredApp,
  file: string,
  origin: string,
  network: { readonly networkClient?: INetworkModule }
): Promise<TokenSource> {
  const pem = await readFile(file, 'utf8');
  const privateKey = /-----BEGIN ([A-Z ]*)PRIVATE KEY-----[\s\S]+?-----END \1PRIVATE KEY-----/.exec(pem)?.[0];
  const certificate = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(pem)?.[0];
  if (privateKey === undefined || certificate === undefined) {
    throw new Error(
      `${file}: cần cả khóa riêng và chứng thư dạng PEM. / must hold a private key and a certificate as PEM.`
    );
  }
  const thumbprintSha256 = new X509Certificate(certificate).fingerprint256.replace(/:/g, '');
  const client = new ConfidentialClientApplication({
    auth: { ...authOf(app), clientCertificate: { thumbprintSha256, privateKey } },
    system: { ...network }
  });
  // MSAL keeps the token and renews it by itself.
  return together(async () => tokenOf(await client.acquireTokenByClientCredential({ scopes: [`${origin}/.default`] })));
}

function byDeviceCode(
  app: RegisteredApp,
  origin: string,
  tell: (message: string) => void,
  network: { readonly networkClient?: INetworkModule }
): TokenSource {
  const client = new PublicClientApplication({ auth: authOf(app), system: { ...network } });
  const scopes = [`${origin}/AllSites.FullControl`];
  let account: AccountInfo | undefined;
  return together(async () => {
    const result =
      account === undefined
        ? await client.acquireTokenByDeviceCode({ scopes, deviceCodeCallback: ({ message }) => tell(message) })
        : await client.acquireTokenSilent({ scopes, account });
    account ??= result?.account ?? undefined;
    return tokenOf(result);
  });
}

/**
 * @param siteUrl absolute URL of the site; tokens are for its origin.
 * @throws Error when the certificate's file does not read.
 */
export async function tokenSource(
  settings: AuthSettings,
  siteUrl: string,
  { tell, network }: SignInSurroundings
): Promise<TokenSource> {
  const { origin } = new URL(siteUrl);
  const system = network === undefined ? {} : { networkClient: network };
  switch (settings.method) {
    case 'token':
      return async () => settings.token;
    case 'certificate':
      return byCertificate(settings, settings.certificateFile, origin, system);
    case 'device-code':
      return byDeviceCode(settings, origin, tell, system);
  }
}
