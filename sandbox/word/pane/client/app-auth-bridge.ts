/**
 * `window.nestedAppAuthBridge`: what Word gives to add-ins for nested app authentication. The sign-in library sends JSON
 * requests (`GetInitContext`, `GetToken`, `GetTokenPopup`); the Word window answers for the person who is signed in.
 */
import type { Account, AccountAnswer, AccountRequest } from '../app-auth-messages.ts';
import { APP_AUTH } from '../app-auth-messages.ts';

/** The sandbox has one directory. */
export const TENANT = '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2100';
const AUTHORITY_HOST = 'login.microsoftonline.com';

type Ask = AccountRequest['ask'];
type Answer = AccountAnswer['result'];

const isAnswer = (data: unknown): data is AccountAnswer =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  data.type === APP_AUTH &&
  'result' in data &&
  'id' in data;

/** Asks the Word window. */
export function askHost(hostOrigin: string, ask: Ask): Promise<Answer> {
  const id = crypto.randomUUID();
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>): void => {
      if (
        event.source === window.parent &&
        event.origin === hostOrigin &&
        isAnswer(event.data) &&
        event.data.id === id
      ) {
        removeEventListener('message', receive);
        resolve(event.data.result);
      }
    };
    addEventListener('message', receive);
    const request: AccountRequest = { type: APP_AUTH, id, ask };
    window.parent.postMessage(request, hostOrigin);
  });
}

interface NestedRequest {
  readonly method: string;
  readonly requestId: string;
  readonly scope: string;
  readonly clientId: string;
}

function readRequest(text: string): NestedRequest {
  const message = JSON.parse(text) as {
    method?: unknown;
    requestId?: unknown;
    tokenParams?: { scope?: unknown; clientId?: unknown };
  };
  return {
    method: String(message.method),
    requestId: String(message.requestId),
    scope: String(message.tokenParams?.scope ?? ''),
    clientId: String(message.tokenParams?.clientId ?? '')
  };
}

/** `https://127.0.0.1:4443/.default openid` asks for the resource `https://127.0.0.1:4443`. */
function audienceOf(scope: string): string | undefined {
  const resource = scope.split(' ').find((one) => one.startsWith('https://'));
  return resource?.slice(0, resource.lastIndexOf('/'));
}

function accountFields({ objectId, upn, displayName }: Account): Record<string, string> {
  return {
    homeAccountId: `${objectId}.${TENANT}`,
    environment: AUTHORITY_HOST,
    tenantId: TENANT,
    username: upn,
    localAccountId: objectId,
    name: displayName
  };
}

const base64Url = (value: object): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
    .replace(/=+$/, '')
    .replace(/\+/g, '-')
    .replace(/\//g, '_');

/** The library reads claims from it and checks no signature; only the access token opens anything. */
function idToken(account: Account, clientId: string, expiresIn: number): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: `https://${AUTHORITY_HOST}/${TENANT}/v2.0`,
    aud: clientId,
    sub: account.objectId,
    oid: account.objectId,
    tid: TENANT,
    preferred_username: account.upn,
    name: account.displayName,
    iat: now,
    exp: now + expiresIn
  };
  return `${base64Url({ alg: 'none', typ: 'JWT' })}.${base64Url(claims)}.`;
}

async function answer(hostOrigin: string, request: NestedRequest): Promise<object> {
  const envelope = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
  const refuse = (status: string, description: string): object => ({
    ...envelope,
    success: false,
    error: { status, description }
  });
  if (request.method === 'GetInitContext') {
    const result = await askHost(hostOrigin, { kind: 'account' });
    const account = result.kind === 'refused' ? undefined : accountFields(result.account);
    return {
      ...envelope,
      success: true,
      initContext: {
        sdkName: 'Word',
        sdkVersion: '1.0',
        capabilities: {},
        ...(account === undefined
          ? {}
          : {
              accountContext: {
                homeAccountId: account['homeAccountId'],
                environment: AUTHORITY_HOST,
                tenantId: TENANT,
                username: account['username']
              }
            })
      }
    };
  }
  const audience = audienceOf(request.scope);
  if (audience === undefined) {
    return refuse('PERSISTENT_ERROR', `No resource in the scope "${request.scope}".`);
  }
  const result = await askHost(hostOrigin, { kind: 'token', audience });
  if (result.kind !== 'token') {
    return refuse('USER_INTERACTION_REQUIRED', result.kind === 'refused' ? result.reason : 'No token.');
  }
  return {
    ...envelope,
    success: true,
    token: {
      access_token: result.accessToken,
      id_token: idToken(result.account, request.clientId, result.expiresIn),
      expires_in: result.expiresIn,
      scope: request.scope,
      authority: `https://${AUTHORITY_HOST}/${TENANT}`
    },
    account: accountFields(result.account)
  };
}

export function makeBridge(hostOrigin: string): object {
  const listeners = new Set<(message: { readonly data: string }) => void>();
  return {
    addEventListener: (_type: string, listener: (message: { readonly data: string }) => void) =>
      void listeners.add(listener),
    removeEventListener: (_type: string, listener: (message: { readonly data: string }) => void) =>
      void listeners.delete(listener),
    postMessage: (text: string) => {
      void answer(hostOrigin, readRequest(text)).then((reply) => {
        const data = JSON.stringify(reply);
        listeners.forEach((listener) => listener({ data }));
      });
    }
  };
}
