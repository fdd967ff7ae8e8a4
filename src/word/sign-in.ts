/**
 * Sign-in of the task pane: nested app authentication, where Word answers for the account it is signed in with; elsewhere
 * the same library in a frame that nobody sees, and a window of Word's own (Dialog API) when the person has to act. The library
 * is loaded beside the first screen, not before it.
 */
import { StoreError } from '../store/failure';
import type { Authority } from './authority';

export interface SignInSettings {
  /** Application (client) id of the Entra app registration. */
  readonly clientId: string;
  readonly authority: Authority;
  /** Origin of SharePoint; the scope asked for is all that the registration was granted there. */
  readonly siteOrigin: string;
  /** The person's account name, where the host tells it; waited for only when a sign-in needs it. */
  readonly loginHint: Promise<string | undefined>;
  /** The registered page that takes the service's answers. */
  readonly redirectUri: string;
  /** Signs the person in in a window of Word's own; undefined where Word answers for the account itself, or has no such window. */
  readonly askInWindow: ((scopes: readonly string[]) => Promise<SignedToken>) | undefined;
}

/** A token and the time (milliseconds) at which it ends. */
export interface SignedToken {
  readonly token: string;
  readonly until: number;
}

export type Resource = 'sharepoint' | 'graph';

/** Gives a token of SharePoint that is good for at least five more minutes. */
export type GetToken = () => Promise<string>;

export interface SignIn {
  /** Never asks the person. @throws StoreError `signInExpired` when that would be needed, `offline` without a network. */
  readonly token: GetToken;
  /** The same for Microsoft Graph. */
  readonly graphToken: GetToken;
  /** Lets the person sign in. @throws StoreError `signInExpired` when they did not. */
  readonly ask: () => Promise<void>;
  /** The server has refused the token that is held (401): another one is fetched, without asking the person. */
  readonly refused: () => void;
  /** Calls back when a token could not be had without the person, and when a refused one is replaced. @returns the way to stop. */
  readonly onChange: (listener: (now: 'expired' | 'renewed') => void) => () => void;
}

const EARLY_MS = 5 * 60_000;
const DEFAULT_MS = 2 * EARLY_MS;
const GRAPH_SCOPES: readonly string[] = [
  'https://graph.microsoft.com/User.Read',
  'https://graph.microsoft.com/Mail.Send'
];

/** Codes of the library that say that nothing came back from the network, or that its own chunk did not come. */
const UNREACHABLE =
  /no_network_connectivity|post_request_failed|get_request_failed|network|fetch|dynamically imported/iu;

function troubleOf(error: unknown): StoreError {
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { readonly errorCode?: unknown } | undefined)?.errorCode;
  return new StoreError(UNREACHABLE.test(`${String(code ?? '')} ${message}`) ? 'offline' : 'signInExpired', message);
}

interface Result {
  readonly accessToken: string;
  readonly expiresOn: Date | null;
}

const signed = ({ accessToken, expiresOn }: Result): SignedToken => ({
  token: accessToken,
  until: expiresOn?.getTime() ?? Date.now() + DEFAULT_MS
});

const loadLibrary = (): Promise<typeof import('./sign-in-library')> =>
  import(/* webpackChunkName: 'sign-in' */ './sign-in-library');

/** Fetches the library ahead; what fails is told when it is needed. */
export function prefetchSignIn(): void {
  loadLibrary().catch(() => undefined);
}

export function createSignIn(settings: SignInSettings): SignIn {
  const { clientId, authority, siteOrigin, loginHint, redirectUri, askInWindow } = settings;
  const scopesOf: Readonly<Record<Resource, readonly string[]>> = {
    sharepoint: [`${siteOrigin}/.default`],
    graph: GRAPH_SCOPES
  };
  const hint = async (): Promise<{ readonly loginHint?: string }> => {
    const name = await loginHint;
    return name === undefined ? {} : { loginHint: name };
  };
  const held = new Map<Resource, SignedToken>();
  const asking = new Map<Resource, Promise<SignedToken>>();
  const listeners = new Set<(now: 'expired' | 'renewed') => void>();
  const tell = (now: 'expired' | 'renewed'): void => listeners.forEach((listener) => listener(now));
  let renewing = false;

  const application = async (): Promise<import('@azure/msal-browser').IPublicClientApplication> => {
    const { createNestablePublicClientApplication } = await loadLibrary();
    return createNestablePublicClientApplication({
      auth: { clientId, ...authority, redirectUri },
      cache: { cacheLocation: 'localStorage' }
    });
  };
  let made: ReturnType<typeof application> | undefined;
  const started = (): ReturnType<typeof application> => {
    made ??= application();
    // A library that failed to load or to start is tried afresh.
    made.catch(() => {
      made = undefined;
    });
    return made;
  };

  const silently = async (resource: Resource, forceRefresh = false): Promise<SignedToken> => {
    const app = await started();
    const scopes = [...scopesOf[resource]];
    const [account] = app.getAllAccounts();
    return signed(
      await (account === undefined
        ? app.ssoSilent({ scopes, ...(await hint()) })
        : app.acquireTokenSilent({ scopes, account, ...(forceRefresh ? { forceRefresh } : {}) }))
    );
  };
  const tokenFor = async (resource: Resource): Promise<string> => {
    const known = held.get(resource);
    if (known !== undefined && known.until - EARLY_MS > Date.now()) {
      return known.token;
    }
    const asked = asking.get(resource) ?? silently(resource);
    asking.set(resource, asked);
    try {
      const token = await asked;
      held.set(resource, token);
      return token.token;
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind === 'signInExpired') {
        tell('expired');
      }
      throw trouble;
    } finally {
      asking.delete(resource);
    }
  };
  const ask = async (): Promise<void> => {
    const scopes = [...scopesOf.sharepoint];
    try {
      held.set(
        'sharepoint',
        await (askInWindow === undefined
          ? signed(await (await started()).acquireTokenPopup({ scopes, ...(await hint()) }))
          : askInWindow(scopes))
      );
    } catch (error) {
      throw troubleOf(error);
    }
  };
  const refused = (): void => {
    held.delete('sharepoint');
    if (renewing) {
      return; // many requests are refused at once
    }
    renewing = true;
    silently('sharepoint', true)
      .then(
        (token) => {
          held.set('sharepoint', token);
          tell('renewed');
        },
        (error: unknown) => troubleOf(error).kind === 'signInExpired' && tell('expired')
      )
      .then(() => {
        renewing = false;
      })
      .catch(() => undefined); // both ways are handled above
  };
  return {
    token: () => tokenFor('sharepoint'),
    graphToken: () => tokenFor('graph'),
    ask,
    refused,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}
